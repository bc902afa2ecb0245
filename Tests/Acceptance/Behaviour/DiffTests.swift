import Foundation
import Testing

@Suite struct `Diff tells what changed and nothing else` {
  @Test func `reports that are what a run gives`() throws {
    let study = try Study.withFewReports()
    // The manifest and the checksums are no reports.
    let count = try study.reports().files.count - 2
    try study.vifte("diff").succeeds().changesNothing().shows(
      "gammel  reports", "ny      det, en kørsel giver nu", "",
      "Ingen forskel: alle \(count) rapporter er ens.")
  }

  @Test func `two equal folders`() throws {
    let study = try Study.withFewReports()
    let other = try study.copied()
    try study.vifte("diff", "reports", other.path("reports").path + "/", "--language", "en")
      .succeeds().changesNothing().mentions("No difference: all ")
  }

  @Test func `a measure by another name changes the names of figures, and nothing else of them`()
    throws
  {
    let study = try ["inputs/counts.csv", "inputs/measures.csv", "pipeline.json"]
      .reduce(Study()) { study, file in
        try study.rewriting(file) { $0.replacing("visits_2013", with: "besoeg_2013") }
      }
    let told = try study.vifte("diff", "--json").ends(.data).changesNothing().json()
    let figures = try #require(told["figures"] as? [[String: Any]])
    #expect(!figures.isEmpty && figures.allSatisfy { $0["aspects"] as? [String] == ["name"] })
  }

  @Test func `an input changed since the run, from the figures alone`() throws {
    let study = try Study().replacing(
      "nabo,visits_2013,37,", with: "nabo,visits_2013,47,",
      in: "inputs/counts.csv")
    let told = try study.differences("diff")
    #expect(told.code == .data)
    #expect(told.causes == ["cell inputs/counts.csv:2:3 value: 37 > 47"])
    #expect(told.faults == [])
    try study.vifte("diff", "--language", "en").ends(.data).changesNothing()
      .mentions("1    inputs/counts.csv:2:3 value (nabo visits_2013): 37 → 47  ")
      .mentions("\n  visits_2013[nabo]: 37 → 47\n")
  }

  @Test func `an øre that moves because the other parts of the frame did`() throws {
    let study = try Study().replacing(
      "nabo,visits_2013,37,", with: "nabo,visits_2013,45,",
      in: "inputs/counts.csv")
    #expect(
      try study.differences("diff").causes == ["cell inputs/counts.csv:2:3 value: 37 > 45"])
  }

  @Test func `a cell emptied: not known, never zero`() throws {
    let old = try Study()
    let new = try old.copied().replacing(
      "nabo,visits_2013,37,,", with: "nabo,visits_2013,,blank-in-source,",
      in: "inputs/counts.csv")
    try new.vifte("run").succeeds()
    try new.vifte("diff", old.path("reports").path, "--language", "en").ends(.data)
      .mentions("\n  visits_2013[nabo]: 37 → not known\n")
    try old.vifte("diff", new.path("reports").path, "--language", "en").ends(.data)
      .mentions("\n  visits_2013[nabo]: not known → 37\n")
  }

  @Test func `a changed assumption, with the sentence it changed`() throws {
    let study = try Study().replacing(
      #""value": 0.5,\#n      "low": 0.2,\#n      "high": 0.9"#,
      with: #""value": 0.6,\#n      "low": 0.2,\#n      "high": 0.9"#, in: "pipeline.json")
    let told = try study.differences("diff")
    #expect(
      told.causes == ["setting pipeline.json:24:16 assumptions[fixed_share].value: 0.5 > 0.6"])
    try study.vifte("diff", "--language", "en").ends(.data)
      .mentions("\n  assumption[fixed_share]: 50 per cent → 60 per cent\n")
      .mentions("  en/overview.md: ").mentions(
        "frees 8.9\u{a0}million\u{a0}kr. → 9.8\u{a0}million\u{a0}kr.")
  }

  @Test func `a hand-edited report, with the line`() throws {
    let study = try Study().replacing(
      "talt 478 daglige", with: "talt 487 daglige", in: "reports/da/overblik.md")
    let told = try study.differences("diff")
    #expect(told.code == .mismatch)
    #expect(told.faults == ["old edited-report da/overblik.md:12"])
    #expect(told.causes == [] && told.figures == 0 && told.pages == 0)
    try study.vifte("diff").ends(.mismatch).changesNothing()
      .mentions("  reports/da/overblik.md:12 er ikke, som en kørsel skrev den\n")
  }

  @Test func `a stray file`() throws {
    let told = try Study.withFewReports().writing("mine", to: "reports/letter.txt").differences(
      "diff")
    #expect(told.code == .mismatch)
    #expect(told.faults == ["old foreign-file letter.txt"])
    #expect(told.causes == [] && told.figures == 0 && told.pages == 0)
  }

  @Test(arguments: ["da/bilag-besoegstal.md", "figures.csv", "SHA256SUMS"])
  func `a report that is gone`(file: String) throws {
    let told = try Study.withFewReports().removing("reports/\(file)").differences("diff")
    #expect(told.code == .mismatch)
    #expect(told.faults == ["old missing-report \(file)"])
    #expect(told.causes == [] && told.figures == 0 && told.pages == 0)
  }

  @Test func `a source that is gone`() throws {
    let study = try Study.withFewReports()
    let other = try study.copied()
    _ = try study.removing("inputs/counts.csv")
    try study.vifte("diff", "--language", "en").ends(.stale).changesNothing().shows(
      "inputs/counts.csv, which the reports were made from, is gone", "",
      "Nothing was compared: a run can make no reports from the inputs as they are now.")
    let told = try study.differences("diff", "reports", other.path("reports").path)
    #expect(told.code == .stale)
    #expect(told.faults == ["old missing-input inputs/counts.csv"])
    #expect(told.causes == [] && told.figures == 0 && told.pages == 0)
  }

  @Test func `a run that was killed`() throws {
    let told = try Study.withFewReports().writing("started\n", to: ".vifte/last-run").differences(
      "diff")
    #expect(told.code == .stale)
    #expect(told.faults == ["old state the last run was broken off, or is still going"])
    #expect(told.causes == [] && told.figures == 0 && told.pages == 0)
  }

  @Test func `a list of figures that breaks off, with what is wanting when it is known`() throws {
    let study = try Study().removing(".vifte/journal.sqlite").removing(
      ".vifte/journal-head")
    let other = try study.copied()
    let bytes = try study.bytes(of: "reports/figures.csv")
    // In the midst of a row; a list that ends with one may be a shorter list.
    let lastRow = try #require(bytes.prefix(bytes.count / 2).lastIndex(of: 0x0A))
    _ = try study.writing(bytes.prefix(lastRow + 8), to: "reports/figures.csv")
    let told = try study.differences("diff")
    #expect(told.code == .mismatch)
    #expect(told.faults.map { $0.prefix(30) } == ["old edited-report figures.csv:"])
    #expect(told.causes == [] && told.figures == 0 && told.pages == 0)
    _ = try other.replacing(
      "nabo,visits_2013,37,", with: "nabo,visits_2013,47,",
      in: "inputs/counts.csv")
    try other.vifte("run").succeeds()
    _ = try study.removing("inputs/venues.csv")
    let unknown = try other.differences("diff", study.path("reports").path)
    #expect(unknown.code == .mismatch)
    #expect(
      unknown.faults == ["old edited-report figures.csv", "old missing-input inputs/venues.csv"])
    #expect(unknown.causes == ["cell inputs/counts.csv:2:3 value: 37 > 47"])
    #expect(unknown.figures == 0)
    try other.vifte("diff", study.path("reports").path, "--language", "en").ends(.mismatch)
      .mentions("The figures were not compared: figures.csv:")
  }

  @Test func `a manifest of another version is refused`() throws {
    let study = try Study().replacing(
      "\"version\": 2", with: "\"version\": 3", in: "reports/manifest.json")
    try study.vifte("diff").fails(
      .file, saying: "reports/manifest.json:2:14 version: found 3, expected 2")
  }

  @Test func `reports of another study`() throws {
    let study = try Study()
    let other = try study.copied()
    let names = ["nabo", "kompasset", "amager", "city", "nordvest", "noerrebro", "today"]
    _ = try other.rewriting("reports/figures.csv") { text in
      (names + ["all", "three", "two", "no-", "current", "potential", "workshop", "round"])
        .reduce(text) { $0.replacing(",\($1)", with: ",other-\($1)") }
    }
    .rewriting("reports/manifest.json") { $0.replacing("\"sha256\": \"", with: "\"sha256\": \"0") }
    let outcome = try study.vifte(
      "diff", "reports", other.path("reports").path, "--language", "en")
    outcome.ends(.mismatch).mentions("The two are not of the same study")
    #expect(!outcome.ending.output.contains("Figures:"))
  }

  @Test func `what is no folder of reports is refused`() throws {
    let study = try Study()
    try study.vifte("diff", "pipeline.json").fails(
      .file,
      saying:
        "pipeline.json: found a file, expected a folder of reports, or a run such as run:7")
    try study.vifte("diff", "nowhere").fails(
      .file, saying: "nowhere: found nothing, expected a folder of reports, or a run such as run:7")
    try study.vifte("diff", "inputs").fails(
      .file, saying: "inputs: found no manifest.json, expected reports that a run wrote")
    try study.vifte("diff", "a", "b", "c").fails(
      .configuration, saying: #"found "a" "b" "c", expected vifte diff [OLD [NEW]]"#)
  }

  @Test(arguments: ["da", "en"]) func `no line is wider than a terminal`(language: String) throws {
    let old = try Study()
    let new = try old.copied().replacing(
      "nabo,visits_2013,37,,", with: "nabo,visits_2013,,blank-in-source,",
      in: "inputs/counts.csv")
    try new.vifte("run").succeeds()
    _ = try new.rewriting("reports/figures.csv") { $0.replacing(" * ", with: "*") }
    let output = try new.vifte("diff", old.path("reports").path, "reports", "--language", language)
      .ending.output
    let wide = output.split(separator: "\n").filter { $0.count > 80 }
    #expect(wide == [])
  }
}

/// What `vifte diff --json` told, in few words.
private struct Told {
  let code: ExitCode?
  let faults: [String]
  let causes: [String]
  let figures: Int
  let pages: Int
}

extension Study {
  fileprivate func differences(_ words: String...) throws -> Told {
    let outcome = try vifte(words + ["--json"]).changesNothing()
    let json = try outcome.json()
    let faults = try #require(json["faults"] as? [[String: Any]])
    let causes = try #require(json["causes"] as? [[String: Any]])
    return Told(
      code: ExitCode(rawValue: outcome.ending.code),
      faults: faults.map { fault in
        let lines = fault["lines"] as? [[String: Any]] ?? []
        let line = (lines.first?["line"] as? Int).map { ":\($0)" } ?? ""
        let text = fault["text"] as? String
        return "\(fault["side"] ?? "") \(fault["kind"] ?? "") "
          + (text ?? "\(fault["path"] ?? "")\(line)")
      },
      causes: causes.map { cause in
        "\(cause["kind"] ?? "") \(cause["file"] ?? ""):\(cause["new_line"] ?? ""):"
          + "\(cause["new_column"] ?? "") \(cause["field"] ?? ""): \(cause["old"] ?? "") > "
          + "\(cause["new"] ?? "")"
      },
      figures: (json["figures"] as? [Any])?.count ?? -1,
      pages: (json["pages"] as? [Any])?.count ?? -1)
  }
}
