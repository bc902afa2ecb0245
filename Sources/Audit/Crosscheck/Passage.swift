import Figures

/// All that the tables say stands on one line of a document, and where the like of it is found.
struct Passage {
  /// The line the tables name, from 1.
  let line: Int
  let rows: [SoughtRow]

  /// The passages of a transcription, in the order of their lines.
  static func all(_ transcription: Transcription, in document: TextExport) -> [Passage] {
    let numbers = NumberIndex(document)
    let rows = transcription.rows.map { SoughtRow($0, in: document, numbers) }
    var passages: [Passage] = []
    var index = 0
    while index < rows.count {
      let line = rows[index].row.documentLine
      let same = rows[index...].prefix { $0.row.documentLine == line }
      passages.append(Passage(line: line, rows: Array(same)))
      index = same.endIndex
    }
    return passages
  }
}

extension Passage {
  /// That a passage is found at all is worth more than which.
  private static let foundWeight = 1.0

  /// How much speaks for a line; nought when nothing does.
  func weight(on line: Int) -> Double {
    let weight = rows.reduce(0) { $0 + $1.weights[line, default: 0] }
    return weight > SoughtRow.articleWeight ? weight + Passage.foundWeight : weight
  }
}

extension Passage {
  /// Whether nothing but perhaps an article stands where either of two shifts would put the passage.
  func isLost(between first: Int, _ second: Int) -> Bool {
    [first, second].allSatisfy { weight(on: line + $0) <= SoughtRow.articleWeight }
  }
}

/// The lines on which a document prints each number.
struct NumberIndex {
  private var lines: [Double: [Int]] = [:]
  /// The lines with an article, which may mean one.
  private(set) var articles: [Int] = []

  init(_ document: TextExport) {
    for (index, line) in document.lines.enumerated() {
      for value in Set(line.numbers.filter { $0.kind != .article }.map(\.value)) {
        lines[value, default: []].append(index + 1)
      }
      if line.numbers.contains(where: { $0.kind == .article }) { articles.append(index + 1) }
    }
  }

  subscript(value: Double) -> [Int] { lines[value, default: []] }
}

/// A transcribed row and the lines that could be it.
struct SoughtRow {
  /// Where a row's name stands, and where its numbers begin, if numbers follow at all.
  struct LabelPlace {
    let label: Range<TextPosition>
    let numbers: TextPosition?
  }

  let row: TranscribedRow
  /// Where the name stands, for a row that is one.
  let names: [Range<TextPosition>]
  /// Where the row's labels stand, for a row of a table.
  let labels: [LabelPlace]
  /// How much speaks for each line that holds something of the row, lines from 1.
  let weights: [Int: Double]

  /// How much a name or a label speaks for a line: more than a change of shift costs, while one number found elsewhere is
  /// chance.
  private static let nameWeight = 2.5
  static let articleWeight = 0.1

  init(_ row: TranscribedRow, in document: TextExport, _ numbers: NumberIndex) {
    self.row = row
    var names: [Range<TextPosition>] = []
    var labels: [LabelPlace] = []
    var weights: [Int: Double] = [:]
    switch row.kind {
    case .name:
      for case .words(let text) in row.cells.map(\.content) {
        names = document.occurrences(of: SoughtName(text))
      }
      for name in names { weights[name.lowerBound.line + 1] = SoughtRow.nameWeight }
    case .tableRow(let texts):
      labels = texts.flatMap { document.occurrences(of: SoughtName($0)) }
        .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        .map { LabelPlace(label: $0, numbers: document.numbers(after: $0)) }
      for place in labels {
        guard let start = place.numbers else { continue }
        let printed = document.columns(from: start)
        let same = zip(row.values, printed).count { $0 == $1.value }
        weights[start.line + 1] = SoughtRow.nameWeight + Double(same) / 2
      }
      guard row.values.count > 1, let first = row.values.first else { break }
      for line in numbers[first] where weights[line] == nil {
        let start = TextPosition(line: line - 1, offset: 0)
        if document.columns(from: start).map(\.value) == row.values { weights[line] = 1.5 }
      }
    case .prose:
      for value in row.values {
        let lines = numbers[value]
        // The rarer a number, the more it tells.
        let weight = lines.count == 1 ? 0.9 : lines.count <= 3 ? 0.7 : lines.count <= 8 ? 0.5 : 0.2
        for line in lines { weights[line, default: 0] += weight }
        guard value == 1 else { continue }
        for line in numbers.articles where weights[line] == nil {
          weights[line] = SoughtRow.articleWeight
        }
      }
    }
    self.names = names
    self.labels = labels
    self.weights = weights
  }

  /// The label whose numbers stand on a line, counted from 1: the last one before them.
  func label(ofNumbersOn line: Int) -> LabelPlace? {
    labels.last { $0.numbers?.line == line - 1 }
  }
}

extension TranscribedRow {
  /// The numbers of the row, from left to right; a blank gives none.
  var values: [Double] {
    cells.compactMap { cell in
      guard case .number(let value) = cell.content else { return nil }
      return value
    }
  }
}

extension TextExport {
  /// Where numbers follow a name with nothing but blanks and rules between, on its line or the next that is not blank.
  fileprivate func numbers(after name: Range<TextPosition>) -> TextPosition? {
    var place = name.upperBound
    let scalars = lines[place.line].scalars
    var offset = place.offset
    while offset < scalars.count, [" ", ":", ".", "|"].contains(scalars[offset]) { offset += 1 }
    place = TextPosition(line: place.line, offset: offset)
    guard let next = skippingBlanks(place, from: name.lowerBound),
      lines[next.line].scalars[next.offset].isDigit
    else { return nil }
    return next
  }

  /// The numbers in digits from a place to the end of its line, as many as a table has columns at most.
  func columns(from place: TextPosition) -> [PrintedNumber] {
    let numbers = lines[place.line].numbers
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].range.lowerBound < place.offset { low = middle + 1 } else { high = middle }
    }
    return numbers[low...].prefix(64).filter { $0.kind == .digits }
  }
}
