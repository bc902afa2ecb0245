import Glibc

/// Digests of files, read in blocks so that a large file takes little memory.
package enum FileDigest {
  /// The digest of a file as 64 hexadecimal digits; one that is no regular file, or cannot be read, is a problem under its name.
  package static func sha256(_ path: String, named name: String) throws(Problem) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      throw Problem(
        .file, at: Place(file: name), found: String(cString: strerror(errno)),
        expected: "a file that can be read")
    }
    defer { close(file) }
    guard FileSystem.isRegular(path) else {
      throw Problem(
        .file, at: Place(file: name), found: "no regular file", expected: "a file that can be read")
    }
    return try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) {
      block throws(Problem) in
      var hash = SHA256()
      while true {
        let count = read(file, block.baseAddress, block.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
          throw Problem(
            .file, at: Place(file: name), found: String(cString: strerror(errno)),
            expected: "a file that can be read")
        }
        guard count > 0 else { return hash.finish() }
        hash.update(UnsafeRawBufferPointer(rebasing: block.prefix(count)))
      }
    }
  }
}
