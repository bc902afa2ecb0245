/// Reads an XML document: well-formed XML 1.0 in UTF-8 with elements, attributes, text, character references, the five
/// entities every document has, comments, instructions and CDATA. A document type is refused, since no entity of its own is
/// needed in what is read here, and such entities can be made to fill the memory.
package func readXML(_ bytes: [UInt8]) throws(XMLFault) -> XMLElement {
  var reader = XMLReader(bytes)
  return try reader.document()
}

struct XMLReader {
  /// How many elements may stand in one another.
  private static let deepest = 256
  /// How many attributes an element may have.
  private static let mostAttributes = 1_000

  private let bytes: [UInt8]
  private var offset: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  fileprivate mutating func document() throws(XMLFault) -> XMLElement {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw fault(
        "bytes that are no UTF-8", "a document in UTF-8", at: bytes.firstInvalidUTF8)
    }
    if let name = encoding, name.lowercased() != "utf-8", name.lowercased() != "us-ascii" {
      throw fault("the encoding \(quoted(name))", "a document in UTF-8")
    }
    // Each element that is open, the innermost last.
    var open: [XMLElement] = []
    var root: XMLElement?
    // The text of the innermost since its last tag, in which comments may stand.
    var words = ""
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        let start = offset
        let more = try text()
        if open.isEmpty {
          guard more.allSatisfy(\.isWhitespace) else {
            throw fault("text outside of any element", "one element", at: start)
          }
        } else {
          words += more
        }
        continue
      }
      if follows("<!--") {
        try skip("<!--", to: "-->", "a comment")
      } else if follows("<![CDATA[") {
        guard !open.isEmpty else { throw fault("CDATA outside of any element", "one element") }
        words += try raw("<![CDATA[", to: "]]>", "CDATA")
      } else if follows("<?") {
        try skip("<?", to: "?>", "an instruction")
      } else if follows("<!") {
        throw fault("a document type", "a document without one")
      } else if follows("</") {
        let start = offset
        offset += 2
        let name = try name()
        skipBlanks()
        guard var element = open.popLast(), element.name == name, take(">") else {
          throw fault("the end \(quoted("</\(name)>"))", "the end of what is open", at: start)
        }
        element.take(&words)
        element.bytes = element.bytes.lowerBound..<offset
        try close(element, &open, &root)
      } else {
        let (element, isEmpty) = try opening()
        if !open.isEmpty { open[open.count - 1].take(&words) }
        if isEmpty {
          try close(element, &open, &root)
        } else {
          guard open.count < XMLReader.deepest else {
            throw fault(
              "elements nested more than \(XMLReader.deepest) deep", "fewer",
              at: element.bytes.lowerBound)
          }
          guard root == nil else {
            throw fault(
              "a second element", "one that holds all others", at: element.bytes.lowerBound)
          }
          open.append(element)
        }
      }
    }
    if let last = open.last { throw fault("the end of the document", "</\(last.name)>") }
    guard let root else { throw fault("no element", "one") }
    return root
  }

  private func close(
    _ element: XMLElement, _ open: inout [XMLElement], _ root: inout XMLElement?
  ) throws(XMLFault) {
    if !open.isEmpty {
      open[open.count - 1].nodes.append(.element(element))
    } else if root == nil {
      root = element
    } else {
      throw fault("a second element", "one that holds all others", at: element.bytes.lowerBound)
    }
  }

  /// An opening tag, and whether it is the closing tag as well.
  private mutating func opening() throws(XMLFault) -> (XMLElement, Bool) {
    let start = offset
    offset += 1
    let name = try name()
    var attributes: [XMLElement.Attribute] = []
    var names: Set<String> = []
    while true {
      let hadBlanks = skipBlanks()
      let isEmpty = take("/>")
      if isEmpty || take(">") {
        return (XMLElement(name: name, attributes: attributes, bytes: start..<offset), isEmpty)
      }
      guard offset < bytes.count else {
        throw fault("the end of the document", "the end of the tag")
      }
      guard hadBlanks else { throw fault(character, "a blank or the end of the tag") }
      let place = offset
      let attribute = try self.name()
      guard names.insert(attribute).inserted else {
        throw fault("the attribute \(quoted(attribute)) twice", "each once", at: place)
      }
      guard names.count <= XMLReader.mostAttributes else {
        throw fault(
          "an element of more than \(XMLReader.mostAttributes) attributes", "fewer", at: start)
      }
      skipBlanks()
      guard take("=") else { throw fault(character, "=") }
      skipBlanks()
      attributes.append(XMLElement.Attribute(name: attribute, value: try value()))
    }
  }

  private mutating func value() throws(XMLFault) -> String {
    guard offset < bytes.count,
      bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
    else { throw fault(character, "a value in quotes") }
    let quote = bytes[offset]
    offset += 1
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      switch bytes[offset] {
      case UInt8(ascii: "<"): throw fault("<", "&lt; in a value")
      case UInt8(ascii: "&"): value += try reference().utf8
      case 0x09, 0x0A, 0x0D:
        // Each line break and tab in a value is a blank.
        if !follows("\r\n") { value.append(0x20) }
        offset += 1
      default: value.append(try plainByte())
      }
    }
    guard offset < bytes.count else { throw fault("the end of the document", "the end of a value") }
    offset += 1
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func text() throws(XMLFault) -> String {
    var text: [UInt8] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
      switch bytes[offset] {
      case UInt8(ascii: "&"): text += try reference().utf8
      case 0x0D:
        // Every line ends in a line feed.
        if !follows("\r\n") { text.append(0x0A) }
        offset += 1
      case UInt8(ascii: "]") where follows("]]>"): throw fault("]]>", "]]&gt; in a text")
      default: text.append(try plainByte())
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A byte of a character that XML can hold.
  private mutating func plainByte() throws(XMLFault) -> UInt8 {
    let byte = bytes[offset]
    guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
      throw fault("a control character", "a character that XML can hold")
    }
    offset += 1
    return byte
  }

  /// A character by its number, or one of the five entities.
  private mutating func reference() throws(XMLFault) -> String {
    let start = offset
    let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    guard let end else { throw fault("&", "&amp; or a reference that ends in ;") }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    offset = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard name.hasPrefix("#"), digits.first.map({ $0 != "+" && $0 != "-" }) ?? false,
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number), scalar.isOfXML
    else {
      throw fault(
        "the reference \(quoted("&\(name);"))", "a character that XML can hold", at: start)
    }
    return String(Character(scalar))
  }

  private mutating func name() throws(XMLFault) -> String {
    let start = offset
    while offset < bytes.count, bytes[offset].isOfName { offset += 1 }
    guard offset > start, !bytes[start].isAfterFirst else {
      offset = start
      throw fault(character, "a name")
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skip(
    _ start: String, to end: String, _ what: String
  ) throws(XMLFault) {
    _ = try raw(start, to: end, what)
  }

  private mutating func raw(
    _ start: String, to end: String, _ what: String
  ) throws(XMLFault) -> String {
    let place = offset
    offset += start.utf8.count
    let first = offset
    while offset < bytes.count {
      if follows(end) {
        let text = String(decoding: bytes[first..<offset], as: UTF8.self)
        offset += end.utf8.count
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      }
      _ = try plainByte()
    }
    throw fault(what + " without an end", end, at: place)
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = offset
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    return offset > start
  }

  private func follows(_ text: StaticString) -> Bool { follows(text.description) }

  private func follows(_ text: String) -> Bool {
    offset + text.utf8.count <= bytes.count
      && bytes[offset..<offset + text.utf8.count].elementsEqual(text.utf8)
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard follows(text) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  /// The encoding the first line names.
  private var encoding: String? {
    guard follows("<?xml") else { return nil }
    let head = String(
      decoding: bytes[offset...].prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let range = head.firstRange(of: "encoding") else { return nil }
    let value = head[range.upperBound...].drop { $0 != "\"" && $0 != "'" }.dropFirst()
    return String(value.prefix { $0 != "\"" && $0 != "'" })
  }

  /// What stands here, as a fault shows it.
  private var character: String {
    guard offset < bytes.count else { return "the end of the document" }
    return quoted(String(decoding: bytes[offset...].prefix(8), as: UTF8.self).prefix(1))
  }

  private func fault(_ found: String, _ expected: String, at place: Int? = nil) -> XMLFault {
    let (line, column) = bytes.lineAndColumn(of: place ?? offset)
    return XMLFault(line: line, column: column, found: found, expected: expected)
  }
}

extension XMLElement {
  /// Text that stands in it after all it has, if there is any.
  fileprivate mutating func take(_ words: inout String) {
    guard !words.isEmpty else { return }
    nodes.append(.text(words))
    words = ""
  }
}
