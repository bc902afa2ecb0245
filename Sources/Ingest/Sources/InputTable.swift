import Tabular

/// A table the program knows: the columns its queries use and the rules its rows keep beyond the schema.
struct InputTable: Sendable {
  let name: String
  /// The columns that must be there, with the type the queries take them for.
  let columns: [(name: String, type: Kind)]
  let checks: [Check]

  enum Kind: Sendable {
    case text
    case whole
    case number
    case truth

    func admits(_ type: FieldType) -> Bool {
      switch self {
      case .text: type.storage == "TEXT"
      case .whole: type == .integer || type == .year
      case .number: type == .number || type == .integer
      case .truth: type == .boolean
      }
    }

    var words: String {
      switch self {
      case .text: "string"
      case .whole: "integer or year"
      case .number: "number or integer"
      case .truth: "boolean"
      }
    }
  }

  init(_ name: String, _ columns: KeyValuePairs<String, Kind>, checks: [Check] = []) {
    self.name = name
    self.columns = columns.map { ($0.key, $0.value) }
    self.checks = checks
  }

  /// Every table, in the order they are read.
  static let all: [InputTable] = [
    documents, centres, venues, aliases, counts, workshops, facts, notes, codebook, sections,
    statements, conversations, assignments, codings, distances, coordinates, grants,
  ]
}

/// A rule that looks at several cells, asked as a query for the rows that break it.
struct Check: Sendable {
  /// The field a message names.
  let field: String
  /// Gives the row's `csv_line` and what was found there.
  let query: String
  let expected: String
  let advice: String?
  /// The other tables the query looks at; the check is left out where they are not read.
  let tables: [String]

  init(
    _ field: String, _ query: String, with tables: [String] = [], expected: String,
    advice: String? = nil
  ) {
    self.field = field
    self.query = query
    self.tables = tables
    self.expected = expected
    self.advice = advice
  }
}
