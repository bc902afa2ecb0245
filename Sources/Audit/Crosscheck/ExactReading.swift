import Figures

/// A transcription held against the lines of the text it was made from, which say where each row stands.
struct ExactReading {
  private let document: TextExport
  private let rows: [SoughtRow]
  /// The numbers of each line that a row is on.
  private let readings: [Int: NumberReadings]
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
      uniqueKeysWithValues: lines.map { ($0, NumberReadings(of: document, on: $0)) })
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
    let readings = readings[line] ?? NumberReadings(of: document, on: line)
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
    let readings = readings[line] ?? NumberReadings(of: document, on: line)
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
