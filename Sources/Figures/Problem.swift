/// One thing that stops the work, told so that a reader can mend it: where, what was found, what was
/// expected, what to do.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is; it decides the exit code.
  package enum Kind: Hashable, Sendable {
    /// The inputs break a rule.
    case data
    /// The command line or `pipeline.json` asks for something that cannot be.
    case configuration
    /// A file, the disk or a lock.
    case file
  }

  package let kind: Kind
  package let place: Place?
  /// The field or key concerned, as it is spelt in the file.
  package let field: String?
  package let found: String
  package let expected: String
  package let advice: String?

  package init(
    _ kind: Kind, at place: Place?, field: String? = nil, found: String, expected: String,
    advice: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.field = field
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// `inputs/workshops.csv:4:4 users: found "ca. 20", expected a whole number ≥ 0`.
  package var description: String {
    let head = [place?.description, field].compactMap(\.self).joined(separator: " ")
    let body = "found \(found), expected \(expected)" + (advice.map { "; \($0)" } ?? "")
    return head.isEmpty ? body : "\(head): \(body)"
  }
}

/// Every problem of one piece of work, in the order of the files; never empty when thrown.
package struct Problems: Error, Sendable, CustomStringConvertible {
  package private(set) var list: [Problem]

  package init(_ list: [Problem] = []) { self.list = list }

  package mutating func add(_ problem: Problem) { list.append(problem) }

  /// Throws all that was gathered, if anything was.
  package func throwIfAny() throws(Problems) {
    if !list.isEmpty { throw self }
  }

  package var description: String { list.map(\.description).joined(separator: "\n") }
}
