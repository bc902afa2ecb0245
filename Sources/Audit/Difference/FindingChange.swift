/// A finding that came, went or is told in other words.
package struct FindingChange: Hashable, Sendable {
  /// The rule that saw it.
  package let rule: String
  /// The heading it stands under; that of the newer side.
  package let heading: String
  /// What is said of it; nil where the side has no such finding.
  package let old: String?
  package let new: String?

  package var kind: FigureChange.Kind { old == nil ? .came : new == nil ? .went : .moved }
}

extension FindingChange {
  /// The names the page of findings has.
  static let pages = ["fund.md", "findings.md"]

  /// Whether a line of that page is a finding.
  static func isFinding(_ line: String) -> Bool { line.hasPrefix("- `") && line.contains("`: ") }

  /// Holds the findings of two pages against each other; those that only stand on other lines are the same.
  static func changes(_ old: [UInt8], _ new: [UInt8]) -> [FindingChange] {
    let before = findings(old)
    let after = findings(new)
    var changes: [FindingChange] = []
    let rules = after.map(\.rule) + before.map(\.rule)
    var told: Set<String> = []
    for rule in rules where told.insert(rule).inserted {
      var first = before.filter { $0.rule == rule }
      var second = after.filter { $0.rule == rule }
      for item in second {
        guard let twin = first.firstIndex(where: { $0.key == item.key }) else { continue }
        first.remove(at: twin)
        second.removeAll { $0 == item }
      }
      for item in second {
        let twin = first.firstIndex { areAlike($0.text, item.text) }
        let earlier = twin.map { first.remove(at: $0) }
        changes.append(
          FindingChange(rule: rule, heading: item.heading, old: earlier?.text, new: item.text))
      }
      changes += first.map {
        FindingChange(rule: rule, heading: $0.heading, old: $0.text, new: nil)
      }
    }
    return changes
  }

  private struct Item: Equatable {
    let rule: String
    let heading: String
    let line: Int
    let text: String

    var key: [String] { [heading, withoutPlaces(text)] }
  }

  private static func findings(_ bytes: [UInt8]) -> [Item] {
    var heading = ""
    var items: [Item] = []
    for (index, line) in textLines(bytes).enumerated() {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      guard isFinding(line) else { continue }
      let parts = line.dropFirst(3).split(separator: "`", maxSplits: 1)
      items.append(
        Item(
          rule: parts.first.map(String.init) ?? "", heading: heading, line: index + 1,
          text: parts.last.map { String($0.dropFirst(2)) } ?? ""))
    }
    return items
  }
}
