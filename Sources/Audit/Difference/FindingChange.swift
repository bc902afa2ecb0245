/// A finding that came, went or is told in other words.
package struct FindingChange: Hashable, Sendable {
  /// Nil where the side has no such finding.
  package let old: FindingRecord?
  package let new: FindingRecord?

  package var kind: FigureChange.Kind { old == nil ? .came : new == nil ? .went : .moved }

  /// Its name.
  package var id: String { (new ?? old)?.id ?? "" }

  /// Holds the findings of two runs against each other by their names; one that only stands on other lines of the inputs is
  /// the same.
  static func changes(_ old: [FindingRecord], _ new: [FindingRecord]) -> [FindingChange] {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(new.map(\.id))
    let changes = new.compactMap { finding -> FindingChange? in
      let earlier = before[finding.id]
      guard earlier?.said != finding.said else { return nil }
      return FindingChange(old: earlier, new: finding)
    }
    return changes
      + old.filter { !ids.contains($0.id) }.map { FindingChange(old: $0, new: nil) }
  }
}

extension FindingRecord {
  /// What a reader is told of it, but for the places.
  fileprivate var said: [String] {
    [severity, message, messageInEnglish]
      + (waiver.map { [$0.name, $0.role, $0.date, $0.reason, $0.reasonInEnglish] } ?? [])
  }
}
