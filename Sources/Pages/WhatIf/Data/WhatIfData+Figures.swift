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
    if let figure { members += [JSONOutput.Member("isFigure", .bool(true))] + told(figure) }
    return .object(members)
  }

  /// A figure that only figures cite which no choice on the page changes.
  func citedLeaf(_ figure: Figure) -> JSONOutput {
    let reasons = figure.outcome.absence.map { [told($0.reasons)] } ?? []
    return .object(
      [
        JSONOutput.Member("name", .string(figure.name.description)),
        JSONOutput.Member("value", figure.outcome.value.map(number) ?? .null),
        JSONOutput.Member("reasons", ids(reasons)),
      ] + told(figure))
  }

  /// What a figure of the study is told with: its words, its formula, and what that names.
  private func told(_ figure: Figure) -> [JSONOutput.Member] {
    let operands = figure.expression.operands.compactMap(\.citedFigure).compactMap {
      formulas.givenPlaces[$0]
    }
    return [
      JSONOutput.Member("metric", .integer(place(of: figure.name.metric))),
      JSONOutput.Member("subject", .string(figure.name.subject.id)),
      JSONOutput.Member("unit", .string(words.text(of: figure.unit))),
      JSONOutput.Member("mark", .string(figure.status.rawValue)),
      JSONOutput.Member("text", .string(wording.text(figure, .value))),
      JSONOutput.Member("formula", .string(figure.formula)),
      JSONOutput.Member("numbers", .string(figure.expression.written(in: .values))),
      JSONOutput.Member("operands", .array(operands.map(JSONOutput.integer))),
      JSONOutput.Member("sources", ids(shownPlaces(of: figure.expression))),
    ]
  }

  /// Where a metric stands in the page's list.
  func place(of metric: Metric) -> Int {
    guard let place = formulas.metrics.firstIndex(of: metric) else {
      preconditionFailure("the page lists no metric \(metric.id)")
    }
    return place
  }

  /// The first of the rows and cells that a number rests on, and how many more there are.
  func shownPlaces(of expression: Expression) -> [String] {
    let found = places(of: expression)
    let more = found.count - WhatIfData.mostPlaces
    // One more takes no more room than the words for it.
    guard more > 1 else { return found }
    return found.prefix(WhatIfData.mostPlaces)
      + [told(WhatIfWords.furtherPlaces).replacing("{count}", with: String(more))]
  }

  /// The rows and cells that a number rests on, each with its line in the document, those of the figures it cites among
  /// them.
  private func places(of expression: Expression) -> [String] {
    var (found, known): ([String], Set<String>) = ([], [])
    var seen: Set<FigureName> = []
    func look(_ expression: Expression) {
      for operand in expression.operands {
        switch operand {
        case .observation(let observation, _):
          for source in observation.sources.map({ told($0.words) })
          where known.insert(source).inserted {
            found.append(source)
          }
        case .assumption(let assumption):
          if let place = assumption.place?.description, known.insert(place).inserted {
            found.append(place)
          }
        case .figure(let name, _):
          if seen.insert(name).inserted, let figure = results.book[name] { look(figure.expression) }
        default: break
        }
      }
    }
    look(expression)
    return found
  }

  static let mostPlaces = 6

  func figure(_ figure: (name: FigureName, step: Int)) -> JSONOutput {
    .array([
      .integer(place(of: figure.name.metric)),
      .string(figure.name.subject.id), .integer(figure.step),
      .integer(formulas.conditions[figure.name] ?? -1),
    ])
  }

  func index(of line: PlanScript.Line) -> JSONOutput? {
    formulas.graph.place(of: line.name).map(JSONOutput.integer)
  }
}

extension Traced {
  /// The figure it is cited as.
  var cited: FigureName? {
    expression.citedFigure
  }
}

extension Expression {
  /// The figure it is, where it is nothing but one.
  var citedFigure: FigureName? {
    if case .figure(let name, _) = self { name } else { nil }
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
