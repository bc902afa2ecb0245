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
  private(set) var problems: [Problem] = []
  /// Whether a centre is named once, in the first row of those it has.
  private(set) var areCentresOfBlocks = false
  private let file: String
  private let columns: SheetColumns
  private let numbers: SheetNumbers

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

  private func place(_ line: Int, _ column: SheetColumn) -> Place {
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
        if let (expected, advice) = SheetVenues.fault(number, trait) {
          problems.append(
            Problem(
              .data, at: place, field: column.name, found: quoted(row.cells[column.index]),
              expected: expected, advice: advice))
        }
        traits[trait] = finite.text
      } else {
        guard !row.cells[column.index].isEmpty else { continue }
        do throws(Problem) {
          traits[trait] = try SheetVenues.words(row.cells[column.index], trait, column.name, place)
        } catch {
          problems.append(error)
        }
      }
    }
    return traits
  }

  private static func fault(_ number: Double, _ trait: ColumnRole.Trait) -> (String, String?)? {
    switch trait {
    case .latitude:
      (-90...90).contains(number)
        ? nil
        : (
          "degrees from -90 to 90",
          (-180...180).contains(number)
            ? "are latitude and longitude swapped?"
            : "degrees are wanted, as 55.676; projected coordinates have to be converted"
        )
    case .longitude:
      (-180...180).contains(number)
        ? nil
        : (
          "degrees from -180 to 180",
          "degrees are wanted, as 12.568; projected coordinates have to be converted"
        )
    case .hours: (0...168).contains(number) ? nil : ("hours a week from 0 to 168", nil)
    case .cost:
      (0...1e12).contains(number) ? nil : ("money a year, from 0 to 1000000000000", nil)
    case .capacity:
      number >= 0 && number == number.rounded() ? nil : ("a whole number from 0", nil)
    default: number >= 0 ? nil : ("a number from 0", nil)
    }
  }

  /// The text as `venues.csv` writes it.
  private static func words(
    _ text: String, _ trait: ColumnRole.Trait, _ column: String, _ place: Place
  ) throws(Problem) -> String? {
    let name = MatchingName(text).text
    if SheetWords.missing.contains(name) { return nil }
    if trait == .targetGroups {
      var groups: [String] = []
      for part in text.onOneLine.split(whereSeparator: { "|;,/".contains($0) }) {
        let group = sheetText(String(part))
        if !group.isEmpty, !groups.contains(group) { groups.append(group) }
      }
      return groups.joined(separator: "|")
    }
    let known = trait == .ownership ? SheetWords.ownership : SheetWords.condition
    if let value = known.first(where: { $0.words.contains(name) })?.value { return value }
    throw Problem(
      .data, at: place, field: column, found: quoted(text),
      expected: known.map(\.value).joined(separator: ", ") + ", or an empty cell",
      advice: nearestName(to: text, among: known.flatMap(\.words)).map {
        "did you mean \(quoted($0))?"
      } ?? "write one of them in the sheet, or --column \"\(column)=skip\" leaves the column out")
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

  /// Notes places that others of the sheet show to be swapped, and half places.
  private mutating func checkPlaces() {
    guard let latitudes = columns.column(.trait(.latitude)),
      let longitudes = columns.column(.trait(.longitude))
    else { return }
    var places: [(line: Int, location: Location)] = []
    for venue in list {
      let (one, other) = (
        numbers.number(venue.line, latitudes), numbers.number(venue.line, longitudes)
      )
      if let latitude = one, let longitude = other {
        // Degrees that are none have been told.
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { continue }
        places.append((venue.line, Location(latitude: latitude, longitude: longitude)))
      } else if (one == nil) != (other == nil) {
        let empty = one == nil ? latitudes : longitudes
        problems.append(
          Problem(
            .data, at: place(venue.line, empty), field: empty.name, found: "no number",
            expected: "both latitude and longitude, or neither"))
      }
    }
    for ((line, location), doubt) in zip(places, DoubtfulPlace.all(places.map(\.location)))
    where doubt == .swapped || doubt == .zero {
      problems.append(
        Problem(
          .data, at: place(line, latitudes), field: latitudes.name,
          found: "\(plainNumber(location.latitude)), \(plainNumber(location.longitude))",
          expected: "a place within 200 km of the others",
          advice: doubt == .zero
            ? "empty both cells where the place is not known"
            : "latitude and longitude are swapped in this row"))
    }
    // Of a country whose box no swapped place lies in, all can be seen to be swapped.
    let denmark = (latitude: 54.0...58.0, longitude: 7.5...15.5)
    if let first = places.first,
      places.allSatisfy({
        denmark.latitude.contains($0.location.longitude)
          && denmark.longitude.contains($0.location.latitude)
      })
    {
      problems.append(
        Problem(
          .data, at: place(first.line, latitudes), field: latitudes.name,
          found: "\(plainNumber(first.location.latitude)), \(plainNumber(first.location.longitude))"
            + ", and all others like it",
          expected: "degrees north, then degrees east",
          advice: "latitude and longitude are swapped: --column \"\(latitudes.name)=longitude\" "
            + "--column \"\(longitudes.name)=latitude\""))
    }
  }
}
