import Figures

/// What the last run came to, kept beside the data base so that a failure is not forgotten.
enum LastRun: Equatable {
  case started
  case succeeded
  case failed(String)

  /// Notes it, unless the reports were asked for elsewhere: then the study's own are not concerned.
  func write(to folder: StudyFolder) throws(Problem) {
    guard !folder.isOutputElsewhere else { return }
    let text =
      switch self {
      case .started: "started\n"
      case .succeeded: "succeeded\n"
      case .failed(let reason): "failed\n\(reason)\n"
      }
    try FileSystem.write(Array(text.utf8), to: folder.lastRun)
  }

  /// Nil when there has been no run here, as in a fresh clone.
  static func read(_ folder: StudyFolder) -> LastRun? {
    guard let bytes = try? FileSystem.read(folder.lastRun) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    switch lines.first {
    case "succeeded": return .succeeded
    case "failed": return .failed(lines.dropFirst().joined(separator: "\n"))
    default: return .started
    }
  }
}
