import Testing

/// Every pair of the shipped venues, a kilometre apart for each step in the list.
private func ways(but hole: (String, String)? = nil) throws -> [String] {
  let ids = try Study.neverRun().text(of: "inputs/venues.csv").split(separator: "\n").dropFirst()
    .map { String($0.prefix { $0 != "," }) }
  return ids.indices.flatMap { from in
    ids.indices.dropFirst(from + 1).compactMap { to in
      hole.map { ids[from] == $0.0 && ids[to] == $0.1 } ?? false
        ? nil : "\(ids[from]),\(ids[to]),\(to - from),\((to - from) / 3),invented"
    }
  }
}

private let wayColumns = ["from_venue", "to_venue", "kilometres#", "changes#", "source"]

@Suite struct `A rule whose data are not there is refused` {
  @Test(arguments: ["nearest", "gravity"])
  func `users sent by distance, without distances`(rule: String) throws {
    let study = try Study.withPlans().sending(by: rule)
    let outcome = try study.vifte("check")
    #expect(outcome.ending.code == ExitCode.configuration.rawValue)
    let message =
      rule == "nearest"
      ? "the reassignment nearest without distances, expected the table distances, or coordinates"
      : #"no assumption "gravity_attraction""#
    #expect(outcome.ending.errors.contains(message), "\(outcome.ending.errors)")
  }

  @Test func `a pair of venues without a distance is named`() throws {
    try Study.withPlans().sending(by: "nearest")
      .addingTable("distances", wayColumns, rows: ways(but: ("nabo", "kompasset")))
      .vifte("check")
      .fails(
        .data,
        saying: """
          inputs/distances.csv: found no distance between nabo and kompasset, expected a row for each pair of venues
          """)
  }

  @Test func `a distance below zero is refused with its cell`() throws {
    var rows = try ways()
    rows[0] = "nabo,kompasset,-1,0,invented"
    try Study.withPlans().sending(by: "nearest")
      .addingTable("distances", wayColumns, rows: rows).vifte("check")
      .fails(
        .data,
        saying:
          "inputs/distances.csv:2:3 kilometres: found -1, expected kilometres from 0 to 1000")
  }

  @Test(arguments: [
    ("4,0", "3 kilometres: found 4 km from kompasset to nabo, and 1 km back"),
    ("1,2", "4 changes: found 2 from kompasset to nabo, and 0 back"),
    ("1,", "4 changes: found no number from kompasset to nabo, and 0 back"),
  ])
  func `a way that is another back is refused with the cell that differs`(
    back: String, words: String
  ) throws {
    let rows = try ways() + ["kompasset,nabo,\(back),invented"]
    try Study.withPlans().sending(by: "nearest")
      .addingTable("distances", wayColumns, rows: rows).vifte("check")
      .fails(
        .data,
        saying:
          "inputs/distances.csv:\(rows.count + 1):\(words), expected the same way in both directions"
      )
  }

  @Test func `a new venue nobody says the way to is refused`() throws {
    try Study.withPlans().sending(by: "nearest")
      .addingTable("distances", wayColumns, rows: ways())
      .vifte("scenario", "show", "--new", "ny@city", "--close", "nabo")
      .fails(
        .configuration,
        saying: """
          open: found "ny", of which no distance is known, expected its distance to every venue, which the study's rules \
          ask for; give the table coordinates instead of distances, and its latitude and longitude
          """)
  }

  @Test func `grants beyond the frame are refused`() throws {
    try Study.withPlans().settings(
      #""filling": "city_mean","#, #""filling": "city_mean", "allocation": "given","#
    )
    .addingTable("grants", ["venue_id", "kroner#", "source"], rows: ["nabo,63500001,invented"])
    .isRefused(
      .data,
      saying: .settings(
        at: #""frame_2015""#,
        "grants: found grants of 63500001.00 kr. in all, expected at most 63500000.00 kr."))
  }

  @Test func `with grants given, a plan cannot set the share of the frame they replace`() throws {
    let study = try Study.withPlans()
      .settings(#""filling": "city_mean","#, #""filling": "city_mean", "allocation": "given","#)
      .addingTable("grants", ["venue_id", "kroner#", "source"], rows: ["nabo,2000000,invented"])
    let outcome = try study.vifte("scenario", "show", "--set", "budget_share=0.9")
    #expect(outcome.ending.code == ExitCode.configuration.rawValue)
    #expect(
      outcome.ending.errors.hasPrefix(
        #"set: found "budget_share", expected an assumption of the study"#))
  }

  @Test func `visits are given only where nobody counted`() throws {
    try Study.withPlans().settings(
      #""filling": "city_mean","#, #""filling": "given", "given_visits": {"nabo": 5, "nab": 1},"#
    ).isRefused(
      .configuration,
      saying: .settings(
        at: #""nab": 1"#,
        #"given_visits: found "nab", expected the id of a venue; did you mean "nabo"?"#))
    try Study.withPlans().settings(
      #""filling": "city_mean","#, #""filling": "given", "given_visits": {"nabo": 5},"#
    ).isRefused(
      .configuration,
      saying: .settings(
        at: #""nabo": 5"#,
        #"given_visits: found visits for "nabo", which was counted, expected visits only where the count is missing"#
      ))
  }
}

@Suite struct `A rule with its data is followed` {
  @Test func `users go to the nearest open venue, whatever its centre`() throws {
    try Study.withPlans().sending(by: "nearest")
      .addingTable("distances", wayColumns, rows: ways())
      .vifte("scenario", "show", "--close", "kompasset").succeeds()
      .mentions("Kompasset: Nabo")
  }

  @Test func `where the way counts, every plan is not looked through, and it says so`() throws {
    let study = try Study().sending(by: "nearest")
      .addingTable("distances", wayColumns, rows: ways())
    try study.vifte("scenario", "frontier").fails(
      .configuration,
      saying: """
        found plans in which the way to other venues counts, expected the reassignment same_equal or \
        same_proportional, and no far_factor or changes_factor; vifte scenario compare and stress take such plans one by one
        """)
    try study.vifte("run", "--quiet").succeeds()
    let efficient = try study.figures().named("efficient_plans[all]")
    #expect(efficient.value == "" && efficient.reason.contains("every plan can then not be"))
    try study.vifte("scenario", "stress", "--close", "nabo").succeeds()
  }

  @Test func `a grant that is not given leaves its plan without money, and says so`() throws {
    let study = try Study.withPlans()
      .settings(#""filling": "city_mean","#, #""filling": "city_mean", "allocation": "given","#)
      .addingTable("grants", ["venue_id", "kroner#", "source"], rows: ["nabo,2000000,invented"])
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("venue_cost[nabo]").value == "2000000")
    let freed = try figures.named("freed_net[no-amager]")
    #expect(freed.value == "" && freed.reason.contains("Kompasset: the grant is not given"))
  }

  @Test func `visits grow and money does not`() throws {
    let growth = """
      { "id": "annual_growth", "symbol": "g", "name": { "da": "Vækst", "en": "Growth" }, "value": 0.02, "low": 0,
        "high": 0.02, "unit": "share", "kind": "assumption", "reason": { "da": "Prøve.", "en": "Trial." },
        "owner": "Socialforvaltningen", "quality": "red", "impact": "green", "signed": null },
      { "id": "growth_years", "symbol": "T", "name": { "da": "År", "en": "Years" }, "value": 10, "low": 10,
        "high": 11, "unit": "years", "kind": "assumption", "reason": { "da": "Prøve.", "en": "Trial." },
        "owner": "Socialforvaltningen", "quality": "red", "impact": "green", "signed": null },
      """
    let before = try Study.withPlans().figures()
    let study = try Study.withPlans().settings(
      #""assumptions": ["#, #""assumptions": ["# + growth)
    try study.vifte("run", "--quiet").succeeds()
    let after = try study.figures()
    #expect(
      try before.named("freed_net[city-nine-to-five]").value
        == after.named("freed_net[city-nine-to-five]").value)
    let lost = try #require(Double(after.named("lost_visits[city-nine-to-five]").value))
    #expect(abs(lost - 45 * 1.2189944199947573) < 1e-9)
  }

  @Test func `those without room are counted, and where places are not known it says so`() throws {
    let study = try Study.withPlans().rewriting("inputs/venues.csv") { text in
      text.replacing(/(?m)^(kompasset,[^,]*,[^,]*,[^,]*),/) { "\($0.output.1),20" }
    }
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("places[kompasset]").value == "20")
    #expect(try figures.named("overflow[today]").value == "0")
    #expect(try figures.named("overflow[no-amager]").value == "")
    try study.vifte("scenario", "show", "--close", "nabo", "--set", "retain_same_centre=1")
      .succeeds()
  }
}
