import Base
import SQLite

/// Inserts the rows of one table, a batch with each statement: what SQLite does around a statement takes
/// it as long as storing a row does.
struct RowInserter: ~Copyable {
  private let table: TableDefinition
  /// How many rows go with one statement; SQLite takes no more than 32766 parameters.
  private let batchSize: Int
  private let single: Statement
  /// Prepared when the first batch is full, since few tables have that many rows.
  private var batch: Statement?
  private var lines: [Int] = []
  private var cells: [Cell] = []
  /// The texts of the rows that wait, which their cells point into.
  private let texts = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
  private var textEnd = 0

  init(_ resource: Resource, _ database: borrowing Database) throws(DatabaseError) {
    table = TableDefinition(resource: resource)
    batchSize = min(50, 32_766 / (resource.schema.fields.count + 1))
    single = try database.prepare(table.insertion(rows: 1))
  }

  deinit { texts.deallocate() }

  /// Inserts a row, now or with those that follow it.
  mutating func insert(
    _ row: borrowing TableRow, _ database: borrowing Database
  ) throws(DatabaseError) {
    guard let size = textSize(row) else { return try insertAlone(row) }
    if size > texts.count - textEnd { try insertWaiting() }
    lines.append(row.line)
    for index in 0..<row.count { cells.append(kept(row[index])) }
    if lines.count == batchSize { try insertBatch(database) }
  }

  /// Inserts the rows that wait, one by one.
  mutating func insertWaiting() throws(DatabaseError) {
    let width = table.resource.schema.fields.count
    for (index, line) in lines.enumerated() {
      try single.bind(line, at: 1)
      for column in 0..<width {
        try single.bind(cells[index * width + column], at: column + 2)
      }
      while try single.step() != nil {}
    }
    forgetWaiting()
  }

  private mutating func insertBatch(_ database: borrowing Database) throws(DatabaseError) {
    if batch == nil { batch = try database.prepare(table.insertion(rows: batchSize)) }
    let width = table.resource.schema.fields.count
    var parameter = 1
    for (index, line) in lines.enumerated() {
      try batch?.bind(line, at: parameter)
      for column in 0..<width {
        try batch?.bind(cells[index * width + column], at: parameter + column + 1)
      }
      parameter += width + 1
    }
    while try batch?.step() != nil {}
    forgetWaiting()
  }

  private mutating func forgetWaiting() {
    lines.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    textEnd = 0
  }

  private mutating func insertAlone(_ row: borrowing TableRow) throws(DatabaseError) {
    try insertWaiting()
    try single.bind(row.line, at: 1)
    for index in 0..<row.count { try single.bind(row[index], at: index + 2) }
    while try single.step() != nil {}
  }

  /// How many bytes of text the row has; nil when they are too many to wait.
  private func textSize(_ row: borrowing TableRow) -> Int? {
    var size = 0
    for index in 0..<row.count {
      if case .text(let text) = row[index] { size += text.count }
    }
    return size <= texts.count ? size : nil
  }

  /// The cell with a text of its own, which stays when the row is gone.
  private mutating func kept(_ cell: Cell) -> Cell {
    guard case .text(let text) = cell else { return cell }
    let copy = UnsafeMutableBufferPointer(rebasing: texts[textEnd..<textEnd + text.count])
    _ = copy.update(fromContentsOf: text)
    textEnd += text.count
    return .text(UnsafeBufferPointer(copy))
  }
}

extension Statement {
  /// Binds a cell, whose text stays as it is until the statement has run.
  fileprivate func bind(_ cell: Cell, at index: Int) throws(DatabaseError) {
    switch cell {
    case .null: try bindNull(at: index)
    case .integer(let value): try bind(value, at: index)
    case .number(let value): try bind(value, at: index)
    case .boolean(let value): try bind(value ? 1 : 0, at: index)
    case .text(let bytes): try bind(keeping: bytes, at: index)
    }
  }
}
