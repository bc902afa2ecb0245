import Testing

@Suite struct `What the reports say follows the inputs` {
  @Test func `words of the data are shown as written on every page, and the study still verifies`()
    throws
  {
    let note = """
      markup,note,,,"Tal for *alle*.<br>Se [b].

      # Ny linje","Counts of *all*.",G,305

      """
    let study = try Study.withEveryPage().appending(note, to: "inputs/notes.csv")
      .replacing("nabo,Nabo,", with: "nabo,~~Nabo~~ ny,", in: "inputs/venues.csv")
      .replacing("offside,Offside,", with: "offside,7-9-13,", in: "inputs/venues.csv")
      .replacing(#""id": "five-principles""#, with: #""id": "jan-2015""#, in: "pipeline.json")
    try study.vifte("run").succeeds()
    for page in ["da/revision/bemaerkninger.md", "da/revision/talbilag.md"] {
      #expect(
        try study.text(of: "reports/" + page).contains(
          #"`note[markup]`: Tal for \*alle\*.\<br>Se \[b]. # Ny linje"#), "\(page)")
    }
    #expect(try study.text(of: "reports/da/bilag-besoegstal.md").contains(#"| \~\~Nabo\~\~ ny |"#))
    let excel = try study.text(of: "reports/tables/excel/count-venues.csv")
    #expect(excel.contains(#""=""7-9-13""""#) && excel.contains(";~~Nabo~~ ny;"))
    #expect(
      try study.text(of: "reports/tables/excel/decisions.csv").contains(#""=""jan-2015""""#))
    try study.vifte("verify").succeeds()
  }

  @Test func `every count of few persons is told, and published is only what is marked so`() throws
  {
    let finding = "Some counts cover fewer than 5 people: "
    try Study.withEveryPage().vifte("findings", "--language", "en").succeeds()
      .mentions(finding + "present 2015 (Amadeus,").mentions("facts about persons")
      .mentions("marked as published")
    let study = try Study.withEveryPage()
      .replacing("1,city,50,13,ja,26", with: "1,city,4,1,nej,25", in: "inputs/workshops.csv")
      .replacing(
        "amadeus,visits_2013,14", with: "amadeus,visits_2013,2",
        in: "inputs/counts.csv"
      )
    let ofWorkshops = ["attendances (City in round 1)", "of which users (City in round 1)"]
    let told = try study.vifte("findings", "--language", "en", "--json").succeeds().ending.output
    for words in ["daily visits 2013 (Amadeus)"] + ofWorkshops {
      #expect(told.contains(words), "\(words)")
    }
    // What no document has published is withheld, and not told here either.
    _ = try study.rewriting("inputs/documents.csv") {
      $0.replacing(",ja,c9b4", with: ",nej,c9b4")
    }
    let text = try study.vifte("findings", "--language", "en", "--json").succeeds().ending.output
    #expect(text.contains("daily visits 2013 (Amadeus)"))
    #expect(text.contains("Those from G are published; those from W are not marked"))
    for words in ofWorkshops { #expect(!text.contains(words), "\(words)") }
    try study.vifte("run").succeeds()
    let overview = try study.text(of: "reports/en/overview.md")
    #expect(overview.contains("The basis is counts from 2013"))
    #expect(overview.contains("Not marked as published: Input fra deltagerne på workshop 1 og 2."))
  }
}

@Suite struct `Counts of few persons that no document is named of` {
  @Test(arguments: [
    (
      ["counts", "facts", "conversations"],
      "No document is given for them, and they should be considered before they are published."
    ),
    (
      ["counts"],
      "Those from W are published; those of which no document is given should be considered before they are published."
    ),
  ])
  func `are told to stand in none`(tables: [String], words: String) throws {
    // Visits are no persons, and shown.
    let few = try Study.withEveryPage().replacing(
      "amadeus,visits_2013,14", with: "amadeus,visits_2013,2", in: "inputs/counts.csv")
    let open = try few.rewriting("inputs/datapackage.json") { text in
      text.replacing(#"{"required": true, "pattern": "^[A-Z]"#, with: #"{"pattern": "^[A-Z]"#)
        .replacing(#"{"required": true, "minimum": 1}"#, with: #"{"minimum": 1}"#)
    }
    let study = try tables.reduce(open) { study, table in
      try study.rewriting("inputs/\(table).csv") { text in
        text.replacing(/,[A-Z],[0-9]+(,[^\n]*)?\n/) { ",,\($0.output.1 ?? "")\n" }
      }
    }
    try study.vifte("findings", "--language", "en", "--json").succeeds().mentions(words)
  }
}

@Suite struct `The program speaks the language asked for` {
  @Test func `in summaries, and English where none is`() throws {
    let study = try Study.withEveryPage()
    try study.vifte("check", "--language", "da").succeeds().mentions("ingen problemer")
      .mentions("inputs/workshops.csv: 8 rækker")
    try study.vifte("check").succeeds().mentions("no problems").mentions("8 rows")
    try study.vifte("--language", "da", "run").succeeds().mentions("læst      ")
      .mentions("udgave    udkast: ").mentions("åbne bemærkninger")
    try study.vifte("run", "--language=en").succeeds().mentions("edition   draft: ")
  }

  @Test func `on every page of help`() throws {
    let study = try Study.withEveryPage()
    let verbs = [
      "run", "check", "status", "findings", "explain", "verify", "crosscheck", "diff", "journal",
      "sign", "scenario", "graph",
    ]
    let scenarios = [
      ["list"], ["show"], ["show", "-"], ["compare"], ["stress"], ["ranking"], ["reinvest"],
      ["frontier"], ["seek"], ["criteria"],
    ]
    for words in verbs.map({ [$0] }) + scenarios.map({ ["scenario"] + $0 }) {
      let page = try study.vifte(words + ["--help", "--language", "da"]).succeeds().ending.output
      #expect(page.contains("\nEksempel:\n  ") && page.contains("Slutkoder: 0 i orden"))
      #expect(page.contains("\n  --study MAPPE     studiet"))
      #expect(!page.contains("default") && !page.contains("FOLDER"), "\(page)")
      for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    let overview = try study.vifte("--language", "da", "--help").succeeds().ending.output
    #expect(overview.contains("Brug: vifte VERBUM"))
    for words in [["--help", "--language", "da"], ["help", "--language=da"], ["--language=da"]] {
      #expect(try study.vifte(words).succeeds().ending.output == overview, "\(words)")
    }
    for line in overview.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}

@Suite struct `Columns of a table on the terminal` {
  @Test func `never run together, however long the names`() throws {
    let long =
      "Et meget langt navn, som ingen spalte har plads til, og som må stå for sig selv"
    let study = try Study.withEveryPage()
      .replacing("nabo,Nabo,", with: "nabo,\"\(long)\",", in: "inputs/venues.csv")
      .rewriting("pipeline.json") {
        $0.replacing(
          #""da": "Lukning af Milepælen, Cafe Rose, Amadeus og Pegasus i City""#,
          with: #""da": "\#(long)""#)
      }
      .replacing("frame_2015,63500000", with: "frame_2015,635000000000", in: "inputs/facts.csv")
    for question in [
      ["stress", "city-nine-to-five", "two-per-centre"], ["ranking"], ["frontier"], ["list"],
      ["reinvest", "city-nine-to-five", "--amount", "hours=1.5"], ["criteria"],
      ["show", "city-nine-to-five"], ["compare", "city-nine-to-five", "today"],
    ] {
      let text = try study.vifte(["scenario"] + question).succeeds().ending.output
      // An amount or a share is never set right after what stands before it.
      #expect(text.ranges(of: #/(?:kr|pct)\.[^ \u{A0},:;.)»\n]/#).isEmpty, "\(text)")
      for line in text.split(separator: "\n") {
        #expect(line.count <= 80 || !line.contains(long.prefix(40)), "\(question): \(line)")
      }
    }
  }
}
