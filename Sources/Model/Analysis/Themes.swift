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
  // Asked once for all groups, themes and sides: a question for each would read the table a hundred times over.
  let rows = try database.rows(
    """
    SELECT source_group, code_id, stance, section, item_no, csv_line, document, line FROM statements
    ORDER BY csv_line
    """
  ) { row in
    (
      mention: Mention(group: row.text(0), theme: row.text(1)),
      statement: Statement(
        stance: row.text(2), section: row.text(3), item: row.integer(4),
        source: context.origins.source(
          "statements", line: row.integer(5), document: row.optionalText(6),
          documentLine: row.optionalInteger(7)))
    )
  }
  let statements = Dictionary(grouping: rows, by: \.mention).mapValues { $0.map(\.statement) }
  for group in context.catalogue.sections.groups {
    for theme in context.catalogue.themes {
      let mention = Mention(group: group, theme: theme.id)
      guard let own = statements[mention] else {
        record(.themeItems, mention, [], where: "", context, &book)
        continue
      }
      record(.themeItems, mention, own, where: "", context, &book)
      for side in Side.all {
        record(
          side.metric, mention, own.filter { side.stances.contains($0.stance) },
          where: " AND stance IN (\(side.stances.map(\.sqlLiteral).joined(separator: ", ")))",
          context, &book)
      }
    }
  }
}

/// Enters how many different items some statements of a theme are of.
private func record(
  _ metric: Metric, _ mention: Mention, _ statements: [Statement], where condition: String,
  _ context: AnalysisContext, _ book: inout FigureBook
) {
  let items = Set(statements.map { ListedItem(section: $0.section, number: $0.item) })
  let observation = Observation(
    .distinct(key: context.origins.listedItem),
    query: """
      SELECT count(DISTINCT section || '/' || item_no) FROM statements WHERE \(mention.condition)\(condition)
      """,
    sources: statements.map(\.source))
  book.record(
    Traced(observed: .value(Double(items.count)), .derived, from: observation)
      .named(FigureName(metric, Subject(mention.group) / Subject(mention.theme))))
}

/// One theme of one listed item, and what the item says of it.
private struct Statement {
  let stance: String
  let section: String
  let item: Int
  let source: Source
}

private struct ListedItem: Hashable {
  let section: String
  let number: Int
}

/// What items can say of a theme, by the words of the table; an item that says both is counted on both sides.
private struct Side {
  let metric: Metric
  let stances: [String]

  static let all = [
    Side(metric: .themeItemsFor, stances: ["for", "begge"]),
    Side(metric: .themeItemsAgainst, stances: ["imod", "begge"]),
    Side(metric: .themeItemsNeutral, stances: ["neutral"]),
  ]
}

/// A theme in the lists of one group.
private struct Mention: Hashable {
  let group: String
  let theme: String

  var condition: String { "source_group = \(group.sqlLiteral) AND code_id = \(theme.sqlLiteral)" }
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
