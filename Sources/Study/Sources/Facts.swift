import Figures
import SQLite

extension InputTable {
  static let facts = InputTable(
    "facts",
    [
      "fact_id": .text, "value": .number, "unit": .text, "approximate": .truth,
      "meaning": .prose, "document": .text, "line": .whole,
    ],
    optional: [
      "meaning_en": .prose, "topic": .text, "period": .text, "figure_label": .prose,
      "figure_label_en": .prose,
    ],
    checks: [
      Check(
        "topic",
        """
        SELECT csv_line, topic FROM facts
        WHERE topic NOT IN (\(topics.map(\.sqlLiteral).joined(separator: ", "))) ORDER BY csv_line
        """,
        expected: topics.joined(separator: ", ") + ", or an empty cell", allowed: topics),
      Check(
        "value",
        """
        SELECT csv_line, format('%.15g', value) FROM facts
        WHERE fact_id = 'workshops_held' AND (value > 1000000 OR value <> CAST(value AS INTEGER)
          OR value < (SELECT count(*) FROM workshops)) ORDER BY csv_line
        """,
        with: ["workshops"], expected: "a whole number, no less than the rows of workshops.csv"),
      Check(
        "value",
        """
        SELECT csv_line, format('%.15g', value) FROM facts
        WHERE unit IN (\(Currency.all.flatMap(\.unitsOfFacts).map(\.sqlLiteral).joined(separator: ", ")))
          AND (value < 0 OR value > 1e12) ORDER BY csv_line
        """,
        expected: "an amount from 0 to 1000000000000"),
    ])

  private static let topics = Fact.Topic.allCases.map(\.rawValue)
}
