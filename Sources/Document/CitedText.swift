package import Figures

/// Text that remembers what each stretch of it is, so that a printed number can be asked where it comes from.
///
/// What no stretch covers is the report's own wording.
package struct CitedText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a stretch of a report is.
  package enum Nature: Hashable, Sendable {
    /// Words of the data, such as a name.
    case words
    /// A figure, and what of it is shown.
    case figure(FigureName, CitedForm)
    /// A figure as a record of some run has it.
    case recorded
    /// A number of the page's own, such as a table's.
    case structure
    /// A place in a file, or a line of a document.
    case place
    /// To be taken letter by letter, such as a formula or an id.
    case code
    /// Words that stand out.
    case strong
    /// Words that are said with stress.
    case emphasis
    /// Words that lead to an address outside the reports.
    case address(String)
    /// Words that lead to another page: its path from this one, without an ending.
    case link(String)
    /// The end of a line inside a block.
    case lineBreak
    /// What the format needs and nobody reads, such as a style sheet.
    case markup
  }

  /// A part of the text, by the offsets of its UTF-8.
  package struct Stretch: Hashable, Sendable {
    package let bytes: Range<Int>
    package let nature: Nature
  }

  package private(set) var text: String
  /// In the order of the text; they do not overlap.
  package private(set) var stretches: [Stretch]

  package init(_ text: String = "") {
    self.text = text
    stretches = []
  }

  package init(stringLiteral value: String) { self.init(value) }

  package init(_ text: String, _ nature: Nature) {
    self.text = text
    stretches = text.isEmpty ? [] : [Stretch(bytes: 0..<text.utf8.count, nature: nature)]
  }

  /// A piece as `pieces` gives them; without a nature it is the page's own wording.
  package init(_ text: String, _ nature: Nature?) {
    self = if let nature { CitedText(text, nature) } else { CitedText(text) }
  }

  /// A text of bytes, with stretches in their order that do not overlap.
  init(utf8 bytes: [UInt8], _ stretches: [Stretch]) {
    text = String(decoding: bytes, as: UTF8.self)
    self.stretches = stretches
  }

  package var isEmpty: Bool { text.isEmpty }

  package mutating func append(_ other: CitedText) {
    let offset = text.utf8.count
    text += other.text
    for stretch in other.stretches {
      let bytes = stretch.bytes.lowerBound + offset..<stretch.bytes.upperBound + offset
      stretches.append(Stretch(bytes: bytes, nature: stretch.nature))
    }
  }

  /// Makes room for so much at once.
  fileprivate mutating func reserve(bytes: Int, stretches count: Int) {
    text.reserveCapacity(bytes)
    stretches.reserveCapacity(count)
  }

  /// Wording of the page's own.
  mutating func append(wording: String) { text += wording }

  package mutating func append(_ text: String, _ nature: Nature) {
    guard !text.isEmpty else { return }
    let offset = self.text.utf8.count
    self.text += text
    stretches.append(Stretch(bytes: offset..<self.text.utf8.count, nature: nature))
  }

  package static func + (first: CitedText, second: CitedText) -> CitedText {
    var sum = first
    sum.append(second)
    return sum
  }

  package static func += (first: inout CitedText, second: CitedText) { first.append(second) }
}

extension [CitedText] {
  /// The texts one after the other, with words between them.
  package func joined(separator: CitedText = "") -> CitedText {
    var sum = CitedText()
    sum.reserve(
      bytes: reduce(0) { $0 + $1.text.utf8.count + separator.text.utf8.count },
      stretches: reduce(0) { $0 + $1.stretches.count + separator.stretches.count })
    for (index, text) in enumerated() {
      if index > 0 { sum.append(separator) }
      sum.append(text)
    }
    return sum
  }
}

extension CitedText {
  /// The pieces of the text in order: each stretch, and what lies between them, with no nature.
  package var pieces: [(text: String, nature: Nature?)] {
    var pieces: [(text: String, nature: Nature?)] = []
    var done = 0
    func slice(_ bytes: Range<Int>) -> String {
      let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
      return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
    }
    for stretch in stretches {
      if stretch.bytes.lowerBound > done {
        pieces.append((slice(done..<stretch.bytes.lowerBound), nil))
      }
      pieces.append((slice(stretch.bytes), stretch.nature))
      done = stretch.bytes.upperBound
    }
    if done < text.utf8.count { pieces.append((slice(done..<text.utf8.count), nil)) }
    return pieces
  }

  /// The same text with each piece of it spelt in another way.
  package func spelt(_ spelling: (String) -> String) -> CitedText {
    pieces.reduce(into: CitedText()) { result, piece in
      let text = spelling(piece.text)
      if let nature = piece.nature {
        result.append(text, nature)
      } else {
        result.append(CitedText(text))
      }
    }
  }

  /// The text without its last character.
  package func droppingLast() -> CitedText {
    slice(0..<text.dropLast().utf8.count)
  }

  /// A part of the text, by the offsets of its UTF-8.
  package func slice(_ bytes: Range<Int>) -> CitedText {
    let utf8 = Array(text.utf8)
    var part = CitedText(String(decoding: utf8[bytes], as: UTF8.self))
    part.stretches = stretches.compactMap { stretch in
      let common = stretch.bytes.clamped(to: bytes)
      guard !common.isEmpty else { return nil }
      let range = common.lowerBound - bytes.lowerBound..<common.upperBound - bytes.lowerBound
      return Stretch(bytes: range, nature: stretch.nature)
    }
    return part
  }
}

/// What of a figure is shown.
package enum CitedForm: Hashable, Sendable {
  /// As a reader sees it, in the words of the report's language.
  case printed(Form)
  /// In a file for programs, under this heading: the number with full precision, its status, its name.
  case field(String)

  /// A stable word for it.
  package var label: String {
    switch self {
    case .printed(let form):
      switch form {
      case .value: "value"
      case .bare: "bare"
      case .spelled: "spelled"
      case .millions: "millions"
      case .precise: "precise"
      case .coverage: "coverage"
      case .interval: "interval"
      case .bareInterval: "bare interval"
      case .fraction: "fraction"
      case .plain: "plain"
      case .signed: "signed"
      case .difference: "difference"
      case .magnitude: "magnitude"
      }
    case .field(let heading): "field \(heading)"
    }
  }
}

extension CitedText {
  /// A stretch such as a figure, a place or a number of the page's own, and where it begins.
  package struct Shown {
    package let nature: Nature
    /// From 1, as is the character.
    package let line: Int
    package let column: Int
    package let text: String
  }

  /// Each figure, place and number of its own that the text shows, in order.
  package var shown: [Shown] {
    shown { nature in
      switch nature {
      case .figure, .place, .structure: true
      case .words, .code, .strong, .emphasis, .address, .link, .lineBreak, .markup, .recorded:
        false
      }
    }
  }

  /// The stretches of the natures that are wanted, in order.
  package func shown(where isWanted: (Nature) -> Bool) -> [Shown] {
    let bytes = Array(text.utf8)
    var (line, column, done) = (1, 1, 0)
    return stretches.compactMap { stretch in
      guard isWanted(stretch.nature) else { return nil }
      for byte in bytes[done..<stretch.bytes.lowerBound] {
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      done = stretch.bytes.lowerBound
      return Shown(
        nature: stretch.nature, line: line, column: column,
        text: String(decoding: bytes[stretch.bytes], as: UTF8.self))
    }
  }
}
