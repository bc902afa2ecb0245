import Base
import SQLite

/// What the figures take for granted of the rows. A data package usually asks for it as well, and then tells it first; one
/// that does not is no reason to compute with rows that cannot be.
extension InputTable {
  /// Checks of the rows of a resource, as far as it has the columns and its own schema does not ask the same.
  func needs(of resource: Resource) -> [Check] {
    let schema = resource.schema
    let fields = Set(schema.fields.map(\.name))
    let filled = Self.filled[name, default: []].filter {
      fields.contains($0) && !schema.isFilled($0)
    }
    let counted = Self.notNegative[name, default: []].filter(fields.contains)
    // Counts with a time each are told apart by it; they are held to that by a check of their own.
    let key = name == "counts" && fields.contains("at") ? [] : Self.keys[name, default: []]
    return filled.map(isFilled) + counted.map(isNotNegative)
      + Self.ids[name, default: []].filter(fields.contains).map(isPlain)
      + (key.isEmpty || !key.allSatisfy(fields.contains) || Set(key) == Set(schema.primaryKey)
        ? [] : [isOnce(key)])
      + Self.references[name, default: []].filter {
        fields.contains($0.column) && !schema.refers($0.column, to: $0.key, of: $0.table)
      }.map(isThere)
  }

  /// The columns that tell a row from the others.
  static let keys: [String: [String]] = [
    "documents": ["document_id"], "centres": ["centre_id"], "venues": ["venue_id"],
    "measures": ["measure_id"], "counts": ["venue_id", "measure_id"],
    "workshops": ["round", "centre_id"],
    "facts": ["fact_id"], "notes": ["note_id"], "codebook": ["code_id"],
    "sections": ["section_id"], "participants": ["group_id"], "statements": ["statement_id"],
    "bearings": ["statement_id", "bears_on"], "conversations": ["interview_id"],
    "assignments": ["interview_id", "coder_id", "round"],
    "distances": ["from_venue", "to_venue"], "coordinates": ["venue_id"], "grants": ["venue_id"],
    "closings": ["venue_id", "period"], "interviewed": ["venue_id"], "concerns": ["concern_id"],
  ]

  /// The columns without which a row says nothing.
  static let filled: [String: [String]] = [
    "documents": ["document_id", "title"], "centres": ["centre_id", "name"],
    "venues": ["venue_id", "name", "centre_id"], "aliases": ["alias", "kind", "certainty"],
    "measures": ["measure_id", "kind", "period", "name"],
    "counts": ["venue_id", "measure_id"], "workshops": ["round", "centre_id"],
    "facts": ["fact_id", "unit"], "notes": ["note_id", "severity", "text"],
    "codebook": ["code_id", "label", "codable"],
    "sections": ["section_id", "title", "source_group"],
    "participants": ["group_id", "name"],
    "bearings": ["statement_id", "bears_on", "text"],
    "statements": ["section", "item_no", "source_group", "code_id", "stance"],
    "conversations": ["interview_id", "user_group"],
    "assignments": ["interview_id", "coder_id", "round", "status"],
    "codings": ["interview_id", "code_id", "coder_id"],
    "distances": ["from_venue", "to_venue"], "coordinates": ["venue_id"], "grants": ["venue_id"],
    "closings": ["venue_id", "period"], "interviewed": ["venue_id", "certainty"],
    "concerns": ["concern_id", "kind", "text"],
  ]

  private static let notNegative: [String: [String]] = [
    "venues": ["capacity"], "counts": ["value"], "workshops": ["attendances", "users"],
  ]

  /// The ids that stand in the names of figures.
  private static let ids: [String: [String]] = [
    "documents": ["document_id"], "centres": ["centre_id"], "venues": ["venue_id"],
    "measures": ["measure_id"], "facts": ["fact_id"], "codebook": ["code_id"],
    "sections": ["section_id", "source_group"], "participants": ["group_id"],
    "statements": ["source_group"], "conversations": ["user_group"],
  ]

  typealias Reference = (column: String, table: String, key: String)

  static let references: [String: [Reference]] = [
    "venues": [("centre_id", "centres", "centre_id"), document],
    "measures": [document],
    "counts": [
      ("venue_id", "venues", "venue_id"), ("measure_id", "measures", "measure_id"), document,
    ],
    "workshops": [("centre_id", "centres", "centre_id"), document],
    "aliases": [document], "facts": [document], "notes": [document],
    "participants": [document], "sections": [document, group],
    "statements": [
      ("section", "sections", "section_id"), ("code_id", "codebook", "code_id"), document,
      group,
    ],
    "bearings": [("statement_id", "statements", "statement_id")],
    "conversations": [document, ("user_group", "participants", "group_id")],
    "assignments": [("interview_id", "conversations", "interview_id")],
    "codings": [
      ("interview_id", "conversations", "interview_id"), ("code_id", "codebook", "code_id"),
    ],
    "distances": [("from_venue", "venues", "venue_id"), ("to_venue", "venues", "venue_id")],
    "coordinates": [("venue_id", "venues", "venue_id")],
    "grants": [("venue_id", "venues", "venue_id")],
    "closings": [("venue_id", "venues", "venue_id"), document],
    "interviewed": [("venue_id", "venues", "venue_id"), document],
    "concerns": [
      ("venue_id", "venues", "venue_id"), ("centre_id", "centres", "centre_id"), document,
    ],
  ]

  private static let document: Reference = ("document", "documents", "document_id")
  private static let group: Reference = ("source_group", "participants", "group_id")

  private func isFilled(_ column: String) -> Check {
    Check(
      column, .row(condition: "coalesce(\(column), '') = ''", found: "'an empty cell'"),
      expected: "what no row can do without")
  }

  private func isNotNegative(_ column: String) -> Check {
    Check(
      column, .row(condition: "\(column) < 0", found: "format('%.15g', \(column))"),
      expected: "a number from 0")
  }

  /// The marks that names of figures are made with.
  private func isPlain(_ column: String) -> Check {
    Check(
      column,
      .row(
        condition: "\(column) GLOB '*[][/@]*'"
          + (column == "user_group" ? " OR \(column) = 'all'" : ""),
        found: "'\"' || \(column) || '\"'"),
      expected: "an id without the marks [ ] / @"
        + (column == "user_group" ? ", and not \"all\"" : ""))
  }

  private func isOnce(_ key: [String]) -> Check {
    let columns = key.joined(separator: ", ")
    let shown = key.joined(separator: " || ', ' || ")
    // An empty cell is like no other.
    let isFilled = key.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    return Check(
      key.first ?? "",
      """
      SELECT csv_line, \(shown) || ' again, first in line ' || "first line" FROM (
        SELECT csv_line, \(columns), min(csv_line) OVER (PARTITION BY \(columns)) AS "first line"
        FROM \(name) WHERE \(isFilled))
      WHERE csv_line <> "first line" ORDER BY csv_line
      """, expected: "one row for each \(columns)")
  }

  private func isThere(_ reference: Reference) -> Check {
    Check(
      reference.column,
      .row(
        condition: """
          \(reference.column) IS NOT NULL
          AND \(reference.column) NOT IN (SELECT \(reference.key) FROM \(reference.table))
          """, found: "'\"' || \(reference.column) || '\"'"), with: [reference.table],
      expected: "a \(reference.key) of \(reference.table)")
  }
}

extension Schema {
  /// Whether it refuses a row without the column.
  fileprivate func isFilled(_ column: String) -> Bool {
    missingValues.contains("")
      && fields.contains { $0.name == column && $0.constraints.isRequired }
  }

  /// Whether it asks that what stands in the column is there in another table.
  fileprivate func refers(_ column: String, to key: String, of table: String) -> Bool {
    foreignKeys.contains {
      $0.fields == [column] && $0.resource == table && $0.referencedFields == [key]
    }
  }
}
