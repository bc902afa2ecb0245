package import Document
package import Figures

/// The annex of figures: an entry for each figure that a report prints, and for each that stands behind one.
///
/// It is made last, of the pages as they are printed, and does not cite itself.
package struct Annex {
  /// Its name among the reports.
  package static let name = "annex"

  /// What other pages refer to it by.
  package static let entry = Site.Entry(
    report: name, name: Page.FileName(da: "talbilag", en: "figures-annex", for: .audit),
    title: Phrase(da: "Talbilag", en: "Annex of figures"))

  /// Where pages print a figure, in one language.
  fileprivate struct Prints {
    /// The lines, page by page.
    var lines: [(page: String, lines: [Int])] = []
    /// The ways it is printed, each once.
    var shown: [Sentence] = []
  }

  private let results: StudyResults
  private let findingIndex: FindingIndex
  private let prints: [Language: [FigureName: Prints]]

  /// Reads off which figures the pages print; the pages of each language, by their file names.
  package init(_ results: StudyResults, pages: [Language: [(file: String, text: CitedText)]]) {
    self.results = results
    findingIndex = FindingIndex(results.findings)
    prints = pages.mapValues(Annex.prints)
  }

  private static func prints(
    in pages: [(file: String, text: CitedText)]
  ) -> [FigureName: Prints] {
    var prints: [FigureName: Prints] = [:]
    let marks = Set(Mark.allCases.map(\.rawValue))
    for (file, page) in pages {
      for citation in page.shown {
        guard case .figure(let name, .printed(let form)) = citation.nature else { continue }
        let shown: Sentence =
          marks.contains(citation.text) ? "»\(citation.text)«" : "\(name, form)"
        prints[name, default: Prints()].add(citation.line, of: file, shown)
      }
    }
    return prints
  }

  /// The annex in both languages.
  package var page: Page {
    let printed = prints[.danish, default: [:]]
    var behind: Set<FigureName> = []
    var pending = results.book.ordered.filter { printed[$0.name] != nil }
    while let figure = pending.popLast() {
      for name in figure.expression.figures
      where printed[name] == nil && behind.insert(name).inserted {
        if let operand = results.book[name] { pending.append(operand) }
      }
    }
    let entries = results.book.ordered.filter {
      printed[$0.name] != nil || behind.contains($0.name)
    }
    return Page(
      fileName: Annex.entry.name, title: Annex.entry.title,
      blocks: [
        .paragraph(lead), .paragraph(marks),
        .heading(2, Phrase(da: "Bemærkninger, der henvises til", en: "Findings referred to")),
        .list(results.findings.enumerated().map(finding)),
        .heading(2, Phrase(da: "Tallene", en: "The figures")),
        .list(entries.map(entry)),
      ])
  }

  private func finding(_ place: Int, _ finding: Finding) -> Phrase {
    func told(_ language: Language) -> Sentence {
      "F\(numbers: [place + 1]) \(code: finding.id): \(finding.message[language])"
        + (waived(finding)?[language] ?? "")
    }
    return Phrase(da: told(.danish), en: told(.english))
  }

  /// Who lets the finding stand, and why.
  private func waived(_ finding: Finding) -> Phrase? {
    finding.waiver.map { waiver in
      Phrase(
        da: " Accepteret af \(waiver.signature.inWords.danish): \(waiver.reason.danish)",
        en: " Waived by \(waiver.signature.inWords.english): \(waiver.reason.english)")
    }
  }

  private func entry(_ figure: Figure) -> Phrase {
    let operands = figure.expression.readings
    let ground = Ground(
      formula: formula(figure), sources: documentLines(operands),
      assumptions: assumptions(operands), findings: findings(figure, operands))
    return Phrase(da: entry(figure, ground, .danish), en: entry(figure, ground, .english))
  }

  /// What an entry says but for its labels; empty where there is nothing to say.
  private struct Ground {
    let formula: Sentence
    let sources: [(document: String, lines: [Int])]
    let assumptions: Phrase
    let findings: Sentence
  }

  private func entry(_ figure: Figure, _ ground: Ground, _ language: Language) -> Sentence {
    let prints = prints[language]?[figure.name]
    let shown = joined(prints?.shown ?? ["\(figure.name)"], "; ")
    // A study has thousands of entries, so each is written straight on.
    var entry = Sentence.StringInterpolation(literalCapacity: 0, interpolationCount: 4)
    entry.appendInterpolation(code: figure.name.description)
    entry.appendLiteral(": ")
    entry.appendInterpolation(shown)
    entry.appendInterpolation(provenance(figure, language))
    entry.appendInterpolation(ground.formula)
    func add(_ label: Phrase, _ said: Sentence) {
      guard !said.isEmpty else { return }
      entry.appendInterpolation(Sentence.lineBreak)
      entry.appendInterpolation(label[language])
      entry.appendLiteral(": ")
      entry.appendInterpolation(said)
    }
    if !ground.sources.isEmpty {
      let line = Label.line[language]
      let sources = ground.sources.map { source -> Sentence in
        "\(source.document) \(line) \(lines: source.lines)"
      }
      add(Label.source, joined(sources, "; "))
    }
    add(Label.assumption, ground.assumptions[language])
    add(Label.findings, ground.findings)
    if let prints {
      add(Label.printed, prints.places)
    } else {
      entry.appendInterpolation(Sentence.lineBreak)
      entry.appendInterpolation(Label.behind[language])
    }
    return Sentence(stringInterpolation: entry)
  }

  private func assumptions(_ operands: [Expression]) -> Phrase {
    Phrase(da: assumptions(operands, .danish), en: assumptions(operands, .english))
  }

  private func assumptions(_ operands: [Expression], _ language: Language) -> Sentence {
    let told = operands.compactMap { operand -> Sentence? in
      guard case .assumption(let assumption) = operand else { return nil }
      return "\(code: assumption.id) (\(assumption.whereItStands[language]))"
    }
    return joined(told, ", ")
  }

  private func findings(_ figure: Figure, _ operands: [Expression]) -> Sentence {
    joined(findingIndex.direct(figure.name, operands).map { "F\(numbers: [$0 + 1])" }, ", ")
  }

  /// The formula with names and with numbers, as lines of their own; a lone cell needs no numbers beside it.
  private func formula(_ figure: Figure) -> Sentence {
    switch figure.expression {
    case .assumption, .constant: return ""
    case .observation, .figure: return "\(Sentence.lineBreak)\(code: figure.formula)"
    default:
      let numbers = figure.expression.written(in: .values)
      return
        "\(Sentence.lineBreak)\(code: figure.formula)\(Sentence.lineBreak)\(code: "= \(numbers)")"
    }
  }

  private func provenance(_ figure: Figure, _ language: Language) -> Sentence {
    if let provenance = Provenance(figure) {
      return " (\(code: results.book.words.text(of: figure.unit)), \(provenance.word[language]))"
    }
    let reasons = figure.outcome.absence?.reasons.map { $0[language] } ?? []
    return
      " (\(code: results.book.words.text(of: figure.unit)), \(Label.missing[language]): \(joined(reasons, "; ")))"
  }

  /// The lines of the documents, in the order of the cells in the formula.
  private func documentLines(_ operands: [Expression]) -> [(document: String, lines: [Int])] {
    var told: [(document: String, lines: [Int])] = []
    for case .observation(let observation, _) in operands {
      for source in observation.sources {
        guard let id = source.document, let line = source.documentLine else { continue }
        if told.last?.document == id {
          told[told.count - 1].lines.append(line)
        } else {
          told.append((id, [line]))
        }
      }
    }
    return told
  }
}

/// The words that lead the lines of an entry.
private enum Label {
  static let line = Phrase(da: "linje", en: "line")
  static let source = Phrase(da: "Kilde", en: "Source")
  static let assumption = Phrase(da: "Forudsætning", en: "Assumption")
  static let findings = Phrase(da: "Bemærkninger", en: "Findings")
  static let printed = Phrase(da: "Trykt", en: "Printed")
  static let behind = Phrase(da: "Står bag andre tal", en: "Stands behind other figures")
  static let missing = Phrase(da: "mangler", en: "missing")
}

extension Annex.Prints {
  /// `overblik.md:10, 39; scenarier.md:11`.
  fileprivate var places: Sentence {
    joined(lines.map { page, lines in "\(page):\(lines: lines)" }, "; ")
  }

  fileprivate mutating func add(_ line: Int, of page: String, _ sentence: Sentence) {
    if !shown.contains(sentence) { shown.append(sentence) }
    if lines.last?.page != page { lines.append((page, [])) }
    if lines[lines.count - 1].lines.last != line { lines[lines.count - 1].lines.append(line) }
  }
}

private let lead = Phrase(
  da: """
    Bilaget har et punkt for hvert tal, der står i rapporterne, og for hvert tal, der står bag et af dem, i samme orden \
    som figures.csv. Et punkt siger, hvad tallet hedder, hvordan det trykkes, enheden, og om det er oplyst, beregnet \
    eller en forudsætning; derefter formlen med navne og med tallene sat ind. Et tal, der er nævnt i en formel, har sit \
    eget punkt.
    """,
  en: """
    The annex has an entry for each figure that stands in the reports, and for each that stands behind one of them, in \
    the order of figures.csv. An entry says what the figure is called, how it is printed, its unit, and whether it is \
    stated, computed or an assumption; then the formula with names and with the numbers put in. A figure named in a \
    formula has an entry of its own.
    """)

private let marks = Phrase(
  da: """
    En celle i en formel er fil, linje og kolonne i inputs; »Kilde« er linjerne i dokumentets tekstudtræk i samme orden. \
    Metoderne i formlerne står i metoderapporten, grunden til hver forudsætning i registrene. »Trykt« er rapport og linje. \
    \(code: "vifte explain NAVN") viser det hele på én gang og følger formlerne helt tilbage.
    """,
  en: """
    A cell in a formula is file, line and column of the inputs; “Source” is the lines of the document's text export in \
    the same order. The methods in the formulas stand in the method report, the reason for each assumption in the registers. \
    “Printed” is report and line. \(code: "vifte explain NAME") shows all of it at once and follows the formulas to the end.
    """)
