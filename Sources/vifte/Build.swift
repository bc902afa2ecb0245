import Base
import CLinux

/// Which build of the program this is. It tells apart what the version does not, and stands in the journal alone: the same
/// source built in another folder may be another.
enum Build {
  /// The digest that the linker takes of what it links and leaves in it, in hexadecimal digits; nil where it left none. It
  /// tells builds apart and is no proof of them: a receipt holds the SHA-256 of the whole file.
  static let identity: String? = {
    var size = 0
    guard let bytes = vifte_build_id(&size), size > 0 else { return nil }
    return UnsafeBufferPointer(start: bytes, count: size).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }()
}
