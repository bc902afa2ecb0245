import Audit
import Base
import Figures

/// What the last run came to, kept beside the database so that a failure is not forgotten.
enum LastRun: Equatable {
  /// It goes on, or was broken off; with the number its entry in the journal was to have, and once it had made one, the
  /// digest of the database it was to leave, where they are known.
  case started(Int?, announced: String? = nil)
  case succeeded
  case failed(String)

  /// Notes it, unless the reports were asked for elsewhere: then the study's own are not concerned.
  func write(to folder: StudyFolder) throws(Problem) {
    guard !folder.isOutputElsewhere else { return }
    let text =
      switch self {
      case .started(let number, let announced):
        (["started", number.map(String.init), announced].compactMap(\.self))
          .joined(separator: " ") + "\n"
      case .succeeded: "succeeded\n"
      case .failed(let reason): "failed\n\(reason)\n"
      }
    try FileSystem.replace(folder.lastRun, with: Array(text.utf8))
  }

  /// Nil when there has been no run here, as in a fresh clone.
  static func read(_ folder: StudyFolder) throws(Problem) -> LastRun? {
    guard let found = try FileSystem.found(at: folder.lastRun) else { return nil }
    // What is no file says nothing, and the next run puts one in its place.
    guard found == .file else { return .started(nil) }
    let lines = String(decoding: try FileSystem.read(folder.lastRun), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    switch lines.first {
    case "succeeded": return .succeeded
    case "failed": return .failed(lines.dropFirst().joined(separator: "\n"))
    case let first?:
      let words = first.split(separator: " ").dropFirst()
      return .started(
        words.first.flatMap { Int($0) }, announced: words.dropFirst().first.map(String.init))
    case nil: return .started(nil)
    }
  }

  /// What it came to by the journal, which is written first: a run that was killed after its entry stood has ended all the
  /// same. Every later run notes it, so the first entry of a run from that number on is the answer.
  func settled(by entries: [JournalEntry]) -> LastRun {
    guard case .started(let number?, _) = self,
      let entry = entries.first(where: { $0.event.act == .run && $0.number >= number })
    else { return self }
    switch entry.event.outcome {
    case .succeeded: return .succeeded
    case .failed: return .failed(entry.event.message ?? "")
    case .brokenOff: return self
    }
  }

  /// Whether a run that was broken off is still to be entered in the journal.
  func isUnnoted(in entries: [JournalEntry]) -> Bool {
    guard case .started(let number, _) = self else { return false }
    guard let number else { return true }
    return !entries.contains { $0.event.act == .run && $0.number >= number }
  }
}
