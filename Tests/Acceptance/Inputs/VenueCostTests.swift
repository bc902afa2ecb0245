import Testing

@Suite struct `What a venue costs may stand in the table of venues` {
  @Test func `and splits the frame, with its cell; what is not given stays unknown`() throws {
    let study = try Study.withPlans().allocationGiven().venue("nabo", ["cost": "2000000"])
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("venue_cost[nabo]").value == "2000000")
    #expect(try figures.named("grant[kompasset]").value == "")
    let freed = try figures.named("freed_net[no-amager]")
    #expect(freed.value == "" && freed.reason.contains("Kompasset: the grant is not given"))
    try study.vifte("explain", "grant[nabo]").succeeds().mentions("inputs/venues.csv:2:8")
    try study.vifte("explain", "grant[kompasset]").succeeds().mentions("inputs/venues.csv:3:8")
    let findings = try study.vifte("findings").succeeds().ending.output
    #expect(!findings.contains("unused-column[venues]"))
  }

  @Test func `beside grants, as long as each venue has one of the two`() throws {
    let study = try Study.withPlans().allocationGiven()
      .addingTable("grants", ["venue_id", "kroner#", "source"], rows: ["nabo,2000000,invented"])
      .venue("kompasset", ["cost": "3000000"])
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("grant[nabo]").value == "2000000")
    #expect(try figures.named("grant[kompasset]").value == "3000000")
    try study.vifte("explain", "grant[nabo]").succeeds().mentions("inputs/grants.csv:2:2")
    _ = try study.venue("nabo", ["cost": "1500000"])
    try study.isRefused(
      .data,
      saying: """
        inputs/venues.csv:2:8 cost: found 1500000 kr. for "nabo", whose grant is 2000000 kr. in inputs/grants.csv:2:2, \
        expected the cost of a venue once; empty one of the two cells
        """)
  }

  @Test func `and is asked for where nothing else splits the frame`() throws {
    try Study.withPlans().allocationGiven().isRefused(
      .configuration,
      saying: """
        pipeline.json allocation: found given without the table grants, and without a cost in the table venues, \
        expected grants under stages.ingest, or the cost of each venue in the table venues
        """)
  }

  @Test func `and is refused beyond the frame`() throws {
    try Study.withPlans().allocationGiven().venue("nabo", ["cost": "63500001"]).isRefused(
      .data,
      saying: .settings(
        at: #""frame_2015""#,
        "grants: found grants of 63500001.00 kr. in all, expected at most 63500000.00 kr."))
  }
}
