import Testing

private func number(_ name: String, in figures: Figures) throws -> Double {
  try #require(Double(figures.named(name).value), "\(name)")
}

@Suite struct `The fixed cost may be read as somebody always on duty` {
  private let study: Study

  init() throws { study = try Study() }

  /// One at work for forty hours in each of 52 weeks at 300 kr. an hour, computed apart from this program.
  @Test func `which comes to a fixed share, and a fixed share to an amount an hour`() throws {
    let figures = try study.figures()
    #expect(try number("venue_staffing_cost[nabo]", in: figures) == 624_000)
    #expect(try number("venue_staffing_cost[all]", in: figures) == 11_856_000)
    #expect(abs(try number("implied_fixed_share[all]", in: figures) - 0.186709) < 0.0000005)
    // 1 · 20 · 52 · 200 and 2 · 70 · 52 · 400 at nineteen, over the frame.
    for (end, expected) in [("low", 0.062236), ("high", 0.871307)] {
      let share = try number("implied_fixed_share[all@staffing=\(end)]", in: figures)
      #expect(abs(share - expected) < 0.0000005)
    }
    for (mark, expected) in [
      ("", 803.39), ("@fixed_share=0.2", 321.36), ("@fixed_share=0.9", 1446.10),
    ] {
      #expect(
        abs(try number("fixed_cost_per_hour[all\(mark)]", in: figures) - expected) < 0.005)
    }
    for (plan, closed) in [
      ("three-fewest-present-2015", 3.0), ("city-nine-to-five", 4), ("two-per-centre", 10),
      ("no-amager", 2),
    ] {
      #expect(try number("staffing_freed[\(plan)]", in: figures) == closed * 624_000)
    }
    #expect(!figures.list.contains { $0.name == "staffing_freed[today]" })
    let hours = try figures.named("plan_hours[all]")
    #expect(hours.counted == 0 && hours.expected == 19 && hours.status == "assumed")
    let posts = try figures.named("plan_posts[all]")
    #expect(posts.value == "19" && posts.counted == 0 && posts.expected == 19)
    let page = try study.text(of: "reports/en/annex-scenarios.md")
    #expect(
      page.contains(
        """
        comes to a fixed share of 19\u{a0}per cent if nothing else is fixed, below the range used (20-90\u{a0}per cent). \
        With the number on duty, the opening hours and the hourly wage all at the low or the high ends of their ranges in \
        [annex 4](annex-assumptions.md), it is 6-87\u{a0}per cent, if as much of the budget is spent on the venues.
        """))
  }

  @Test func `by a venue's own hours and staff, where they are given`() throws {
    let own = try study.venue("nabo", ["hours_per_week": "20", "staff_on_duty": "2.5"])
    try own.vifte("run").succeeds()
    try own.vifte("verify").succeeds()
    let figures = try own.figures()
    // 2.5 · 20 · 52 · 300, and 18 · 40 + 20 hours a week in all.
    #expect(try number("venue_staffing_cost[nabo]", in: figures) == 780_000)
    #expect(try number("plan_hours[all]", in: figures) == 740)
    #expect(try figures.named("plan_hours[all]").counted == 1)
    #expect(try figures.named("plan_hours[nabo]").status == "stated")
    #expect(try figures.named("plan_posts[all]").counted == 1)
    let page = try own.text(of: "reports/en/annex-scenarios.md")
    #expect(
      page.contains(
        """
        Opening hours are given for 1 of 19 venues; where the venue does not give its own, the assumption holds. The number at \
        work at a time is given for 1 of 19 venues
        """))
    #expect(try number("staffing_freed[no-amager]", in: figures) == 1_404_000)
    #expect(
      abs(
        try number("fixed_cost_per_hour[all]", in: figures) - 0.5 * 63_500_000 / (52 * 740))
        < 1e-6)
  }

  @Test func `and a venue that stays with less keeps its duty`() throws {
    let partly = try study.settings(
      #""close": ["nabo", "kompasset"]"#, #""close": ["nabo"], "withdraw": {"kompasset": 0.5}"#)
    try partly.vifte("run").succeeds()
    #expect(try number("staffing_freed[no-amager]", in: partly.figures()) == 624_000)
  }

  @Test func `and nobody knows of the duty where grants end in part`() throws {
    let partly = try study.settings(
      #""close": ["nabo", "kompasset"]"#,
      #""set": {"withdrawal_share": 0.7}, "close": ["nabo", "kompasset"]"#)
    try partly.vifte("run").succeeds()
    try partly.vifte("verify").succeeds()
    let freed = try partly.figures().named("staffing_freed[no-amager]")
    #expect(freed.value == "" && freed.reason.contains("it is not known whether the duty ends"))
    #expect(try !partly.figures().named("staffing_freed[city-nine-to-five]").value.isEmpty)
  }

  @Test func `but not by some of what it takes`() throws {
    try study.withoutAssumptions("hourly_wage").vifte("check").ends(.configuration)
      .complains(
        #"found no assumption "hourly_wage", expected a value for each assumption the formulas use"#
      )
  }

  @Test func `and a study that states none of it has none`() throws {
    let without = try study.withoutAssumptions("duty_posts", "hours_a_week", "hourly_wage")
    try without.vifte("run").succeeds()
    #expect(
      try !without.figures().list.contains {
        $0.metric.contains("staffing") || ["plan_hours", "plan_posts"].contains($0.metric)
      })
    let page = try without.text(of: "reports/en/annex-scenarios.md")
    #expect(!page.contains("always on duty"))
  }

  @Test func `which no plan sets`() throws {
    try study.vifte("scenario", "show", "--close", "nabo", "--set", "hourly_wage=200").fails(
      .configuration,
      saying: """
        set: found "hourly_wage", expected an assumption that plans rest on; \
        it is a reading beside the plans: change it under assumptions in pipeline.json
        """)
  }
}
