import CLinux

/// The Secure Hash Algorithm SHA-256 (FIPS 180-4, sections 4.1.2, 5 and 6.2), fed piece by piece.
package struct SHA256: Sendable {
  /// What mixes the blocks; the digest is the same.
  package enum Engine: Sendable {
    /// The processor's own instructions, which not every processor has.
    case processor
    /// The formulas of the standard.
    case formulas

    /// The quicker one that this processor has.
    package static let quickest: Engine = vifte_has_sha256() != 0 ? .processor : .formulas
  }

  private let engine: Engine
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// A processor without such instructions is left to the formulas.
  package init(_ engine: Engine = .quickest) {
    self.engine = Engine.quickest == .formulas ? .formulas : engine
  }

  /// The digest of `bytes` as 64 hexadecimal digits in lower case.
  package static func hexadecimal(_ bytes: [UInt8], _ engine: Engine = .quickest) -> String {
    var hash = SHA256(engine)
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(64 - pending.count)
      pending += missing
      rest = rest.dropFirst(missing.count)
      guard pending.count == 64 else { return }
      let block = pending
      block.withUnsafeBytes { take($0) }
      pending = []
    }
    let whole = rest.prefix(rest.count / 64 * 64)
    take(UnsafeRawBufferPointer(rebasing: whole))
    pending += rest.dropFirst(whole.count)
  }

  /// Takes in whole blocks.
  private mutating func take(_ blocks: UnsafeRawBufferPointer) {
    switch engine {
    case .processor: mixByProcessor(blocks)
    case .formulas:
      for start in stride(from: 0, to: blocks.count, by: 64) {
        compress(UnsafeRawBufferPointer(rebasing: blocks[start..<start + 64]))
      }
    }
  }

  private mutating func mixByProcessor(_ blocks: UnsafeRawBufferPointer) {
    guard let bytes = blocks.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    withUnsafeMutableBytes(of: &state) { state in
      withUnsafeBytes(of: SHA256.constants) { constants in
        guard let state = state.assumingMemoryBound(to: UInt32.self).baseAddress,
          let constants = constants.assumingMemoryBound(to: UInt32.self).baseAddress
        else { return }
        vifte_sha256_compress(state, bytes, blocks.count / 64, constants)
      }
    }
  }

  /// Pads the message and gives its digest; the hash is used up.
  package mutating func finish() -> String {
    let bits = length * 8
    let zeros = (119 - pending.count) % 64
    let padding =
      [0x80] + [UInt8](repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    padding.withUnsafeBytes { update($0) }
    return state.indices.map { index in
      let digits = String(state[index], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func compress(_ block: UnsafeRawBufferPointer) {
    var schedule = [16 of UInt32](repeating: 0)
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    var words = WorkingWords(state)
    for start in stride(from: 0, to: 64, by: 16) {
      if start > 0 { extend(&schedule) }
      words.mixEight(schedule, from: 0, SHA256.constants, from: start)
      words.mixEight(schedule, from: 8, SHA256.constants, from: start + 8)
    }
    words.add(to: &state)
  }

  /// Puts the sixteen words of the message schedule that follow in the place of those that were used.
  @inline(__always)
  private func extend(_ schedule: inout [16 of UInt32]) {
    for index in 0..<16 {
      let first = schedule[(index + 1) & 15]
      let second = schedule[(index + 14) & 15]
      let small = rotate(first, 7) ^ rotate(first, 18) ^ (first >> 3)
      let large = rotate(second, 17) ^ rotate(second, 19) ^ (second >> 10)
      schedule[index] &+= small &+ schedule[(index + 9) & 15] &+ large
    }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  fileprivate static let constants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7,
    0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc,
    0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351,
    0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e,
    0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585,
    0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f,
    0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

/// The eight working words. In eight rounds they change places once around, so that none has to be moved.
private struct WorkingWords {
  private var a, b, c, d, e, f, g, h: UInt32

  init(_ state: [8 of UInt32]) {
    (a, b, c, d) = (state[0], state[1], state[2], state[3])
    (e, f, g, h) = (state[4], state[5], state[6], state[7])
  }

  func add(to state: inout [8 of UInt32]) {
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  @inline(__always)
  mutating func mixEight(
    _ schedule: [16 of UInt32], from first: Int, _ constants: [64 of UInt32], from start: Int
  ) {
    mix(a, b, c, &d, e, f, g, &h, constants[start] &+ schedule[first])
    mix(h, a, b, &c, d, e, f, &g, constants[start + 1] &+ schedule[first + 1])
    mix(g, h, a, &b, c, d, e, &f, constants[start + 2] &+ schedule[first + 2])
    mix(f, g, h, &a, b, c, d, &e, constants[start + 3] &+ schedule[first + 3])
    mix(e, f, g, &h, a, b, c, &d, constants[start + 4] &+ schedule[first + 4])
    mix(d, e, f, &g, h, a, b, &c, constants[start + 5] &+ schedule[first + 5])
    mix(c, d, e, &f, g, h, a, &b, constants[start + 6] &+ schedule[first + 6])
    mix(b, c, d, &e, f, g, h, &a, constants[start + 7] &+ schedule[first + 7])
  }
}

/// One round; choice and majority have fewer steps than FIPS 180-4 writes, and the same bits.
@inline(__always)
private func mix(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
  _ g: UInt32, _ h: inout UInt32, _ word: UInt32
) {
  let choice = g ^ (e & (f ^ g))
  let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ word
  let majority = (a & b) | (c & (a | b))
  d &+= first
  h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
}

@inline(__always)
private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word >> count) | (word << (32 - count))
}
