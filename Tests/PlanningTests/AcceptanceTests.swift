import Figures
import Planning
import Testing

@Suite struct AcceptanceTests {
  private static let outcomes = WorldsVector.all.map {
    UncertainCopenhagen.manyWorlds.outcomes(of: Plan(subject: "plan", closed: $0.closed))
  }

  @Test(arguments: AcceptanceVector.all)
  func `shares, regrets and the value of information are as computed elsewhere`(
    vector: AcceptanceVector
  ) {
    let acceptance = Acceptance(of: Self.outcomes, valuingLostVisitAt: vector.lostVisitValue)
    #expect(acceptance.verdicts.map(\.shareBest) == vector.shareBest)
    for (verdict, expected) in zip(acceptance.verdicts, vector.meanRegret) {
      #expect(isClose(verdict.meanRegret, expected))
    }
    for (verdict, expected) in zip(acceptance.verdicts, vector.mostRegret) {
      #expect(isClose(verdict.mostRegret, expected))
    }
    #expect(isClose(acceptance.valueOfInformation, vector.valueOfInformation))
  }

  @Test(arguments: [0, 0.05, 0.1, 0.2, 0.5, 1, 10])
  func `some plan is best in every world`(value: Double) {
    let acceptance = Acceptance(of: Self.outcomes, valuingLostVisitAt: value)
    #expect(isClose(acceptance.verdicts.map(\.shareBest).reduce(0, +), 1))
    #expect(acceptance.verdicts.allSatisfy { 0 <= $0.meanRegret && $0.meanRegret <= $0.mostRegret })
  }

  @Test func `if a lost visit is worth nothing, the plan with most net money is best`() {
    let acceptance = Acceptance(of: Self.outcomes, valuingLostVisitAt: 0)
    let wins = Self.outcomes.indices.map { plan in
      (0..<4_000).count { world in
        Self.outcomes.allSatisfy { $0.net[world] <= Self.outcomes[plan].net[world] }
      }
    }
    #expect(acceptance.verdicts.map(\.shareBest) == wins.map { Double($0) / 4_000 })
  }

  @Test func `if a lost visit is worth more than all money, closing nothing is best`() {
    let acceptance = Acceptance(of: Self.outcomes, valuingLostVisitAt: 1e6)
    #expect(acceptance.verdicts.first?.shareBest == 1)
  }
}
