import Testing

@Suite struct `A comparison tells what has to be true` {
  @Test func `the value at which two plans change places, and whether it is within the range`()
    throws
  {
    try Study().vifte(
      "scenario", "compare", "three-fewest-visits-2013", "no-amager", "--language", "en"
    )
    .succeeds().changesNothing()
    .mentions(
      "Frees 0.3\u{a0}million\u{a0}kr. more than “Closing Nabo and Kompasset in Amager” as long as"
    )
    .mentions("Fixed share of the cost: above 46\u{a0}per cent (the range is")
    .mentions("The other assumptions: holds over the whole range")
  }

  @Test func `a value outside the range holds over all of it`() throws {
    try Study().vifte(
      "scenario", "compare", "city-nine-to-five", "no-amager", "today"
    )
    .succeeds()
    .mentions(
      "Fast andel af udgiften: over 11\u{a0}pct. (holder i hele intervallet, 20-90\u{a0}pct.)"
    )
    .mentions("mere end »I dag«: holder i hele intervallet for hver")
  }

  @Test func `a choice that can be made otherwise, as what nobody has measured`() throws {
    let study = try Study()
    try study.vifte(
      "scenario", "compare", "city-nine-to-five", "three-fewest-present-2015"
    )
    .succeeds().mentions("Andel af pengene, der følger brugerne: over 26\u{a0}pct. (intervallet er")
    var freed: [Double] = []
    for plan in ["city-nine-to-five", "three-fewest-present-2015"] {
      let shown = try study.vifte(
        "scenario", "show", plan, "--set", "follow_share=0", "--json"
      ).json()
      let figures = try #require(shown["figures"] as? [[String: Any]])
      freed.append(
        try #require(
          figures.first { $0["metric"] as? String == "freed_net" }?["value"] as? Double))
    }
    #expect(freed[0] < freed[1])
  }

  @Test func `that one plan does not differ in what another does`() throws {
    let compared = try Study().vifte(
      "scenario", "compare", "three-fewest-visits-2013", "city-nine-to-five",
      "three-fewest-present-2015", "--json"
    ).succeeds().json()
    let figures = try #require(compared["figures"] as? [[String: Any]])
    let difference = figures.first {
      $0["metric"] as? String == "difference"
        && ($0["subject"] as? String)?.hasPrefix("three-fewest-visits-2013") == true
        && ($0["subject"] as? String)?.hasSuffix("closed_venues") == true
    }
    #expect(difference?["value"] as? Double == 0)
  }

  @Test func `a plan is not told to be worse than itself with other assumptions`() throws {
    try Study().vifte(
      "scenario", "compare", "city-nine-to-five", "today", "--close",
      "milepaelen,cafe-rose,amadeus,pegasus", "--set", "fixed_share=0.7"
    ).succeeds()
      .mentions("har egne værdier, som træder i stedet for de valgte: fast andel af udgiften: 70")
      .omits("Ringere end")
  }

  @Test func `the margin to the frame`() throws {
    try Study().vifte("scenario", "compare", "no-amager", "city-nine-to-five", "today").succeeds()
      .mentions("5.953.561,99\u{a0}kr.").mentions("+5.953.561,99\u{a0}kr.")
  }

  @Test func `the values as JSON, where both plans free the same`() throws {
    let study = try Study()
    let json = try study.vifte(
      "scenario", "compare", "three-fewest-visits-2013", "no-amager", "--json"
    ).json()
    let scenario = try #require((json["scenarios"] as? [[String: Any]])?.first)
    let margin = try #require(scenario["margin"] as? [String: Any])
    #expect(margin["difference"] as? Double == 258_698.53)
    let pair = try #require((scenario["switching"] as? [[String: Any]])?.first)
    #expect(pair["against"] as? String == "no-amager")
    let values = try #require(pair["assumptions"] as? [[String: Any]])
    #expect(values.count == 6)
    let fixed = try #require(values.first { $0["assumption"] as? String == "fixed_share" })
    #expect(fixed["holds_over_range"] as? Bool == false)
    let limit = try #require(fixed["switches_at"] as? Double)
    var freed: [Double] = []
    for plan in ["three-fewest-visits-2013", "no-amager"] {
      let shown = try study.vifte(
        "scenario", "show", plan, "--set", "fixed_share=\(limit)", "--json"
      ).json()
      let figures = try #require(shown["figures"] as? [[String: Any]])
      let net = figures.first { $0["metric"] as? String == "freed_net" }
      freed.append(try #require(net?["value"] as? Double))
    }
    #expect(abs(freed[0] - freed[1]) < 1e-6)
  }

  @Test func `a name in any sure spelling, and files`() throws {
    try Study().writing(#"{"close": ["Pinta"]}"#, to: "one.json")
      .writing(
        #"{"id": "mine", "title": {"da": "Min", "en": "Mine"}, "close": ["nabo"]}"#, to: "two.json"
      )
      .vifte(
        "scenario", "compare", "one.json", "two.json",
        "Lukning af Milepælen, Cafe Rose, Amadeus og Pegasus i City", "NO_AMAGER", "today"
      )
      .succeeds().mentions("»Luk Pinta«").mentions("»Min«").mentions(
        "»Lukning af Nabo og Kompasset på Amager«")
  }

  @Test func `all that is wrong with the plans is told at once`() throws {
    try Study().writing(#"{"close": ["nabooo"]}"#, to: "one.json")
      .writing(#"{"id": "today", "close": ["nabo"]}"#, to: "two.json")
      .vifte("scenario", "compare", "no-amger", "one.json", "two.json", "today")
      .fails(
        .configuration,
        saying: #"found "no-amger", expected the id of a scenario; did you mean "no-amager"?"#,
        #"one.json:1:12 close: found "nabooo", expected a venue in "plan"; did you mean "nabo"?"#,
        #"two.json:1:1 id: found "today", expected an id that no other plan has"#)
  }

  @Test func `what the options describe is one plan more, held against the base`() throws {
    let study = try Study()
    let json = try study.vifte(
      "scenario", "compare", "no-amager", "today", "--close", "pinta", "--set", "fixed_share=0.7",
      "--json"
    ).json()
    let ids = try #require(json["scenarios"] as? [[String: Any]]).map { $0["id"] as? String }
    #expect(ids == ["no-amager", "plan"])
    try study.vifte("scenario", "compare", "today", "--close", "pinta").succeeds()
      .mentions("Hvad der skal passe for »Luk Pinta«")
  }

  @Test(arguments: [
    ["city-nine-to-five", "no-amager", "no-amager"], ["today", "today", "today"],
    ["city-nine-to-five", "city-nine-to-five", "no-amager"],
  ])
  func `a plan named twice, or held against itself, is compared all the same`(
    plans: [String]
  ) throws {
    try Study().vifte(["scenario", "compare"] + plans).succeeds()
      .mentions("Frigør lige så meget som")
  }

  @Test func `every difference is a figure with a formula`() throws {
    let json = try Study().vifte(
      "scenario", "compare", "city-nine-to-five", "no-amager", "today", "--json"
    ).json()
    let figures = try #require(json["figures"] as? [[String: Any]])
    let net = try #require(
      figures.first { $0["subject"] as? String == "no-amager/today/freed_net" })
    #expect(net["formula"] as? String == "freed_net[no-amager] - freed_net[today]")
    #expect(
      figures.contains {
        $0["metric"] as? String == "switching_value"
          && $0["subject"] as? String == "city-nine-to-five/no-amager/fixed_share"
      })
  }

  @Test func `a plan file that is not there`() throws {
    try Study().vifte("scenario", "compare", "plan.json", "today").fails(
      .file,
      saying: "plan.json: found No such file or directory, expected a file that can be read")
  }

  @Test func `without visits there are no values to tell, and it says so`() throws {
    try Study().settings(#""filling": "city_mean""#, #""filling": "none""#)
      .vifte("scenario", "compare", "city-nine-to-five", "today").succeeds()
      .mentions("kan ikke beregnes, når besøg mangler")
  }

  @Test(arguments: ["da", "en"])
  func `no line is wider than a terminal`(language: String) throws {
    let study = try Study()
    for words in [
      ["compare", "two-per-centre", "no-amager", "three-fewest-visits-2013", "city-nine-to-five"],
      ["compare", "city-nine-to-five", "today"],
      ["reinvest", "city-nine-to-five", "--amount", "hours=20"], ["reinvest", "two-per-centre"],
    ] {
      let output = try study.vifte(["scenario"] + words + ["--language", language]).succeeds()
        .ending.output
      for line in output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
