import Foundation
import Testing

private let journal = ".vifte/journal.sqlite"

extension Study {
  fileprivate func entries() throws -> [[String: Any]] {
    try #require(try vifte("journal", "--json").succeeds().json()["entries"] as? [[String: Any]])
  }

  /// Does to the journal what somebody with the sqlite3 shell could do.
  fileprivate func tampering(_ sql: String) throws -> Study {
    let ending = try changingJournal(sql)
    #expect(ending.code == 0, "\(ending.errors)")
    return self
  }

  fileprivate func changingJournal(_ sql: String) throws -> Ending {
    let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
    return try Program.run(
      ["-c", script, journal, sql], of: URL(filePath: "/usr/bin/python3"), in: folder)
  }

  fileprivate func isBroken(_ fault: String, _ location: SourceLocation = #_sourceLocation) throws {
    try vifte("status").ends(.mismatch, location).tells(
      "not current", "  \(journal): \(fault)",
      """
      what to do: put the journal and its head back as they were, or move both away to begin a new one
      """, location: location)
    try vifte("journal").ends(.mismatch, location).mentions(fault, location: location)
  }
}

@Suite struct `Every run is entered in the journal` {
  @Test func `with the day that was given, and none where none was`() throws {
    let study = try Study.withFewReports()
    try study.vifte("run", "--when", "2015-06-24").succeeds().changesNothing()
    let entries = try study.entries()
    #expect(entries.map { $0["entry"] as? Int } == [1, 2])
    #expect(entries[0]["when"] is NSNull)
    #expect(entries[1]["when"] as? String == "2015-06-24")
    #expect(entries[0]["manifest"] as? String == entries[1]["manifest"] as? String)
    #expect(entries[1]["previous"] as? String == entries[0]["digest"] as? String)
  }

  @Test(arguments: ["today", "2015-02-29", "24.06.2015"])
  func `a day that is none is refused`(day: String) throws {
    try Study.withFewReports().vifte("run", "--when", day).fails(
      .configuration, saying: "--when: found \"\(day)\", expected a day such as 2026-06-24")
  }

  @Test func `with the digest of the manifest it left`() throws {
    let study = try Study.withFewReports()
    let digest = try Program.run(
      ["reports/manifest.json"], of: Program.sha256sum, in: study.folder
    ).output.prefix(64)
    #expect(try study.entries().last?["manifest"] as? String == String(digest))
  }

  @Test func `also when it failed, with the reason`() throws {
    let study = try Study.withFewReports().replacing(
      "amager,78,20", with: "amager,78,79", in: "inputs/workshops.csv")
    try study.vifte("run").ends(.data)
    let entry = try #require(try study.entries().last)
    #expect(entry["outcome"] as? String == "failed")
    #expect((entry["message"] as? String)?.hasPrefix("inputs/workshops.csv:4") ?? false)
  }

  @Test func `also when it was killed, as the next one sees`() throws {
    let study = try Study.withFewReports().writing("started\n", to: ".vifte/last-run")
    try study.vifte("run").succeeds()
    #expect(
      try study.entries().map { $0["outcome"] as? String } == [
        "succeeded", "broken-off", "succeeded",
      ])
  }

  @Test func `but not one that writes its reports elsewhere`() throws {
    let study = try Study.withFewReports()
    try study.vifte("run", "--output", "elsewhere").succeeds()
    #expect(try study.entries().count == 1)
  }

  @Test func `a study without runs has an empty journal`() throws {
    try Study.freshlyCloned().vifte("journal").succeeds().shows("no runs yet")
  }
}

@Suite struct `What is done to the journal shows` {
  private func studyWithRuns() throws -> Study {
    let study = try Study.withFewReports()
    for _ in 1...3 { try study.vifte("run").succeeds() }
    return study
  }

  @Test func `an entry cannot be taken out just so`() throws {
    for sql in ["DELETE FROM entries", "UPDATE entries SET digest = ''"] {
      let study = try Study.withFewReports()
      #expect(try study.changingJournal(sql).code != 0)
      #expect(try study.entries().count == 1)
    }
  }

  @Test(arguments: 1...4) func `an entry taken out`(number: Int) throws {
    try studyWithRuns().tampering(
      "DROP TRIGGER no_delete; DELETE FROM entries WHERE entry = \(number)"
    )
    .isBroken("entry \(number) was removed")
  }

  @Test func `an entry edited`() throws {
    try studyWithRuns().tampering(
      "DROP TRIGGER no_update; UPDATE entries SET record = replace(record, 'succeeded', 'failed') WHERE entry = 2"
    ).isBroken("entry 2 is not as it was written")
  }

  @Test func `the journal taken away`() throws {
    try studyWithRuns().removing(journal).isBroken("is gone: 4 entries were written")
  }

  @Test func `its end taken away`() throws {
    try Study.withFewReports().removing(".vifte/journal-head").isBroken(
      ".vifte/journal-head, which tells its end, is gone")
  }

  @Test func `and a later run does not cover it up`() throws {
    let study = try studyWithRuns().tampering(
      "DROP TRIGGER no_delete; DELETE FROM entries WHERE entry > 2")
    try study.vifte("run").succeeds()
    try study.isBroken("entries 3 to 4 were removed")
  }
}

@Suite struct `A file that is no journal is refused and left alone` {
  private func isRefused(_ study: Study, found: String) throws {
    let before = try study.bytes(of: journal)
    try study.vifte("run").fails(
      .file,
      saying: """
        \(journal): found \(found), expected a run journal of version 2; move both away to begin a new journal: it and \
        .vifte/journal-head
        """)
    try study.isBroken("found \(found), expected a run journal of version 2", journalEnds: .file)
    #expect(try study.bytes(of: journal) == before)
  }

  @Test func `text`() throws {
    try isRefused(
      Study.withFewReports().writing("not a journal, but text\n", to: journal),
      found: "file is not a database")
  }

  @Test func `nothing at all`() throws {
    try isRefused(
      Study.withFewReports().writing("", to: journal), found: "another database, or an empty one")
  }

  @Test func `the database of the study`() throws {
    let study = try Study.withFewReports()
    try isRefused(
      study.writing(try study.bytes(of: ".vifte/study.sqlite"), to: journal),
      found: "another database, or an empty one")
  }

  @Test func `a journal of another version`() throws {
    try isRefused(
      Study.withFewReports().tampering("PRAGMA user_version = 3"),
      found: "a run journal of version 3")
  }

  @Test(arguments: [1, 100, 4096, 5000, 20_000]) func `a journal cut short`(length: Int) throws {
    let study = try Study.withFewReports()
    _ = try study.writing(try study.bytes(of: journal).prefix(length), to: journal)
    let before = try study.bytes(of: journal)
    try study.vifte("run").ends(.file).changesNothing().complains(journal)
    try study.vifte("status").ends(.mismatch).mentions("  \(journal): ")
    #expect(try study.bytes(of: journal) == before)
  }

  @Test func `a head that is none`() throws {
    let study = try Study.withFewReports().writing("seven\n", to: ".vifte/journal-head")
    try study.vifte("run").ends(.file).changesNothing().complains(
      ".vifte/journal-head: found something else")
    #expect(try study.text(of: ".vifte/journal-head") == "seven\n")
  }
}

extension Study {
  fileprivate func isBroken(
    _ fault: String, journalEnds code: ExitCode, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try vifte("status").ends(.mismatch, location).mentions(
      "  \(journal): \(fault)", location: location)
    try vifte("journal").ends(code, location)
  }
}

@Suite struct `A journal of an earlier program` {
  /// Makes the journal what the first layout would have made of it.
  private static let script = """
    import hashlib, json, sqlite3
    journal = sqlite3.connect('.vifte/journal.sqlite', isolation_level=None)
    journal.execute('DROP TRIGGER no_update')
    previous, number = '0' * 64, 0
    for number, record in journal.execute('SELECT entry, record FROM entries ORDER BY entry').fetchall():
      value = json.loads(record)
      del value['files'], value['signature']
      value['version'], value['previous'] = 1, previous
      record = json.dumps(value, ensure_ascii=False)
      previous = hashlib.sha256(record.encode()).hexdigest()
      journal.execute('UPDATE entries SET record = ?, digest = ? WHERE entry = ?', (record, previous, number))
    journal.executescript('''DROP VIEW runs; CREATE VIEW runs AS SELECT entry FROM entries;
      CREATE TRIGGER no_update BEFORE UPDATE ON entries
      BEGIN SELECT raise(ABORT, 'entries are only ever added'); END; PRAGMA user_version = 1''')
    open('.vifte/journal-head', 'w').write(f'{number} {previous}\\n')
    """

  @Test func `is read, and added to as one of this`() throws {
    let study = try Study.withFewReports()
    try study.signing("prepared", "N. N.").succeeds()
    try study.vifte("verify").succeeds()
    let ending = try Program.run(
      ["-c", Self.script], of: URL(filePath: "/usr/bin/python3"), in: study.folder)
    #expect(ending.code == 0, "\(ending.errors)")
    try study.vifte("status", "--proven").succeeds()
    let before = try study.journalOutcomes()
    try study.replacing("N. N.", with: "Å. Æ.", in: "signoff.json").vifte("status").ends(.mismatch)
      .mentions("but what was signed here is by N. N., jurist, 2015-06-24")
    _ = try study.replacing("Å. Æ.", with: "N. N.", in: "signoff.json")
    try study.vifte("run").succeeds()
    #expect(try study.journalOutcomes() == before + ["run succeeded"])
    #expect(
      try study.changing(
        journal, "CREATE TEMP TABLE t AS SELECT files ->> 'study.sqlite' FROM runs WHERE entry = 4"
      ).code == 0)
    try study.vifte("status", "--proven").succeeds()
    try study.vifte("verify").succeeds()
  }
}
