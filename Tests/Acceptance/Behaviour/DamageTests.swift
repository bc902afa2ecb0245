import Foundation
import Testing

/// Something done to a study after a good run, and how each of the three verbs names it.
private struct Deed: CustomTestStringConvertible {
  let testDescription: String
  let code: ExitCode
  let status: String
  let verify: String
  let difference: String
  let isDone: @Sendable (Study) throws -> Void

  init(
    _ description: String, _ code: ExitCode, status: String, verify: String? = nil,
    difference: String? = nil, _ isDone: @escaping @Sendable (Study) throws -> Void
  ) {
    testDescription = description
    self.code = code
    self.status = status
    self.verify = verify ?? status
    self.difference = difference ?? status
    self.isDone = isDone
  }

  static let all = [
    Deed(
      "an input changed by a byte", .stale,
      status: "inputs/counts.csv:2:3 value (nabo visits_2013): 37 → 38",
      difference: "1    inputs/counts.csv:2:3 value (nabo visits_2013): 37 → 38"
    ) {
      _ = try $0.replacing(
        "nabo,visits_2013,37", with: "nabo,visits_2013,38",
        in: "inputs/counts.csv")
    },
    Deed(
      "a report edited", .mismatch, status: "reports/en/overview.md is not as a run left it",
      difference: "reports/en/overview.md:12 is not as a run wrote it"
    ) {
      _ = try $0.replacing(
        "2013, 478 daily", with: "2013, 487 daily", in: "reports/en/overview.md")
    },
    Deed(
      "a source deleted", .stale, status: "inputs/counts.csv is gone",
      difference: "inputs/counts.csv, which the reports were made from, is gone"
    ) { _ = try $0.removing("inputs/counts.csv") },
    Deed(
      "a stray file among the reports", .mismatch,
      status: "reports/letter.txt was not written by a run",
      verify: "reports/letter.txt: not written by a run"
    ) { _ = try $0.writing("mine", to: "reports/letter.txt") },
    Deed("a run killed", .stale, status: "the last run was broken off, or is still going") {
      _ = try $0.writing("started\n", to: ".vifte/last-run")
    },
    Deed(
      "an entry of the journal removed", .mismatch,
      status: ".vifte/journal.sqlite: entry 1 was removed"
    ) {
      let script = """
        import sqlite3
        sqlite3.connect('.vifte/journal.sqlite').executescript('''
          DROP TRIGGER no_delete; DELETE FROM entries WHERE entry = 1''')
        """
      try $0.vifte("run").succeeds()
      let ending = try Program.run(
        ["-c", script], of: URL(filePath: "/usr/bin/python3"), in: $0.folder)
      #expect(ending.code == 0, "\(ending.errors)")
    },
    Deed(
      "an assumption changed", .stale,
      status: "pipeline.json:24:16 assumptions[fixed_share].value: 0.5 → 0.6",
      difference: "1    pipeline.json:24:16 assumptions[fixed_share].value: 0.5 → 0.6"
    ) {
      _ = try $0.replacing(
        "of the cost\" },\n      \"value\": 0.5", with: "of the cost\" },\n      \"value\": 0.6",
        in: "pipeline.json")
    },
  ]
}

@Suite struct `What was done to a study is named by status, verify and diff` {
  @Test(arguments: Deed.all) private func `exactly`(deed: Deed) throws {
    let study = try Study()
    try deed.isDone(study)
    try study.vifte("status").ends(deed.code).changesNothing().mentions(deed.status)
    // A difference found in sound reports is no fault of theirs: exit code 1.
    let difference = try study.vifte("diff", "--language", "en").changesNothing()
      .mentions(deed.difference)
    #expect([deed.code.rawValue, ExitCode.data.rawValue].contains(difference.ending.code))
    try study.vifte("verify").ends(deed.code).changesNothing().mentions(deed.verify)
  }

  @Test
  func `and reports forged together with their digests are neither current, verified nor signed`()
    throws
  {
    let forgery = """
      import hashlib, json, pathlib
      reports = pathlib.Path("reports")
      page = reports / "da/overblik.md"
      page.write_text(page.read_text().replace("63,5", "73,5"))
      def digest(path): return hashlib.sha256((reports / path).read_bytes()).hexdigest()
      manifest = json.loads((reports / "manifest.json").read_text())
      for output in manifest["outputs"]: output["sha256"] = digest(output["path"])
      text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\\n"
      (reports / "manifest.json").write_text(text)
      paths = [output["path"] for output in manifest["outputs"]] + ["manifest.json"]
      sums = "".join(f"{digest(path)}  {path}\\n" for path in paths)
      (reports / "SHA256SUMS").write_text(sums)
      """
    let study = try Study()
    let ending = try Program.run(
      ["-c", forgery], of: URL(filePath: "/usr/bin/python3"), in: study.folder)
    #expect(ending.code == 0, "\(ending.errors)")
    try study.vifte("status").ends(.stale).mentions(
      "reports/manifest.json is not the one the journal last noted")
    try study.vifte("verify").ends(.mismatch).mentions("reports/da/overblik.md: differs from line")
    try study.vifte(
      "sign", "prepared", "--name", "N. N.", "--role", "jurist", "--date", "2015-06-24"
    ).ends(.stale).changesNothing()
    // Without a journal there is nothing to hold them against but the inputs.
    try study.removing(".vifte").vifte(
      "sign", "prepared", "--name", "N. N.", "--role", "jurist", "--date", "2015-06-24"
    ).ends(.mismatch).complains("reports/da/overblik.md: differs from line")
  }

  @Test func `and a study to which nothing was done has nothing to tell`() throws {
    let study = try Study()
    try study.vifte("status").succeeds().shows("current")
    try study.vifte("diff").succeeds()
    try study.vifte("verify").succeeds()
  }
}
