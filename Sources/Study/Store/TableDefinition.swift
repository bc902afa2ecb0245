import Base
import Figures
import SQLite

/// The SQLite table of a resource: its columns, keys and limits as the Table Schema gives them.
///
/// `csv_line` is the row's number in its file and the table's rowid, so a row's provenance costs no column
/// and SQLite's own messages name the line.
struct TableDefinition {
  let resource: Resource

  /// The name of the rowid.
  static let line = "csv_line"

  var name: String { resource.name.sqlName }

  /// Without the keys, whose indexes are quicker built when all rows are there.
  var creation: String {
    let lines =
      ["csv_line INTEGER PRIMARY KEY"] + resource.schema.fields.map(column)
      + resource.schema.foreignKeys.map {
        "FOREIGN KEY (\(list($0.fields))) REFERENCES \($0.resource.sqlName)"
          + " (\(list($0.referencedFields)))"
      }
    return "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT;"
  }

  /// Inserts so many rows, each as its line and its cells.
  func insertion(rows: Int) -> String {
    let places = Array(repeating: "?", count: resource.schema.fields.count + 1)
    let row = "(\(places.joined(separator: ", ")))"
    let all = Array(repeating: row, count: rows).joined(separator: ", ")
    return "INSERT INTO \(name) VALUES \(all)"
  }

  /// The fields that together name a row, and each field that does so alone.
  var keys: [[String]] {
    let key = resource.schema.primaryKey
    let unique = resource.schema.fields.filter { $0.constraints.isUnique && key != [$0.name] }
    return (key.isEmpty ? [] : [key]) + unique.map { [$0.name] }
  }

  /// What makes SQLite hold the rows to a key, if it does not yet: it fails when two of them have the same.
  func index(of key: [String]) -> String {
    let name = "\(resource.name): \(list(key))".sqlName
    return "CREATE UNIQUE INDEX IF NOT EXISTS \(name) ON \(self.name) (\(list(key)))"
  }

  /// What lets SQLite find the rows of a table by fields that are no key.
  func index(forRowsSoughtBy fields: [String]) -> String {
    let name = "\(resource.name): sought by \(list(fields))".sqlName
    return "CREATE INDEX \(name) ON \(self.name) (\(list(fields)))"
  }

  /// Names as SQL takes them, with commas between.
  func list(_ names: [String]) -> String {
    names.map(\.sqlName).joined(separator: ", ")
  }

  private func column(_ field: Field) -> String {
    let name = field.name.sqlName
    var parts = [name, field.type.storage]
    let required = field.constraints.isRequired || resource.schema.primaryKey.contains(field.name)
    if required { parts.append("NOT NULL") }
    for limit in limits(field, name) { parts.append("CHECK (\(limit))") }
    return parts.joined(separator: " ")
  }

  private func limits(_ field: Field, _ name: String) -> [String] {
    var limits: [String] = []
    if field.type == .boolean { limits.append("\(name) IN (0, 1)") }
    if let least = field.constraints.minimum { limits.append("\(name) >= \(least.sql)") }
    if let most = field.constraints.maximum { limits.append("\(name) <= \(most.sql)") }
    if !field.constraints.allowed.isEmpty {
      limits.append(oneOf(field.constraints.allowed.map(\.sql), name))
    }
    return limits
  }

  /// SQLite makes a table of the values after `IN`, anew for each row that is checked; comparing with one
  /// after another, while they are few, halves the time that a row takes.
  private func oneOf(_ values: [String], _ name: String) -> String {
    values.count <= 20
      ? values.map { "\(name) = \($0)" }.joined(separator: " OR ")
      : "\(name) IN (\(values.joined(separator: ", ")))"
  }
}

extension FieldType {
  /// The type of the column in a STRICT table.
  var storage: String {
    switch self {
    case .string, .date, .any: "TEXT"
    case .integer, .boolean, .year: "INTEGER"
    case .number: "REAL"
    }
  }
}

extension FieldValue {
  fileprivate var sql: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): plainNumber(value)
    case .boolean(let value): value ? "1" : "0"
    case .text(let text): text.sqlLiteral
    }
  }
}
