package import Audit
package import Base
import Figures

/// The reports as they lie on disk, held against their own manifest.
package enum ReportsOnDisk {
  /// The manifest, or nil when there is none. A link or a pipe is none.
  package static func manifest(in folder: StudyFolder) throws -> Manifest? {
    let path = folder.reports + "/" + Manifest.fileName
    guard try FileSystem.found(at: path) == .file else { return nil }
    return try Manifest(reading: FileSystem.read(path), file: path)
  }

  /// The manifest, or nil when there is none or it is damaged; one that cannot be read is a problem.
  package static func soundManifest(in folder: StudyFolder) throws -> Manifest? {
    do {
      return try manifest(in: folder)
    } catch is Problems {
      return nil
    }
  }

  /// Refuses reports that an earlier program made in another layout; what is merely damaged is told elsewhere.
  package static func refuseEarlierProgram(_ folder: StudyFolder) throws {
    do {
      _ = try manifest(in: folder)
    } catch let problems as Problems {
      if try problems.areOfEarlierProgram && areOfARun(in: folder) { throw problems }
    }
  }

  /// Which of the two lists of files is not as a run left it: the manifest, whose digest stands last among the
  /// checksums, or the checksums, which repeat the manifest's; nil when they agree.
  package static func editedList(_ manifest: Manifest, in folder: StudyFolder) throws -> String? {
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

  /// Which of the files an earlier run wrote, and no hand has changed since: those the manifest lists with the digest they
  /// have. A manifest alone proves nothing, so a file whose path no run writes is not among them, whatever it says.
  package static func ofAnEarlierRun(
    _ files: [String], in folder: StudyFolder
  ) throws(Problem) -> Set<String> {
    let listed = try listed(in: folder) ?? []
    var own: Set<String> = []
    for entry in listed where files.contains(entry.path) && Edition.mayHold(entry.path) {
      let path = folder.reports + "/" + entry.path
      if try FileSystem.found(at: path) == .file,
        try FileDigest.sha256(path, named: path) == entry.sha256
      {
        own.insert(entry.path)
      }
    }
    return own
  }

  /// Which of the files no run wrote, although a run may: those the manifest does not list. None where there is no manifest
  /// to tell.
  package static func unlisted(_ files: [String], in folder: StudyFolder) throws(Problem)
    -> [String]
  {
    guard let listed = try listed(in: folder) else { return [] }
    let known = Set(listed.map(\.path) + [Manifest.fileName, Edition.checksums])
    return files.filter { !known.contains($0) }
  }

  /// Whether a folder is one that a run left: with a manifest and checksums that agree, of paths that a run writes.
  package static func areOfARun(in folder: StudyFolder) throws(Problem) -> Bool {
    guard let listed = try listed(in: folder), !listed.isEmpty,
      listed.allSatisfy({ Edition.mayHold($0.path) })
    else { return false }
    let path = folder.reports + "/" + Edition.checksums
    guard try FileSystem.found(at: path) == .file else { return false }
    let manifest = folder.reports + "/" + Manifest.fileName
    let last = Manifest.Entry(
      path: Manifest.fileName, sha256: try FileDigest.sha256(manifest, named: manifest))
    return try FileSystem.read(path) == Array(checksumLines(listed + [last]).utf8)
  }

  /// What the manifest lists, which an earlier program may have written; nil where there is none, or none that can be read
  /// as one.
  private static func listed(in folder: StudyFolder) throws(Problem) -> [Manifest.Entry]? {
    let path = folder.reports + "/" + Manifest.fileName
    guard try FileSystem.found(at: path) == .file else { return nil }
    return Manifest.listedOutputs(reading: try FileSystem.read(path), file: path)
  }
}

extension Problems {
  /// Whether a manifest could not be read because an earlier program made it.
  package var areOfEarlierProgram: Bool { list.contains { $0.advice == Manifest.earlierProgram } }
}
