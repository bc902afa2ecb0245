import Foundation

/// The files below a folder, by their paths in it.
struct FileTree: Equatable {
  let files: [String: Data]

  init(_ files: [String: Data]) { self.files = files }

  /// Reads the files below a folder; none if there is no folder. What is as it was written is not read again.
  init(below folder: URL, written: WrittenFiles = WrittenFiles()) throws {
    self.init(try Self.files(below: folder.path, prefix: "", written))
  }

  /// Reads the files that go by these names in a folder: one file each, or all below.
  init(
    _ names: [String], of folder: URL, written: WrittenFiles = WrittenFiles()
  ) throws {
    self.init(
      try names.reduce(into: [:]) { found, name in
        let path = folder.path + "/" + name
        let files =
          try written.file(name, at: path).map { [name: $0] }
          ?? Self.files(below: path, prefix: name + "/", written)
        found.merge(files) { first, _ in first }
      })
  }

  /// Writes the files, and tells what was written.
  func write(below folder: URL) throws -> WrittenFiles {
    var made: Set<String> = []
    for (path, data) in files {
      let place = folder.path + "/" + path
      let parent = URL(filePath: place).deletingLastPathComponent()
      if made.insert(parent.path).inserted {
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      try WrittenFiles.write(data, to: place, as: path)
    }
    return WrittenFiles(tree: self)
  }

  /// The files the condition is true for.
  func filter(_ isKept: (_ path: String) -> Bool) -> FileTree {
    FileTree(files.filter { isKept($0.key) })
  }

  /// The paths whose files are not the same in both.
  func differences(from other: FileTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  /// A link to a file is a file, one to a folder is nothing; so is a folder that nobody may look into.
  private static func files(
    below folder: String, prefix: String, _ written: WrittenFiles
  ) throws -> [String: Data] {
    guard let handle = opendir(folder) else {
      if [ENOENT, ENOTDIR, EACCES].contains(errno) { return [:] }
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    defer { closedir(handle) }
    var found: [String: Data] = [:]
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder + "/" + name
      if Int(entry.pointee.d_type) == Int(DT_DIR) {
        let below = try files(below: path, prefix: prefix + name + "/", written)
        found.merge(below) { first, _ in first }
      } else if let file = written.file(prefix + name, at: path) {
        found[prefix + name] = file
      }
    }
    return found
  }
}

/// The files that were put into a folder. Each got a time of its own that no clock gives, so that one that has been
/// touched since is known without reading it.
struct WrittenFiles {
  private let tree: FileTree

  init(tree: FileTree = FileTree([:])) { self.tree = tree }

  /// The bytes of the file at a path, which went by this name when it was written; nil where no file is.
  func file(_ name: String, at path: String) -> Data? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    if let data = tree.files[name], data.count == Int(status.st_size),
      WrittenFiles.hasTime(of: name, status)
    {
      return data
    }
    return try? Data(contentsOf: URL(filePath: path))
  }

  fileprivate static func write(_ data: Data, to path: String, as name: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    defer { close(file) }
    try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: data)
    guard futimens(file, [time(of: name), time(of: name)]) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }

  /// Some nanosecond of 1970, for each name another.
  private static func time(of name: String) -> timespec {
    timespec(tv_sec: 1, tv_nsec: Int(name.hashValue.magnitude % 1_000_000_000))
  }

  private static func hasTime(of name: String, _ status: stat) -> Bool {
    let time = time(of: name)
    return status.st_mtim.tv_sec == time.tv_sec && status.st_mtim.tv_nsec == time.tv_nsec
  }
}
