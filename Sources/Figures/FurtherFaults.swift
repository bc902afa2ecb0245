/// Faults like one that is told: how many, and where some of them stand.
package struct FurtherFaults: Hashable, Sendable {
  /// One of them.
  package struct Example: Hashable, Sendable {
    package let line: Int
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
      keep(Example(line: line, field: problem.field, found: problem.found))
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
    let isSame = examples.allSatisfy { $0.found == told.found && $0.field == told.field }
    let places =
      isSame
      ? (count == 1 ? "line " : "lines ")
        + examples.map { String($0.line) }.joined(separator: ", ")
      : examples.map { $0.words(after: told) }.joined(separator: "; ")
    let noted = examples.isEmpty ? "" : " (\(places)\(rest))"
    return "and \(count) more like it\(noted): vifte check --all lists each"
  }
}

extension FurtherFaults.Example {
  fileprivate func words(after told: Problem) -> String {
    let field = field == told.field ? nil : field
    let head = (["line \(line)"] + [field].compactMap(\.self)).joined(separator: " ")
    return found == told.found ? head : "\(head): \(difference(of: found, from: told.found))"
  }
}

/// A text without the words that another begins and ends with too.
private func difference(of text: String, from other: String) -> String {
  let words = text.split(separator: " ", omittingEmptySubsequences: false)
  let others = other.split(separator: " ", omittingEmptySubsequences: false)
  let start = zip(words, others).prefix { $0 == $1 }.count
  let end = zip(words.reversed(), others.reversed()).prefix { $0 == $1 }.count
  let rest = words.dropFirst(start).dropLast(end)
  return rest.isEmpty ? text : rest.joined(separator: " ")
}
