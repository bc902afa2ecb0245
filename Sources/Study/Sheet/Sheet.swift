import Base
import Figures

/// A sheet as it is laid out: titles, the names of the columns, and the rows under them.
struct Sheet {
  /// As messages name it.
  let file: String
  let delimiter: Delimiter
  /// As standards call it.
  let encoding: String
  /// The lines above the names of the columns, with their text.
  let titles: [(line: Int, text: String)]
  /// The line with the names of the columns, and the one after it that goes on with them.
  let headerLine: Int
  let secondHeaderLine: Int?
  /// The name of each column, put together of both lines; empty where it has none.
  let names: [String]
  /// All that stands under them, the cells without the blanks around them.
  let rows: [TextRecord]

  /// Everything the lines above the table say.
  var heading: SheetTitles { SheetTitles(titles.map(\.text)) }

  /// How far down the names of the columns are looked for.
  private static let mostTitles = 40

  /// Finds the names of the columns; a problem tells what keeps the text from being a table.
  init(
    _ records: SpreadsheetRecords, file: String, options: SheetOptions
  ) throws(Problem) {
    let lines = records.records.map { record in
      TextRecord(line: record.line, cells: record.cells.map { sheetText($0) })
    }
    let filled = lines.filter { $0.cells.contains { !$0.isEmpty } }
    guard let first = filled.first else {
      throw Problem(
        .data, at: Place(file: file), found: "nothing but blank cells",
        expected: "a row of names of columns, and a row for each venue")
    }
    let width = filled.map { $0.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }.max() ?? 0
    guard width > 1 else {
      throw Problem(
        .data, at: Place(file: file, line: first.line), found: "one column",
        expected: "a column of names, and one more at least",
        advice: "save the sheet as CSV with semicolons, commas or tabs between the cells")
    }
    guard let place = Sheet.header(lines, options) else {
      throw Problem(
        .data, at: Place(file: file, line: first.line),
        found: "no line that names columns in the first \(Sheet.mostTitles)",
        expected: "a line such as \"name\", \"district\", \"visits 2016\"",
        advice: "write one above the rows")
    }
    self.file = file
    delimiter = records.delimiter
    encoding = records.encoding
    let layout = HeaderLayout(lines, at: place)
    titles = lines[..<layout.first].filter { $0.cells.contains { !$0.isEmpty } }
      .map { ($0.line, $0.cells.filter { !$0.isEmpty }.joined(separator: " ")) }
    headerLine = lines[layout.first].line
    secondHeaderLine = layout.last == layout.first ? nil : lines[layout.last].line
    let columnCount = max(width, layout.names.count)
    names = layout.names + Array(repeating: "", count: columnCount - layout.names.count)
    rows = lines[(layout.last + 1)...].map { record in
      let missing = max(0, columnCount - record.cells.count)
      return TextRecord(
        line: record.line, cells: record.cells + Array(repeating: "", count: missing))
    }
    guard rows.contains(where: { $0.cells.contains { !$0.isEmpty } }) else {
      throw Problem(
        .data, at: Place(file: file, line: lines[layout.last].line),
        found: "names of columns and no row under them", expected: "a row for each venue")
    }
  }

  /// The line that names most columns, or else the first that could.
  private static func header(_ lines: [TextRecord], _ options: SheetOptions) -> Int? {
    let told = Set(options.columns.map { MatchingName($0.name) })
    var best: (place: Int, names: Int)?
    for (place, line) in lines.enumerated().prefix(mostTitles) {
      let names = line.cells.count { cell in
        !cell.isEmpty
          && (told.contains(MatchingName(cell)) || ColumnGuess(cell, titles: .none).isName)
      }
      // A title names nothing beside what it says.
      let isAlone = line.cells.count { !$0.isEmpty } < 2
      if names > (best?.names ?? 0), !isAlone { best = (place, names) }
    }
    if let best { return best.place }
    return lines.prefix(mostTitles).firstIndex { line in
      let cells = line.cells.filter { !$0.isEmpty }
      return cells.count > 1
        && cells.allSatisfy {
          SpreadsheetNumber($0) == nil || ColumnGuess($0, titles: .none).isTime
        }
    }
  }
}

/// Which lines name the columns, and the names they make.
private struct HeaderLayout {
  let first: Int
  let last: Int
  let names: [String]

  init(_ lines: [TextRecord], at place: Int) {
    let own = lines[place].cells
    if place + 1 < lines.count, HeaderLayout.goesOn(lines[place + 1].cells, under: own) {
      (first, last) = (place, place + 1)
      names = HeaderLayout.joined(own, lines[place + 1].cells)
    } else if place > 0, HeaderLayout.isOver(lines[place - 1].cells, own) {
      (first, last) = (place - 1, place)
      names = HeaderLayout.joined(lines[place - 1].cells, own)
    } else {
      (first, last) = (place, place)
      names = own.map(\.onOneLine)
    }
  }

  /// Whether a line goes on with the names of the one above: it has no name of a venue, and times or words, no counts.
  private static func goesOn(_ cells: [String], under names: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard cells.first?.isEmpty ?? true, !filled.isEmpty else { return false }
    return filled.allSatisfy {
      SpreadsheetNumber($0) == nil && !isMark($0) || ColumnGuess($0, titles: .none).isTime
    }
  }

  private static func isMark(_ text: String) -> Bool {
    text.count < 4 && !text.contains { $0.isLetter }
      || SheetWords.missing.contains(text.lowercased())
  }

  /// Whether a line names groups of the columns below it: something stands over a column beyond the first, and blanks
  /// beside it.
  private static func isOver(_ cells: [String], _ names: [String]) -> Bool {
    let groups = cells.indices.dropFirst().filter { !cells[$0].isEmpty }
    // A title stands over the first column.
    guard let first = groups.first, cells[0].isEmpty else { return false }
    let isGroup = first + 1 < names.count && (cells.count <= first + 1 || cells[first + 1].isEmpty)
    let areNames = groups.allSatisfy { SpreadsheetNumber(cells[$0]) == nil || isTime(cells[$0]) }
    return areNames && (isGroup || groups.count > 1)
  }

  private static func isTime(_ text: String) -> Bool { ColumnGuess(text, titles: .none).isTime }

  /// The names of both lines; a blank after a name over several columns stands for it, as far as the line below has names.
  private static func joined(_ upper: [String], _ lower: [String]) -> [String] {
    var group = ""
    return (0..<max(upper.count, lower.count)).map { column in
      let (over, under) = (
        upper.indices.contains(column) ? upper[column] : "",
        lower.indices.contains(column) ? lower[column] : ""
      )
      if !over.isEmpty { group = over } else if under.isEmpty { group = "" }
      let above = over.isEmpty && !under.isEmpty ? group : over
      return [above, under].filter { !$0.isEmpty }.joined(separator: " ").onOneLine
    }
  }
}

/// The text of a cell without the blanks around it.
func sheetText(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let isBlank = { (scalar: Unicode.Scalar) in
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
  let inner = scalars.drop(while: isBlank)
  return String(String.UnicodeScalarView(inner.reversed().drop(while: isBlank).reversed()))
}
