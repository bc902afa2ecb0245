import Figures

/// What a document says of the cells of one passage.
struct MatchClassifier {
  private let passage: Passage
  private let document: TextExport
  private let rule: ColumnRule
  /// The line the passage is, or should be by its neighbours; nil when nobody can say.
  private let line: Int?
  private(set) var results: [CrosscheckResult] = []

  init(
    _ passage: Passage, _ number: Int, _ alignment: PassageAlignment, _ document: TextExport,
    _ rule: ColumnRule
  ) {
    self.passage = passage
    self.document = document
    self.rule = rule
    let expected = alignment.lines[number] ?? alignment.expected(number)
    line = expected.flatMap { document.line($0) == nil ? nil : $0 }
    for row in passage.rows {
      switch row.row.kind {
      case .name: judgeName(row)
      case .tableRow: judgeTableRow(row)
      case .prose: judgeProse(row)
      }
    }
  }

  private var printedLine: PrintedLine? { line.flatMap { document.line($0) } }

  private var foundStatus: CrosscheckResult.Status { line == passage.line ? .match : .moved }

  private mutating func add(
    _ cell: TranscribedCell, _ status: CrosscheckResult.Status, at other: Int? = nil,
    printed: String? = nil, _ remark: CrosscheckResult.Remark? = nil, offset: Int = 0
  ) {
    results.append(
      CrosscheckResult(
        cell, status, recorded: passage.line, line: other ?? line, printed: printed, remark,
        offset: offset))
  }

  private mutating func judgeName(_ row: SoughtRow) {
    for cell in row.row.cells {
      guard case .words(let text) = cell.content else { continue }
      if let place = row.names.first(where: { $0.touches(line) }) {
        let first = place.lowerBound.line + 1
        add(
          cell, first == passage.line ? .match : .moved, at: first, offset: place.lowerBound.offset)
      } else if let line, let near = document.nearest(to: SoughtName(text), on: line - 1) {
        add(cell, .differs, printed: near)
      } else {
        let other = row.names.first.map { $0.lowerBound.line + 1 }
        add(cell, .notFound, other.map(CrosscheckResult.Remark.elsewhere))
      }
    }
  }

  // MARK: Rows of a table

  private mutating func judgeTableRow(_ row: SoughtRow) {
    let cells = row.row.cells
    guard let line else { return reject(cells) }
    let label = row.label(ofNumbersOn: line)
    let start = label?.numbers ?? TextPosition(line: line - 1, offset: 0)
    let printed = document.columns(from: start)
    let isNamed = label != nil || isNameHere(row, line)
    if printed.isEmpty { return isNamed ? judgeEmptyRow(cells) : reject(cells) }
    if printed.count >= cells.count {
      // Without its name a row is known by a number of its own.
      let same = zip(cells, printed).count { $0.holds($1.value) }
      guard isNamed || same > 0 else { return reject(cells) }
      for (cell, number) in zip(cells, printed) { classifier(cell, number) }
    } else if printed.count == row.row.values.count {
      guard isNamed || zip(row.row.values, printed).contains(where: { $0 == $1.value }) else {
        return reject(cells)
      }
      judgeWithBlanks(cells, printed)
    } else {
      guard isNamed || printed.contains(where: { row.row.values.contains($0.value) }) else {
        return reject(cells)
      }
      judgeWithGap(cells, printed)
    }
  }

  /// Whether the row's name stands on the line, or runs on to it.
  private func isNameHere(_ row: SoughtRow, _ line: Int) -> Bool {
    row.labels.contains { $0.numbers == nil && $0.label.upperBound.line + 1 == line }
  }

  private mutating func classifier(_ cell: TranscribedCell, _ number: PrintedNumber) {
    if cell.holds(number.value) {
      add(cell, foundStatus, offset: number.range.lowerBound)
    } else {
      add(cell, .differs, printed: number.text, offset: number.range.lowerBound)
    }
  }

  /// The row is there and prints nothing.
  private mutating func judgeEmptyRow(_ cells: [TranscribedCell]) {
    for cell in cells {
      if cell.content == .blank {
        add(cell, foundStatus)
      } else {
        add(cell, .notFound, .noNumber)
      }
    }
  }

  /// As many numbers are printed as were transcribed, and blanks between: what column each has, only blanks can tell.
  private mutating func judgeWithBlanks(_ cells: [TranscribedCell], _ printed: [PrintedNumber]) {
    guard cells.count == 2, let number = printed.first, let printedLine else {
      var rest = printed[...]
      for cell in cells {
        guard cell.content != .blank, let number = rest.popFirst() else {
          add(cell, .ambiguous, .columnLost)
          continue
        }
        if cell.holds(number.value) {
          add(cell, .ambiguous, .columnLost, offset: number.range.lowerBound)
        } else {
          classifier(cell, number)
        }
      }
      return
    }
    let told = rule.column(of: number, on: printedLine)
    for (column, cell) in cells.enumerated() {
      let offset = number.range.lowerBound
      let transcribed = cells.firstIndex { $0.content != .blank }
      if let told, told != transcribed {
        add(
          cell, .differs, printed: column == told ? number.text : nil, .otherColumn,
          offset: offset)
      } else if cell.content != .blank, !cell.holds(number.value) {
        classifier(cell, number)
      } else {
        add(cell, .ambiguous, told == nil ? .columnLost : .columnFromBlanks, offset: offset)
      }
    }
  }

  /// Fewer numbers are printed than were transcribed.
  private mutating func judgeWithGap(_ cells: [TranscribedCell], _ printed: [PrintedNumber]) {
    if cells.count == 2, let number = printed.first, let printedLine,
      let told = rule.column(of: number, on: printedLine)
    {
      for (column, cell) in cells.enumerated() {
        if column == told { classifier(cell, number) } else { add(cell, .notFound, .noNumber) }
      }
      return
    }
    var rest = printed[...]
    for cell in cells {
      if let index = rest.firstIndex(where: { cell.holds($0.value) }) {
        add(
          cell, cells.count == 2 ? .ambiguous : foundStatus,
          cells.count == 2 ? .columnLost : nil, offset: rest[index].range.lowerBound)
        rest = rest[(index + 1)...]
      } else {
        add(cell, .notFound, .otherNumbers(printed.map(\.value)))
      }
    }
  }

  private mutating func reject(_ cells: [TranscribedCell]) {
    for cell in cells { add(cell, .notFound) }
  }

  // MARK: Running text

  private mutating func judgeProse(_ row: SoughtRow) {
    guard let printedLine else {
      let near = document.nearest(to: row.row, around: passage.line)
      for cell in row.row.cells {
        add(cell, .notFound, near.map(CrosscheckResult.Remark.elsewhere))
      }
      return
    }
    for judgement in ProseJudgement.all(row.row.cells, on: printedLine) {
      add(
        judgement.cell, judgement.status == .match ? foundStatus : judgement.status,
        printed: judgement.printed, judgement.remark, offset: judgement.offset)
    }
  }
}

extension Range<TextPosition> {
  /// Whether it begins on the line, counted from 1, or runs on to it.
  func touches(_ line: Int?) -> Bool {
    guard let line else { return false }
    return lowerBound.line + 1 <= line && line <= upperBound.line + 1
  }
}

extension TranscribedCell {
  /// Whether the cell holds this number, but for the last bits of a decimal fraction.
  func holds(_ value: Double) -> Bool {
    guard case .number(let own) = content else { return false }
    return own == value || abs(own - value) <= abs(own) * 1e-12
  }
}
