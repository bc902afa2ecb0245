import Figures
import SQLite
import Study

extension Analysis {
  /// What was mentioned where. The unit is the item of a list; only codings of single conversations could
  /// tell how many raised a theme, and without them that is undefined.
  static let themes = Analysis(
    name: "themes",
    tables: [
      "documents", "codebook", "sections", "statements", "conversations", "assignments", "codings",
    ],
    foundations: []
  ) { database, context, book throws(DatabaseError) in
    try recordListedItems(database, context, &book)
    try recordThemeItems(database, context, &book)
    try recordConversations(database, context, &book)
    try recordRaisedThemes(database, context, &book)
  }
}

private func recordListedItems(
  _ database: borrowing Database, _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  for section in context.catalogue.sections {
    let items = try observe(
      "count(DISTINCT item_no)", .distinct(key: context.origins.listedItem), from: "statements",
      where: "section = \(section.id.sqlLiteral)",
      database,
      context)
    book.record(items.named(FigureName(.listedItems, section.subject)))
  }
  book.record(
    Traced.sum(context.catalogue.sections.map { book.traced(.listedItems, $0.subject) })
      .named(FigureName(.listedItems, .all)))
}

private func recordThemeItems(
  _ database: borrowing Database, _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  let items = "count(DISTINCT section || '/' || item_no)"
  // Asked once for all groups and themes: a question for each would read the table a hundred times over.
  let counts = try database.rows(
    """
    SELECT source_group, code_id, \(items) FROM statements GROUP BY source_group, code_id
    ORDER BY source_group, code_id
    """
  ) { (Mention(group: $0.text(0), theme: $0.text(1)), $0.integer(2)) }
  let cited = try database.rows(
    "SELECT source_group, code_id, csv_line, document, line FROM statements ORDER BY csv_line"
  ) { row in
    (
      Mention(group: row.text(0), theme: row.text(1)),
      context.origins.source(
        "statements", line: row.integer(2), document: row.text(3), documentLine: row.integer(4))
    )
  }
  let count = Dictionary(counts) { first, _ in first }
  let sources = Dictionary(grouping: cited, by: \.0).mapValues { $0.map(\.1) }
  for group in context.catalogue.sections.groups {
    for theme in context.catalogue.themes {
      let mention = Mention(group: group, theme: theme.id)
      let observation = Observation(
        .distinct(key: context.origins.listedItem),
        query: "SELECT \(items) FROM statements WHERE \(mention.condition)",
        sources: sources[mention, default: []])
      let value = Outcome.value(Double(count[mention, default: 0]))
      book.record(
        Traced(observed: value, .derived, from: observation)
          .named(FigureName(.themeItems, Subject(group) / Subject(theme.id))))
    }
  }
}

/// A theme in the lists of one group.
private struct Mention: Hashable {
  let group: String
  let theme: String

  var condition: String { "source_group = \(group.sqlLiteral) AND code_id = \(theme.sqlLiteral)" }
}

private func recordConversations(
  _ database: borrowing Database, _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  let groups = try database.rows(
    "SELECT user_group FROM conversations GROUP BY user_group ORDER BY min(csv_line)"
  ) { $0.text(0) }
  let conversation = context.origins.numbers(of: ["interview_id"], in: "conversations")
  for group in groups {
    let held = try observe(
      "count(*)", .rows(key: conversation), from: "conversations",
      where: "user_group = \(group.sqlLiteral)", database, context)
    book.record(held.named(FigureName(.conversations, Subject(group))))
  }
  let all = try observe(
    "count(*)", .rows(key: conversation), from: "conversations", where: "true", database, context)
  book.record(all.named(FigureName(.conversations, .all)))
}

/// One number asked of one table or view, with the rows of the table it was made from.
func observe(
  _ expression: String, _ reading: Observation.Reading, from table: String, where condition: String,
  rowsOf origin: String? = nil,
  _ database: borrowing Database, _ context: AnalysisContext
) throws(DatabaseError) -> Traced {
  let query = "SELECT \(expression) FROM \(table) WHERE \(condition)"
  let value = try database.rows(query) { $0.optionalReal(0) }.first ?? nil
  let sources = try database.rows(
    "SELECT csv_line, document, line FROM \(table) WHERE \(condition) ORDER BY csv_line"
  ) { row in
    context.origins.source(
      origin ?? table, line: row.integer(0), document: row.text(1), documentLine: row.integer(2))
  }
  return Traced(
    observed: .value(value ?? 0), .derived,
    from: Observation(reading, query: query, sources: sources))
}

extension Origins {
  /// What tells one item of the lists from another: its section and its number there.
  fileprivate var listedItem: [Int] { numbers(of: ["section", "item_no"], in: "statements") }
}
