import Base
import Figures

/// A measure of a sheet with its counts.
struct SheetMeasure: Sendable {
  let id: String
  let kind: Measure.Kind
  let per: Measure.Per?
  let period: String
  /// What the measures of the sheet that were counted alike have in common.
  let series: String
  let name: Phrase
  let counts: [Count]

  /// A count of it; the venue by its line.
  struct Count: Sendable {
    let line: Int
    let column: Int
    let at: String?
    let value: Double?
    /// Why there is no value.
    let reason: String?
  }

  /// Whether it was counted at several times.
  var isDated: Bool { counts.contains { $0.at != nil } }
}

/// The measures that the columns of a sheet make.
struct SheetMeasures {
  private(set) var list: [SheetMeasure] = []
  private(set) var problems: [Problem] = []
  private var contents: [Int: SheetAccount.Content] = [:]

  /// As the table of counts has it.
  private static let most = 1e6

  private struct Key: Hashable {
    let kind: Measure.Kind
    let per: Measure.Per?
    let period: String
    let isDated: Bool
  }

  init(_ rows: [TextRecord], _ columns: [SheetColumn], _ numbers: SheetNumbers, file: String) {
    var groups: [(key: Key, columns: [(column: SheetColumn, time: SheetTime)])] = []
    for column in columns {
      guard case .counts(let counts) = column.role else { continue }
      let key = Key(
        kind: counts.kind, per: counts.per, period: counts.time.period,
        isDated: counts.time.occasion != nil)
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].columns.append((column, counts.time))
      } else {
        groups.append((key, [(column, counts.time)]))
      }
    }
    groups.sort {
      ($0.key.period, $0.columns[0].column.index) < ($1.key.period, $1.columns[0].column.index)
    }
    var ids: Set<String> = []
    for (key, columns) in groups {
      let period = SheetIDs.plain(key.period, mark: "_")
      let isAlone = groups.count { $0.key.kind == key.kind && $0.key.period == key.period } == 1
      let per = isAlone ? "" : key.per.map { "\($0.rawValue)_" } ?? ""
      var id = String("\(key.kind.rawValue)_\(per)\(period)".prefix(36))
      while !ids.insert(id).inserted { id += "_2" }
      var counts: [SheetMeasure.Count] = []
      for row in rows {
        for (column, time) in columns {
          let value = numbers.value(row.line, column)
          check(
            row.cells[column.index], value, key, time,
            Place(file: file, line: row.line, column: column.index + 1), column)
          counts.append(
            SheetMeasure.Count(
              line: row.line, column: column.index + 1, at: time.occasion,
              value: { if case .number(let number) = value { number } else { nil } }(),
              reason: SheetMeasures.reason(value, row.cells[column.index]))
          )
        }
      }
      for (column, time) in columns {
        contents[column.index] = .counts(measure: id, at: time.occasion)
      }
      list.append(
        SheetMeasure(
          id: id, kind: key.kind, per: key.per, period: key.period,
          series: key.kind.rawValue + (key.per.map { "-per-\($0.rawValue)" } ?? ""),
          name: SheetMeasures.name(key.kind, key.per, key.period), counts: counts))
    }
  }

  /// What a column holds, once the measures have their ids.
  func content(of column: SheetColumn) -> SheetAccount.Content {
    switch column.role {
    case .name: .name
    case .centre: .centre
    case .trait(let trait): .trait(trait.rawValue)
    case .counts: contents[column.index] ?? .nothing
    case .skip: .nothing
    }
  }

  private mutating func check(
    _ text: String, _ value: SheetNumbers.Value, _ key: Key, _ time: SheetTime, _ place: Place,
    _ column: SheetColumn
  ) {
    guard case .number(let number) = value else { return }
    func refuse(_ expected: String, _ advice: String? = nil) {
      problems.append(
        Problem(
          .data, at: place, field: column.name, found: quoted(text), expected: expected,
          advice: advice))
    }
    // Nobody counts half a person; a mean of several counts may have decimals.
    let isOfAMoment = if case .moment = time { key.per == time.usualPer } else { false }
    if number < 0 {
      refuse(
        "a count from 0", "correct it in the sheet, or --missing \(quoted(text)) if it is not known"
      )
    } else if number > SheetMeasures.most {
      refuse("at most \(plainNumber(SheetMeasures.most))", "is a mark between thousands missing?")
    } else if key.kind != .visits || isOfAMoment, number != number.rounded() {
      refuse(
        "a whole number: people, and visits of one day or hour, are counted one by one",
        "if it is a mean, --column says per what and of which year, as in \"\(column.name)=visits:day:\(time.period)\""
      )
    }
  }

  /// Why a cell gives no number; nil where it gives one. A mark is no blank, and no number stands there.
  private static func reason(_ value: SheetNumbers.Value, _ text: String) -> String? {
    switch value {
    case .number: nil
    case .withheld: "withheld"
    case .missing: text.isEmpty ? "blank-in-source" : "not-in-source"
    }
  }

  private static func name(
    _ kind: Measure.Kind, _ per: Measure.Per?, _ period: String
  ) -> Phrase {
    switch (kind, per) {
    case (.present, _): Phrase(da: "Til stede \(period)", en: "Present \(period)")
    case (.users, _): Phrase(da: "Brugere \(period)", en: "Users \(period)")
    case (_, .hour): Phrase(da: "Besøg pr. time \(period)", en: "Visits an hour \(period)")
    case (_, .day): Phrase(da: "Besøg pr. dag \(period)", en: "Visits a day \(period)")
    case (_, .week): Phrase(da: "Besøg pr. uge \(period)", en: "Visits a week \(period)")
    case (_, .month): Phrase(da: "Besøg pr. måned \(period)", en: "Visits a month \(period)")
    case (_, .year), (_, nil): Phrase(da: "Besøg \(period)", en: "Visits \(period)")
    }
  }
}
