import Figures
import Tabular

/// The SQLite table of a resource: its columns, keys and limits as the Table Schema gives them.
///
/// `csv_line` is the row's number in its file and the table's rowid, so a row's provenance costs no column
/// and SQLite's own messages name the line.
struct TableDefinition {
  let resource: Resource

  /// A name as SQL takes it.
  static func quote(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  /// A text as SQL takes it.
  static func literal(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  var name: String { TableDefinition.quote(resource.name) }

  var creation: String {
    let key = resource.schema.primaryKey
    let lines =
      ["csv_line INTEGER PRIMARY KEY"] + resource.schema.fields.map(column)
      + (key.isEmpty ? [] : ["UNIQUE (\(list(key)))"])
      + resource.schema.foreignKeys.map {
        "FOREIGN KEY (\(list($0.fields))) REFERENCES \(TableDefinition.quote($0.resource))"
          + " (\(list($0.referencedFields)))"
      }
    return "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT;"
  }

  var insertion: String {
    let places = Array(repeating: "?", count: resource.schema.fields.count + 1)
    return "INSERT INTO \(name) VALUES (\(places.joined(separator: ", ")))"
  }

  private func list(_ names: [String]) -> String {
    names.map(TableDefinition.quote).joined(separator: ", ")
  }

  private func column(_ field: Field) -> String {
    let name = TableDefinition.quote(field.name)
    var parts = [name, field.type.storage]
    let required = field.constraints.isRequired || resource.schema.primaryKey.contains(field.name)
    if required { parts.append("NOT NULL") }
    if field.constraints.isUnique { parts.append("UNIQUE") }
    for limit in limits(field, name) { parts.append("CHECK (\(limit))") }
    return parts.joined(separator: " ")
  }

  private func limits(_ field: Field, _ name: String) -> [String] {
    var limits: [String] = []
    if field.type == .boolean { limits.append("\(name) IN (0, 1)") }
    if let least = field.constraints.minimum { limits.append("\(name) >= \(least.sql)") }
    if let most = field.constraints.maximum { limits.append("\(name) <= \(most.sql)") }
    if !field.constraints.allowed.isEmpty {
      let values = field.constraints.allowed.map(\.sql).joined(separator: ", ")
      limits.append("\(name) IN (\(values))")
    }
    return limits
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
    case .text(let text): TableDefinition.literal(text)
    }
  }
}
