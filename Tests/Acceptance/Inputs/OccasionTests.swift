import Foundation
import Testing

private let counts = "inputs/counts.csv"
private let measures = "inputs/measures.csv"

extension Study {
  /// The shipped study with a measure of visits, called `visits_2016`, and rows of it.
  fileprivate static func counting(
    per: String = "day", period: String = "2016", series: String = "", _ rows: String...
  ) throws -> Study {
    try Study.withPlans()
      .appending(
        "U,Optælling 2016,Forvaltningen,,ja,\(String(repeating: "2", count: 64)),\n",
        to: "inputs/documents.csv"
      )
      .appending(
        "visits_2016,visits,\(period),\(per),Besøg 2016,Visits 2016,,,U,1,tabel 1,table 1,\(series)\n",
        to: measures
      )
      .appending(rows.map { $0 + "\n" }.joined(), to: counts)
  }
}

/// A row of `visits_2016`.
private func row(_ at: String, _ value: String, _ venue: String = "nabo") -> String {
  "\(venue),visits_2016,\(value),\(value.isEmpty ? "illegible" : ""),U,3,\(at)"
}

private let fiveDays = zip(16...20, ["23", "12", "28", "44", "6"]).map {
  row("2016-05-\($0)", $1)
}

@Suite struct `A venue that was counted several times` {
  @Test func `has the mean of the days, with their number, spread, dispersion and range`() throws {
    let study = try Study.counting()
      .appending(fiveDays.map { $0 + "\n" }.joined(), to: counts)
    try study.vifte("run").succeeds()
    try study.vifte("verify").succeeds()
    let figures = try study.figures()
    let mean = try figures.named("visits_2016[nabo]")
    #expect(mean.value == "22.6" && mean.counted == 5 && mean.expected == 5)
    #expect(mean.low.hasPrefix("4.23344313175") && mean.high.hasPrefix("40.9665568682"))
    #expect(try figures.named("count_occasions[visits_2016/nabo]").value == "5")
    let spread = try figures.named("count_spread[visits_2016/nabo]")
    #expect(spread.value.hasPrefix("14.7918896696"))
    let dispersion = try figures.named("count_dispersion[visits_2016/nabo]")
    #expect(dispersion.value.hasPrefix("9.6814159292"))
    #expect(try figures.named("visits_2016[kompasset]").status == "missing")
    #expect(try figures.named("visits_2016[all]").value == "22.6")
  }

  @Test func `has the mean of the days that were counted, and says of how many`() throws {
    let study = try Study.counting(row("2016-05-16", "20"), row("2016-05-17", ""))
    try study.vifte("run").succeeds()
    let mean = try study.figures().named("visits_2016[nabo]")
    #expect(mean.value == "20" && mean.counted == 1 && mean.expected == 2)
  }

  @Test func `counts a week only where every day of it is there`() throws {
    let whole = (16...22).map { row("2016-05-\($0)", "10") }
    let part = (23...28).map { row("2016-05-\($0)", "90") }
    let study = try Study.counting(per: "week")
      .appending((whole + part).map { $0 + "\n" }.joined(), to: counts)
    try study.vifte("run").succeeds()
    let mean = try study.figures().named("visits_2016[nabo]")
    #expect(mean.value == "70" && mean.counted == 1 && mean.expected == 2)
    try study.vifte("verify").succeeds()
  }

  @Test func `has no number where no week was counted whole`() throws {
    let study = try Study.counting(per: "week", row("2016-05-16", "10"), row("2016-05-17", "10"))
    try study.vifte("run").succeeds()
    let mean = try study.figures().named("visits_2016[nabo]")
    #expect(mean.value == "" && mean.status == "missing")
    #expect(mean.reason == "Nabo, visits 2016: no period was counted whole")
  }

  @Test func `is what plans are computed on, where the study says so`() throws {
    let study = try Study.counting()
      .appending(fiveDays.map { $0 + "\n" }.joined(), to: counts)
      .replacing(
        #""visits": "visits_2013""#, with: #""visits": "visits_2016""#, in: "pipeline.json")
    try study.vifte("run").succeeds()
    try study.vifte("verify").succeeds()
    #expect(try study.figures().named("plan_visits[nabo]").value == "22.6")
    #expect(try study.figures().named("moment_share[nabo]").value.hasPrefix("0.6637168141"))
  }
}

@Suite struct `Counts are compared over time within a series` {
  private func comparing(_ series: String) throws -> Study {
    try Study.counting(series: series, row("", "30"), row("", "20", "pinta"))
      .rewriting(measures) {
        $0.replacing("figur 2,figure 2,\npresent", with: "figur 2,figure 2,uge\npresent")
      }
  }

  @Test func `as difference and ratio, over the venues with both`() throws {
    let study = try comparing("uge")
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("count_difference[visits_2016/visits_2013/nabo]").value == "-7")
    let all = try figures.named("count_ratio[visits_2016/visits_2013/all]")
    #expect(all.counted == 2 && all.expected == 19)
    try study.vifte("verify").succeeds()
  }

  @Test func `and in no other way`() throws {
    let study = try comparing("måned")
    try study.vifte("run").succeeds()
    #expect(try study.figures().list.allSatisfy { !$0.metric.hasPrefix("count_") })
  }
}

@Suite struct `Counts that cannot be read as they stand are refused` {
  @Test(arguments: [
    ("2016-02-30", "a year, a month, a day or an hour of the calendar"),
    ("16-05-2016", "a year, a month, a day or an hour of the calendar"),
    ("2016-05-17T25", "a year, a month, a day or an hour of the calendar"),
    ("2015-05-17", "a time in the period of the measure"),
  ])
  func `a time that is none, or outside the period`(at: String, expected: String) throws {
    try Study.counting(row(at, "10")).vifte("check").ends(.data)
      .complains("inputs/counts.csv:40:7 at: found \"\(at)\", expected \(expected)")
  }

  @Test func `two prints for one venue and measure`() throws {
    try Study.counting(row("", "10"), row("", "12")).vifte("check").ends(.data)
      .complains(
        "inputs/counts.csv:41:7 at: found an empty cell beside line 40, expected one count")
  }

  @Test func `one day twice`() throws {
    try Study.counting(row("2016-05-16", "10"), row("2016-05-16", "12")).vifte("check").ends(.data)
      .complains("inputs/counts.csv:41:7 at: found \"2016-05-16\" beside line 40")
  }

  /// The rows are looked at once for all rules; what breaks one does not hide what breaks another.
  @Test func `each for its own fault`() throws {
    try Study.counting(row("2016-02-30", "10"), row("2015-05-17", "3"), row("2016-05-16", "7"))
      .vifte("check").ends(.data)
      .complains("inputs/counts.csv:40:7 at: found \"2016-02-30\", expected a year")
      .complains("inputs/counts.csv:41:7 at: found \"2015-05-17\", expected a time in the period")
  }

  /// The columns of the key are those by which counts are sought.
  @Test func `or else by a key of measure and venue`() throws {
    let study = try Study.counting(row("", "10"))
    let package = "inputs/datapackage.json"
    let text = try study.text(of: package)
    let table = try #require(text.range(of: "\"name\": \"counts\""))
    let schema = try #require(
      text.range(of: "\"schema\": {", range: table.upperBound..<text.endIndex))
    let key = "\"primaryKey\": [\"measure_id\", \"venue_id\"],"
    let keyed = text.replacingCharacters(in: schema, with: "\"schema\": {" + key)
    try study.writing(keyed, to: package).vifte("check").succeeds()
    try study.appending(row("", "12") + "\n", to: counts).vifte("check").ends(.data)
      .complains(
        "inputs/counts.csv:41:2 measure_id, venue_id: found \"visits_2016\", \"nabo\" again, first in line 40"
      )
  }

  @Test func `a measure nobody counted`() throws {
    try Study.counting().vifte("check").ends(.data).complains(
      #"inputs/measures.csv:4:1 measure_id: found "visits_2016", expected a measure that counts.csv has rows of"#
    )
  }

  @Test func `people present per week`() throws {
    try Study.withPlans().replacing(
      "present_2015,present,2015,,", with: "present_2015,present,2015,week,", in: measures
    )
    .vifte("check").ends(.data).complains(#"per: found "week" beside "present""#)
  }

  @Test func `a series of two kinds`() throws {
    try Study.withPlans().rewriting(measures) {
      $0.replacing("figur 2,figure 2,\n", with: "figur 2,figure 2,uge\n")
    }
    .vifte("check").ends(.data).complains(
      #"series: found "uge" of present, in line 2 of visits per day, expected one kind of count in a series"#
    )
  }

  @Test func `a measure that goes by the name of a figure`() throws {
    try [measures, counts].reduce(Study.withPlans()) { study, file in
      try study.rewriting(file) { $0.replacing("visits_2013,", with: "frame,") }
    }
    .vifte("check").ends(.data)
    .complains(#"measure_id: found "frame", expected an id that no figure of the program has"#)
  }

  @Test func `people present on several days, where chances are computed of single counts`() throws
  {
    let study = try Study.withPlans().rewriting(counts) {
      $0.replacing(/nabo,present_2015,15,,G,325,\n/) { _ in
        "nabo,present_2015,15,,G,325,2015-05-18\nnabo,present_2015,12,,G,325,2015-05-19\n"
      }
    }
    try study.vifte("run").ends(.configuration).complains(
      #"measures.present: found "present_2015", which has counts with a time, expected one count of people present"#
    )
    try study.settings(#", "present": "present_2015""#, "").vifte("run").succeeds()
    #expect(try study.figures().named("present_2015[nabo]").value == "13.5")
  }

  @Test func `a part that a measure of another kind is to play`() throws {
    try Study.withPlans().settings(#""present": "present_2015""#, #""present": "visits_2013""#)
      .vifte("check").ends(.configuration).complains(
        #"measures.present: found "visits_2013", which counts visits, expected the id of a measure that counts present"#
      )
  }
}
