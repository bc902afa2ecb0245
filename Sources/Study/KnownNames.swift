import Base
import Figures
package import SQLite

/// The names by which venues and centres go, to help someone who wrote another than the id. Names are the same when they
/// match (`MatchingName`). A probable name is only ever mentioned, never acted on.
package struct KnownNames: Sendable {
  private var things: [MatchingName: [NamedThing]] = [:]
  /// The sure names of each table, in the order of the rows.
  private var sure: [String: [NamedThing]] = [:]

  package init(_ database: borrowing Database, tables: [String]) throws(DatabaseError) {
    for thing in try database.namedThings(tables) where !thing.name.text.isEmpty {
      things[thing.name, default: []].append(thing)
      if thing.id != nil, thing.certainty == .sure { sure[thing.table, default: []].append(thing) }
    }
  }

  /// The id a name surely stands for: the id of a row or one of these others, the name, or a sure alias.
  package func id(of written: String, in table: String, or others: [String] = []) -> String? {
    let name = MatchingName(written)
    if let other = others.first(where: { MatchingName($0) == name }) { return other }
    guard let thing = things[name]?.first, thing.table == table, thing.certainty == .sure else {
      return nil
    }
    return thing.id
  }

  /// Whether the name stands for a venue or centre, surely or probably.
  package func isTaken(_ name: String) -> Bool { things[MatchingName(name)]?.first?.id != nil }

  /// What to do about a name that is no id of the table: the id it goes by, or the nearest one.
  package func advice(for written: String, in table: String, ids: [String]) -> String? {
    let named = things[MatchingName(written), default: []]
    guard let thing = named.first(where: { $0.table == table }) ?? named.first else {
      let near = nearestName(to: written, among: ids) ?? nearestThing(to: written, in: table)
      return near.map { "did you mean \(quoted($0))?" }
    }
    if thing.table != table { return "\(quoted(written)) is a name among \(thing.table)" }
    guard let id = thing.id, ids.contains(id) else {
      return "\(quoted(written)) is known, but has no row in \(table)"
    }
    let probable = named.compactMap(\.id).map { quoted($0) }.joined(separator: " or ")
    return thing.certainty == .probable
      ? "\(quoted(written)) is only probably \(probable); write the id once a person has decided"
      : "\(quoted(written)) is a name of \(quoted(id)); write the id"
  }

  /// What to do about a name in somebody's own sheet that is none of the table: the name as the table has it of what it is
  /// near, since a sheet holds names and no ids.
  package func adviceByName(for written: String, in table: String) -> String? {
    let probable = things[MatchingName(written), default: []].filter { $0.table == table }
      .compactMap(\.id)
    if !probable.isEmpty {
      let names = probable.map { quoted(name(of: $0, in: table)) }.joined(separator: " or ")
      return "it is only probably \(names); write that once a person has decided"
    }
    let names = sure[table, default: []]
    let near = nearestName(to: written, among: names.map(\.text))
    return names.first { $0.text == near }?.id.map {
      "did you mean \(quoted(name(of: $0, in: table)))?"
    }
  }

  /// The name that the row of an id has in its table.
  package func name(of id: String, in table: String) -> String {
    sure[table, default: []].first { $0.id == id && $0.source.field == "name" }?.text ?? id
  }

  /// The id of the row whose name is nearest.
  private func nearestThing(to written: String, in table: String) -> String? {
    let things = sure[table, default: []]
    let near = nearestName(to: written, among: things.map(\.text))
    return things.first { $0.text == near }?.id
  }
}
