import Figures
import SQLite
import Tabular

extension Database {
  /// The rows that refer to a row that is not there, in the order of their lines. References into a faulty
  /// table are left alone, since the row may be there but refused.
  func missingReferences(
    of table: LoadedTable, faulty: Set<String>, names: KnownNames
  ) throws(DatabaseError) -> [Problem] {
    let resource = table.resource
    let keys = resource.schema.foreignKeys
    let broken = try rows(
      """
      SELECT "rowid", fkid FROM pragma_foreign_key_check(?) ORDER BY "rowid", fkid DESC
      """, .text(resource.name)
    ) { (line: $0.integer(0), key: $0.integer(1)) }
    guard !broken.isEmpty else { return [] }
    var known: [String: [String]] = [:]
    for key in keys { known[key.resource] = try values(of: key) }
    // Many rows may make the same mistake, and the search for what was meant is long.
    var advice: [[String]: String?] = [:]
    var problems: [Problem] = []
    for (line, number) in broken {
      // SQLite numbers the keys of a table from the last declared to the first.
      let key = keys[keys.count - 1 - number]
      guard !faulty.contains(key.resource) else { continue }
      let columns = key.fields.map(\.sqlName).joined(separator: ", ")
      let values =
        try rows(
          "SELECT \(columns) FROM \(resource.name.sqlName) WHERE csv_line = ?",
          .integer(line)
        ) { row in key.fields.indices.map { row.text($0) } }.first ?? []
      let missing = [key.resource] + values
      if values.count == 1, !advice.keys.contains(missing) {
        let found = names.advice(
          for: values[0], in: key.resource, ids: known[key.resource, default: []])
        advice.updateValue(found, forKey: missing)
      }
      problems.append(
        missingReferenceProblem(
          at: table.place(line: line, key.fields.first), key: key, values: values,
          advice: advice[missing] ?? nil))
    }
    return problems
  }

  /// What the first field of a key may refer to.
  private func values(of key: ForeignKey) throws(DatabaseError) -> [String] {
    let field = key.referencedFields.map(\.sqlName).first ?? "csv_line"
    let target = key.resource.sqlName
    return try rows("SELECT \(field) FROM \(target) ORDER BY csv_line") { $0.text(0) }
  }

  /// The rows that break the rules of a table, in the order of the rules and of the lines. Of a row that says again what an
  /// earlier one says, nothing else is told.
  func breaches(
    of rules: InputTable, in table: LoadedTable, among tables: [String]
  ) throws(DatabaseError) -> [Problem] {
    var problems =
      try rules.identity.map { identity throws(DatabaseError) in
        try repeats(by: identity, in: table)
      } ?? []
    let repeated = Set(problems.compactMap { $0.place?.line })
    problems += try breaches(of: rules.checks, in: table, among: tables, without: repeated)
    for list in rules.lists where tables.contains(list.table) {
      problems += try faults(in: list, of: table)
    }
    return problems + (try circles(in: table))
  }

  /// The rows that break a check, as far as the table has the columns it looks at.
  func breaches(
    of checks: [Check], in table: LoadedTable, among tables: [String], without lines: Set<Int> = []
  ) throws(DatabaseError) -> [Problem] {
    var problems: [Problem] = []
    let fields = table.resource.schema.fields.map(\.name)
    for check in checks
    where check.tables.allSatisfy(tables.contains)
      && (check.columns + [check.field]).allSatisfy(fields.contains)
    {
      for (line, found) in try rows(check.query, read: { ($0.integer(0), $0.text(1)) })
      where !lines.contains(line) {
        problems.append(
          Problem(
            .data, at: table.place(line: line, check.field), field: check.field, found: found,
            expected: check.expected, advice: check.advice))
      }
    }
    return problems
  }
}
