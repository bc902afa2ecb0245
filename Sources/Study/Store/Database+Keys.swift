import Base
import Figures
import SQLite

/// Whether the rows of a table can be told apart by the columns they are sought by.
enum SoughtRows {
  case distinct
  /// Some are alike in them.
  case alike
}

extension Database {
  /// Makes SQLite hold a table to its keys. Rows that repeat an earlier one's key are taken out, and told
  /// of in the order of the keys and of their lines; the result is how many they are.
  func holdToKeys(
    _ loaded: LoadedTable, _ problems: inout Problems
  ) throws(DatabaseError) -> Int {
    let table = TableDefinition(resource: loaded.resource)
    var repeated = 0
    for key in table.keys {
      do throws(DatabaseError) {
        try execute(table.index(of: key))
      } catch {
        guard error.isDuplicateKey else { throw error }
        repeated += try takeOutRepeats(of: key, loaded, table, &problems)
        try execute(table.index(of: key))
      }
    }
    return repeated
  }

  /// Makes the index by which the rows of a table without a key are sought, and tells whether two of them have the same in
  /// these columns.
  func indexed(
    by fields: [String], in loaded: LoadedTable
  ) throws(DatabaseError) -> SoughtRows {
    guard !fields.isEmpty else { return .distinct }
    let table = TableDefinition(resource: loaded.resource)
    do throws(DatabaseError) {
      try execute(table.index(of: fields))
      return .distinct
    } catch {
      guard error.isDuplicateKey else { throw error }
      try execute(table.index(forRowsSoughtBy: fields))
      return .alike
    }
  }

  private func takeOutRepeats(
    of key: [String], _ loaded: LoadedTable, _ table: TableDefinition, _ problems: inout Problems
  ) throws(DatabaseError) -> Int {
    // An empty cell is like no other.
    let filled = key.map { $0.sqlName + " IS NOT NULL" }.joined(separator: " AND ")
    try execute(
      """
      CREATE TEMP TABLE repeated_rows AS SELECT csv_line, "first line" FROM (
        SELECT csv_line, min(csv_line) OVER (PARTITION BY \(table.list(key))) AS "first line"
        FROM \(table.name) WHERE \(filled))
      WHERE csv_line <> "first line" ORDER BY csv_line
      """)
    try tellRepeats(of: key, loaded, table, &problems)
    try execute("DELETE FROM \(table.name) WHERE csv_line IN (SELECT csv_line FROM repeated_rows)")
    let count = changes
    try execute("DROP TABLE repeated_rows")
    return count
  }

  private func tellRepeats(
    of key: [String], _ loaded: LoadedTable, _ table: TableDefinition, _ problems: inout Problems
  ) throws(DatabaseError) {
    let fields = table.resource.schema.fields
    let types = key.compactMap { name in fields.first { $0.name == name }?.type }
    let count = try rows("SELECT count(*) FROM repeated_rows") { $0.integer(0) }.first ?? 0
    let values = key.map { "t." + $0.sqlName }.joined(separator: ", ")
    let repeats = try prepare(
      """
      SELECT r.csv_line, r."first line", \(values) FROM repeated_rows r
      CROSS JOIN \(table.name) t ON t.csv_line = r.csv_line ORDER BY r.rowid
      """)
    var told = 0
    while let row = try repeats.step() {
      told += 1
      let problem = repeatedKeyProblem(
        at: loaded.place(line: row.integer(0), key.first), fields: key,
        values: types.enumerated().map { row.written($0 + 2, $1) }, firstLine: row.integer(1))
      if told == Problems.closelyRead, count > told, !problems.listsEach {
        problems.add(problem, times: count - told + 1)
        return
      }
      problems.add(problem)
    }
  }
}

extension Row {
  /// The value as a message shows it.
  fileprivate func written(_ column: Int, _ type: FieldType) -> String {
    switch type {
    case .number: optionalReal(column).map(plainNumber) ?? ""
    case .boolean: String(integer(column) != 0)
    default: text(column)
    }
  }
}
