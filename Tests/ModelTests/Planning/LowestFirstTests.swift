import Model
import Testing

@Suite struct LowestFirstTests {
  @Test func `when money follows users, the frontier follows from the order of the figures alone`()
    throws
  {
    let every = try EveryPlanTests.copenhagen(leastOpen: 1)
    #expect(every.followsFromFiguresAlone)
    #expect(every.reasons.count == every.closings.count)
    #expect(every.reasons.first == .lowestOfAll)
    for closings in every.closings {
      #expect(every.dominance(of: closings.fewestDisplaced.closed) == .efficient)
    }
  }

  @Test
  func `when money stays, moving more visits frees more, and the order of the figures is not all`()
    throws
  {
    let every = try EveryPlanTests.copenhagen(leastOpen: 1, followShare: 0.5)
    #expect(!every.followsFromFiguresAlone)
  }

  @Test(arguments: 0..<200)
  func `efficient plans of the lowest figures leave no lower figure open in a group`(seed: Int)
    throws
  {
    let study = SmallStudy(seed: seed)
    let every = try #require(EveryPlan(on: study.inputs, within: study.limits))
    for (closings, reason) in zip(every.closings, every.reasons) {
      let plans = every.frontier.filter { $0.closed.count == closings.count }
      let skips = plans.contains { skipsLower($0.closed, in: study) }
      #expect(plans.isEmpty == (reason == .noneEfficient))
      if !plans.isEmpty { #expect(skips == (reason == .otherwise)) }
    }
  }

  /// Whether a site stays open that may close and has a lower figure than one of its group that may stay.
  private func skipsLower(_ closed: SiteSet, in study: SmallStudy) -> Bool {
    let (sites, visits) = (study.inputs.sites, study.inputs.visits)
    return closed.subtracting(study.limits.keptClosed).sites.contains { site in
      sites.indices.contains {
        !closed.contains($0) && !study.limits.keptOpen.contains($0)
          && sites[$0].group == sites[site].group && visits[$0] < visits[site]
      }
    }
  }
}
