import Base
import Document
import Figures
import Model
import Pages
import Study

/// What plans come to when their assumptions and counts are others: each assumption at the ends of its range, all of
/// them together in random draws, and what it is at most worth to know more before choosing.
func stress(_ session: WhatIfSession, _ invocation: Invocation) throws -> Answer {
  var problems = Problems()
  let seed =
    invocation.wholeNumber(.seed, &problems) ?? session.context.settings.uncertainty.seed
  try problems.throwIfAny()
  let plans = try requests(invocation, session).map { try session.resolved($0) }
  var book = FigureBook(continuing: session.results.book)
  for plan in plans where !session.results.scenarios.contains(plan) {
    session.compute(plan, into: &book)
  }
  let stressed = try session.stressed(plans, seed: seed, &book)
  return StressAnswer(stressed, in: session.results, citing: book).answer
}

/// The plans the command line describes: several scenarios, or one with what the options add to it.
private func requests(
  _ invocation: Invocation, _ session: WhatIfSession
) throws -> [PlanRequest] {
  let operands = Array(invocation.operands.dropFirst())
  guard operands.count > 1 else { return [try request(invocation, session)] }
  var problems = Problems()
  for option in Option.ofPlans where invocation.values[option] != nil {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)",
        found: "\(operands.count) scenarios", expected: "one plan, which the option changes"))
  }
  let areChanged = !problems.list.isEmpty
  var found: [PlanRequest] = []
  var ids: Set<String> = []
  for operand in operands {
    do throws(Problems) {
      let request = try named(operand, invocation, session)
      // A plan that options change has lost its id.
      let id = areChanged ? operand : request.id
      if !ids.insert(id).inserted {
        problems.add(
          Problem(
            .configuration, at: nil, found: "\(quoted(id)) twice",
            expected: "each plan once, with an id of its own"))
      }
      found.append(request)
    } catch {
      for problem in error.list { problems.add(problem) }
    }
  }
  try problems.throwIfAny()
  return found
}

/// One of several operands, with every problem gathered.
private func named(
  _ operand: String, _ invocation: Invocation, _ session: WhatIfSession
) throws(Problems) -> PlanRequest {
  do {
    return try request(operand, invocation, session)
  } catch let problems as Problems {
    throw problems
  } catch let problem as Problem {
    var problems = Problems()
    problems.add(problem)
    throw problems
  } catch {
    var problems = Problems()
    problems.add(
      Problem(.file, at: nil, found: "\(error)", expected: "a scenario or a file of one"))
    throw problems
  }
}
