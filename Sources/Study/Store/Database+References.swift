import Base
import Figures
import SQLite

extension Database {
  /// Tells the rows that refer to a row that is not there, in the order of their lines. References into a faulty
  /// table are left alone, since the row may be there but refused.
  func checkReferences(
    of table: LoadedTable, faulty: Set<String>, names: KnownNames, _ problems: inout Problems
  ) throws(DatabaseError) {
    let keys = table.resource.schema.foreignKeys
    guard !keys.isEmpty else { return }
    // SQLite numbers the keys of a table from the last declared to the first.
    try execute(
      """
      CREATE TEMP TABLE missing_rows AS
      SELECT "rowid" AS csv_line, \(keys.count - 1) - fkid AS number
      FROM pragma_foreign_key_check(\(table.resource.name.sqlLiteral)) ORDER BY "rowid", fkid DESC
      """)
    let counts = try rows(
      "SELECT number, count(*) FROM missing_rows GROUP BY number ORDER BY number",
      read: { (number: $0.integer(0), count: $0.integer(1)) })
    let checked = counts.filter { !faulty.contains(keys[$0.number].resource) }
    if !checked.isEmpty {
      try tellMissing(table, counts: checked, names: names, &problems)
    }
    try execute("DROP TABLE missing_rows")
  }

  private func tellMissing(
    _ table: LoadedTable, counts: [(number: Int, count: Int)], names: KnownNames,
    _ problems: inout Problems
  ) throws(DatabaseError) {
    let resource = table.resource
    let keys = resource.schema.foreignKeys
    var known: [String: [String]] = [:]
    for (number, _) in counts { known[keys[number].resource] = try values(of: keys[number]) }
    let columns = keys.map { key in
      key.fields.map { name in (resource.schema.fields.firstIndex { $0.name == name } ?? 0) + 2 }
    }
    let list = resource.schema.fields.map { "t." + $0.name.sqlName }.joined(separator: ", ")
    let missing = try prepare(
      """
      SELECT m.csv_line, m.number, \(list) FROM missing_rows m
      CROSS JOIN \(resource.name.sqlName) t ON t.csv_line = m.csv_line ORDER BY m.rowid
      """)
    // Many rows may make the same mistake, and the search for what was meant is long.
    var advice: [[String]: String?] = [:]
    var left = Dictionary(uniqueKeysWithValues: counts.map { ($0.number, $0.count) })
    var told: [Int: Int] = [:]
    while !left.isEmpty, let row = try missing.step() {
      let number = row.integer(1)
      guard let count = left[number] else { continue }
      let key = keys[number]
      let values = columns[number].map { row.text($0) }
      let sought = [key.resource] + values
      if values.count == 1, !advice.keys.contains(sought) {
        if advice.count == Problems.closelyRead { advice.removeAll() }
        let found = names.advice(
          for: values[0], in: key.resource, ids: known[key.resource, default: []])
        advice.updateValue(found, forKey: sought)
      }
      let problem = missingReferenceProblem(
        at: table.place(line: row.integer(0), key.fields.first), key: key, values: values,
        advice: advice[sought] ?? nil)
      told[number, default: 0] += 1
      let isLast = told[number] == Problems.closelyRead && !problems.listsEach
      problems.add(problem, times: isLast ? count : 1)
      left[number] = isLast || count == 1 ? nil : count - 1
    }
  }

  /// What the first field of a key may refer to.
  private func values(of key: ForeignKey) throws(DatabaseError) -> [String] {
    let field = key.referencedFields.map(\.sqlName).first ?? "csv_line"
    let target = key.resource.sqlName
    return try rows("SELECT \(field) FROM \(target) ORDER BY csv_line") { $0.text(0) }
  }
}
