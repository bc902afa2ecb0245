import Base
import Figures
import Study

extension FindingRule {
  /// Claims of a paper that its figures do not bear, in some reading or at all.
  static let brokenClaims = FindingRule(
    name: Finding.brokenClaim,
    title: Phrase(
      da: "Påstand, som tallene ikke bærer", en: "Claim that the figures do not bear"),
    tables: [], analyses: ["ground"]
  ) { _, context, book in
    // The pages show every plan under these answers, so what is claimed of it must be true under each.
    let marks = context.settings.conventions.retentionReadings.map(\.mark)
    return context.papers.flatMap { paper in
      paper.claims.enumerated().compactMap { index, guarded in
        guarded.claim.restsOnWithheld(in: book, context.leavesOut)
          ? untried(guarded, number: index + 1, of: paper, context.title(of: paper, book))
          : finding(guarded, of: paper, marks, book, context)
      }
    }
  }

  /// Numbers typed in a paper where a figure could be cited.
  static let typedNumbers = FindingRule(
    name: Finding.typedNumber,
    title: Phrase(da: "Tal skrevet i hånden", en: "Number typed by hand"),
    tables: [], analyses: ["ground"]
  ) { _, context, book in
    context.papers.compactMap { paper in
      // A sentence that is left out may tell of a withheld number by the one it has.
      let leftOut = paper.claims.filter { $0.claim.restsOnWithheld(in: book, context.leavesOut) }
      let numbers = paper.typedNumbers(leavingOut: leftOut.map(\.sentence))
      guard !numbers.isEmpty else { return nil }
      let told = joined(
        numbers.map { number -> Sentence in "»\(number.text)«" }, ", ")
      let written = joined(
        numbers.map { number -> Sentence in "“\(number.text)”" }, ", ")
      return Finding(
        rule: Finding.typedNumber, about: paper.stem, severity: .blocking,
        message: Phrase(
          da: """
            Papiret »\(context.title(of: paper, book))« har tal, som er skrevet i hånden og ikke følger studiets tal: \(told). Et tal fra studiet skal \
            citeres; et andet, som en dato eller en paragraf, skal skrives som ment.
            """,
          en: """
            The paper “\(context.title(of: paper, book))” has numbers typed by hand, which do not follow the study's figures: \(written). A number of the \
            study is to be cited; another, such as a date or a section, is to be written as meant.
            """),
        sources: numbers.map { Source(place: $0.place) })
    }
  }

  /// Papers that speak of a plan which is left out, so that their sentences have gaps. Which plan, nobody is told.
  static let plansLeftOutInPapers = FindingRule(
    name: "plan-left-out",
    title: Phrase(
      da: "Papir, der omtaler en udeladt plan", en: "Paper that speaks of a plan that is left out"),
    tables: [], analyses: ["ground"]
  ) { _, context, book in
    context.papers.compactMap { paper in
      // A sentence under a claim is left out as a whole, and told of with its claim.
      let leftOut = paper.claims.filter { $0.claim.restsOnWithheld(in: book, context.leavesOut) }
        .flatMap(\.sentence)
      let places = paper.inlines.filter { inline in
        switch inline.content {
        case _ where leftOut.contains(inline): false
        case .figure(let name, _): context.leavesOut(name)
        case .reference("scenario", let id): context.mark.plansLeftOut.contains(id)
        default: false
        }
      }.map(\.place)
      guard !places.isEmpty else { return nil }
      return Finding(
        rule: "plan-left-out", about: paper.stem, severity: .blocking,
        message: Phrase(
          da: """
            Papiret »\(context.title(of: paper, book))« omtaler en plan, der er udeladt af hensyn til fortrolighed, så sætningerne om den \
            er uden tal. De skal skrives om eller tages ud.
            """,
          en: """
            The paper “\(context.title(of: paper, book))” speaks of a plan that is withheld to protect confidentiality, so that the \
            sentences on it have no numbers. They are to be rewritten or taken out.
            """),
        sources: places.map { Source(place: $0) })
    }
  }

  /// Places of a paper that nobody has filled in.
  static let unfilled = FindingRule(
    name: "unfilled",
    title: Phrase(da: "Steder, der ikke er udfyldt", en: "Places that are not filled in"),
    tables: [], analyses: ["ground"]
  ) { _, context, book in
    context.papers.compactMap { paper in
      let places = paper.unfilled + context.unfilledAreas(of: paper)
      guard !places.isEmpty else { return nil }
      func told(_ language: Language) -> Sentence {
        joined(places.map { place -> Sentence in "\(place.what[language])" }, ", ")
      }
      return Finding(
        rule: "unfilled", about: paper.stem, severity: .blocking,
        message: Phrase(
          da: """
            Papiret »\(context.title(of: paper, book))« har steder, der ikke er udfyldt: \(told(.danish)). Det, der først kan udfyldes efter mødet, kan \
            accepteres.
            """,
          en: """
            The paper “\(context.title(of: paper, book))” has places that are not filled in: \(told(.english)). What can only be filled in after the meeting \
            may be accepted.
            """),
        sources: places.map { Source(place: $0.place) })
    }
  }
}

extension AnalysisContext {
  /// The tables of a paper that head a column with the part of the budget, where nobody says which it is.
  fileprivate func unfilledAreas(of paper: Paper) -> [Paper.Unfilled] {
    guard settings.budgetArea == nil else { return [] }
    return paper.blocks.compactMap { block in
      guard case .insert(let insert) = block, insert.kind == .table,
        insert.id.prefix(while: { $0 != "[" }) == Paper.Insert.budgetTable
      else { return nil }
      return Paper.Unfilled(
        what: Phrase(da: "styringsområde", en: "budget area"),
        place: insert.place)
    }
  }

  /// What a paper is called on its page.
  fileprivate func title(of paper: Paper, _ book: FigureBook) -> Sentence {
    said(paper.title, in: paper.language, book)
  }

  /// A sentence of a paper as its page has it.
  fileprivate func said(
    _ inlines: [Paper.Inline], in language: Language, _ book: FigureBook
  ) -> Sentence {
    joined(
      inlines.map { inline -> Sentence in
        switch inline.content {
        case .text(let text), .link(let text, _), .meant(let text): return "\(text)"
        case .lineBreak: return " "
        case .figure(let name, let form):
          guard let figure = book.figure(written: name) else { return "\(code: name)" }
          return "\(figure.name, (PaperForm(rawValue: form) ?? .unit).form)"
        case .reference("title", ""): return settings.title[language]
        case .reference("venue", let id):
          return "\(catalogue.venues.first { $0.id == id }?.name ?? id)"
        case .reference("scenario", let id):
          return scenarios.first { $0.id == id }?.title[language] ?? "\(id)"
        case .reference(let kind, let id): return "\(id.isEmpty ? kind : id)"
        }
      }, "")
  }

  /// Whether a text names a figure of a plan that is left out since withheld counts decide which venues it closes.
  fileprivate func leavesOut(_ figure: String) -> Bool {
    mark.leavesOut(figure: figure)
  }
}

/// That nobody can try a claim, which is all that may be said of one that rests on withheld numbers: neither what it says nor
/// over which words it stands.
private func untried(
  _ guarded: Paper.GuardedSentence, number: Int, of paper: Paper, _ title: Sentence
) -> Finding {
  Finding(
    rule: Finding.brokenClaim, about: "\(paper.stem): \(number)", severity: .blocking,
    message: Phrase(
      da: """
        En påstand i papiret »\(title)« kan ikke prøves, da den hviler på tal, der er udeladt af hensyn til fortrolighed. Sætningen \
        under den er derfor udeladt; den skal skrives om eller tages ud.
        """,
      en: """
        A claim in the paper “\(title)” cannot be tried, since it rests on figures that are withheld to protect confidentiality. The \
        sentence below it is therefore withheld; it is to be rewritten or taken out.
        """),
    sources: [Source(place: guarded.place)])
}

/// What is wrong with a claim; nil where it holds in every reading.
private func finding(
  _ guarded: Paper.GuardedSentence, of paper: Paper, _ marks: [String], _ book: FigureBook,
  _ context: AnalysisContext
) -> Finding? {
  let claim = guarded.claim
  let failing = claim.readings(marks, in: book).first { reading in
    claim.verdict { book.value($0, under: reading) } != .holds
  }
  guard let failing else { return nil }
  let figures = claim.figures.compactMap { book.figure(written: $0, under: failing)?.name }
  let values = joined(figures.map { name -> Sentence in "\(code: name.description) \(name)" }, ", ")
  let isUnknown = claim.verdict { book.value($0, under: failing) } == .unknown
  let title = context.title(of: paper, book)
  let sentence = context.said(guarded.sentence, in: paper.language, book)
  return Finding(
    rule: Finding.brokenClaim, about: "\(paper.stem): \(claim)", severity: .blocking,
    message: Phrase(
      da: """
        En påstand i papiret »\(title)« \(isUnknown ? "hviler på et tal, der ikke er kendt" : "holder ikke"): \(values). Den står over \
        sætningen »\(sentence)«, som skal skrives om eller tages ud.
        """,
      en: """
        A claim in the paper “\(title)” \(isUnknown ? "rests on a figure that is not known" : "does not hold"): \(values). It stands over the \
        sentence “\(sentence)”, which is to be rewritten or taken out.
        """),
    sources: [Source(place: guarded.place)], figures: figures)
}

extension FigureBook {
  fileprivate func value(_ name: String, under reading: String) -> Double? {
    figure(written: name, under: reading)?.outcome.value
  }
}
