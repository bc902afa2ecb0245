import Figures
import SQLite
import Study

/// Of the conversations in which a theme was looked for, how many raised it: for each group and theme that
/// has any. A conversation a coder finished without coding the theme is a no; one nobody was assigned, or
/// that is only partly coded, is missing and counts in neither.
func recordRaisedThemes(
  _ database: borrowing Database, _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  try database.execute(
    """
    CREATE VIEW theme_presence AS
    SELECT c.user_group, a.interview_id, b.code_id, max(d.csv_line IS NOT NULL) AS raised,
      min(a.csv_line) AS csv_line, c.document, c.line
    FROM assignments a
    JOIN conversations c USING (interview_id)
    JOIN codebook b ON b.codable AND (
      a.codes IS NULL OR a.codes = '*' OR instr('|' || a.codes || '|', '|' || b.code_id || '|'))
    LEFT JOIN codings d ON d.interview_id = a.interview_id AND d.coder_id = a.coder_id
      AND d.code_id = b.code_id AND coalesce(d.round, 1) = a.round
    WHERE a.status = 'faerdig' OR d.csv_line IS NOT NULL
    GROUP BY c.user_group, a.interview_id, b.code_id
    """)
  let themes = try database.rows(
    """
    SELECT p.user_group, p.code_id FROM theme_presence p JOIN codebook b USING (code_id)
    GROUP BY p.user_group, p.code_id ORDER BY p.user_group, b.csv_line
    """
  ) { row in (group: row.text(0), theme: row.text(1)) }
  guard !themes.isEmpty else {
    let reason = Phrase(
      da: "der er ingen kodninger af de enkelte samtaler, kun lister i kilden",
      en: "there are no codings of single conversations, only lists in the source")
    book.record(
      Traced(.absent(Absence(.undefined, [reason])), .derived, expression: .nothing)
        .named(FigureName(.themeRaised, .all)))
    return
  }
  let reading = Observation.Reading.rows(
    key: context.origins.numbers(of: ["interview_id", "coder_id", "round"], in: "assignments"))
  for (group, theme) in themes {
    let chosen = "user_group = \(group.sqlLiteral) AND code_id = \(theme.sqlLiteral)"
    let raised = try observe(
      "count(*)", reading, from: "theme_presence", where: "\(chosen) AND raised",
      rowsOf: "assignments", database, context)
    let asked = try observe(
      "count(*)", reading, from: "theme_presence", where: chosen, rowsOf: "assignments", database,
      context)
    guard let part = raised.outcome.value, let whole = asked.outcome.value else { continue }
    book.record(
      (raised / asked).named(FigureName(.themeRaised, Subject(group) / Subject(theme))),
      fraction: Fraction(Int(part), of: Int(whole)),
      coverage: book[.conversations, Subject(group)]?.outcome.value.map {
        Coverage(counted: Int(whole), expected: Int($0))
      })
  }
}
