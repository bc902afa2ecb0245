import Audit
import Digest
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
  /// before anything is changed.
  func start() throws {
    guard !folder.isOutputElsewhere else { return }
    let journal = try Journal(of: folder)
    if LastRun.read(folder) == .started {
      try journal.append(event(.brokenOff))
    }
    try LastRun.started.write(to: folder)
  }

  /// Keeps the bytes of what was read and made, so that two runs can be compared.
  func keep(_ edition: Edition) throws {
    guard !folder.isOutputElsewhere else { return }
    var files: [(sha256: String, bytes: [UInt8])] = []
    for input in edition.manifest.inputs {
      let path = folder.path(input.path)
      guard let size = FileSystem.size(of: path), size <= Journal.largestKept else { continue }
      let bytes = try FileSystem.read(path, named: input.path)
      // What was edited in the meantime is not what the run read.
      if SHA256.hexadecimal(bytes) == input.sha256 { files.append((input.sha256, bytes)) }
    }
    let digests = Dictionary(edition.manifest.outputs.map { ($0.path, $0.sha256) }) { $1 }
    for file in edition.files where !file.path.hasPrefix("tables/") {
      files.append((digests[file.path] ?? SHA256.hexadecimal(file.bytes), file.bytes))
    }
    try Journal(of: folder).keep(files)
  }

  /// Enters a run that came to its end.
  func succeeded(_ dossier: Dossier, _ edition: Edition) throws {
    guard !folder.isOutputElsewhere else { return }
    let findings = Finding.Severity.allCases.map { severity in
      JournalEntry.Check(
        "findings_\(severity.rawValue)", dossier.findings.count { $0.severity == severity })
    }
    let checks = [
      JournalEntry.Check("rows", dossier.inputs.reduce(0) { $0 + $1.rows }),
      JournalEntry.Check("figures", dossier.book.count),
      JournalEntry.Check(
        "figures_without_value", dossier.book.ordered.count { $0.outcome.value == nil }),
    ]
    try Journal(of: folder).append(
      event(
        .succeeded, manifest: SHA256.hexadecimal(Array(edition.manifest.text.utf8)),
        checks: checks + findings + [JournalEntry.Check("files", edition.files.count)]))
  }

  /// Does the work; a failure is noted for `status` and in the journal, if the study has been run before.
  func noting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      if FileSystem.kind(of: folder.work) == .folder, !folder.isOutputElsewhere {
        let reason = "\(error)"
        // What stopped the run is told, whatever else cannot be written.
        try? LastRun.failed(reason).write(to: folder)
        try? Journal(of: folder).append(event(.failed, message: JournalEntry.shortened(reason)))
      }
      throw error
    }
  }

  private func event(
    _ outcome: JournalEntry.Outcome, message: String? = nil, manifest: String? = nil,
    checks: [JournalEntry.Check] = []
  ) -> JournalEntry.Event {
    JournalEntry.Event(
      .run, day: day, outcome: outcome, message: message, program: Edition.program,
      build: Build.identity, manifest: manifest, checks: checks)
  }
}
