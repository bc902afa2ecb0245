package import Audit
package import Document
package import Figures

/// Where figures come from, told down to the cells they were read from: formula, numbers, places, reasons, findings, and
/// where else they are printed.
package struct Explanation {
  /// How an explanation is told.
  package struct ExplainOptions: Sendable {
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

  let results: StudyResults
  let options: ExplainOptions
  let findingIndex: FindingIndex
  let citations: [FigureName: [Citation]]
  var told: Set<FigureName> = []
  private var toldMethods: Set<String> = []
  var toldFindings: Set<Finding> = []
  var toldDocuments: Set<String> = []
  var leftOut: Set<FigureName> = []
  private var lines: [OutlineLine] = []
  /// An outline for each figure, then the sources, and what was left out; they cite the book of the results.
  package internal(set) var blocks: [Block] = []

  /// Tells of each figure; what more than one rests on is told once.
  package init(
    of figures: [Figure], in results: StudyResults, citations: [FigureName: [Citation]] = [:],
    _ options: ExplainOptions
  ) {
    self.results = results
    self.options = options
    self.citations = citations
    findingIndex = FindingIndex(results.findings)
    for figure in figures {
      tell(figure)
      blocks.append(.outline(lines))
      lines = []
    }
    tellDocuments()
    tellLeftOut()
  }

  private mutating func tell(_ figure: Figure) {
    let lineage = Lineage(from: figure, in: results.book, depth: options.depth)
    if told.contains(figure.name) {
      tellHead(figure, depth: 0)
      add(1, da: "(dannelsen er fortalt ovenfor)", en: "(how it is made is told above)")
    } else {
      tell(figure, depth: 0, lineage)
    }
    leftOut.formUnion(lineage.beyond)
    tellFindings(figure)
    tellCitations(figure)
  }

  private mutating func tellHead(_ figure: Figure, depth: Int) {
    add(depth, figure.equation(in: results.book.words))
    guard depth == 0 else { return }
    add(1, figure.name.metric.name)
    add(1, figure.name.metric.meaning)
    let name = figure.name
    let provenance = Provenance(figure).map {
      Phrase(da: " (\($0.word.danish))", en: " (\($0.word.english))")
    }
    guard figure.status != .hidden else {
      let (mark, words) = (Mark.hidden.rawValue, Mark.hidden.spoken)
      return add(
        1, da: "trykkes: \(mark) (\(words.danish))", en: "printed: \(mark) (\(words.english))")
    }
    add(
      1, da: "trykkes: \(name)\(provenance?.danish ?? "")",
      en: "printed: \(name)\(provenance?.english ?? "")")
  }

  private mutating func tell(_ figure: Figure, depth: Int, _ lineage: Lineage) {
    told.insert(figure.name)
    tellHead(figure, depth: depth)
    if case .assumption = figure.expression {
      tell(figure.expression, depth: depth + 1, lineage)
      return
    }
    tellRange(figure, depth: depth + 1)
    tellMaking(figure, depth: depth + 1)
    for operand in figure.expression.operands { tell(operand, depth: depth + 1, lineage) }
  }

  private mutating func tellRange(_ figure: Figure, depth: Int) {
    let name = figure.name
    if figure.coverage != nil {
      add(depth, da: "talt: \(name, .coverage)", en: "counted: \(name, .coverage)")
    }
    if figure.fraction != nil {
      add(depth, da: "som brøk: \(name, .fraction)", en: "as a fraction: \(name, .fraction)")
    }
    if let interval = figure.interval {
      let ends = "\(plainNumber(interval.low)) - \(plainNumber(interval.high))"
      add(depth, da: "interval: \(code: ends)", en: "interval: \(code: ends)")
    }
    for reason in figure.outcome.absence?.reasons ?? [] {
      add(depth, da: "grund: \(reason.danish)", en: "reason: \(reason.english)")
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
      let formula = figure.formula
      add(depth, da: "formel: \(code: formula)", en: "formula: \(code: formula)")
      let numbers = figure.expression.written(in: .values)
      add(depth + 1, da: "= \(code: numbers)", en: "= \(code: numbers)")
    }
    for id in figure.expression.methods {
      guard let method = Method.named(id), toldMethods.insert(id).inserted else { continue }
      let description = method.description
      add(
        depth, da: "metode \(code: id): \(description.danish)",
        en: "method \(code: id): \(description.english)")
    }
  }

  private mutating func tell(_ operand: Expression, depth: Int, _ lineage: Lineage) {
    switch operand {
    case .figure(let name, _):
      guard let figure = results.book[name] else { return }
      let head = figure.equation(in: results.book.words)
      if told.contains(name) {
        add(depth, da: "\(head.danish) (se ovenfor)", en: "\(head.english) (see above)")
      } else if lineage.reaches(name) {
        tell(figure, depth: depth, lineage)
      } else {
        add(depth, da: "\(head.danish) (udeladt)", en: "\(head.english) (left out)")
      }
    case .assumption(let assumption): tell(assumption, depth: depth)
    case .observation(let observation, _):
      let query = observation.query
      add(depth, da: "forespørgsel: \(code: query)", en: "query: \(code: query)")
      for source in observation.sources {
        if let document = source.document { toldDocuments.insert(document) }
        add(depth, source.words)
      }
    default: break
    }
  }

  private mutating func tell(_ assumption: Assumption, depth: Int) {
    let (name, kind) = (assumption.name, assumption.kind.heading)
    let range = "\(plainNumber(assumption.range.low)) - \(plainNumber(assumption.range.high))"
    let head = Phrase(
      da: "\(kind.danish) \(code: assumption.symbol) (\(name.danish))",
      en: "\(kind.english) \(code: assumption.symbol) (\(name.english))")
    let unsigned =
      assumption.isDefault
      ? Phrase(da: ", som ingen har underskrevet", en: " that nobody has signed") : Phrase("")
    let place = Phrase(
      da: "\(assumption.whereItStands.danish)\(unsigned.danish)",
      en: "\(assumption.whereItStands.english)\(unsigned.english)")
    add(
      depth,
      da: "\(head.danish), rimeligt interval \(code: range) [\(place.danish)]",
      en: "\(head.english), plausible range \(code: range) [\(place.english)]")
    add(
      depth + 1, da: "begrundelse: \(assumption.reason.danish)",
      en: "reason: \(assumption.reason.english)")
    for evidence in assumption.evidence { tell(evidence, depth: depth + 1) }
    guard !assumption.isDefault else { return }
    let signed =
      assumption.signed.map {
        Phrase(da: "underskrevet: \($0.inWords.danish)", en: "signed: \($0.inWords.english)")
      }
      ?? Phrase(da: "ikke underskrevet", en: "not signed")
    add(
      depth + 1, da: "ansvarlig: \(assumption.owner); \(signed.danish)",
      en: "owner: \(assumption.owner); \(signed.english)")
  }
}

extension Explanation {
  /// What another study measured: the interval before the value, and how far it reaches.
  private mutating func tell(_ evidence: Evidence, depth: Int) {
    let range = "\(plainNumber(evidence.range.low)) - \(plainNumber(evidence.range.high))"
    let value = plainNumber(evidence.value)
    add(
      depth,
      da: """
        belæg: \(evidence.source.danish): \(code: range), heri \(code: value) (\(code: evidence.figure), figures.csv med \
        SHA-256 \(code: evidence.digest)) [\(evidence.place)]
        """,
      en: """
        evidence: \(evidence.source.english): \(code: range), and in it \(code: value) (\(code: evidence.figure), figures.csv of \
        SHA-256 \(code: evidence.digest)) [\(evidence.place)]
        """)
    add(
      depth + 1, da: "rækkevidde: \(evidence.bears.danish)",
      en: "how far it reaches: \(evidence.bears.english)")
  }

  mutating func add(_ depth: Int, _ phrase: Phrase) {
    lines.append(OutlineLine(depth, phrase))
  }

  mutating func add(_ depth: Int, da danish: Sentence, en english: Sentence) {
    add(depth, Phrase(da: danish, en: english))
  }
}

extension Figure {
  /// Its name and its value with full precision, or why there is none in a word.
  func equation(in words: StudyWords) -> Phrase {
    let name = name.description
    guard outcome.value != nil else {
      let sentence: Sentence = "\(code: name) = \(code: status.rawValue)"
      return Phrase(da: sentence, en: sentence)
    }
    let spelt = words.text(of: unit)
    let unit: Sentence = spelt.isEmpty ? "" : " \(code: spelt)"
    let circa: (danish: Sentence, english: Sentence) =
      precision == .approximate ? ("ca. ", "approx. ") : ("", "")
    return Phrase(
      da: "\(code: name) = \(circa.danish)\(self.name, .plain)\(unit)",
      en: "\(code: name) = \(circa.english)\(self.name, .plain)\(unit)")
  }
}

extension Assumption.Kind {
  fileprivate var heading: Phrase {
    self == .valueJudgement
      ? Phrase(da: "værdivalg", en: "value judgement")
      : Phrase(da: "forudsætning", en: "assumption")
  }
}
