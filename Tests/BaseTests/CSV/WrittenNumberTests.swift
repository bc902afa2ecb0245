import Base
import Testing

@Suite struct WrittenNumberTests {
  private func field(_ description: String) throws -> Field {
    try #require(try resource(#"{"name": "p", \#(description)}"#).schema.fields.first)
  }

  private func asked<Answer>(_ text: String, _ ask: (UnsafeBufferPointer<UInt8>) -> Answer)
    -> Answer
  {
    Array(text.utf8).withUnsafeBufferPointer(ask)
  }

  @Test(arguments: [
    ("26", 0), ("26.0", 1), ("26.5", 1), ("26.471", 3), (".5", 1), ("5.", 0), ("2.65e1", 1),
    ("2.65e-1", 3), ("265E-1", 1), ("1e9999999999999999999", 0), ("1e-3", 3),
  ])
  func `the decimals a number shows are counted as it is written`(text: String, count: Int) throws {
    let number = try field(#""type": "number""#)
    #expect(asked(text, number.decimals) == count)
    let comma = try field(#""type": "number", "decimalChar": ",""#)
    #expect(asked(text.replacing(".", with: ","), comma.decimals) == count)
  }

  @Test(arguments: [
    ("1.234", true), ("-12.345", true), ("950.000", true), ("0.234", false), ("1.23", false),
    ("1.2345", false), ("1234", false), ("1234.567", false), ("1.234e0", false), (".234", false),
    ("", false),
  ])
  func `three digits after one mark can be thousands`(text: String, isDoubtful: Bool) throws {
    #expect(asked(text, try field(#""type": "number""#).readsTwoWays) == isDoubtful)
    // Who states a mark has said which it is.
    for stated in [#", "decimalChar": ".""#, #", "groupChar": " ""#] {
      #expect(!asked(text, try field(#""type": "number"\#(stated)"#).readsTwoWays))
    }
  }

  @Test func `what a package states of a file is read, and half a digest is refused`() throws {
    let digest = String(repeating: "0a", count: 32)
    func stated(_ text: String) -> (StatedBytes?, [String]) {
      var problems = Problems()
      let package = DataPackage.read(
        Array(
          #"""
          {"name": "p", "resources": [{"name": "a", "path": "a.csv", \#(text), "schema": {"fields": [{"name": "p"}]}}]}
          """#.utf8), file: "p.json", problems: &problems)
      return (package?.resources.first?.stated, problems.list.compactMap(\.field))
    }
    let sound = stated(#""hash": "SHA256:\#(digest.uppercased())", "bytes": 17"#).0
    #expect(sound?.sha256 == digest && sound?.bytes == 17 && sound?.isOfOtherAlgorithm == false)
    #expect(stated(#""hash": "\#(digest.prefix(32))""#).0?.isOfOtherAlgorithm == true)
    #expect(stated(#""hash": "sha1:\#(digest.prefix(40))""#).0?.isOfOtherAlgorithm == true)
    for wrong in ["\(digest)", "sha256:\(digest.dropLast())", "crc:00", "sha256:", ""] {
      #expect(stated(#""hash": "\#(wrong)""#).1 == ["hash"], "\(wrong)")
    }
    #expect(stated(#""bytes": -1"#).1 == ["bytes"])
  }
}
