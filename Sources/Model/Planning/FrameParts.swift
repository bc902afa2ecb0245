import Figures

/// What the lines of a frame come to after a plan, before they are rounded.
struct FrameParts<Number: Scalar> {
  let plan: Plan
  let inputs: ModelInputs<Number>
  let terms: PlanTerms<Number>
  /// What follows the users.
  let following: Number
  /// What new sites cost; nil where the plan opens none.
  let newSites: Number?
  let freedByFewerAddresses: Number
  let freedByLostVisits: Number

  /// The amount of a line.
  func part(_ line: BudgetLine) -> Number {
    let made = terms.made(of: plan)
    switch line {
    case .atOpenVenues:
      let open = plan.open(on: inputs, made).filter { $0.site < inputs.sites.count }
      return .sum(
        open.map { keptCost(of: $0.site) } + [following],
        where: open.map(\.isOpen) + [.known(true)])
    case .atNewVenues:
      let new = newSites.map { [$0] } ?? []
      return .sum(new, where: new.map { _ in .any(made.opened) })
    case .atClosedVenues:
      return (.constant(1) - inputs.parameters[.withdrawalShare])
        * .sum(plan.closed.map { inputs.costs[$0] }, where: made.closed)
    case .outsideVenues: return inputs.frame - inputs.spent
    case .freedByFewerAddresses: return .sum([freedByFewerAddresses])
    case .freedByLostVisits: return .sum([freedByLostVisits])
    }
  }

  /// What of a site's cost stays there: all of it, or what a withdrawal in part leaves.
  func keptCost(of site: Int) -> Number {
    let cost = inputs.costs[site]
    guard let place = plan.withdrawn.firstIndex(where: { $0.site == site }) else { return cost }
    return .select(
      terms.made(of: plan).withdrawn[place],
      cost - inputs.closing(terms.withdrawn[place]) * cost, else: cost)
  }
}
