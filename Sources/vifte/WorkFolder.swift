import Audit
import Base
import Figures

/// The study's own working folder, `.vifte`. It is never a link: what is written there stays there.
enum WorkFolder {
  /// Refuses a link or a file in its place; nothing there is no problem.
  static func check(_ folder: StudyFolder) throws(Problem) {
    let found = try FileSystem.found(at: folder.work)
    guard let found, found != .folder else { return }
    throw Problem(
      .file, at: Place(file: folder.work), found: found == .link ? "a symbolic link" : "a file",
      expected: "a folder of the study's own", advice: "move it away; vifte makes a new one")
  }

  /// Makes it where there is none.
  static func make(_ folder: StudyFolder) throws(Problem) {
    try check(folder)
    try FileSystem.makeFolder(folder.work)
  }

  /// Takes away what killed processes left half made. Only one who holds the lock may.
  static func clear(_ folder: StudyFolder) throws(Problem) {
    let halfMade = [
      folder.newDatabase, folder.lastRun + ".new", folder.receipt.text + ".new",
      folder.receipt.provenance + ".new", folder.journal + ".new",
      folder.journal + ".new-journal", folder.newSignoff,
    ]
    // What SQLite would take for the way back to a sound database is of another one than the run is to make.
    let beside = folder.isOutputElsewhere ? [] : folder.besideDatabase
    for path in halfMade + beside { try FileSystem.discard(path) }
    // What cannot be taken away here is told where the journal is written, with a note of the run that failed by it.
    try? FileSystem.discard(folder.journalHead + ".new")
    try FileSystem.remove(folder.newReports)
  }
}
