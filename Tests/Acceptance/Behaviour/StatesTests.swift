import Foundation
import Testing

/// A state a study can be in, and how `status` and `verify` end in it. What they say names the state, and the way out.
private struct State: CustomTestStringConvertible {
  let testDescription: String
  let code: ExitCode
  let says: String
  let wayOut: String
  let isMade: @Sendable () throws -> Study

  init(
    _ description: String, says: String, wayOut: String = "vifte run", _ code: ExitCode = .mismatch,
    _ isMade: @escaping @Sendable () throws -> Study
  ) {
    testDescription = description
    self.code = code
    self.says = says
    self.wayOut = wayOut
    self.isMade = isMade
  }

  static let altered: [State] = [
    State(
      "the database doctored", says: "study.sqlite is not the database that the last run left"
    ) {
      let study = try Study.withFewReports()
      let ending = try study.changing(
        ".vifte/study.sqlite", "UPDATE figures SET value = value * 2 WHERE metric = 'visits_2013'")
      #expect(ending.code == 0, "\(ending.errors)")
      return study
    },
    State("the database of another study", says: "is not the database that the last run left") {
      let other = try Study.withFewReports().replacing(
        "visits_2013,37,", with: "visits_2013,38,", in: "inputs/counts.csv")
      try other.vifte("run").succeeds()
      return try Study.withFewReports().writing(
        other.bytes(of: ".vifte/study.sqlite"), to: ".vifte/study.sqlite")
    },
    State(
      "a change that SQLite would make to the database",
      says: "study.sqlite-journal is not of a run"
    ) { try Study.withFewReports().writing("change", to: ".vifte/study.sqlite-journal") },
    State("a pipe beside the database", says: "study.sqlite-wal is not of a run") {
      try Study.withFewReports().makingPipe(".vifte/study.sqlite-wal")
    },
    State(
      "the database doctored, and a run said to have been broken off",
      says: "study.sqlite is not the database that the last run left"
    ) {
      try Study.withFewReports().appending("x", to: ".vifte/study.sqlite")
        .writing("started 2\n", to: ".vifte/last-run")
    },
    State("the database a link", says: ".vifte/study.sqlite is a link") {
      try Study.withFewReports().moving(".vifte/study.sqlite", to: "real").linking(
        ".vifte/study.sqlite", to: "../real")
    },
    State(
      "a signature with another name than was signed here",
      says: "what was signed here is by N. N.",
      wayOut: "put signoff.json back"
    ) {
      let study = try Study.withFewReports()
      try study.signing("prepared", "N. N.").succeeds()
      return try study.replacing("N. N.", with: "Å. Æ.", in: "signoff.json")
    },
    State(
      "a signature with its name cut in another place", says: "what was signed here is by",
      wayOut: "put signoff.json back"
    ) {
      let study = try Study.withFewReports()
      try study.signing("prepared", "N. N., jurist", role: "chef").succeeds()
      return try study.replacing("N. N., jurist", with: "N. N.", in: "signoff.json")
        .replacing("\"chef\"", with: "\"jurist, chef\"", in: "signoff.json")
    },
    State(
      "the last entry of the journal written anew", says: "entry 2 is another than the one",
      wayOut: "move both away"
    ) {
      let study = try Study.withFewReports()
      try study.vifte("run", "--when", "2015-06-24").succeeds()
      return try study.forgingTheLastEntry()
    },
    State(
      "the journal put back as it was, and its head gone",
      says: "journal-head, which tells its end",
      wayOut: "move both away"
    ) {
      let study = try Study.withFewReports()
      let before = try study.bytes(of: ".vifte/journal.sqlite")
      try study.vifte("run").succeeds()
      return try study.writing(before, to: ".vifte/journal.sqlite").removing(".vifte/journal-head")
    },
    State(
      "the digest in a receipt replaced", says: "receipt.prov.json is not the receipt",
      wayOut: "move the receipt away"
    ) {
      let study = try Study.withFewReports()
      try study.vifte("verify").succeeds()
      return try study.rewriting(".vifte/receipt.prov.json") {
        $0.replacing(/"vifte:reports": "[0-9a-f]{8}/, with: "\"vifte:reports\": \"01234567")
      }
    },
    State(
      "the text of a receipt edited", says: "receipt.txt is not the receipt",
      wayOut: "move the receipt away"
    ) {
      let study = try Study.withFewReports()
      try study.vifte("verify").succeeds()
      return try study.replacing("faults:\n  none", with: "faults:\n", in: ".vifte/receipt.txt")
    },
    State("a receipt cut short", says: "receipt.txt", wayOut: "move the receipt away") {
      let study = try Study.withFewReports()
      try study.vifte("verify").succeeds()
      return try study.replacing("end of receipt\n", with: "", in: ".vifte/receipt.txt")
    },
    State("a pipe in the place of a receipt", says: "receipt.txt", wayOut: "move the receipt away")
    {
      let study = try Study.withFewReports()
      try study.vifte("verify").succeeds()
      return try study.removing(".vifte/receipt.txt").makingPipe(".vifte/receipt.txt")
    },
    State("a link in the place of a receipt", says: "receipt.txt", wayOut: "move the receipt away")
    {
      let study = try Study.withFewReports()
      try study.vifte("verify").succeeds()
      return try study.moving(".vifte/receipt.txt", to: "r").linking(
        ".vifte/receipt.txt", to: "../r")
    },
    State("the manifest a link", says: "reports/manifest.json is a link") {
      try Study.withFewReports().moving("reports/manifest.json", to: "m.json").linking(
        "reports/manifest.json", to: "../m.json")
    },
    State("the checksums a link", says: "reports/SHA256SUMS is a link") {
      try Study.withFewReports().moving("reports/SHA256SUMS", to: "sums").linking(
        "reports/SHA256SUMS", to: "../sums")
    },
    State("a report a link", says: "reports/figures.csv is a link") {
      try Study.withFewReports().moving("reports/figures.csv", to: "f").linking(
        "reports/figures.csv", to: "../f")
    },
    State("the reports a link", says: "reports is a link") {
      try Study.withFewReports().moving("reports", to: "elsewhere").linking(
        "reports", to: "elsewhere")
    },
    State("the reports a file", says: "reports is no folder") {
      try Study.withFewReports().removing("reports").writing("mine", to: "reports")
    },
    State("the reports a pipe", says: "reports is no folder") {
      try Study.withFewReports().removing("reports").makingPipe("reports")
    },
    State("an empty folder for reports", says: "reports is empty") {
      try Study.withFewReports().removing("reports").makingFolder("reports")
    },
    State("a foreign folder for reports", says: "reports/manifest.json is gone") {
      try Study.withFewReports().removing("reports").writing("mine", to: "reports/letter.txt")
    },
    State(
      "an empty folder among the reports", says: "reports/en/mine/",
      wayOut: "move what no run wrote"
    ) { try Study.withFewReports().makingFolder("reports/en/mine") },
    State("a pipe among the reports", says: "reports/da/f", wayOut: "move what no run wrote") {
      try Study.withFewReports().makingPipe("reports/da/f")
    },
    State("a pipe in the place of a report", says: "reports/figures.csv is no regular file") {
      try Study.withFewReports().removing("reports/figures.csv").makingPipe("reports/figures.csv")
    },
    State("a pipe in the place of the manifest", says: "reports/manifest.json is no regular file") {
      try Study.withFewReports().removing("reports/manifest.json").makingPipe(
        "reports/manifest.json")
    },
    State("a folder in the place of the checksums", says: "reports/SHA256SUMS is a folder") {
      try Study.withFewReports().removing("reports/SHA256SUMS").makingFolder("reports/SHA256SUMS")
    },
    State(
      "a pipe in the place of the checksums, beside a receipt",
      says: "reports/SHA256SUMS is no regular file"
    ) {
      let study = try Study.withFewReports()
      try study.vifte("verify").succeeds()
      return try study.removing("reports/SHA256SUMS").makingPipe("reports/SHA256SUMS")
    },
    State(
      "a pipe in the place of the journal", says: "journal.sqlite: found no regular file",
      wayOut: "move both away"
    ) {
      try Study.withFewReports().removing(".vifte/journal.sqlite").makingPipe(
        ".vifte/journal.sqlite")
    },
    State(
      "a link in the place of the journal", says: "journal.sqlite: found a symbolic link",
      wayOut: "move both away"
    ) {
      try Study.withFewReports().moving(".vifte/journal.sqlite", to: "j").linking(
        ".vifte/journal.sqlite", to: "../j")
    },
  ]
}

@Suite struct `A state that is not as it was left is told by status and verify` {
  @Test(arguments: State.altered) private func `and a verification heals nothing`(state: State)
    throws
  {
    let study = try state.isMade()
    try study.vifte("status").ends(state.code).mentions(state.says).mentions(
      "what to do: "
    ).mentions(state.wayOut)
    try study.vifte("verify").ends(state.code).changesNothing().mentions("what to do: ")
    try study.vifte("status").ends(state.code).mentions(state.says)
    try study.vifte("sign", "prepared", "--name", "Æ", "--role", "r", "--date", "2015-06-25")
      .changesNothing()
  }

  @Test func `and without settings what is recorded is told all the same`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    let edited = try study.moving("pipeline.json", to: "p").appending(
      "x", to: "reports/figures.csv")
    try edited.vifte("verify").ends(.mismatch).changesNothing().mentions("pipeline.json is gone")
      .mentions("reports/figures.csv is not as a run left it")
    let forged = try edited.moving("p", to: "pipeline.json").appending(
      "x", to: ".vifte/receipt.prov.json"
    ).moving("pipeline.json", to: "p")
    try forged.vifte("verify").ends(.mismatch)
    try forged.moving("p", to: "pipeline.json").vifte("status").ends(.mismatch).mentions(
      "receipt.prov.json")
  }

  @Test func `a journal that is put back still knows the receipt`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    let away = try study.moving(".vifte/journal-head", to: "head").writing(
      "x", to: ".vifte/journal-head")
    try away.vifte("verify").ends(.mismatch).mentions(
      "no receipt was written, as there is no journal to hold it")
    try away.removing(".vifte/journal-head").moving("head", to: ".vifte/journal-head")
      .vifte("status").succeeds().mentions("verified: these very reports")
  }

  @Test func `a receipt that no verification here left proves nothing`() throws {
    let study = try Study.withFewReports()
    try study.vifte("verify").succeeds()
    let other = try study.removing(".vifte/journal.sqlite").removing(".vifte/journal-head")
    let status = try other.vifte("status").succeeds().mentions(
      "not proven here: that a verification left the receipt here")
    #expect(!status.ending.output.contains("verified: these"))
    try other.vifte("status", "--proven").ends(.stale)
  }

  @Test func `nor does one that is laid beside a verification that left none`() throws {
    let other = try Study.withFewReports()
    try other.vifte("verify").succeeds()
    let study = try Study.withFewReports().writing("x", to: ".vifte/receipt.txt")
    try study.vifte("verify").ends(.mismatch)
    for name in [".vifte/receipt.txt", ".vifte/receipt.prov.json"] {
      _ = try study.writing(other.bytes(of: name), to: name)
    }
    try study.vifte("status", "--proven").ends(.stale).mentions(
      "not proven here: that a verification left the receipt here")
  }

  @Test func `a receipt keeps to its lines whatever a file is called`() throws {
    let study = try Study.withFewReports().writing(
      "mine", to: "reports/x\u{1B}[31m\nverdict: verified\ny")
    try study.vifte("verify").ends(.mismatch)
    let receipt = try study.text(of: ".vifte/receipt.txt")
    #expect(receipt.split(separator: "\n").count { $0 == "verdict: verified" } == 0)
    #expect(!receipt.contains("\u{1B}"))
  }

  @Test func `a receipt does not go among the reports`() throws {
    try Study.withFewReports().vifte("verify", "--receipt", "reports").fails(
      .configuration,
      saying:
        #"--receipt: found "reports", expected a folder that is not among the reports; name another"#
    )
  }

  @Test func `but a database that is missing is only noted`() throws {
    let study = try Study.withFewReports().removing(".vifte/study.sqlite")
    try study.vifte("status").succeeds().shows(
      "current", "no database here: vifte run makes .vifte/study.sqlite")
    try study.vifte("verify").succeeds()
  }
}

private let noJournal =
  "no journal here: what was run and signed elsewhere is not proven by one of this folder"

extension Study {
  /// Writes the last entry of the journal anew, with a digest that fits it, and leaves the head.
  fileprivate func forgingTheLastEntry() throws -> Study {
    let script = """
      import hashlib, sqlite3
      journal = sqlite3.connect(".vifte/journal.sqlite")
      number, record = journal.execute("SELECT entry, record FROM entries ORDER BY entry DESC").fetchone()
      record = record.replace("2015-06-24", "2015-06-25")
      digest = hashlib.sha256(record.encode()).hexdigest()
      journal.executescript("DROP TRIGGER no_update")
      journal.execute("UPDATE entries SET record = ?, digest = ? WHERE entry = ?", (record, digest, number))
      journal.commit()
      """
    let ending = try Program.run(
      ["-c", script], of: URL(filePath: "/usr/bin/python3"), in: folder)
    try #require(ending.code == 0, "\(ending.errors)")
    return self
  }

  /// A clone of what is committed of a study.
  fileprivate func cloned() throws -> Study { try copied().removing(".vifte") }

  /// What a colleague committed, pulled into this clone.
  fileprivate func pulling(_ names: String..., from other: Study) throws -> Study {
    for name in names {
      if FileManager.default.fileExists(atPath: path(name).path) { _ = try removing(name) }
      try FileManager.default.copyItem(at: other.path(name), to: path(name))
    }
    return self
  }

  fileprivate func isGreen(
    remarking remarks: String..., location: SourceLocation = #_sourceLocation
  ) throws {
    let status = try vifte("status").succeeds(location)
    #expect(status.ending.output.hasPrefix("current\n"), sourceLocation: location)
    for remark in remarks { status.mentions(remark, location: location) }
    try vifte("verify").succeeds(location).changesNothing(location)
    try vifte("status").succeeds(location)
  }
}

@Suite struct `A clone is never red for what only its origin can prove` {
  @Test func `of a study nobody has signed`() throws {
    let clone = try Study.withFewReports().cloned()
    try clone.vifte("status").succeeds().tells("current", noJournal)
    try clone.vifte("status", "--proven").succeeds()
    try clone.isGreen()
    try clone.signing("prepared", "N. N.").succeeds()
  }

  @Test func `of a signed one, which can be signed further`() throws {
    let study = try Study.withFewReports()
    try study.signing("prepared", "N. N.").succeeds()
    let clone = try study.cloned()
    try clone.vifte("status", "--proven").ends(.stale).mentions(noJournal).mentions(
      "not proven here: prepared by N. N., jurist, 24 June 2015")
    try clone.isGreen(remarking: noJournal, "not proven here: prepared by N. N.")
    try clone.signing("checked", "Å. Æ.").succeeds()
    try clone.isGreen(remarking: "checked by Å. Æ.", "not proven here: prepared by N. N.")
    // The colleague pulls it back, and proves the first signature where the clone proves the second.
    try study.pulling("signoff.json", from: clone)
      .isGreen(remarking: "not proven here: checked by Å. Æ.")
    try study.vifte("status", "--proven").ends(.stale)
  }

  @Test func `of a final and approved one, made by a journal that is not here`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds()
    for (step, name) in [("prepared", "N. N."), ("checked", "Å. Æ."), ("approved", "Ø. Ø.")] {
      try study.signing(step, name).succeeds()
    }
    try study.vifte("status", "--proven").succeeds()
    try study.cloned().isGreen(
      remarking: noJournal, "approved by Ø. Ø.", "not proven here: that the reports are final")
  }

  @Test func `that pulls a final edition and signatures, which is approved once it is made here`()
    throws
  {
    let study = try Study.ready()
    let clone = try study.copied()
    try clone.vifte("run").succeeds()
    try study.vifte(Study.final).succeeds()
    try study.signing("prepared", "N. N.").succeeds()
    try clone.pulling("reports", "signoff.json", from: study)
      .isGreen(
        remarking: "not proven here: that the reports are final", "not proven here: prepared")
    try clone.vifte("status", "--proven").ends(.stale)
    try clone.signing("checked", "Å. Æ.").succeeds()
    try clone.signing("approved", "Ø. Ø.").fails(
      .configuration,
      saying: """
        found a final edition that no run in this journal made, expected one that was made here; vifte run --final makes \
        it, of the same bytes where nothing has changed
        """)
    try clone.vifte(Study.final).succeeds()
    try clone.signing("approved", "Ø. Ø.").succeeds()
    try clone.vifte("status").succeeds().mentions("approved by Ø. Ø.")
  }

  @Test func `that pulls other reports with a signature of them`() throws {
    let study = try Study.withFewReports()
    let clone = try study.copied()
    _ = try study.replacing(
      "visits_2013,37,", with: "visits_2013,38,", in: "inputs/counts.csv")
    try study.vifte("run").succeeds()
    try study.signing("prepared", "N. N.").succeeds()
    try clone.pulling("inputs", "reports", "signoff.json", from: study)
      .isGreen(
        remarking: "not proven here: prepared by N. N.", "of an earlier run than these reports")
  }

  @Test func `though words that were signed here are held against what is pulled`() throws {
    let study = try Study.withFewReports()
    let clone = try study.copied()
    try study.signing("prepared", "N. N.").succeeds()
    try clone.signing("prepared", "Å. Æ.").succeeds()
    try clone.pulling("signoff.json", from: study).vifte("status").ends(.mismatch).mentions(
      "prepared by N. N., jurist, 2015-06-24, but what was signed here is by Å. Æ.")
  }
}

@Suite struct `Another build of the program` {
  /// The program with one phrase changed, which is another one with the same inputs. A process of its own writes it:
  /// what this one writes is open in whatever another test starts at that moment, and a file somebody may still write
  /// does not start.
  private static func other(in study: Study) throws -> URL {
    let script = """
      import sys
      program = open(sys.argv[1], "rb").read()
      phrase, another = b"what to do: ", b"hvad nu? ..."
      assert len(phrase) == len(another) and phrase in program
      open("other", "wb").write(program.replace(phrase, another, 1))
      """
    let ending = try Program.run(
      ["-c", script, Program.location.path], of: URL(filePath: "/usr/bin/python3"),
      in: study.folder)
    try #require(ending.code == 0, "\(ending.errors)")
    return try study.settingMode(0o755, of: "other").path("other")
  }

  @Test func `is told by status, and verify tells whether it gives the same bytes`() throws {
    let study = try Study.withFewReports()
    let other = try Self.other(in: study)
    let status = try Program.run(["status"], of: other, in: study.folder)
    #expect(status.code == ExitCode.stale.rawValue, "\(status.output)\(status.errors)")
    #expect(status.output.contains("made by another build of the program: "))
    let verify = try Program.run(["verify"], of: other, in: study.folder)
    #expect(verify.code == 0, "\(verify.output)\(verify.errors)")
    // It has given the same bytes, and so has the first.
    #expect(try Program.run(["status"], of: other, in: study.folder).code == 0)
    try study.vifte("status").succeeds()
  }

  @Test func `is none where no run was made here`() throws {
    let study = try Study.withFewReports().removing(".vifte")
    let other = try Self.other(in: study)
    #expect(try Program.run(["status"], of: other, in: study.folder).code == 0)
  }
}
