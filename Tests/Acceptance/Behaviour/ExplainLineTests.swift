import Foundation
import Testing

private let page = "reports/da/overblik.md"
/// The line of the fourth main point.
private let line = "\(page):14"

@Suite struct `A line of a report can be explained` {
  @Test func `after the line itself, with every figure on it`() throws {
    let told = try Study().vifte("explain", line).succeeds().changesNothing()
      .mentions("104: 8,9\u{a0}mio.\u{a0}kr. = freed_net[city-nine-to-five]")
      .mentions("\nfreed_net[city-nine-to-five] = 8886643.911032813 kr./year\n")
      .mentions("\nlost_visits[city-nine-to-five] = ")
      .mentions("1: 4 (nummer på en tabel eller et punkt)").ending.output
    #expect(
      told.hasPrefix(
        "\(line)\n  4. **Et eksempel, ikke et forslag: »Lukning af Milepælen, Cafe Rose, Amadeus\n")
    )
    #expect(told.components(separatedBy: "\nassumption[fixed_share] = ").count == 2)
  }

  @Test(arguments: [
    "da/overblik.md:14", "./reports/da/overblik.md:14", "reports/en/../da/overblik.md:14",
  ])
  func `however its file is named`(asked: String) throws {
    try Study().vifte("explain", asked).succeeds().mentions(
      "freed_net[city-nine-to-five] = ")
  }

  @Test func `with the findings that bear on it and the places where it stands`() throws {
    try Study().vifte("explain", "reports/da/bilag-besoegstal.md:7").succeeds()
      .mentions("missing-count[visits_2013] (skal afklares): ")
      .mentions("reports/en/annex-counts.md:7 (14 of 19)")
      .mentions("reports/tables/count-centres.csv:")
      .mentions("G = »Forslag til fremtidig grundstruktur")
  }

  @Test func `in a table's file, where the column is the cell`() throws {
    let study = try Study()
    try study.vifte("explain", "tables/scenario-money.csv:4:2").succeeds()
      .mentions("freed_net[city-nine-to-five] = 8886643.911032813")
    try study.vifte("explain", "figures.csv:2").succeeds().mentions("venues[amager] = 2 venues")
    try study.vifte("explain", "reports/tables/excel/scenario-cost-readings.csv:1").succeeds()
      .mentions("2: 50\u{a0}pct. = assumption[fixed_share]")
  }

  @Test func `or a single figure on it, by the column`() throws {
    let told = try Study().vifte("explain", "\(line):105").succeeds().ending.output
    #expect(told.contains("\nfreed_net[city-nine-to-five] = "))
    #expect(!told.contains("\nassumption[fixed_share] = 0.5 share\n  Forudsætning\n"))
    try Study().vifte("explain", "\(line):3").ends(.configuration).changesNothing()
      .complains(
        "\(line):3: found no figure, expected a character of a figure; ")
  }

  @Test func `only as deep as asked, and what is left out is told`() throws {
    let study = try Study()
    try study.vifte("explain", "\(line):105", "--depth", "0").succeeds()
      .mentions("freed_fixed[city-nine-to-five] = 6684210.52631579 kr./year (udeladt)")
      .mentions("tal længere tilbage, da der følges 0 led (--depth 0).")
    let all = try study.vifte("explain", "\(line):105").succeeds().ending.output
    #expect(!all.contains("udeladt"))
    try study.vifte("explain", line, "--depth", "-1").ends(.configuration).changesNothing()
      .complains(#"--depth: found "-1", expected a whole number ≥ 0"#)
  }

  @Test func `for a program, with the line, the operands and the places`() throws {
    let json = try Study().vifte("explain", "\(line):105", "--json").succeeds()
      .json()
    let told = try #require(json["line"] as? [String: Any])
    let numbers = try #require(told["numbers"] as? [[String: Any]])
    #expect(told["line"] as? Int == 14)
    #expect(
      numbers.contains {
        $0["figure"] as? String == "freed_net[city-nine-to-five]"
          && $0["form"] as? String == "value"
      })
    #expect(json["explained"] as? [String] == ["freed_net[city-nine-to-five]"])
    let details = try #require((json["details"] as? [[String: Any]])?.first)
    let operands = try #require(details["operands"] as? [[String: Any]])
    #expect(operands.first?["name"] as? String == "freed_fixed[city-nine-to-five]")
    #expect((details["cited"] as? [[String: Any]])?.isEmpty == false)
    #expect((json["findings"] as? [[String: Any]])?.isEmpty == false)
    #expect(json["left_out"] as? [String] == [])
  }

  @Test func `but no other line in the place of the one that stands there`() throws {
    try Study().appending("\n", to: page).vifte("explain", line).ends(.mismatch)
      .changesNothing()
      .complains("\(page): found a report that is not as a run left it")
    try Study().replacing(
      "nabo,visits_2013,37", with: "nabo,visits_2013,38", in: "inputs/counts.csv"
    )
    .vifte("explain", line).ends(.stale).changesNothing().complains(
      "\(page): found a report made from other inputs, or by another version")
    try Study().removing(page).vifte("explain", line).ends(.mismatch)
      .changesNothing().complains(
        "\(page): found no such file, expected the report a run wrote")
    try Study().removing(page).makingFolder(page).vifte("explain", line).ends(
      .mismatch
    )
    .changesNothing().complains("\(page): found no such file")
  }

  @Test func `and none that there is not`() throws {
    let study = try Study()
    try study.vifte("explain", "\(page):999").ends(.configuration).changesNothing().complains(
      "\(page): found line 999, expected a line from 1 to ")
    try study.vifte("explain", "\(page):4").ends(.configuration).changesNothing().complains(
      "\(page):4: found a blank line, expected a line with text; the nearest lines with")
    try study.vifte("explain", "reports/da/overblk.md:3").ends(.configuration).changesNothing()
      .complains(#"expected a report; did you mean "reports/da/overblik.md"?"#)
    try study.vifte("explain", "reports/manifest.json:3").ends(.configuration).changesNothing()
      .complains("expected a report; this file prints no figures")
    for asked in [page, "\(page):0", "\(page):x", "\(page):99999999999999999999", ":3"] {
      try study.vifte("explain", asked).ends(.configuration).changesNothing().complains(
        "METRIC[SUBJECT] or FILE:LINE")
    }
  }

  @Test func `also one without figures`() throws {
    try Study().vifte("explain", "\(page):1", "--language", "en").succeeds()
      .mentions("There are no numbers on the line.")
  }
}
