/// Faults like one that is told: how many, and where some of them stand.
package struct FurtherFaults: Hashable, Sendable {
  /// One of them.
  package struct Example: Hashable, Sendable {
    package let line: Int
    package let column: Int?
    package let field: String?
    package let found: String
  }

  package private(set) var count = 0
  /// The first of them, and after those the first that show something else.
  package private(set) var examples: [Example] = []

  /// How many of the first are kept, and how many in all.
  private static let (first, most) = (3, 6)

  /// Counts a fault, so many times, and those it stands for.
  mutating func add(_ problem: Problem, times: Int = 1) {
    count += times + (problem.further?.count ?? 0)
    if let line = problem.place?.line {
      keep(
        Example(
          line: line, column: problem.place?.column, field: problem.field, found: problem.found))
    }
    for example in problem.further?.examples ?? [] { keep(example) }
  }

  /// Counts faults whose places nobody noted.
  mutating func add(times: Int) { count += times }

  private mutating func keep(_ example: Example) {
    guard examples.count < FurtherFaults.most else { return }
    let isNew = examples.allSatisfy { $0.found != example.found }
    if examples.count < FurtherFaults.first || isNew { examples.append(example) }
  }

  /// `and 1234 more like it (lines 14, 15, 16 …): vifte check --all lists each`, with what was found where that differs.
  func words(after told: Problem) -> String {
    let rest = count > examples.count ? " …" : ""
    let isOneLine =
      examples.count > 1 && Set(examples.map(\.line) + [told.place?.line]).count == 1
    let words = examples.map { example in
      let place = isOneLine ? example.column.map { "\(example.line):\($0)" } : nil
      return (place: place ?? String(example.line), told: example.words(after: told))
    }
    let places =
      words.allSatisfy { $0.told.isEmpty }
      ? (count == 1 ? "line " : "lines ") + words.map(\.place).joined(separator: ", ")
      : words.map { (["line \($0.place)"] + $0.told).joined(separator: " ") }
        .joined(separator: "; ")
    let noted = examples.isEmpty ? "" : " (\(places)\(rest))"
    return "and \(count) more like it\(noted): vifte check --all lists each"
  }
}

extension FurtherFaults.Example {
  /// The field where it is another, and the cell that was found where that can be shown by itself.
  fileprivate func words(after told: Problem) -> [String] {
    [field == told.field ? nil : field, found == told.found ? nil : cell].compactMap(\.self)
  }

  private var cell: String? {
    guard let start = found.firstIndex(of: "\""),
      let end = found[start...].dropFirst().firstIndex(of: "\"")
    else { return nil }
    return String(found[start...end])
  }
}
