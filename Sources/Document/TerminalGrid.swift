/// A table as lines of a terminal: words to the left, numbers set right below each other, two blanks between. Texts too long
/// for their column go on in the next line; columns there is no room for follow below, with the first one again.
struct TerminalGrid {
  private let headings: [[Cell]]
  private let rows: [[Cell]]
  private let isNumeric: [Bool]
  private let hasHeadings: Bool

  private static let gap = 2
  /// The names of the rows are not broken to less than this before columns go below.
  private static let readable = 24

  private struct Cell {
    let text: CitedText
    /// The width of its longest line.
    let width: Int
    let isOneLine: Bool
    /// The width of its longest word.
    let least: Int

    init(_ text: CitedText) {
      self.text = text
      if text.text.isSimple {
        let scalars = text.text.unicodeScalars
        (width, isOneLine) = (scalars.count, true)
        least = scalars.split(separator: " ").map(\.count).max() ?? 0
        return
      }
      let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
      width = lines.map { String($0).columnCount }.max() ?? 0
      isOneLine = lines.count == 1
      least = text.text.split { $0 == " " || $0 == "\n" }.map { String($0).columnCount }.max() ?? 0
    }
  }

  init(headings: [CitedText], rows: [[CitedText]], isNumeric: [Bool]) {
    hasHeadings = headings.contains { !$0.isEmpty }
    self.headings = hasHeadings ? [headings.map(Cell.init)] : []
    self.rows = rows.map { $0.map(Cell.init) }
    self.isNumeric = isNumeric
  }

  func lines(within room: Int) -> [CitedText] {
    guard !isNumeric.isEmpty else { return [] }
    let needs = isNumeric.indices.map(need)
    var lines: [CitedText] = []
    var rest = Array(isNumeric.indices.dropFirst())[...]
    repeat {
      var group = [0]
      var least = needs[0].least
      while let next = rest.first,
        group.count == 1 || least + TerminalGrid.gap + needs[next].least <= room
      {
        least += TerminalGrid.gap + needs[next].least
        group.append(next)
        rest = rest.dropFirst()
      }
      if !lines.isEmpty { lines.append("") }
      let widths = widths(of: group.map { needs[$0] }, within: room)
      for row in headings { lines += self.lines(of: row, group, widths, .bottom) }
      for row in rows { lines += self.lines(of: row, group, widths, .top) }
    } while !rest.isEmpty
    return lines
  }

  /// How wide a column has to be, and how wide it would be at most.
  private func need(_ column: Int) -> (least: Int, most: Int) {
    let cells = rows.map { $0[column] }
    let own = cells.map(\.width).max() ?? 0
    let heading = headings.first?[column]
    // A number is never broken, what stands above it may be.
    let word = cells.map(\.least).max() ?? 0
    let least =
      isNumeric[column] ? own : column == 0 ? max(word, min(own, TerminalGrid.readable)) : word
    return (max(least, heading?.least ?? 0), max(own, heading?.width ?? 0))
  }

  /// The room shared out: each column gets what it needs, and what is left goes to those who lack most.
  private func widths(of needs: [(least: Int, most: Int)], within room: Int) -> [Int] {
    var widths = needs.map(\.least)
    var left = room - widths.reduce(0, +) - TerminalGrid.gap * (widths.count - 1)
    while left > 0 {
      let lacks = zip(needs, widths).map { $0.most - $1 }
      guard let most = lacks.max(), most > 0, let column = lacks.firstIndex(of: most) else { break }
      widths[column] += 1
      left -= 1
    }
    return widths
  }

  private enum Alignment { case top, bottom }

  private func lines(
    of row: [Cell], _ group: [Int], _ widths: [Int], _ alignment: Alignment
  ) -> [CitedText] {
    let parts = zip(group, widths).map { column, width in
      row[column].isOneLine && row[column].width <= width
        ? [row[column].text] : row[column].text.wrapped(to: width, hanging: column == 0 ? 2 : 0)
    }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { number in
      var line = CitedText()
      var blanks = 0
      for (place, part) in parts.enumerated() {
        let index = alignment == .top ? number : number - (height - part.count)
        let text = part.indices.contains(index) ? part[index] : CitedText()
        let free = max(0, widths[place] - text.text.columnCount)
        let isRight = isNumeric[group[place]]
        if !text.isEmpty {
          line += CitedText(String(repeating: " ", count: blanks + (isRight ? free : 0))) + text
          blanks = isRight ? 0 : free
        } else {
          blanks += free
        }
        blanks += TerminalGrid.gap
      }
      return line
    }
  }
}

extension CitedText {
  /// The text in lines no wider than so many columns, broken at ordinary blanks. All lines are indented by so many columns,
  /// and those after the first hang so many further to the right. A word wider than the room stands alone.
  func wrapped(to width: Int, indent: Int = 0, hanging: Int = 0) -> [CitedText] {
    var lines: [CitedText] = []
    var line = CitedText(String(repeating: " ", count: indent))
    var (used, isFresh) = (indent, true)
    func begin() {
      line = CitedText(String(repeating: " ", count: indent + hanging))
      (used, isFresh) = (indent + hanging, true)
    }
    for word in self.words {
      guard let word else {
        lines.append(line)
        begin()
        continue
      }
      let length = word.text.columnCount
      if !isFresh, used + 1 + length > width {
        lines.append(line)
        begin()
      }
      line += isFresh ? word : " " + word
      used += length + (isFresh ? 0 : 1)
      isFresh = false
    }
    return lines + [line]
  }

  /// What stands between ordinary blanks, a figure in one piece; nil where a line ends.
  private var words: [CitedText?] {
    var words: [CitedText?] = []
    var word = CitedText()
    func end() {
      if !word.isEmpty { words.append(word) }
      word = CitedText()
    }
    for piece in pieces {
      if piece.nature == .lineBreak {
        end()
        words.append(nil)
        continue
      }
      if case .figure = piece.nature {
        word.append(CitedText(piece.text, piece.nature))
        continue
      }
      for (index, part) in piece.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { end() }
        word.append(CitedText(String(part), piece.nature))
      }
    }
    end()
    return words
  }
}
