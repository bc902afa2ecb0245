import Foundation
import Testing

@Suite(
  .enabled(if: Machine.canRunWithoutPrivileges, "the tests cannot put off the superuser's power"))
struct `What cannot be read is told, and nothing is moved` {
  @Test(arguments: [
    ("reports/hidden", ["status", "verify", "run"]), ("reports", ["status", "verify", "run"]),
    (".vifte", ["status", "verify", "run", "journal", "sign"]),
    (".vifte/journal.sqlite", ["status", "verify", "run", "journal"]),
    (".vifte/journal-head", ["status", "verify", "run", "journal"]),
    (".vifte/last-run", ["status", "verify", "run"]), ("inputs", ["status", "verify", "run"]),
    ("reports/manifest.json", ["status", "verify"]), ("reports/figures.csv", ["status", "verify"]),
    (".vifte/study.sqlite", ["status", "verify"]), (".vifte/receipt.txt", ["status", "verify"]),
  ])
  func `whatever it is`(name: String, verbs: [String]) throws {
    let study = try Study.withFewReports().writing("mine", to: "reports/hidden/mine.txt")
    if name != "reports/hidden" { _ = try study.removing("reports/hidden") }
    try study.vifte("verify")
    let before = try study.bytes(of: ".vifte/receipt.txt")
    let reports = try study.reports()
    let mode = try #require(
      try FileManager.default.attributesOfItem(atPath: study.path(name).path)[.posixPermissions]
        as? Int)
    for verb in verbs {
      _ = try study.settingMode(0, of: name)
      let outcome = try study.vifteWithoutPrivileges(verb).ends(.file)
      let words = outcome.ending.errors
      #expect(
        words.contains(/Permission denied|a read-only folder|unable to open database file/),
        "\(verb): \(words)")
      _ = try study.settingMode(mode, of: name)
      #expect(try study.reports() == reports)
      #expect(try study.bytes(of: ".vifte/receipt.txt") == before)
    }
  }

  @Test func `a signature that the journal cannot take does not stand`() throws {
    let study = try Study.withFewReports().settingMode(0o444, of: ".vifte/journal.sqlite")
    let outcome = try study.vifteWithoutPrivileges(
      "sign", "prepared", "--name", "N. N.", "--role", "jurist", "--date", "2015-06-24")
    outcome.ends(.file).complains("database journal.sqlite: found ").complains(
      "expected leave to write it, and to write in its folder")
    #expect(!FileManager.default.fileExists(atPath: study.path("signoff.json").path))
    #expect(!FileManager.default.fileExists(atPath: study.path(".signoff.json.vifte-new").path))
    #expect(try study.journalOutcomes() == ["run succeeded"])
    try study.vifte("status").succeeds().shows("current")
  }

  @Test func `a verification that the journal cannot take leaves no receipt`() throws {
    let study = try Study.withFewReports().settingMode(0o444, of: ".vifte/journal.sqlite")
    try study.vifteWithoutPrivileges("verify").ends(.file)
    #expect(try study.names(in: ".vifte").allSatisfy { !$0.hasPrefix("receipt") })
  }
}

@Suite struct `What is locked is waited for, two seconds` {
  @Test func `the journal`() throws {
    let study = try Study.withFewReports()
    let script = """
      import sqlite3, time
      journal = sqlite3.connect('.vifte/journal.sqlite', isolation_level=None)
      journal.execute('BEGIN EXCLUSIVE'); open('locked', 'w').close(); time.sleep(30)
      """
    let holder = try Program.start(
      ["-c", script], of: URL(filePath: "/usr/bin/python3"), in: study.folder)
    while access(study.path("locked").path, F_OK) != 0 { usleep(2000) }
    for outcome in try study.vifteTogether([["status"], ["verify"], ["journal"]]) {
      outcome.ends(.file).complains("database is locked")
    }
    kill(holder.process.processIdentifier, SIGKILL)
    _ = try holder.ending()
    #expect(try study.names(in: ".vifte").allSatisfy { !$0.hasPrefix("receipt") })
    try study.vifte("status").succeeds()
  }

  @Test func `the study`() throws {
    let study = try Study.withFewReports()
    let lock = open(study.path(".vifte/lock").path, O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    for outcome in try study.vifteTogether([["run"], ["verify"]]) {
      outcome.fails(
        .file,
        saying: """
          .vifte/lock: found another run in progress, expected one at a time; wait until it has ended
          """)
    }
    #expect(try study.names(in: ".vifte").allSatisfy { !$0.hasPrefix("receipt") })
    try study.vifte("status").succeeds().shows("current")
    try study.vifte("explain", "present_2015[nabo]").succeeds()
  }
}

@Suite struct `A result that does not reach its reader is no result` {
  @Test(arguments: [
    "status", "findings", "journal", "explain 'present_2015[nabo]'", "verify", "run", "sign",
    "scenario list", "--help", "scenario --help", "chek --json",
  ])
  func `where standard output is full or closed`(words: String) throws {
    let study = try Study.withPlans()
    for line in ["$V \(words) >/dev/full", "$V \(words) >&-"] {
      let ending = try study.shell(line)
      #expect(ending.code == ExitCode.file.rawValue, "\(line): \(ending.errors)")
    }
  }

  @Test func `and a reader who goes away is no reason to say more`() throws {
    let study = try Study.withPlans()
    let ending = try study.shell("$V explain 'freed_net[city-nine-to-five]' | true")
    #expect(ending.errors == "")
    let code = try study.shell("{ $V graph; echo $? >&2; } | true").errors
    #expect(["0\n", "5\n"].contains(code))
  }

  @Test func `and nothing is written to a file that took the number of a closed stream`() throws {
    let study = try Study.withFewReports()
    for closed in [">&-", "2>&-", "<&-", "<&- >&- 2>&-"] {
      _ = try study.shell("$V run \(closed)")
      _ = try study.shell("$V verify \(closed)")
      #expect(try study.bytes(of: ".vifte/lock").isEmpty, "\(closed)")
      try study.vifte("status").succeeds()
    }
  }

  @Test(arguments: [3, 4, 5, 8]) func `nor is one without a handle to spare`(handles: Int) throws {
    let study = try Study.withFewReports()
    for verb in ["check", "status", "verify", "run", "journal"] {
      let ending = try study.shell("ulimit -n \(handles); $V \(verb) 2>&1")
      #expect(!ending.output.contains("Usage: vifte"))
      // A program whose libraries are files of their own does not even start.
      if ending.output.contains("error while loading shared libraries") { continue }
      #expect([0, 5].contains(ending.code), "\(verb): \(ending)")
      if handles == 3 { #expect(ending.code == ExitCode.file.rawValue) }
    }
    try study.vifte("run").succeeds()
    try study.vifte("status").succeeds()
  }

  @Test func `and one that may have little memory takes little`() throws {
    let study = try Study.withFewReports()
    // Kilobytes: enough for the study, and less than the program would take at once.
    for verb in ["check", "status"] {
      let ending = try study.shell("ulimit -d 48000; $V \(verb) 2>&1")
      #expect(ending.code == 0, "\(verb): \(ending)")
    }
  }
}
