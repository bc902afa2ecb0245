/// One kind of figure: what it means, what it is counted in, what it is called.
///
/// Two metrics are the same when their ids are.
package struct Metric: Sendable, Identifiable {
  /// As in `figures.csv` and `vifte explain`: `visits_per_day`.
  package let id: String
  package let unit: Unit
  package let name: Phrase
  /// What the number says, and what it must not be taken for.
  package let meaning: Phrase

  package init(_ id: String, _ unit: Unit, name: Phrase, meaning: Phrase) {
    self.id = id
    self.unit = unit
    self.name = name
    self.meaning = meaning
  }

  /// Every metric, in the order of `figures.csv`.
  package static let all: [Metric] =
    utilisation + userShares + money + scenarios + budgets + uncertainty + choice + recount
    + everyPlan + weighing + themes + ground

  /// The metric of that id.
  package static func named(_ id: String) -> Metric? {
    all.first { $0.id == id }
  }
}

extension Metric: Hashable {
  package static func == (first: Metric, second: Metric) -> Bool { first.id == second.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
