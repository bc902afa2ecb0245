import Figures

/// The text of an HTML file as it is written: the one place where its characters are escaped.
///
/// It remembers which of its stretches are figures.
struct HTMLText {
  private(set) var cited = CitedText()

  /// Marks of the page's own, and words between them that have none of the characters HTML takes for marks.
  mutating func append(_ marks: String) { cited.append(wording: marks) }

  /// A number of the page's own, such as a heading's, between marks.
  mutating func append(_ before: String, number: String, _ after: String) {
    append(before)
    cited.append(number, .structure)
    append(after)
  }

  /// What the format needs and nobody reads, though there are numbers in it.
  mutating func append(unread marks: String) { cited.append(marks, .markup) }

  /// A drawing, which is written already.
  mutating func append(svg: CitedText) { cited.append(svg) }

  /// To be taken letter by letter.
  mutating func append(code: String) {
    append("<code>")
    append(code, .code)
    append("</code>")
  }

  /// Words as they are shown.
  mutating func append(_ words: CitedText) {
    // Most words have nothing in them that is written in another way.
    if !words.text.needsEscape, words.stretches.allSatisfy(\.nature.isWrittenAsItIs) {
      cited.append(words)
      return
    }
    for piece in words.pieces {
      switch piece.nature {
      case .code: append(code: piece.text)
      case .strong:
        append("<strong>")
        append(piece.text, .strong)
        append("</strong>")
      case .link(let path):
        append("<a href=\"" + path + ".html\">")
        append(piece.text, piece.nature)
        append("</a>")
      case .lineBreak: cited.append("<br>\n", .lineBreak)
      case let nature: append(piece.text, nature)
      }
    }
  }

  /// Words of one kind; without a nature they are the page's own wording.
  mutating func append(_ words: String, _ nature: CitedText.Nature?) {
    let words =
      words.needsEscape
      ? words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;") : words
    if let nature { cited.append(words, nature) } else { cited.append(wording: words) }
  }
}

extension String {
  /// Whether it has a character that is markup.
  fileprivate var needsEscape: Bool {
    utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
  }
}

extension CitedText.Nature {
  /// Whether HTML writes no marks around it.
  fileprivate var isWrittenAsItIs: Bool {
    switch self {
    case .code, .strong, .link, .lineBreak: false
    case .words, .figure, .recorded, .structure, .place, .markup: true
    }
  }
}
