import Document
import Figures

extension StudyResults {
  /// The assumptions a scenario reads with values of its own.
  func ownAssumptions(of scenario: Scenario) -> [Phrase] {
    scenario.overrides.compactMap { own -> Phrase? in
      guard let assumption = assumptions.first(where: { $0.id == own.parameter.rawValue }) else {
        return nil
      }
      return value(of: assumption, in: scenario)
    }
  }

  /// What a scenario is meant to show, and the assumptions it reads with values of its own.
  func purpose(of scenario: Scenario) -> Phrase {
    let own = ownAssumptions(of: scenario)
    guard !own.isEmpty else { return scenario.purpose }
    return Phrase(
      da: "\(scenario.purpose.danish) Egne forudsætninger: \(joined(own.map(\.danish), "; ")).",
      en: "\(scenario.purpose.english) Assumptions of its own: \(joined(own.map(\.english), "; "))."
    )
  }

  /// The subject of the fixed share a scenario is read under: the study's, or its own.
  func fixedShare(of scenario: Scenario) -> Subject {
    let own = Subject("fixed_share@\(scenario.id)")
    return book[.assumption, own] == nil ? "fixed_share" : own
  }

  /// Which of the scenarios read one of these with a value of its own, where the heading of a column tells the chosen one;
  /// nothing where none does.
  func ownNotes(among parameters: Set<Parameter>) -> [Phrase] {
    compared.compactMap { ownNote(of: $0, among: parameters) }
  }

  /// Which of these a scenario reads with a value of its own; nil where it does none.
  func ownNote(of scenario: Scenario, among parameters: Set<Parameter>) -> Phrase? {
    let own = scenario.overrides.filter { parameters.contains($0.parameter) }
      .compactMap { own in assumptions.first { $0.id == own.parameter.rawValue } }
      .map { value(of: $0, in: scenario) }
    guard !own.isEmpty else { return nil }
    return Phrase(
      da: """
        »\(scenario.title.danish)« har egne værdier, som træder i stedet for de valgte: \(joined(own.map(\.danish), "; ")).
        """,
      en: """
        “\(scenario.title.english)” has values of its own in place of the chosen ones: \(joined(own.map(\.english), "; ")).
        """
    )
  }

  /// An assumption with the value that a scenario reads it with.
  private func value(of assumption: Assumption, in scenario: Scenario) -> Phrase {
    let subject = Subject("\(assumption.id)@\(scenario.id)")
    return Phrase(
      da: "\(assumption.name.inSentence.danish): \(.assumption, subject)",
      en: "\(assumption.name.inSentence.english): \(.assumption, subject)")
  }
}
