package import Base

/// A plan the planner asks about: which venues close, merge, open or stay with less.
package struct Scenario: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  /// What the scenario is meant to show.
  package let purpose: Phrase
  package let kind: Kind
  /// What it does to the venues.
  package let moves: Moves
  /// The ids of the venues that must stay open, in the study's order.
  package let kept: [String]
  /// The parameters it reads with values of its own.
  package let overrides: [ParameterOverride<Parameter>]
  /// When it takes effect, and what it costs once; nil where it says nothing of that.
  package let timing: PlanTiming?
  /// What it says of the counts of what it closes; nil where it says nothing of them.
  package let fewest: FewestClaim?
  package let place: Place

  /// What it is computed for.
  package enum Kind: String, CaseIterable, Sendable {
    /// Something that may be done.
    case plan
    /// A trial of the model that nobody would do; the overview leaves it out.
    case test
    /// What happened afterwards, by a source of its own: held beside the others, and no proof of any.
    case outcome
  }

  /// What a plan does to the venues.
  package struct Moves: Hashable, Sendable {
    /// The ids of all venues that close, in the study's order; those that merge into another are among them.
    package let closed: [String]
    package let mergers: [Merger<String>]
    package let openings: [Opening]
    package let withdrawals: [Withdrawal]
    /// The ids of the venues that share out their opening hours between them, in the study's order.
    package let staggered: [String]

    /// Each kind of move is named, so that no kind is lost on the way from what was asked to what is computed.
    package init(
      closed: [String], mergers: [Merger<String>], openings: [Opening], withdrawals: [Withdrawal],
      staggered: [String]
    ) {
      self.closed = closed
      self.mergers = mergers
      self.openings = openings
      self.withdrawals = withdrawals
      self.staggered = staggered
    }

    /// Today.
    package static let none = closing([])

    /// Venues close, by their ids in the study's order, and nothing else happens.
    package static func closing(_ venues: [String]) -> Moves {
      Moves(closed: venues, mergers: [], openings: [], withdrawals: [], staggered: [])
    }

    /// Those of them that bear on the figures: what staggered hours would bring is not known.
    package var computed: Moves {
      Moves(
        closed: closed, mergers: mergers, openings: openings, withdrawals: withdrawals,
        staggered: [])
    }
  }

  /// A venue that does not exist today.
  package struct Opening: Hashable, Sendable {
    package let venue: Venue
    /// What it costs in kr. a year; nil where nobody says.
    package let kroner: Double?
    /// Where it lies; nil where nobody says.
    package let location: Location?
    package let place: Place
    package let places: Places

    /// Where each of its numbers is written; nil where it is not in a file.
    package struct Places: Hashable, Sendable {
      package let kroner: Place?
      package let latitude: Place?
      package let longitude: Place?

      package init(kroner: Place? = nil, latitude: Place? = nil, longitude: Place? = nil) {
        self.kroner = kroner
        self.latitude = latitude
        self.longitude = longitude
      }
    }

    package init(
      venue: Venue, kroner: Double?, location: Location?, place: Place, places: Places
    ) {
      self.venue = venue
      self.kroner = kroner
      self.location = location
      self.place = place
      self.places = places
    }
  }

  /// A venue that stays open with less.
  package struct Withdrawal: Hashable, Sendable {
    package let venue: String
    /// The share of its grant that is withdrawn, between 0 and 1.
    package let share: Double
    package let place: Place

    package init(venue: String, share: Double, place: Place) {
      self.venue = venue
      self.share = share
      self.place = place
    }
  }

  package init(
    id: String, title: Phrase, purpose: Phrase, kind: Kind = .plan, moves: Moves, kept: [String],
    overrides: [ParameterOverride<Parameter>], timing: PlanTiming? = nil,
    fewest: FewestClaim? = nil, place: Place
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.kind = kind
    self.moves = moves
    self.kept = kept
    self.overrides = overrides
    self.timing = timing
    self.fewest = fewest
    self.place = place
  }

  package var subject: Subject { Subject(id) }

  /// The ids of the venues that close, in the study's order.
  package var closed: [String] { moves.closed }

  /// Whether nothing it does bears on the figures, so that no plan is held against anything but today.
  package var changesNothing: Bool { moves.computed == .none }

  /// Whether all it does is to stagger hours, of which no figure tells what comes.
  package var isOnlyStaggered: Bool { changesNothing && !moves.staggered.isEmpty }

  /// Whether it is held beside the other plans: it changes something and is no test of the model.
  package var isCompared: Bool { !changesNothing && kind != .test }

  /// Whether all it does that bears on the figures is to close venues.
  package var onlyCloses: Bool { moves.computed == .closing(closed) }

  /// Whether it is one of the plans that are looked through for those that nothing beats: these close venues and are all read
  /// with the study's own assumptions.
  package var isAmongEveryPlan: Bool { onlyCloses && overrides.isEmpty }

  /// The values of its own that it is read with.
  package var ownValues: [Parameter: Double] {
    Dictionary(overrides.map { ($0.parameter, $0.value) }) { _, last in last }
  }
}

/// Venues that close and whose users are told to go to the same place. A venue goes by a `Name`: in a scenario by its id, in a
/// plan as somebody wrote it by the word that was written.
package struct Merger<Name: Hashable & Sendable>: Hashable, Sendable {
  package let venues: [Name]
  /// The venue, old or new, that receives them.
  package let receiver: Name

  package init(_ venues: [Name], into receiver: Name) {
    self.venues = venues
    self.receiver = receiver
  }
}

/// A place on the map, in degrees.
package struct Location: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
