import Document
import Figures

/// The numbers the documents print that bear on a topic; nothing where there are none.
func factTable(about topic: Fact.Topic, _ results: StudyResults) -> [Block] {
  let facts = results.facts.filter { $0.topic == topic }
  guard !facts.isEmpty, let caption = topic.caption else { return [] }
  return [
    .table(
      Table(
        id: "facts-\(topic.rawValue)", caption: caption,
        columns: [
          Table.Column("meaning", Phrase(da: "Oplysning", en: "Fact")),
          Table.Column("value", Phrase(da: "Tal", en: "Number"), .figures(.value)),
        ],
        rows: facts.map { Table.Row([.words($0.meaning), .figure(.fact, $0.subject)]) },
        source: source(of: facts)))
  ]
}

/// What lost visits can be held against: the growth that the documents expect; nothing where the study names none.
func growthBesideLoss(_ results: StudyResults) -> [Block] {
  guard let growth = results.growth, results.book[.yearlyGrowth, .all] != nil else { return [] }
  let isAssumed = results.assumptions.contains { $0.id == Parameter.annualGrowth.rawValue }
  let unused =
    isAssumed
    ? Phrase("")
    : Phrase(
      da: ", og ingen beregning af scenarierne bruger væksten",
      en: ", and no computation of the scenarios uses the growth")
  let compared = Phrase(
    da: """
      Til sammenligning: kilden venter, at befolkningen vokser med \(.fact, growth, .bare) pct. om året. Hvis besøgene voksede lige så \
      hurtigt, ville der på ét år komme \(.yearlyGrowth, .all) flere \(.daily) besøg i hele \(.theCity). Om de gør det, \
      siger ingen kilde\(unused.danish).
      """,
    en: """
      For comparison: the source expects the population to grow by \(.fact, growth, .bare) per cent a year. If visits grew as fast, \
      there would be \(.yearlyGrowth, .all) more \(.daily) visits in the whole \(.city) after one year. No source states \
      that they do\(unused.english).
      """)
  return [.paragraph(together([compared, further(results)]))]
}

/// What else the documents say of growth in people, which is another population; nil where they say nothing of it.
private func further(_ results: StudyResults) -> Phrase? {
  let facts = results.facts.filter { fact in
    fact.topic == .growth && (results.book[.fact, fact.subject]?.unit.countsPeople ?? false)
  }
  guard !facts.isEmpty else { return nil }
  let danish = facts.map { fact in
    "\(.fact, fact.subject) \(fact.meaning.inSentence.danish)" as Sentence
  }
  let english = facts.map { fact in
    "\(.fact, fact.subject) \(fact.meaning.inSentence.english)" as Sentence
  }
  return Phrase(
    da: "Kilden nævner også \(joined(danish, "; ")).",
    en: "The source also mentions \(joined(english, "; ")).")
}

/// Every number the documents print outside their tables, with what is made of it; nothing where the study has none.
func factRegister(_ results: StudyResults) -> [Block] {
  guard !results.facts.isEmpty else { return [] }
  let read = results.book.readFacts
  return [
    .heading(2, Phrase(da: "Enkelte tal i dokumenterne", en: "Single numbers in the documents")),
    .paragraph(
      Phrase(
        da: """
          Dokumenternes tal uden for tabellerne står her alle. De fleste indgår ikke i nogen formel; så er det anført, hvor de er \
          gengivet, eller at de kun er baggrund.
          """,
        en: """
          All numbers that the documents print outside tables stand here. Most enter no formula; it is then said where they are \
          told, or that they are background only.
          """)),
    .table(
      Table(
        id: "facts",
        caption: Phrase(
          da: "Tal i dokumenterne, og hvad de bruges til",
          en: "Numbers in the documents, and what they are used for"),
        columns: [
          Table.Column("meaning", Phrase(da: "Oplysning", en: "Fact")),
          Table.Column("value", Phrase(da: "Tal", en: "Number"), .figures(.value)),
          Table.Column("use", Phrase(da: "Bruges til", en: "Used for")),
          Table.Column("document", Phrase(da: "Kilde", en: "Source")),
        ],
        rows: results.facts.map { fact in
          Table.Row([
            .words(fact.meaning), .figure(.fact, fact.subject),
            .words(read.contains(fact.subject) ? fact.useInFormula : fact.useBesideFormulas),
            .words(
              fact.document.flatMap { document in fact.line.map { place(document, $0) } }
                ?? Phrase(da: "ikke oplyst", en: "not stated")),
          ])
        },
        source: Phrase(da: "Inputtabellen facts.", en: "The input table facts."))),
  ]
}

extension Fact.Topic {
  /// What its table is about; nil where the facts are told by what is made of them, or by nothing.
  fileprivate var caption: Phrase? {
    switch self {
    case .hearing:
      Phrase(da: "Oplyst om workshopper og møder", en: "Stated of workshops and meetings")
    case .wishes:
      Phrase(da: "Tal, som deltagerne nævnte", en: "Numbers that participants named")
    case .growth: Phrase(da: "Forventet vækst", en: "Expected growth")
    case .staff: Phrase(da: "Bemanding ifølge kilden", en: "Staffing according to the source")
    case .interviews, .computed, .context: nil
    }
  }
}

extension Fact {
  /// What is made of a fact that some formula reads.
  fileprivate var useInFormula: Phrase {
    toldBeside.map { told in
      Phrase(da: "en formel og \(told.danish)", en: "a formula and \(told.english)")
    } ?? Phrase(da: "en formel", en: "a formula")
  }

  /// What is made of a fact that no formula reads.
  fileprivate var useBesideFormulas: Phrase {
    toldBeside ?? Phrase(da: "kun baggrund", en: "background only")
  }

  /// What it is told beside; nil where it is told nowhere.
  private var toldBeside: Phrase? {
    switch topic {
    case .hearing, .interviews:
      Phrase(da: "hvem der er hørt", en: "who was heard")
    case .wishes, .staff:
      Phrase(da: "forudsætningerne", en: "the assumptions")
    case .growth:
      Phrase(da: "sammenligning med mistede besøg", en: "comparison with lost visits")
    case .computed, .context, nil: nil
    }
  }
}

extension FigureBook {
  /// The facts that some formula reads.
  fileprivate var readFacts: Set<Subject> {
    Set(
      ordered.lazy.flatMap(\.expression.leaves).compactMap { operand in
        if case .figure(let name, _) = operand, name.metric == .fact { name.subject } else { nil }
      })
  }
}

/// The documents that some facts are printed in.
private func source(of facts: [Fact]) -> Phrase {
  let titles = facts.compactMap(\.title).reduce(into: [String]()) { titles, title in
    if !titles.contains(title) { titles.append(title) }
  }
  guard !titles.isEmpty else { return Phrase(da: "ikke oplyst.", en: "not stated.") }
  let cited = joined(titles.map { Sentence(words: $0) }, "; ")
  return Phrase(da: "\(cited).", en: "\(cited).")
}
