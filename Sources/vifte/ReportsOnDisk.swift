import Audit
import Figures

/// The reports as they lie on disk, held against their own manifest.
enum ReportsOnDisk {
  /// The manifest, or nil when there is none.
  static func manifest(in folder: StudyFolder) throws -> Manifest? {
    let path = folder.reports + "/" + Manifest.fileName
    guard FileSystem.kind(of: path) == .file else { return nil }
    return try Manifest(reading: FileSystem.read(path), file: path)
  }

  /// The files a run wrote, by the manifest; none if it cannot be read.
  static func listed(in folder: StudyFolder) -> Set<String> {
    let manifest = (try? manifest(in: folder)) ?? nil
    guard let manifest else { return [] }
    return Set(manifest.outputs.map(\.path)).union([Manifest.fileName, Edition.checksums])
  }
}
