import Base
import Figures
import SQLite

/// What the numbers of a table tell by the way they are written, which their values no longer hold.
struct WrittenNumbers {
  private let columns: [(index: Int, kind: InputTable.Kind)]
  /// The fields of the columns.
  private let fields: [Field]
  private let file: String
  private var doubtful: [(line: Int, field: String, text: String)] = []
  private var decimals: [(line: Int, field: String, count: Int)] = []

  /// As many numbers that read two ways as are kept of a table; a reader who has mended so many runs again.
  private static let mostDoubtful = 1_000

  /// The bytes of the shortest number that reads two ways, `1.234`.
  private static let shortestDoubtful = 5

  /// So many counts of decimals wait to be stored, so that a long table takes no more memory for them.
  private static let mostWaiting = 1_000

  /// From here on, whole numbers lie closer together than the program can tell apart.
  private static let limit = 0x1p53

  init(_ table: InputTable, _ resource: Resource) {
    file = resource.file
    columns = (table.columns + table.optional).compactMap { column in
      guard [.number, .small, .printed].contains(column.type),
        let index = resource.schema.fields.firstIndex(where: { $0.name == column.name })
      else { return nil }
      return (index, column.type)
    }
    fields = columns.map { resource.schema.fields[$0.index] }
  }

  /// Looks at a row that was read; a number too large to be held exactly is a problem.
  mutating func look(at row: borrowing TableRow, problems: inout Problems) {
    for (place, column) in columns.enumerated() {
      let (index, kind) = column
      let size: Double
      switch row[index] {
      case .number(let value): size = value.magnitude
      case .integer(let value): size = Double(value.magnitude)
      default: continue
      }
      let text = row.written(index)
      // A short number is small, and reads one way; most are.
      if kind != .printed, size < Self.limit, text.count < Self.shortestDoubtful { continue }
      let field = fields[place]
      if size >= Self.limit {
        let place = Place(file: file, line: row.line, column: row.columns[index])
        problems.add(tooLarge(field, text, at: place))
      }
      if kind == .printed { decimals.append((row.line, field.name, field.decimals(in: text))) }
      if kind == .number, doubtful.count < Self.mostDoubtful, field.readsTwoWays(text) {
        doubtful.append((row.line, field.name, String(decoding: text, as: UTF8.self)))
      }
    }
  }

  private func tooLarge(
    _ field: Field, _ text: UnsafeBufferPointer<UInt8>, at place: Place
  ) -> Problem {
    Problem(
      .data, at: place, field: field.name,
      found: quoted(String(decoding: text, as: UTF8.self)),
      expected:
        "a number below \(plainNumber(Self.limit)), since larger ones are not held exactly")
  }

  /// Stores the decimals that wait, where they are many.
  mutating func recordWaiting(
    in database: borrowing Database, of resource: String
  ) throws(DatabaseError) {
    if decimals.count >= Self.mostWaiting { try recordDecimals(in: database, of: resource) }
  }

  /// Stores what was seen beside the rows and is not stored yet.
  mutating func record(
    in database: borrowing Database, of resource: String
  ) throws(DatabaseError) {
    try recordDecimals(in: database, of: resource)
    let readings = try database.prepare("INSERT INTO doubtful_numbers VALUES (?, ?, ?, ?)")
    for (line, field, text) in doubtful {
      try readings.run(.text(resource), .integer(line), .text(field), .text(text))
    }
  }

  private mutating func recordDecimals(
    in database: borrowing Database, of resource: String
  ) throws(DatabaseError) {
    let printed = try database.prepare("INSERT INTO printed_decimals VALUES (?, ?, ?, ?)")
    for (line, field, count) in decimals {
      try printed.run(.text(resource), .integer(line), .text(field), .integer(count))
    }
    decimals.removeAll(keepingCapacity: true)
  }
}
