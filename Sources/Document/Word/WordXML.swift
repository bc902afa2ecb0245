import Base

/// What the parts of a Word file have in common.
enum WordXML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let namespace = "xmlns:w=\"\(main)\""
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
  private static let word2010 = "http://schemas.microsoft.com/office/word/2010"

  /// Everything the text of a document may need.
  static let documentNamespaces = """
    \(namespace) xmlns:r="\(relationships)" xmlns:wp="\(drawing)/wordprocessingDrawing" xmlns:a="\(drawing)/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wpg="\(wordGroup)" \
    xmlns:wps="\(word2010)/wordprocessingShape"
    """
  static let wordGroup = "\(word2010)/wordprocessingGroup"

  /// A field, with the value it had when it was written.
  static func field(_ code: String, _ runs: String) -> String {
    "<w:fldSimple w:instr=\" \(code) \">\(runs)</w:fldSimple>"
  }
}

/// A part of a template, as its bytes and as what they say.
struct WordXMLPart: Sendable {
  let bytes: [UInt8]
  let root: XMLElement

  /// Where its last closing tag begins.
  var end: Range<Int> {
    let start = bytes[root.bytes].lastIndex(of: UInt8(ascii: "<")) ?? root.bytes.upperBound
    return start..<start
  }

  /// The text with other words in the places given, of which none overlap.
  func spliced(_ changes: [(place: Range<Int>, text: String)]) -> String {
    var spliced: [UInt8] = []
    var done = 0
    for (place, text) in changes.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
      spliced += bytes[done..<place.lowerBound]
      spliced += text.utf8
      done = place.upperBound
    }
    return String(decoding: spliced + bytes[done...], as: UTF8.self)
  }
}
