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
  /// What stands behind this fault and others of the file, in any column, such as its encoding; nil where the fault
  /// stands for itself.
  package let cause: String?
  /// The faults like this one that are not told by themselves; nil when this is the only one.
  package internal(set) var further: FurtherFaults?

  package init(
    _ kind: Kind, at place: Place?, field: String? = nil, found: String, expected: String,
    advice: String? = nil, cause: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.field = field
    self.found = found
    self.expected = expected
    self.advice = advice
    self.cause = cause
  }

  /// `inputs/workshops.csv:4:4 users: found "ca. 20", expected a whole number ≥ 0`.
  package var description: String {
    let head = [place?.description, field].compactMap(\.self).joined(separator: " ")
    let more = further.map { "; " + $0.words(after: self) }
    let body = "found \(found), expected \(expected)" + (advice.map { "; \($0)" } ?? "")
    return (head.isEmpty ? body : "\(head): \(body)") + (more ?? "")
  }

  /// How many faults it tells of.
  package var count: Int { 1 + (further?.count ?? 0) }
}
