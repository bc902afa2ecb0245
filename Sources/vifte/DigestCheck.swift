import Assembly
import Audit
import Base
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
  /// What the journal here does not hold, and whether the receipt that stands is among it.
  let unproven: [UnprovenClaim]
  let hasUnknownReceipt: Bool

  init(_ folder: StudyFolder) throws {
    let manifest = try ReportsOnDisk.soundManifest(in: folder)
    // Without its settings a folder is no study, unless what is recorded tells that they are gone.
    if manifest == nil { try folder.checkSettings() }
    let state = try StudyState(folder)
    // Which program the journal last noted, and for which reports, is no proof either way where they are made anew and
    // compared; nor is it that a run failed since, where the inputs now give these very reports. That signatures have lapsed
    // is no fault of the reports.
    reasons = state.all.filter {
      ![.failedRun, .otherReports, .otherBuild, .lapsedSignature].contains($0.kind)
    }
    unproven = state.unproven
    hasUnknownReceipt = state.hasUnknownReceipt
    inputs = try (manifest?.inputs ?? []).compactMap { entry in
      let path = folder.path(entry.path)
      guard try FileSystem.reached(by: path, named: entry.path) == .file else { return nil }
      return Manifest.Entry(
        path: entry.path,
        sha256: try shownDigest(of: path, named: entry.path, withholding: entry.withheld),
        withheld: entry.withheld)
    }
    reports = try FileSystem.files(below: folder.reports).compactMap { name in
      let path = folder.reports + "/" + name
      guard try FileSystem.found(at: path) == .file else { return nil }
      return Manifest.Entry(path: name, sha256: try FileDigest.sha256(path, named: path))
    }
    sums = reports.first { $0.path == Edition.checksums }?.sha256
  }
}
