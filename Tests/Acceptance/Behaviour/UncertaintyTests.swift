import Testing

@Suite struct `Plans are tried in random draws` {
  @Test func `several plans at once, with today beside them`() throws {
    try Study().vifte(
      "scenario", "stress", "city-nine-to-five", "two-per-centre", "--language", "en"
    )
    .succeeds().changesNothing().mentions(
      "Closing Milepælen, Cafe Rose, Amadeus and Pegasus in City"
    ).mentions(
      "Closing ten venues, so that two or three stay in each centre"
    )
    .mentions("which is a value").mentions("The value of a lost visit is a value judgement")
  }

  @Test func `closing nothing is compared with nothing`() throws {
    let shown = try Study().vifte("scenario", "stress", "today").succeeds().ending.output
    #expect(!shown.contains("værdivalg"))
  }

  @Test func `a plan of one's own is held against today`() throws {
    let json = try Study().vifte(
      "scenario", "stress", "--close", "amadeus", "--set", "fixed_share=0.7", "--json"
    ).succeeds().json()
    let first = try #require((json["plans"] as? [[String: Any]])?.first)
    let knowledge = try #require(first["knowledge"] as? [[String: Any]])
    #expect(knowledge.compactMap { $0["value_of_information"] as? Double }.count == 4)
    #expect(knowledge.allSatisfy { ($0["inputs"] as? [[String: Any]])?.count == 5 })
    let net = try #require((first["freed_net"] as? [String: Any])?["swings"] as? [[String: Any]])
    #expect(net.contains { $0["assumption"] as? String == "fixed_share" })
  }

  @Test func `the same seed gives the same answer, and another gives another`() throws {
    let study = try Study()
    func answer(_ words: String...) throws -> String {
      try study.vifte(["scenario", "stress", "city-nine-to-five", "--json"] + words).ending.output
    }
    let chosen = try answer()
    #expect(try answer("--seed", "2015") == chosen)
    #expect(try answer("--seed", "7") == answer("--seed", "7"))
    #expect(try answer("--seed", "7") != chosen)
  }

  @Test func `options that change one plan are refused for several, with all else that is wrong`()
    throws
  {
    try Study().vifte(
      "scenario", "stress", "city-nine-to-five", "city-nine-to-five", "no-amger", "--close", "nabo"
    )
    .fails(
      .configuration,
      saying: "--close: found 3 scenarios, expected one plan, which the option changes",
      #"found "city-nine-to-five" twice, expected each plan once, with an id of its own"#,
      #"found "no-amger", expected the id of a scenario; did you mean "no-amager"?"#)
  }

  @Test(arguments: ["da", "en"])
  func `no line is wider than a terminal`(language: String) throws {
    for words in [
      ["stress", "city-nine-to-five", "two-per-centre"], ["stress"],
      ["stress", "--close", "linnesgade,kontaktcentret-vesterbro,fountain-house,nabo"], ["ranking"],
    ] {
      let shown = try Study().vifte(["scenario"] + words + ["--language", language]).succeeds()
      for line in shown.ending.output.split(separator: "\n") {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }

  @Test func `whether the counts can rank the venues is told in words and for programs`() throws {
    let study = try Study()
    try study.vifte("scenario", "ranking").succeeds().changesNothing().mentions("17 af 153 par")
      .mentions("10 optællinger: −22/+26\u{a0}pct.")
    let json = try study.vifte("scenario", "ranking", "--json").succeeds().json()
    let figures = try #require(json["figures"] as? [[String: Any]])
    #expect(figures.contains { $0["metric"] as? String == "separable_pairs" })
    #expect(figures.count { $0["metric"] as? String == "among_three_fewest" } == 19)
  }

  @Test func `a study without the analysis says what is wanting`() throws {
    try Study.withEveryPage().withoutStages("uncertainty", of: .analysis)
      .withoutStages("uncertainty", of: .output)
      .vifte("scenario", "ranking").fails(
        .configuration,
        saying: """
          pipeline.json stages.analysis: found no stage "uncertainty", \
          expected the analysis, on which vifte scenario ranking rests
          """)
  }
}

@Suite struct `Uncertainty is asked for in pipeline.json` {
  @Test(arguments: [
    ("2015", #""x""#, #"seed: found "x", expected a whole number from 0 to 9007199254740991"#),
    ("2015", "-1", "seed: found -1, expected a whole number from 0 to 9007199254740991"),
    ("2015", "1.5", "seed: found 1.5, expected a whole number from 0 to 9007199254740991"),
  ])
  func `a seed that is no whole number is refused`(old: String, new: String, message: String) throws
  {
    try Study().settings("\"seed\": \(old),\n    \"draws\"", "\"seed\": \(new),\n    \"draws\"")
      .isRefused(
        .configuration, saying: .settings(at: "\(new),\n    \"draws\"", message))
  }

  @Test(arguments: ["0", "400001", "4e9", "true"])
  func `a number of draws nobody could draw is refused`(number: String) throws {
    try Study().settings("\"draws\": 4000", "\"draws\": \(number)").isRefused(
      .configuration,
      saying: .settings(
        at: "\(number),\n    \"visit_values\"",
        "draws: found \(number), expected a whole number from 1 to 400000"))
  }

  @Test func `values and closings are told wrong all at once`() throws {
    try Study().settings("[50000, 100000, 200000, ", "[50000, 50000, -1, ").settings(
      "[3]", "[3, 2.5, 0, 3]"
    )
    .isRefused(
      .configuration,
      saying: .settings(
        at: "[50000, 50000, -1, ", "visit_values: found -1, expected numbers from 0 to 1000000000"),
      .settings(
        at: "[50000, 50000, -1, ", #"visit_values: found "50000" twice, expected each name once"#),
      .settings(at: "[3, 2.5, 0, 3]", "closings: found 0, expected numbers from 1 to 1000"),
      .settings(at: "[3, 2.5, 0, 3]", "closings: found 2.5, expected whole numbers"),
      .settings(at: "[3, 2.5, 0, 3]", #"closings: found "3" twice, expected each name once"#))
  }

  @Test func `another seed and other numbers decide the figures`() throws {
    let study = try Study().settings("\"draws\": 4000", "\"draws\": 100")
      .settings("\"closings\": [3]", "\"closings\": [1, 16]")
      .settings("[50000, 100000, 200000, 500000]", "[75000.5]")
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("draws[all]").value == "100")
    #expect(try figures.named("visit_value[75000.5]").status == "assumed")
    #expect(!figures.list.contains { $0.name == "value_of_information[200000]" })
    // Sixteen would leave a centre without a venue.
    let tooMany = try figures.named("closure_frequency[nabo/16]")
    #expect(tooMany.value == "" && tooMany.status == "undefined")
    let one = figures.list.filter { $0.metric == "closure_frequency" && $0.subject.hasSuffix("/1") }
    #expect(abs(one.compactMap { Double($0.value) }.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `nothing need be compared`() throws {
    let study = try Study.withEveryPage().settings("[50000, 100000, 200000, 500000]", "[]")
      .settings("\"closings\": [3]", "\"closings\": []")
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.text(of: "reports/da/revision/usikkerhed.md")
    #expect(!page.contains("mistet dagligt besøg anses") && page.contains("udfyldes"))
  }

  @Test func `each plan is held against closing nothing even where no scenario does that`() throws {
    let study = try Study().settings(#""close": []"#, #""close": ["nabo"]"#)
    try study.vifte("run", "--quiet").succeeds()
    let worth = try study.figures().named("value_of_information[no-amager/200000]")
    #expect(worth.value != "" && worth.formula.contains("uncertain_freed_net[no-amager]"))
  }

  @Test func `values a scenario sets itself hold in every draw`() throws {
    let study = try Study().settings(
      #""close": ["nabo", "kompasset"]"#,
      #""close": ["nabo", "kompasset"], "set": {"retain_other_centre": 0.9}"#)
    let before = try study.figures()
    try study.vifte("run", "--quiet").succeeds()
    let after = try study.figures()
    let (old, new) = try (
      before.named("uncertain_lost_visits[no-amager]"),
      after.named("uncertain_lost_visits[no-amager]")
    )
    #expect(try #require(Double(new.value)) < #require(Double(old.value)))
    let other = "uncertain_lost_visits[city-nine-to-five]"
    #expect(try after.named(other).value == before.named(other).value)
    let swing = try after.named("freed_net_swing[no-amager/retain_other_centre]")
    #expect(swing.formula.contains("assumption[retain_other_centre@no-amager]"))
  }

  @Test func `where visits are not filled in, all is undefined with the venues that are missing`()
    throws
  {
    let study = try Study().settings(#""filling": "city_mean""#, #""filling": "none""#)
    try study.vifte("run", "--quiet").succeeds()
    for name in [
      "uncertain_freed_net[city-nine-to-five]", "freed_net_swing[city-nine-to-five/fixed_share]",
      "value_of_information[city-nine-to-five/200000]", "closure_frequency[nabo/3]",
    ] {
      let figure = try study.figures().named(name)
      #expect(figure.value == "" && figure.status == "undefined", "\(name)")
      #expect(figure.reason.contains("Mamma Mia") && figure.reason.contains("Kompasset"), "\(name)")
    }
    #expect(try study.figures().named("among_three_fewest[nabo]").value != "")
    try study.vifte("scenario", "stress", "city-nine-to-five").ends(.data)
  }

  /// A plan may set a value beyond the range; the range is moved over all the same.
  @Test(arguments: [("fixed_share", 0.95, "freed_net"), ("retain_same_centre", 1, "lost_visits")])
  func `from end to end of the range, wherever the plan's own value lies`(
    assumption: String, value: Double, figure: String
  ) throws {
    let study = try Study()
    let answer = try study.vifte(
      "scenario", "stress", "city-nine-to-five", "--set", "\(assumption)=\(value)", "--json"
    ).succeeds().json()
    let plan = try #require((answer["plans"] as? [[String: Any]])?.first)
    let swings = try #require((plan[figure] as? [String: Any])?["swings"] as? [[String: Any]])
    let swing = try #require(swings.first { $0["assumption"] as? String == assumption })
    for (end, at) in [("low", "at_low"), ("high", "at_high")] {
      let given = try #require(swing[end] as? Double)
      let shown = try study.vifte(
        "scenario", "show", "city-nine-to-five", "--set", "\(assumption)=\(given)", "--json"
      ).json()
      let figures = try #require(shown["figures"] as? [[String: Any]])
      let alone = figures.first { $0["metric"] as? String == figure }?["value"] as? Double
      #expect(abs(try #require(swing[at] as? Double) - (try #require(alone))) < 1e-6)
    }
  }

  @Test func `names the choices it leaves out`() throws {
    try Study().vifte("scenario", "stress", "city-nine-to-five", "--language", "en").succeeds()
      .mentions("Not included, as they are choices and not uncertain")
  }
}
