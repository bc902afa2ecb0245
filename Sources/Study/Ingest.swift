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
    try checkRows(of: loaded, in: database, &problems)
    return loaded
  }

  /// Asks what the figures take for granted of the rows and, where all of them keep to that, the rules of the tables.
  private func checkRows(
    of loaded: [LoadedTable], in database: borrowing Database, _ problems: inout Problems
  ) throws(DatabaseError) {
    let before = problems.count
    var rules: [(table: LoadedTable, known: InputTable, checks: [Check])] = []
    for (table, known) in zip(loaded, tables) {
      let resource = table.resource
      let rows = try database.indexed(by: known.soughtBy, in: table)
      var needs = known.needs(of: resource) + known.translated(in: resource, languages)
      var checks = known.checks.filter { rows == .alike || !$0.isOfAlike }
      needs = needs.filter { $0.applies(to: resource, among: self.resources) }
      checks = checks.filter { $0.applies(to: resource, among: self.resources) }
      if try database.areKept((needs + checks).compactMap(\.condition), in: table) {
        needs.removeAll { $0.condition != nil }
        checks.removeAll { $0.condition != nil }
      }
      try database.tellBreaches(of: needs, in: table, &problems)
      rules.append((table, known, checks))
    }
    guard problems.count == before else { return }
    for (table, known, checks) in rules {
      try database.tellBreaches(
        of: known, and: checks, in: table, among: resources.map(\.name), &problems)
    }
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
