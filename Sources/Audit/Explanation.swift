import Document
package import Figures

/// Where figures come from, told down to the cells they were read from: formula, numbers, places, reasons, findings, and
/// where else they are printed.
package struct Explanation {
  /// How an explanation is told.
  package struct Manner: Sendable {
    package let language: Language
    /// How many steps formulas are followed; to the end when nil.
    package let depth: Int?
    /// What stands before the path of a report.
    package let folder: String

    package init(_ language: Language, depth: Int? = nil, folder: String = "reports") {
      self.language = language
      self.depth = depth
      self.folder = folder
    }
  }

  private let dossier: Dossier
  private let manner: Manner
  private let touching: Touching
  private let citations: [FigureName: [Citation]]
  private var told: Set<FigureName> = []
  private var toldMethods: Set<String> = []
  private var toldFindings: Set<Finding> = []
  private var toldDocuments: Set<String> = []
  private var leftOut: Set<FigureName> = []
  package private(set) var lines: [String] = []

  /// Tells of each figure; what more than one rests on is told once.
  package init(
    of figures: [Figure], in dossier: Dossier, citations: [FigureName: [Citation]] = [:],
    _ manner: Manner
  ) {
    self.dossier = dossier
    self.manner = manner
    self.citations = citations
    touching = Touching(dossier.findings)
    for figure in figures {
      if !lines.isEmpty { lines.append("") }
      tell(figure)
    }
    tellDocuments()
    tellLeftOut()
  }

  private mutating func tell(_ figure: Figure) {
    let trail = Trail(from: figure, in: dossier.book, depth: manner.depth)
    if told.contains(figure.name) {
      tellHead(figure, depth: 0)
      add(1, words(da: "(dannelsen er fortalt ovenfor)", en: "(how it is made is told above)"))
    } else {
      tell(figure, depth: 0, trail)
    }
    leftOut.formUnion(trail.beyond)
    tellFindings(figure)
    tellCitations(figure)
  }

  private mutating func tellHead(_ figure: Figure, depth: Int) {
    add(depth, "\(figure.name) = \(value(figure))")
    guard depth == 0 else { return }
    add(1, plain(figure.name.metric.name))
    add(1, plain(figure.name.metric.meaning))
    add(
      1,
      words(da: "trykkes: ", en: "printed: ") + Wording(language).text(figure, .value)
        + standing(figure))
  }

  private mutating func tell(_ figure: Figure, depth: Int, _ trail: Trail) {
    told.insert(figure.name)
    tellHead(figure, depth: depth)
    if case .assumption = figure.expression {
      tell(figure.expression, depth: depth + 1, trail)
      return
    }
    tellRange(figure, depth: depth + 1)
    tellMaking(figure, depth: depth + 1)
    for operand in figure.expression.operands { tell(operand, depth: depth + 1, trail) }
  }

  private mutating func tellRange(_ figure: Figure, depth: Int) {
    if let coverage = figure.coverage {
      add(
        depth,
        words(da: "talt: ", en: "counted: ") + "\(coverage.counted)"
          + words(da: " af ", en: " of ") + "\(coverage.expected)")
    }
    if let fraction = figure.fraction {
      add(
        depth,
        words(da: "som brøk: ", en: "as a fraction: ") + "\(fraction.part)"
          + words(da: " af ", en: " of ") + "\(fraction.whole)")
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
      add(depth, label + figure.formula)
      let gap = String(repeating: " ", count: max(0, label.count - 2))
      add(depth, gap + "= " + figure.expression.written(in: .values))
    }
    for id in figure.expression.methods {
      guard let method = Method.named(id), toldMethods.insert(id).inserted else { continue }
      add(depth, words(da: "metode \(id): ", en: "method \(id): ") + plain(method.description))
    }
  }

  private mutating func tell(_ operand: Expression, depth: Int, _ trail: Trail) {
    switch operand {
    case .figure(let name, _):
      guard let figure = dossier.book[name] else { return }
      if told.contains(name) {
        add(depth, "\(name) = \(value(figure)) " + words(da: "(se ovenfor)", en: "(see above)"))
      } else if trail.reaches(name) {
        tell(figure, depth: depth, trail)
      } else {
        add(depth, "\(name) = \(value(figure)) " + words(da: "(udeladt)", en: "(left out)"))
      }
    case .assumption(let assumption): tell(assumption, depth: depth)
    case .observation(let observation, _):
      add(depth, words(da: "forespørgsel: ", en: "query: ") + observation.query)
      for source in observation.sources {
        if let document = source.document { toldDocuments.insert(document) }
        add(depth, place(source))
      }
    default: break
    }
  }

  private mutating func tell(_ assumption: Assumption, depth: Int) {
    add(
      depth,
      kind(of: assumption) + " \(assumption.symbol) (\(plain(assumption.name)))"
        + words(da: ", rimeligt interval ", en: ", plausible range ")
        + "\(plainNumber(assumption.range.low)) - \(plainNumber(assumption.range.high))"
        + "  [\(assumption.place)]")
    add(depth + 1, words(da: "begrundelse: ", en: "reason: ") + plain(assumption.reason))
    add(
      depth + 1,
      words(da: "ansvarlig: ", en: "owner: ") + assumption.owner + "; "
        + (assumption.signed.map { words(da: "underskrevet: ", en: "signed: ") + $0.text }
          ?? words(da: "ikke underskrevet", en: "not signed")))
  }
}

extension Explanation {
  private func severity(_ finding: Finding) -> String {
    switch finding.severity {
    case .blocking: words(da: "skal afklares", en: "blocking")
    case .warning: words(da: "advarsel", en: "warning")
    case .note: words(da: "note", en: "note")
    }
  }

  private mutating func tellFindings(_ figure: Figure) {
    let touches = touching.touching(figure, in: dossier.book)
    guard !touches.isEmpty else { return }
    add(1, words(da: "Fund, der vedrører tallet:", en: "Findings that touch it:"))
    for touch in touches {
      let way =
        touch.through == figure.name
        ? "" : words(da: " gennem \(touch.through)", en: " through \(touch.through)")
      let head = "\(touch.finding.id) (\(severity(touch.finding)))\(way)"
      guard toldFindings.insert(touch.finding).inserted else {
        add(2, head + words(da: ": se ovenfor", en: ": see above"))
        continue
      }
      add(2, "\(head): \(plain(touch.finding.message))")
      if let waiver = touch.finding.waiver {
        add(
          3,
          words(da: "fraveget af ", en: "waived by ") + waiver.signature.text + ": "
            + plain(waiver.reason))
      }
    }
  }

  private mutating func tellCitations(_ figure: Figure) {
    let places = citations[figure.name, default: []]
    guard !places.isEmpty else { return }
    add(1, words(da: "Tallet står her:", en: "Where it stands:"))
    var rest = places[...]
    while let first = rest.first {
      let same = rest.prefix { $0.place.file == first.place.file }
      rest = rest.dropFirst(same.count)
      var others: [Int] = []
      for line in same.compactMap(\.place.line)
      where line != first.place.line && others.last != line {
        others.append(line)
      }
      let list = others.map(String.init).joined(separator: ", ")
      let also = list.isEmpty ? "" : words(da: "; også linje \(list)", en: "; also line \(list)")
      let line = first.place.line.map { ":\($0)" } ?? ""
      let printed = first.printed.isEmpty ? "" : " (\(first.printed))"
      add(2, "\(manner.folder)/\(first.place.file)\(line)\(printed)\(also)")
    }
  }

  private mutating func tellDocuments() {
    let documents = dossier.documents.filter { toldDocuments.contains($0.id) }
    guard !documents.isEmpty else { return }
    lines.append("")
    lines.append(words(da: "Kilder:", en: "Sources:"))
    for document in documents {
      add(
        1,
        "\(document.id) = "
          + words(da: "»\(document.title)«", en: "“\(document.title)”")
          + ", \(document.publisher); "
          + words(
            da: "linjenumre gælder det tekstudtræk, registrene nævner",
            en: "line numbers are those of the text export named in the registers"))
    }
  }

  private mutating func tellLeftOut() {
    leftOut.subtract(told)
    guard !leftOut.isEmpty, let depth = manner.depth else { return }
    lines.append("")
    let count = leftOut.count
    lines.append(
      words(
        da:
          "Udeladt: \(count) tal længere tilbage, da der følges \(depth) led (--depth \(depth)).",
        en: "Left out: \(count) figures further back, as \(depth) steps are followed "
          + "(--depth \(depth))."))
  }
}

extension Explanation {
  private var language: Language { manner.language }

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
