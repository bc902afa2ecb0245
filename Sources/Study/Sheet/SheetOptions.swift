import Base
package import Figures

/// What somebody says of a sheet that it does not say itself.
package struct SheetOptions: Sendable {
  /// Texts of cells that mean: not known, none, not told.
  package let missing: [String]
  package let zero: [String]
  package let withheld: [String]
  package let decimal: SheetAccount.Decimal?
  /// Columns by their name, or by `#` and their number, with what they hold.
  package let columns: [(name: String, role: String)]
  /// Lines that are no venue.
  package let skippedLines: [Int]

  /// What a mark in a cell means.
  enum Meaning: Hashable { case missing, zero, withheld }

  package init(
    missing: [String] = [], zero: [String] = [], withheld: [String] = [],
    decimal: SheetAccount.Decimal? = nil,
    columns: [(name: String, role: String)] = [], skippedLines: [Int] = []
  ) {
    self.missing = missing
    self.zero = zero
    self.withheld = withheld
    self.decimal = decimal
    self.columns = columns
    self.skippedLines = skippedLines
  }

  /// What somebody says that the text of a cell means; nil where nobody does.
  func meaning(of text: String) -> Meaning? {
    let name = MatchingName(text)
    let lists: [(Meaning, [String])] = [
      (.missing, missing), (.zero, zero), (.withheld, withheld),
    ]
    return lists.first { $0.1.contains { MatchingName($0) == name } }?.0
  }

  /// What is said twice, and of no cell.
  func problems(in sheet: Sheet) -> [Problem] {
    let lists = [("--missing", missing), ("--zero", zero), ("--withheld", withheld)]
    let marks = lists.flatMap { option, texts in texts.map { (option: option, text: $0) } }
    var seen: [MatchingName: String] = [:]
    var problems: [Problem] = []
    for (option, text) in marks {
      let name = MatchingName(text)
      if let other = seen[name] {
        problems.append(
          Problem(
            .configuration, at: nil, field: option, found: "\(quoted(text)), as \(other) has",
            expected: "each mark once"))
      } else if !sheet.rows.contains(where: { $0.cells.contains { MatchingName($0) == name } }) {
        problems.append(
          Problem(
            .configuration, at: nil, field: option,
            found: "\(quoted(text)), which no cell of \(sheet.file) holds",
            expected: "the text of a cell"))
      }
      seen[name] = option
    }
    for line in skippedLines where !sheet.rows.contains(where: { $0.line == line }) {
      problems.append(
        Problem(
          .configuration, at: nil, field: "--skip-row",
          found: "\(line), where no row of \(sheet.file) begins",
          expected: "the line of a row below line \(sheet.headerLine), which names the columns"))
    }
    return problems
  }
}
