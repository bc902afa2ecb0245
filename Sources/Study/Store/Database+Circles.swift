import Base
import Figures
import SQLite

extension Database {
  /// The circles that rows go in, each told at its first row: a table that refers to itself, such as a codebook whose codes
  /// have a code above them, has to end somewhere.
  func circles(in table: LoadedTable) throws(DatabaseError) -> [Problem] {
    let resource = table.resource
    var problems: [Problem] = []
    for key in resource.schema.foreignKeys where key.resource == resource.name {
      guard let field = key.fields.first, let target = key.referencedFields.first,
        key.fields.count == 1
      else { continue }
      let links = try rows(
        """
        SELECT csv_line, \(target.sqlName), \(field.sqlName) FROM \(resource.name.sqlName)
        WHERE \(target.sqlName) IS NOT NULL ORDER BY csv_line
        """
      ) { (line: $0.integer(0), from: $0.text(1), to: $0.optionalText(2)) }
      for circle in closedWays(among: links.map { ($0.from, $0.to) }) {
        let names = circle.map { links[$0].from }
        let line = circle.map { links[$0].line }.first ?? 0
        problems.append(
          Problem(
            .data, at: table.place(line: line, field), field: field,
            found: "a circle: \(path(names))",
            expected: "rows that lead to one with an empty \(field)"))
      }
    }
    return problems
  }
}

/// A way from name to name back to the first, cut short where it is long.
private func path(_ names: [String]) -> String {
  let most = 8
  let shown = names.prefix(most) + (names.count > most ? ["…"] : []) + names.prefix(1)
  let length = names.count > most ? ", \(names.count) rows in all" : ""
  return shown.joined(separator: " -> ") + length
}

/// The circles among links from one name to another, as indices in the order of the links that make them; each begins at
/// its earliest link, and they come in the order of these.
private func closedWays(among links: [(from: String, to: String?)]) -> [[Int]] {
  let index = Dictionary(links.enumerated().map { ($1.from, $0) }) { first, _ in first }
  /// From which start each link was first come upon.
  var starts: [Int?] = Array(repeating: nil, count: links.count)
  var circles: [[Int]] = []
  for start in links.indices where starts[start] == nil {
    var walked: [Int] = []
    var next: Int? = start
    while let link = next, starts[link] == nil {
      starts[link] = start
      walked.append(link)
      next = links[link].to.flatMap { index[$0] }
    }
    guard let closing = next, starts[closing] == start,
      let beginning = walked.firstIndex(of: closing)
    else { continue }
    let circle = walked[beginning...]
    let earliest = circle.firstIndex(of: circle.min() ?? closing) ?? circle.startIndex
    circles.append(Array(circle[earliest...] + circle[..<earliest]))
  }
  return circles.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
}
