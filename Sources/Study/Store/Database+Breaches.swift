import Base
import Figures
import SQLite

extension Database {
  /// Tells the rows that break the rules of a table, in the order of the rules and of the lines. Of a row that says again what
  /// an earlier one says, nothing else is told.
  func tellBreaches(
    of rules: InputTable, and checks: [Check], in table: LoadedTable, among tables: [String],
    _ problems: inout Problems
  ) throws(DatabaseError) {
    var repeated: Set<Int> = []
    if let identity = rules.identity {
      repeated = try tellRepeats(by: identity, in: table, &problems)
    }
    try tellBreaches(of: checks, in: table, without: repeated, &problems)
    for list in rules.lists where tables.contains(list.table) {
      try tellFaults(in: list, of: table, &problems)
    }
    for problem in try circles(in: table) { problems.add(problem) }
  }

  /// Tells the rows that break a check.
  func tellBreaches(
    of checks: [Check], in table: LoadedTable, without lines: Set<Int> = [],
    _ problems: inout Problems
  ) throws(DatabaseError) {
    for check in checks {
      let breaches = try prepare(check.query(of: table.resource.name))
      while let row = try breaches.step() {
        let line = row.integer(0)
        guard !lines.contains(line) else { continue }
        problems.add(
          Problem(
            .data, at: table.place(line: line, check.field), field: check.field,
            found: check.found(row.text(1)), expected: check.expected,
            advice: check.advice(on: row.text(1))))
      }
    }
  }

  /// Whether no row of a table meets one of the conditions, found in one look at its rows; which row does is told by the checks.
  func areKept(
    _ conditions: [String], in table: LoadedTable
  ) throws(DatabaseError) -> Bool {
    guard !conditions.isEmpty else { return true }
    let any = conditions.map { "(\($0))" }.joined(separator: " OR ")
    return try rows("SELECT 1 FROM \(table.resource.name.sqlName) WHERE \(any) LIMIT 1") {
      $0.integer(0)
    }.isEmpty
  }
}
