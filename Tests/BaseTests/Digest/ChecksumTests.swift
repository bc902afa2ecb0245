import Testing

@testable import Base

@Suite struct ChecksumTests {
  private func digits(_ bytes: [UInt8]) -> String {
    var checksum = Checksum()
    bytes.withUnsafeBytes { checksum.update($0) }
    return checksum.digits
  }

  @Test func `a bit changed anywhere shows in the first twelve digits and in the last`() {
    let bytes = (0..<96).map { UInt8($0) }
    let changed = bytes.indices.flatMap { place in
      (0..<8).map { bit in
        var changed = bytes
        changed[place] ^= 1 << bit
        return changed
      }
    }
    let all = ([bytes] + changed).map(digits)
    #expect(all.allSatisfy { $0.count == 32 })
    #expect(Set(all.map { $0.prefix(12) }).count == all.count)
    #expect(Set(all.map { $0.suffix(12) }).count == all.count)
  }

  @Test func `what is taken up in pieces of whole words has the checksum of the whole`() {
    let bytes = (0..<160).map { UInt8($0) }
    var pieces = Checksum()
    bytes[..<64].withUnsafeBytes { pieces.update($0) }
    bytes[64...].withUnsafeBytes { pieces.update($0) }
    #expect(pieces.digits == digits(bytes))
  }
}
