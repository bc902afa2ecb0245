import Testing

private let measures = "inputs/measures.csv"
private let counts = "inputs/counts.csv"

extension Study {
  /// The shipped study with three measures more, `visits_2016`, `visits_2017` and `visits_2018`, of one series.
  fileprivate static func inSeries(per: String = "month", _ rows: [String]) throws -> Study {
    try Study.withFewReports()
      .appending(
        "U,Optællinger,Forvaltningen,,ja,\(String(repeating: "2", count: 64)),\n",
        to: "inputs/documents.csv"
      )
      .appending(
        ["2016", "2017", "2018"].map { year in
          "visits_\(year),visits,\(year),\(per),Besøg \(year),Visits \(year),,,U,1,tabel 1,table 1,serie\n"
        }.joined(), to: measures
      )
      .appending(rows.map { $0 + "\n" }.joined(), to: counts)
  }

  fileprivate func comparing(_ pairs: String) throws -> Study {
    try settings(#""filling": "city_mean""#, #""changes": \#(pairs), "filling": "city_mean""#)
  }
}

/// Rows of a venue, one for each time.
private func rows(_ year: Int, _ venue: String, _ counts: [(at: String, value: String)]) -> [String]
{
  counts.map { at, value in
    "\(venue),visits_\(year),\(value),\(value.isEmpty ? "illegible" : ""),U,3,\(at)"
  }
}

private func months(_ year: Int, _ values: [String: String]) -> [(at: String, value: String)] {
  values.sorted { $0.key < $1.key }.map { ("\(year)-\($0.key)", $0.value) }
}

private let oneEach = [2016, 2017, 2018].flatMap { rows($0, "nabo", [("", "30")]) }

/// May is illegible the first year; July has a row in the second alone.
private let monthly =
  rows(
    2016, "nabo",
    months(
      2016,
      ["01": "410", "02": "380", "03": "455", "04": "430", "05": "", "06": "398"]))
  + rows(
    2017, "nabo",
    months(
      2017,
      ["01": "437", "02": "371", "03": "480", "04": "455", "06": "402", "07": "350"]))
  + rows(2016, "kompasset", months(2016, ["01": "210", "02": "190"]))
  + rows(2017, "kompasset", months(2017, ["01": "200"]))
  + rows(2016, "pinta", months(2016, ["01": "100"]))
  + rows(2017, "pinta", months(2017, ["02": "120"]))
  + rows(2018, "nabo", months(2018, ["01": "400"]))

@Suite struct `Counts made month by month` {
  private func figures(_ rows: [String]) throws -> Figures {
    let study = try Study.inSeries(rows)
    try study.vifte("run").succeeds()
    try study.vifte("verify").succeeds()
    return try study.figures()
  }

  /// The range is that of scipy 1.17.1, ttest_rel of the five months, confidence_interval(0.95).
  @Test func `are compared with the same month of the other count`() throws {
    let figures = try figures(monthly)
    let change = try figures.named("count_difference[visits_2017/visits_2016/nabo]")
    #expect(change.value == "14.4" && change.counted == 5 && change.expected == 7)
    let (low, high) = (try #require(Double(change.low)), try #require(Double(change.high)))
    #expect(abs(low - -5.613_528_425_949_928) < 1e-9)
    #expect(abs(high - 34.413_528_425_949_93) < 1e-9)
    let ratio = try figures.named("count_ratio[visits_2017/visits_2016/nabo]")
    #expect(ratio.value.hasPrefix("1.03473227206") && ratio.low.isEmpty)
    #expect(try figures.named("compared_later[visits_2017/visits_2016/nabo]").value == "429")
  }

  @Test func `have no range of one pair, and no change without one`() throws {
    let figures = try figures(monthly)
    let single = try figures.named("count_difference[visits_2017/visits_2016/kompasset]")
    #expect(single.value == "-10" && single.low.isEmpty)
    #expect(single.counted == 1 && single.expected == 2)
    let none = try figures.named("count_difference[visits_2017/visits_2016/pinta]")
    #expect(none.value.isEmpty && none.counted == 0 && none.expected == 2)
    #expect(none.reason == "Pinta: no calendar month was counted whole both times")
    let all = try figures.named("count_difference[visits_2017/visits_2016/all]")
    #expect(all.value.hasPrefix("4.39999999999") && all.counted == 2)
  }

  @Test func `say so below the table`() throws {
    let study = try Study.inSeries(monthly)
    try study.vifte("run").succeeds()
    let page = try study.text(of: "reports/en/annex-counts.md")
    #expect(page.contains("each calendar month is compared with the same month of the other count"))
  }

  @Test func `are compared by the day where they were counted by the day`() throws {
    let days = [2016, 2017].flatMap { year in
      rows(year, "nabo", [("\(year)-05-16", "20"), ("\(year)-05-17", "\(year - 1990)")])
    }
    let study = try Study.inSeries(per: "day", days + rows(2018, "nabo", [("", "30")]))
    try study.vifte("run").succeeds()
    #expect(try study.figures().list.allSatisfy { $0.metric != "compared_later" })
    try study.vifte("verify").succeeds()
  }
}

@Suite struct `A study says which counts are compared` {
  @Test func `and else each is compared with the one before it`() throws {
    let study = try Study.inSeries(oneEach)
    try study.vifte("run").succeeds()
    let names = try study.figures().list.filter { $0.metric == "count_difference" }.map(\.subject)
    #expect(
      names.filter { $0.hasSuffix("nabo") }
        == ["visits_2017/visits_2016/nabo", "visits_2018/visits_2017/nabo"])
  }

  @Test func `by pairs, in place of neighbours`() throws {
    let study = try Study.inSeries(oneEach).comparing(#"[["visits_2016", "visits_2018"]]"#)
    try study.vifte("run").succeeds()
    let names = try study.figures().list.filter { $0.metric == "count_difference" }.map(\.subject)
    #expect(names.allSatisfy { $0.hasPrefix("visits_2018/visits_2016/") } && !names.isEmpty)
    #expect(
      try study.text(of: "reports/en/annex-counts.md").contains("Visits 2018 against visits 2016"))
  }

  @Test func `or that none are`() throws {
    let study = try Study.inSeries(oneEach).comparing("[]")
    try study.vifte("run").succeeds()
    #expect(try study.figures().list.allSatisfy { $0.metric != "count_difference" })
    #expect(
      try !study.text(of: "reports/en/annex-counts.md").contains("None of the counts are marked"))
  }

  @Test(arguments: [
    (#"[["visits_2015", "visits_2018"]]"#, #"found "visits_2015", expected the id of a measure"#),
    (#"[["visits_2016", "visits_2016"]]"#, #"found "visits_2016" twice, expected two measures"#),
    (
      #"[["visits_2013", "visits_2018"]]"#,
      #"found "visits_2013" of no series and "visits_2018" of the series "serie", expected two measures of one series"#
    ),
    (
      #"[["visits_2018", "visits_2016"]]"#,
      #"found "visits_2018" before "visits_2016", expected the earlier first, as their rows stand in measures.csv"#
    ),
    (
      #"[["visits_2016", "visits_2018"], ["visits_2016", "visits_2018"]]"#,
      #"found "visits_2016" and "visits_2018" again, expected each pair once"#
    ),
    (#"[["visits_2016"]]"#, "found an array, expected the ids of two measures, the earlier first"),
    (#"["visits_2016"]"#, #"found "visits_2016", expected the ids of two measures"#),
    (#""visits_2016""#, #"found "visits_2016", expected an array"#),
  ])
  func `and is told what cannot be compared`(pairs: String, message: String) throws {
    try Study.inSeries(oneEach).comparing(pairs).vifte("check").ends(.configuration)
      .complains("changes: " + message)
  }

  @Test func `with the place of the pair`() throws {
    try Study.inSeries(oneEach).comparing(#"[["a", "b"]]"#).vifte("check").ends(.configuration)
      .complains(#"pipeline.json:15:15 changes: found "a", expected the id of a measure"#)
  }
}
