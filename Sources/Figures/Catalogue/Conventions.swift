package import Base

/// How a missing count is filled in for the scenarios; always by a named method, never in silence.
package enum Filling: String, CaseIterable, Sendable {
  /// Not at all: what needs the count is undefined.
  case none
  /// As zero: a lower bound.
  case zero
  /// The average over the venues counted in the whole city.
  case cityMean = "city_mean"
  /// The median over the venues counted in the whole city.
  case cityMedian = "city_median"
  /// The average over the venues counted in the same centre.
  case centreMean = "centre_mean"
  /// People present divided by the moment share of the whole city.
  case ratio
  /// People present divided by the median of the venues' own moment shares.
  case medianRatio = "median_ratio"
  /// As `given_visits` says.
  case given

  /// Those that estimate a count from others. Zero is a lower bound and no estimate, a number given is somebody's own.
  package static let estimates: [Filling] = [
    .cityMean, .cityMedian, .centreMean, .ratio, .medianRatio,
  ]

  /// Whether it estimates from the people present.
  package var needsPresent: Bool { self == .ratio || self == .medianRatio }

  /// Whether a missing count is a question that other fills answer as well: not where somebody gives it, or nothing is
  /// filled in.
  package var isEstimate: Bool { self == .zero || Filling.estimates.contains(self) }
}

/// Where the users of a closed venue go.
package enum Reassignment: String, CaseIterable, Sendable {
  /// Evenly to the open venues of the same centre; if there are none, evenly to all open venues.
  case sameEqual = "same_equal"
  /// To the same venues, in proportion to their visits.
  case sameProportional = "same_proportional"
  /// To the nearest open venue; of several equally near first to those of the own centre, and evenly.
  case nearest
  /// To all open venues: the more visits and the shorter the way, the more go there.
  case gravity

  /// Whether it asks how far it is between the venues.
  package var needsDistances: Bool { self == .nearest || self == .gravity }
}

/// How the frame is split over the venues.
package enum AllocationRule: String, CaseIterable, Sendable {
  /// A fixed share evenly, the rest by visits.
  case fixedShare = "fixed_share"
  /// As the table `grants` gives it, or `cost` in the table `venues`.
  case given
}

/// What the part of the cost follows that is not fixed.
package enum CostDriver: String, CaseIterable, Sendable {
  /// Visits, missing ones filled in.
  case visits
  /// The people present at a random time, missing ones filled in.
  case presence

  /// The one that is read beside it.
  package var other: CostDriver { self == .visits ? .presence : .visits }

  /// Tells what is read under it from the chosen reading, as in `freed_net[x@cost_driver=presence]`.
  package var mark: String { "@\(ChosenRule.costDriver.rawValue)=\(rawValue)" }
}

/// The rules a study computes by, as `pipeline.json` chooses them.
package struct Conventions: Hashable, Sendable {
  package let filling: Filling
  /// Visits a day that somebody gives where the source has none.
  package let givenVisits: [GivenVisits]
  package let reassignment: Reassignment
  /// Nil in a study without a frame, which computes nothing in money.
  package let allocation: AllocationRule?
  /// What the cost follows that the frame is split by; of no bearing where there is no frame, or each venue's cost is given.
  package let costDriver: CostDriver
  /// The fixed shares every scenario is read under; the first is the assumption's own value.
  package let fixedShareReadings: [Double]
  /// The retention every plan that closes something is read under beside the chosen one.
  package let retentionReadings: [Retention]
  /// Where those two lists are written.
  package let readingPlaces: ReadingPlaces
  /// Whether anything is computed in money.
  package var hasMoney: Bool { allocation != nil }

  /// The assumptions of these bearings on which something rests and whose range leaves room for another value.
  package func open(
    _ bearings: Set<Parameter.Bearing>, among assumptions: [Assumption]
  ) -> [Assumption] {
    assumptions.filter { assumption in
      guard let parameter = Parameter(rawValue: assumption.id) else { return false }
      return bearings.contains(parameter.bearing) && (hasMoney || !parameter.isOfMoney)
        && assumption.range.low < assumption.range.high
    }
  }

  /// By how much more the one of two plans may free than the other for both to free about the same, as a share of the smaller
  /// amount; and where the settings say so.
  package let comparableWithin: Double
  package let comparablePlace: Place?

  /// The fewest venues a plan leaves open in each centre, when every plan is looked at. A choice of the model, and no
  /// rule for a scenario: one that breaks it is told to.
  package let leastOpenPerCentre: Int
  /// Where the settings say so.
  package let leastOpenPlace: Place?
  /// The rules that the settings do not choose, where the program's own choice stands.
  package let unstated: [ChosenRule]

  /// Where the readings beside the chosen one are written; nil where the settings name none.
  package struct ReadingPlaces: Hashable, Sendable {
    package let fixedShare: Place?
    package let retention: Place?

    package init(fixedShare: Place? = nil, retention: Place? = nil) {
      self.fixedShare = fixedShare
      self.retention = retention
    }
  }

  /// What share of the visits continues somewhere.
  package struct Retention: Hashable, Sendable {
    /// At a venue of the same centre.
    package let sameCentre: Double
    /// At a venue of another centre.
    package let otherCentre: Double

    package init(sameCentre: Double, otherCentre: Double) {
      self.sameCentre = sameCentre
      self.otherCentre = otherCentre
    }

    /// Tells what is read under it from the chosen reading, as in `lost_visits[x@retain_same_centre=0.2]`.
    package var mark: String {
      "@\(Parameter.retainSameCentre.rawValue)=\(plainNumber(sameCentre))"
    }

    /// What it sets, where it is written at this place.
    package func overrides(at place: Place?) -> [ParameterOverride<Parameter>] {
      [
        ParameterOverride(.retainSameCentre, value: sameCentre, at: place),
        ParameterOverride(.retainOtherCentre, value: otherCentre, at: place),
      ]
    }
  }

  /// Somebody's figure for a venue without a count.
  package struct GivenVisits: Hashable, Sendable {
    package let venue: String
    package let visits: Double
    package let place: Place

    package init(venue: String, visits: Double, place: Place) {
      self.venue = venue
      self.visits = visits
      self.place = place
    }
  }

  package init(
    filling: Filling, givenVisits: [GivenVisits] = [], reassignment: Reassignment,
    allocation: AllocationRule? = .fixedShare, costDriver: CostDriver = .visits,
    fixedShareReadings: [Double],
    retentionReadings: [Retention] = [], readingPlaces: ReadingPlaces = ReadingPlaces(),
    comparableWithin: Double = 0.15,
    comparablePlace: Place? = nil,
    leastOpenPerCentre: Int, leastOpenPlace: Place?, unstated: [ChosenRule] = []
  ) {
    self.filling = filling
    self.givenVisits = givenVisits
    self.reassignment = reassignment
    self.allocation = allocation
    self.costDriver = costDriver
    self.fixedShareReadings = fixedShareReadings
    self.retentionReadings = retentionReadings
    self.readingPlaces = readingPlaces
    self.comparableWithin = comparableWithin
    self.comparablePlace = comparablePlace
    self.leastOpenPerCentre = leastOpenPerCentre
    self.leastOpenPlace = leastOpenPlace
    self.unstated = unstated
  }
}
