extension InputTable {
  /// The years for the whole of which a document says that a venue was closed: where there is then no count, its visits are
  /// none and not unknown.
  static let closings = InputTable(
    "closings", ["venue_id": .text, "period": .text, "document": .text, "line": .whole],
    checks: [
      Check(
        "document",
        "SELECT csv_line, 'an empty cell' FROM closings WHERE document IS NULL ORDER BY csv_line",
        expected: "the document that says so"),
      Check(
        "period",
        """
        SELECT csv_line, '"' || period || '"' FROM closings
        WHERE period NOT IN (
          SELECT period FROM measures WHERE kind = 'visits' AND period IS NOT NULL)
        ORDER BY csv_line
        """, with: ["measures"],
        expected: "the period of a measure of visits"),
      Check(
        "period",
        """
        SELECT l.csv_line, '"' || l.period || '" beside ' || format('%.15g', c.value)
          || ' visits in line ' || c.csv_line || ' of the counts'
        FROM closings l JOIN measures m ON m.period = l.period AND m.kind = 'visits'
          JOIN counts c ON c.measure_id = m.measure_id AND c.venue_id = l.venue_id
        WHERE c.value > 0 ORDER BY l.csv_line, c.csv_line
        """, with: ["measures", "counts"],
        expected: "a period in which nobody came",
        advice: "a row is of a venue that was closed for the whole of the period"),
    ])
}
