extension InputTable {
  /// What is asked of two columns that say where the row's venue lies, in whichever table they are.
  static func placeChecks(in table: String) -> [Check] {
    [
      Check(
        "latitude",
        """
        SELECT csv_line, format('%.15g', latitude) FROM \(table)
        WHERE abs(latitude) > 90 AND abs(longitude) <= 90 ORDER BY csv_line
        """,
        columns: ["longitude"], expected: "degrees from -90 to 90",
        advice: "are latitude and longitude swapped?"),
      Check(
        "latitude",
        """
        SELECT csv_line, format('%.15g', latitude) FROM \(table)
        WHERE abs(latitude) > 90 AND coalesce(abs(longitude) > 90, true) ORDER BY csv_line
        """,
        columns: ["longitude"], expected: "degrees from -90 to 90"),
      Check(
        "longitude",
        """
        SELECT csv_line, format('%.15g', longitude) FROM \(table)
        WHERE abs(longitude) > 180 ORDER BY csv_line
        """,
        expected: "degrees from -180 to 180"),
    ]
  }

  /// What is asked of two columns of which a row fills both or neither.
  static func bothOrNeither(_ one: String, _ other: String, in table: String) -> [Check] {
    [(one, other), (other, one)].map { empty, filled in
      Check(
        empty,
        """
        SELECT csv_line, 'an empty cell beside the \(filled) ' || format('%.15g', \(filled))
        FROM \(table) WHERE \(empty) IS NULL AND \(filled) IS NOT NULL ORDER BY csv_line
        """,
        columns: [filled], expected: "both \(one) and \(other), or neither")
    }
  }
}
