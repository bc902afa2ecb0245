import Base
import Document
import Figures
import Model
import Pages
import Study

/// The best plans that reach what is asked, or what collides: the command line then asks for what cannot be.
func seek(
  _ session: WhatIfSession, _ invocation: Invocation
) throws -> (answer: Answer, code: ExitCode) {
  let results = session.results
  var problems = Problems()
  let free = invocation.number(.free, from: 0, &problems)
  let lose = invocation.number(.lose, from: 0, &problems)
  let frame = results.book[.frame, .all]?.outcome.value
  if free != nil, !results.conventions.hasMoney {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--free", found: "an amount of money",
        expected: "a study with a frame, within which money can be freed",
        advice: "ask with --lose, or name the frame in pipeline.json"))
  }
  if let free, let problem = unitProblem("--free", free, written: "", within: frame) {
    problems.add(problem)
  }
  try problems.throwIfAny()
  var book = FigureBook(continuing: results.book)
  let sought = try session.plans(
    freeing: free.map { $0 * 1_000_000 }, losing: lose,
    within: PlanLimits(session, invocation), &book)
  let answer = SeekAnswer(sought, in: results, citing: book).answer
  if case .plans = sought { return (answer, .ok) }
  return (answer, .configuration)
}

/// Every plan there is: how many, which of them nothing beats, and where the named scenarios stand; what collides, where
/// there is none.
func frontier(
  _ session: WhatIfSession, _ invocation: Invocation
) throws -> (answer: Answer, code: ExitCode) {
  let asked = try PlanLimits(session, invocation)
  var book = FigureBook(continuing: session.results.book)
  let isDetailed = invocation.format == .json || invocation.values[.explain] != nil
  let detail: FrontierDetail = isDetailed ? .plans : .counts
  guard let found = try session.everyPlan(within: asked, detail, &book) else {
    let obstacle = try session.obstacle(to: asked, &book)
    return (SeekAnswer(obstacle, in: session.results, citing: book).answer, .configuration)
  }
  return (FrontierAnswer(found, in: session.results, citing: book).answer, .ok)
}

extension PlanLimits {
  /// Reads the options; throws all that is wrong with them.
  fileprivate init(_ session: WhatIfSession, _ invocation: Invocation) throws {
    var problems = Problems()
    let results = session.results
    let least = invocation.leastOpen(
      results.centres, session.names, of: results.conventions.leastOpenPerCentre, &problems)
    try problems.throwIfAny()
    try self.init(
      session, leastOpen: least, asked: session.limits(request(invocation, session)))
  }
}

/// An amount above the whole frame was meant in kr., or is out of reach in any case; `written` stands before the number
/// in the option's value.
func unitProblem(
  _ option: String, _ millions: Double, written: String, within frame: Double?
) -> Problem? {
  guard let frame, millions * 1_000_000 > frame else { return nil }
  let meant = millions / 1_000_000
  return Problem(
    .configuration, at: nil, field: option, found: written + plainNumber(millions),
    expected: "millions, at most the frame of \(plainNumber(frame / 1_000_000))",
    advice: meant > 0.01 && meant * 1_000_000 <= frame
      ? "for \(plainNumber(millions)) write \(option) \(written)\(plainNumber(meant))" : nil)
}
