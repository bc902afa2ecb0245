import Base
import Figures
import SQLite

/// A rule that looks at several cells, asked of SQLite for the rows that break it.
struct Check: Sendable {
  /// The field a message names; the check is left out where the table has no such field.
  let field: String
  let question: Question
  let expected: String
  let advice: String?
  /// The other tables the question looks at; the check is left out where they are not read.
  let tables: [String]
  /// The optional columns the question looks at; the check is left out where the package lacks one.
  let columns: [String]
  /// The words the field may hold; the question gives the one found as it is written, and the nearest of these is told.
  let allowed: [String]

  /// What SQLite is asked.
  enum Question: Sendable {
    /// A query of its own, which gives the row's `csv_line` and what was found there.
    case query(String)
    /// The same, which finds only rows that are alike in the columns their table is sought by; most tables have none.
    case alike(String)
    /// A condition on a row of the table that only a breach meets, and what was found there. The conditions of a table are
    /// looked at together, once for each row.
    case row(condition: String, found: String)
  }

  init(
    _ field: String, _ query: String, with tables: [String] = [], columns: [String] = [],
    expected: String, advice: String? = nil, allowed: [String] = []
  ) {
    self.init(
      field, .query(query), with: tables, columns: columns, expected: expected, advice: advice,
      allowed: allowed)
  }

  init(
    _ field: String, _ question: Question, with tables: [String] = [], columns: [String] = [],
    expected: String, advice: String? = nil, allowed: [String] = []
  ) {
    self.field = field
    self.question = question
    self.tables = tables
    self.columns = columns
    self.expected = expected
    self.advice = advice
    self.allowed = allowed
  }

  /// Whether a table has the columns the question looks at, and the other tables are read.
  func applies(to table: Resource, among resources: [Resource]) -> Bool {
    let fields = table.schema.fields.map(\.name)
    let read = resources.map(\.name)
    return tables.allSatisfy(read.contains) && (columns + [field]).allSatisfy(fields.contains)
  }

  /// Whether it finds only rows that are alike in the columns their table is sought by.
  var isOfAlike: Bool {
    if case .alike = question { true } else { false }
  }

  /// The condition on a row; nil for a query of its own.
  var condition: String? {
    guard case .row(let condition, _) = question else { return nil }
    return condition
  }

  /// The query that gives the lines of a table that break it, in order, and what was found there.
  func query(of table: String) -> String {
    switch question {
    case .query(let query), .alike(let query): query
    case .row(let condition, let found):
      "SELECT csv_line, \(found) FROM \(table.sqlName) WHERE \(condition) ORDER BY csv_line"
    }
  }

  /// What a message says was found.
  func found(_ text: String) -> String { allowed.isEmpty ? text : quoted(text) }

  /// What a message says is to be done.
  func advice(on text: String) -> String? {
    advice ?? nearestName(to: text, among: allowed).map { "did you mean \(quoted($0))?" }
  }
}
