import Assembly
import Base
import Figures
import SQLite
import Study

/// Files of a study that change together: all of them or none.
///
/// They are written below `.vifte/adding`, beside everything else the study reads, and checked there as a study of its own. Then each
/// changes places with the one that stands, so that what stood lies there until all are done; a list tells which they are. Who
/// is killed in between leaves the list, and the next who adds takes back what was done.
struct AddedFiles {
  private let folder: StudyFolder
  private let files: [StudyFile]
  private let parts: [Part]

  /// A file with the digests of what stood and of what is to stand; nothing stood where the first is nil.
  private struct Part {
    let path: String
    let old: String?
    let new: String
  }

  init(_ files: [StudyFile], in folder: StudyFolder) throws(Problem) {
    self.folder = folder
    self.files = files
    var parts: [Part] = []
    for file in files {
      let path = folder.path(file.path)
      let old =
        try FileSystem.found(at: path) == nil
        ? nil : FileDigest.sha256(path, named: file.path)
      parts.append(Part(path: file.path, old: old, new: SHA256.hexadecimal(file.bytes)))
    }
    self.parts = parts
  }

  private static func list(_ folder: StudyFolder) -> String { folder.adding + "/parts.json" }

  private func copy(_ path: String) -> String { folder.adding + "/" + path }

  /// Writes them beside the others that the study reads, and reads it all: what the study's own rules refuse is told.
  func prepare(beside inputs: [String]) throws {
    for path in Set(inputs + files.map(\.path)).sorted() {
      let parents = path.split(separator: "/").dropLast().joined(separator: "/")
      try FileSystem.makeFolder(parents.isEmpty ? folder.adding : copy(parents))
      if let file = files.first(where: { $0.path == path }) {
        try FileSystem.write(file.bytes, to: copy(path))
        try FileSystem.flush(copy(path))
      } else {
        try FileSystem.write(FileSystem.read(folder.path(path), named: path), to: copy(path))
      }
    }
    _ = try Pipeline(StudyFolder(root: folder.adding)).check(in: Database(.memory))
  }

  /// Puts each in its place. What fails on the way takes back what was done.
  func place() throws(Problem) {
    let list = JSONOutput.array(
      parts.map {
        .object([
          "path": .string($0.path), "old": .string(orNull: $0.old), "new": .string($0.new),
        ])
      })
    try FileSystem.write(
      Array(JSONText(list, style: .indented).text.utf8), to: AddedFiles.list(folder))
    try FileSystem.flush(AddedFiles.list(folder))
    do throws(Problem) {
      for part in parts {
        if part.old == nil {
          try FileSystem.move(copy(part.path), over: folder.path(part.path))
        } else {
          try FileSystem.exchange(copy(part.path), folder.path(part.path))
        }
      }
    } catch {
      try AddedFiles.takeBack(parts, in: folder)
      throw error
    }
    // With the list gone, what stands is what is meant.
    try FileSystem.discard(AddedFiles.list(folder))
  }

  /// Takes away what is not wanted any more.
  static func clear(_ folder: StudyFolder) { try? FileSystem.remove(folder.adding) }

  /// Takes back what somebody left half done who was killed, and tells whether there was anything.
  static func takeBack(in folder: StudyFolder) throws(Problem) -> Bool {
    let list = list(folder)
    guard try FileSystem.found(at: list) != nil else {
      try FileSystem.remove(folder.adding)
      return false
    }
    // A list that was not written whole is of an act that had not begun.
    let value = try? parseJSON(FileSystem.read(list), file: list)
    let parts = (value?.elements ?? []).compactMap { element -> Part? in
      let members = Dictionary(
        (element.members ?? []).map { ($0.key, $0.value.string) }
      ) { first, _ in first }
      guard let path = members["path"] ?? nil, let new = members["new"] ?? nil else { return nil }
      return Part(path: path, old: members["old"] ?? nil, new: new)
    }
    try takeBack(parts, in: folder)
    try FileSystem.remove(folder.adding)
    return !parts.isEmpty
  }

  private static func takeBack(_ parts: [Part], in folder: StudyFolder) throws(Problem) {
    for part in parts.reversed() {
      let (standing, kept) = (folder.path(part.path), folder.adding + "/" + part.path)
      guard try FileSystem.found(at: standing) == .file,
        try FileDigest.sha256(standing, named: part.path) == part.new, part.old != part.new
      else { continue }
      guard let old = part.old else {
        try FileSystem.discard(standing)
        continue
      }
      guard try FileSystem.found(at: kept) == .file,
        try FileDigest.sha256(kept, named: part.path) == old
      else {
        throw Problem(
          .file, at: Place(file: part.path), found: "a change of a sheet that was added by half",
          expected: "\(kept) with what stood before", advice: "put the file back by hand")
      }
      try FileSystem.exchange(kept, standing)
    }
  }
}
