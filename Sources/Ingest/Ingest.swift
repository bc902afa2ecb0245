package import Figures
package import SQLite
package import Tabular

/// Reads the tables of a study into a data base.
///
/// Every row that keeps to its schema and keys is stored with its line; every breach is a problem. All
/// problems of all files are found in one pass.
package struct Ingest {
  private let package: DataPackage
  private let tables: [InputTable]
  private let folder: String

  /// How much was read from one file.
  package struct Intake: Sendable {
    package let resource: String
    package let file: String
    package let rows: Int
  }

  /// The names of the tables the program knows, in the order they are read.
  package static let tableNames = InputTable.all.map(\.name)

  /// Prepares to read the named tables of a package that lies in `folder`; a table the package does not
  /// describe, or describes without a column the program needs, is a problem.
  package init?(
    _ package: DataPackage, tables names: [String], folder: String, packageFile: String,
    problems: inout Problems
  ) {
    self.package = package
    self.folder = folder
    tables = InputTable.all.filter { names.contains($0.name) }
    var own = Problems()
    for table in tables { table.check(against: package, file: packageFile, problems: &own) }
    for resource in package.resources where names.contains(resource.name) {
      for key in resource.schema.foreignKeys where !names.contains(key.resource) {
        own.add(
          Problem(
            .configuration, at: key.place, field: resource.name,
            found: "a reference to \(quoted(key.resource)), which is not ingested",
            expected: "both tables in stages.ingest of pipeline.json, or neither"))
      }
    }
    for problem in own.list { problems.add(problem) }
    if !own.list.isEmpty { return nil }
  }

  /// The resources that are read, in order.
  package var resources: [Resource] {
    tables.compactMap { table in package.resources.first { $0.name == table.name } }
  }

  /// Reads every table. Rules across tables are checked once all rows have been read without a problem in
  /// the tables concerned, so that one fault is not told twice.
  package func run(
    into database: borrowing Database, problems: inout Problems
  ) throws(DatabaseError) -> [Intake] {
    try database.execute(bookkeeping)
    for resource in resources { try database.execute(TableDefinition(resource: resource).creation) }
    var intakes: [Intake] = []
    var faulty: Set<String> = []
    for resource in resources {
      var own = Problems()
      let rows = try load(resource, into: database, problems: &own)
      try record(resource, rows: rows, in: database)
      intakes.append(Intake(resource: resource.name, file: resource.file, rows: rows))
      if !own.list.isEmpty { faulty.insert(resource.name) }
      for problem in own.list { problems.add(problem) }
    }
    for resource in resources where !faulty.contains(resource.name) {
      let found = try missingReferences(resource, faulty: faulty, database)
      if !found.isEmpty { faulty.insert(resource.name) }
      for problem in found { problems.add(problem) }
    }
    // A rule may look at any table, and on faulty ones it would see ghosts.
    guard faulty.isEmpty else { return intakes }
    for table in tables { try check(table, database, problems: &problems) }
    return intakes
  }

  private var bookkeeping: String {
    """
    CREATE TABLE input_files (
      resource TEXT PRIMARY KEY, path TEXT NOT NULL, rows INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE input_columns (
      resource TEXT NOT NULL REFERENCES input_files, position INTEGER NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (resource, position)
    ) STRICT, WITHOUT ROWID;
    """
  }

  private func record(
    _ resource: Resource, rows: Int, in database: borrowing Database
  ) throws(DatabaseError) {
    try database.prepare("INSERT INTO input_files VALUES (?, ?, ?)")
      .run(.text(resource.name), .text(resource.file), .integer(rows))
    let columns = try database.prepare("INSERT INTO input_columns VALUES (?, ?, ?)")
    for (index, field) in resource.schema.fields.enumerated() {
      try columns.run(.text(resource.name), .integer(index + 1), .text(field.name))
    }
  }

  private func load(
    _ resource: Resource, into database: borrowing Database, problems: inout Problems
  ) throws(DatabaseError) -> Int {
    var inserter = try RowInserter(resource, database)
    let count = try readTable(
      resource, from: .file(path: folder + resource.file), problems: &problems
    ) { row throws(DatabaseError) in
      try inserter.insert(row, database)
    }
    try inserter.insertWaiting()
    let repeated = try database.holdToKeys(resource)
    for problem in repeated { problems.add(problem) }
    return count.delivered - repeated.count
  }

  private func missingReferences(
    _ resource: Resource, faulty: Set<String>, _ database: borrowing Database
  ) throws(DatabaseError) -> [Problem] {
    let name = TableDefinition.quote(resource.name)
    let keys = resource.schema.foreignKeys
    let broken = try database.rows(
      """
      SELECT "rowid", fkid FROM pragma_foreign_key_check(?) ORDER BY "rowid", fkid DESC
      """, .text(resource.name)
    ) { (line: $0.integer(0), key: $0.integer(1)) }
    var problems: [Problem] = []
    for (line, number) in broken {
      // SQLite numbers the keys of a table from the last declared to the first.
      let key = keys[keys.count - 1 - number]
      guard !faulty.contains(key.resource) else { continue }
      let columns = key.fields.map(TableDefinition.quote).joined(separator: ", ")
      let values = try database.rows(
        "SELECT \(columns) FROM \(name) WHERE csv_line = ?", .integer(line)
      ) { row in key.fields.indices.map { row.text($0) } }
      let target = TableDefinition.quote(key.resource)
      let referenced = key.referencedFields.map(TableDefinition.quote).first ?? "csv_line"
      let known = try database.rows("SELECT \(referenced) FROM \(target) ORDER BY csv_line") {
        $0.text(0)
      }
      let column = resource.schema.fields.firstIndex { $0.name == key.fields.first }
      problems.append(
        missingReferenceProblem(
          at: Place(file: resource.file, line: line, column: column.map { $0 + 1 }), key: key,
          values: values.first ?? [], known: known))
    }
    return problems
  }

  private func check(
    _ table: InputTable, _ database: borrowing Database, problems: inout Problems
  ) throws(DatabaseError) {
    guard let resource = package.resources.first(where: { $0.name == table.name }) else { return }
    for check in table.checks
    where check.tables.allSatisfy({ name in
      resources.contains { $0.name == name }
    }) {
      let column = resource.schema.fields.firstIndex { $0.name == check.field }
      for (line, found) in try database.rows(check.query, read: { ($0.integer(0), $0.text(1)) }) {
        problems.add(
          Problem(
            .data, at: Place(file: resource.file, line: line, column: column.map { $0 + 1 }),
            field: check.field, found: found, expected: check.expected, advice: check.advice))
      }
    }
  }
}

extension InputTable {
  fileprivate func check(
    against package: DataPackage, file: String, problems: inout Problems
  ) {
    guard let resource = package.resources.first(where: { $0.name == name }) else {
      problems.add(
        Problem(
          .configuration, at: Place(file: file), found: "no resource \(quoted(name))",
          expected: "one for each table in stages.ingest of pipeline.json",
          advice: nearestName(to: name, among: package.resources.map(\.name)).map {
            "did you mean \(quoted($0))?"
          }))
      return
    }
    let names = resource.schema.fields.map(\.name)
    for column in columns {
      guard let field = resource.schema.fields.first(where: { $0.name == column.name }) else {
        problems.add(
          Problem(
            .configuration, at: resource.place, field: name,
            found: "no field \(quoted(column.name))", expected: "the columns the program reads",
            advice: nearestName(to: column.name, among: names).map { "did you mean \(quoted($0))?" }
          ))
        continue
      }
      if !column.type.admits(field.type) {
        problems.add(
          Problem(
            .configuration, at: field.place, field: "\(name).\(column.name)",
            found: "type \(field.type.rawValue)", expected: column.type.words))
      }
    }
  }
}
