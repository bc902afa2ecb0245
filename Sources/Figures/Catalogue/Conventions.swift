/// How a missing count is filled in for the scenarios; always by a named method, never in silence.
package enum Filling: String, CaseIterable, Sendable {
  /// Not at all: what needs the count is undefined.
  case none
  /// As zero: a lower bound.
  case zero
  /// The average over the venues counted in the whole city.
  case cityMean = "city_mean"
  /// The average over the venues counted in the same centre.
  case centreMean = "centre_mean"
  /// People present in 2015 divided by the moment share of the whole city.
  case ratio
}

/// Where the users of a closed venue go.
package enum Reassignment: String, CaseIterable, Sendable {
  /// Evenly to the open venues of the same centre; if there are none, evenly to all open venues.
  case sameEqual = "same_equal"
}

/// The rules a study reckons by, as `pipeline.json` chooses them.
package struct Conventions: Hashable, Sendable {
  package let filling: Filling
  package let reassignment: Reassignment
  /// The fixed shares every scenario is read under; the first is the assumption's own value.
  package let fixedShareReadings: [Double]

  package init(filling: Filling, reassignment: Reassignment, fixedShareReadings: [Double]) {
    self.filling = filling
    self.reassignment = reassignment
    self.fixedShareReadings = fixedShareReadings
  }
}
