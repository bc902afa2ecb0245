import Base
import Document
import Figures

/// What the page holds of each figure: its formula, what it rests on, and the rows and cells behind that.
extension WhatIfData {
  func metric(_ metric: Metric) -> JSONOutput {
    .object([
      "id": .string(metric.id), "name": text(metric.name),
      "unit": .string(words.text(of: metric.unit)),
    ])
  }

  func leaf(_ given: Traced) -> JSONOutput {
    let figure = given.cited.flatMap { results.book[$0] }
    var members: [JSONOutput.Member] = [
      JSONOutput.Member(
        "name", .string(given.cited?.description ?? given.expression.written(in: .names))),
      JSONOutput.Member("value", given.outcome.value.map(number) ?? .null),
      JSONOutput.Member("basis", .string(given.basis.word)),
    ]
    if given.precision == .approximate { members.append(JSONOutput.Member("circa", .bool(true))) }
    if let absence = given.outcome.absence {
      members.append(
        JSONOutput.Member(
          "absence",
          .object([
            "kind": .string(absence.kind.rawValue), "reasons": .array(absence.reasons.map(text)),
          ])))
    }
    if let figure {
      members += [
        JSONOutput.Member("isFigure", .bool(true)),
        JSONOutput.Member("metric", .integer(metrics.firstIndex(of: figure.name.metric) ?? 0)),
        JSONOutput.Member("subject", .string(figure.name.subject.id)),
        JSONOutput.Member("unit", .string(words.text(of: figure.unit))),
        JSONOutput.Member("text", .string(wording.text(figure, .value))),
        JSONOutput.Member("formula", .string(figure.formula)),
        JSONOutput.Member("sources", ids(places(of: figure.expression))),
      ]
    }
    return .object(members)
  }

  /// The rows and cells that a number rests on, each with its line in the document, those of a figure it cites among
  /// them; of many, the first.
  func places(of expression: Expression) -> [String] {
    var found: [String] = []
    func look(_ expression: Expression, _ depth: Int) {
      for operand in expression.operands where found.count < WhatIfData.mostPlaces && depth < 4 {
        switch operand {
        case .observation(let observation, _):
          for source in observation.sources.map({ told($0.words) }) where !found.contains(source) {
            found.append(source)
          }
        case .assumption(let assumption):
          if let place = assumption.place { found.append(place.description) }
        case .figure(let name, _):
          if let figure = results.book[name] { look(figure.expression, depth + 1) }
        default: break
        }
      }
    }
    look(expression, 0)
    return found.count > WhatIfData.mostPlaces
      ? found.prefix(WhatIfData.mostPlaces) + ["…"] : found
  }

  static let mostPlaces = 6

  func figure(_ figure: (name: FigureName, step: Int)) -> JSONOutput {
    .array([
      .integer(metrics.firstIndex(of: figure.name.metric) ?? 0),
      .string(figure.name.subject.id), .integer(figure.step),
      .integer(conditions[figure.name] ?? -1),
    ])
  }

  func index(of line: PlanScript.Line) -> JSONOutput? {
    graph.place(of: line.name).map(JSONOutput.integer)
  }
}

extension Traced {
  /// The figure it is cited as.
  var cited: FigureName? {
    if case .figure(let name, _) = expression { name } else { nil }
  }
}

extension Basis {
  var word: String {
    switch self {
    case .given: "given"
    case .stated: "stated"
    case .derived: "derived"
    case .assumed: "assumed"
    }
  }
}
