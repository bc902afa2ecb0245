import Base
import Figures
import Study

extension FindingRule {
  /// Claims of a paper that its figures do not bear, in some reading or at all.
  static let brokenClaims = FindingRule(
    name: "broken-claim",
    title: Phrase(
      da: "Påstand, som tallene ikke bærer", en: "Claim that the figures do not bear"),
    tables: [], analyses: ["ground"]
  ) { _, context, book in
    // The pages show every plan under these answers, so what is claimed of it must be true under each.
    let marks = context.settings.conventions.retentionReadings.map(\.mark)
    return context.papers.flatMap { paper in
      paper.claims.enumerated().compactMap { index, guarded in
        guarded.claim.restsOnWithheld(in: book, context.leavesOut)
          ? untried(guarded, number: index + 1, of: paper)
          : finding(guarded, of: paper, marks, book)
      }
    }
  }

  /// Numbers typed in a paper where a figure could be cited.
  static let typedNumbers = FindingRule(
    name: "typed-number",
    title: Phrase(da: "Tal skrevet i hånden", en: "Number typed by hand"),
    tables: [], analyses: ["ground"]
  ) { _, context, _ in
    context.papers.filter { !$0.typedNumbers.isEmpty }.map { paper in
      let numbers = paper.typedNumbers
      let told = joined(
        numbers.map { number -> Sentence in "»\(number.text)« (\(number.place))" }, ", ")
      let written = joined(
        numbers.map { number -> Sentence in "“\(number.text)” (\(number.place))" }, ", ")
      return Finding(
        rule: "typed-number", about: paper.stem, severity: .blocking,
        message: Phrase(
          da: """
            Notatet \(paper.file) har tal, som er skrevet i hånden og ikke følger studiets tal: \(told). Et tal fra studiet skal \
            citeres; et andet, som en dato eller en paragraf, skal skrives som ment.
            """,
          en: """
            The paper \(paper.file) has numbers typed by hand, which do not follow the study's figures: \(written). A number of the \
            study is to be cited; another, such as a date or a section, is to be written as meant.
            """),
        sources: numbers.map { Source(place: $0.place) })
    }
  }
}

extension AnalysisContext {
  /// Whether a text names a figure of a plan that is left out since withheld counts decide which venues it closes.
  fileprivate func leavesOut(_ figure: String) -> Bool {
    mark.leavesOut(figure: figure)
  }
}

/// That nobody can try a claim, which is all that may be said of one that rests on withheld numbers: neither what it says nor
/// over which words it stands.
private func untried(
  _ guarded: Paper.GuardedSentence, number: Int, of paper: Paper
) -> Finding {
  Finding(
    rule: "broken-claim", about: "\(paper.stem): \(number)", severity: .blocking,
    message: Phrase(
      da: """
        \(guarded.place): påstanden kan ikke prøves, da den hviler på tal, der er udeladt af hensyn til fortrolighed. Sætningen \
        under den er derfor udeladt; den skal skrives om eller tages ud.
        """,
      en: """
        \(guarded.place): the claim cannot be tried, since it rests on figures that are withheld to protect confidentiality. The \
        sentence below it is therefore withheld; it is to be rewritten or taken out.
        """),
    sources: [Source(place: guarded.place)])
}

/// What is wrong with a claim; nil where it holds in every reading.
private func finding(
  _ guarded: Paper.GuardedSentence, of paper: Paper, _ marks: [String], _ book: FigureBook
) -> Finding? {
  let claim = guarded.claim
  let failing = claim.readings(marks, in: book).first { reading in
    claim.verdict { book.value($0, under: reading) } != .holds
  }
  guard let failing else { return nil }
  let figures = claim.figures.compactMap { book.figure(written: $0, under: failing)?.name }
  let values = joined(figures.map { name -> Sentence in "\(code: name.description) \(name)" }, ", ")
  let isUnknown = claim.verdict { book.value($0, under: failing) } == .unknown
  let sentence = paper.spoken(guarded.sentence)
  return Finding(
    rule: "broken-claim", about: "\(paper.stem): \(claim)", severity: .blocking,
    message: Phrase(
      da: """
        \(guarded.place): påstanden \(code: "\(claim)") \(isUnknown ? "hviler på et tal, der ikke er kendt" : "holder ikke"): \
        \(values). Den står over sætningen »\(sentence)«, som skal skrives om eller tages ud.
        """,
      en: """
        \(guarded.place): the claim \(code: "\(claim)") \(isUnknown ? "rests on a figure that is not known" : "does not hold"): \
        \(values). It stands over the sentence “\(sentence)”, which is to be rewritten or taken out.
        """),
    sources: [Source(place: guarded.place)], figures: figures)
}

extension FigureBook {
  fileprivate func value(_ name: String, under reading: String) -> Double? {
    figure(written: name, under: reading)?.outcome.value
  }
}
