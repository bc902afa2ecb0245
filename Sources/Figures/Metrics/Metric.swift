/// One kind of figure: what it means, what it is counted in, what it is called.
///
/// Each is defined once, below; two are the same when they are that one.
package struct Metric: Sendable, Identifiable {
  /// Every figure carries its metric, so that what the metric says is shared and not copied.
  private final class Definition: Sendable {
    let id: String
    let unit: Unit
    let name: Phrase
    let meaning: Phrase

    init(_ id: String, _ unit: Unit, name: Phrase, meaning: Phrase) {
      self.id = id
      self.unit = unit
      self.name = name
      self.meaning = meaning
    }
  }

  private let definition: Definition

  package init(_ id: String, _ unit: Unit, name: Phrase, meaning: Phrase) {
    definition = Definition(id, unit, name: name, meaning: meaning)
  }

  /// As in `figures.csv` and `vifte explain`: `visits_per_day`.
  package var id: String { definition.id }

  package var unit: Unit { definition.unit }

  package var name: Phrase { definition.name }

  /// What the number says, and what it must not be taken for.
  package var meaning: Phrase { definition.meaning }

  /// Every metric, in the order of `figures.csv`.
  package static let all: [Metric] =
    utilisation + userShares + money + scenarios + budgets + uncertainty + choice + recount
    + everyPlan + weighing + themes + ground + choices + registers + whatIf

  /// The metric of that id.
  package static func named(_ id: String) -> Metric? {
    all.first { $0.id == id }
  }
}

extension Metric: Hashable {
  package static func == (first: Metric, second: Metric) -> Bool {
    first.definition === second.definition
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(definition)) }
}
