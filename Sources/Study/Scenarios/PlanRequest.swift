package import Base
package import Figures

/// A plan as somebody wrote it: names in any known spelling, still to be resolved against the study.
package struct PlanRequest: Sendable {
  /// A word and where it was written; no place for one from the command line.
  package struct Named: Hashable, Sendable {
    package let text: String
    package let place: Place?

    package init(_ text: String, at place: Place? = nil) {
      self.text = text
      self.place = place
    }
  }

  /// A venue that stays open with less, and the share of its grant that is withdrawn.
  package struct Withdrawal: Hashable, Sendable {
    package let venue: Named
    package let share: Double

    package init(from venue: Named, share: Double) {
      self.venue = venue
      self.share = share
    }
  }

  /// A new venue.
  package struct Opening: Hashable, Sendable {
    package let id: Named
    package let name: String
    package let centre: Named
    /// Kr. a year.
    package let kroner: Double?
    package let location: Location?
    package let places: Scenario.Opening.Places

    package init(
      _ id: Named, name: String, centre: Named, kroner: Double? = nil, location: Location? = nil,
      places: Scenario.Opening.Places = Scenario.Opening.Places()
    ) {
      self.id = id
      self.name = name
      self.centre = centre
      self.kroner = kroner
      self.location = location
      self.places = places
    }
  }

  /// What the plan asks for, one list for each kind of move.
  package struct Changes: Hashable, Sendable {
    package var closed: [Named] = []
    /// The venues that must stay open, whatever else is asked.
    package var kept: [Named] = []
    package var mergers: [Merger<Named>] = []
    package var openings: [Opening] = []
    package var withdrawals: [Withdrawal] = []
    package var staggered: [Named] = []
    /// The parameters it reads with values of its own.
    package var overrides: [ParameterOverride<Named>] = []
    /// The first month in which what it closes is closed.
    package var closes: PlanTiming.Month?
    /// How long that still costs what it did.
    package var notice: PlanTiming.Months?
    /// What is said of one-off costs.
    package var oneOff: [PlanTiming.OneOff] = []

    package init() {}

    /// Whether nothing is asked.
    package var isEmpty: Bool { self == Changes() }
  }

  package let id: String
  package let title: Phrase?
  package let purpose: Phrase?
  package let kind: Scenario.Kind
  /// The scenario whose moves and overrides it takes over first.
  package let base: Named?
  package let changes: Changes
  /// What it says of the counts of what it closes.
  let fewest: Fewest?
  package let place: Place?
  /// Where the title stands.
  let titlePlace: Place?

  package init(
    id: String, title: Phrase? = nil, purpose: Phrase? = nil, kind: Scenario.Kind = .plan,
    base: Named? = nil,
    changes: Changes = Changes(), fewest: Fewest? = nil, place: Place? = nil,
    titlePlace: Place? = nil
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.kind = kind
    self.base = base
    self.changes = changes
    self.fewest = fewest
    self.place = place
    self.titlePlace = titlePlace
  }
}
