import Base
import Figures

/// Which rows of a sheet are venues, and which are left out.
struct SheetRows {
  private(set) var venues: [TextRecord] = []
  private(set) var leftOut: [SheetAccount.Line] = []
  /// The rows left out that say what others add up to.
  private(set) var totals: [TextRecord] = []
  private(set) var problems: [Problem] = []
  private let sheet: Sheet
  private let name: Int
  private let numeric: [SheetColumn]
  private let options: SheetOptions

  init(_ sheet: Sheet, _ columns: SheetColumns, options: SheetOptions) {
    self.sheet = sheet
    self.options = options
    name = columns.column(.name)?.index ?? 0
    numeric = columns.list.filter(\.isNumeric)
    leftOut = sheet.titles.map { SheetAccount.Line($0.line, $0.text, .title) }
    for row in sheet.rows where row.cells.contains(where: { !$0.isEmpty }) { add(row) }
  }

  private mutating func add(_ row: TextRecord) {
    let text = row.cells[name]
    let shown = text.isEmpty ? row.cells.first { !$0.isEmpty } ?? "" : text
    let others = row.cells.indices.filter { $0 != name && !row.cells[$0].isEmpty }
    func leaveOut(_ reason: SheetAccount.Line.Reason) {
      leftOut.append(SheetAccount.Line(row.line, shown, reason))
      if reason == .total { totals.append(row) }
    }
    let word = MatchingName(shown).text.reversed().drop { ":.".contains($0) }.reversed()
    if options.skippedLines.contains(row.line) { return leaveOut(.told) }
    if SheetWords.totals.contains(String(word)), text.isEmpty || others.isEmpty || hasNumbers(row) {
      return leaveOut(.total)
    }
    if SheetWords.means.contains(String(word)) { return leaveOut(.mean) }
    if text.isEmpty || others.isEmpty, others.count < 2, isRemark(shown) {
      return leaveOut(.remark)
    }
    if text.isEmpty || beginsRemark(text) {
      if addsUp(row) { return leaveOut(.total) }
      return ask(
        row,
        found: text.isEmpty
          ? "a row without a name (\(quoted(shown)))"
          : "\(quoted(text)), which begins as a total or a remark does",
        advice: text.isEmpty ? "or write its name" : "if it is a venue, write its name otherwise")
    }
    if others.isEmpty, sheet.names.count > 1 {
      return ask(
        row, found: "\(quoted(text)) and nothing else in the row",
        advice: "if it is a venue of which nothing is known, write .. in one of its cells")
    }
    venues.append(row)
  }

  private mutating func ask(_ row: TextRecord, found: String, advice: String) {
    problems.append(
      Problem(
        .data, at: Place(file: sheet.file, line: row.line, column: name + 1), found: found,
        expected: "a venue in each row", advice: "--skip-row \(row.line) leaves it out; \(advice)"))
  }

  /// Whether a text alone in its row is a source or a remark.
  private func isRemark(_ text: String) -> Bool {
    beginsRemark(text) || text.count > 60 || text.contains("://") || text.contains(": ")
      || text.hasSuffix(".") && text.contains(" ") || text.hasPrefix("*")
  }

  private func hasNumbers(_ row: TextRecord) -> Bool {
    numeric.contains { SpreadsheetNumber(row.cells[$0.index]) != nil }
  }

  /// Whether each number of the row is the sum of those above it, or of those since the row before that was left out.
  private func addsUp(_ row: TextRecord) -> Bool {
    let last = leftOut.last { $0.reason == .total }?.line ?? 0
    let cells = numeric.filter { !row.cells[$0.index].isEmpty }
    guard !cells.isEmpty, venues.count > 1 else { return false }
    return [venues, venues.filter { $0.line > last }].contains { rows in
      rows.count > 1
        && cells.allSatisfy { column in
          func value(_ row: TextRecord, _ mark: SheetAccount.Decimal) -> Double? {
            let cell = SheetCell(row.cells[column.index], options: options, isMoney: column.isMoney)
            guard case .number(let number) = cell else { return nil }
            return mark == .comma ? number.withComma : number.withPoint
          }
          return SheetAccount.Decimal.allCases.contains { mark in
            guard let total = value(row, mark) else { return false }
            let sum = rows.compactMap { value($0, mark) }.reduce(0, +)
            return abs(total - sum) <= 1e-9 * max(1, abs(sum))
          }
        }
    }
  }
}
