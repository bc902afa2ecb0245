import Figures
import Testing

@Suite struct BudgetTests {
  let results: StudyResults

  init() throws { results = try TestStudy.results() }

  private func amount(_ metric: Metric, _ subject: Subject) throws -> Money {
    let value = try #require(
      results.book[metric, subject]?.outcome.value, "\(metric.id)[\(subject)]")
    let money = try #require(Money(kroner: value))
    // Written out, it has two decimals at most.
    #expect(money.kroner == value)
    return money
  }

  @Test func `kept and freed are the frame to the øre in every scenario`() throws {
    let frame = try amount(.frame, .all)
    for scenario in results.scenarios {
      let lines = try BudgetLine.allCases.map {
        try amount(.budget, $0.subject(in: scenario.subject))
      }
      #expect(lines.reduce(.zero, +) == frame)
      let sums = try BudgetLine.Sum.allCases.map {
        try amount(.budget, $0.subject(in: scenario.subject))
      }
      #expect(sums[0] + sums[1] == sums[2] && sums[2] == frame)
    }
  }

  @Test func `no line is an øre or more from what it was before it was shared out`() throws {
    for scenario in results.scenarios {
      var unrounded = 0.0
      for line in BudgetLine.allCases {
        let subject = line.subject(in: scenario.subject)
        let exact = try #require(results.book[.budgetUnrounded, subject]?.outcome.value)
        unrounded += exact
        #expect(abs(try amount(.budget, subject).kroner - exact) < 0.01)
      }
      #expect(abs(unrounded - 63_500_000) < 1e-6)
    }
  }

  @Test func `what is freed is what the scenario frees`() throws {
    for scenario in results.scenarios {
      let net = try #require(results.book[.freedNet, scenario.subject]?.outcome.value)
      let freed = try amount(.budget, BudgetLine.Sum.freed.subject(in: scenario.subject))
      #expect(abs(freed.kroner - net) < 0.02)
    }
  }

  @Test func `the venues' budgets are what is kept at the open venues`() throws {
    for scenario in results.scenarios where ["today", "city-nine-to-five"].contains(scenario.id) {
      let open = results.venues.filter { !scenario.closed.contains($0.id) }
      let budgets = try open.map {
        try amount(.venueBudget, scenario.subject / $0.subject)
      }
      let kept = try amount(.budget, BudgetLine.atOpenVenues.subject(in: scenario.subject))
      #expect(budgets.reduce(.zero, +) == kept)
    }
  }

  @Test func `no price is known, so nothing can be said to be left`() {
    #expect(results.reinvestment.map(\.kind) == ReinvestmentOption.Kind.allCases)
    for option in results.reinvestment {
      #expect(results.book[.reinvestmentPrice, option.subject]?.status == .missing)
    }
    for scenario in results.scenarios {
      let left = results.book[.leftAfterReinvestment, scenario.subject]
      #expect(left?.status == .undefined)
      #expect(left?.outcome.absence?.reasons.count == results.reinvestment.count)
    }
  }
}
