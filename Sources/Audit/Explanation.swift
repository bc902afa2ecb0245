import Document
package import Figures

/// Where a figure comes from, told down to the cells it was read from: formula, numbers, places, reasons.
package struct Explanation {
  private let dossier: Dossier
  private let language: Language
  private var told: Set<FigureName> = []
  package private(set) var lines: [String] = []

  /// Tells of one figure.
  package init(of figure: Figure, in dossier: Dossier, language: Language) {
    self.dossier = dossier
    self.language = language
    tell(figure, depth: 0)
    let touching = dossier.findings.filter { $0.figures.contains(figure.name) }
    if !touching.isEmpty {
      lines.append("")
      lines.append(words(da: "Fund, der vedrører tallet:", en: "Findings that touch it:"))
      for finding in touching {
        add(1, "\(finding.id): \(plain(finding.message))")
      }
    }
  }

  private mutating func tell(_ figure: Figure, depth: Int) {
    told.insert(figure.name)
    add(depth, "\(figure.name) = \(value(figure))")
    if depth == 0 {
      add(1, plain(figure.name.metric.name))
      add(1, plain(figure.name.metric.meaning))
      add(
        1,
        words(da: "trykkes: ", en: "printed: ") + Wording(language).text(figure, .value)
          + standing(figure))
    }
    if case .assumption = figure.expression {
      tell(figure.expression, depth: depth + 1)
      return
    }
    tellRange(figure, depth: depth + 1)
    tellMaking(figure, depth: depth + 1)
    for operand in figure.expression.operands { tell(operand, depth: depth + 1) }
  }

  private mutating func tellRange(_ figure: Figure, depth: Int) {
    if let coverage = figure.coverage {
      add(
        depth,
        words(da: "talt: ", en: "counted: ") + "\(coverage.counted)"
          + words(da: " af ", en: " of ") + "\(coverage.expected)")
    }
    if let interval = figure.interval {
      add(
        depth,
        words(da: "interval: ", en: "interval: ")
          + "\(plainNumber(interval.low)) - \(plainNumber(interval.high))")
    }
    for reason in figure.outcome.absence?.reasons ?? [] {
      add(depth, words(da: "grund: ", en: "reason: ") + plain(reason))
    }
  }

  private mutating func tellMaking(_ figure: Figure, depth: Int) {
    switch figure.expression {
    case .assumption, .figure: break
    // What is read as it stands needs no formula; its place follows.
    case .observation(let observation, _)
    where observation.reading == .cell || observation.reading == .setting:
      break
    default:
      let label = words(da: "formel: ", en: "formula: ")
      add(depth, label + figure.expression.written(in: .names))
      let gap = String(repeating: " ", count: max(0, label.count - 2))
      add(depth, gap + "= " + figure.expression.written(in: .values))
    }
  }

  private mutating func tell(_ operand: Expression, depth: Int) {
    switch operand {
    case .figure(let name, _):
      guard let figure = dossier.book[name] else { return }
      if told.contains(name) {
        add(depth, "\(name) = \(value(figure)) " + words(da: "(se ovenfor)", en: "(see above)"))
      } else {
        tell(figure, depth: depth)
      }
    case .assumption(let assumption):
      add(
        depth,
        kind(of: assumption) + " \(assumption.symbol)"
          + words(da: ", rimeligt interval ", en: ", plausible range ")
          + "\(plainNumber(assumption.range.low)) - \(plainNumber(assumption.range.high))"
          + "  [\(assumption.place)]")
      add(depth + 1, words(da: "begrundelse: ", en: "reason: ") + plain(assumption.reason))
      add(
        depth + 1,
        words(da: "ansvarlig: ", en: "owner: ") + assumption.owner + "; "
          + (assumption.signed.map { words(da: "underskrevet: ", en: "signed: ") + $0.text }
            ?? words(da: "ikke underskrevet", en: "not signed")))
    case .observation(let observation, _):
      add(depth, words(da: "forespørgsel: ", en: "query: ") + observation.query)
      for source in observation.sources { add(depth, place(source)) }
    default: break
    }
  }

  private func kind(of assumption: Assumption) -> String {
    assumption.kind == .valueJudgement
      ? words(da: "værdivalg", en: "value judgement") : words(da: "forudsætning", en: "assumption")
  }

  private func place(_ source: Source) -> String {
    guard let document = source.document, let line = source.documentLine else {
      return source.place.description
    }
    return "\(source.place)  (\(document)" + words(da: ", linje ", en: ", line ") + "\(line))"
  }

  private func value(_ figure: Figure) -> String {
    let circa = figure.precision == .approximate ? words(da: "ca. ", en: "approx. ") : ""
    switch figure.outcome {
    case .value(let value): return "\(circa)\(plainNumber(value)) \(figure.unit.text)"
    case .absent: return figure.status.rawValue
    }
  }

  private func standing(_ figure: Figure) -> String {
    Standing(figure).map { " (\($0.word[language].words))" } ?? ""
  }

  private func plain(_ phrase: Phrase) -> String {
    Wording(language).plain(phrase, dossier.book)
  }

  private func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  private mutating func add(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }
}
