import Figures
import SQLite

extension Measure {
  /// The measures of the study, in the order of their rows; `tables` are those that were read.
  static func all(
    _ database: borrowing Database, tables: [String]
  ) throws(DatabaseError) -> [Measure] {
    let months = tables.contains("counts") ? try countedMonths(database) : [:]
    let per = try database.optional("per", of: "measures", as: "m")
    let series = try database.optional("series", of: "measures", as: "m")
    let name = try database.english("name", of: "measures", as: "m")
    let method = try database.english("method", of: "measures", as: "m")
    return try database.rows(
      """
      SELECT measure_id, kind, period, name, \(name), method, \(method), \(per), \(series)
      FROM measures m ORDER BY csv_line
      """
    ) { row in
      let kind = Kind(rawValue: row.text(1)) ?? .visits
      let per = row.optionalText(7).flatMap { Per(rawValue: $0) }
      let method = Phrase(
        da: Sentence(words: row.optionalText(5) ?? ""),
        en: Sentence(words: row.optionalText(6) ?? ""))
      return Measure(
        Metric(
          row.text(0), kind == .visits ? Unit.visits(per: per ?? .day) : .people,
          name: Phrase(da: Sentence(words: row.text(3)), en: Sentence(words: row.text(4))),
          meaning: kind == .present ? method + interval : method),
        kind, per: per, period: row.text(2), method: method, series: row.optionalText(8),
        monthsOfPart: months[row.text(0), default: []])
    }
  }

  /// The months with a number of each measure of visits per month whose period is a year, where they are not all twelve.
  private static func countedMonths(
    _ database: borrowing Database
  ) throws(DatabaseError) -> [String: [Int]] {
    let at = try database.optional("at", of: "counts", as: "c")
    let per = try database.optional("per", of: "measures", as: "m")
    let rows = try database.rows(
      """
      SELECT DISTINCT m.measure_id, CAST(substr(\(at), 6, 2) AS INTEGER) AS month
      FROM counts c JOIN measures m USING (measure_id)
      WHERE \(per) = 'month' AND m.period GLOB '[12][0-9][0-9][0-9]' AND length(\(at)) >= 7
        AND c.value IS NOT NULL
      ORDER BY m.measure_id, month
      """
    ) { (measure: $0.text(0), month: $0.integer(1)) }
    return Dictionary(grouping: rows, by: \.measure).mapValues { $0.map(\.month) }
      .filter { $0.value.count < 12 }
  }
}

/// What the range around people present covers.
private let interval = Phrase(
  da: """
    Intervallet (\(.methodChoice, "interval-level"), eksakt Poisson; antal optællinger: \(.assumption, "moments"), \
    overspredning: \(.assumption, "overdispersion")) dækker kun tilfældighed, ikke et skævt valgt tidspunkt.
    """,
  en: """
    The interval (\(.methodChoice, "interval-level"), exact Poisson; number of moments: \(.assumption, "moments"), \
    overdispersion: \(.assumption, "overdispersion")) covers chance only, not a badly chosen moment.
    """)

extension Phrase {
  /// One after the other, with a blank between.
  fileprivate static func + (first: Phrase, second: Phrase) -> Phrase {
    first == Phrase("")
      ? second
      : Phrase(
        da: "\(first.danish) \(second.danish)", en: "\(first.english) \(second.english)")
  }
}
