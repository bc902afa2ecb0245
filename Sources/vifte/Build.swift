import Base
import CLinux
import Glibc

/// Which build of the program this is. It tells apart what the version does not, and stands in the journal alone: the same
/// source built in another folder may be another.
enum Build {
  /// A checksum of what the program loads into memory, in hexadecimal digits; nil where its file cannot be read. It tells
  /// builds apart and is no proof of them: a receipt holds the SHA-256 of the whole file, which takes longer.
  static let identity: String? = {
    let file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var checksum = Checksum()
    var header = 0
    var (offset, size) = (0, 0)
    while true {
      header = vifte_loaded_part(header, &offset, &size)
      guard header > 0 else { return checksum.digits }
      guard add(file, from: offset, count: size, to: &checksum) else { return nil }
    }
  }()

  /// Takes up a part of the file; false where it cannot be read whole.
  private static func add(
    _ file: Int32, from offset: Int, count: Int, to checksum: inout Checksum
  ) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { block in
      var done = 0
      while done < count {
        let wanted = min(block.count, count - done)
        let got = pread(file, block.baseAddress, wanted, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        guard got == wanted else { return false }
        checksum.update(UnsafeRawBufferPointer(rebasing: block.prefix(got)))
        done += got
      }
      return true
    }
  }
}
