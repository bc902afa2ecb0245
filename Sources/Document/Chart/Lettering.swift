/// How wide text is, without a font: the widths of Helvetica, which Arial and Liberation Sans share, and what is left for others.
package enum Lettering {
  /// The width in points, a little on the wide side.
  package static func width(
    of text: String, size: Double, weight: Drawing.Label.Weight = .plain
  ) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + advance($1) }
    let margin = weight == .strong ? 1.12 : 1.04
    return Double(thousandths) / 1000 * size * margin
  }

  /// In thousandths of the height of the letters (Adobe's metrics of Helvetica).
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "'": 222
    case " ", "\u{a0}", ".", ",", ":", ";", "f", "t", "/", "I", "!", "|", "[", "]": 278
    case "r", "-", "(", ")", "“", "”": 333
    case "c", "k", "s", "v", "x", "y", "z", "J": 500
    case "F", "T", "Z", "ø": 611
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "Å", "&": 667
    case "C", "D", "H", "N", "R", "U", "w": 722
    case "G", "O", "Q", "Ø": 778
    case "m", "M": 833
    case "æ", "%": 889
    case "W": 944
    case "Æ", "…", "—": 1000
    case "+", "\u{2212}", "=", "<", ">": 584
    case "a"..."z", "0"..."9", "å", "L", "»", "«", "–": 556
    case "\u{300}"..."\u{36f}", "\u{200b}"..."\u{200f}": 0
    // Other letters of Europe are as wide as their fellows at most; scripts that fill a square take one.
    case ..."\u{10ff}": 850
    default: 1000
    }
  }
}

extension CitedText {
  /// The text in lines no wider than that, at most so many. It is broken at blanks, but in no figure; a word that is too wide is
  /// broken where it has to be. What does not fit is left out, and three dots say so.
  package func lines(
    width: Double, size: Double, weight: Drawing.Label.Weight = .plain, most: Int = 4
  ) -> [CitedText] {
    func isWider(_ text: String) -> Bool {
      Lettering.width(of: text, size: size, weight: weight) > width
    }
    var lines: [CitedText] = []
    var line = CitedText()
    for word in words.flatMap({ isWider($0.text) ? $0.broken(where: isWider) : [$0] }) {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || !isWider(longer.text) {
        line = longer
        continue
      }
      lines.append(line)
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most, most > 0 else { return lines }
    func isTooWide(_ text: String) -> Bool { isWider(text + " …") }
    var last = lines[most - 1].words
    while last.count > 1, isTooWide(last.joined(separator: " ").text) { last.removeLast() }
    let kept = last.joined(separator: " ")
    let shown = isTooWide(kept.text) ? kept.broken(where: isTooWide)[0] : kept
    return lines.prefix(most - 1) + [shown + " …"]
  }

  /// What stands between blanks; a figure with blanks in it is one.
  private var words: [CitedText] {
    var words: [CitedText] = []
    var word = CitedText()
    for piece in pieces {
      if case .figure = piece.nature {
        word += CitedText(piece.text, piece.nature)
        continue
      }
      for (index, part) in piece.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          if !word.isEmpty { words.append(word) }
          word = CitedText()
        }
        word += CitedText(String(part), piece.nature)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// A word in parts that are no wider than they may be; a figure stays whole.
  private func broken(where isTooWide: (String) -> Bool) -> [CitedText] {
    let hasFigure = stretches.contains { if case .figure = $0.nature { true } else { false } }
    guard !hasFigure else { return [self] }
    var parts: [CitedText] = []
    var (start, end) = (0, 0)
    var part = ""
    for character in text {
      if !part.isEmpty, isTooWide(part + String(character)) {
        parts.append(slice(start..<end))
        start = end
        part = ""
      }
      part.append(character)
      end += character.utf8.count
    }
    return parts + [slice(start..<end)]
  }
}
