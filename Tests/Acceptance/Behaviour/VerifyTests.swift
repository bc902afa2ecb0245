import Testing

@Suite struct `Verify makes the reports anew and compares` {
  @Test func `reports that are what the inputs give`() throws {
    let study = try Study()
    let count = try study.reports().files.count
    try study.vifte("verify").succeeds().changesNothing()
      .shows("verified: \(count) files are byte for byte what the inputs give")
  }

  @Test func `reports of a fresh clone`() throws {
    try Study.freshlyCloned().vifte("verify").succeeds().changesNothing()
  }

  @Test func `a number edited in a report, with its line`() throws {
    let study = try Study()
    let count = try study.reports().files.count
    let figures = try study.text(of: "reports/figures.csv")
    let before = try #require(figures.firstRange(of: "visits_per_day,nabo,37")).lowerBound
    let line = figures[..<before].count { $0 == "\n" } + 1
    try study.replacing(
      "visits_per_day,nabo,37", with: "visits_per_day,nabo,73", in: "reports/figures.csv"
    )
    .vifte("verify").ends(.mismatch).changesNothing().shows(
      "reports/figures.csv: differs from line \(line) on",
      "not verified: 1 of \(count) files differ")
  }

  @Test func `reports edited together with their checksums`() throws {
    let study = try Study().appending("x", to: "reports/en/overview.md")
    let sums = try Program.run(
      ["en/overview.md"], of: Program.sha256sum, in: study.path("reports")
    ).output.prefix(64)
    try study.rewriting("reports/SHA256SUMS") { text in
      text.split(separator: "\n").map { line in
        (line.hasSuffix("en/overview.md") ? "\(sums)  en/overview.md" : line) + "\n"
      }.joined()
    }
    .vifte("verify").ends(.mismatch).mentions("reports/en/overview.md: differs from line")
  }

  @Test func `a report that is gone and a file that no run wrote`() throws {
    let study = try Study()
    let count = try study.reports().files.count
    try study.removing("reports/figures.csv").writing("mine", to: "reports/letter.txt")
      .vifte("verify").ends(.mismatch).shows(
        "reports/figures.csv: missing", "reports/letter.txt: not written by a run",
        "not verified: 2 of \(count) files differ")
  }

  @Test func `inputs that have changed since`() throws {
    try Study().replacing("visits_per_day,37,", with: "visits_per_day,38,", in: "inputs/counts.csv")
      .vifte("verify").ends(.mismatch).changesNothing()
      .mentions("reports/en/utilisation.md: differs from line")
      .mentions("reports/tables/utilisation-venues.csv: differs from line 2 on")
  }

  @Test func `no reports at all`() throws {
    try Study.neverRun().vifte("verify").fails(
      .file,
      saying: "reports: found no folder, expected the reports to verify; vifte run makes them")
  }
}
