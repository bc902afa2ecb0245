/// A number that can be written: neither NaN nor infinite, so that no writer has to decide what to do then.
package struct FiniteNumber: Hashable, Sendable {
  package let value: Double

  /// Nil when the value is NaN or infinite.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.value = value
  }

  /// The shortest decimal text that reads back as the same `Double`, without `.0` after a whole number.
  package var text: String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
