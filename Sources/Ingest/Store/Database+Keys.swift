import Figures
import SQLite
import Tabular

extension Database {
  /// Makes SQLite hold a table to its keys. Rows that repeat an earlier one's key are taken out, and told
  /// of in the order of their lines.
  func holdToKeys(_ loaded: LoadedTable) throws(DatabaseError) -> [Problem] {
    let table = TableDefinition(resource: loaded.resource)
    var repeated: [Problem] = []
    for key in table.keys {
      do throws(DatabaseError) {
        try execute(table.index(of: key))
      } catch {
        guard error.isDuplicateKey else { throw error }
        repeated += try takeOutRepeats(of: key, loaded, table)
        try execute(table.index(of: key))
      }
    }
    return repeated.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }

  private func takeOutRepeats(
    of key: [String], _ loaded: LoadedTable, _ table: TableDefinition
  ) throws(DatabaseError) -> [Problem] {
    let resource = table.resource
    let columns = key.compactMap { name in
      resource.schema.fields.firstIndex { $0.name == name }
    }
    // An empty cell is like no other.
    let filled = key.map { $0.sqlName + " IS NOT NULL" }.joined(separator: " AND ")
    let repeats = try rows(
      """
      SELECT csv_line, "first line", \(table.list(key)) FROM (
        SELECT csv_line, \(table.list(key)),
          min(csv_line) OVER (PARTITION BY \(table.list(key))) AS "first line"
        FROM \(table.name) WHERE \(filled))
      WHERE csv_line <> "first line" ORDER BY csv_line
      """
    ) { row in
      repeatedKeyProblem(
        at: loaded.place(line: row.integer(0), key.first), fields: key,
        values: columns.enumerated().map { row.written($0 + 2, resource.schema.fields[$1].type) },
        firstLine: row.integer(1))
    }
    let removal = try prepare("DELETE FROM \(table.name) WHERE csv_line = ?")
    for problem in repeats { try removal.run(.integer(problem.place?.line ?? 0)) }
    return repeats
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
