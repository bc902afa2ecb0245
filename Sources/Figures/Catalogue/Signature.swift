/// Who stands by something, in what office, and since when.
package struct Signature: Hashable, Sendable {
  package let name: String
  /// The office or position in which the name was given.
  package let role: String
  /// A day that exists, as `2026-06-24`.
  package let date: String

  package init(name: String, role: String, date: String) {
    self.name = name
    self.role = role
    self.date = date
  }

  /// `N. N., kontorchef, 2026-06-24`.
  package var text: String { "\(name), \(role), \(date)" }
}
