import Testing

/// What cost follows in the shipped study, computed apart from this program with half the cost fixed and half of the visits
/// continuing in the same centre, a quarter elsewhere; millions a year, to the decimals printed.
private let byPresence: [(plan: String, gross: Double, net: Double)] = [
  ("three-fewest-present-2015", 6.495923, 5.754540),
  ("three-fewest-visits-2013", 8.402335, 6.707746),
  ("city-nine-to-five", 12.827094, 9.755652),
  ("two-per-centre", 28.784470, 22.747498),
  ("no-amager", 10.120460, 8.425871),
]

private func isPrinted(_ millions: Double, as name: String, in figures: Figures) throws -> Bool {
  let value = try #require(Double(figures.named(name).value), "\(name)")
  return abs(value / 1_000_000 - millions) < 0.0000005
}

@Suite struct `Cost may follow the people present` {
  private let study: Study
  private let byVisits: Figures

  init() throws {
    study = try Study.withEveryPage()
    byVisits = try study.figures()
  }

  @Test func `which is read beside visits, with what a missing count is filled in by`() throws {
    for (plan, gross, net) in byPresence {
      #expect(try isPrinted(gross, as: "freed_gross[\(plan)@cost_driver=presence]", in: byVisits))
      #expect(try isPrinted(net, as: "freed_net[\(plan)@cost_driver=presence]", in: byVisits))
    }
    let cost = "venue_cost[kontaktcentret-vesterbro@cost_driver=presence]"
    #expect(try isPrinted(2.306523, as: cost, in: byVisits))
    let filled = try byVisits.named("plan_presence[vigoer]")
    #expect(try abs(#require(Double(filled.value)) - 142.0 / 18) < 1e-12)
    #expect(filled.status == "assumed")
  }

  @Test func `or decides, with visits read beside it, and moves no visit`() throws {
    try study.settings(#""cost_driver": "visits""#, #""cost_driver": "presence""#).vifte("run")
      .succeeds()
    try study.vifte("verify").succeeds()
    let after = try study.figures()
    for (plan, gross, net) in byPresence {
      #expect(try isPrinted(gross, as: "freed_gross[\(plan)]", in: after))
      #expect(try isPrinted(net, as: "freed_net[\(plan)]", in: after))
      for metric in ["displaced_visits", "lost_visits", "kept_in_worst_centre"] {
        let name = "\(metric)[\(plan)]"
        #expect(try after.named(name).value == byVisits.named(name).value, "\(name)")
      }
      let beside = try after.named("freed_net[\(plan)@cost_driver=visits]").value
      #expect(try beside == byVisits.named("freed_net[\(plan)]").value)
    }
    // What is kept and what is freed still make up the whole frame.
    for plan in byPresence.map(\.plan) + ["today"] {
      #expect(try after.named("budget[\(plan)/total]").value == "63500000")
    }
    let venues = after.list.filter {
      $0.metric == "venue_budget" && $0.subject.hasPrefix("city-nine-to-five/")
    }
    let kept = venues.compactMap { Double($0.value) }.reduce(0, +)
    let whole = try #require(Double(after.named("budget[city-nine-to-five/venues]").value))
    #expect(venues.count == 15 && abs(kept - whole) < 0.001)
    let page = try study.text(of: "reports/en/annex-scenarios.md")
    let workings = try study.text(of: "reports/en/audit/workings.md")
    #expect(workings.contains("Net by the people present (chosen)"))
    #expect(page.contains("the rest follows the number of users present"))
  }

  @Test func `and what no filling fills is not said to be filled`() throws {
    let page = "reports/en/audit/workings.md"
    #expect(try study.text(of: page).contains("it is filled in the same way as visits"))
    try study.settings(#""filling": "city_mean""#, #""filling": "none""#).vifte("run").succeeds()
    #expect(try !study.text(of: page).contains("it is filled in the same way as visits"))
    #expect(try study.text(of: page).contains("it is not filled in, and what needs it"))
  }

  @Test(arguments: [
    (
      #""cost_driver": "people""#,
      #"cost_driver: found "people", expected one of visits, presence"#
    ),
    (
      #""cost_driver": "presence", "allocation": "given""#,
      """
      cost_driver: found "presence", expected visits, beside the allocation given, which splits no frame; \
      write visits, or split the frame by fixed_share
      """
    ),
  ])
  func `and nothing else`(written: String, words: String) throws {
    try study.settings(#""cost_driver": "visits""#, written).vifte("check").ends(.configuration)
      .complains(words)
  }

  @Test func `but not where nobody counted them`() throws {
    try study.settings(#""cost_driver": "visits""#, #""cost_driver": "presence""#)
      .withoutPresent().vifte("check").ends(.configuration)
      .complains(
        """
        cost_driver: found "presence", expected visits, in a study that names no measure of people present; \
        name the measure as measures.present, or write visits
        """)
  }

  @Test func `nor where there is no money`() throws {
    try study.withoutFrame().changing("pipeline.json") { $0["cost_driver"] = "visits" }
      .vifte("check").ends(.configuration)
      .complains(#"found "cost_driver" in a study without "frame""#)
  }
}
