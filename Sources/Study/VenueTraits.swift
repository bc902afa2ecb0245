import Figures
import SQLite

extension Database {
  /// What the venues are like, by id.
  func traitsOfVenues(among tables: [String]) throws(DatabaseError) -> [String: Venue.Traits] {
    guard tables.contains("venues") else { return [:] }
    let ownership = try optional("ownership", of: "venues", as: "v")
    let groups = try optional("target_groups", of: "venues", as: "v")
    let condition = try optional("condition", of: "venues", as: "v")
    let traits = try rows(
      "SELECT v.venue_id, \(ownership), \(groups), \(condition) FROM venues v ORDER BY v.csv_line"
    ) { row in
      (
        row.text(0),
        Venue.Traits(
          ownership: row.optionalText(1).flatMap(Venue.Traits.Ownership.init),
          targetGroups: row.optionalText(2)?.split(separator: "|").map(String.init) ?? [],
          premises: row.optionalText(3).flatMap(Venue.Traits.Premises.init))
      )
    }
    return Dictionary(traits) { first, _ in first }
  }
}
