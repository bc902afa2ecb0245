package import Base
import Figures
import SQLite

/// A table that has been read: its file, how many rows it gave, and where each field stands in them.
package struct LoadedTable: Sendable {
  package let resource: Resource
  package let rows: Int
  /// For each field of the schema the number of its cell, from 1; none when the header could not be read.
  let columns: [Int]

  /// The place of a field's cell in a line.
  func place(line: Int, _ field: String?) -> Place {
    let index = resource.schema.fields.firstIndex { $0.name == field }
    let column = index.flatMap { columns.indices.contains($0) ? columns[$0] : nil }
    return Place(file: resource.file, line: line, column: column)
  }
}

extension Database {
  /// Makes the tables that tell where every row and cell came from.
  func createBookkeeping() throws(DatabaseError) {
    try execute(
      """
      CREATE TABLE input_files (
        resource TEXT PRIMARY KEY, path TEXT NOT NULL, rows INTEGER NOT NULL,
        hash_not_checked INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE input_columns (
        resource TEXT NOT NULL REFERENCES input_files, position INTEGER NOT NULL,
        name TEXT NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (resource, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE printed_decimals (
        resource TEXT NOT NULL, csv_line INTEGER NOT NULL, field TEXT NOT NULL,
        decimals INTEGER NOT NULL, PRIMARY KEY (resource, csv_line, field)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE doubtful_numbers (
        resource TEXT NOT NULL, csv_line INTEGER NOT NULL, field TEXT NOT NULL,
        written TEXT NOT NULL, PRIMARY KEY (resource, csv_line, field)
      ) STRICT, WITHOUT ROWID;
      """)
  }

  /// Notes where the rows and cells of a table stand, and which of its columns something is made of.
  func record(_ table: LoadedTable, as known: InputTable) throws(DatabaseError) {
    try prepare("INSERT INTO input_files VALUES (?, ?, ?, ?)").run(
      .text(table.resource.name), .text(table.resource.file), .integer(table.rows),
      .integer(table.resource.stated.isOfOtherAlgorithm ? 1 : 0))
    let columns = try prepare("INSERT INTO input_columns VALUES (?, ?, ?, ?)")
    for (column, field) in zip(table.columns, table.resource.schema.fields) {
      try columns.run(
        .text(table.resource.name), .integer(column), .text(field.name),
        .integer(known.uses(field.name) ? 1 : 0))
    }
  }

  /// Stores the rows of a file that keep to schema and keys; every other row is a problem.
  func load(
    _ resource: Resource, as known: InputTable, from folder: String, problems: inout Problems
  ) throws(DatabaseError) -> LoadedTable {
    // One transaction for all rows, whether or not the caller has begun one.
    try execute("SAVEPOINT load")
    var inserter = try RowInserter(resource, self)
    var written = WrittenNumbers(known, resource)
    // The reader holds the problems of the rows while it reads.
    var tooLarge = Problems(problems.listsEach ? .every : .folded)
    let count = try readTable(
      resource, from: .file(path: folder + resource.file), texts: known.texts(of: resource),
      problems: &problems
    ) { row throws(DatabaseError) in
      try inserter.insert(row, self)
      written.look(at: row, problems: &tooLarge)
      try written.recordWaiting(in: self, of: resource.name)
    }
    for problem in tooLarge.list { problems.add(problem) }
    try written.record(in: self, of: resource.name)
    try inserter.insertWaiting()
    try execute("RELEASE load")
    let table = LoadedTable(resource: resource, rows: count.delivered, columns: count.columns)
    let repeated = try holdToKeys(table, &problems)
    return LoadedTable(
      resource: resource, rows: count.delivered - repeated, columns: count.columns)
  }
}
