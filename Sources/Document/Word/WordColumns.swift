/// How broad the columns of a table are, after what stands in them, and how high its letters.
struct WordColumns {
  /// In twentieths of a point.
  let widths: [Int]
  /// In halves of a point; nil where they are those of the style.
  let size: Int?

  /// Those of the style of a table's text, and smaller ones for a table whose words would not fit.
  private static let sizes = [18, 17, 16, 15, 14]
  /// The blank at both sides of a cell, and a little that letters differ.
  private static let padding = 180

  /// The columns with these texts, of which each list begins with the heading.
  init(_ columns: [[String]], in room: Int) {
    // The longest word of each column must fit, and no word is broken; what is left goes to those with the most to say.
    let words = columns.map { texts in
      texts.map { text in
        text.split { $0 == " " || $0 == "-" || $0 == "/" }.map { letterWidth(of: $0) }.max() ?? 0
      }
    }
    let lines = columns.map { texts in texts.map { letterWidth(of: $0) } }
    func widths(_ texts: [[Int]], _ size: Int) -> [Int] {
      texts.map { column in
        let broadest =
          column.enumerated().map { place, width in
            // A heading is in bold letters.
            place == 0 ? width * 108 / 100 : width
          }.max() ?? 0
        return broadest * size * 104 / 10_000 + WordColumns.padding
      }
    }
    func least(_ size: Int) -> [Int] { widths(words, size) }
    let fitting = WordColumns.sizes.first { least($0).reduce(0, +) <= room }
    let size = fitting ?? WordColumns.sizes[WordColumns.sizes.count - 1]
    self.size = size == WordColumns.sizes[0] ? nil : size
    let (least, most) = (least(size), widths(lines, size))
    let (leastSum, mostSum) = (least.reduce(0, +), most.reduce(0, +))
    if leastSum > room {
      self.widths = least.map { $0 * room / leastSum }
    } else if mostSum <= room {
      self.widths = most
    } else {
      self.widths = WordColumns.shared(room, least, most)
    }
  }

  /// What is left of the room once every word fits, shared out after how many lines each column would else take.
  private static func shared(_ room: Int, _ least: [Int], _ most: [Int]) -> [Int] {
    var widths = least
    let step = 20
    var rest = room - least.reduce(0, +)
    while rest >= step {
      // The column whose text would take the most lines is the next to grow.
      let place = widths.indices.filter { widths[$0] < most[$0] }
        .max { Double(most[$0]) / Double(widths[$0]) < Double(most[$1]) / Double(widths[$1]) }
      guard let place else { break }
      widths[place] += step
      rest -= step
    }
    return widths
  }
}
