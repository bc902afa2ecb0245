import Base
import Figures
import SQLite

/// A text by which a venue or a centre goes, or is known not to have a row.
struct NamedThing: Sendable {
  let text: String
  let name: MatchingName
  /// `venues` or `centres`.
  let table: String
  /// Nil for a name without a row.
  let id: String?
  let certainty: Certainty
  /// Where the text stands.
  let source: (table: String, field: String, line: Int)

  enum Certainty: Sendable {
    case sure
    /// A person has to decide.
    case probable
  }

  /// Whether both are names of one thing, known as surely; or of what is only probable, which nobody takes for anything.
  func meansSame(as other: NamedThing) -> Bool {
    guard certainty == other.certainty else { return false }
    return certainty == .probable || table == other.table && id == other.id
  }

  /// `the venue "nabo"`.
  var meaning: String {
    let noun = table == "venues" ? "venue" : "centre"
    guard let id else { return "a \(noun) without a row" }
    return (certainty == .probable ? "what is only probably " : "") + "the \(noun) \(quoted(id))"
  }
}

extension Database {
  /// The ids and names of centres and venues, then the aliases, in the order of their rows.
  func namedThings(_ tables: [String]) throws(DatabaseError) -> [NamedThing] {
    var things: [NamedThing] = []
    for (table, key) in [("centres", "centre_id"), ("venues", "venue_id")]
    where tables.contains(table) {
      let found = try rows("SELECT csv_line, \(key), name FROM \(table) ORDER BY csv_line") {
        (line: $0.integer(0), id: $0.text(1), name: $0.text(2))
      }
      for (line, id, name) in found {
        for (field, text) in [(key, id), ("name", name)] {
          things.append(
            NamedThing(
              text: text, name: MatchingName(text), table: table, id: id, certainty: .sure,
              source: (table, field, line)))
        }
      }
    }
    guard tables.contains("aliases") else { return things }
    return things
      + (try rows(
        "SELECT csv_line, alias, kind || 's', target_id, certainty FROM aliases ORDER BY csv_line"
      ) { row in
        NamedThing(
          text: row.text(1), name: MatchingName(row.text(1)), table: row.text(2),
          id: row.optionalText(3), certainty: row.text(4) == "probable" ? .probable : .sure,
          source: ("aliases", "alias", row.integer(0)))
      })
  }
}
