extension Subject {
  /// The visits a plan displaces, among what could be found out before it is carried out.
  package static let displaced = Subject("displaced")

  private static let fewestDisplacedMark = "fewest-displaced/"

  /// The plans that close so many venues.
  package static func closing(_ count: Int) -> Subject { Subject("closing/\(count)") }

  /// Of the plans that close so many venues, the one that displaces the fewest visits.
  package static func fewestDisplaced(closing count: Int) -> Subject {
    Subject("\(fewestDisplacedMark)\(count)")
  }

  /// The number of closings, of a plan made by `fewestDisplaced(closing:)`.
  package var closings: Int? {
    id.hasPrefix(Subject.fewestDisplacedMark)
      ? Int(id.dropFirst(Subject.fewestDisplacedMark.count)) : nil
  }

  /// A scenario held against every plan.
  package static func amongAll(_ scenario: Scenario) -> Subject {
    Subject("every-plan/\(scenario.id)")
  }

  /// Of the plans that nothing beats and that beat a scenario, the one that frees most by fewer addresses.
  package static func better(than scenario: Scenario) -> Subject {
    Subject("better-than/\(scenario.id)")
  }
}
