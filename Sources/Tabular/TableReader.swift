import Figures

/// Reads the rows of one table by its schema.
struct TableReader: ~Copyable {
  private let resource: Resource
  private let header: Header
  private let rules: UnsafeMutableBufferPointer<CellRule>
  private var records: RecordReader
  private let cells: UnsafeMutableBufferPointer<Cell>
  private let written: UnsafeMutableBufferPointer<UnsafeBufferPointer<UInt8>>
  private var count: RowCount

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
    let fields = resource.schema.fields
    rules = .allocate(capacity: fields.count)
    for (index, field) in fields.enumerated() {
      let rule = CellRule(
        field, column: header.columns[index], missingValues: resource.schema.missingValues,
        form: texts[field.name])
      rules.initializeElement(at: index, to: rule)
    }
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
      guard isWhole(&problems), readCells(&problems) else {
        count.refused += 1
        continue
      }
      count.delivered += 1
      try row(
        TableRow(
          line: records.line, cells: UnsafeBufferPointer(cells),
          texts: UnsafeBufferPointer(written), columns: count.columns))
    }
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
  @inline(__always)
  private func isWhole(_ problems: inout Problems) -> Bool {
    if records.faults.isEmpty, records.cellCount == header.width { return true }
    reportRecord(&problems)
    return false
  }

  /// Fills the cells, and tells whether all keep to their rules.
  @inline(__always)
  private mutating func readCells(_ problems: inout Problems) -> Bool {
    var isSound = true
    for index in rules.indices {
      let text = records.normalText(rules[index].column)
      if let cell = rules[index].read(text) {
        cells[index] = cell
        written[index] = text
        // The row is delivered all the same, so that a name is also held against the others.
        if let fault = rules[index].fault(in: cell) {
          problems.add(rules[index].problem(fault, in: resource.file, line: records.line))
        }
      } else {
        isSound = false
        problems.add(rules[index].problem(text, in: resource.file, line: records.line))
      }
    }
    return isSound
  }

  @inline(never)
  private func reportRecord(_ problems: inout Problems) {
    for fault in records.faults {
      let index = header.columns.firstIndex(of: fault.cell - 1)
      let field = index.map { resource.schema.fields[$0].name }
      problems.add(fault.problem(in: resource.file, field: field))
    }
    // A record at fault may have lost or gained cells by it, so that their number says nothing.
    guard records.faults.isEmpty else { return }
    let isShort = records.cellCount < header.width
    problems.add(
      Problem(
        .data, at: Place(file: resource.file, line: records.line),
        found: records.cellCount == 1 ? "1 cell" : "\(records.cellCount) cells",
        expected: "\(header.width), one for each column",
        advice: isShort ? nil : "put a cell that holds the delimiter in quotes"))
  }
}
