import Foundation
import Testing

extension Study {
  /// Gives the reinvestment of a kind a price, written as JSON.
  fileprivate func price(_ kind: String, _ amount: String) throws -> Study {
    try settings(
      "\"kind\": \"\(kind)\",\n      \"amount\": null",
      "\"kind\": \"\(kind)\",\n      \"amount\": \(amount)")
  }

  fileprivate func priced(hours: String = "1000000.25") throws -> Study {
    try price("hours", hours).price("staff", "0").price("transport", "250000")
      .price("satellite", "0.5").price("development", "100000")
  }

  fileprivate func line(_ plan: String, _ line: String) throws -> String {
    try figures().named("budget[\(plan)/\(line)]").value
  }
}

@Suite struct `The frame is split to the øre` {
  @Test func `money outside the venues, and what closed venues keep, are lines of their own`()
    throws
  {
    let study = try Study.withEveryPage().settings(
      #""close": ["nabo", "kompasset"]"#,
      #""close": ["nabo", "kompasset"], "set": {"budget_share": 0.9, "withdrawal_share": 0.7}"#)
    try study.vifte("run", "--quiet").succeeds()
    #expect(try study.line("no-amager", "outside-venues") == "6350000")
    // 0.3 of 2 · 0.5 · 57.15/19 + 0.5 · 57.15 · 71.1429/648.7143 million.
    #expect(try study.line("no-amager", "at-closed-venues") == "1842492.84")
    #expect(try study.line("no-amager", "total") == "63500000")
    let page = try study.text(of: "reports/da/revision/mellemregninger.md")
    #expect(page.contains("Ikke fordelt på tilbuddene"))
    #expect(page.contains("Bliver på de lukkede tilbud"))
  }

  @Test func `lines that are nothing everywhere are left out`() throws {
    let page = try Study.withEveryPage().text(of: "reports/da/revision/mellemregninger.md")
    #expect(!page.contains("Ikke fordelt på tilbuddene") && !page.contains("Bliver på de lukkede"))
  }

  @Test func `with visits missing and not filled in there is no split, and it says why`() throws {
    let study = try Study.withEveryPage().settings(
      #""filling": "city_mean""#, #""filling": "none""#)
    try study.vifte("run", "--quiet").succeeds()
    let line = try study.figures().named("budget[city-nine-to-five/at-open-venues]")
    #expect(line.value.isEmpty && line.status == "undefined")
    #expect(line.reason.contains("Kompasset"))
    let venue = try study.figures().named("venue_budget[city-nine-to-five/nabo]")
    #expect(venue.value.isEmpty && venue.reason.contains("Kompasset"))
    try study.vifte("scenario", "reinvest", "city-nine-to-five", "--amount", "hours=1").succeeds()
      .mentions("Hvad der frigøres, kan ikke beregnes:").mentions("Kompasset")
      .mentions("63.500.000,00\u{a0}kr.").mentions("og er ikke udfyldt.")
    #expect(
      try study.text(of: "reports/da/revision/mellemregninger.md").contains(
        "kan rammen kun deles, hvis hele udgiften regnes som fast"))
  }

  @Test func `with everything fixed no visits are needed`() throws {
    let study = try Study().settings(#""filling": "city_mean""#, #""filling": "none""#)
      .settings(
        #""close": ["nabo", "kompasset"]"#,
        #""close": ["nabo", "kompasset"], "set": {"fixed_share": 1}"#)
    try study.vifte("run", "--quiet").succeeds()
    // 17 and 2 nineteenths of 63.5 million.
    #expect(try study.line("no-amager", "at-open-venues") == "56815789.47")
    #expect(try study.line("no-amager", "freed-by-fewer-addresses") == "6684210.53")
  }
}

@Suite struct `Reinvestment is held against what is freed` {
  @Test func `amounts, and what is left if nothing else is chosen`() throws {
    try Study().vifte(
      "scenario", "reinvest", "city-nine-to-five", "--amount", "hours=1.5", "--amount",
      "transport=0.8"
    )
    .succeeds().changesNothing().mentions("6.684.210,53\u{a0}kr.").mentions("2.202.433,38\u{a0}kr.")
    .mentions("Tilbage, hvis intet andet vælges: 6.586.643,91\u{a0}kr.")
    .mentions("pris ikke oplyst").mentions("Et regnestykke, ikke et budget.")
  }

  @Test func `without a price nothing is said to be left`() throws {
    try Study().vifte("scenario", "reinvest", "city-nine-to-five").succeeds()
      .mentions("Tilbage: kan ikke beregnes, for prisen er ikke oplyst.")
    let json = try Study().vifte("scenario", "reinvest", "city-nine-to-five", "--json").json()
    #expect(json["left"] as? Double == nil)
    #expect(json["freed"] as? Double == 8_886_643.91)
  }

  @Test func `amounts above what is freed exceed the frame, and by how much is told`() throws {
    try Study().vifte("scenario", "reinvest", "city-nine-to-five", "--amount", "hours=9").succeeds()
      .mentions("! Rammen overskrides med 113.356,09\u{a0}kr.")
    let json = try Study().vifte(
      "scenario", "reinvest", "city-nine-to-five", "--amount", "hours=9", "--json"
    ).json()
    #expect(json["exceeds_frame_by"] as? Double == 113_356.09)
    #expect(json["left"] as? Double == -113_356.09)
  }

  @Test func `amounts above what is freed by fewer addresses say so`() throws {
    try Study().vifte(
      "scenario", "reinvest", "city-nine-to-five", "--amount", "hours=7", "--language", "en"
    )
    .succeeds().mentions("Left, if nothing else is chosen: 1,886,643.91\u{a0}kr.")
    .mentions("! 315,789.47\u{a0}kr. of the amounts can be paid only because visits are lost.")
  }

  @Test func `a plan of one's own, and a scenario file`() throws {
    try Study().vifte(
      "scenario", "reinvest", "--close", "pinta", "--set", "fixed_share=0.7", "--amount", "hours=1"
    ).succeeds().mentions("Luk Pinta").mentions("Tilbage, hvis intet andet vælges: 1.589.082,80")
    try Study().writing(#"{"close": ["pinta"], "set": {"fixed_share": 0.7}}"#, to: "plan.json")
      .vifte("scenario", "reinvest", "plan.json", "--amount", "hours=1").succeeds()
      .mentions("Tilbage, hvis intet andet vælges: 1.589.082,80")
  }

  @Test func `priced reinvestments are taken from the freed money in the reports`() throws {
    let study = try Study.withEveryPage().priced()
    try study.vifte("run", "--quiet").succeeds()
    let left = try study.figures().named("left_after_reinvestment[city-nine-to-five]")
    #expect(left.value == "7536643.16")
    #expect(left.printed == "7.536.643,16 kr.")
    let today = try study.figures().named("left_after_reinvestment[today]")
    #expect(today.value == "-1350000.75")
    #expect(
      try study.text(of: "reports/da/revision/mellemregninger.md").contains(
        "Er det, der er tilbage, negativt, overskrides rammen."))
    try study.vifte("scenario", "reinvest", "city-nine-to-five").succeeds()
      .mentions("Tilbage: 7.536.643,16\u{a0}kr.")
  }

  @Test func `a study without reinvestments has no such section`() throws {
    let study = try Study.withEveryPage().rewriting("pipeline.json") { text in
      let parts = text.components(separatedBy: "  \"reinvestment\": [")
      let rest = parts[1].components(separatedBy: "\n  ],\n").dropFirst().joined(
        separator: "\n  ],\n")
      return parts[0] + rest
    }
    try study.vifte("run", "--quiet").succeeds()
    #expect(
      !(try study.text(of: "reports/da/revision/mellemregninger.md").contains(
        "Mulig geninvestering")))
    try study.vifte("scenario", "reinvest", "today", "--amount", "hours=1").fails(
      .configuration,
      saying: #"--amount: found "hours", expected a reinvestment of pipeline.json; there is none"#)
  }

  @Test func `everything wrong with the amounts is told at once`() throws {
    try Study().vifte(
      "scenario", "reinvest", "no-amager", "--amount", "hours", "--amount", "hours=-1", "--amount",
      "hours=1,5", "--amount", "hors=1", "--amount", "staff=1", "--amount", "staff=2", "--amount",
      "transport=nan", "--amount", "satellite=1e300", "--amount", "development="
    )
    .fails(
      .configuration,
      saying:
        #"--amount: found "hours", expected OPTION=MILLION; millions a year, as in hours=1.5"#,
      #"--amount: found "hours=-1", expected millions a year from 0, with a decimal point; as in hours=1.5"#,
      #"--amount: found "hours=1,5", expected millions a year from 0, with a decimal point; as in hours=1.5"#,
      #"--amount: found "hors", expected a reinvestment of pipeline.json; did you mean "hours"?"#,
      #"--amount: found "staff" twice, expected each option once"#,
      #"--amount: found "transport=nan", expected millions a year from 0, with a decimal point; as in hours=1.5"#,
      #"--amount: found "satellite=1e300", expected millions a year from 0, with a decimal point; as in hours=1.5"#,
      #"--amount: found "development=", expected OPTION=MILLION; millions a year, as in hours=1.5"#
    )
  }

  @Test func `a reinvestment that cannot be is refused`() throws {
    try Study().price("hours", "-1").isRefused(
      .configuration,
      saying: .settings(
        at: "-1",
        "amount: found -1, expected an amount a year from 0 with at most two decimals, or null"))
    try Study().price("hours", "\"much\"").isRefused(
      .configuration,
      saying: .settings(
        at: "\"much\"",
        "amount: found \"much\", expected an amount a year from 0 with at most two decimals, or null"
      ))
    try Study().settings(#""kind": "hours""#, #""kind": "hour""#).isRefused(
      .configuration,
      saying: .settings(
        at: #""hour","#,
        """
        kind: found "hour", expected one of hours, staff, transport, satellite, development; \
        did you mean "hours"?
        """))
    try Study().settings(#""id": "staff""#, #""id": "hours""#).isRefused(
      .configuration,
      saying: .settings(
        at: "[\n    {\n      \"id\": \"hours\",\n      \"name\"",
        #"reinvestment: found "hours" twice, expected each name once"#))
  }

  @Test func `a plan on trial explains what it is held against`() throws {
    let study = try Study()
    for name in ["freed_net[plan]", "budget[plan/freed]"] {
      try study.vifte(
        "scenario", "reinvest", "--close", "pinta", "--amount", "hours=1", "--explain", name
      ).succeeds().mentions(name)
    }
  }
}
