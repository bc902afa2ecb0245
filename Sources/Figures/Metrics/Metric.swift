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
    /// That of the id, taken once.
    let hash: Int

    init(_ id: String, _ unit: Unit, name: Phrase, meaning: Phrase) {
      self.id = id
      self.unit = unit
      self.name = name
      self.meaning = meaning
      hash = id.hashValue
    }
  }

  private let definition: Definition

  package init(_ id: String, _ unit: Unit, name: Phrase, meaning: Phrase) {
    definition = Definition(id, unit, name: name, meaning: meaning)
  }

  /// As in `figures.csv` and `vifte explain`: `moment_share`.
  package var id: String { definition.id }

  package var unit: Unit { definition.unit }

  package var name: Phrase { definition.name }

  /// What the number says, and what it must not be taken for.
  package var meaning: Phrase { definition.meaning }

  /// Every metric, in the order of `figures.csv`; those of the study's measures stand among the first.
  package static func all(_ measures: StudyMeasures) -> [Metric] {
    grounds + measures.all.map(\.metric) + own
  }

  /// The metrics that every study has.
  package static let ofProgram: [Metric] = grounds + own

  private static let own: [Metric] =
    counts + utilisation + userShares + money + scenarios + years + howFull + whoIsHit + staffing
    + comparing + nearTies + budgets + uncertainty
    + choice + recount
    + everyPlan + weighing + observedClosures + themes + ground + choices + disclosure + registers
    + whatIf
}

extension Metric: Hashable {
  package static func == (first: Metric, second: Metric) -> Bool {
    first.definition === second.definition || first.id == second.id
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(definition.hash) }
}
