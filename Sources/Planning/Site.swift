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

/// Which sites close, by their number in the list of sites.
package struct Plan: Sendable {
  /// What the plan's figures are about.
  package let subject: Subject
  package let closed: [Int]

  package init(subject: Subject, closed: [Int]) {
    self.subject = subject
    self.closed = closed
  }
}
