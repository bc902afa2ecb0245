import Base
import Figures

/// Cited text as Markdown that is shown just as it is written: the one place where words of the data are escaped.
///
/// Words of the data have no marks, whatever they are:
/// CommonMark's, those of GitHub's dialect (tables, strikes, footnotes, bare addresses of pages and of mail, short names of
/// emoji, formulas between dollar signs), and a line break, which would begin a block, is a blank.
struct MarkdownText {
  /// Where a text stands, and so what else would be taken for a mark.
  enum Place {
    /// At the beginning of a paragraph or of an item of a list.
    case block
    /// After the marks of a heading.
    case heading
    /// In a cell of a table.
    case cell
    /// Inside a line.
    case span
  }

  private var shown = CitedText()

  /// The text as it may stand at the place.
  static func written(_ text: CitedText, at place: Place) -> CitedText {
    let text = MarkdownText(text).shown.withoutOuterBlanks
    switch place {
    case .block:
      return text.text.utf8.firstMarkOfBlock.map { text.inserting("\\", at: $0) } ?? text
    case .heading:
      // A heading may be closed by the mark it is opened with.
      return text.text.utf8.last == UInt8(ascii: "#")
        ? text.inserting("\\", at: text.text.utf8.count - 1) : text
    case .cell:
      return text.text.utf8.contains(UInt8(ascii: "|"))
        ? text.spelt { $0.replacing("|", with: "\\|") } : text
    case .span: return text
    }
  }

  /// Text to be taken letter by letter, between as many backticks as it needs.
  static func code(_ content: CitedText) -> CitedText {
    guard !content.isEmpty else { return content }
    let fence = CodeFence(Array(content.text.utf8)[...])
    return CitedText(String(decoding: fence.opening, as: UTF8.self)) + content
      + CitedText(String(decoding: fence.closing, as: UTF8.self))
  }

  /// What stands before and after code.
  private struct CodeFence {
    let opening: [UInt8]
    let closing: [UInt8]

    private static let plain = [UInt8(ascii: "`")]

    init(_ code: ArraySlice<UInt8>) {
      let backtick = UInt8(ascii: "`")
      // Most code has none in it, and no blank at both ends.
      guard code.contains(backtick) || code.first == UInt8(ascii: " ") else {
        opening = CodeFence.plain
        closing = CodeFence.plain
        return
      }
      var (longest, run) = (0, 0)
      for byte in code {
        run = byte == backtick ? run + 1 : 0
        longest = max(longest, run)
      }
      let fence = [UInt8](repeating: backtick, count: longest + 1)
      let edges = [code.first, code.last]
      // One blank at both ends is no part of the code.
      let isPadded =
        edges.contains(backtick) || edges.allSatisfy { $0 == UInt8(ascii: " ") }
      opening = isPadded ? fence + [UInt8(ascii: " ")] : fence
      closing = isPadded ? [UInt8(ascii: " ")] + fence : fence
    }
  }

  private init(_ text: CitedText) {
    // Most texts have nothing to spell in another way.
    let whole = Array(text.text.utf8)
    let isPlain = text.stretches.allSatisfy { stretch in
      switch stretch.nature {
      case .words, .place, .recorded: stretch.bytes.allSatisfy { !MarkdownText.isMark(whole, $0) }
      case .code, .strong, .emphasis, .address, .link, .lineBreak: false
      case .figure, .structure, .markup: true
      }
    }
    if isPlain {
      shown = text
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.count + whole.count / 4)
    var stretches: [CitedText.Stretch] = []
    stretches.reserveCapacity(text.stretches.count)
    var done = 0
    for stretch in text.stretches {
      bytes += whole[done..<stretch.bytes.lowerBound]
      done = stretch.bytes.upperBound
      var start = bytes.count
      var closing: [UInt8] = []
      switch stretch.nature {
      case .words, .place, .recorded: MarkdownText.escape(whole, stretch.bytes, into: &bytes)
      case .code:
        let fence = CodeFence(whole[stretch.bytes])
        bytes += fence.opening
        closing = fence.closing
        start = bytes.count
        bytes += whole[stretch.bytes]
      case .strong, .emphasis:
        closing = [UInt8](
          repeating: UInt8(ascii: "*"), count: stretch.nature == .strong ? 2 : 1)
        bytes += closing
        start = bytes.count
        MarkdownText.escape(whole, stretch.bytes, into: &bytes)
      case .address(let address):
        bytes.append(UInt8(ascii: "["))
        start = bytes.count
        MarkdownText.escape(whole, stretch.bytes, into: &bytes)
        closing = Array("](\(address))".utf8)
      case .link(let path):
        bytes.append(UInt8(ascii: "["))
        start = bytes.count
        bytes += whole[stretch.bytes]
        closing = Array("](\(path).md)".utf8)
      case .lineBreak: bytes += "\\\n  ".utf8
      case .figure, .structure, .markup: bytes += whole[stretch.bytes]
      }
      stretches.append(CitedText.Stretch(bytes: start..<bytes.count, nature: stretch.nature))
      bytes += closing
    }
    bytes += whole[done...]
    shown = CitedText(utf8: bytes, stretches)
  }

  /// Words with a backslash before each character that would be a mark where it stands in the whole text.
  private static func escape(_ whole: [UInt8], _ words: Range<Int>, into bytes: inout [UInt8]) {
    for index in words {
      if isMark(whole, index) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(whole[index])
    }
  }

  private static func isMark(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "$"):
      return true
    case UInt8(ascii: "&"):
      let next = text[(index + 1)...].first
      return next.map { $0 == UInt8(ascii: "#") || $0.isLetterOrDigit } ?? false
    case UInt8(ascii: ":"):
      let rest = text[(index + 1)...]
      if rest.starts(with: "//".utf8) { return true }
      let name = rest.prefix { $0.isLetterOrDigit || "_+-".utf8.contains($0) }
      guard !name.isEmpty, rest.dropFirst(name.count).first == UInt8(ascii: ":") else {
        return false
      }
      // A time or a place, such as 10:30:00, is no emoji; only two have digits alone.
      return !name.allSatisfy(\.isDigit) || name.elementsEqual("100".utf8)
        || name.elementsEqual("1234".utf8)
    case UInt8(ascii: "@"):
      // Between letters it is the mark of an address for mail.
      return index > 0 && !text[index - 1].isBlank
        && text[(index + 1)...].first?.isLetterOrDigit == true
    case UInt8(ascii: "."):
      return text[..<index].suffix(3).elementsEqual("www".utf8) { $0 | 0x20 == $1 }
    default: return false
    }
  }
}

extension CitedText {
  /// The text with a mark put in before a byte.
  fileprivate func inserting(_ mark: String, at place: Int) -> CitedText {
    var done = 0
    return pieces.reduce(into: CitedText()) { result, piece in
      let bytes = Array(piece.text.utf8)
      var text = piece.text
      if (done..<done + bytes.count).contains(place) {
        text =
          String(decoding: bytes[..<(place - done)], as: UTF8.self) + mark
          + String(decoding: bytes[(place - done)...], as: UTF8.self)
      }
      done += bytes.count
      result += piece.nature.map { CitedText(text, $0) } ?? CitedText(text)
    }
  }

  /// The text without blanks at its edges, which are not shown and would keep marks around it from being marks.
  fileprivate var withoutOuterBlanks: CitedText {
    if let first = text.utf8.first, let last = text.utf8.last, first.isPlain, last.isPlain {
      return self
    }
    let scalars = text.unicodeScalars
    let before = scalars.prefix { $0.properties.isWhitespace }
    guard before.count < scalars.count else { return slice(0..<0) }
    let after = scalars.reversed().prefix { $0.properties.isWhitespace }
    guard !before.isEmpty || !after.isEmpty else { return self }
    let end = after.reduce(text.utf8.count) { $0 - UTF8.width($1) }
    return slice(before.reduce(0) { $0 + UTF8.width($1) }..<end)
  }
}

extension String {
  /// How many of an ASCII character stand side by side at most.
  func longestRun(of character: UInt8) -> Int {
    var (longest, run) = (0, 0)
    for other in utf8 {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension String.UTF8View {
  /// Where the text, at the beginning of a block, has the mark of a heading, a list, a quotation, a rule or a table.
  fileprivate var firstMarkOfBlock: Int? {
    guard let first else { return nil }
    func endsAMark(_ byte: UInt8?) -> Bool {
      byte == nil || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
    switch first {
    case UInt8(ascii: "#"):
      let run = prefix { $0 == first }
      return run.count <= 6 && endsAMark(dropFirst(run.count).first) ? 0 : nil
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      let isAlone = allSatisfy { $0 == first || endsAMark($0) }
      return isAlone || endsAMark(dropFirst().first) ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = prefix(while: \.isDigit)
      let rest = dropFirst(number.count)
      let isMark = rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
      return number.count <= 9 && isMark && endsAMark(rest.dropFirst().first) ? number.count : nil
    default: return nil
    }
  }
}

extension UInt8 {
  /// Whether it is an ASCII character and no blank.
  fileprivate var isPlain: Bool { 0x21...0x7E ~= self }

  fileprivate var isBlank: Bool { self <= 0x20 }

  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }

  fileprivate var isLetterOrDigit: Bool {
    isDigit || 0x41...0x5A ~= self || 0x61...0x7A ~= self
  }
}
