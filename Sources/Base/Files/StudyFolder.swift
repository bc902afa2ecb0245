/// A study on disk: a folder with `pipeline.json`, `inputs/` and `reports/`.
package struct StudyFolder {
  /// The folder as the user named it, empty for the current one.
  private let root: String
  /// Where reports are written, when not in the study.
  private let output: String?

  /// The folder of a study for reports that are for the administration alone.
  package static func ownReports(in root: String?) -> String {
    StudyFolder(root: root).root + "reports-intern"
  }

  package init(root: String?, output: String? = nil) {
    let named = root ?? ""
    self.root = named.isEmpty || named.hasSuffix("/") ? named : named + "/"
    let output = output.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    // The study's own reports, however they are named, are nowhere else.
    let own = self.root + "reports"
    let isOwn =
      output.flatMap(FileSystem.realPath).map {
        $0 == FileSystem.realPath(own) && !FileSystem.isLink(own)
      } ?? false
    self.output = isOwn ? nil : output
  }

  /// The settings file, as the study names it.
  package static let settings = "pipeline.json"

  /// The path the system is to open for a file the study names.
  package func path(_ name: String) -> String { root + name }

  /// A folder without settings is no study.
  package func checkSettings() throws(Problem) {
    _ = try FileSystem.read(path(StudyFolder.settings), named: StudyFolder.settings)
  }

  /// What stands before the paths of the study's own files.
  package var prefix: String { root }
  /// Where the program keeps what it needs for itself.
  package var work: String { root + ".vifte" }
  /// The database of the last run, as the journal names it.
  package static let databaseName = "study.sqlite"
  /// The database of the last run.
  package var database: String { work + "/" + StudyFolder.databaseName }
  /// The database being made, beside the one that stands.
  package var newDatabase: String { database + ".new" }
  /// The files by which SQLite would change the database when it is next opened. A run leaves none.
  package var besideDatabase: [String] { ["-journal", "-wal", "-shm"].map { database + $0 } }
  /// What whoever writes holds on to.
  package var lock: String { work + "/lock" }
  /// What the last run came to, for `status`.
  package var lastRun: String { work + "/last-run" }
  /// The sign-off being written, beside the one that stands.
  package var newSignoff: String { root + ".signoff.json.vifte-new" }
  /// The study as it is to be once a sheet was added, beside the one that stands.
  package var adding: String { work + "/adding" }
  /// What was run, and what came of it.
  package var journal: String { work + "/journal.sqlite" }
  /// How far the journal has come.
  package var journalHead: String { work + "/journal-head" }
  /// Whether the user named another place for the reports than the study's own.
  package var isOutputElsewhere: Bool { output != nil }
  /// Where the reports lie.
  package var reports: String { output ?? root + "reports" }

  /// The reports being made, beside those that stand.
  package var newReports: String {
    let parts = reports.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? "reports"
    let folder = parts.dropLast().joined(separator: "/")
    return (parts.count > 1 ? folder + "/" : "") + ".\(name).vifte-new"
  }

  /// Whether a file of that path would lie in the folder of the reports, whatever links lead there.
  package func hasReport(at path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
    guard let folder = FileSystem.realPath(parent), let reports = FileSystem.realPath(self.reports)
    else { return false }
    return folder == reports || folder.hasPrefix(reports + "/")
  }
}
