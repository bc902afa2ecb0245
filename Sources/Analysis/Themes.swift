import Figures
import Ingest
import SQLite

extension Analysis {
  /// What was mentioned where. The unit is the item of a list; only codings of single conversations could
  /// tell how many raised a theme, and without them that is undefined.
  static let themes = Analysis(
    name: "themes",
    tables: [
      "documents", "codebook", "sections", "statements", "conversations", "assignments", "codings",
    ],
    foundations: []
  ) { database, material, book throws(DatabaseError) in
    try recordListedItems(database, material, &book)
    try recordThemeItems(database, material, &book)
    try recordConversations(database, material, &book)
    try recordRaisedThemes(database, material, &book)
  }
}

private func recordListedItems(
  _ database: borrowing Database, _ material: Material, _ book: inout FigureBook
) throws(DatabaseError) {
  for section in material.catalogue.sections {
    let items = try observe(
      "count(DISTINCT item_no)", from: "statements", where: "section = '\(section.id)'", database,
      material)
    book.record(items.named(FigureName(.listedItems, section.subject)))
  }
  book.record(
    Traced.sum(material.catalogue.sections.map { book.traced(.listedItems, $0.subject) })
      .named(FigureName(.listedItems, .all)))
}

private func recordThemeItems(
  _ database: borrowing Database, _ material: Material, _ book: inout FigureBook
) throws(DatabaseError) {
  for group in material.catalogue.groups {
    for theme in material.catalogue.themes {
      let items = try observe(
        "count(DISTINCT section || '/' || item_no)", from: "statements",
        where: "source_group = '\(group)' AND code_id = '\(theme.id)'", database, material)
      book.record(items.named(FigureName(.themeItems, Subject(group) / Subject(theme.id))))
    }
  }
}

private func recordConversations(
  _ database: borrowing Database, _ material: Material, _ book: inout FigureBook
) throws(DatabaseError) {
  let groups = try database.rows(
    "SELECT user_group FROM conversations GROUP BY user_group ORDER BY min(csv_line)"
  ) { $0.text(0) }
  for group in groups {
    let held = try observe(
      "count(*)", from: "conversations", where: "user_group = '\(group)'", database, material)
    book.record(held.named(FigureName(.conversations, Subject(group))))
  }
  let all = try observe("count(*)", from: "conversations", where: "true", database, material)
  book.record(all.named(FigureName(.conversations, .all)))
}

/// Of the conversations in which a theme was looked for, how many raised it: for each group and theme that
/// has any. A conversation a coder finished without a coding is a no; one nobody was assigned is missing.
private func recordRaisedThemes(
  _ database: borrowing Database, _ material: Material, _ book: inout FigureBook
) throws(DatabaseError) {
  let asked = """
    SELECT c.user_group, b.code_id, count(DISTINCT a.interview_id), count(DISTINCT d.interview_id)
    FROM assignments a
    JOIN conversations c USING (interview_id)
    JOIN codebook b ON b.codable
      AND (a.codes IS NULL OR a.codes = '*' OR instr('|' || a.codes || '|', '|' || b.code_id || '|'))
    LEFT JOIN codings d ON d.interview_id = a.interview_id AND d.coder_id = a.coder_id
      AND d.code_id = b.code_id AND coalesce(d.round, 1) = a.round
    WHERE a.status = 'faerdig' OR d.csv_line IS NOT NULL
    GROUP BY c.user_group, b.code_id ORDER BY c.user_group, b.csv_line
    """
  let rows = try database.rows(asked) { row in
    (group: row.text(0), theme: row.text(1), asked: row.integer(2), raised: row.integer(3))
  }
  guard !rows.isEmpty else {
    let reason = Phrase(
      da: "der er ingen kodninger af de enkelte samtaler, kun lister i notatet",
      en: "there are no codings of single conversations, only lists in the note")
    book.record(
      Traced(.absent(Absence(.undefined, [reason])), .derived, expression: .sum([]))
        .named(FigureName(.themeRaised, .all)))
    return
  }
  for row in rows {
    let query = "SELECT … WHERE user_group = '\(row.group)' AND code_id = '\(row.theme)'"
    let sources = try database.rows(
      """
      SELECT d.csv_line FROM codings d JOIN conversations c USING (interview_id)
      WHERE c.user_group = ? AND d.code_id = ? ORDER BY d.csv_line
      """, .text(row.group), .text(row.theme)
    ) { material.origins.source("codings", line: $0.integer(0)) }
    let observation = Observation(query: query, sources: sources)
    func observed(_ count: Int) -> Traced {
      Traced(observed: .value(Double(count)), .derived, from: observation)
    }
    book.record(
      (observed(row.raised) / observed(row.asked))
        .named(FigureName(.themeRaised, Subject(row.group) / Subject(row.theme))),
      fraction: Fraction(row.raised, of: row.asked),
      coverage: Coverage(counted: row.asked, expected: row.asked))
  }
}

/// One number asked of one table, with the rows it was made from.
private func observe(
  _ expression: String, from table: String, where condition: String,
  _ database: borrowing Database, _ material: Material
) throws(DatabaseError) -> Traced {
  let query = "SELECT \(expression) FROM \(table) WHERE \(condition)"
  let value = try database.rows(query) { $0.optionalReal(0) }.first ?? nil
  let sources = try database.rows(
    "SELECT csv_line, document, line FROM \(table) WHERE \(condition) ORDER BY csv_line"
  ) { row in
    material.origins.source(
      table, line: row.integer(0), document: row.text(1), documentLine: row.integer(2))
  }
  return Traced(
    observed: .value(value ?? 0), .derived, from: Observation(query: query, sources: sources))
}
