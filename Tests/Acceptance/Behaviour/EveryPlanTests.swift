import Testing

@Suite struct `Every plan is looked at` {
  @Test func `that nothing beats are counted where they are too many to list`() throws {
    let asked = ["scenario", "frontier", "--set", "withdrawal_share=0"]
    try Study().vifte(asked).succeeds().mentions("332.661 af dem overgås af ingen")
    for detail in [["--json"], ["--explain", "freed_net[today]"]] {
      try Study().vifte(asked + detail).fails(
        .configuration,
        saying: """
          found 332661 plans that nothing beats, expected at most 5000, where each is computed for itself; --keep, --close \
          and --open CENTRE=NUMBER leave fewer; without --json and --explain they are counted
          """)
    }
  }

  @Test func `says that the lowest close first only where every venue may close`() throws {
    let words = "lukkes de laveste først"
    let study = try Study()
    try study.vifte("scenario", "frontier").succeeds().mentions(words)
    for bound in [["--close", "kontaktcentret-vesterbro"], ["--keep", "amadeus"]] {
      try study.vifte(["scenario", "frontier"] + bound).succeeds().omits(words)
    }
  }

  @Test func `holds no plan with assumptions of its own against the others`() throws {
    let study = try Study.withEveryPage().settings(
      #""close": ["nabo", "kompasset"]"#,
      #""close": ["nabo", "kompasset"], "set": {"fixed_share": 0.7}"#)
    try study.vifte("run", "--quiet").succeeds()
    let better = try study.figures().named("better_plans[every-plan/no-amager]")
    #expect(better.status == "undefined")
    try study.vifte("verify", "--quiet").succeeds()
    try study.vifte("scenario", "frontier", "--language", "en").succeeds()
      .mentions("Not held against the other plans")
    for pair in try study.figures().list
    where pair.metric == "net_apart" && pair.subject.split(separator: "/").contains("no-amager") {
      #expect(pair.status == "undefined", "\(pair.subject)")
    }
  }

  @Test func `within the study's limit, unless the command line says otherwise`() throws {
    let study = try Study()
    try study.vifte("scenario", "frontier").succeeds().changesNothing()
      .mentions("332.661 af 524.288 planer holder grænserne; 44 af dem overgås af ingen")
      .mentions("holder\n    ikke grænserne")
    try study.vifte("scenario", "frontier", "--open", "amager=0").succeeds()
      .mentions("443.548 af 524.288 planer holder grænserne")
    try study.settings(#""least_open_per_centre": 1"#, #""least_open_per_centre": 2"#)
      .vifte("scenario", "frontier").succeeds().mentions("52.208 af 524.288")
  }

  @Test(arguments: [[], ["--open", "2"], ["--set", "fixed_share=0.7"]])
  func `a plan that beats another has the numbers of the venues it closes`(
    limits: [String]
  ) throws {
    let study = try Study()
    let answer = try study.vifte(["scenario", "frontier", "--json"] + limits).succeeds().json()
    let scenarios = try #require(answer["scenarios"] as? [[String: Any]])
    let set = limits.first == "--set" ? limits : []
    var compared = 0
    for scenario in scenarios {
      guard let plan = scenario["beaten_by"] as? [String: Any] else { continue }
      let close = try #require(plan["close"] as? [String]).joined(separator: ",")
      let shown = try study.vifte(
        ["scenario", "show", "--close", close, "--json"] + set
      ).succeeds().json()
      let figures = try #require(shown["figures"] as? [[String: Any]])
      for metric in [
        "displaced_visits", "freed_net", "freed_by_fewer_addresses", "lost_visits",
        "kept_in_worst_centre",
      ] {
        let own = figures.first { $0["metric"] as? String == metric }?["value"] as? Double
        #expect(plan[metric] as? Double == own && own != nil, "\(scenario["id"] ?? "") \(metric)")
      }
      compared += 1
    }
    #expect(compared > 0)
  }

  @Test func `a limit no plan can keep is told`() throws {
    try Study().vifte("scenario", "frontier", "--open", "3").ends(.configuration).changesNothing()
      .mentions("mindst 3 åbne i Amager, som har 2")
  }

  @Test func `limits that collide are named`() throws {
    try Study().vifte("scenario", "seek", "--close", "nabo,kompasset", "--language", "en")
      .ends(.configuration).mentions("These cannot be had together").mentions("Nabo closes")
      .mentions("Kompasset closes")
  }

  @Test func `an amount asked for alone is had with the fewest lost visits first`() throws {
    let answer = try Study().vifte("scenario", "seek", "--free", "6", "--json").succeeds().json()
    let plans = try #require(answer["plans"] as? [[String: Any]])
    let lost = plans.compactMap { $0["lost_visits"] as? Double }
    let freed = plans.compactMap { $0["freed_net"] as? Double }
    #expect(lost.count == 5 && lost == lost.sorted())
    #expect(freed.allSatisfy { $0 >= 6_000_000 })
  }

  @Test func `an amount in kr. is refused with what was meant`() throws {
    try Study().vifte("scenario", "seek", "--free", "6000000").fails(
      .configuration,
      saying: """
        --free: found 6000000, expected millions, at most the frame of 63.5; \
        for 6000000 write --free 6
        """)
  }

  @Test func `without the missing visits the plans are counted, but none is valued`() throws {
    let study = try Study.withEveryPage().settings(
      #""filling": "city_mean""#, #""filling": "none""#)
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("plans_within_limits[all]").value == "332661")
    let efficient = try figures.named("efficient_plans[all]")
    #expect(efficient.value == "" && efficient.status == "undefined")
    #expect(efficient.reason.contains("Kompasset"))
    #expect(try study.text(of: "reports/da/revision/alle-planer.md").contains("kan ikke beregnes"))
  }

  @Test func `more venues than can be looked through are told, not walked`() throws {
    let study = try Study().withFurtherVenues(6)
      .settings(#""filling": "city_mean""#, #""filling": "zero""#)
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("plans[all]").value == "33554432")
    let reason =
      "25 venues that may close or stay open make too many plans; at most 24 can be looked through."
    #expect(try figures.named("plans_within_limits[all]").reason.hasPrefix(reason))
    try study.vifte("scenario", "frontier").ends(.configuration).changesNothing()
      .complains(
        "found 25 venues that may close or stay open, expected at most 24, so that every plan can be looked at"
      )
      .complains("--keep VENUE")
    try study.vifte("scenario", "frontier", "--keep", "extra-1").succeeds()
      .mentions("af 33.554.432 planer holder grænserne")
  }

  @Test(arguments: [14, 60])
  func `any number of venues is a study, and only what needs every plan says its limit`(
    further: Int
  ) throws {
    let study = try Study.withEveryPage().withFurtherVenues(further)
    try study.vifte("check").succeeds()
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("venues[all]").value == "\(19 + further)")
    #expect(try figures.named("efficient_plans[all]").status == "undefined")
    #expect(
      !(try study.text(of: "reports/da/revision/alle-planer.md").contains("kan ikke beregnes måder"))
    )
    try study.vifte("verify").succeeds()
    try study.vifte("scenario", "show", "--close", "extra-14,nabo").succeeds()
    try study.vifte("scenario", "stress", "city-nine-to-five").succeeds()
    try study.vifte("scenario", "seek", "--free", "3").ends(.configuration)
      .complains("expected at most 24")
    let locks = (1...further).map { "extra-\($0)" }.joined(separator: ",")
    try study.vifte("scenario", "seek", "--free", "3", "--keep", locks).succeeds()
  }
}

extension Study {
  /// The study with so many venues more, `extra-1` and on, all of them counted.
  fileprivate func withFurtherVenues(_ count: Int) throws -> Study {
    let venues = (1...count).map {
      "extra-\($0),Extra \($0),city,\(19 + $0),,,,,,,,,,,G,\(371 + $0)\n"
    }
    let counts = (1...count).map { "extra-\($0),present_2015,\(5 + $0 % 9),,G,\(371 + $0),\n" }
    return try appending(venues.joined(), to: "inputs/venues.csv")
      .appending(counts.joined(), to: "inputs/counts.csv")
  }
}
