import Audit
import Figures

/// The sign-off of a study and the reports it is of.
struct SignedReports {
  let signoff: Signoff
  /// The digest of the checksums; nil when the reports are not what the checksums say.
  let digest: String?

  /// Reads the sign-off; one that is damaged or from another program is a problem. The reasons are those of `status`.
  init(_ folder: StudyFolder, _ reasons: [StatusReason]) throws {
    let path = folder.path(Signoff.fileName)
    signoff =
      FileSystem.kind(of: path) == nil && !FileSystem.isLink(path)
      ? Signoff()
      : try Signoff(
        reading: FileSystem.read(path, named: Signoff.fileName), file: Signoff.fileName)
    let sums = folder.reports + "/" + Edition.checksums
    let isAltered = reasons.contains { [.editedReport, .missingReport].contains($0.kind) }
    digest =
      isAltered || FileSystem.kind(of: sums) != .file
      ? nil : try FileDigest.sha256(sums, named: sums)
  }

  var state: Signoff.State { signoff.state(digest) }
}
