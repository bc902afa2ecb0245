package import SQLite

extension Disclosure {
  /// Takes the withheld cells out of the tables: what is read from there on does not have them. A count says that it is
  /// withheld, as one that its source keeps back does.
  package func withhold(in database: borrowing Database) throws(DatabaseError) {
    guard !isEmpty else { return }
    // What is taken out is not left on pages of the file that nothing uses any more.
    try database.execute("PRAGMA secure_delete = ON")
    for (table, cells) in Dictionary(grouping: cells, by: \.table).sorted(by: { $0.key < $1.key }) {
      try withhold(cells, of: table, in: database)
      for cell in cells {
        try withholdSpelling(of: cell, in: database)
      }
    }
  }

  /// Puts another table in the place of one. The withheld cells are never written to it, since how a page is laid out tells
  /// of what once stood there; and the table as it was read may ask for a number in each of them.
  private func withhold(
    _ cells: [Cell], of table: String, in database: borrowing Database
  ) throws(DatabaseError) {
    let columns = try database.rows(
      "SELECT name, type FROM pragma_table_info(\(table.sqlLiteral)) ORDER BY cid"
    ) { (name: $0.text(0), type: $0.text(1)) }
    func lines(_ cells: [Cell]) -> String {
      Set(cells.map(\.line)).sorted().map(String.init).joined(separator: ", ")
    }
    let shown = columns.map { column in
      let own = column.name.sqlName
      let withheld = cells.filter { $0.column == column.name }
      if table == "counts", column.name == "reason_missing" {
        let reason = MissingReason.withheld.rawValue.sqlLiteral
        return "CASE WHEN csv_line IN (\(lines(cells))) THEN \(reason) ELSE \(own) END"
      }
      return withheld.isEmpty
        ? own : "CASE WHEN csv_line IN (\(lines(withheld))) THEN NULL ELSE \(own) END"
    }
    let declared = columns.map {
      "\($0.name.sqlName) \($0.type)" + ($0.name == "csv_line" ? " PRIMARY KEY" : "")
    }
    let (own, other) = (table.sqlName, "\(table): shown".sqlName)
    let indexes = try database.rows(
      """
      SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = \(table.sqlLiteral) AND sql IS NOT NULL
      ORDER BY name
      """
    ) { $0.text(0) }
    try database.execute(
      """
      CREATE TABLE \(other) (\(declared.joined(separator: ", ")));
      INSERT INTO \(other) SELECT \(shown.joined(separator: ", ")) FROM \(own) ORDER BY csv_line;
      DROP TABLE \(own);
      ALTER TABLE \(other) RENAME TO \(own);
      """)
    // They went with the table that had them.
    for index in indexes { try database.execute(index) }
  }

  /// How a withheld number was written tells it as well; that it could be read in two ways is told without it.
  private func withholdSpelling(
    of cell: Cell, in database: borrowing Database
  ) throws(DatabaseError) {
    let place = """
      resource = \(cell.table.sqlLiteral) AND csv_line = \(cell.line) AND field = \(cell.column.sqlLiteral)
      """
    try database.execute(
      """
      UPDATE doubtful_numbers SET written = \(Disclosure.mark.sqlLiteral) WHERE \(place);
      DELETE FROM printed_decimals WHERE \(place);
      """)
  }

  /// What stands for a withheld number.
  static let mark = "·"
}
