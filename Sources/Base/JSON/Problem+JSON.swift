extension Problem {
  /// The problem with stable keys; what is not known is null. `count` is how many faults it tells of, and `further` where
  /// some of the others stand.
  package var json: JSONOutput {
    .object([
      "file": .string(orNull: place?.file), "line": .integer(orNull: place?.line),
      "column": .integer(orNull: place?.column), "field": .string(orNull: field),
      "found": .string(found), "expected": .string(expected), "advice": .string(orNull: advice),
      "count": .integer(count), "further": .array((further?.examples ?? []).map(\.json)),
    ])
  }
}

extension FurtherFaults.Example {
  fileprivate var json: JSONOutput {
    .object([
      "line": .integer(line), "column": .integer(orNull: column), "field": .string(orNull: field),
      "found": .string(found),
    ])
  }
}
