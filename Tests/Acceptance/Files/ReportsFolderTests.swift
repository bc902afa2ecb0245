import Testing

@Suite struct `What stands where the reports go is respected` {
  @Test func `a read-only folder is left alone`() throws {
    try Study.withFewReports().settingMode(0o555, of: "reports").vifte("run").fails(
      .file,
      saying: """
        reports: found a read-only folder, expected a folder that may be replaced; \
        chmod u+w makes it writable
        """)
  }

  @Test func `a file in place of the folder is left alone`() throws {
    let study = try Study.withFewReports().removing("reports").writing("mine", to: "reports")
    try study.vifte("run").fails(
      .file, saying: "reports: found a file, expected a folder for reports")
    #expect(try study.text(of: "reports") == "mine")
  }

  @Test func `a link in place of the folder is left alone`() throws {
    try Study.withFewReports().moving("reports", to: "elsewhere").linking(
      "reports", to: "elsewhere"
    )
    .vifte("run").fails(
      .file,
      saying: """
        reports: found a symbolic link, expected a folder that may be replaced; \
        name the folder itself with --output
        """)
  }

  @Test func `a folder of other things, named by mistake, is left alone`() throws {
    let study = try Study.withFewReports().writing("mine", to: "letters/2015.txt")
    try study.vifte("run", "--output", "letters").fails(
      .file,
      saying: """
        letters: found a folder with files that no run wrote, \
        expected the reports of an earlier run, or an empty or new folder
        """)
    #expect(try study.text(of: "letters/2015.txt") == "mine")
  }

  @Test func `files and links that no run wrote survive a run`() throws {
    let study = try Study.withFewReports().writing("mine", to: "reports/letters/2015.txt")
      .writing("mine", to: "reports/en/remarks.md").linking("reports/inputs", to: "../inputs")
      .replacing("visits_2013,37,", with: "visits_2013,38,", in: "inputs/counts.csv")
    try study.vifte("run").succeeds()
    #expect(try study.text(of: "reports/letters/2015.txt") == "mine")
    #expect(try study.text(of: "reports/en/remarks.md") == "mine")
    #expect(try study.target(of: "reports/inputs") == "../inputs")
  }

  @Test func `a file of one's own by the name of a report that is new stops the run`() throws {
    let study = try Study.withFewReports().writing("mine", to: "reports/da/index.html")
    try study.vifte("run").succeeds()
    let more = try study.replacing(#"["markdown", "csv"]"#, with: #"["html"]"#, in: "pipeline.json")
    try more.vifte("run").fails(
      .file,
      saying: """
        reports/da/index.html: found a file that no run wrote, expected none where a report goes; move it away; \
        vifte run makes the report
        """)
    #expect(try more.text(of: "reports/da/index.html") == "mine")
    try more.removing("reports/da/index.html").vifte("run").succeeds()
    try more.vifte("verify").succeeds()
  }

  @Test func `a file that stands where a folder of reports must go stops the run in time`() throws {
    try Study.withFewReports().removing("reports/en").writing("mine", to: "reports/en").vifte("run")
      .fails(
        .file,
        saying:
          "reports/en: found a file, expected a folder for reports; move it away; vifte run makes the folder"
      )
    try Study.withFewReports().moving("reports/en", to: "english").linking(
      "reports/en", to: "../english"
    )
    .vifte("run").fails(
      .file,
      saying:
        "reports/en: found a symbolic link, expected a folder for reports; move it away; vifte run makes the folder"
    )
  }
}
