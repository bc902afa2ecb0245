import CLinux

/// Which build of the program this is. It tells apart what the version does not, and stands in the journal alone: the same
/// source built in another folder may have another.
enum Build {
  /// The build id of the linker in hexadecimal digits; nil where it gave none.
  static let identity: String? = {
    var bytes: UnsafePointer<UInt8>?
    let count = vifte_build_id(&bytes)
    guard let bytes, count > 0 else { return nil }
    return UnsafeBufferPointer(start: bytes, count: Int(count)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }()
}
