import Base
import Figures
import Model
import Pages
import Study

/// Computes one plan for each line of standard input, each a JSON object, and answers a line for each with its values.
func showLines(_ session: WhatIfSession, _ console: Console) -> ExitCode {
  let quick = QuickReckoning(session)
  let id = session.freeID
  var worst = ExitCode.ok
  var number = 0
  while let line = readLine() {
    number += 1
    if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
    let answer: JSONOutput
    do throws(Problems) {
      var problems = Problems()
      let request = PlanRequest.read(
        Array(line.utf8), file: "standard input", line: number, id: id, problems: &problems)
      guard let request, problems.list.isEmpty else { throw problems }
      answer = try quick.answer(to: request)
    } catch {
      answer = .object([
        "version": .integer(1), "line": .integer(number),
        "problems": .array(error.list.map(\.json)),
      ])
      worst = .configuration
    }
    console.show(JSONText(answer, style: .compact).text)
  }
  return worst
}

/// Plans as plain numbers where that will do, and by way of figures where it will not: both by the same formulas.
private struct QuickReckoning {
  private let session: WhatIfSession
  /// Nil where a count is missing, so that figures have to say why there is no number.
  private let study: UncertainInputs?

  init(_ session: WhatIfSession) {
    self.session = session
    study = try? UncertainInputs(session.context, session.results.book)
  }

  func answer(to request: PlanRequest) throws(Problems) -> JSONOutput {
    let scenario = try session.resolved(request)
    if let entries = plainEntries(scenario) {
      return planLine(scenario, entries.map { ($0.metric, $0.value, nil) }, in: words)
    }
    let result = try session.result(of: request)
    return planLine(
      result.scenario, result.figures.map { ($0.name.metric, $0.outcome.value, $0.reason) },
      in: words)
  }

  private var words: StudyWords { session.results.book.words }

  /// What the plan comes to in plain numbers; nil where one of them is none, and somebody has to say why.
  private func plainEntries(_ scenario: Scenario) -> [(metric: Metric, value: Double)]? {
    guard let inputs = study?.inputs(for: scenario, in: session.context) else { return nil }
    let plan = Plan(scenario, in: session.context.catalogue)
    let entries = plan.consequences(on: inputs).entries
    return entries.allSatisfy(\.value.isFinite) ? entries : nil
  }
}

extension Figure {
  /// Why there is no number; nil where there is one.
  fileprivate var reason: String? {
    outcome.absence.map { $0.reasons.map(\.english.words).joined(separator: "; ") }
  }
}
