package import Figures

/// Every move there can be, each of which is still to be chosen: what formulas are written of that hold for any plan.
package struct UndecidedPlan: Sendable {
  package let plan: Plan
  package let terms: PlanTerms<Script>

  /// Sites that are locked closed take nobody in and have nothing withdrawn in part: a plan that does anything closes them. Those
  /// locked open may close as far as formulas go, as what every site would bring is asked of them where plans are looked
  /// through. `openingCosts` are what those of the openings cost that have a cost, in their order.
  package init(
    subject: Subject, sites: Int, keptClosed: SiteSet,
    openings: [Plan.Opening], openingCosts: [Script]
  ) {
    let reducible = (0..<sites).filter { !keptClosed.contains($0) }
    let receivers = (0..<(sites + openings.count)).filter { !keptClosed.contains($0) }
    plan = Plan(
      subject: subject, closed: Array(0..<sites), destinations: [:],
      withdrawn: reducible.map { Plan.Withdrawal(site: $0, share: 1) }, opened: openings)
    terms = PlanTerms(
      closing: .rows((0..<sites).map(Script.Choice.closed)),
      withdrawn: reducible.map { .choice(.share($0)) },
      opening: .rows(
        openings.indices.filter { openings[$0].cost == nil }.map(Script.Choice.opened)),
      openingCosts: openingCosts,
      made: MadeMoves(
        closed: (0..<sites).map { .chosen(.closed($0)) },
        told: Dictionary(
          uniqueKeysWithValues: (0..<sites).map { origin in
            (
              origin,
              receivers.filter { $0 != origin }.map { ($0, .chosen(.told(origin, $0))) }
            )
          }),
        withdrawn: reducible.map { .chosen(.partly($0)) },
        opened: openings.indices.map { .chosen(.opened($0)) }))
  }
}
