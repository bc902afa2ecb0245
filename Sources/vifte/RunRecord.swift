import Assembly
import Audit
import Base
import Figures

/// What is noted of a run while it goes on: its state for `status`, and an entry in the journal at its end.
///
/// Nothing is noted of reports written elsewhere: the study's own are not concerned.
struct RunRecord {
  private let folder: StudyFolder
  /// The day of the run, as the user said.
  private let day: String?

  init(_ folder: StudyFolder, day: String?) {
    self.folder = folder
    self.day = day
  }

  /// Notes that the run begins, and that the one before was killed if it was. A file that is no journal stops the run
  /// before anything is changed. Whoever calls holds the lock.
  func start() throws {
    guard !folder.isOutputElsewhere else { return }
    try noteBrokenOff()
    let number = try Journal(of: folder).next
    try LastRun.started(number).write(to: folder)
  }

  /// Enters a run that was killed before its own entry stood; once, whatever is killed after it.
  private func noteBrokenOff() throws {
    let entries = try Journal.reading(of: folder)?.entries ?? []
    guard let last = try LastRun.read(folder), last.isUnnoted(in: entries) else { return }
    try putBackDatabase(JournalProof(entries))
    try Journal(of: folder).append(event(.brokenOff))
  }

  /// A run that was killed between its exchange and its entry left a database that no entry names. The one before is put
  /// back where it still lies there; else there is none until the next run has made one.
  private func putBackDatabase(_ proof: JournalProof) throws {
    func digest(_ path: String) throws -> String? {
      try FileSystem.found(at: path) == .file
        ? try FileDigest.sha256(path, named: path) : nil
    }
    guard let noted = proof.lastRun?.event.digest(of: StudyFolder.databaseName),
      let found = try digest(folder.database), found != noted
    else { return }
    if try digest(folder.newDatabase) == noted {
      try FileSystem.move(folder.newDatabase, over: folder.database)
    } else {
      try FileSystem.discard(folder.database)
    }
  }

  /// Keeps the bytes of what was read and made, so that two runs can be compared.
  func keep(_ edition: Edition) throws {
    guard !folder.isOutputElsewhere else { return }
    var files: [(sha256: String, bytes: [UInt8])] = []
    for input in edition.manifest.inputs {
      let path = folder.path(input.path)
      guard let size = FileSystem.size(of: path), size <= Journal.largestKept else { continue }
      let bytes = input.shown(try FileSystem.read(path, named: input.path))
      // What was edited in the meantime is not what the run read.
      if SHA256.hexadecimal(bytes) == input.sha256 { files.append((input.sha256, bytes)) }
    }
    let digests = Dictionary(edition.manifest.outputs.map { ($0.path, $0.sha256) }) { $1 }
    for file in edition.files where !file.path.hasPrefix("tables/") {
      files.append((digests[file.path] ?? SHA256.hexadecimal(file.bytes), file.bytes))
    }
    try Journal(of: folder).keep(files)
  }

  /// Enters a run that comes to its end by the work, which is taken back where it cannot be entered. Once the entry stands
  /// the run has succeeded, whatever is killed after it.
  func succeeding(
    _ results: StudyResults, _ edition: Edition, doing work: () throws -> Void,
    orTakingBack undo: () throws -> Void
  ) throws {
    guard !folder.isOutputElsewhere else { return try work() }
    let findings = Finding.Severity.allCases.map { severity in
      JournalEntry.Check(
        "findings_\(severity.rawValue)", results.findings.count { $0.severity == severity })
    }
    let checks = [
      JournalEntry.Check("rows", results.inputs.reduce(0) { $0 + $1.rows }),
      JournalEntry.Check("figures", results.book.count),
      JournalEntry.Check(
        "figures_without_value", results.book.ordered.count { $0.outcome.value == nil }),
    ]
    let database = Manifest.Entry(
      path: StudyFolder.databaseName,
      sha256: try FileDigest.sha256(folder.newDatabase, named: folder.newDatabase))
    let journal = try Journal(of: folder)
    // A run that is killed as it puts this database in its place is to be told from a hand that did so.
    try LastRun.started(journal.next, announced: database.sha256).write(to: folder)
    try journal.append(
      event(
        .succeeded, manifest: SHA256.hexadecimal(Array(edition.manifest.text.utf8)),
        checks: checks + findings + [JournalEntry.Check("files", edition.files.count)],
        files: [database]),
      doing: work, orTakingBack: undo)
    // The journal says it; without this note it is read there.
    try? LastRun.succeeded.write(to: folder)
  }

  /// Does the work; a failure is noted in the journal and for `status`, if the study has been run before. Whoever calls
  /// does not hold the lock.
  func noting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      if (try? FileSystem.found(at: folder.work)) == .folder, !folder.isOutputElsewhere {
        try? Lock.holding(folder.lock) {
          try noteBrokenOff()
          note(error)
        }
      }
      throw error
    }
  }

  /// Notes what stopped a run, first in the journal. What stopped it is told, whatever else cannot be written. Whoever
  /// calls holds the lock.
  func note(_ error: any Error) {
    guard !folder.isOutputElsewhere else { return }
    let reason = "\(error)"
    try? Journal(of: folder).append(
      failure: event(.failed, message: JournalEntry.shortened(reason)))
    try? LastRun.failed(reason).write(to: folder)
  }

  private func event(
    _ outcome: JournalEntry.Outcome, message: String? = nil, manifest: String? = nil,
    checks: [JournalEntry.Check] = [], files: [Manifest.Entry] = []
  ) -> JournalEntry.Event {
    JournalEntry.Event(
      .run, day: day, outcome: outcome, message: message, program: Edition.program,
      build: Build.identity, manifest: manifest, checks: checks, files: files)
  }
}
