import Base
import Figures
import SQLite
import Study

/// A row of `counts.csv`.
struct CountedRow {
  let source: Source
  /// Why there is no value, as the row spells it.
  let reason: String?
  /// What tells the occasion from the others it was counted on; empty for the one that a source prints.
  let occasion: String
  /// How many rows it takes to make the occasion whole.
  let parts: Int
}

/// What was counted at one venue: printed as one number, or on several occasions.
struct VenueCount {
  /// The count, or the mean of the occasions: missing with the reason where there is none.
  let figure: Traced
  /// The occasions it was counted on, in the order of their times; empty where the source prints one number.
  let occasions: [Occasion]
  /// How many of the occasions were counted whole; nil where the source prints one number.
  let coverage: Coverage?

  /// A day, a month or another time that a venue was counted at.
  struct Occasion {
    /// As it is told from the others: `2016-05-17`, `2016-05`.
    let time: String
    /// Nil where it was not counted whole.
    let number: Traced?
  }

  /// The numbers of the occasions that were counted whole.
  var counted: [Traced] { occasions.compactMap(\.number) }

  init(_ measure: Measure, _ venue: String, _ name: String, _ rows: [CountedRow], _ table: Place) {
    let figure = FigureName(measure.metric, Subject(venue))
    func query(_ occasion: String) -> String {
      "SELECT value FROM counts WHERE venue_id = \(venue.sqlLiteral)"
        + " AND measure_id = \(measure.id.sqlLiteral)"
        + (occasion.isEmpty ? "" : " AND at LIKE \((occasion + "%").sqlLiteral)")
    }
    func absent(_ row: CountedRow?) -> Outcome {
      .absent(
        Absence(
          row?.reason == MissingReason.withheld.rawValue ? .hidden : .missing,
          [reason(measure, name, row)]))
    }
    guard let first = rows.first, rows.count > 1 || !first.occasion.isEmpty else {
      let row = rows.first
      let outcome = row?.source.value.map(Outcome.value) ?? absent(row)
      self.figure = Traced(
        observed: outcome, .stated,
        from: Observation(
          .cell, query: query(""),
          sources: [row.map(\.source.alone) ?? Source(place: table)])
      ).named(figure)
      occasions = []
      coverage = nil
      return
    }
    var keys: [String] = []
    for row in rows where keys.last != row.occasion { keys.append(row.occasion) }
    func number(_ key: String) -> Traced? {
      let parts = rows.filter { $0.occasion == key }
      let values = parts.compactMap(\.source.value)
      guard values.count == parts.count, parts.count == parts[0].parts else { return nil }
      let observation =
        parts.count == 1
        ? Observation(.cell, query: query(key), sources: [parts[0].source.alone])
        : Observation(.sum, query: query(key), sources: parts.map(\.source))
      return Traced(
        observed: .value(values.reduce(0, +)), parts.count == 1 ? .stated : .derived,
        from: observation)
    }
    occasions = keys.map { Occasion(time: $0, number: number($0)) }
    let counted = occasions.compactMap(\.number)
    coverage = Coverage(counted: counted.count, expected: keys.count)
    let missing = rows.first { $0.source.value == nil }
    self.figure =
      (counted.isEmpty
      ? Traced(
        missing.map(absent) ?? .absent(Absence(.missing, [notWhole(measure, name)])), .stated,
        expression: .nothing)
      : counted.count == 1
        ? counted[0] : Traced.sum(counted) / .constant(Double(counted.count))).named(figure)
  }

  /// The number, where the source prints one and it was not counted on occasions.
  var printed: Double? { coverage == nil ? figure.outcome.value : nil }

  /// What the occasions tell of their mean; nil of fewer than two.
  var summary: SampleSummary? {
    let values = counted.compactMap(\.outcome.value)
    guard let mean = figure.outcome.value, let deviation = standardDeviation(values) else {
      return nil
    }
    return SampleSummary(count: values.count, mean: mean, deviation: deviation)
  }
}

extension Source {
  /// The source of one number, which is told by the cell alone.
  fileprivate var alone: Source {
    Source(place: place, document: document, documentLine: documentLine)
  }
}

private func reason(_ measure: Measure, _ venue: String, _ row: CountedRow?) -> Phrase {
  let why =
    row == nil
    ? Phrase(da: "ingen række i tabellen over tal", en: "no row in the table of counts")
    : MissingReason(rawValue: row?.reason ?? "")?.words
      ?? Phrase(da: "uden angivet grund", en: "no reason given")
  return Phrase(
    da: "\(venue), \(measure.name.inSentence.danish): \(why.danish)",
    en: "\(venue), \(measure.name.inSentence.english): \(why.english)")
}

private func notWhole(_ measure: Measure, _ venue: String) -> Phrase {
  Phrase(
    da: "\(venue), \(measure.name.inSentence.danish): ingen periode er talt helt",
    en: "\(venue), \(measure.name.inSentence.english): no period was counted whole")
}

extension Measure {
  /// What tells one occasion from another, as SQL over the time of a row: the period that visits are counted per, or the
  /// moment that people are counted at. Weeks go by their Monday.
  func occasion(_ at: String) -> String {
    switch per {
    case .day: "substr(\(at), 1, 10)"
    case .week:
      "iif(length(\(at)) >= 10, date(substr(\(at), 1, 10), 'weekday 0', '-6 days'), \(at))"
    case .month: "substr(\(at), 1, 7)"
    case .year: "substr(\(at), 1, 4)"
    case .hour, nil: at
    }
  }

  /// How many rows like one make its occasion whole, as SQL over its time.
  func parts(_ at: String) -> String {
    let month =
      "CAST(strftime('%d', substr(\(at), 1, 7) || '-01', '+1 month', '-1 day') AS INTEGER)"
    let year = "CAST(strftime('%j', substr(\(at), 1, 4) || '-12-31') AS INTEGER)"
    // By how the time is written: an hour of a day, a day, a month.
    let (hours, days, months) =
      switch per {
      case .day: ("24", "1", "1")
      case .week: ("24 * 7", "7", "1")
      case .month: ("24 * \(month)", month, "1")
      case .year: ("24 * \(year)", year, "12")
      case .hour, nil: ("1", "1", "1")
      }
    return
      "CASE length(\(at)) WHEN 13 THEN \(hours) WHEN 10 THEN \(days) WHEN 7 THEN \(months) ELSE 1 END"
  }
}
