/// The checksum of ZIP entries: CRC-32 as ISO/IEC 13239 and RFC 1952 define it, reflected, with the polynomial 0xEDB88320.
package func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum = remainders[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
  }
  return sum ^ 0xFFFF_FFFF
}

/// What is left of each byte when it is divided by the polynomial.
private let remainders: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { rest, _ in
    rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1
  }
}
