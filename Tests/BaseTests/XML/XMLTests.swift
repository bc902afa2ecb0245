import Testing

@testable import Base

@Suite struct `An XML document` {
  private func read(_ text: String) throws(XMLFault) -> XMLElement { try readXML(Array(text.utf8)) }

  private func fault(_ text: String) -> XMLFault? {
    do throws(XMLFault) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is read with its elements, attributes and texts`() throws {
    let root = try read(
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- x --><w:p a='1' b = \"&lt;&#xe6;\n\">x<w:r/>&amp;<![CDATA[<&]]>y\r\nz</w:p>\n"
    )
    #expect(root.name == "w:p" && root["a"] == "1" && root["b"] == "<æ " && root["c"] == nil)
    #expect(root.elements.map(\.name) == ["w:r"])
    #expect(root.text == "x&<&y\nz")
    #expect(
      root.nodes.first == .text("x") && root.nodes.count == 3)
  }

  @Test func `tells where each element stands`() throws {
    let text = "<a> <b>x</b><c/></a>"
    let root = try read(text)
    let bytes = Array(text.utf8)
    #expect(
      root.elements.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [
        "<b>x</b>", "<c/>",
      ])
    #expect(root.bytes == 0..<bytes.count)
  }

  @Test(arguments: [
    ("", 1, 1), ("<a>", 1, 4), ("<a></b>", 1, 4), ("<a/><b/>", 1, 5), ("x<a/>", 1, 1),
    ("<a/>\nx", 1, 5), ("<a b='1' b='2'/>", 1, 10), ("<a b=1/>", 1, 6), ("<a b='<'/>", 1, 7),
    ("<a>\n&x;</a>", 2, 1), ("<a>&#0;</a>", 1, 4), ("<a>&#xD800;</a>", 1, 4), ("<a>& </a>", 1, 4),
    ("<a>æ]]></a>", 1, 5), ("<a>\u{1}</a>", 1, 4), ("<!DOCTYPE a><a/>", 1, 1), ("<1/>", 1, 2),
    ("<a b='1'c='2'/>", 1, 9), ("<a><!-- </a>", 1, 4), ("</a>", 1, 1), ("<a/>&amp;", 1, 5),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1, 1), ("<a b", 1, 5), ("<a b='", 1, 7),
  ])
  func `that is not well-formed is refused, with its place`(text: String, line: Int, column: Int) {
    let fault = fault(text)
    #expect(fault?.line == line && fault?.column == column, "\(String(describing: fault))")
  }

  @Test func `in another encoding is refused`() {
    #expect(throws: XMLFault.self) { try readXML([0xFF, 0xFE, 0x3C, 0x00]) }
    #expect(throws: XMLFault.self) { try readXML(Array("<a>".utf8) + [0xE6] + Array("</a>".utf8)) }
  }

  @Test func `nested deeper than any document is refused, and as deep is read`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(fault(nested(256)) == nil)
    #expect(fault(nested(257))?.column == 1 + 3 * 256)
    #expect(fault(nested(100_000)) != nil)
  }

  @Test func `has at most a thousand attributes to an element, each of another name`() throws {
    func element(_ count: Int) -> String {
      "<a " + (0..<count).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    }
    #expect(try read(element(1_000)).attributes.count == 1_000)
    #expect(fault(element(1_001))?.found.contains("more than 1000") == true)
    // No more is read of the tag than that.
    #expect(fault(element(200_000))?.column == 1)
  }

  @Test func `is read in work that grows as it does, whatever text and comments are in it`() throws
  {
    for piece in ["a<!-- -->", "<![CDATA[a]]>", "a<?b?>", "a<b/>", "&lt;", "<b>", "<b a='", "</b"] {
      let growth = try growth(of: 4_000, to: 32_000) { count in
        _ = try? read("<a>" + String(repeating: piece, count: count) + "</a>")
      }
      // Eight times as much takes eight times as long, and not sixty-four.
      #expect(growth < 24, "\(piece)")
    }
    let text = try read("<a>" + String(repeating: "x<!-- -->", count: 50_000) + "</a>")
    #expect(text.nodes == [.text(String(repeating: "x", count: 50_000))])
  }

  /// How many times as long work on more takes, the least of a few tries, since a machine has other things to do.
  private func growth(
    of few: Int, to many: Int, _ work: (Int) throws -> Void
  ) throws -> Double {
    let clock = ContinuousClock()
    let growths = try (0..<4).map { _ in
      let short = try clock.measure { try work(few) }
      return try clock.measure { try work(many) } / short
    }
    return growths.min() ?? .infinity
  }

  @Test func `gives back every text that was escaped for it`() throws {
    var numbers = RepeatableNumbers(state: 3)
    let scalars = Array("<>&\"'\t\n\r ]]>æ𝕏\u{85}\u{FFFD}a1".unicodeScalars)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<(numbers.next() % 12) {
        text.unicodeScalars.append(scalars[Int(numbers.next() % UInt64(scalars.count))])
      }
      let root = try read("<a b=\"\(text.asXMLValue)\">\(text.asXMLText)</a>")
      #expect(root.text == text && root["b"] == text)
    }
    #expect("a\u{0}\u{B}\u{FFFE}b".asXMLText == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  @Test func `that is damaged is refused or is another, and traps on nothing`() {
    var numbers = RepeatableNumbers(state: 4)
    let bytes = Array("<?xml version=\"1.0\"?><a b='x'><!-- c -->&#65;<d/><![CDATA[e]]></a>".utf8)
    for _ in 0..<5_000 {
      var damaged = bytes
      for _ in 0...(numbers.next() % 3) {
        damaged[Int(numbers.next() % UInt64(bytes.count))] = UInt8(
          truncatingIfNeeded: numbers.next())
      }
      damaged.removeLast(Int(numbers.next() % 4))
      _ = try? readXML(damaged)
    }
  }
}
