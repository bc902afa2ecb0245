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
    if words.isWrittenAsItIs {
      cited.append(words)
      return
    }
    var pieces = words.pieces[...]
    while let piece = pieces.first {
      let unbroken = pieces.prefix(pieces.lengthOfUnbroken)
      if unbroken.isEmpty {
        append(piece: piece.text, piece.nature)
        pieces = pieces.dropFirst()
      } else {
        append("<span class=\"i\">")
        for piece in unbroken { append(piece.text, piece.nature) }
        append("</span>")
        pieces = pieces.dropFirst(unbroken.count)
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

extension CitedText {
  /// Whether HTML writes no marks in it.
  fileprivate var isWrittenAsItIs: Bool {
    guard !text.needsEscape else { return false }
    var hasFigures = false
    for stretch in stretches {
      switch stretch.nature {
      case .code, .strong, .emphasis, .address, .link, .lineBreak: return false
      case .figure: hasFigures = true
      case .words, .recorded, .structure, .place, .markup: break
      }
    }
    // Where a line may be broken, it may be broken in a figure.
    return !hasFigures
      || !text.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
  }
}

extension ArraySlice<(text: String, nature: CitedText.Nature?)> {
  /// How many of the pieces, from the first on, stand on one line: a figure in which a browser would break it, at a blank or
  /// after the stroke between two numbers; or two figures and such a stroke, or the word of a count of a whole; none where the
  /// first is nothing of the kind.
  fileprivate var lengthOfUnbroken: Int {
    guard let first, case .figure(_, let form) = first.nature else { return 0 }
    if form == .printed(.interval) || form == .printed(.bareInterval), first.text.contains("-") {
      return 1
    }
    // Longer ones would push a table over the edge.
    if first.text.utf8.contains(UInt8(ascii: " ")) { return first.text.count <= 20 ? 1 : 0 }
    let following = dropFirst().prefix(2)
    guard let between = following.first, between.nature == nil,
      ["-", " af ", " of "].contains(between.text), case .figure = following.last?.nature
    else { return 0 }
    return 3
  }
}
