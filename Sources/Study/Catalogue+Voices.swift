import Figures
import SQLite

extension Voices {
  /// Reads who was heard and what of it bears on the plans, as far as the tables are there.
  init(_ database: borrowing Database, tables: [String]) throws(DatabaseError) {
    self.init(
      participants: tables.contains("participants") ? try Participant.all(database) : [],
      bearings: ["bearings", "statements"].allSatisfy(tables.contains)
        ? try Bearing.all(database) : [])
  }
}

extension Participant {
  fileprivate static func all(
    _ database: borrowing Database
  ) throws(DatabaseError) -> [Participant] {
    try database.rows(
      """
      SELECT group_id, name, \(try database.english("name", of: "participants", as: "p")),
        coalesce(description, ''),
        coalesce(\(try database.english("description", of: "participants", as: "p")), '')
      FROM participants p ORDER BY csv_line
      """
    ) { row in
      Participant(
        id: row.text(0), name: row.phrase(1, 2), description: row.phrase(3, 4))
    }
  }
}

extension Bearing {
  fileprivate static func all(_ database: borrowing Database) throws(DatabaseError) -> [Bearing] {
    try database.rows(
      """
      SELECT b.bears_on, b.direction, b.text, \(try database.english("text", of: "bearings", as: "b")),
        s.source_group, s.document, s.line
      FROM bearings b JOIN statements s USING (statement_id) ORDER BY b.csv_line
      """
    ) { row in
      Target(written: row.text(0)).map { target in
        Bearing(
          target: target, direction: row.optionalText(1).flatMap(Direction.init),
          words: row.phrase(2, 3), group: row.text(4), document: row.text(5), line: row.integer(6))
      }
    }.compactMap(\.self)
  }
}

extension Fact {
  /// Reads what the facts mean and where they bear; none where there is no table.
  static func all(
    _ database: borrowing Database, tables: [String]
  ) throws(DatabaseError) -> [Fact] {
    guard tables.contains("facts") else { return [] }
    let hasTitles = tables.contains("documents")
    let title = hasTitles ? try database.optional("short_title", of: "documents", as: "d") : "NULL"
    return try database.rows(
      """
      SELECT fact_id, coalesce(meaning, fact_id),
        coalesce(\(try database.english("meaning", of: "facts", as: "f")), fact_id),
        \(try database.optional("topic", of: "facts", as: "f")), f.document, f.line,
        \(hasTitles ? "coalesce(\(title), d.title)" : "NULL")
      FROM facts f \(hasTitles ? "LEFT JOIN documents d ON d.document_id = f.document" : "")
      ORDER BY f.csv_line
      """
    ) { row in
      Fact(
        id: row.text(0), meaning: row.phrase(1, 2),
        topic: row.optionalText(3).flatMap(Topic.init), document: row.optionalText(4),
        title: row.optionalText(6), line: row.optionalInteger(5))
    }
  }
}

extension Row {
  /// Words of the data, in the column of each language.
  fileprivate func phrase(_ danish: Int, _ english: Int) -> Phrase {
    Phrase(da: Sentence(words: text(danish)), en: Sentence(words: text(english)))
  }
}
