extension InputTable {
  static let counts = InputTable(
    "counts",
    [
      "venue_id": .text, "measure_id": .text, "value": .number, "reason_missing": .text,
      "document": .text, "line": .whole,
    ], optional: ["at": .text],
    former: [
      "measure": """
      write a table measures with one row for each measure and year, such as visits_2026, and its id as measure_id here, in \
      place of year and measure
      """
    ],
    checks: [
      Check(
        "at",
        .row(
          condition: """
            at IS NOT NULL AND NOT coalesce(
              at GLOB '[12][0-9][0-9][0-9]'
              OR at GLOB '[12][0-9][0-9][0-9]-[0-9][0-9]' AND date(at || '-01', '+0 days') = at || '-01'
              OR at GLOB '[12][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(at, '+0 days') = at
              OR at GLOB '[12][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]'
                AND strftime('%Y-%m-%dT%H', at || ':00', '+0 days') = at, 0)
            """, found: #"'"' || at || '"'"#), columns: ["at"],
        expected: "a year, a month, a day or an hour of the calendar",
        advice:
          "write 2016, 2016-05, 2016-05-17 or 2016-05-17T14, or leave it empty for one printed mean"
      ),
      Check(
        "at",
        .row(
          condition: """
            at IS NOT NULL AND at GLOB '[12][0-9][0-9][0-9]*'
            AND measure_id IN (SELECT measure_id FROM measures WHERE period GLOB '[12][0-9][0-9][0-9]')
            AND (measure_id, substr(at, 1, 4)) NOT IN (
              SELECT measure_id, period FROM measures WHERE period IS NOT NULL)
            """, found: #"'"' || at || '"'"#), with: ["measures"], columns: ["at"],
        expected: "a time in the period of the measure",
        advice: "correct the year, or give the other period a measure of its own"),
      Check(
        "at",
        .alike(
          """
          SELECT csv_line, coalesce('"' || at || '"', 'an empty cell') || ' beside line ' || other
          FROM (
            SELECT c.csv_line, c.at, s.other,
              count(*) OVER (PARTITION BY c.measure_id, c.venue_id) AS prints,
              count(c.at) OVER (PARTITION BY c.measure_id, c.venue_id) AS dated,
              count(*) OVER (PARTITION BY c.measure_id, c.venue_id, c.at) AS alike
            FROM (
              SELECT measure_id, venue_id, min(csv_line) AS other FROM counts
              GROUP BY measure_id, venue_id HAVING count(*) > 1) s
            JOIN counts c ON c.measure_id = s.measure_id AND c.venue_id = s.venue_id)
          WHERE (dated < prints OR alike > 1) AND csv_line <> other ORDER BY csv_line
          """), columns: ["at"],
        expected: "one count for each venue and measure, or several with a time each",
        advice: "write when each was counted, or give them measures of their own"),
      Check(
        "reason_missing",
        .row(
          condition: "value IS NOT NULL AND reason_missing IS NOT NULL",
          found: #"'"' || reason_missing || '" beside the value ' || format('%.15g', value)"#),
        expected: "a reason only where the value is missing"),
      Check(
        "reason_missing",
        .row(
          condition: "value IS NULL AND reason_missing IS NULL",
          found: "'an empty cell beside an empty value'"),
        expected: "why the value is missing",
        advice:
          "write blank-in-source, not-in-source, not-counted, illegible or withheld, or the value"),
      Check(
        "value",
        .row(
          condition: """
            value > 1000000 AND measure_id NOT IN (SELECT measure_id FROM measures WHERE kind = 'visits')
            """, found: number), with: ["measures"],
        expected: "at most 1000000", advice: "no venue has a million people"),
      Check(
        "value", .row(condition: "value > 366000000", found: number),
        expected: "at most 366000000", advice: "no venue has a million visitors a day"),
      Check(
        "value",
        .row(
          condition: """
            value <> CAST(value AS INTEGER)
            AND +measure_id IN (SELECT measure_id FROM measures WHERE kind = 'present')
            """, found: number), with: ["measures"],
        expected: "a whole number of people present"),
    ], soughtBy: ["measure_id", "venue_id"])

  private static let number = "format('%.15g', value)"
}
