import Foundation
import Testing

private let counts = "inputs/counts.csv"

extension Study {
  fileprivate func withAnotherCount() throws -> Study {
    try replacing("visits_2013,37,", with: "visits_2013,38,", in: counts)
  }

  /// Gives the program so much to read that a run can be caught in the middle.
  fileprivate func takesLong() throws {
    let names = (0..<50_000).map { "name \($0),venue,nabo,sure,W,547,\n" }.joined()
    _ = try appending(names, to: "inputs/aliases.csv")
  }
}

/// A study whose input has changed since its last run, and the results before and after a new one.
private struct ChangedStudy {
  let study: Study
  let old: FileTree
  let new: FileTree

  init() throws {
    study = try Study.withFewReports().withAnotherCount()
    old = try study.results()
    new = try ChangedStudy.wholeRun.get().results
  }

  /// What a run that nobody kills leaves, and how long it takes.
  static let wholeRun = Result {
    let study = try Study.withFewReports().withAnotherCount()
    let start = ContinuousClock.now
    try study.vifte("run").succeeds()
    return (results: try study.results(), duration: ContinuousClock.now - start)
  }

  /// Starts a run and kills it once the moment has come, if it has not ended before.
  func killed(when moment: () -> Bool) throws -> ChangedStudy {
    let run = try Program.start(["run"], in: study.folder)
    while run.process.isRunning, !moment() { usleep(200) }
    if run.process.isRunning { kill(run.process.processIdentifier, SIGKILL) }
    _ = try run.ending()
    return self
  }

  /// The reports are one whole edition, and so is the database; the program says which.
  func isWhole(_ location: SourceLocation = #_sourceLocation) throws -> ChangedStudy {
    let found = try study.results()
    let isNew = reports(of: found) == reports(of: new)
    #expect(isNew || reports(of: found) == reports(of: old), sourceLocation: location)
    let database = ".vifte/study.sqlite"
    #expect(
      [old, new].contains { $0.files[database] == found.files[database] },
      sourceLocation: location)
    let status = try study.vifte("status").ending
    let change = "\(counts) has changed since the reports were made"
    #expect(status.output.contains(change) == !isNew, sourceLocation: location)
    #expect(status.code == 3 || isNew && status.code == 0, sourceLocation: location)
    // Reports that are right are not verified while the last run was broken off: nobody knows what it was to do.
    try study.vifte("verify").ends(isNew && status.code == 0 ? .ok : .stale, location)
    return self
  }

  private func reports(of results: FileTree) -> FileTree {
    results.filter { $0.hasPrefix("reports/") }
  }

  /// The next run makes all well and leaves nothing lying about.
  func heals(_ location: SourceLocation = #_sourceLocation) throws {
    let healed = try study.vifte("run").succeeds(location).after
    #expect(healed == new, sourceLocation: location)
    try study.vifte("status").succeeds(location).mentions("current\n", location: location)
    #expect(
      try study.names(in: "") == [
        ".vifte", "inputs", "papers", "pipeline.json", "plans", "reports",
      ],
      sourceLocation: location)
    #expect(
      try study.names(in: ".vifte").filter { !$0.hasPrefix("receipt") } == [
        "journal-head", "journal.sqlite", "last-run", "lock", "study.sqlite",
      ],
      sourceLocation: location)
  }
}

@Suite struct `A killed run leaves one whole edition, and the next run heals` {
  @Test(arguments: [
    ".vifte/study.sqlite.new", ".reports.vifte-new", ".reports.vifte-new/da",
    ".reports.vifte-new/figures.csv", ".reports.vifte-new/tables",
    ".reports.vifte-new/tables/excel", ".reports.vifte-new/SHA256SUMS",
  ])
  func `killed as soon as a file has appeared`(path: String) throws {
    let changed = try ChangedStudy()
    let file = changed.study.path(path).path
    try changed.killed { access(file, F_OK) == 0 }.isWhole().heals()
  }

  @Test(arguments: [1, 3, 5, 7, 9, 11, 13])
  func `killed after so many twelfths of its time`(twelfths: Int) throws {
    let duration = try ChangedStudy.wholeRun.get().duration
    let changed = try ChangedStudy()
    let moment = ContinuousClock.now + duration * twelfths / 12
    try changed.killed { ContinuousClock.now >= moment }.isWhole().heals()
  }

  @Test func `a stopped run is told by status, and ends well when it goes on`() throws {
    let changed = try ChangedStudy()
    try changed.study.takesLong()
    let run = try Program.start(["run"], in: changed.study.folder)
    let database = changed.study.path(".vifte/study.sqlite.new").path
    while run.process.isRunning, access(database, F_OK) != 0 { usleep(200) }
    kill(run.process.processIdentifier, SIGSTOP)
    try changed.study.vifte("status").ends(.stale).mentions(
      "the last run was broken off, or is still going")
    try changed.study.vifte("run").fails(
      .file,
      saying: """
        .vifte/lock: found another run in progress, expected one at a time; wait until it has ended
        """)
    kill(run.process.processIdentifier, SIGCONT)
    #expect(try run.ending().code == 0)
    try changed.study.vifte("status").succeeds().shows("current")
  }

  @Test func `an input that changes while it is read never gets into reports as what it was`()
    throws
  {
    let study = try Study.withFewReports()
    try study.takesLong()
    let run = try Program.start(["run"], in: study.folder)
    let database = study.path(".vifte/study.sqlite.new").path
    while run.process.isRunning, access(database, F_OK) != 0 { usleep(200) }
    kill(run.process.processIdentifier, SIGSTOP)
    _ = try study.appending("one more,venue,nabo,sure,W,547,\n", to: "inputs/aliases.csv")
    kill(run.process.processIdentifier, SIGCONT)
    let ending = try run.ending()
    if ending.code == 0 {
      try study.vifte("verify").succeeds()
    } else {
      #expect(
        ending.errors.contains(
          """
          inputs/aliases.csv: found a change while it was read, expected a file that holds still; run again
          """), "\(ending.errors)")
    }
  }
}
