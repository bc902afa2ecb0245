import Figures
import SQLite

extension Measure {
  /// The measures of the study, in the order of their rows.
  static func all(_ database: borrowing Database) throws(DatabaseError) -> [Measure] {
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
        kind, per: per, period: row.text(2), method: method, series: row.optionalText(8))
    }
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
