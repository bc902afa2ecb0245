/// A CSV file as a data package describes it, to be written; a `Resource` is one that was read.
package struct TableDescription: Sendable {
  /// A column as a field of Table Schema v1 (specs.frictionlessdata.io/table-schema).
  package struct Column: Sendable {
    /// The heading, letter by letter.
    package let name: String
    package let type: FieldType
    /// The only texts that stand in it, when there are any.
    package let allowed: [String]
    /// What else is said of it: `title`, `description`, or a key that is free for others.
    package let remarks: [JSONOutput.Member]

    package init(
      _ name: String, _ type: FieldType = .string, allowed: [String] = [],
      remarks: [JSONOutput.Member] = []
    ) {
      self.name = name
      self.type = type
      self.allowed = allowed
      self.remarks = remarks
    }
  }

  /// Small letters, digits, full stops, hyphens and underscores.
  package let name: String
  /// Relative to the folder of the package.
  package let path: String
  package let style: CSVStyle
  package let columns: [Column]
  /// The texts that stand where there is no value, beside the empty one.
  package let marks: [String]
  /// The columns that together name a row; none where nothing does.
  package let primaryKey: [String]
  package let bytes: Int
  package let sha256: String
  /// What else is said of it, as of a column; `sources` may be among it.
  package let remarks: [JSONOutput.Member]

  package init(
    _ name: String, path: String, _ style: CSVStyle, columns: [Column], marks: [String] = [],
    primaryKey: [String] = [], bytes: Int, sha256: String, remarks: [JSONOutput.Member]
  ) {
    self.name = name
    self.path = path
    self.style = style
    self.columns = columns
    self.marks = marks
    self.primaryKey = primaryKey
    self.bytes = bytes
    self.sha256 = sha256
    self.remarks = remarks
  }

  /// The file's resource (specs.frictionlessdata.io/data-resource).
  private var json: JSONOutput {
    var schema: [JSONOutput.Member] = [
      .init("fields", .array(columns.map { $0.json(style) })),
      .init("missingValues", .array(([""] + marks).map(JSONOutput.string))),
    ]
    if !primaryKey.isEmpty {
      schema.append(.init("primaryKey", .array(primaryKey.map(JSONOutput.string))))
    }
    return .object(
      [
        .init("name", .string(name)), .init("path", .string(path)),
        .init("profile", .string("tabular-data-resource")),
      ] + remarks + [
        .init("format", .string("csv")), .init("mediatype", .string("text/csv")),
        .init("encoding", .string("utf-8")), .init("bytes", .integer(bytes)),
        .init("hash", .string("sha256:" + sha256)), .init("dialect", style.dialect),
        .init("schema", .object(schema)),
      ])
  }

  /// The text of `datapackage.json` for files below one folder (specs.frictionlessdata.io/data-package); a field stands on
  /// one line.
  package static func package(
    _ name: String, remarks: [JSONOutput.Member], of tables: [TableDescription]
  ) -> String {
    let output = JSONOutput.object(
      [
        .init("profile", .string("tabular-data-package")), .init("name", .string(name)),
      ] + remarks + [.init("resources", .array(tables.map(\.json)))])
    return JSONText(output, style: .indentedTo(level: 5)).text + "\n"
  }
}

extension TableDescription.Column {
  fileprivate func json(_ style: CSVStyle) -> JSONOutput {
    var members: [JSONOutput.Member] =
      [.init("name", .string(name))] + remarks + [.init("type", .string(type.rawValue))]
    if type == .number { members.append(.init("decimalChar", .string(String(style.decimalMark)))) }
    if !allowed.isEmpty {
      members.append(
        .init("constraints", .object(["enum": .array(allowed.map(JSONOutput.string))])))
    }
    return .object(members)
  }
}

extension CSVStyle {
  /// The dialect of its files (specs.frictionlessdata.io/csv-dialect). A byte-order mark has no word there: it belongs to
  /// UTF-8, and readers pass over it.
  fileprivate var dialect: JSONOutput {
    .object([
      "delimiter": .string(delimiter.rawValue), "lineTerminator": .string(lineBreak),
      "quoteChar": .string("\""), "doubleQuote": .bool(true), "header": .bool(true),
    ])
  }
}
