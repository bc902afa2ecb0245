import Testing

@Suite struct `Status tells what the reports are worth` {
  @Test func `they are current`() throws {
    try Study.withFewReports().vifte("status").succeeds().shows("current").changesNothing()
  }

  @Test func `they are current in a fresh clone`() throws {
    try Study.freshlyCloned().vifte("status").succeeds().shows(
      "current",
      "no journal here: what was run and signed elsewhere is not proven by one of this",
      "  folder")
  }

  @Test func `there are none yet`() throws {
    try Study.neverRun().isNotCurrent(.stale, "no reports yet: vifte run makes them")
  }

  @Test func `an input has changed`() throws {
    try Study.withFewReports().appending("\n", to: "inputs/counts.csv").isNotCurrent(
      .stale, "inputs/counts.csv has changed since the reports were made",
      "  inputs/counts.csv: written in another way, but every value is the same")
  }

  @Test func `a cell of an input has changed, and which`() throws {
    try Study.withFewReports().replacing(
      "nabo,visits_2013,37", with: "nabo,visits_2013,38", in: "inputs/counts.csv"
    ).isNotCurrent(
      .stale, "inputs/counts.csv has changed since the reports were made",
      "  inputs/counts.csv:2:3 value (nabo visits_2013): 37 → 38")
  }

  @Test func `an assumption has changed, and which`() throws {
    try Study.withFewReports().replacing(
      "of the cost\" },\n      \"value\": 0.5", with: "of the cost\" },\n      \"value\": 0.6",
      in: "pipeline.json"
    ).isNotCurrent(
      .stale, "pipeline.json has changed since the reports were made",
      "  pipeline.json:24:16 assumptions[fixed_share].value: 0.5 → 0.6")
  }

  @Test func `an input has changed, and nobody kept what it was`() throws {
    try Study.freshlyCloned().appending("\n", to: "inputs/counts.csv").isNotCurrent(
      .stale, "inputs/counts.csv has changed since the reports were made")
  }

  @Test func `the settings have changed`() throws {
    try Study.withFewReports().appending("\n", to: "pipeline.json").isNotCurrent(
      .stale, "pipeline.json has changed since the reports were made",
      "  pipeline.json: written in another way, but every value is the same")
  }

  @Test func `an input is gone`() throws {
    try Study.withFewReports().removing("inputs/counts.csv").isNotCurrent(
      .stale, "inputs/counts.csv is gone")
  }

  @Test(arguments: ["en/annex-counts.md", "figures.csv", "manifest.json", "SHA256SUMS"])
  func `a report was edited`(file: String) throws {
    try Study.withFewReports().appending(" ", to: "reports/\(file)").isNotCurrent(
      .mismatch, "reports/\(file) is not as a run left it")
  }

  @Test func `a report was edited since it was verified, and in Danish too`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    try study.appending(" ", to: "reports/figures.csv").vifte("status", "--language", "da")
      .ends(.mismatch).tells(
        "rapporterne er ikke aktuelle", "reports/figures.csv er ikke, som en kørsel efterlod den",
        "hvad der kan gøres: vifte run danner rapporterne på ny af inddata, som de er",
        "ikke efterprøvet: den seneste efterprøvning var af andre rapporter")
  }

  @Test func `the manifest is no manifest any more`() throws {
    try Study.withFewReports().writing("{}", to: "reports/manifest.json").isNotCurrent(
      .mismatch, "reports/manifest.json is not as a run left it")
  }

  @Test(arguments: ["en/annex-counts.md", "figures.csv", "manifest.json", "SHA256SUMS"])
  func `a report is gone`(file: String) throws {
    try Study.withFewReports().removing("reports/\(file)").isNotCurrent(
      .mismatch, "reports/\(file) is gone")
  }

  @Test func `a file is there that no run wrote`() throws {
    try Study.withFewReports().writing("mine", to: "reports/letter.txt").isNotCurrent(
      .mismatch, "reports/letter.txt was not written by a run")
  }

  @Test func `the last run failed`() throws {
    let study = try Study.withFewReports().replacing(
      "amager,78,20", with: "amager,78,79", in: "inputs/workshops.csv")
    try study.vifte("run").ends(.data)
    try study.isNotCurrent(
      .stale,
      """
      the last run failed and left the earlier reports: inputs/workshops.csv:4:4 users: \
      found 79 users of 78 attendances, expected no more users than attendances
      """,
      "inputs/workshops.csv has changed since the reports were made",
      "  inputs/workshops.csv:4:4 users (1 amager): 20 → 79")
  }

  @Test func `several things at once, the gravest for the exit code`() throws {
    try Study.withFewReports().appending("\n", to: "inputs/counts.csv").removing(
      "reports/figures.csv"
    )
    .isNotCurrent(
      .mismatch, "inputs/counts.csv has changed since the reports were made",
      "  inputs/counts.csv: written in another way, but every value is the same",
      "reports/figures.csv is gone")
  }

  @Test(arguments: ["en/annex-counts.md", "manifest.json", "SHA256SUMS"])
  func `a run makes all well again`(file: String) throws {
    let study = try Study.withFewReports()
    let good = try study.results()
    let healed = try study.writing("", to: "reports/\(file)").vifte("run").succeeds().after
    #expect(healed == good)
    try study.vifte("status").succeeds().shows("current")
  }
}

extension Study {
  /// These reasons and no other, and after them the way out of each.
  fileprivate func isNotCurrent(
    _ code: ExitCode, _ reasons: String..., location: SourceLocation = #_sourceLocation
  ) throws {
    let expected = (["not current"] + reasons).joined(separator: "\n").onOneLine
    let status = try vifte("status").ends(code, location).changesNothing(location)
    let told = status.ending.output.onOneLine
    #expect(told.hasPrefix("\(expected) what to do: "), "\(told)", sourceLocation: location)
    let rest = status.ending.output.split(separator: "\n").drop { !$0.hasPrefix("what to do: ") }
    let notes = rest.filter { !$0.hasPrefix("what to do: ") && !$0.hasPrefix(" ") }
    #expect(notes.allSatisfy { $0.hasPrefix("no journal here: ") }, sourceLocation: location)
  }
}
