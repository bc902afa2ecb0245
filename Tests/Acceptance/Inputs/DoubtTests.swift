import Testing

private let counts = "inputs/counts.csv"
private let venues = "inputs/venues.csv"
private let workshops = "inputs/workshops.csv"

/// Nabo's row with something in the columns that follow its position.
private func nabo(_ cells: String) -> String { "nabo,Nabo,amager,1,\(cells),G,325" }

/// A place for each venue, those of the list apart from the others, who lie in a row.
private func places(_ apart: [String: String] = [:]) throws -> [String] {
  let ids = try Study.neverRun().text(of: venues).split(separator: "\n").dropFirst().map {
    String($0.prefix { $0 != "," })
  }
  return ids.enumerated().map { index, id in
    "\(id),\(apart[id] ?? "55.\(650 + 5 * index),12.\(500 + 4 * index)"),invented"
  }
}

extension Study {
  fileprivate func at(_ apart: [String: String] = [:]) throws -> Study {
    try addingTable(
      "coordinates", ["venue_id", "latitude#", "longitude#", "source"], rows: places(apart))
  }

  fileprivate func nearest() throws -> Study { try sending(by: "nearest") }
}

@Suite struct `Data that could be taken for good are told of` {
  @Test(arguments: [
    (
      counts, "visits_2013,37,", "visits_2013,1.234,", "two-readings[counts.value]", "“1.234”"
    ),
    (
      venues, nabo(",,,,,,,,,"), nabo(",,,950.000,,,,,,"), "two-readings[venues.cost]",
      "“950.000” in the column cost"
    ),
    (
      venues, nabo(",,,,,,,,,"), nabo(",7,,9,55.7,12.5,,,good,"), "unused-column[venues]",
      "has data in cost, latitude and longitude, but"
    ),
    (
      venues, nabo(",,,,,,,,,"), nabo("14,,,,,,,,,"), "more-present-than-places[nabo]",
      "15 were present"
    ),
    (
      "pipeline.json", ", \"present\": \"present_2015\" }", " }", "unused-count",
      "No plan or share rests on present 2015"
    ),
    (
      "pipeline.json", #""filling": "city_mean""#, #""filling": "ratio""#, "poor-filling",
      "26.5 daily visits against 20"
    ),
    (
      "inputs/datapackage.json", #""path": "counts.csv","#,
      #""path": "counts.csv", "hash": "d41d8cd98f00b204e9800998ecf8427e","#, "unchecked-hash",
      "inputs/counts.csv"
    ),
  ])
  func `by a finding that says what it is`(
    file: String, old: String, new: String, id: String, words: String
  ) throws {
    let study = try Study.withPlans().replacing(old, with: new, in: file)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("findings", "--language", "en").succeeds().mentions(id).mentions(words)
  }

  @Test func `a finding is not made where nothing is doubtful`() throws {
    let study = try Study.withFewReports().replacing(
      nabo(",,,,,,,,,"), with: nabo("15,,,,,,,,,"), in: venues
    )
    .replacing("visits_2013,37,", with: "visits_2013,0.234,", in: counts)
    let output = try study.vifte("findings", "--language", "en").succeeds().ending.output
    for rule in ["two-readings", "unused-column[", "more-present", "unused-count", "doubtful"] {
      #expect(!output.contains(rule), "\(rule)")
    }
  }

  @Test func `places beside the others are remarks, and refused where a rule needs them`() throws {
    let study = try Study.withFewReports().at(["nabo": "0,0", "pinta": "12.5,55.65"])
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("findings", "--language", "en").succeeds()
      .mentions("doubtful-place[nabo]").mentions("doubtful-place[pinta]").mentions("swapped?")
      .mentions("unused-column[coordinates]")
    let needed = try study.nearest()
    try needed.isRefused(
      .data,
      saying: """
        inputs/coordinates.csv:2:2 latitude: found Nabo at 0, 0, expected where the venue lies, within 200 km of the \
        median of the others; write its coordinates
        """,
      """
      inputs/coordinates.csv:13:2 latitude: found Pinta at 12.5, 55.65, over 200 km from the others, expected where \
      the venue lies, within 200 km of the median of the others; latitude and longitude swapped? then write latitude \
      55.65, longitude 12.5
      """)
    let findings = try needed.vifte("findings")
    #expect(findings.ending.code == ExitCode.data.rawValue)
    #expect(findings.ending.output.contains("doubtful-place[nabo]"))
  }
}

@Suite struct `What the source prints is compared as it is printed` {
  @Test(arguments: [
    ("40,23,nej,58", "58", false), ("8,1,nej,13", "13", false), ("8,1,nej,12.5", "12,5", false),
    ("200,1,nej,1", "1", false), ("34,9,nej,26.5", "26,5", false),
    ("34,9,nej,26.471", "26,471", false),
    ("34,9,nej,26.1", "26,1", true), ("34,9,nej,26.0", "26,0", true), ("40,23,nej,57", "57", true),
    ("50,0,nej,0", "-", false),
  ])
  func `at its decimals, halves away from zero`(row: String, printed: String, isWrong: Bool) throws
  {
    let study = try Study.withFewReports().replacing(
      "1,noerrebro,76,30,ja,39", with: "1,noerrebro,\(row)", in: workshops)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    #expect(
      try study.text(of: "reports/da/revision/registre.md").split(separator: "\n").contains {
        $0.hasPrefix("| 1 | Nørrebro |") && $0.hasSuffix("| \(printed) |")
      })
    let findings = try study.vifte("findings").succeeds().ending.output
    #expect(findings.contains("percent-misfit[round-1/noerrebro]") == isWrong)
  }

  @Test func `with a decimal comma where the column has one`() throws {
    let study = try Study.withFewReports()
      .replacing(
        #""name": "printed_percent", "type": "number""#,
        with: #""name": "printed_percent", "type": "number", "decimalChar": ",""#,
        in: "inputs/datapackage.json"
      )
      .replacing("1,noerrebro,76,30,ja,39", with: #"1,noerrebro,34,9,nej,"26,5""#, in: workshops)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    #expect(
      try study.text(of: "reports/tables/excel/user-share.csv")
        .contains("1;Nørrebro;34;9;26;26,5"))
  }

  @Test func `a year is printed as one, and a number too large to hold is refused`() throws {
    try Study.withFewReports().replacing(
      "principles,5,", with: "principles,9223372036854775807,", in: "inputs/facts.csv"
    )
    .isRefused(
      .data,
      saying: """
        inputs/facts.csv:21:2 value: found "9223372036854775807", expected a number below 9007199254740992, since \
        larger ones are not held exactly
        """)
    let study = try Study.withFewReports().replacing(
      "principles,5,", with: "principles,9007199254740991,", in: "inputs/facts.csv")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    #expect(try study.figures().named("fact[growth_period_from]").printed == "2016")
  }

  @Test func `coverage counts what is given`() throws {
    let study = try Study.withFewReports().rewriting(venues) {
      $0.replacing(/(?m)^([a-z-]+,[^,\n]*,[a-z]+,\d+),,/) { "\($0.output.1),100," }
    }
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("places[all]").counted == 19)
    #expect(try figures.named("capacity_use[all]").counted == 18)
    #expect(
      try study.text(of: "reports/da/bilag-besoegstal.md").contains("oplyst for 19 af 19 tilbud"))
  }
}

@Suite struct `What is stated falsely or not at all is refused` {
  @Test func `a missing value without a reason`() throws {
    try Study.withFewReports().replacing(
      "visits_2013,,blank-in-source,G,327", with: "visits_2013,,,G,327", in: counts
    )
    .isRefused(
      .data,
      saying: """
        inputs/counts.csv:4:4 reason_missing: found an empty cell beside an empty value, expected why the value is \
        missing; write blank-in-source, not-in-source, not-counted, illegible or withheld, or the value
        """)
  }

  @Test func `a digest and a length the file has not`() throws {
    let study = try Study.withFewReports().replacing(
      #""path": "centres.csv","#,
      with:
        #""path": "centres.csv", "hash": "sha256:\#(String(repeating: "0", count: 64))", "bytes": 17,"#,
      in: "inputs/datapackage.json")
    for verb in ["check", "run"] {
      let outcome = try study.vifte(verb)
      #expect(outcome.ending.code == ExitCode.data.rawValue)
      #expect(outcome.ending.errors.contains("bytes: found 17 for inputs/centres.csv, expected"))
      #expect(outcome.ending.errors.contains("hash: found sha256:0000"))
    }
  }

  @Test func `an amount in kroner where millions are asked`() throws {
    try Study().vifte(
      "scenario", "reinvest", "city-nine-to-five", "--amount", "hours=1500000"
    )
    .fails(
      .configuration,
      saying: """
        --amount: found hours=1500000, expected millions, at most the frame of 63.5; for 1500000 write \
        --amount hours=1.5
        """)
  }
}

@Suite struct `A lock holds every plan` {
  private func locked(_ state: String, _ row: String = "vigoer,Vigør,city,7") throws -> Study {
    try Study.withEveryPage().rewriting(venues) { text in
      text.replacing("\n\(row),,,,,,,,,,,", with: "\n\(row),,,,,,,,,,\(state),")
    }
  }

  @Test func `open, none closes it or merges it away`() throws {
    let study = try locked("open")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let words =
      #"found "vigoer", closed, expected a plan that keeps it open, as inputs/venues.csv:8:14 locks it"#
    for verb in [["show"], ["stress"], ["seek", "--free", "1"], ["frontier"]] {
      let outcome = try study.vifte(["scenario"] + verb + ["--close", "vigoer"])
      #expect(outcome.ending.code == ExitCode.configuration.rawValue)
      #expect(outcome.ending.errors.contains(words), "\(outcome.ending.errors)")
    }
    let merged = try study.vifte("scenario", "show", "--merge", "Vigør=nabo")
    #expect(merged.ending.errors.contains("merged into another"))
    try study.vifte("scenario", "show", "--withdraw", "vigoer=0.5").succeeds()
    let sought = try study.vifte("scenario", "seek", "--free", "15", "--language", "en").succeeds()
    sought.mentions("Locked open: Vigør.")
    #expect(
      !sought.ending.output.split(separator: "\n").contains {
        $0.hasPrefix("Close") && $0.contains("Vigør")
      })
  }

  @Test func `open, a named scenario that closes it is refused at its word`() throws {
    let study = try locked("open", "kompasset,Kompasset,amager,2")
    try study.isRefused(
      .configuration,
      saying: .settings(
        at: #""kompasset"]"#,
        #"close: found "kompasset", closed, expected a plan that keeps it open, as inputs/venues.csv:3:14 locks it"#
      ))
  }

  @Test func `closed, a plan that only shares out opening hours closes it too`() throws {
    let study = try locked("closed", "amadeus,Amadeus,city,8")
      .settings(#""close": ["nabo", "kompasset"]"#, #""close": ["nabo", "kompasset", "amadeus"]"#)
    try study.vifte("scenario", "show", "--stagger", "nabo,pinta").ends(.configuration).complains(
      #"found "amadeus" left open by"#)
    try study.vifte("scenario", "show", "--stagger", "nabo,pinta", "--close", "amadeus").succeeds()
  }

  @Test func `the page of every plan counts those that keep it, and tells which`() throws {
    let study = try locked("open")
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.text(of: "reports/en/audit/every-plan.md")
    #expect(
      page.contains(
        "plans keep the locks and at least 1 venue open in each centre. Locked open: Vigør."))
  }

  @Test func `closed, every plan that does something closes it`() throws {
    let study = try locked("closed", "amadeus,Amadeus,city,8")
      .settings(#""close": ["nabo", "kompasset"]"#, #""close": ["nabo", "kompasset", "amadeus"]"#)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    #expect(try study.figures().named("closure_frequency[amadeus/3]").value == "1")
    let left = try study.vifte("scenario", "show", "--close", "pinta")
    #expect(left.ending.errors.contains(#""amadeus" left open by "plan""#))
    try study.vifte("scenario", "seek", "--free", "6", "--language", "en").succeeds()
      .mentions("Close Amadeus")
  }

  @Test func `a lock of another word is refused`() throws {
    try locked("shut").isRefused(
      .data, saying: #"inputs/venues.csv:8:14 locked: found "shut", expected one of open, closed"#)
  }
}

@Suite struct `Venues that are equally near share by rule and not by row` {
  @Test func `the own centre first, and evenly else, whatever the order of the rows`() throws {
    let home = "55.7,12.6"
    let tied = try Study.withPlans().at(["pinta": home, "nabo": home, "kontakten": home])
      .nearest()
    let exchanged = try tied.copied().rewriting(venues) { text in
      text.replacing("nabo,Nabo,amager,1,", with: "nabo,Nabo,amager,13,")
        .replacing("kontakten,Kontakten,nordvest,13,", with: "kontakten,Kontakten,nordvest,1,")
    }
    for study in [tied, exchanged] {
      try study.vifte("scenario", "show", "--close", "pinta", "--language", "en").succeeds()
        .mentions("Pinta: Kontakten (Nabo is equally near; the own centre comes first)")
        .mentions("Lost visits                           8.5")
    }
    let study = try Study.withPlans().at(["pinta": home, "nabo": home, "offside": home])
      .nearest()
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    try study.vifte("scenario", "show", "--close", "pinta", "--language", "en").succeeds()
      .mentions("Pinta: Nabo and Offside, evenly, as they are equally near")
  }
}
