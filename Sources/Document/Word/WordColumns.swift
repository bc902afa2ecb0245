/// How broad the columns of a table are, after what stands in them, and how high its letters.
struct WordColumns {
  /// In twentieths of a point.
  let widths: [Int]
  /// In halves of a point; nil where they are those of the style.
  let size: Int?
  private let breadth: Int

  /// Those of the style of a table's text, and smaller ones for a table whose words would not fit.
  private static let sizes = [18, 17, 16, 15, 14]
  /// The blank at both sides of a cell.
  private static let padding = 180
  /// How many lines a heading may take before the text of other columns has to.
  private static let headingLines = 3

  /// The columns with these texts, of which each list begins with the heading, in letters so broad.
  init(_ columns: [[String]], in room: Int, breadth: Int) {
    self.breadth = breadth
    // The longest word of each column must fit, and no word is broken; what is left goes to those with the most to say.
    let words = columns.map { texts in texts.map { $0.longestWord } }
    let lines = columns.map { texts in texts.map { letterWidth(of: $0) } }
    let folded = columns.indices.map { column in
      lines[column].enumerated().map { place, width in
        place == 0 ? max(width * 12 / (10 * WordColumns.headingLines), words[column][0]) : width
      }
    }
    func widths(_ texts: [[Int]], _ size: Int) -> [Int] {
      texts.map { column in
        let broadest =
          column.enumerated().map { place, width in
            // A heading is in bold letters.
            place == 0 ? width * 108 / 100 : width
          }.max() ?? 0
        return broadest * size * breadth / 10_000 + WordColumns.padding
      }
    }
    let fitting = WordColumns.sizes.first { widths(words, $0).reduce(0, +) <= room }
    let size = fitting ?? WordColumns.sizes[WordColumns.sizes.count - 1]
    self.size = size == WordColumns.sizes[0] ? nil : size
    let least = widths(words, size)
    let sum = least.reduce(0, +)
    guard sum <= room else {
      self.widths = least.map { $0 * room / sum }
      return
    }
    // Not its longest text alone makes a table high, but all of them.
    let typical = lines.map { column in
      let texts = column.dropFirst().map(Double.init)
      return (texts.reduce(0) { $0 + $1 * $1 } / Double(max(1, texts.count))).squareRoot()
    }
    let folds = WordColumns.grown(least, to: widths(folded, size), typical, in: room)
    self.widths = WordColumns.grown(folds, to: widths(lines, size), typical, in: room)
  }

  /// Columns made broader, none more than it needs: in turn that whose text typically takes the most lines.
  private static func grown(
    _ widths: [Int], to most: [Int], _ typical: [Double], in room: Int
  ) -> [Int] {
    var widths = widths
    var rest = room - widths.reduce(0, +)
    let needed = zip(widths, most).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    if needed <= rest { return zip(widths, most).map { max($0, $1) } }
    let step = 20
    while rest >= step {
      let place = widths.indices.filter { widths[$0] < most[$0] }
        .max { typical[$0] / Double(widths[$0]) < typical[$1] / Double(widths[$1]) }
      guard let place else { break }
      widths[place] += step
      rest -= step
    }
    return widths
  }

  /// How many lines a row takes.
  func height(of row: [String]) -> Int {
    zip(row, widths).map { text, width in
      let needed = letterWidth(of: text) * (size ?? WordColumns.sizes[0]) * breadth / 10_000
      return (needed + max(1, width - 160) - 1) / max(1, width - 160)
    }.max() ?? 1
  }
}

extension String {
  /// How broad its longest run is that no line is broken in: it may be broken at a blank, and at a stroke before a letter.
  fileprivate var longestWord: Int {
    var (longest, run) = (0, 0)
    var isAfterStroke = false
    for scalar in unicodeScalars {
      if scalar == " " || (isAfterStroke && scalar.properties.isAlphabetic) { run = 0 }
      isAfterStroke = scalar == "-"
      run += scalar == " " ? 0 : letterWidth(of: String(scalar))
      longest = max(longest, run)
    }
    return longest
  }
}
