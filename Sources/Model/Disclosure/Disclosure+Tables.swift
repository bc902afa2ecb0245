package import SQLite

extension Disclosure {
  /// Takes the withheld cells out of the tables: what is read from there on does not have them. A count says that it is
  /// withheld, as one that its source keeps back does.
  package func withhold(in database: borrowing Database) throws(DatabaseError) {
    // What is taken out is not left on pages of the file that nothing uses any more.
    if !isEmpty { try database.execute("PRAGMA secure_delete = ON") }
    for (table, cells) in Dictionary(grouping: cells, by: \.table).sorted(by: { $0.key < $1.key }) {
      // The table as it was read may ask for a number in each of these cells.
      let own = table.sqlName
      let shown = "\(table): shown".sqlName
      try database.execute("CREATE TABLE \(shown) AS SELECT * FROM \(own)")
      for (column, cells) in Dictionary(grouping: cells, by: \.column) {
        let lines = cells.map { String($0.line) }.joined(separator: ", ")
        let reason =
          table == "counts"
          ? ", reason_missing = \(MissingReason.withheld.rawValue.sqlLiteral)" : ""
        try database.execute(
          "UPDATE \(shown) SET \(column.sqlName) = NULL\(reason) WHERE csv_line IN (\(lines))")
      }
      try database.execute(
        """
        DROP TABLE \(own);
        ALTER TABLE \(shown) RENAME TO \(own);
        CREATE UNIQUE INDEX \("\(table): csv_line".sqlName) ON \(own) (csv_line);
        """)
      if table == "counts" {
        try database.execute(
          "CREATE INDEX \("counts: venue".sqlName) ON counts (measure_id, venue_id)")
      }
    }
  }
}
