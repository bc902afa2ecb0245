import Testing

@Suite struct `A study of nothing but visits, with settings as short as can be` {
  @Test(arguments: ["day", "week", "month", "year"])
  func `runs, and verifies`(period: String) throws {
    let study = try Study.ofVisitsAlone(per: period)
    #expect(try study.text(of: "pipeline.json").split(separator: "\n").count <= 40)
    try study.vifte("run").succeeds()
    try study.vifte("verify").succeeds()
    try study.vifte("check").succeeds()
  }

  @Test func `runs every stage its tables allow`() throws {
    let study = try Study.ofVisitsAlone(per: "year")
    try study.vifte("run").succeeds()
    #expect(
      try study.names(in: "reports/en") == [
        "annex-assumptions.md", "annex-counts.md", "annex-scenarios.md", "audit", "charts",
        "overview.md",
      ])
    #expect(
      try study.names(in: "reports/en/audit") == [
        "every-plan.md", "figures-annex.md", "findings.md", "method.md", "registers.md",
        "uncertainty.md", "workings.md",
      ])
  }

  @Test func `leaves out what it has no data for, rather than show that there is none`() throws {
    let study = try Study.ofVisitsAlone(per: "year")
    try study.vifte("run").succeeds()
    for name in try study.names(in: "reports/tables") where name.hasSuffix(".csv") {
      let rows = csvRows(try study.text(of: "reports/tables/\(name)"))
      guard rows.count > 2 else { continue }
      for column in rows[0].indices {
        let cells = rows.dropFirst().map { $0.indices.contains(column) ? $0[column] : "" }
        // Nobody has said who publishes a document on what day, or why a count that is there is missing.
        #expect(
          rows[0][column].hasPrefix("date") || rows[0][column].hasPrefix("waived")
            || rows[0][column].hasPrefix("method") || !cells.allSatisfy { $0.isEmpty },
          "\(name), \(rows[0][column])")
      }
    }
  }

  @Test func `closes nothing where it names no plan`() throws {
    let study = try Study.ofVisitsAlone(per: "year")
    try study.vifte("scenario", "list").succeeds().mentions("today")
    try study.vifte("scenario", "show", "--close", "nabo").succeeds()
    try study.vifte("scenario", "stress", "--close", "nabo").succeeds()
  }
}

@Suite struct `Visits of a year` {
  @Test func `have no chance of their own: draws differ by the assumptions alone`() throws {
    let study = try Study.ofVisitsAlone(per: "year").changing("pipeline.json") {
      $0["scenarios"] = [
        [
          "id": "one", "title": ["da": "En", "en": "One"],
          "purpose": ["da": "Prøve.", "en": "Trial."], "close": ["nabo"],
        ]
      ]
    }
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(figures.list.filter { $0.metric == "visits_2013" }.allSatisfy { $0.low.isEmpty })
    let lost = try figures.named("uncertain_lost_visits[one]")
    // Thirty-seven visits, of which between a tenth and nine tenths continue.
    #expect(try #require(Double(lost.low)) >= 3.7 && #require(Double(lost.high)) <= 33.3)
    #expect(figures.list.allSatisfy { $0.name != "assumption[counted_days]" })
    try study.vifte("verify").succeeds()
  }

  @Test func `get no range around people present for each visit`() throws {
    let study = try Study.withEveryPage()
    let before = try study.figures()
    #expect(try !before.named("moment_share[nabo]").low.isEmpty)
    try study.replacing(",2013,day,", with: ",2013,year,", in: "inputs/measures.csv")
      .vifte("run").succeeds()
    let after = try study.figures()
    #expect(try after.named("moment_share[nabo]").value == before.named("moment_share[nabo]").value)
    #expect(try after.named("moment_share[nabo]").low.isEmpty)
    try study.vifte("verify").succeeds()
  }
}
