import Analysis
import Audit
import Document
import Figures
import JSON
import Planning

/// How many plans are shown at most.
private let mostPlans = 5

/// The best plans that reach what is asked, or what collides.
func seek(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let dossier = workbench.dossier
  var problems = Problems()
  let free = invocation.number(.free, from: 0, &problems)
  let lose = invocation.number(.lose, from: 0, &problems)
  let frame = dossier.book[.frame, .all]?.outcome.value
  if let free, let problem = unitProblem("--free", free, written: "", within: frame) {
    problems.add(problem)
  }
  try problems.throwIfAny()
  let asked = try PlanLimits(workbench, invocation)
  guard let seek = GoalSeek(on: asked.own.setting.ground) else { throw asked.obstacle }
  let goals =
    [free.map { Goal.freeAtLeast($0 * 1_000_000) }, lose.map(Goal.loseAtMost)].compactMap(\.self)
    + asked.goals
  // Who asks for an amount alone wants it at the least harm; else the most that can be had within the limits.
  let aim: GoalSeek.Aim = free != nil && lose == nil ? .losingFewest : .freeingMost
  let wording = Wording(invocation.language)
  switch seek.answer(to: goals, best: mostPlans, by: aim) {
  case .collision(let clashes): return tell(clashes, dossier, wording, console)
  case .noPlan: return tellNoPlan(dossier, wording, console)
  case .tooManyPlans: throw asked.obstacle
  case .plans(let plans):
    var page = asked.lines(wording) + [wording.plain(aim.words, dossier.book)]
    for plan in plans { page += lines(plan, dossier, wording) }
    page += workbench.caution(wording).flatMap { $0.wrapped() }
    console.show(
      page,
      .object([
        "version": .integer(1), "least_open": asked.json, "first": .string(aim.id),
        "plans": .array(plans.map { $0.json(dossier) }),
      ]))
    return .ok
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
    expected: "million kr., at most the frame of \(plainNumber(frame / 1_000_000))",
    advice: meant > 0.01 && meant * 1_000_000 <= frame
      ? "for \(plainNumber(millions)) kr. write \(option) \(written)\(plainNumber(meant))" : nil)
}

private func lines(_ plan: ValuedPlan, _ dossier: Dossier, _ wording: Wording) -> [String] {
  let closes = Phrase(da: "Luk ", en: "Close ")
  let net = wording.text(plan.measures.net, in: .kronerPerYear)
  let without = wording.text(plan.measures.withoutLosingVisits, in: .kronerPerYear)
  let lost = wording.text(plan.measures.lost, in: .visitsPerDay)
  let kept = wording.text(plan.keptInWorstGroup, in: .share)
  let sums = Phrase(
    da: "netto \(net), heraf uden tab af besøg \(without);",
    en: "net \(net), of which without losing visits \(without);")
  let users = Phrase(
    da: "mistede besøg \(lost); det hårdest ramte center beholder \(kept)",
    en: "lost visits \(lost); the worst-hit centre keeps \(kept)")
  return [""]
    + (wording.plain(closes, dossier.book) + dossier.names(plan.closed, wording.language))
    .wrapped(hanging: 4)
    + [sums, users].map { "  " + wording.plain($0, dossier.book) }
}

extension GoalSeek.Aim {
  fileprivate var id: String {
    switch self {
    case .freeingMost: "freed_without_losing_visits"
    case .losingFewest: "lost_visits"
    }
  }

  fileprivate var words: Phrase {
    switch self {
    case .freeingMost:
      Phrase(
        da: "\(numbers: [mostPlans]) planer højst; først den, der frigør mest uden tab af besøg:",
        en:
          "\(numbers: [mostPlans]) plans at most; first the one that frees most without losing visits:"
      )
    case .losingFewest:
      Phrase(
        da: "\(numbers: [mostPlans]) planer højst; først den, der mister færrest besøg:",
        en: "\(numbers: [mostPlans]) plans at most; first the one that loses fewest visits:")
    }
  }
}
