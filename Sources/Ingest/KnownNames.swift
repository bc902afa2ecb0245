import Figures
package import SQLite

/// The names by which venues and centres go, to help someone who wrote another than the id. A probable name
/// is only ever mentioned, never acted on.
package struct KnownNames: Sendable {
  private struct Entry: Sendable {
    let table: String
    let id: String?
    let isProbable: Bool
  }

  private var entries: [String: Entry] = [:]

  package init(_ database: borrowing Database, tables: [String]) throws(DatabaseError) {
    for (table, column) in [("venues", "venue_id"), ("centres", "centre_id")]
    where tables.contains(table) {
      for (name, id) in try database.rows(
        "SELECT name, \(column) FROM \(table) ORDER BY csv_line", read: { ($0.text(0), $0.text(1)) }
      ) {
        entries[name] = Entry(table: table, id: id, isProbable: false)
      }
    }
    guard tables.contains("aliases") else { return }
    let aliases = try database.rows(
      "SELECT alias, kind || 's', target_id, certainty FROM aliases ORDER BY csv_line"
    ) { row in
      (
        row.text(0),
        Entry(table: row.text(1), id: row.optionalText(2), isProbable: row.text(3) == "probable")
      )
    }
    for (alias, entry) in aliases where entries[alias] == nil { entries[alias] = entry }
  }

  /// The id a name surely stands for: the id itself, the venue's name, or a sure alias.
  package func id(of written: String, in table: String, ids: [String]) -> String? {
    if ids.contains(written) { return written }
    guard let entry = entries[written], entry.table == table, !entry.isProbable else { return nil }
    return entry.id
  }

  /// What to do about a name that is no id of the table: the id it goes by, or the nearest one.
  package func advice(for written: String, in table: String, ids: [String]) -> String? {
    if let entry = entries[written], entry.table != table {
      return "\(quoted(written)) is a name among \(entry.table)"
    }
    guard let entry = entries[written] else {
      return nearestName(to: written, among: ids).map { "did you mean \(quoted($0))?" }
    }
    guard let id = entry.id else {
      return "\(quoted(written)) is known, but has no row in \(table)"
    }
    return entry.isProbable
      ? "\(quoted(written)) is only probably \(quoted(id)); write the id once a person has decided"
      : "\(quoted(written)) is a name of \(quoted(id)); write the id"
  }
}
