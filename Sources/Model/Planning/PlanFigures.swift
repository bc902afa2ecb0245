package import Figures

// The formulas are written once for any kind of number. Called from within this module they are compiled for figures;
// from without, each operation would look its type up anew.

extension Plan {
  /// What the plan comes to, each line a named figure.
  package func figures(on ground: ModelInputs<Traced>, _ terms: PlanTerms<Traced>) -> [Traced] {
    consequences(on: ground, terms).lines
  }

  /// Visits a day at each site that stays open, each a named figure.
  package func loadFigures(
    on ground: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [Traced] {
    loads(on: ground, terms).map(\.visits)
  }

  /// An amount at each site that stays open, when it moves as visits do.
  package func arrivingFigures(
    of amounts: [Traced], on ground: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [(site: Subject, amount: Traced)] {
    arrivals(of: amounts, on: ground, terms)
  }

  /// Where the users of each site go that closes or stays open with less.
  package func ways(
    on ground: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [Redirection<Traced>] {
    redirections(on: ground, terms)
  }

  /// The share of its visits each of these groups keeps.
  package func keptShares(
    ofGroups groups: some Sequence<Int>, on ground: ModelInputs<Traced>, _ terms: PlanTerms<Traced>
  ) -> [Traced] {
    let departures = Departures(redirections(on: ground, terms), on: ground)
    return groups.map(departures.keptShare)
  }
}
