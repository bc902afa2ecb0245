import Glibc

/// An opened source of bytes, read once from its beginning.
struct ByteSource: ~Copyable {
  private let input: Input
  private let name: String

  private enum Input {
    case descriptor(Int32)
    case bytes([UInt8])
  }

  private var offset = 0

  /// Opens the source; `name` is what messages call it.
  init(_ source: TableSource, name: String) throws(Problem) {
    self.name = name
    switch source {
    case .bytes(let bytes): input = .bytes(bytes)
    case .file(let path):
      // A pipe is opened without waiting for its writer, and then refused.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw fileProblem(name) }
      var status = stat()
      let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
      guard kind == S_IFREG else {
        close(descriptor)
        throw Problem(
          .file, at: Place(file: name),
          found: kind == S_IFDIR ? "a directory" : "no regular file",
          expected: "a file that can be read")
      }
      input = .descriptor(descriptor)
    }
  }

  deinit {
    if case .descriptor(let descriptor) = input { close(descriptor) }
  }

  /// Fills as much of the space as there are bytes at hand for; 0 means the end.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    switch input {
    case .bytes(let bytes):
      let count = min(space.count, bytes.count - offset)
      space.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    case .descriptor(let descriptor):
      while true {
        let count = Glibc.read(descriptor, space.baseAddress, space.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw fileProblem(name) }
      }
    }
  }
}

private func fileProblem(_ name: String) -> Problem {
  Problem(
    .file, at: Place(file: name), found: String(cString: strerror(errno)),
    expected: "a file that can be read")
}
