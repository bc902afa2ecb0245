import Testing

@Suite struct `Verify makes the reports anew and compares` {
  @Test func `reports that are what the inputs give`() throws {
    let study = try Study.withFewReports()
    let count = try study.reports().files.count
    try study.vifte("verify").succeeds().changesNothing()
      .mentions("recomputed: ").mentions("not recomputed, only made anew: 4 figures\n")
      .mentions("verified: \(count) files are byte for byte what the inputs give\n")
  }

  @Test func `reports that a run failed to replace, where its inputs were put back`() throws {
    let study = try Study.withFewReports()
    let counts = try study.text(of: "inputs/counts.csv")
    try study.rewriting("inputs/counts.csv") {
      $0.replacing("visits_2013,37,", with: "visits_2013,x,")
    }
    .vifte("run").ends(.data)
    try study.vifte("verify").ends(.stale).mentions("inputs/counts.csv has changed")
    try study.writing(counts, to: "inputs/counts.csv").vifte("verify").succeeds()
  }

  @Test func `reports of a fresh clone`() throws {
    try Study.freshlyCloned().vifte("verify").succeeds().changesNothing()
  }

  @Test(arguments: ["\r\n", "\r"])
  func `settings and tables saved with other ends of lines`(end: String) throws {
    let study = try Study.withFewReports().rewriting("pipeline.json") {
      $0.replacing("\n", with: end)
    }
    .rewriting("inputs/datapackage.json") { $0.replacing("\n", with: end) }
    .rewritingTables { $0.replacing("\n", with: end) }
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
  }

  @Test func `a number edited in a report, with its line`() throws {
    let study = try Study.withFewReports()
    let figures = try study.text(of: "reports/figures.csv")
    let before = try #require(figures.firstRange(of: "visits_2013,nabo,37")).lowerBound
    let line = figures[..<before].count { $0 == "\n" } + 1
    try study.replacing(
      "visits_2013,nabo,37", with: "visits_2013,nabo,73", in: "reports/figures.csv"
    )
    .vifte("verify").ends(.mismatch).changesNothing()
    .mentions("reports/figures.csv: differs from line \(line) on\n")
    .mentions("reports/figures.csv is not as a run left it\n")
    .mentions("recorded figures.csv:\(line) visits_2013[nabo]: 73.0 is recorded, 37.0 follows")
    .mentions("\nnot verified: ")
  }

  @Test func `reports edited together with their checksums`() throws {
    let study = try Study.withFewReports().appending("x", to: "reports/en/annex-counts.md")
    let sums = try Program.run(
      ["en/annex-counts.md"], of: Program.sha256sum, in: study.path("reports")
    ).output.prefix(64)
    try study.rewriting("reports/SHA256SUMS") { text in
      text.split(separator: "\n").map { line in
        (line.hasSuffix("en/annex-counts.md") ? "\(sums)  en/annex-counts.md" : line) + "\n"
      }.joined()
    }
    .vifte("verify").ends(.mismatch).mentions("reports/en/annex-counts.md: differs from line")
  }

  @Test func `a report that is gone and a file that no run wrote`() throws {
    let study = try Study.withFewReports()
    try study.removing("reports/figures.csv").writing("mine", to: "reports/letter.txt")
      .vifte("verify").ends(.mismatch).shows(
        "reports/figures.csv: missing", "reports/letter.txt: not written by a run", "",
        "nothing could be recomputed without figures.csv and cells.csv",
        "not verified: 2 faults", "",
        "what to do: vifte run makes the reports anew, from the inputs as they are",
        "what to do: move what no run wrote out of the reports")
  }

  @Test func `inputs that have changed since`() throws {
    try Study.withFewReports().replacing(
      "visits_2013,37,", with: "visits_2013,38,", in: "inputs/counts.csv"
    )
    .vifte("verify").ends(.stale).changesNothing()
    .mentions("inputs/counts.csv has changed since the reports were made\n")
    .mentions("inputs/counts.csv:2:3: \"37\" is recorded, \"38\" stands there\n")
    .mentions("reports/en/annex-counts.md: differs from line")
    .mentions("reports/tables/count-venues.csv: differs from line 2 on")
  }

  @Test func `no reports at all`() throws {
    try Study.neverRun().vifte("verify").fails(
      .file,
      saying: "reports: found no folder, expected the reports to verify; vifte run makes them")
  }

  @Test func `an assumption that has changed since, by its name`() throws {
    let study = try Study.withFewReports()
    let before = try study.text(of: "pipeline.json")
    let changed = before.replacing("\"value\": 0.5,", with: "\"value\": 0.6,", maxReplacements: 1)
    #expect(changed != before)
    try study.writing(changed, to: "pipeline.json").vifte("verify").ends(.stale)
      .mentions("pipeline.json has changed since the reports were made\n")
      .mentions("assumption[fixed_share]: 0.5 is recorded, the settings say 0.6\n")
  }

  @Test func `an input that is gone, beside what can still be checked`() throws {
    let study = try Study.withFewReports()
    try study.removing("inputs/counts.csv").vifte("verify").ends(.stale).changesNothing()
      .mentions("inputs/counts.csv is gone\n").mentions("cannot be made anew: inputs/counts.csv: ")
      .mentions("recomputed: ")
    #expect(try study.text(of: ".vifte/receipt.txt").contains("verdict: not verified"))
  }

  @Test func `settings that are gone, beside what can still be checked`() throws {
    try Study.withFewReports().removing("pipeline.json").vifte("verify").ends(.stale)
      .changesNothing()
      .mentions("pipeline.json is gone\n").mentions("cannot be made anew: pipeline.json: ")
      .mentions("recomputed: ")
  }

  @Test func `a run that was killed`() throws {
    try Study.withFewReports().writing("started\n", to: ".vifte/last-run").vifte("verify").ends(
      .stale
    )
    .mentions("the last run was broken off, or is still going\n")
  }
}

@Suite struct `Verify leaves a receipt` {
  private let text = ".vifte/receipt.txt"
  private let provenance = ".vifte/receipt.prov.json"

  @Test func `the same bytes in another folder, time zone and language`() throws {
    let (first, second) = (
      try Study.withFewReports(), try Study.withFewReports().copied(as: "elsewhere")
    )
    try first.vifte(["verify"], environment: ["TZ": "Asia/Tokyo", "LANG": "C"]).succeeds()
    try second.vifte(["verify", "--language", "en"], environment: ["LANG": "da_DK.UTF-8"])
      .succeeds()
    for file in [text, provenance] { #expect(try first.bytes(of: file) == second.bytes(of: file)) }
  }

  @Test func `with the time only as it is stated`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    #expect(try !study.text(of: text).contains("when"))
    try study.vifte("verify", "--when", "2026-11-22").succeeds()
    #expect(try study.text(of: text).contains("\nwhen, as stated: 2026-11-22\n"))
    #expect(try study.text(of: provenance).contains("\"2026-11-22\""))
    try study.vifte("verify", "--when", "one\ntwo").ends(.configuration)
  }

  @Test func `where the user wants it`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify", "--receipt", "kept/here").succeeds()
    #expect(try study.text(of: "kept/here/receipt.txt").hasPrefix("vifte receipt 1\n"))
    #expect(try !study.names(in: ".vifte").contains("receipt.txt"))
  }

  @Test func `with the digest of every file`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    let receipt = try study.text(of: text)
    for line in try study.text(of: "reports/SHA256SUMS").split(separator: "\n") {
      #expect(receipt.contains("  \(line)\n"))
    }
    let lines = receipt.split(separator: "\n").filter { $0.hasSuffix("  inputs/counts.csv") }
    #expect(lines.count == 1)
  }

  @Test(arguments: ["", "{", "{}", "[1, 2", "not JSON", "{\"entity\": {}}"])
  func `a damaged one is refused, and nothing is overwritten`(damage: String) throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    let before = try study.bytes(of: text)
    try study.writing(damage, to: provenance).vifte("verify").ends(.mismatch)
      .mentions(".vifte/receipt.prov.json")
      .mentions("expected a receipt of version 1, whole as vifte verify wrote it")
    #expect(try study.text(of: provenance) == damage)
    #expect(try study.bytes(of: text) == before)
  }

  @Test func `one that is cut short, or of another version, is refused`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    let (whole, record) = (try study.text(of: text), try study.text(of: provenance))
    try study.writing(String(whole.dropLast(10)), to: text).vifte("verify").ends(
      .mismatch
    ).mentions("found a receipt that is cut short")
    try study.writing(
      whole.replacing("vifte receipt 1\n", with: "vifte receipt 2\n"), to: text
    ).vifte("verify").ends(.mismatch).mentions("found a receipt of version 2")
    try study.writing(whole, to: text).writing(String(record.dropLast(40)), to: provenance)
      .vifte("verify").ends(.mismatch).mentions("cut short or no JSON")
    try study.writing(
      record.replacing("\"vifte:version\": 1,", with: "\"vifte:version\": 7,"), to: provenance
    ).vifte("verify").ends(.mismatch).mentions("found a receipt of version 7")
  }

  @Test func `a folder where the receipt should be is refused`() throws {
    let study = try Study.withFewReports()
    try study.writing("mine", to: ".vifte/receipt.txt/file").vifte("verify").ends(.mismatch)
      .mentions(".vifte/receipt.txt: found a directory")
  }
}
