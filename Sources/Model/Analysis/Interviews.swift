import Figures
import SQLite
import Study

/// Enters how many conversations were held, and how many people they may have heard.
func recordConversations(
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
    try recordInterviewed(.interviewedLeast, "n_min", in: group, database, context, &book)
    try recordInterviewed(.interviewedMost, "n_max", in: group, database, context, &book)
  }
  let all = try observe(
    "count(*)", .rows(key: conversation), from: "conversations", where: "true", database, context)
  book.record(all.named(FigureName(.conversations, .all)))
}

/// How many people the conversations of a group had, at least or at most; missing where one does not say.
private func recordInterviewed(
  _ metric: Metric, _ column: String, in group: String, _ database: borrowing Database,
  _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  let condition = "user_group = \(group.sqlLiteral)"
  let cells = try database.rows(
    """
    SELECT interview_id, \(column), csv_line, document, line FROM conversations
    WHERE \(condition) ORDER BY csv_line
    """
  ) { row in
    (
      id: row.text(0),
      source: context.origins.source(
        "conversations", line: row.integer(2), column: column, document: row.optionalText(3),
        documentLine: row.optionalInteger(4), value: row.optionalReal(1))
    )
  }
  let missing = cells.filter { $0.source.value == nil }.map { cell in
    Phrase(
      da: "antallet af deltagere i \(cell.id) er ikke oplyst",
      en: "the number of participants in \(cell.id) is not stated")
  }
  let outcome: Outcome =
    missing.isEmpty
    ? .value(cells.compactMap(\.source.value).reduce(0, +)) : .absent(Absence(.missing, missing))
  let people = Traced(
    observed: outcome, .derived,
    from: Observation(
      .sum, query: "SELECT sum(\(column)) FROM conversations WHERE \(condition)",
      sources: cells.map(\.source)))
  book.record(people.named(FigureName(metric, Subject(group))))
}
