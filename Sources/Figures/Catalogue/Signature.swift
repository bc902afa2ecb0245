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

  /// `N. N., kontorchef, 24. juni 2026`.
  package var inWords: Phrase {
    let day = Phrase(date: date)
    return Phrase(
      da: "\(name), \(role), \(day.danish)", en: "\(name), \(role), \(day.english)")
  }
}
