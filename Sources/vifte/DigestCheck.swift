import Audit
import Figures

/// The files as they lie on disk, with their digests, and every way in which they are not as a run left them.
struct DigestCheck {
  let reasons: [StatusReason]
  /// The inputs the manifest names that are there.
  let inputs: [Manifest.Entry]
  /// The files of the reports' folder.
  let reports: [Manifest.Entry]
  /// The digest of the list of checksums.
  let sums: String?

  init(_ folder: StudyFolder) throws {
    let manifest = (try? ReportsOnDisk.manifest(in: folder)) ?? nil
    // Without its settings a study has no status, but what is recorded can still be checked.
    let settings = StudyFolder.settings
    reasons =
      manifest != nil && FileSystem.kind(of: folder.path(settings)) == nil
      ? [StatusReason(kind: .missingInput, path: settings, words: "\(settings) is gone")]
      // What the journal last noted is no proof either way where the reports are made anew and compared.
      : try statusReasons(folder).filter { $0.kind != .otherReports }
    inputs = try (manifest?.inputs ?? []).compactMap { entry in
      let path = folder.path(entry.path)
      guard FileSystem.kind(of: path) == .file else { return nil }
      return Manifest.Entry(
        path: entry.path, sha256: try FileDigest.sha256(path, named: entry.path))
    }
    reports = try FileSystem.files(below: folder.reports).compactMap { name in
      let path = folder.reports + "/" + name
      guard FileSystem.kind(of: path) == .file else { return nil }
      return Manifest.Entry(path: name, sha256: try FileDigest.sha256(path, named: path))
    }
    sums = reports.first { $0.path == Edition.checksums }?.sha256
  }

  var check: Verification.Check {
    Verification.Check(
      "digests",
      "\(inputs.count) inputs and \(reports.count) reports held against the manifest and "
        + "SHA256SUMS, \(reasons.isEmpty ? "nothing" : "\(reasons.count)") amiss")
  }
}
