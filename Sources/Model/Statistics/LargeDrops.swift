/// Yearly counts of visits at places, year by year.
package struct YearlyVisits: Hashable, Sendable {
  /// The ids of the venues, ascending: what goes by place goes by id, whatever order they were read in.
  package let venues: [String]
  /// The visits of each year, and in it of each venue; nil where there is no count.
  package let counts: [[Double?]]
  /// The venues that a source says were closed for the whole of each year.
  package let closed: [Set<Int>]
  /// For each venue all the others, the nearest first.
  package let nearest: [[Int]]

  /// Counts and closings are by year, and in it by venue as they are named; equally far ones go by id.
  package init(
    venues: [String], counts: [[Double?]], closed: [Set<Int>],
    kilometres: (_ from: Int, _ to: Int) -> Double
  ) {
    let order = venues.indices.sorted { venues[$0] < venues[$1] }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    self.venues = order.map { venues[$0] }
    self.counts = counts.map { year in order.map { year[$0] } }
    self.closed = closed.map { Set($0.compactMap { place[$0] }) }
    nearest = order.map { venue in
      order.filter { $0 != venue }.map { other in
        (kilometres: kilometres(venue, other), place: place[other] ?? 0)
      }.sorted { ($0.kilometres, $0.place) < ($1.kilometres, $1.place) }.map(\.place)
    }
  }
}

/// When visits are taken to have dropped.
package struct DropRule: Hashable, Sendable {
  /// The visits there must be the year before.
  package let leastVisits: Double
  /// The share of them that is left at most; at the share itself nothing has dropped.
  package let dropBelow: Double
  /// How many of the nearest venues are looked at.
  package let neighbours: Int

  package init(leastVisits: Double, dropBelow: Double, neighbours: Int) {
    self.leastVisits = leastVisits
    self.dropBelow = dropBelow
    self.neighbours = neighbours
  }

  /// How many of the nearest are kept out of the trend where so many are looked at: three more, eight at least.
  package static func setAside(lookingAt neighbours: Int) -> Int { max(8, neighbours + 3) }

  /// The numbers of nearest that are shown beside each other.
  package static let neighboursTried = 1...10
}

/// A venue in one of the years; a year is known by its place in the series.
package struct VenueYear: Hashable, Sendable {
  package let year: Int
  package let venue: Int

  package init(year: Int, venue: Int) {
    self.year = year
    self.venue = venue
  }
}

/// The large drops in a series of yearly visits, and which of them can be computed on.
package struct LargeDrops: Sendable {
  package let series: YearlyVisits
  package let rule: DropRule
  /// A venue with so many visits the year before, and under the share of them this year or no count; by year, then id.
  package let all: [VenueYear]
  /// Those that are computed on.
  package let events: [VenueYear]
  /// Those without a count, which is no number, and without a source that the venue was closed.
  package let uncounted: [VenueYear]
  /// Those among the nearest of a drop the year before: they may fall back to their own level.
  package let nearAnother: [VenueYear]
  private let drops: Set<VenueYear>

  package init(_ series: YearlyVisits, _ rule: DropRule) {
    self.series = series
    self.rule = rule
    let all = series.counts.indices.dropFirst().flatMap { year in
      series.venues.indices.map { VenueYear(year: year, venue: $0) }.filter { place in
        guard let before = series.counts[year - 1][place.venue], before >= rule.leastVisits else {
          return false
        }
        return series.counts[year][place.venue].map { $0 < rule.dropBelow * before } ?? true
      }
    }
    let drops = Set(all)
    self.all = all
    self.drops = drops
    let known = all.filter {
      series.counts[$0.year][$0.venue] != nil || series.closed[$0.year].contains($0.venue)
    }
    let knownOnes = Set(known)
    uncounted = all.filter { !knownOnes.contains($0) }
    let near = Set(
      drops.flatMap { drop in
        series.nearest[drop.venue].prefix(rule.neighbours).map {
          VenueYear(year: drop.year + 1, venue: $0)
        }
      })
    nearAnother = known.filter(near.contains)
    events = known.filter { !near.contains($0) }
  }

  /// Whether a venue has a count this year and the one before, and dropped in neither.
  package func isSteady(_ venue: Int, in year: Int) -> Bool {
    series.counts[year][venue] != nil && series.counts[year - 1][venue] != nil
      && !drops.contains(VenueYear(year: year, venue: venue))
      && !drops.contains(VenueYear(year: year - 1, venue: venue))
  }

  /// The steady ones of so many nearest; which are nearest is chosen before any is left out.
  package func neighbours(of place: VenueYear, _ count: Int) -> [Int] {
    series.nearest[place.venue].prefix(count).filter { isSteady($0, in: place.year) }
  }

  /// The steady venues that the trend is taken of, with so many nearest kept out; in the order of their ids.
  package func trendVenues(of place: VenueYear, settingAside count: Int) -> [Int] {
    let aside = Set(series.nearest[place.venue].prefix(count)).union([place.venue])
    return series.venues.indices.filter { venue in
      !aside.contains(venue) && isSteady(venue, in: place.year)
        && series.counts[place.year - 1][venue] != 0
    }
  }

  /// The steady venues of a year that have no drop among their nearest that year or the one before.
  package func uneventful(in year: Int) -> [Int] {
    series.venues.indices.filter { venue in
      isSteady(venue, in: year)
        && !series.nearest[venue].prefix(rule.neighbours).contains { other in
          drops.contains(VenueYear(year: year, venue: other))
            || drops.contains(VenueYear(year: year - 1, venue: other))
        }
    }
  }
}
