import Audit
import Figures
import JSON
import SQLite

/// Shows how a figure was made. A metric alone lists its subjects.
func explainFigure(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let dossier = try Pipeline(invocation.folder).dossier(in: Database(.memory))
  let asked = invocation.operands[0]
  let parts = asked.split(separator: "[", maxSplits: 1).map(String.init)
  guard let metric = Metric.named(parts.first ?? "") else {
    throw Problem(
      .configuration, at: nil, found: quoted(asked), expected: "METRIC[SUBJECT]",
      advice: suggestion(for: parts.first ?? "", among: Metric.all.map(\.id)))
  }
  let subjects = dossier.book.subjects(of: metric).map(\.id)
  guard parts.count == 2 else {
    let figures = dossier.book.subjects(of: metric).compactMap { dossier.book[metric, $0] }
    console.show(
      figures.map { "\($0.name) = \($0.outcome.plain)" },
      .object(["version": .integer(1), "figures": .array(figures.map { FigureRecord($0).json })]))
    return .ok
  }
  let subject = parts[1].hasSuffix("]") ? String(parts[1].dropLast()) : parts[1]
  guard let figure = dossier.book[metric, Subject(subject)] else {
    throw Problem(
      .configuration, at: nil, found: quoted(asked),
      expected: "a subject of \(metric.id)", advice: suggestion(for: subject, among: subjects))
  }
  console.show(
    Explanation(of: figure, in: dossier, language: invocation.language).lines,
    explanation(of: figure, dossier))
  return .ok
}

/// The figure and every figure it rests on, each once, with the rows and assumptions they were made from.
private func explanation(of figure: Figure, _ dossier: Dossier) -> JSONOutput {
  var figures: [Figure] = []
  var pending = [figure]
  var seen: Set<FigureName> = [figure.name]
  var rows: [JSONOutput] = []
  var assumptions: [Assumption] = []
  while let next = pending.first {
    pending.removeFirst()
    figures.append(next)
    for operand in next.expression.operands {
      switch operand {
      case .figure(let name, _):
        if seen.insert(name).inserted, let found = dossier.book[name] { pending.append(found) }
      case .assumption(let assumption):
        if !assumptions.contains(assumption) { assumptions.append(assumption) }
      case .observation(let observation, _):
        rows += observation.sources.map { source in
          .object([
            "figure": .string(next.name.description), "query": .string(observation.query),
            "source": source.json,
          ])
        }
      default: break
      }
    }
  }
  return .object([
    "version": .integer(1), "figures": .array(figures.map { FigureRecord($0).json }),
    "rows": .array(rows), "assumptions": .array(assumptions.map(\.json)),
  ])
}

extension Assumption {
  fileprivate var json: JSONOutput {
    .object([
      "id": .string(id), "value": .finite(value), "low": .finite(range.low),
      "high": .finite(range.high), "unit": .string(unit.text), "kind": .string(kind.rawValue),
      "reason": .string(reason.danish.words), "reason_en": .string(reason.english.words),
      "owner": .string(owner), "signed": signed.map(\.json) ?? .null,
      "place": .string(place.description),
    ])
  }
}
