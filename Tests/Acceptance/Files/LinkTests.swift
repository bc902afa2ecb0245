import Foundation
import Testing

@Suite struct `Nothing is written through a link` {
  /// Lets the names be links to a file, to nothing and to a folder, and does all that writes.
  private func nothingIsWritten(
    through names: [String], to targets: [String] = ["victim", "nothing", "folder"],
    location: SourceLocation = #_sourceLocation
  ) throws {
    for target in targets {
      let study = try Study.withFewReports().writing("precious\n", to: "victim").makingFolder(
        "folder")
      for name in names {
        _ = try? study.removing(name)
        _ = try study.linking(name, to: (name.hasPrefix(".vifte/") ? "../" : "") + target)
      }
      _ = try study.vifte("run")
      _ = try study.vifte("verify")
      _ = try study.signing("prepared", "N. N.")
      #expect(try study.text(of: "victim") == "precious\n", sourceLocation: location)
      #expect(
        !FileManager.default.fileExists(atPath: study.path("nothing").path),
        sourceLocation: location)
      #expect(try study.names(in: "folder") == [], sourceLocation: location)
    }
  }

  @Test(arguments: [
    (".vifte/journal-head", "victim"), (".vifte/journal-head", "nothing"),
    (".vifte/journal.sqlite", "victim"), (".vifte/journal.sqlite", "nothing"),
    (".vifte/journal.sqlite-journal", "victim"), (".vifte/lock", "nothing"),
    (".vifte/receipt.txt", "victim"), (".vifte/receipt.prov.json", "nothing"),
    ("signoff.json", "folder"), ("signoff.json", "victim"),
  ])
  func `that is refused`(name: String, target: String) throws {
    try nothingIsWritten(through: [name], to: [target])
  }

  /// SQLite opens it when it opens the journal, and would wait for its other end.
  @Test func `and a pipe beside the journal is no reason to wait`() throws {
    let study = try Study.withFewReports().makingPipe(".vifte/journal.sqlite-journal")
    for verb in ["run", "journal"] { try study.vifte(verb).ends(.file) }
    for verb in ["verify", "status"] { try study.vifte(verb).ends(.mismatch) }
    try study.signing("prepared", "N. N.").ends(.mismatch)
  }

  @Test func `that is replaced, of whatever is put there under another name first`() throws {
    try nothingIsWritten(through: [
      ".vifte/last-run", ".vifte/last-run.new", ".vifte/study.sqlite", ".vifte/study.sqlite.new",
      ".vifte/journal-head.new", ".vifte/journal.sqlite.new", ".vifte/receipt.txt.new",
      ".vifte/receipt.prov.json.new", ".signoff.json.vifte-new", ".reports.vifte-new",
    ])
  }

  @Test func `nor into a working folder that is one`() throws {
    let study = try Study.withFewReports().moving(".vifte", to: "elsewhere").linking(
      ".vifte", to: "elsewhere")
    let before = try FileTree(below: study.path("elsewhere"))
    for verb in ["status", "verify", "run", "journal"] {
      try study.vifte(verb).ends(.file).complains(".vifte: found a symbolic link")
    }
    #expect(try FileTree(below: study.path("elsewhere")) == before)
  }

  @Test func `nor by an annex or a receipt`() throws {
    let study = try Study.withPlans().linking("annex.md", to: "nothing").makingFolder("folder")
      .linking("kept", to: "folder")
    try study.vifte("scenario", "show", "--close", "nabo", "--report", "annex.md").ends(.file)
      .complains("annex.md: found something of that name")
    try study.vifte("verify", "--receipt", "kept").ends(.file).complains(
      "kept: found a symbolic link")
    _ = try study.writing("precious\n", to: "victim").linking(
      "folder/receipt.txt.new", to: "../victim")
    try study.vifte("verify", "--receipt", "folder").succeeds()
    #expect(try study.text(of: "victim") == "precious\n")
    #expect(!FileManager.default.fileExists(atPath: study.path("nothing").path))
  }
}

@Suite struct `What only a manifest calls a report is not deleted` {
  private static let version1 = #"{"version":1,"outputs":[{"path":"mine.txt"}]}"#

  @Test(arguments: ["mine.txt", "da/mine.md", "manifest.csv"])
  func `in a folder named by mistake`(file: String) throws {
    let sums = "8a1d2f"
    let study = try Study.withFewReports().writing("mine", to: "fake/\(file)").writing(
      #"{"version":1,"outputs":[{"path":"\#(file)","sha256":"\#(sums)"}]}"#,
      to: "fake/manifest.json")
    try study.vifte("run", "--output", "fake").fails(
      .file,
      saying: """
        fake: found a folder with files that no run wrote, \
        expected the reports of an earlier run, or an empty or new folder
        """)
    #expect(try study.text(of: "fake/\(file)") == "mine")
    _ = try study.writing(Self.version1, to: "fake/manifest.json")
    try study.vifte("run", "--output", "fake").ends(.file)
  }

  @Test func `nor where digests and checksums go with it`() throws {
    let study = try Study.withFewReports().writing("mine", to: "fake/mine.txt")
    let script = """
      import hashlib, json, pathlib
      fake = pathlib.Path('fake')
      digest = lambda name: hashlib.sha256((fake / name).read_bytes()).hexdigest()
      text = json.dumps({"version": 2, "outputs": [{"path": "mine.txt", "sha256": digest("mine.txt")}]})
      (fake / 'manifest.json').write_text(text)
      sums = ''.join(f'{digest(name)}  {name}\\n' for name in ['mine.txt', 'manifest.json'])
      (fake / 'SHA256SUMS').write_text(sums)
      """
    let ending = try Program.run(
      ["-c", script], of: URL(filePath: "/usr/bin/python3"), in: study.folder)
    #expect(ending.code == 0, "\(ending.errors)")
    try study.vifte("run", "--output", "fake").ends(.file)
    #expect(try study.text(of: "fake/mine.txt") == "mine")
  }

  @Test func `nor among the study's own reports`() throws {
    let study = try Study.withFewReports().writing("mine", to: "reports/mine.txt").writing(
      "mine", to: "reports/da/mine.md"
    ).rewriting("reports/manifest.json") {
      $0.replacing(
        "\"outputs\": [",
        with: """
          "outputs": [ {"path": "mine.txt", "sha256": ""}, {"path": "da/mine.md", "sha256": ""},
          """)
    }
    try study.vifte("run").succeeds()
    #expect(try study.text(of: "reports/mine.txt") == "mine")
    #expect(try study.text(of: "reports/da/mine.md") == "mine")
  }

  @Test func `and reports written elsewhere are written anew, and leave the study's own database`()
    throws
  {
    let study = try Study.withFewReports()
    try study.vifte("run", "--output", "printed").succeeds().changesNothing()
    _ = try study.replacing(
      "visits_2013,37,", with: "visits_2013,38,", in: "inputs/counts.csv")
    try study.vifte("run", "--output", "printed").succeeds().changesNothing()
    try study.vifte("status").ends(.stale)
    // Named or not, the study's own reports and its own receipt are its own.
    try study.vifte("run", "--output", "./reports/").succeeds()
    try study.vifte("verify", "--receipt", "./.vifte").succeeds()
    try study.vifte("status").succeeds()
    #expect(try study.journalOutcomes() == ["run succeeded", "run succeeded", "verify succeeded"])
  }
}

@Suite struct `What a killed process left goes with the next run` {
  @Test func `whatever was half made`() throws {
    let study = try Study.withFewReports()
    let names = [
      "study.sqlite.new", "journal-head.new", "journal.sqlite.new", "last-run.new",
      "receipt.txt.new", "receipt.prov.json.new",
    ]
    for name in names { _ = try study.writing("half", to: ".vifte/" + name) }
    _ = try study.writing("half", to: ".signoff.json.vifte-new")
      .writing("half", to: ".reports.vifte-new/da/half.md")
    try study.vifte("status").succeeds().shows("current")
    try study.vifte("run").succeeds().changesNothing()
    #expect(
      try study.names(in: "") == [
        ".vifte", "inputs", "papers", "pipeline.json", "plans", "reports",
      ])
    #expect(
      try study.names(in: ".vifte") == [
        "journal-head", "journal.sqlite", "last-run", "lock", "study.sqlite",
      ])
  }

  @Test func `and the journal says of each run what came of it, once`() throws {
    let study = try Study.withFewReports()
    // Killed when its entry stood: it succeeded.
    try study.vifte("run").succeeds()
    _ = try study.writing("started 2\n", to: ".vifte/last-run")
    try study.vifte("status").succeeds().shows("current")
    try study.vifte("run").succeeds()
    #expect(try study.journalOutcomes() == ["run succeeded", "run succeeded", "run succeeded"])
    // Killed before: it was broken off, and a verification in between does not take its place.
    _ = try study.writing("started 4\n", to: ".vifte/last-run")
    try study.vifte("verify").ends(.stale)
    try study.vifte("status").ends(.stale).mentions("broken off")
    try study.vifte("run").succeeds()
    #expect(
      try study.journalOutcomes().suffix(3) == ["verify failed", "run broken-off", "run succeeded"])
  }

  @Test func `and a run whose entry cannot be written is taken back and failed, once`() throws {
    let study = try Study.withFewReports().makingFolder(".vifte/journal-head.new")
      .replacing("visits_2013,37,", with: "visits_2013,38,", in: "inputs/counts.csv")
    try study.vifte("run").ends(.file).changesNothing().complains(
      ".vifte/journal-head.new: found a folder, expected a name that is free; move it away")
    #expect(try study.journalOutcomes() == ["run succeeded", "run failed"])
    try study.removing(".vifte/journal-head.new").vifte("run").succeeds()
    #expect(try study.journalOutcomes() == ["run succeeded", "run failed", "run succeeded"])
    try study.vifte("status").succeeds()
  }
}
