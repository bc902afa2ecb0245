/// What it would on average be worth to know the draw before choosing among plans, in the unit of the frame, when a lost
/// daily visit is held to be worth so much: the least that any one plan forgoes against the best plan of each draw
/// (expected value of perfect information, Raiffa and Schlaifer 1961). Nil without plans or draws.
///
/// Each plan is valued at what it frees less the worth of the visits it loses. What a visit is worth is a judgement of
/// value: it comes from those who decide, not from the figures.
///
/// - Precondition: every plan was computed in the same draws.
package func valueOfInformation(
  about plans: [Outcomes], valuingLostVisitAt value: Double
) -> Double? {
  let worths = plans.map { plan in
    zip(plan.net, plan.lost).map { net, lost in net - value * lost }
  }
  guard let first = worths.first, !first.isEmpty else { return nil }
  let best = worths.dropFirst().reduce(first) { best, worth in zip(best, worth).map(max) }
  return worths.map { worth in
    zip(best, worth).reduce(0) { $0 + ($1.0 - $1.1) } / Double(best.count)
  }.min()
}
