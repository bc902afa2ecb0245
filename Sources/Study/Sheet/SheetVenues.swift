import Base
import Figures

/// A venue of a sheet.
struct SheetVenue: Sendable {
  let line: Int
  let name: String
  /// Nil where the sheet has no centres.
  let centre: String?
  /// What it is like, as `venues.csv` writes it.
  let traits: [ColumnRole.Trait: String]
}

/// The venues of a sheet, and what is wrong with what it says of them.
struct SheetVenues {
  private(set) var list: [SheetVenue] = []
  var problems: [Problem] = []
  /// Whether a centre is named once, in the first row of those it has.
  private(set) var areCentresOfBlocks = false
  private let file: String
  let columns: SheetColumns
  let numbers: SheetNumbers

  init(_ rows: [TextRecord], _ columns: SheetColumns, _ numbers: SheetNumbers, file: String) {
    self.file = file
    self.columns = columns
    self.numbers = numbers
    guard let names = columns.column(.name) else { return }
    let centres = centres(of: rows)
    for (row, centre) in zip(rows, centres) {
      list.append(
        SheetVenue(
          line: row.line, name: row.cells[names.index].onOneLine, centre: centre?.onOneLine,
          traits: traits(of: row)))
    }
    checkNames(names)
    checkPlaces()
  }

  func place(_ line: Int, _ column: SheetColumn) -> Place {
    Place(file: file, line: line, column: column.index + 1)
  }

  /// The centre of each row. Where each is named once and blanks follow it, it holds for the rows down to the next.
  private mutating func centres(of rows: [TextRecord]) -> [String?] {
    guard let column = columns.column(.centre) else { return rows.map { _ in nil } }
    let cells = rows.map { $0.cells[column.index] }
    let named = cells.filter { !$0.isEmpty }
    if named.count < cells.count, named.count > 1, !(cells.first?.isEmpty ?? true),
      Set(named.map { MatchingName($0) }).count == named.count
    {
      areCentresOfBlocks = true
      var centre = ""
      return cells.map {
        if !$0.isEmpty { centre = $0 }
        return centre
      }
    }
    for row in rows where row.cells[column.index].isEmpty {
      problems.append(
        Problem(
          .data, at: place(row.line, column), field: column.name, found: "an empty cell",
          expected: "what the others of the column name",
          advice: "write it in the sheet, or --column \"\(column.name)=skip\" leaves the column out"
        ))
    }
    return cells
  }

  private mutating func traits(of row: TextRecord) -> [ColumnRole.Trait: String] {
    var traits: [ColumnRole.Trait: String] = [:]
    for column in columns.list {
      guard case .trait(let trait) = column.role else { continue }
      let place = place(row.line, column)
      if trait.isNumber {
        guard let number = numbers.number(row.line, column), let finite = FiniteNumber(number)
        else {
          continue
        }
        if let (expected, advice) = trait.fault(of: number) {
          problems.append(
            Problem(
              .data, at: place, field: column.name, found: quoted(row.cells[column.index]),
              expected: expected, advice: advice))
        }
        traits[trait] = finite.text
      } else {
        guard !row.cells[column.index].isEmpty else { continue }
        do throws(Problem) {
          traits[trait] = try trait.words(row.cells[column.index], column.name, place)
        } catch {
          problems.append(error)
        }
      }
    }
    return traits
  }

  /// Notes names with what cannot be seen, and names that match.
  private mutating func checkNames(_ names: SheetColumn) {
    var seen: [MatchingName: SheetVenue] = [:]
    for venue in list {
      if let fault = TextForm.name.fault(in: venue.name) {
        problems.append(
          Problem(
            .data, at: place(venue.line, names), field: names.name, found: fault.found,
            expected: fault.expected, advice: fault.advice))
      }
      if let other = seen[MatchingName(venue.name)] {
        problems.append(
          Problem(
            .data, at: place(venue.line, names), field: names.name,
            found: "\(quoted(venue.name)), as in line \(other.line)",
            expected: "each venue in one row",
            advice: "--skip-row \(venue.line) or --skip-row \(other.line) leaves one out; "
              + "if they are two, write names that differ in more than case and blanks"))
      } else {
        seen[MatchingName(venue.name)] = venue
      }
    }
    guard let centres = columns.column(.centre) else { return }
    var told: Set<MatchingName> = []
    for venue in list {
      let name = MatchingName(venue.centre ?? "")
      guard told.insert(name).inserted else { continue }
      if let fault = TextForm.name.fault(in: venue.centre ?? "") {
        problems.append(
          Problem(
            .data, at: place(venue.line, centres), field: centres.name, found: fault.found,
            expected: fault.expected, advice: fault.advice))
      }
      if let same = seen[name] {
        problems.append(
          Problem(
            .data, at: place(venue.line, centres), field: centres.name,
            found: "\(quoted(venue.centre ?? "")), which is a name in line \(same.line) as well",
            expected: MatchingName.difference,
            advice:
              "write one of them otherwise in the sheet, so that nobody has to guess which is meant"
          ))
      }
    }
  }
}
