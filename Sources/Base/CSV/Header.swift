/// The columns of a file, matched with the fields of its schema by name.
///
/// The columns may stand in any order, and columns whose names begin with `x_` are passed over.
struct Header {
  /// For each field of the schema the index of its column.
  let columns: [Int]
  /// The number of cells that every row must have.
  let width: Int

  /// Nil when the names do not match; then `problems` tells how.
  init?(_ names: [String], in resource: Resource, line: Int, problems: inout Problems) {
    let fields = resource.schema.fields.map(\.name)
    var faults: [Problem] = []
    for (index, name) in names.enumerated() {
      if names[..<index].contains(name) {
        faults.append(
          Problem(
            .data, at: Place(file: resource.file, line: line, column: index + 1), field: name,
            found: "a second column named \(quoted(name))", expected: "each name once"))
      } else if !fields.contains(name), !name.hasPrefix("x_") {
        faults.append(
          Problem(
            .data, at: Place(file: resource.file, line: line, column: index + 1), field: name,
            found: name.isEmpty ? "a column without a name" : "the column \(quoted(name))",
            expected: "a column of the schema, or one that begins with x_",
            advice: suggestion(for: name, among: fields)))
      }
    }
    for field in fields where !names.contains(field) {
      faults.append(
        Problem(
          .data, at: Place(file: resource.file, line: line), field: field,
          found: "no column \(quoted(field))", expected: "a column for each field of the schema"))
    }
    for fault in faults { problems.add(fault) }
    guard faults.isEmpty else { return nil }
    columns = fields.compactMap { names.firstIndex(of: $0) }
    width = names.count
  }
}
