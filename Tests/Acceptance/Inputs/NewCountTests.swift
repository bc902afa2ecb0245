import Foundation
import Testing

/// The ids of the shipped study's nineteen venues in the order of its rows.
private func venues(of study: Study) throws -> [String] {
  csvRows(try study.text(of: "inputs/venues.csv")).dropFirst().map { $0[0] }
}

extension Study {
  /// The shipped study with a count of 2016 of all of its venues, 20, 21, …, written by hand on each of these times.
  fileprivate func recounted(
    at times: [String] = [""], series: String = "", of document: String = "U"
  ) throws -> Study {
    let rows = try venues(of: self).enumerated().flatMap { place, venue in
      times.enumerated().map {
        "\(venue),visits_2016,\(20 + place + 8 * $0),,U,\(12 + place),\($1)\n"
      }
    }
    return try appending(
      "\(document),Optælling 2016,Socialforvaltningen,,ja,\(String(repeating: "3", count: 64)),\n",
      to: "inputs/documents.csv"
    )
    .appending(
      "visits_2016,visits,2016,day,Daglige besøg 2016,Daily visits 2016,Talt i én uge.,Counted in one week.,U,1,tabel 1,table 1,\(series)\n",
      to: "inputs/measures.csv"
    )
    .appending(rows.joined(), to: "inputs/counts.csv")
  }

  fileprivate func restingOn2016() throws -> Study {
    try settings(#""visits": "visits_2013""#, #""visits": "visits_2016""#)
  }

  /// The count of 2013 is of that series too.
  fileprivate func withSeries(_ series: String) throws -> Study {
    try replacing(
      "G,305,figur 2,figure 2,", with: "G,305,figur 2,figure 2,\(series)", in: "inputs/measures.csv"
    )
  }
}

@Suite struct `A new count, written by hand in four files` {
  @Test func `is used where it is named for plans`() throws {
    let study = try Study().recounted().restingOn2016()
    try study.vifte("run").succeeds()
    #expect(try study.figures().named("plan_visits[nabo]").value == "20")
    let overview = try study.text(of: "reports/en/overview.md")
    // 20, 21, …, 38.
    #expect(overview.contains("In 2016, 551 daily visits were counted at 19 of 19 venues."))
    try study.vifte("verify").succeeds()
  }

  @Test func `is compared with that of its series, over the venues with both`() throws {
    let study = try Study().recounted(at: ["2016-05-17", "2016-05-18"], series: "uge")
      .withSeries("uge").restingOn2016()
    try study.vifte("run").succeeds()
    // Two days, 20 and 28, against 37.
    #expect(
      try study.figures().named("count_difference[visits_2016/visits_2013/nabo]").value == "-13")
    #expect(
      try study.text(of: "reports/en/annex-counts.md").contains(
        "Daily visits 2016 against daily visits 2013"))
    #expect(
      try study.text(of: "reports/en/overview.md").contains(
        "**In 2016, 29 fewer visits a day were counted than in 2013 ("))
    try study.vifte("verify").succeeds()
  }

  @Test func `of two days is no less than nothing, whatever its interval`() throws {
    let study = try Study.withFewReports().recounted(at: ["2016-05-17", "2016-05-18"])
    try study.vifte("run").succeeds()
    #expect(
      try study.text(of: "reports/en/annex-counts.md").contains("no count is below zero"))
  }

  @Test func `has no change over all where a count of either is withheld`() throws {
    let study = try Study().recounted(series: "uge").withSeries("uge").restingOn2016()
      .replacing("visits_2016,20,", with: "visits_2016,2,", in: "inputs/counts.csv")
      .disclosing(#"{ "published": "protect", "visits": "protect" }"#)
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(figures.list.contains { $0.metric == "visits_2016" && $0.status == "hidden" })
    #expect(
      try figures.named("count_difference[visits_2016/visits_2013/all]").status == "hidden")
    try study.vifte("verify").succeeds()
  }

  @Test func `of another series is compared with nothing, and the page says why`() throws {
    let study = try Study.withFewReports().recounted(series: "efterår")
    try study.vifte("run").succeeds()
    #expect(
      try study.text(of: "reports/en/annex-counts.md").contains(
        "None of the counts are marked as made in the same way"))
    let more = try study.appending(
      "visits_2017,visits,2017,day,Daglige besøg 2017,Daily visits 2017,,,U,1,tabel 1,table 1,efterår\n",
      to: "inputs/measures.csv"
    ).appending("nabo,visits_2017,21,,U,12,\n", to: "inputs/counts.csv")
    try more.vifte("run").succeeds()
    #expect(
      try more.text(of: "reports/en/annex-counts.md").contains(
        "Not compared with others: daily visits 2013. Nothing says that they were counted in the same way"
      ))
  }

  @Test func `is told the nearest measure where two digits changed places`() throws {
    try Study.withFewReports().recounted().settings(
      #""visits": "visits_2013""#, #""visits": "visits_2061""#
    ).vifte("check").ends(.configuration).complains(
      #"found "visits_2061", expected the id of a measure that counts visits; did you mean "visits_2016"?"#
    )
  }

  @Test func `is told once of a time that is none, and what tells a digest`() throws {
    let day = try Study.withFewReports().recounted(at: ["17-05-2016"]).vifte("check").ends(.data)
    #expect(!day.ending.errors.contains("a time in the period of the measure"))
    try Study.withFewReports().recounted().replacing(
      String(repeating: "3", count: 64), with: "", in: "inputs/documents.csv"
    ).vifte("check").ends(.data).complains("which sha256sum FILE tells")
  }
}
