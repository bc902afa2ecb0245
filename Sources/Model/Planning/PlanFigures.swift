package import Figures

// The formulas are written once for any kind of number. Called from within this module they are compiled for figures and plain
// numbers; from without, each operation would look its type up anew.

extension Plan {
  /// Computes the plan in plain numbers.
  package func consequences(on inputs: ModelInputs<Double>) -> Consequences<Double> {
    consequences(on: inputs, PlanTerms(of: self))
  }

  /// What the plan comes to, each line a named figure.
  package func figures(on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>) -> [Traced] {
    consequences(on: inputs, terms).figures
  }

  /// Visits a day at each site that stays open, each a named figure.
  package func loadFigures(
    on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [Traced] {
    loads(on: inputs, terms).map(\.amount)
  }

  /// An amount at each site that stays open, when it moves as visits do.
  package func arrivingFigures(
    of amounts: [Traced], on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [SiteAmount<Traced>] {
    arrivals(of: amounts, on: inputs, terms)
  }

  /// Where the users of each site go that closes or stays open with less.
  package func ways(
    on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [Redirection<Traced>] {
    redirections(on: inputs, terms)
  }

  /// The share of its visits each of these groups keeps.
  package func keptShares(
    ofGroups groups: some Sequence<Int>, on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [Traced] {
    let departures = Departures(redirections(on: inputs, terms), on: inputs)
    return groups.map(departures.keptShare)
  }
}
