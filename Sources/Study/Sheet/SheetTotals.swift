import Base
import Figures

/// The rows of a sheet that say what others add up to, held against those others. A total that is not their sum is asked
/// about: a number was misread or mistyped, a row has gone, or it is the total of something else, and nobody else can tell.
struct SheetTotals {
  private(set) var problems: [Problem] = []
  private let venues: [TextRecord]
  private let totals: [TextRecord]
  private let numbers: SheetNumbers
  private let options: SheetOptions

  init(
    _ rows: SheetRows, _ columns: [SheetColumn], _ numbers: SheetNumbers, file: String,
    options: SheetOptions
  ) {
    venues = rows.venues
    totals = rows.totals
    self.numbers = numbers
    self.options = options
    for column in columns where column.addsUp {
      for total in totals {
        guard let found = misfit(total, column) else { continue }
        problems.append(
          Problem(
            .data, at: Place(file: file, line: total.line, column: column.index + 1),
            field: column.name, found: quoted(total.cells[column.index]),
            expected: found,
            advice: """
              correct the sheet, or --skip-row \(total.line) leaves the line out, where it adds up something else
              """))
      }
    }
  }

  /// What a total was expected to be; nil where it is that, or where it cannot be checked, since a number is missing in some
  /// group of rows that it may be of, and those that are there do not exceed it.
  private func misfit(_ total: TextRecord, _ column: SheetColumn) -> String? {
    let readings = readings(of: total, column)
    guard !readings.isEmpty else { return nil }
    var expected: [(lines: (first: Int, last: Int), sum: Double, isLeast: Bool)] = []
    for rows in groups(of: total) {
      let values = rows.map { numbers.number($0.line, column) }
      let known = values.compactMap(\.self)
      guard let first = rows.first, let last = rows.last else { return nil }
      let sum = known.reduce(0, +)
      let slack = max(1e-9 * max(1, abs(sum)), slack(of: rows + [total], column))
      let isLeast = known.count < values.count
      if isLeast, known.contains(where: { $0 < 0 }) { return nil }
      if readings.contains(where: { isLeast ? $0 >= sum - slack : abs($0 - sum) <= slack }) {
        return nil
      }
      expected.append(((first.line, last.line), sum, isLeast))
    }
    return expected.first.map { lines, sum, isLeast in
      let number = plainNumber(rounded(sum / column.factor))
      return isLeast
        ? "\(number) or more, since the numbers known on lines \(lines.first) to \(lines.last) come to that"
        : "\(number), which lines \(lines.first) to \(lines.last) add up to"
    }
  }

  /// The rows that a total may be of: those since the total before it, those above, those down to the next total, all.
  private func groups(of total: TextRecord) -> [[TextRecord]] {
    let before = totals.last { $0.line < total.line }?.line ?? 0
    let after = totals.first { $0.line > total.line }?.line ?? Int.max
    let groups = [
      venues.filter { $0.line > before && $0.line < total.line },
      venues.filter { $0.line < total.line },
      venues.filter { $0.line > total.line && $0.line < after },
      venues,
    ]
    return groups.filter { !$0.isEmpty }
  }

  /// The number of a total, in each way it can be read where its column tells none.
  private func readings(of total: TextRecord, _ column: SheetColumn) -> [Double] {
    let text = total.cells[column.index]
    guard case .number(let number) = SheetCell(text, options: options, isMoney: column.isMoney)
    else { return [] }
    let values =
      switch numbers.decimals[column.index] {
      case .comma: [number.withComma ?? number.withPoint]
      case .point: [number.withPoint ?? number.withComma]
      case nil: [number.withComma, number.withPoint]
      }
    return values.compactMap { $0.map { $0 * column.factor } }
  }

  /// How far a total of rounded numbers may lie from their sum: half a unit of the last decimal for each, itself among them.
  private func slack(of rows: [TextRecord], _ column: SheetColumn) -> Double {
    guard column.mayBeRounded else { return 0 }
    let mark: Character = numbers.decimals[column.index] == .point ? "." : ","
    let decimals = rows.map { row in
      let text = row.cells[column.index]
      return numbers.decimals[column.index] == nil
        ? 0
        : text.lastIndex(of: mark).map {
          text[text.index(after: $0)...].prefix(while: \.isNumber).count
        }
          ?? 0
    }
    let unit = (0..<(decimals.max() ?? 0)).reduce(1.0) { unit, _ in unit / 10 }
    return unit * column.factor * Double(rows.count) / 2 * (1 + 1e-9)
  }

  /// Without what binary fractions add.
  private func rounded(_ sum: Double) -> Double {
    let millionths = (sum * 1e6).rounded() / 1e6
    return abs(sum) < 1e9 ? millionths : sum
  }
}

extension SheetColumn {
  /// Whether its numbers make sense added up over venues.
  fileprivate var addsUp: Bool {
    switch role {
    case .counts, .trait(.capacity), .trait(.staff), .trait(.cost): true
    case .trait, .name, .centre, .skip: false
    }
  }

  /// Whether its numbers may have been rounded before they were printed: amounts of money, staff, and means of visits. What
  /// was counted one by one is not.
  fileprivate var mayBeRounded: Bool {
    switch role {
    case .counts(let counts): counts.kind == .visits && counts.per != counts.time.usualPer
    case .trait(.cost), .trait(.staff): true
    case .trait, .name, .centre, .skip: false
    }
  }
}
