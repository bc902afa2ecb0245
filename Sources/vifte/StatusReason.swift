import Audit
import Base
import Figures

extension StatusReason.Gravity {
  /// What the program's end says of it.
  var exitCode: ExitCode {
    switch self {
    case .stale: .stale
    case .altered: .mismatch
    }
  }
}

extension [StatusReason] {
  /// 4 where something is not as it was left, 3 where it is merely of earlier, 0 where there is no reason.
  var exitCode: ExitCode { gravity?.exitCode ?? .ok }
}

extension StatusReason.Found {
  /// What stands at a path, which is there and no ordinary file.
  init(at path: String) throws(Problem) {
    self =
      switch try FileSystem.found(at: path) {
      case .link: .link
      case .folder: .folder
      case .file: .file
      case .other, nil: .other
      }
  }
}

extension StatusReason {
  /// Something else stands where a file should.
  static func other(_ kind: Kind, at path: String) throws(Problem) -> StatusReason {
    .other(kind, path, try Found(at: path))
  }
}

extension StatusReason.Kind {
  /// What the program's end says of it.
  var exitCode: ExitCode { gravity.exitCode }
}
