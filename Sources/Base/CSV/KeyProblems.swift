// Keys need all rows of a table, so the store checks them; the words are here with those for cells.

/// The problem that a row holds a key that an earlier row holds: a primary key, or one field that is unique.
///
/// `values` are the key's values as the file writes them, one for each of `fields`.
package func repeatedKeyProblem(
  at place: Place, fields: [String], values: [String], firstLine: Int
) -> Problem {
  Problem(
    .data, at: place, field: fields.joined(separator: ", "),
    found: "\(listed(values)) again, first in line \(firstLine)",
    expected: fields.count == 1 ? "each value once" : "each combination once")
}

/// The problem that a row refers to a row that is not there.
package func missingReferenceProblem(
  at place: Place, key: ForeignKey, values: [String], advice: String?
) -> Problem {
  Problem(
    .data, at: place, field: key.fields.joined(separator: ", "), found: listed(values),
    expected: "\(key.referencedFields.joined(separator: ", ")) of a row in \(key.resource)",
    advice: advice)
}

private func listed(_ values: [String]) -> String {
  values.map { quoted($0) }.joined(separator: ", ")
}
