package import Base
package import Figures

/// What a sheet says: venues, what each is like, and what was counted there.
package struct SheetReading: Sendable {
  /// What was taken for what.
  package let account: SheetAccount
  let venues: [SheetVenue]
  let measures: [SheetMeasure]
  /// What stands above the table, where it is one line.
  package let title: String?
  let file: String
  package let headerLine: Int
  /// From 1.
  let nameColumn: Int
  let centreColumn: Int?

  /// Reads a sheet; throws every question it leaves open and everything that is wrong with it.
  package init(_ bytes: [UInt8], file: String, options: SheetOptions) throws(Problems) {
    let records = try SpreadsheetRecords(bytes, file: file)
    let sheet: Sheet
    do throws(Problem) {
      sheet = try Sheet(records, file: file, options: options)
    } catch {
      throw Problems([error])
    }
    var problems = options.problems(in: sheet)
    let columns = SheetColumns(sheet, options: options)
    problems += columns.problems
    // Without the names of the venues no row can be told from another.
    guard let names = columns.column(.name) else { throw Problems(problems) }
    let rows = SheetRows(sheet, columns, options: options)
    problems += rows.problems
    let numbers = SheetNumbers(
      rows.venues, columns.list.filter(\.isNumeric), file: file, options: options)
    problems += numbers.problems
    // A row that is asked about may be one that a total is of.
    if rows.problems.isEmpty, numbers.problems.isEmpty {
      let totals = SheetTotals(rows, columns.list, numbers, file: file, options: options)
      problems += totals.problems
    }
    let venues = SheetVenues(rows.venues, columns, numbers, file: file)
    problems += venues.problems
    let measures = SheetMeasures(rows.venues, columns.list, numbers, file: file)
    problems += measures.problems
    if rows.venues.isEmpty, rows.problems.isEmpty {
      problems.append(
        Problem(
          .data, at: Place(file: file, line: sheet.headerLine), found: "no row that is a venue",
          expected: "a row for each venue"))
    }
    try Problems(problems.inOrderOfLines).throwIfAny()
    self.venues = venues.list
    self.measures = measures.list
    self.file = file
    headerLine = sheet.headerLine
    nameColumn = names.index + 1
    centreColumn = columns.column(.centre).map { $0.index + 1 }
    title = sheet.titles.first.map(\.text)
    account = SheetAccount(
      file: file, encoding: sheet.encoding, delimiter: sheet.delimiter,
      columns: columns.list.map { column in
        SheetAccount.Column(
          number: column.index + 1, name: column.name,
          content: measures.content(of: column),
          reason: column.role == .centre && venues.areCentresOfBlocks ? .block : column.reason,
          decimal: numbers.decimals[column.index])
      }, leftOut: rows.leftOut.sorted { $0.line < $1.line }, marks: numbers.marks,
      venues: venues.list.count,
      measures: measures.list.map { measure in
        let missing = measure.counts.count { $0.value == nil }
        return SheetAccount.Measure(
          id: measure.id, name: measure.name, counted: measure.counts.count - missing,
          missing: missing)
      })
  }

  /// The columns of the table of venues that the sheet fills.
  var traits: [ColumnRole.Trait] {
    ColumnRole.Trait.allCases.filter { trait in venues.contains { $0.traits[trait] != nil } }
  }
}

extension [Problem] {
  /// Those of the command line first, then those of the sheet from its first line to its last.
  fileprivate var inOrderOfLines: [Problem] {
    enumerated().sorted { one, other in
      func key(_ item: (offset: Int, element: Problem)) -> (Int, Int, Int) {
        (item.element.place?.line ?? 0, item.element.place?.column ?? 0, item.offset)
      }
      return key(one) < key(other)
    }.map(\.element)
  }
}
