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

  /// Refuses reports that an earlier program made in another layout; what is merely damaged is told elsewhere.
  static func refuseEarlierProgram(_ folder: StudyFolder) throws {
    do {
      _ = try manifest(in: folder)
    } catch let problems as Problems where problems.areOfEarlierProgram {
      throw problems
    } catch is Problems {
      return
    }
  }

  /// Which of the two lists of files is not as a run left it: the manifest, whose digest stands last among the
  /// checksums, or the checksums, which repeat the manifest's; nil when they agree.
  static func editedList(_ manifest: Manifest, in folder: StudyFolder) throws -> String? {
    let digest = try FileDigest.sha256(
      folder.reports + "/" + Manifest.fileName, named: Manifest.fileName)
    let outputs = checksumLines(manifest.outputs)
    let last = checksumLines([Manifest.Entry(path: Manifest.fileName, sha256: digest)])
    let found = String(
      decoding: try FileSystem.read(folder.reports + "/" + Edition.checksums), as: UTF8.self)
    if found == outputs + last { return nil }
    return found.hasPrefix(outputs) && !found.hasSuffix(last)
      && found.dropFirst(outputs.count).count == last.count
      ? Manifest.fileName : Edition.checksums
  }

  /// The files a run wrote, by the manifest, which an earlier program may have written; none if it cannot be read.
  static func listed(in folder: StudyFolder) -> Set<String> {
    let path = folder.reports + "/" + Manifest.fileName
    guard let bytes = try? FileSystem.read(path),
      let outputs = Manifest.listedOutputs(reading: bytes, file: path)
    else { return [] }
    return Set(outputs).union([Manifest.fileName, Edition.checksums])
  }
}

extension Problems {
  /// Whether a manifest could not be read because an earlier program made it.
  var areOfEarlierProgram: Bool { list.contains { $0.advice == Manifest.earlierProgram } }
}
