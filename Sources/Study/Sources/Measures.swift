import Figures
import SQLite

extension InputTable {
  static let measures = InputTable(
    "measures",
    [
      "measure_id": .text, "kind": .text, "period": .text, "name": .text,
      "method": .prose, "document": .text, "line": .whole,
    ],
    optional: [
      "name_en": .text, "method_en": .prose, "per": .text, "series": .text, "figure_label": .prose,
      "figure_label_en": .prose,
    ],
    checks: [
      Check(
        "measure_id",
        """
        SELECT csv_line, '"' || measure_id || '"' FROM measures
        WHERE measure_id IN (\(Metric.ofProgram.map(\.id.sqlLiteral).joined(separator: ", ")))
        ORDER BY csv_line
        """,
        expected: "an id that no figure of the program has",
        advice: "name what was counted and when, such as visits_2016"),
      Check(
        "kind",
        """
        SELECT csv_line, '"' || kind || '"' FROM measures
        WHERE kind NOT IN ('visits', 'present', 'users') ORDER BY csv_line
        """,
        expected: "visits, present or users"),
      Check(
        "per",
        """
        SELECT csv_line, coalesce('"' || per || '"', 'an empty cell') || ' beside "' || kind || '"'
        FROM measures
        WHERE (kind = 'visits') <> (per IS NOT NULL)
          OR per NOT IN ('hour', 'day', 'week', 'month', 'year')
        ORDER BY csv_line
        """, columns: ["per"],
        expected: "hour, day, week, month or year for visits, and an empty cell for people",
        advice: "people present and users are counted, not counted per day"),
      // What visits are per may be wrong as well as the count.
      Check(
        "per",
        """
        SELECT m.csv_line, format('%.15g', c.value) || ' a ' || m.per || ' in line ' || c.csv_line
          || ' of the counts'
        FROM counts c CROSS JOIN measures m USING (measure_id)
        WHERE c.value > 1000000 AND m.kind = 'visits' AND c.value > 1000000
          * CASE m.per WHEN 'week' THEN 7 WHEN 'month' THEN 31 WHEN 'year' THEN 366 ELSE 1 END
        ORDER BY m.csv_line, c.csv_line
        """, with: ["counts"], columns: ["per"],
        expected: "at most 1000000 a day", advice: "no venue has a million visitors a day"),
      Check(
        "series",
        """
        SELECT m.csv_line, '"' || m.series || '" of ' || m.kind || coalesce(' per ' || m.per, '')
          || ', in line ' || o.csv_line || ' of ' || o.kind || coalesce(' per ' || o.per, '')
        FROM measures m JOIN measures o ON o.series = m.series
        WHERE o.csv_line = (SELECT min(csv_line) FROM measures WHERE series = m.series)
          AND (o.kind <> m.kind OR o.per IS NOT m.per)
        ORDER BY m.csv_line
        """, columns: ["series", "per"],
        expected: "one kind of count in a series",
        advice: "only what was counted in the same way can be compared over time"),
      Check(
        "measure_id",
        """
        SELECT csv_line, '"' || measure_id || '"' FROM measures
        WHERE measure_id NOT IN (SELECT measure_id FROM counts) AND EXISTS (SELECT 1 FROM counts)
        ORDER BY csv_line
        """, with: ["counts"],
        expected: "a measure that counts.csv has rows of",
        advice: "add the counts, or take the row away"),
    ])
}
