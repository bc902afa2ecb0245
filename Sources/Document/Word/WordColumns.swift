/// How broad the columns of a table are, after what stands in them, and how high its letters.
struct WordColumns {
  /// In twentieths of a point.
  let widths: [Int]
  /// In halves of a point; nil where they are those of the style.
  let size: Int?
  private let breadth: LetterBreadth

  /// Those of the style of a table's text, and smaller ones for a table whose words would not fit.
  private static let sizes = [18, 17, 16, 15, 14]
  /// The blank at both sides of a cell.
  private static let padding = 180
  /// How many lines a heading may take before the text of other columns has to.
  private static let headingLines = 3

  /// What stands in a cell.
  struct Cell {
    let text: String
    var letters = Letters.plain

    enum Letters { case plain, bold }

    /// How broad it is on one line, in thousandths of the height of its letters.
    fileprivate func line(_ breadth: LetterBreadth) -> Int {
      letterWidth(of: text) * percent(breadth) / 100
    }

    /// How broad its longest word is.
    fileprivate func word(_ breadth: LetterBreadth) -> Int {
      text.unbrokenWidth * percent(breadth) / 100
    }

    private func percent(_ breadth: LetterBreadth) -> Int {
      letters == .bold ? breadth.bold : breadth.plain
    }

    /// Whether it is so short that nobody expects it on more than one line.
    fileprivate var isShort: Bool { text.count <= WordColumns.short }
  }

  /// How many characters a cell may have that is not folded while there is room.
  private static let short = 16

  /// The columns with these cells, of which each list begins with the heading.
  init(_ columns: [[Cell]], in room: Int, breadth: LetterBreadth) {
    self.breadth = breadth
    // The longest word of each column must fit, and no word is broken; what is left goes to short texts, so that each stands on
    // one line, and then to the columns with the most to say.
    let words = columns.map { $0.map { $0.word(breadth) } }
    let lines = columns.map { $0.map { $0.line(breadth) } }
    let shorts = columns.indices.map { column in
      columns[column].enumerated().map { place, cell in
        (place > 0 && cell.isShort ? lines : words)[column][place]
      }
    }
    let folded = columns.indices.map { column in
      lines[column].enumerated().map { place, width in
        place == 0 ? max(width * 12 / (10 * WordColumns.headingLines), words[column][0]) : width
      }
    }
    func widths(_ texts: [[Int]], _ size: Int) -> [Int] {
      texts.map { ($0.max() ?? 0) * size / 100 + WordColumns.padding }
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
    let whole = WordColumns.whole(least, to: widths(shorts, size), in: room)
    let folds = WordColumns.grown(whole, to: widths(folded, size), typical, in: room)
    self.widths = WordColumns.grown(folds, to: widths(lines, size), typical, in: room)
  }

  /// Columns made as broad as their short texts need, as many as there is room for.
  private static func whole(_ widths: [Int], to needed: [Int], in room: Int) -> [Int] {
    var widths = widths
    var rest = room - widths.reduce(0, +)
    // Those that lack the least first; of two, the one before.
    let places = widths.indices.sorted {
      (needed[$0] - widths[$0], $0) < (needed[$1] - widths[$1], $1)
    }
    for place in places where needed[place] > widths[place] {
      guard needed[place] - widths[place] <= rest else { break }
      rest -= needed[place] - widths[place]
      widths[place] = needed[place]
    }
    return widths
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
  func height(of row: [Cell]) -> Int {
    zip(row, widths).map { cell, width in
      let needed = cell.line(breadth) * (size ?? WordColumns.sizes[0]) / 100
      return (needed + max(1, width - 160) - 1) / max(1, width - 160)
    }.max() ?? 1
  }
}
