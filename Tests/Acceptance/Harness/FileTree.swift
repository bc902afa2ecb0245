import Foundation

/// The files below a folder, by their paths in it.
struct FileTree: Equatable {
  let files: [String: Data]

  init(_ files: [String: Data]) { self.files = files }

  /// Reads the files below a folder; none if there is no folder.
  init(below folder: URL) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else {
      files = [:]
      return
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let contents = paths.compactMap { path in
      (try? Data(contentsOf: folder.appending(path: path))).map { (path, $0) }
    }
    files = Dictionary(contents) { first, _ in first }
  }

  /// These files and those that go by a name in a folder: one file, or all below.
  func adding(_ name: String, of folder: URL) throws -> FileTree {
    let location = folder.appending(path: name)
    if let data = try? Data(contentsOf: location) {
      return FileTree(files.merging([name: data]) { _, new in new })
    }
    let added = try FileTree(below: location).files.map { (name + "/" + $0.key, $0.value) }
    return FileTree(files.merging(added) { _, new in new })
  }

  func write(below folder: URL) throws {
    for (path, data) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  /// The files the condition is true for.
  func filter(_ isKept: (_ path: String) -> Bool) -> FileTree {
    FileTree(files.filter { isKept($0.key) })
  }

  /// The paths whose files are not the same in both.
  func differences(from other: FileTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
