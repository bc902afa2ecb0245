package import Figures

/// A place that can close, and the group of places whose users would rather move within it.
package struct Site: Sendable {
  package let subject: Subject
  /// The number of its group, counted from 0.
  package let group: Int

  package init(subject: Subject, group: Int) {
    self.subject = subject
    self.group = group
  }
}
