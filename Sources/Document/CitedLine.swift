/// One line of a report, as its pieces.
package struct CitedLine: Hashable, Sendable {
  /// A piece of a line, and where it begins.
  package struct Piece: Hashable, Sendable {
    /// From 1: the character in a page, the cell in a CSV file.
    package let column: Int
    package let text: String
    /// What it is; nil for the report's own wording.
    package let nature: CitedText.Nature?

    package init(column: Int, text: String, nature: CitedText.Nature?) {
      self.column = column
      self.text = text
      self.nature = nature
    }
  }

  package let pieces: [Piece]

  package init(pieces: [Piece]) { self.pieces = pieces }
}

extension CitedText {
  /// The text line by line. A stretch that runs over the end of a line is a piece of each.
  package var lines: [CitedLine] {
    var lines: [CitedLine] = []
    var pieces: [CitedLine.Piece] = []
    var column = 1
    for piece in self.pieces {
      let parts = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          lines.append(CitedLine(pieces: pieces))
          pieces = []
          column = 1
        }
        guard !part.isEmpty else { continue }
        pieces.append(CitedLine.Piece(column: column, text: String(part), nature: piece.nature))
        column += part.unicodeScalars.count
      }
    }
    if !pieces.isEmpty { lines.append(CitedLine(pieces: pieces)) }
    return lines
  }
}
