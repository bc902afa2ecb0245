/// A line of a page, cut where the list of citations says that a figure, a place or a number of the page's own stands.
package struct PageLine: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package let text: String
    /// What the list says of it; nil for the page's wording.
    package let citation: CitationRecord?

    /// Whether it is a figure.
    package var isFigure: Bool { citation.map { !$0.figure.isEmpty } ?? false }
  }

  /// From 1.
  package let number: Int
  package let pieces: [Piece]

  /// The whole line, as it stands.
  package var text: String { pieces.map(\.text).joined() }

  /// The line with a mark for each stretch that is cited: what is left when only figures moved.
  let frame: String
  /// The line with a mark for each place and number of its own: what a reader is told.
  let told: String

  /// Cuts a line; a citation that is not what stands there is passed over.
  init(_ text: String, number: Int, citing citations: [CitationRecord]) {
    self.number = number
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var done = 0
    func add(_ end: Int, _ citation: CitationRecord?) {
      guard end > done else { return }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[done..<end])
      pieces.append(Piece(text: String(view), citation: citation))
      done = end
    }
    for citation in citations {
      let start = citation.column - 1
      let printed = citation.printed.unicodeScalars
      let end = start + printed.count
      guard start >= done, end <= scalars.count, scalars[start..<end].elementsEqual(printed) else {
        continue
      }
      add(start, nil)
      add(end, citation)
    }
    add(scalars.count, nil)
    self.pieces = pieces
    let mark = "\u{FFFC}"
    frame = pieces.map { $0.citation == nil ? $0.text : mark }.joined()
    told = pieces.map { $0.citation == nil || $0.isFigure ? $0.text : mark }.joined()
  }

  /// The lines of a page that are not blank.
  static func lines(_ bytes: [UInt8], citing citations: [CitationRecord]) -> [PageLine] {
    let byLine = Dictionary(grouping: citations, by: \.line)
    return textLines(bytes).enumerated().compactMap { index, line in
      line.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
        ? nil : PageLine(line, number: index + 1, citing: byLine[index + 1, default: []])
    }
  }
}
