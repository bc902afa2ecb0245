import Testing

/// Where the shipped venues could lie, by id: in a row.
private func places() throws -> [(id: String, latitude: String, longitude: String)] {
  try Study.neverRun().text(of: "inputs/venues.csv").split(separator: "\n").dropFirst().enumerated()
    .map { index, row in
      (String(row.prefix { $0 != "," }), "55.\(650 + 5 * index)", "12.\(500 + 4 * index)")
    }
}

extension Study {
  fileprivate func nearest() throws -> Study { try sending(by: "nearest") }

  /// Each venue with its place in the table of venues.
  fileprivate func placed(but left: String? = nil) throws -> Study {
    try places().filter { $0.id != left }.reduce(self) { study, place in
      try study.venue(place.id, ["latitude": place.latitude, "longitude": place.longitude])
    }
  }

  fileprivate func withCoordinates() throws -> Study {
    try addingTable(
      "coordinates", ["venue_id", "latitude#", "longitude#", "source"],
      rows: places().map { "\($0.id),\($0.latitude),\($0.longitude),invented" })
  }
}

@Suite struct `Where a venue lies may stand in the table of venues` {
  @Test(arguments: ["nearest", "gravity"])
  func `and sends users as the table of coordinates does`(rule: String) throws {
    let attraction = """
      { "id": "gravity_attraction", "symbol": "A", "name": { "da": "A", "en": "A" }, "value": 1, "low": 1,
        "high": 2, "unit": "exponent", "kind": "assumption", "reason": { "da": "Prøve.", "en": "Trial." },
        "owner": "Socialforvaltningen", "quality": "red", "impact": "green", "signed": null },
      { "id": "gravity_decay", "symbol": "B", "name": { "da": "B", "en": "B" }, "value": 1, "low": 1,
        "high": 2, "unit": "exponent", "kind": "assumption", "reason": { "da": "Prøve.", "en": "Trial." },
        "owner": "Socialforvaltningen", "quality": "red", "impact": "green", "signed": null },
      """
    func study() throws -> Study {
      let study = try Study.withPlans().sending(by: rule)
      return rule == "nearest"
        ? study : try study.settings(#""assumptions": ["#, #""assumptions": ["# + attraction)
    }
    let (own, other) = try (study().placed(), study().withCoordinates())
    for study in [own, other] { try study.vifte("run", "--quiet").succeeds() }
    try own.vifte("verify", "--quiet").succeeds()
    if rule == "gravity" {
      try own.vifte("explain", "load[no-amager/pinta]").succeeds()
        .mentions("cell(inputs/venues.csv:2:9)").mentions("inputs/venues.csv:13:10")
      let shares = try own.figures().list.filter { $0.metric == "redirected_share" }
      #expect(!shares.isEmpty)
      for share in shares {
        let origin = share.subject.split(separator: "/").dropLast().joined(separator: "/")
        #expect(share.formula.hasSuffix(" / attraction_in_all[\(origin)]"))
      }
    }
    let expected = try other.figures()
    for figure in try own.figures().list where ["load", "lost_visits"].contains(figure.metric) {
      #expect(try expected.named(figure.name).value == figure.value, "\(figure.name)")
    }
    #expect(!(try own.vifte("findings").ending.output.contains("unused-column[venues]")))
  }

  @Test(arguments: ["coordinates", "distances"])
  func `and not beside another table that tells the way`(table: String) throws {
    let study = try Study.withPlans().nearest().placed()
    let both =
      table == "coordinates"
      ? try study.withCoordinates()
      : try study.addingTable(
        "distances", ["from_venue", "to_venue", "kilometres#", "changes#", "source"], rows: [])
    try both.vifte("check").ends(.data).complains(
      """
      inputs/venues.csv:2:9 latitude: found where a venue lies, beside the table \(table), expected one of the two, so \
      that no way is known twice; take \(table) out of stages.ingest in pipeline.json, or empty latitude and longitude \
      in every row of inputs/venues.csv
      """)
  }

  @Test func `as both numbers or neither`() throws {
    try Study.withPlans().venue("nabo", ["latitude": "55.7"])
      .venue("kompasset", ["longitude": "12.5"])
      .isRefused(
        .data,
        saying: """
          inputs/venues.csv:3:9 latitude: found an empty cell beside the longitude 12.5, expected both latitude and \
          longitude, or neither
          """,
        """
        inputs/venues.csv:2:10 longitude: found an empty cell beside the latitude 55.7, expected both latitude and \
        longitude, or neither
        """)
  }

  @Test func `of every venue, where a rule needs it`() throws {
    let study = try Study.withPlans().placed(but: "nabo")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("findings", "--language", "en").succeeds().mentions("unused-column[venues]")
    try study.nearest().isRefused(
      .data,
      saying:
        #"inputs/venues.csv:2:9 latitude: found an empty cell, expected a number for "nabo""#)
  }

  @Test func `and hardly there is told, and refused where a rule needs it`() throws {
    let study = try Study.withPlans().placed()
      .venue("nabo", ["latitude": "0", "longitude": "0"])
      .venue("pinta", ["latitude": "12.5", "longitude": "55.65"])
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("findings", "--language", "en").succeeds()
      .mentions("doubtful-place[nabo]").mentions("doubtful-place[pinta]").mentions("swapped?")
    try study.nearest().vifte("check").ends(.data)
      .complains("inputs/venues.csv:2:9 latitude: found Nabo at 0, 0")
      .complains("latitude and longitude swapped? then write latitude 55.65, longitude 12.5")
  }

  @Test func `is no place beyond the poles, whatever the data package asks`() throws {
    try Study.withPlans()
      .replacing(
        #""constraints": {"minimum": -90, "maximum": 90}"#, with: #""constraints": {}"#,
        in: "inputs/datapackage.json"
      )
      .venue("nabo", ["latitude": "112.5", "longitude": "55.7"])
      .isRefused(
        .data,
        saying: """
          inputs/venues.csv:2:9 latitude: found 112.5, expected degrees from -90 to 90; are latitude and longitude \
          swapped?
          """)
  }
}
