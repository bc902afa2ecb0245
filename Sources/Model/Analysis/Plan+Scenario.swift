package import Figures
package import Study

extension Plan {
  /// What a scenario of the study does, with the venues numbered as in the catalogue.
  package init(_ scenario: Scenario, subject: Subject? = nil, in catalogue: Catalogue) {
    let venues = catalogue.venues
    let known = venues.map(\.id) + scenario.moves.openings.map(\.venue.id)
    func number(_ id: String) -> Int? { known.firstIndex(of: id) }
    self.init(
      subject: subject ?? scenario.subject,
      closed: scenario.closed.compactMap(number),
      destinations: Dictionary(
        scenario.moves.mergers.flatMap { merger in
          merger.venues.compactMap { venue in
            number(venue).flatMap { origin in number(merger.receiver).map { (origin, $0) } }
          }
        }, uniquingKeysWith: { first, _ in first }),
      withdrawn: scenario.moves.withdrawals.compactMap { withdrawal in
        number(withdrawal.venue).map { Withdrawal(site: $0, share: withdrawal.share) }
      },
      opened: scenario.moves.openings.map { opening in
        Opening(
          site: Site(
            subject: opening.venue.subject, group: catalogue.centre(of: opening.venue)),
          cost: opening.kroner)
      })
  }
}

extension FigureBook {
  /// How many venues are locked, each with its row; none where nothing is.
  var locks: [Traced] {
    [Metric.lockedOpen, .lockedClosed].filter { self[$0, .all] != nil }.map { traced($0, .all) }
  }
}

extension Catalogue {
  /// What plans have to keep: so many venues open in each centre, and every lock.
  func limits(leastOpen: Int) -> Limits {
    func locked(_ state: Venue.Lock.State) -> SiteSet {
      SiteSet(venues.indices.filter { venues[$0].lock?.state == state })
    }
    return Limits(
      leastOpen: Array(repeating: leastOpen, count: centres.count), keptOpen: locked(.open),
      keptClosed: locked(.closed))
  }

  /// The number of a venue's centre, counted from 0.
  func centre(of venue: Venue) -> Int { centres.firstIndex { $0.id == venue.centre } ?? 0 }

  /// The venues as sites, grouped by centre.
  var sites: [Site] { venues.map { Site(subject: $0.subject, group: centre(of: $0)) } }
}
