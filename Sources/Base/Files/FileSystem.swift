import CLinux
import Glibc

/// The files of the machine, through the C library. What goes wrong is a problem that names the file.
package enum FileSystem {
  /// The whole content of a file.
  package static func read(_ path: String, named name: String? = nil) throws(Problem) -> [UInt8] {
    // A pipe is opened without waiting for its writer, and then refused.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(name ?? path, expected: "a file that can be read") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw failure(name ?? path, expected: "a file that can be read")
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      throw Problem(
        .file, at: Place(file: name ?? path),
        found: kind == S_IFDIR ? "a directory" : "no regular file",
        expected: "a file that can be read")
    }
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 4096))
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name ?? path, expected: "a file that can be read")
      }
      if count == 0 { return Array(bytes.prefix(filled)) }
      filled += count
    }
  }

  /// Writes a file that is not there yet, all of it or none. Whatever bears the name, and were it a link that leads
  /// nowhere, is a problem and stays as it is.
  package static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path, expected: "a file that can be written") }
    var written = 0
    var trouble: Problem?
    while trouble == nil, written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        trouble = failure(path, expected: "room for the file")
      }
      written += max(count, 0)
    }
    if close(file) != 0, trouble == nil { trouble = failure(path, expected: "room for the file") }
    if let trouble {
      unlink(path)
      throw trouble
    }
  }

  /// Puts a file in the place of the one that stands, in a single step; a link in its place is replaced, and what it leads
  /// to stays as it is.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(Problem) {
    let new = path + ".new"
    try discard(new)
    try write(bytes, to: new)
    do throws(Problem) {
      try move(new, over: path)
    } catch {
      unlink(new)
      throw error
    }
  }

  /// Takes away what a killed process left under a name of the program's own; a folder there is somebody else's, and a
  /// problem.
  package static func discard(_ path: String) throws(Problem) {
    switch try found(at: path) {
    case nil: return
    case .folder:
      throw Problem(
        .file, at: Place(file: path), found: "a folder", expected: "a name that is free",
        advice: "move it away")
    case .file, .link, .other:
      guard unlink(path) == 0 else { throw failure(path, expected: "a file that can be removed") }
    }
  }

  /// Makes the file's content last through a loss of power.
  package static func flush(_ path: String) throws(Problem) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, expected: "a file that can be flushed") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path, expected: "a disk that takes the file") }
  }

  /// What bears a name.
  package enum Found {
    case file, folder, link
    /// A pipe, a device, a socket.
    case other

    fileprivate init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// What bears the name, a link as a link; nil where nothing does. A place that cannot be looked at is a problem.
  package static func found(at path: String, named name: String? = nil) throws(Problem) -> Found? {
    var status = stat()
    if lstat(path, &status) == 0 { return Found(status) }
    guard isAbsence(errno) else {
      throw failure(name ?? path, expected: "a place that can be looked at")
    }
    return nil
  }

  /// What the name leads to, through links; nil where it leads to nothing. A place that cannot be looked at is a problem.
  package static func reached(by path: String, named name: String? = nil) throws(Problem) -> Found?
  {
    var status = stat()
    if stat(path, &status) == 0 { return Found(status) }
    guard isAbsence(errno) else {
      throw failure(name ?? path, expected: "a place that can be looked at")
    }
    return nil
  }

  private static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  /// What the path leads to, links followed; nil where nothing is there or it cannot be told.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// What a path leads to.
  package enum Kind { case file, folder }

  /// What of a file changes when somebody writes to it or puts another in its place.
  package struct Stamp: Equatable {
    let file: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// The stamp of a file; nil where there is none.
  package static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      file: status.st_ino, size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Whether it is a file with an end, and no pipe or device.
  package static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// How many bytes a file has; nil where there is none.
  package static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// The path from the root with every link followed; nil where there is nothing of that name.
  package static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether the path itself is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether the owner may write there. Asked of the mode, since the superuser may write anywhere.
  package static func isWritable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IWUSR != 0 && access(path, W_OK) == 0
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(Problem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw failure(made, expected: "a folder that can be made")
      }
    }
    guard kind(of: path) == .folder else {
      throw Problem(.file, at: Place(file: path), found: "a file", expected: "a folder")
    }
  }

  /// The files below a folder, relative to it, in the order of their bytes; none if there is no folder. A link is a file,
  /// whatever it leads to, and so is a pipe; a folder with nothing in it stands there with a slash after its name. A folder
  /// that cannot be read is a problem.
  package static func files(below folder: String, prefix: String = "") throws(Problem) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      guard try found(at: path) == .folder else {
        files.append(prefix + name)
        continue
      }
      let below = try FileSystem.files(below: path, prefix: prefix + name + "/")
      files += below.isEmpty ? [prefix + name + "/"] : below
    }
    return files
  }

  private static func names(in folder: String) throws(Problem) -> [String] {
    guard let handle = opendir(folder) else {
      if isAbsence(errno) { return [] }
      throw failure(folder, expected: "a folder that can be read")
    }
    defer { closedir(handle) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw failure(folder, expected: "a folder that can be read") }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Removes a file, or a folder with all in it; nothing there is no problem.
  package static func remove(_ path: String) throws(Problem) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      // Nothing can be taken out of a folder that is read-only.
      chmod(path, 0o700)
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw failure(path, expected: "a folder that can be removed") }
    } else {
      guard unlink(path) == 0 else { throw failure(path, expected: "a file that can be removed") }
    }
  }

  /// Puts one name in the place of another in a single step.
  package static func move(_ path: String, over target: String) throws(Problem) {
    guard rename(path, target) == 0 else { throw failure(target, expected: "a name that is free") }
  }

  /// Swaps two folders or two files in a single step, so that nobody sees neither.
  package static func exchange(_ first: String, _ second: String) throws(Problem) {
    let exchange: UInt32 = 2  // RENAME_EXCHANGE of linux/fs.h
    guard renameat2(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 else {
      throw failure(second, expected: "a name that can be replaced")
    }
  }

  /// Gives a file a second name.
  package static func link(_ path: String, as second: String) throws(Problem) {
    guard Glibc.link(path, second) == 0 else {
      throw failure(second, expected: "a file that can be linked")
    }
  }

  private static func failure(_ path: String, expected: String) -> Problem {
    let reason = String(cString: strerror(errno))
    return Problem(.file, at: Place(file: path), found: reason, expected: expected)
  }
}
