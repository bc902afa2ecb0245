package import Audit
package import Base
import Document
package import Figures

/// An explanation for a program: the figures asked about and all they rest on, with stable keys.
package struct ExplanationRecord {
  private let results: StudyResults
  private let citations: [FigureName: [Citation]]
  private let options: Explanation.ExplainOptions
  private let findingIndex: FindingIndex

  package init(
    in results: StudyResults, citations: [FigureName: [Citation]] = [:],
    _ options: Explanation.ExplainOptions
  ) {
    self.results = results
    self.citations = citations
    self.options = options
    findingIndex = FindingIndex(results.findings)
  }

  /// The members of the object that tells of these figures.
  package func members(of asked: [Figure]) -> [JSONOutput.Member] {
    var figures: [Figure] = []
    var beyond: [FigureName] = []
    var seen: Set<FigureName> = []
    for figure in asked {
      let lineage = Lineage(from: figure, in: results.book, depth: options.depth)
      figures += lineage.figures.filter { seen.insert($0.name).inserted }
      beyond += lineage.beyond
    }
    let leftOut = beyond.filter { seen.insert($0).inserted }
    var assumptions: [Assumption] = []
    for assumption in figures.flatMap(\.expression.assumptions)
    where !assumptions.contains(assumption) {
      assumptions.append(assumption)
    }
    let methods = Set(figures.flatMap(\.expression.methods))
    var findings: [Finding] = []
    for finding in asked.flatMap({ findingIndex.findingIndex($0, in: results.book) }).map(\.finding)
    where !findings.contains(finding) {
      findings.append(finding)
    }
    return [
      JSONOutput.Member("explained", .array(asked.map { .string($0.name.description) })),
      JSONOutput.Member(
        "figures", .array(figures.map { FigureRecord($0, in: results.book.words).json })),
      JSONOutput.Member("details", .array(figures.map(details))),
      JSONOutput.Member("rows", .array(figures.flatMap(rows))),
      JSONOutput.Member("assumptions", .array(assumptions.map { $0.json(in: results.book.words) })),
      JSONOutput.Member(
        "methods",
        .array(Method.all.filter { methods.contains($0.id) }.map(method))),
      JSONOutput.Member("findings", .array(findings.map(finding))),
      JSONOutput.Member(
        "documents",
        .array(
          results.documents.map {
            .object([
              "id": .string($0.id), "title": .string($0.title),
              "publisher": .string($0.publisher), "sha256": .string(orNull: $0.sha256),
            ])
          })),
      JSONOutput.Member("left_out", .array(leftOut.map { .string($0.description) })),
    ]
  }

  /// What is told of one figure beside its record.
  private func details(_ figure: Figure) -> JSONOutput {
    let metric = figure.name.metric
    return .object([
      "figure": .string(figure.name.description),
      "name": .string(plain(metric.name, recorded)),
      "name_en": .string(plain(metric.name, .english)),
      "meaning": .string(plain(metric.meaning, recorded)),
      "meaning_en": .string(plain(metric.meaning, .english)),
      "approximate": .bool(figure.precision == .approximate),
      "part": figure.fraction.map { .integer($0.part) } ?? .null,
      "whole": figure.fraction.map { .integer($0.whole) } ?? .null,
      "numbers": .string(figure.expression.written(in: .values)),
      "operands": .array(figure.expression.operands.map(operand)),
      "methods": .array(figure.expression.methods.map(JSONOutput.string)),
      "findings": .array(
        findingIndex.findingIndex(figure, in: results.book).map {
          .object([
            "rule": .string($0.finding.rule), "through": .string($0.through.description),
          ])
        }),
      "cited": .array(
        citations[figure.name, default: []].map {
          .object([
            "file": .string("\(options.folder)/\($0.place.file)"),
            "line": .integer(orNull: $0.place.line),
            "column": .integer(orNull: $0.place.column),
            "printed": .string($0.printed), "form": .string($0.form.label),
          ])
        }),
    ])
  }

  private func operand(_ expression: Expression) -> JSONOutput {
    let (kind, outcome): (String, Outcome) =
      switch expression {
      case .figure(_, let outcome): ("figure", outcome)
      case .assumption(let assumption): ("assumption", .value(assumption.value))
      case .observation(_, let outcome): ("observation", outcome)
      default: ("formula", .absent(Absence(.undefined, [])))
      }
    return .object([
      "kind": .string(kind), "name": .string(expression.written(in: .names)),
      "value": .finite(outcome.value),
    ])
  }

  private func rows(_ figure: Figure) -> [JSONOutput] {
    figure.expression.operands.flatMap { operand -> [JSONOutput] in
      guard case .observation(let observation, _) = operand else { return [] }
      return observation.sources.map { source in
        .object([
          "figure": .string(figure.name.description), "query": .string(observation.query),
          "source": source.json,
        ])
      }
    }
  }

  private func method(_ method: Method) -> JSONOutput {
    .object([
      "id": .string(method.id), "description": .string(plain(method.description, recorded)),
      "description_en": .string(plain(method.description, .english)),
    ])
  }

  private func finding(_ finding: Finding) -> JSONOutput {
    .object([
      "id": .string(finding.id), "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
      "message": .string(plain(finding.message, recorded)),
      "message_en": .string(plain(finding.message, .english)),
      "waiver": finding.waiver.map { $0.json(Wording(recorded, results.book.words), results.book) }
        ?? .null,
      "sources": .array(finding.sources.map(\.json)),
      "figures": .array(finding.figures.map { .string($0.description) }),
    ])
  }

  private var recorded: Language { results.book.words.recorded }

  private func plain(_ phrase: Phrase, _ language: Language) -> String {
    Wording(language, results.book.words).plain(phrase, results.book)
  }
}

extension Assumption {
  fileprivate func json(in words: StudyWords) -> JSONOutput {
    .object([
      "id": .string(id), "value": .finite(value), "low": .finite(range.low),
      "high": .finite(range.high), "unit": .string(unit.text), "kind": .string(kind.rawValue),
      "reason": .string(reason[words.recorded].words), "reason_en": .string(reason.english.words),
      "owner": .string(owner), "signed": signed.map(\.json) ?? .null,
      "evidence": .array(evidence.map(\.json)),
      "place": .string(orNull: place?.description),
    ])
  }
}

extension Evidence {
  fileprivate var json: JSONOutput {
    .object([
      "source": .string(source.danish.words), "source_en": .string(source.english.words),
      "figure": .string(figure), "value": .finite(value), "low": .finite(range.low),
      "high": .finite(range.high), "digest": .string(digest), "bears": .string(bears.danish.words),
      "bears_en": .string(bears.english.words), "place": .string(place.description),
    ])
  }
}
