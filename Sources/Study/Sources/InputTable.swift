import Base
import Figures

/// A table the program knows: the columns its queries use and the rules its rows keep beyond the schema.
struct InputTable: Sendable {
  let name: String
  /// The columns that must be there, with the type the queries take them for.
  let columns: [(name: String, type: Kind)]
  /// Columns that are known, and need not be there.
  let optional: [(name: String, type: Kind)]
  /// Those of all these columns that no figure is made from and no page shows.
  private let idle: [String]
  let checks: [Check]
  /// Columns of an earlier form of the table, each with what to write now.
  let former: [(name: String, advice: String)]
  /// The columns whose cells list rows of another table.
  let lists: [ListColumn]
  /// What makes two rows of a table without a key the same; nil where it may hold a row twice.
  let identity: Identity?
  /// The columns by which the rows of a table without a key are looked for again and again.
  let soughtBy: [String]

  enum Kind: Sendable {
    /// A text by which something goes, or that is compared with another: ids, names, titles, one of several words.
    case text
    /// Words to be read.
    case prose
    case whole
    case number
    /// A number that is never a thousand, so that three decimals are surely decimals.
    case small
    /// A small number that is shown as the source prints it, with its decimals.
    case printed
    case truth

    func admits(_ type: FieldType) -> Bool {
      switch self {
      case .text, .prose: type.storage == "TEXT"
      case .whole: type == .integer || type == .year
      case .number, .small, .printed: type == .number || type == .integer
      case .truth: type == .boolean
      }
    }

    var words: String {
      switch self {
      case .text, .prose: "string"
      case .whole: "integer or year"
      case .number, .small, .printed: "number or integer"
      case .truth: "boolean"
      }
    }
  }

  init(
    _ name: String, _ columns: KeyValuePairs<String, Kind>,
    optional: KeyValuePairs<String, Kind> = [:], idle: [String] = [],
    former: KeyValuePairs<String, String> = [:], checks: [Check] = [], lists: [ListColumn] = [],
    identity: Identity? = nil, soughtBy: [String] = []
  ) {
    self.name = name
    self.columns = columns.map { ($0.key, $0.value) }
    self.optional = optional.map { ($0.key, $0.value) }
    self.idle = idle
    self.checks = checks
    self.former = former.map { ($0.key, $0.value) }
    self.lists = lists
    self.identity = identity
    self.soughtBy = soughtBy
  }

  /// The columns whose texts are names.
  var names: Set<String> {
    Set((columns + optional).filter { $0.type == .text }.map(\.name))
  }

  /// What the texts of the resource's fields may be made of; of a column that the program does not know, it asks least.
  func texts(of resource: Resource) -> [String: TextForm] {
    let names = names
    return Dictionary(
      resource.schema.fields.map { ($0.name, names.contains($0.name) ? .name : .prose) }
    ) { first, _ in first }
  }

  /// Whether something is made of a column, known or not.
  func uses(_ column: String) -> Bool {
    (columns + optional).contains { $0.name == column } && !idle.contains(column)
  }

  /// Every table, in the order they are read.
  static let all: [InputTable] = [
    documents, centres, venues, aliases, measures, counts, workshops, facts, notes, participants,
    codebook,
    sections,
    statements, bearings, conversations, assignments, codings, distances, coordinates, grants,
    closings, interviewed, concerns,
  ]
}

/// A column whose cells name rows of another table, with a mark between the names.
struct ListColumn: Sendable {
  let field: String
  let mark: Character
  /// What stands alone for every row.
  let everything: String
  let table: String
  let key: String
  /// Which rows may be named, as SQL, and what the others are called.
  let condition: String
  let others: String
}

/// What makes two rows the same.
struct Identity: Sendable {
  /// SQL expressions over the columns that are always there.
  let columns: [String]
  /// Optional columns that tell where the row belongs.
  let place: [String]
  /// Those of them that leave no doubt of it where all are given.
  let exact: [String]
  /// Optional columns that tell rows apart otherwise.
  let otherwise: [String]
  /// What a row is called.
  let noun: String
}
