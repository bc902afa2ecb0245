import Figures
import Model
import Testing

/// Two sites in each of two groups; the first site is left.
@Suite struct `What chose where users go is told with it` {
  private static let kilometres = (0..<6).map { from in
    // The other three sites are equally near to the first.
    (0..<6).map { to in from == to ? 0.0 : from + to < 4 ? 1 : 2 }
  }
  private static let travel = Travel<Double>(kilometres: kilometres, operands: kilometres)

  private func reason(
    _ rule: ReassignmentRule<Double>, closing closed: [Int], sending destinations: [Int: Int] = [:],
    opening groups: [Int] = []
  ) -> RedirectionReason? {
    let inputs = ModelInputs(
      sites: [0, 0, 1, 1].enumerated().map { Site(subject: Subject("site-\($0)"), group: $1) },
      visits: [10, 20, 30, 40], frame: 1, parameters: ParameterValues { _ in 0.5 },
      reassignment: rule)
    let plan = Plan(
      subject: "plan", closed: closed, destinations: destinations, withdrawn: [],
      opened: groups.enumerated().map {
        Plan.Opening(site: Site(subject: Subject("new-\($0)"), group: $1))
      })
    return plan.redirections(on: inputs, PlanTerms(of: plan)).first?.reason
  }

  @Test(arguments: [ReassignmentRule<Double>.sameEqual, .sameProportional])
  func `the own group, or that nothing is open in it`(rule: ReassignmentRule<Double>) {
    #expect(reason(rule, closing: [0]) == .ownGroup)
    #expect(reason(rule, closing: [0, 2, 3]) == .ownGroup)
    #expect(reason(rule, closing: [0, 1]) == .noneInOwnGroup)
    #expect(reason(rule, closing: [0, 1, 2]) == .noneInOwnGroup)
    #expect(reason(rule, closing: [0, 1], opening: [1]) == .noneInOwnGroup)
  }

  @Test func `that a new site has no visits to go by, where the rule goes by them`() {
    #expect(reason(.sameEqual, closing: [0, 1], opening: [0]) == .ownGroup)
    #expect(reason(.sameProportional, closing: [0, 1], opening: [0]) == .onlyNewInOwnGroup)
    #expect(reason(.sameProportional, closing: [0], opening: [0]) == .ownGroup)
    #expect(reason(.sameProportional, closing: [0, 1, 2, 3], opening: [0, 1]) == .onlyNew)
  }

  @Test(arguments: [
    ReassignmentRule<Double>.sameEqual, .sameProportional, .nearest(travel), .gravity(travel),
  ])
  func `the plan before the rule, and that nothing is open`(rule: ReassignmentRule<Double>) {
    #expect(reason(rule, closing: [0], sending: [0: 3]) == .told)
    #expect(reason(rule, closing: [0, 1, 2, 3]) == .nowhere)
  }

  @Test func `the way, and who was as near and passed over`() {
    #expect(reason(.gravity(Self.travel), closing: [0]) == .distance)
    #expect(reason(.nearest(Self.travel), closing: [0]) == .equallyNear(passedOver: [2, 3]))
    #expect(reason(.nearest(Self.travel), closing: [0, 1]) == .equallyNear(passedOver: []))
    #expect(reason(.nearest(Self.travel), closing: [0, 1, 2]) == .distance)
  }
}
