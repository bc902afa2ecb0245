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
    var pieces = words.pieces[...]
    while let piece = pieces.first {
      let interval = pieces.prefix(pieces.lengthOfInterval)
      if interval.isEmpty {
        append(piece: piece.text, piece.nature)
        pieces = pieces.dropFirst()
      } else {
        // Browsers break lines after the stroke between two numbers.
        append("<span class=\"i\">")
        for piece in interval { append(piece.text, piece.nature) }
        append("</span>")
        pieces = pieces.dropFirst(interval.count)
      }
    }
  }

  private mutating func append(piece text: String, _ nature: CitedText.Nature?) {
    switch nature {
    case .code: append(code: text)
    case .strong:
      append("<strong>")
      append(text, .strong)
      append("</strong>")
    case .emphasis:
      append("<em>")
      append(text, .emphasis)
      append("</em>")
    case .address(let address):
      append("<a href=\"")
      append(address.replacing("\"", with: "%22"), .markup)
      append("\">")
      append(text, nature)
      append("</a>")
    case .link(let path):
      append("<a href=\"" + path + ".html\">")
      append(text, nature)
      append("</a>")
    case .lineBreak: cited.append("<br>\n", .lineBreak)
    default: append(text, nature)
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
    case .code, .strong, .emphasis, .address, .link, .lineBreak: false
    case .figure(_, .printed(.interval)), .figure(_, .printed(.bareInterval)): false
    case .words, .figure, .recorded, .structure, .place, .markup: true
    }
  }
}

extension ArraySlice<(text: String, nature: CitedText.Nature?)> {
  /// How many of the pieces, from the first on, are one interval: the one that prints both ends with a stroke between, or two
  /// figures and the stroke; none where the first begins no interval.
  fileprivate var lengthOfInterval: Int {
    guard let first, case .figure(_, let form) = first.nature else { return 0 }
    if form == .printed(.interval) || form == .printed(.bareInterval) {
      return first.text.contains("-") ? 1 : 0
    }
    let following = dropFirst().prefix(2)
    guard following.count == 2, following.first?.text == "-", following.first?.nature == nil,
      case .figure = following.last?.nature
    else { return 0 }
    return 3
  }
}
