import Figures
import SQLite

extension InputTable {
  /// The groups that were asked; lists, statements and conversations name them by id.
  static let participants = InputTable(
    "participants",
    [
      "group_id": .text, "name": .text, "description": .prose, "document": .text, "line": .whole,
    ], optional: ["name_en": .text, "description_en": .prose])

  /// Which wishes and drawbacks speak to an assumption, or to what the freed money could be spent on.
  static let bearings = InputTable(
    "bearings",
    ["statement_id": .text, "bears_on": .text, "direction": .text, "text": .prose],
    optional: ["text_en": .prose],
    checks: [
      Check(
        "bears_on",
        """
        SELECT csv_line, bears_on FROM bearings WHERE bears_on NOT IN (\(list(of: targets)))
        ORDER BY csv_line
        """,
        expected: "the id of an assumption the formulas use, or what the freed money could go to",
        allowed: targets),
      Check(
        "direction",
        """
        SELECT csv_line, direction FROM bearings WHERE direction NOT IN (\(list(of: directions)))
        ORDER BY csv_line
        """,
        expected: directions.joined(separator: ", ") + ", or an empty cell", allowed: directions),
      Check(
        "direction",
        """
        SELECT csv_line, coalesce('"' || direction || '"', 'an empty cell') || ' beside "' || bears_on || '"'
        FROM bearings WHERE (direction IS NULL) <> (bears_on LIKE 'reinvestment/%')
        ORDER BY csv_line
        """,
        expected: "the way it speaks for an assumption, and an empty cell for what money goes to",
        advice: "only a value can be higher or lower"),
    ])

  private static let targets = Bearing.Target.all.map(\.written)
  private static let directions = Bearing.Direction.allCases.map(\.rawValue)

  private static func list(of words: [String]) -> String {
    words.map(\.sqlLiteral).joined(separator: ", ")
  }
}
