import Base
import Document
import Figures
import Model
import Pages
import Study

/// Holds plans against a base, the last one named: what differs, and what has to be true for each to free more than the
/// others. What the options describe is one plan more.
func compare(_ session: WhatIfSession, _ invocation: Invocation) throws -> Answer {
  var problems = Problems()
  let changes = invocation.changes(session.names, &problems)
  try problems.throwIfAny()
  let plans = try NamedPlans(Array(invocation.operands.dropFirst()), changes, session)
  guard let base = plans.base, !plans.compared.isEmpty else {
    throw Problem(
      .configuration, at: nil, found: invocation.operands.map { quoted($0) }.joined(separator: " "),
      expected: "vifte scenario compare\(ScenarioVerb.compare.operands)",
      advice: "the last one named is the base; options such as --close describe a plan more")
  }
  var book = plans.book
  let comparison = session.compared(plans.compared, with: base, &book)
  return ComparisonAnswer(comparison, in: session.results, citing: book).answer
}
