package import Base
package import Figures

/// A cell that the very text it was transcribed from surely does not have on the line that the tables name.
package struct Contradiction: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The document ends before the line.
    case beyondEnd
    /// The name does not stand there.
    case noName
    /// The line has what belongs to another name.
    case otherName
    /// The line has none of it, or these numbers instead.
    case otherNumbers([String])
    /// The line has this where the cell is said to be blank.
    case notBlank(String)
    /// It stands on another line, with what belongs to it.
    case elsewhere(Int)
  }

  package let place: Place
  /// What the cell is about; nil for a row that only names a line.
  package let cell: TranscribedCell?
  /// The line that the tables name, from 1.
  package let line: Int
  package let kind: Kind
}

extension DocumentExport {
  /// What it surely does not have of a transcription of its own, in the order of the recorded lines. Where only a person can
  /// tell, nothing is said: of a number that may follow from counting, or that only blanks put in its column.
  package func contradictions(of transcription: Transcription) -> [Contradiction] {
    let end = text.lines.count
    let beyond = transcription.lineOnly.filter { $0.documentLine > end }.map { row in
      Contradiction(place: row.place, cell: nil, line: row.documentLine, kind: .beyondEnd)
    }
    return cellsContradicted(of: transcription) + beyond
  }
}

/// A transcription held against the lines of the text it was made from, which say where each row stands.
struct ExactReading {
  private let document: TextExport
  private let rows: [SoughtRow]
  /// The numbers of each line that a row is on.
  private let readings: [Int: Readings]
  /// For each line on which numbers begin after a name, whose they are.
  private var owners: [Int: Set<[String]>] = [:]
  /// Whether most rows of several numbers have them in the order of the printed columns.
  private let isOrdered: Bool

  init(_ transcription: Transcription, in document: TextExport) {
    self.document = document
    let numbers = NumberIndex(document)
    let rows = transcription.rows.map { SoughtRow($0, in: document, numbers) }
    self.rows = rows
    let lines = Set(rows.map(\.row.documentLine))
    let readings = Dictionary(
      uniqueKeysWithValues: lines.map { ($0, Readings(of: document, on: $0)) })
    self.readings = readings
    for row in rows {
      guard case .tableRow(let labels) = row.row.kind else { continue }
      for place in row.labels {
        if let line = place.numbers?.line { owners[line + 1, default: []].insert(labels) }
      }
    }
    let several = rows.filter { row in
      if case .tableRow = row.row.kind { row.row.values.count > 1 } else { false }
    }
    let ordered = several.count { row in
      readings[row.row.documentLine]?.haveInOrder(row.row.cells) ?? false
    }
    isOrdered = 2 * ordered > several.count
  }

  var contradictions: [Contradiction] {
    rows.flatMap { row -> [Contradiction] in
      let line = row.row.documentLine
      func all(_ kind: Contradiction.Kind) -> [Contradiction] {
        row.row.cells.map { Contradiction(place: $0.place, cell: $0, line: line, kind: kind) }
      }
      guard document.line(line) != nil else { return all(.beyondEnd) }
      switch row.row.kind {
      case .name:
        return row.names.contains { $0.lowerBound.line + 1 == line } ? [] : all(.noName)
      case .tableRow(let labels):
        let own = row.label(ofNumbersOn: line)
        if own == nil, let others = owners[line], !others.contains(labels) {
          return all(.otherName)
        }
        // Blanks can only be looked for where the name is.
        let isNamed = row.labels.contains { $0.label.touches(line) }
        if row.row.values.isEmpty, !row.labels.isEmpty, own == nil, !isNamed { return all(.noName) }
        return ofTable(row.row, on: line, after: own?.numbers)
      case .prose: return ofProse(row.row, on: line)
      }
    }
  }

  private func ofTable(
    _ row: TranscribedRow, on line: Int, after start: TextPosition?
  ) -> [Contradiction] {
    let readings = readings[line] ?? Readings(of: document, on: line)
    let missing = row.cells.filter { !readings.have($0) }
    func told(_ cells: [TranscribedCell], _ kind: Contradiction.Kind) -> [Contradiction] {
      cells.map { Contradiction(place: $0.place, cell: $0, line: line, kind: kind) }
    }
    if !missing.isEmpty { return told(missing, .otherNumbers(readings.shown)) }
    // After the row's own name stand more numbers than were transcribed: then a cell is not blank. Of a cell alone nobody can
    // tell that the number there is not another column's.
    let printed = start.map(document.columns) ?? []
    if printed.count > row.values.count, (2...).contains(row.cells.count),
      printed.count <= row.cells.count
    {
      let further = printed.first { number in !row.cells.contains { $0.holds(number.value) } }
      let blanks = row.cells.filter { $0.content == .blank }
      return told(blanks, .notBlank(further?.text ?? printed.first?.text ?? ""))
    }
    return isOrdered && !readings.haveInOrder(row.cells)
      ? told(row.cells, .otherNumbers(readings.shown)) : []
  }

  private func ofProse(_ row: TranscribedRow, on line: Int) -> [Contradiction] {
    let readings = readings[line] ?? Readings(of: document, on: line)
    let judged = document.line(line).map { ProseJudgement.all(row.cells, on: $0) } ?? []
    // The number that stands where the cell's should, between those of the cells beside it.
    let instead = Dictionary(
      judged.compactMap { judgement in judgement.printed.map { (judgement.cell, $0) } }
    ) { first, _ in first }
    return row.cells.compactMap { cell in
      if readings.have(cell) || instead[cell] == nil && cell.mayBeCounted { return nil }
      return Contradiction(
        place: cell.place, cell: cell, line: line,
        kind: .otherNumbers(instead[cell].map { [$0] } ?? readings.shown))
    }
  }
}

extension TranscribedCell {
  /// How high somebody may have counted what a sentence lists.
  private static let mostCounted = 20.0

  /// Whether it may be the count of what a line names one by one.
  fileprivate var mayBeCounted: Bool {
    guard case .number(let value) = content else { return false }
    return value == value.rounded() && (0...TranscribedCell.mostCounted).contains(value)
  }
}

/// The numbers of a line, each in every way in which it may be meant: with a point or a comma before its decimals, with blanks
/// between its thousands, and in thousands or millions where the line speaks of such.
private struct Readings {
  /// What each may be worth, from left to right.
  private let values: [[Double]]
  let shown: [String]

  init(of document: TextExport, on number: Int) {
    guard let line = document.line(number) else {
      (values, shown) = ([], [])
      return
    }
    let factors = Readings.factors(line)
    let written = Readings.tokens(line.scalars)
    let printed = line.numbers.map { ($0.range.lowerBound, [$0.value]) }
    // A comma may also part two cells of a table.
    values = Dictionary((printed + written)) { $0 + $1 }.sorted { $0.key < $1.key }
      .map { $0.value + $0.value.flatMap { value in factors.map { value * $0 } } }
    shown = line.numbers.filter { $0.kind != .article }.map(\.text)
  }

  /// Whether the line has the cell; a blank one is always there.
  func have(_ cell: TranscribedCell) -> Bool {
    cell.content == .blank || values.contains { $0.contains(where: cell.holds) }
  }

  /// Whether it has the cells one after the other.
  func haveInOrder(_ cells: [TranscribedCell]) -> Bool {
    var rest = values[...]
    for cell in cells where cell.content != .blank {
      guard let place = rest.firstIndex(where: { $0.contains(where: cell.holds) }) else {
        return false
      }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func factors(_ line: PrintedLine) -> [Double] {
    let text = String(String.UnicodeScalarView(line.scalars)).lowercased()
    let words: [(word: String, factor: Double)] = [
      ("t.kr", 1e3), ("tkr", 1e3), ("t. kr", 1e3), ("tusind", 1e3), ("thousand", 1e3),
      ("1.000", 1e3), ("1,000", 1e3), ("mio", 1e6), ("mill", 1e6), ("mia", 1e9), ("billion", 1e9),
    ]
    return [1] + words.filter { text.contains($0.word) }.map(\.factor)
  }

  /// From each digit that may begin a number, what may be one number, in both ways of writing it.
  private static func tokens(_ scalars: [Unicode.Scalar]) -> [(Int, [Double])] {
    var tokens: [(Int, [Double])] = []
    for index in scalars.indices where scalars[index].isDigit {
      let before = index == 0 ? " " : scalars[index - 1]
      guard !before.isOfWord, before != "." else { continue }
      var readings: [Double] = []
      for (group, point) in [(".", ","), (",", "."), (" ", ","), (" ", "."), ("'", ".")]
        as [(Unicode.Scalar, Unicode.Scalar)]
      {
        if let value = number(scalars, from: index, grouping: group, point: point) {
          readings.append(value)
        }
      }
      tokens.append((index, readings))
    }
    return tokens
  }

  /// The number that begins at a place, with groups of three digits and decimals after the point.
  private static func number(
    _ scalars: [Unicode.Scalar], from start: Int, grouping group: Unicode.Scalar,
    point: Unicode.Scalar
  ) -> Double? {
    func digits(_ place: Int) -> ArraySlice<Unicode.Scalar> {
      scalars[min(place, scalars.count)...].prefix { $0.isDigit }
    }
    var text = Array(digits(start))
    var end = start + text.count
    while text.count <= 21, end < scalars.count, scalars[end] == group, digits(end + 1).count == 3 {
      text += digits(end + 1)
      end += 4
    }
    if end < scalars.count, scalars[end] == point, !digits(end + 1).isEmpty {
      text += ["."] + digits(end + 1)
    }
    return Double(String(String.UnicodeScalarView(text)))
  }
}
