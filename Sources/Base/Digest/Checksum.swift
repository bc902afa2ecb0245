/// A quick checksum that tells large files apart which nobody forges: four sums over every fourth word of 64 bits, by the
/// multiplication and exclusive or of FNV-1a and a mix of their halves. What must stand against forgery takes `SHA256`.
package struct Checksum: Sendable {
  private var sums: (UInt64, UInt64, UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 1, 2, 3)
  private static let prime: UInt64 = 0x100_0000_01b3

  package init() {}

  /// The checksum as 32 hexadecimal digits, each of which hangs on all four sums, so that the first twelve tell two builds
  /// apart as well as all.
  package var digits: String {
    let sums = [sums.0, sums.1, sums.2, sums.3]
    func mixed(_ sums: some Sequence<UInt64>) -> String {
      let digits = String(sums.reduce(0) { Checksum.mixed($0 &+ $1) }, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return mixed(sums) + mixed(sums.reversed())
  }

  /// A product hands bits upwards only, so the higher half is mixed into the lower for the next word to meet.
  private static func taking(_ word: UInt64, into sum: UInt64) -> UInt64 {
    let product = (sum ^ word) &* prime
    return product ^ product >> 32
  }

  /// The last step of SplitMix64 (Steele, Lea and Flood, 2014), which spreads every bit over the word and loses none.
  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// Takes up a piece. One whose length is no multiple of 32 is filled up with noughts.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var (first, second, third, fourth) = sums
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var offset = 0
    while offset + 32 <= bytes.count {
      first = Checksum.taking(word(offset), into: first)
      second = Checksum.taking(word(offset + 8), into: second)
      third = Checksum.taking(word(offset + 16), into: third)
      fourth = Checksum.taking(word(offset + 24), into: fourth)
      offset += 32
    }
    sums = (first, second, third, fourth)
    guard offset < bytes.count else { return }
    let rest = Array(bytes[offset...]) + Array(repeating: 0, count: 32 - (bytes.count - offset))
    rest.withUnsafeBytes { update($0) }
  }
}
