import Figures
import SQLite

extension InputTable {
  /// What is asked of the columns that tell what a venue is like.
  static let traitChecks =
    [
      Check(
        "hours_per_week",
        """
        SELECT csv_line, format('%.15g', hours_per_week) FROM venues
        WHERE hours_per_week < 0 OR hours_per_week > 168 ORDER BY csv_line
        """,
        expected: "hours a week from 0 to 168"),
      Check(
        "staff_on_duty",
        """
        SELECT csv_line, format('%.15g', staff_on_duty) FROM venues
        WHERE staff_on_duty < 0 ORDER BY csv_line
        """,
        expected: "a number from 0"),
      word("ownership", among: Venue.Traits.Ownership.allCases.map(\.rawValue)),
      word("condition", among: Venue.Traits.Premises.allCases.map(\.rawValue)),
    ] + groupChecks

  private static func word(_ column: String, among allowed: [String]) -> Check {
    let list = allowed.map(\.sqlLiteral).joined(separator: ", ")
    return Check(
      column,
      "SELECT csv_line, \(column) FROM venues WHERE \(column) NOT IN (\(list)) ORDER BY csv_line",
      expected: allowed.joined(separator: ", ") + ", or an empty cell", allowed: allowed)
  }

  /// The words of a study are its own, but each is there, and stands once in a cell.
  private static let groupChecks = [
    Check(
      "target_groups",
      """
      \(groups) SELECT csv_line, 'no word beside a mark |' FROM groups
      WHERE trim(word) = '' GROUP BY csv_line ORDER BY csv_line
      """,
      expected: "words with | between them", advice: "remove the mark, or write the word"),
    Check(
      "target_groups",
      """
      \(groups) SELECT csv_line, '"' || word || '"' FROM groups
      WHERE trim(word) <> '' AND word <> trim(word) ORDER BY csv_line, number
      """,
      expected: "words without blanks around them", advice: "remove the blanks beside the mark |"),
    Check(
      "target_groups",
      """
      \(groups) SELECT csv_line, '"' || trim(word) || '" ' || count(*) || ' times' FROM groups
      WHERE trim(word) <> '' GROUP BY csv_line, trim(word) HAVING count(*) > 1
      ORDER BY csv_line, min(number)
      """,
      expected: "each word once", advice: "remove the others"),
  ]

  /// Every word of every cell, with its line.
  private static let groups = """
    WITH RECURSIVE groups(csv_line, number, word, rest) AS (
      SELECT csv_line, 0, NULL, target_groups || '|' FROM venues WHERE target_groups IS NOT NULL
      UNION ALL
      SELECT csv_line, number + 1, substr(rest, 1, instr(rest, '|') - 1),
        substr(rest, instr(rest, '|') + 1)
      FROM groups WHERE rest <> '')
    """
}
