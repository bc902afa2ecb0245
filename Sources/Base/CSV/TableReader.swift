/// Reads the rows of one table by its schema.
struct TableReader: ~Copyable {
  private let resource: Resource
  private let header: Header
  private let rules: UnsafeMutableBufferPointer<CellRule>
  private var records: RecordReader
  private let cells: UnsafeMutableBufferPointer<Cell>
  private let written: UnsafeMutableBufferPointer<UnsafeBufferPointer<UInt8>>
  private var count: RowCount
  private var margin: TableMargin
  private var faults: CellFaults

  /// Reads the header; nil when it does not match the schema.
  init?(
    _ resource: Resource, texts: [String: TextForm], _ reader: consuming RecordReader,
    problems: inout Problems
  ) throws(Problem) {
    var records = reader
    try records.setDelimiter(resource.delimiter)
    guard try records.advance() else {
      problems.add(
        Problem(
          .data, at: Place(file: resource.file, line: 1), found: "an empty file",
          expected: "a line with the names of the columns"))
      return nil
    }
    for fault in records.faults { problems.add(fault.problem(in: resource.file, field: nil)) }
    guard records.faults.isEmpty else { return nil }
    guard records.cellCount <= RecordReader.cellLimit else {
      problems.add(
        Problem(
          .data, at: Place(file: resource.file, line: 1),
          found: "\(records.cellCount) columns", expected: "at most \(RecordReader.cellLimit)"))
      return nil
    }
    let names = (0..<records.cellCount).map { String(decoding: records.text($0), as: UTF8.self) }
    guard let header = Header(names, in: resource, line: records.line, problems: &problems) else {
      return nil
    }
    self.resource = resource
    self.header = header
    count = RowCount(delivered: 0, refused: 0, columns: header.columns.map { $0 + 1 })
    self.records = records
    margin = TableMargin(file: resource.file)
    let fields = resource.schema.fields
    rules = .allocate(capacity: fields.count)
    for (index, field) in fields.enumerated() {
      let rule = CellRule(
        field, column: header.columns[index], missingValues: resource.schema.missingValues,
        form: texts[field.name])
      rules.initializeElement(at: index, to: rule)
    }
    faults = CellFaults(fields: fields.count)
    cells = .allocate(capacity: rules.count)
    cells.initialize(repeating: .null)
    written = .allocate(capacity: rules.count)
    written.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0))
  }

  deinit {
    rules.deinitialize().deallocate()
    cells.deallocate()
    written.deallocate()
  }

  /// Reads to the end, and delivers the rows that keep to the schema.
  mutating func read<Failure: Error>(
    problems: inout Problems, row: (borrowing TableRow) throws(Failure) -> Void
  ) throws(Failure) -> RowCount {
    while advance(&problems) {
      guard isWhole, readCells() else {
        count.refused += 1
        refuse(&problems)
        continue
      }
      if !margin.isEmpty { margin.leaveInside(&problems) }
      checkTexts(&problems)
      count.delivered += 1
      try row(
        TableRow(
          line: records.line, cells: UnsafeBufferPointer(cells),
          texts: UnsafeBufferPointer(written), columns: count.columns))
    }
    margin.leaveBehind(&problems)
    faults.tell(&problems)
    return count
  }

  private mutating func advance(_ problems: inout Problems) -> Bool {
    do throws(Problem) {
      return try records.advance()
    } catch {
      problems.add(error)
      return false
    }
  }

  /// Whether the record is sound and has a cell for each column.
  private var isWhole: Bool {
    @inline(__always) get { records.faults.isEmpty && records.cellCount == header.width }
  }

  /// Fills the cells, and tells whether all keep to their rules.
  @inline(__always)
  private mutating func readCells() -> Bool {
    for index in rules.indices {
      let text = records.normalText(rules[index].column)
      guard let cell = rules[index].read(text) else { return false }
      cells[index] = cell
      written[index] = text
    }
    return true
  }

  /// Tells what may not stand in the texts of a row, which is delivered all the same, so that a name is also held against the
  /// others.
  @inline(__always)
  private func checkTexts(_ problems: inout Problems) {
    for index in rules.indices { checkText(cells[index], rules[index], &problems) }
  }

  @inline(__always)
  private func checkText(_ cell: Cell, _ rule: borrowing CellRule, _ problems: inout Problems) {
    guard let fault = rule.fault(in: cell) else { return }
    problems.add(rule.problem(fault, in: resource.file, line: records.line))
  }

  /// Tells what is wrong with the record at hand, now or once it is known whether rows of the table follow.
  @inline(never)
  private mutating func refuse(_ problems: inout Problems) {
    let texts = records.faults.allSatisfy(\.kind.keepsCells) ? writtenCells() : []
    if records.faults.isEmpty, texts.isEmpty, header.width > 1 || records.cellCount > 1 {
      margin.addBlank(line: records.line)
    } else if let note = note(texts) {
      var own = Problems()
      reportRow(&own)
      margin.addNote(line: records.line, text: note, problems: own.list, &problems)
    } else {
      margin.leaveInside(&problems)
      reportRow(&problems)
    }
  }

  private mutating func reportRow(_ problems: inout Problems) {
    guard records.faults.isEmpty else { return reportFaults(&problems) }
    if records.cellCount != header.width {
      problems.add(widthProblem)
      return
    }
    for index in rules.indices {
      let text = records.normalText(rules[index].column)
      if let cell = rules[index].read(text) {
        checkText(cell, rules[index], &problems)
        continue
      }
      let content: CellFaults.Content = text.isEmpty ? .nothing : .text
      if !problems.listsEach, faults.isCounted(index, content) { continue }
      let problem = rules[index].problem(text, in: resource, line: records.line)
      problems.add(problem)
      faults.note(problem, index, content)
    }
  }

  private func reportFaults(_ problems: inout Problems) {
    for fault in records.faults {
      let index = header.columns.firstIndex(of: fault.cell - 1)
      let field = index.map { resource.schema.fields[$0].name }
      let isKept = fault.cell <= min(records.cellCount, RecordReader.cellLimit)
      problems.add(
        fault.kind == .invalidUTF8 && isKept
          ? encodingProblem(fault, field: field)
          : fault.problem(in: resource.file, field: field))
    }
  }

  private func encodingProblem(_ fault: RecordFault, field: String?) -> Problem {
    foreignTextProblem(
      Array(records.text(fault.cell - 1)),
      at: Place(file: resource.file, line: fault.line, column: fault.cell), field: field)
  }

  // A record at fault may have lost or gained cells by it, so that their number says nothing; this is for the others.
  private var widthProblem: Problem {
    let found = records.cellCount == 1 ? "1 cell" : "\(records.cellCount) cells"
    let expected = "\(header.width), one for each column"
    let place = Place(file: resource.file, line: records.line)
    let kept = min(records.cellCount, RecordReader.cellLimit)
    if header.width < kept, writtenCells().allSatisfy({ $0 < header.width }) {
      return Problem(
        .data, at: place, found: found + ", those beyond the last column empty",
        expected: expected, advice: "delete the delimiters at the end of the row",
        cause: "empty columns")
    }
    let isShort = records.cellCount < header.width
    return Problem(
      .data, at: place, found: found, expected: expected,
      advice: isShort ? nil : "put a cell that holds the delimiter in quotes")
  }
}

extension TableReader {
  /// The cells of the record at hand that hold more than blanks, by their index.
  private func writtenCells() -> [Int] {
    var written: [Int] = []
    for index in 0..<min(records.cellCount, RecordReader.cellLimit)
    where !isBlank(records.text(index)) {
      written.append(index)
    }
    return written
  }

  /// The text of a record that seems to be a remark on the table: a source, a total, or a lone text where none belongs.
  private mutating func note(_ written: [Int]) -> String? {
    guard let first = written.first, header.width > 1 else { return nil }
    let text = String(decoding: records.text(first), as: UTF8.self)
    if beginsRemark(text) { return text }
    guard records.faults.isEmpty, written.count == 1,
      let index = header.columns.firstIndex(of: first)
    else { return nil }
    return rules[index].read(records.normalText(first)) == nil ? text : nil
  }
}

/// Whether the text holds nothing that can be seen.
func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return true }
  return text.allSatisfy { $0 >= 0x80 || $0 <= 0x20 }
    && String(decoding: text, as: UTF8.self).allSatisfy(\.isWhitespace)
}
