import Testing

extension Study {
  /// Lets the scenario that closes those with the fewest visits in City say and close something else.
  fileprivate func closing(_ venues: String, fewest: String) throws -> Study {
    try settings(
      #"["milepaelen", "cafe-rose", "amadeus", "pegasus"]"#, venues
    ).settings(
      #""fewest": { "measure": "visits_2013", "among": "city" }"#, "\"fewest\": \(fewest)")
  }

  /// What is found of the plan; nil where nothing is.
  fileprivate func findingOfPlan() throws -> [String: Any]? {
    try findings().first { $0["id"] as? String == "not-the-fewest[city-nine-to-five]" }
  }
}

@Suite struct `A plan that is said to close those with the lowest counts` {
  @Test func `is not spoken of where it does`() throws {
    #expect(try !Study().findingIDs().contains { $0.hasPrefix("not-the-fewest") })
  }

  @Test func `keeps the papers from being final where one with a lower count stays`() throws {
    let study = try Study().replacing(
      "lyrskovgade,visits_2013,28", with: "lyrskovgade,visits_2013,25", in: "inputs/counts.csv")
    let finding = try #require(try study.findingOfPlan())
    #expect(finding["severity"] as? String == "blocking")
    try study.vifte("findings", "--language", "en").succeeds().mentions(
      """
      is said to close those in City with the lowest counts of “Daily visits 2013”, but the count is 25 at Lyrskovgade, to stay \
      open, and 27 at Cafe Rose, to close.
      """)
    try study.vifte("findings").succeeds().mentions(
      """
      siges at lukke dem i City, der har de laveste tal for »Daglige besøg 2013«, men Lyrskovgade, der bliver, har 25, og Cafe \
      Rose, der lukker, har 27.
      """)
  }

  @Test func `cannot be accepted as it is`() throws {
    try Study().replacing(
      "lyrskovgade,visits_2013,28", with: "lyrskovgade,visits_2013,25", in: "inputs/counts.csv"
    )
    .waiving(Study.waiver("not-the-fewest[city-nine-to-five]"))
    .vifte("check").ends(.configuration)
    .complains("which no waiver lifts, expected the id of a blocking finding; close those with")
  }

  @Test func `is told of where the choice is between two of the same count`() throws {
    let study = try Study().replacing(
      "lyrskovgade,visits_2013,28", with: "lyrskovgade,visits_2013,27", in: "inputs/counts.csv")
    let finding = try #require(try study.findingOfPlan())
    #expect(finding["severity"] as? String == "warning")
    try study.vifte("findings", "--language", "en").succeeds()
      .mentions("the count is 27 both at Lyrskovgade, to stay open, and at Cafe Rose, to close.")
  }

  @Test func `closes none that was not counted`() throws {
    let study = try Study().closing(
      #"["nabo", "kompasset"]"#, fewest: #"{ "measure": "visits_2013", "among": "amager" }"#)
    try study.vifte("findings", "--language", "en").succeeds()
      .mentions("but the count is not known for Kompasset, to close.")
  }

  @Test(arguments: [
    (#"["nabo"]"#, nil), (#"["nabo", "mamma-mia"]"#, nil),
    (#"["mamma-mia", "cafe-rose"]"#, "blocking"), (#"["pinta", "nabo"]"#, "blocking"),
    (#"["mamma-mia", "amadeus"]"#, "warning"),
  ])
  func `is held to each centre by itself where it says so`(
    venues: String, severity: String?
  ) throws {
    let study = try Study().closing(
      venues, fewest: #"{ "measure": "present_2015", "among": "each_centre" }"#)
    #expect(try study.findingOfPlan()?["severity"] as? String == severity)
  }

  @Test func `closes one of those it is said of`() throws {
    let study = try Study().closing(
      #"["linnesgade"]"#, fewest: #"{ "measure": "visits_2013", "among": "nordvest" }"#)
    #expect(try study.findingOfPlan()?["severity"] as? String == "blocking")
    try study.vifte("findings", "--language", "en").succeeds()
      .mentions("with the lowest counts of “Daily visits 2013”, but it closes none of them.")
  }

  @Test func `is not held against one that no plan may close`() throws {
    let study = try Study().replacing(
      "vigoer,visits_2013,38", with: "vigoer,visits_2013,20", in: "inputs/counts.csv")
    #expect(try study.findingOfPlan() != nil)
    let locked = try study.copied().replacing(
      "vigoer,Vigør,city,7,,,,,,,,,,,G", with: "vigoer,Vigør,city,7,,,,,,,,,,open,G",
      in: "inputs/venues.csv")
    #expect(try locked.findingOfPlan() == nil)
  }

  @Test func `is left out with its claim where a count among them is withheld`() throws {
    let study = try Study.neverRun()
      .closing(
        #"["amadeus", "idraetshuset"]"#, fewest: #"{ "measure": "present_2015", "among": "city" }"#
      )
      .disclosing(#"{ "published": "protect" }"#).settings(
        #""headline": "city-nine-to-five""#, #""headline": "no-amager""#
      )
      .changing("pipeline.json") { $0["papers"] = nil }
    #expect(try study.findingOfPlan() == nil)
    try study.vifte("run").succeeds()
    for page in try study.pages() where page.key.hasPrefix("da/") {
      #expect(!page.value.contains("siges at lukke"), "\(page.key)")
    }
  }

  @Test func `names a measure and a centre of the study`() throws {
    try Study().closing(#"["nabo"]"#, fewest: #"{ "measure": "visits_2031", "among": "citty" }"#)
      .isRefused(
        .configuration,
        saying: .settings(
          at: #""visits_2031""#,
          #"fewest.measure: found "visits_2031", expected the id of a measure; did you mean "visits_2013"?"#
        ),
        .settings(
          at: #""citty""#,
          #"fewest.among: found "citty", expected a centre, or each_centre; did you mean "city"?"#))
  }
}
