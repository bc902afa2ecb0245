import Assembly
import Base
import Document
import Figures
import Model
import Pages
import Study

/// Holds the amounts a planner would reinvest against what a plan frees: the two parts of it, each amount, the rest.
func reinvest(_ session: WhatIfSession, _ invocation: Invocation) throws -> Answer {
  var problems = Problems()
  let given = amounts(
    invocation.values[.amount, default: []], for: session.results.reinvestment.map(\.id),
    within: session.results.book[.frame, .all]?.outcome.value, &problems)
  try problems.throwIfAny()
  let result = try session.result(of: request(invocation, session))
  var book = result.book
  let reinvestment = session.reinvested(result.scenario, given: given, &book)
  return ReinvestmentAnswer(reinvestment, in: session.results, citing: book).answer
}

/// `OPTION=MILLION` for each option, each at most once.
private func amounts(
  _ texts: [String], for ids: [String], within frame: Double?, _ problems: inout Problems
) -> [String: Money] {
  var amounts: [String: Money] = [:]
  func refuse(_ found: String, _ expected: String, _ advice: String? = nil) {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--amount", found: found, expected: expected,
        advice: advice))
  }
  for text in texts {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      refuse(quoted(text), "OPTION=MILLION", "millions a year, as in hours=1.5")
      continue
    }
    let (id, value) = (parts[0], parts[1])
    if !ids.contains(id) {
      refuse(quoted(id), "a reinvestment of pipeline.json", suggestion(for: id, among: ids))
    }
    if let advice = thousandsAdvice(value) {
      refuse(quoted(text), "a number that can be read in one way", advice)
      continue
    }
    guard let million = Double(value), million >= 0, let money = Money(kroner: million * 1_000_000)
    else {
      refuse(
        quoted(text), "millions a year from 0, with a decimal point", "as in hours=1.5")
      continue
    }
    if let problem = unitProblem("--amount", million, written: "\(id)=", within: frame) {
      problems.add(problem)
    }
    if amounts.updateValue(money, forKey: id) != nil {
      refuse("\(quoted(id)) twice", "each option once")
    }
  }
  return amounts
}
