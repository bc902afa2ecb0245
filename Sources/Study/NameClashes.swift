import Base
import Figures
import SQLite

extension Database {
  /// The names of venues and centres that match one of something else: nobody could tell which of them is meant. Each is
  /// told with the place of the other.
  func nameClashes(_ tables: [LoadedTable]) throws(DatabaseError) -> [Problem] {
    let loaded = Dictionary(tables.map { ($0.resource.name, $0) }) { first, _ in first }
    func place(_ thing: NamedThing) -> Place? {
      loaded[thing.source.table]?.place(line: thing.source.line, thing.source.field)
    }
    var known: [MatchingName: [NamedThing]] = [:]
    var problems: [Problem] = []
    let things = try namedThings(tables.map(\.resource.name))
    // An alias for what is not there is told by its table's rules.
    let rows = Set(things.filter { $0.source.table == $0.table }.map { [$0.table, $0.id] })
    for thing in things
    where !thing.name.text.isEmpty && (thing.id == nil || rows.contains([thing.table, thing.id])) {
      let others = known[thing.name, default: []]
      // Of a second name for the same thing, what it clashes with has been told.
      let isNew = others.allSatisfy { !$0.meansSame(as: thing) }
      let nearest =
        others.first { $0.text == thing.text }
        ?? others.first { $0.source.field == thing.source.field } ?? others.first
      if isNew, let other = nearest {
        problems.append(
          Problem(
            .data, at: place(thing), field: thing.source.field,
            found: "\(quoted(thing.text)) for \(thing.meaning), and \(quoted(other.text)) for "
              + "\(other.meaning) in \(place(other)?.description ?? other.source.table)",
            expected: MatchingName.difference))
      }
      known[thing.name, default: []].append(thing)
    }
    return problems
  }

  /// The texts of a column of names that match one another, where each has to be there once. Those that are written alike
  /// are the key's to tell.
  func matches(of field: String, in table: LoadedTable) throws(DatabaseError) -> [Problem] {
    let (column, rowsOfTable) = (field.sqlName, table.resource.name.sqlName)
    // A text without capitals, blanks and letters beyond ASCII is its own form, and most ids are.
    let isOther = "(\(column) <> lower(\(column)) OR \(column) GLOB '*[^!-~]*')"
    func texts(_ condition: String) throws(DatabaseError) -> [(line: Int, text: String)] {
      try rows(
        """
        SELECT csv_line, \(column) FROM \(rowsOfTable) WHERE \(column) IS NOT NULL AND \(condition)
        ORDER BY csv_line
        """
      ) { ($0.integer(0), $0.text(1)) }
    }
    let others = try texts(isOther)
    if others.isEmpty { return [] }
    var known: [MatchingName: (line: Int, text: String)] = [:]
    var pairs: [(first: (line: Int, text: String), second: (line: Int, text: String))] = []
    for other in others {
      let name = MatchingName(other.text)
      if let first = known[name] { pairs.append((first, other)) } else { known[name] = other }
    }
    for plain in try texts("NOT \(isOther)") {
      guard let other = known[MatchingName(plain.text)] else { continue }
      pairs.append(other.line < plain.line ? (other, plain) : (plain, other))
    }
    return pairs.sorted { $0.second.line < $1.second.line }.map { first, second in
      Problem(
        .data, at: table.place(line: second.line, field), field: field,
        found: "\(quoted(second.text)), and \(quoted(first.text)) in line \(first.line)",
        expected: MatchingName.difference)
    }
  }
}
