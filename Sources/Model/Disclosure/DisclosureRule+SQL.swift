import Figures
import SQLite

extension DisclosureRule {
  /// That a column holds a small count, as `isSmall(_:)` tells it of a number; as SQL.
  func isSmall(_ column: String) -> String { "(\(column) > 0 AND \(column) < \(threshold))" }
}

/// That a column holds a unit of people, as SQL.
func isOfPeople(_ column: String) -> String {
  "(lower(\(column)) IN (\(Unit.ofPeople.map(\.sqlLiteral).joined(separator: ", "))))"
}
