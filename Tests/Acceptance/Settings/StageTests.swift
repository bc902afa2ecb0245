import Testing

@Suite struct `A stage that cannot run is refused` {
  @Test func `one that does not exist, with the nearest name`() throws {
    try Study.withEveryPage().replacingStage("method", with: "metod", of: .output).isRefused(
      .configuration,
      saying: .settings(
        at: #"["overview""#,
        #"output: found the stage "metod", expected stages that exist; did you mean "method"?"#))
  }

  @Test func `one given twice`() throws {
    try Study.withEveryPage().replacingStage("method", with: "method", "method", of: .output)
      .isRefused(
        .configuration,
        saying: .settings(
          at: #"["overview""#, #"output: found "method" twice, expected each name once"#))
  }

  @Test func `an analysis without its foundation`() throws {
    try Study.withEveryPage().withoutStages("utilisation", of: .analysis).stages(
      "method", of: .output
    )
    .isRefused(
      .configuration,
      saying: """
        pipeline.json stages.analysis: found scenarios without utilisation, \
        expected every stage that scenarios builds on
        """,
      """
      pipeline.json stages.analysis: found uncertainty without utilisation, \
      expected every stage that uncertainty builds on
      """,
      """
      pipeline.json stages.analysis: found every-plan without utilisation, \
      expected every stage that every-plan builds on
      """,
      """
      pipeline.json stages.analysis: found criteria without utilisation, \
      expected every stage that criteria builds on
      """)
  }

  @Test func `an analysis without its table`() throws {
    try Study.withEveryPage().withoutStages("workshops", of: .ingest).isRefused(
      .configuration,
      saying: """
        pipeline.json stages.ingest: found user-share without workshops, \
        expected every stage that user-share builds on
        """)
  }

  @Test func `a report without its analysis`() throws {
    try Study.withEveryPage().withoutStages("every-plan", of: .analysis)
      .isRefused(
        .configuration,
        saying: """
          pipeline.json stages.analysis: found report every-plan without every-plan, \
          expected every stage that report every-plan builds on
          """)
  }

  @Test func `a report of one of several analyses without any of them`() throws {
    try Study.withEveryPage().withoutStages("user-share", "themes", of: .analysis)
      .isRefused(
        .configuration,
        saying: """
          pipeline.json stages.analysis: found report input without themes and without user-share, \
          expected one of the stages that report input tells about
          """)
  }

  @Test func `a table without the one it refers to`() throws {
    try Study.withEveryPage().withoutStages("centres", of: .ingest).vifte("check")
      .ends(.configuration)
      .complains(#"workshops: found a reference to "centres", which is not ingested"#)
  }
}

extension Study {
  /// Has the reports written as these formats.
  fileprivate func formats(_ list: String) throws -> Study {
    try settings(#""formats": ["markdown", "csv"]"#, #""formats": \#(list)"#)
  }
}

@Suite struct `Reports are written as what the study asks for` {
  @Test(arguments: [
    (#"["html"]"#, [".html"]), (#"["csv", "markdown"]"#, [".csv", ".json", ".md", ".svg"]),
    ("[]", []),
    (#"["docx"]"#, [".docx"]), (#"["html", "docx"]"#, [".html", ".docx"]),
  ])
  func `and as nothing else`(list: String, endings: [String]) throws {
    let study = try Study.withEveryPage().withoutStages("annex", of: .output).formats(list)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let files = try study.reports().files.keys.filter { $0.contains("/") }
    #expect(
      Set(files.map { $0[($0.lastIndex(of: ".") ?? $0.startIndex)...] })
        == Set(endings.map { $0[...] }))
  }

  @Test func `a format that does not exist, and an annex without the pages whose lines it names`()
    throws
  {
    try Study.withEveryPage().formats(#"["htm", "csv", "csv"]"#).isRefused(
      .configuration,
      saying: .settings(
        at: #"["htm""#,
        #"formats: found the format "htm", expected markdown, html, csv, docx or some of them; did you mean "html"?"#
      ),
      .settings(at: #"["htm""#, #"formats: found "csv" twice, expected each name once"#),
      .settings(
        at: #"["htm""#,
        #"formats: found no "markdown", expected it beside the stage "annex", which names its lines; add it, or take the annex out of stages.output"#
      ))
  }

  @Test func `and a line of HTML tells its figures as one of Markdown does`() throws {
    let study = try Study.withEveryPage().formats(#"["html", "markdown", "csv"]"#)
    try study.vifte("run").succeeds()
    let lines = try study.text(of: "reports/da/overblik.html")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("63,5") }) + 1
    try study.vifte("explain", "reports/da/overblik.html:\(line)").succeeds()
      .mentions("frame[all]")
  }
}
