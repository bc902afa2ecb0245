/// A quick checksum that tells large files apart which nobody forges: four sums over every fourth word of 64 bits, by the
/// multiplication and exclusive or of FNV-1a. What must stand against forgery takes `SHA256`.
package struct Checksum: Sendable {
  private var sums: (UInt64, UInt64, UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 1, 2, 3)
  private static let prime: UInt64 = 0x100_0000_01b3

  package init() {}

  /// The checksum as 32 hexadecimal digits.
  package var digits: String {
    let mixed = [
      sums.0 ^ (sums.2 << 1 | sums.2 >> 63), sums.1 ^ (sums.3 << 1 | sums.3 >> 63),
    ]
    return mixed.map { word in
      let digits = String(word ^ (word >> 32), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Takes up a piece. One whose length is no multiple of 32 is filled up with noughts.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var (first, second, third, fourth) = sums
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var offset = 0
    while offset + 32 <= bytes.count {
      first = (first ^ word(offset)) &* Checksum.prime
      second = (second ^ word(offset + 8)) &* Checksum.prime
      third = (third ^ word(offset + 16)) &* Checksum.prime
      fourth = (fourth ^ word(offset + 24)) &* Checksum.prime
      offset += 32
    }
    sums = (first, second, third, fourth)
    guard offset < bytes.count else { return }
    let rest = Array(bytes[offset...]) + Array(repeating: 0, count: 32 - (bytes.count - offset))
    rest.withUnsafeBytes { update($0) }
  }
}
