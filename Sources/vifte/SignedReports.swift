import Assembly
import Audit
import Base
import Figures

/// The sign-off of a study and the reports it is of.
struct SignedReports {
  let signoff: Signoff
  /// The digest of the checksums; nil when the reports are not what the checksums say.
  let digest: String?

  /// Reads the sign-off; one that is damaged or from another program is a problem. The reasons are those of `status`.
  init(_ folder: StudyFolder, _ reasons: [StatusReason]) throws {
    let path = folder.path(Signoff.fileName)
    signoff = try SignedReports.signoff(path)
    let sums = folder.reports + "/" + Edition.checksums
    let isAltered = reasons.contains { [.editedReport, .missingReport].contains($0.kind) }
    digest =
      try isAltered || FileSystem.found(at: sums) != .file
      ? nil : FileDigest.sha256(sums, named: sums)
  }

  var state: Signoff.State { signoff.state(digest) }

  private static func signoff(_ path: String) throws -> Signoff {
    let name = Signoff.fileName
    switch try FileSystem.found(at: path, named: name) {
    case nil: return Signoff()
    case .file: break
    case .link:
      throw Problems([
        Problem(
          .file, at: Place(file: name), found: "a symbolic link",
          expected: "a file that may be replaced")
      ])
    case .folder, .other:
      do throws(Problem) {
        _ = try FileSystem.read(path, named: name)
      } catch {
        throw Problems([error])
      }
    }
    return try Signoff(reading: FileSystem.read(path, named: name), file: name)
  }
}
