package import Base
package import Figures
package import SQLite

/// Reads the tables of a study into a database.
///
/// Every row that keeps to its schema and keys is stored with its line; every breach is a problem. All
/// problems of all files are found in one pass.
package struct Ingest {
  private let package: DataPackage
  private let tables: [InputTable]
  private let folder: String
  private let languages: [Language]

  /// The names of the tables the program knows, in the order they are read.
  package static let tableNames = InputTable.all.map(\.name)

  /// Prepares to read the named tables of a package that lies in `folder`; a table the package does not
  /// describe, or describes without a column the program needs, is a problem.
  package init?(
    _ package: DataPackage, tables names: [String], languages: [Language] = [.danish],
    folder: String, packageFile: String, problems: inout Problems
  ) {
    self.package = package
    self.folder = folder
    self.languages = languages
    tables = InputTable.all.filter { names.contains($0.name) }
    var own = Problems()
    for table in tables { table.check(against: package, file: packageFile, problems: &own) }
    for resource in package.resources where names.contains(resource.name) {
      resource.checkReferences(within: package, tables: names, problems: &own)
      resource.checkNames(&own)
      for table in tables where table.name == resource.name {
        table.checkTranslations(of: resource, in: languages, problems: &own)
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
  ) throws(DatabaseError) -> [LoadedTable] {
    try database.createBookkeeping()
    for resource in resources { try database.execute(TableDefinition(resource: resource).creation) }
    var loaded: [LoadedTable] = []
    var faulty: Set<String> = []
    for (resource, known) in zip(resources, tables) {
      let before = problems.count
      let table = try database.load(resource, as: known, from: folder, problems: &problems)
      try database.record(table, as: known)
      loaded.append(table)
      if problems.count > before { faulty.insert(resource.name) }
    }
    for problem in try matchingNames(loaded, database) { problems.add(problem) }
    let names = try KnownNames(database, tables: resources.map(\.name))
    for table in loaded where !faulty.contains(table.resource.name) {
      let before = problems.count
      try database.checkReferences(of: table, faulty: faulty, names: names, &problems)
      if problems.count > before { faulty.insert(table.resource.name) }
    }
    // A rule may look at any table, and on faulty ones it would see ghosts.
    guard faulty.isEmpty else { return loaded }
    for (table, rules) in zip(loaded, tables) where !rules.soughtBy.isEmpty {
      let definition = TableDefinition(resource: table.resource)
      try database.execute(definition.index(forRowsSoughtBy: rules.soughtBy))
    }
    for (table, rules) in zip(loaded, tables) {
      let before = problems.count
      try database.tellBreaches(
        of: rules.needs(of: table.resource) + rules.translated(in: table.resource, languages),
        in: table, among: resources.map(\.name), &problems)
      if problems.count > before { faulty.insert(table.resource.name) }
    }
    guard faulty.isEmpty else { return loaded }
    for (table, rules) in zip(loaded, tables) {
      try database.tellBreaches(of: rules, in: table, among: resources.map(\.name), &problems)
    }
    return loaded
  }

  /// Names that match where each has to be another's. A row whose text is at fault is there all the same.
  private func matchingNames(
    _ loaded: [LoadedTable], _ database: borrowing Database
  ) throws(DatabaseError) -> [Problem] {
    var problems = try database.nameClashes(loaded)
    for (table, rules) in zip(loaded, tables) where !["centres", "venues"].contains(rules.name) {
      for key in TableDefinition(resource: table.resource).keys {
        guard let field = key.first, key.count == 1, rules.names.contains(field) else { continue }
        problems += try database.matches(of: field, in: table)
      }
    }
    return problems
  }
}
