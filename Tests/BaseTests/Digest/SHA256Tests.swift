import Base
import Testing

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the vectors of FIPS 180 come out`(message: String, digest: String) {
    for engine in [SHA256.Engine.processor, .formulas] {
      #expect(SHA256.hexadecimal(Array(message.utf8), engine) == digest)
    }
  }

  @Test func `a million letters come out`() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    for engine in [SHA256.Engine.processor, .formulas] {
      #expect(
        SHA256.hexadecimal(message, engine)
          == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
  }

  @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 200])
  func `fed in pieces, a message has the same digest`(piece: Int) {
    let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hash = SHA256()
    var other = SHA256(.formulas)
    for start in stride(from: 0, to: message.count, by: piece) {
      message[start..<min(start + piece, message.count)].withUnsafeBytes {
        hash.update($0)
        other.update($0)
      }
    }
    #expect(hash.finish() == SHA256.hexadecimal(message))
    #expect(other.finish() == SHA256.hexadecimal(message))
  }
}
