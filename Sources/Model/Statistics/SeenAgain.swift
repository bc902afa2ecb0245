package import Figures

/// What visits were missing at a venue, and how many more its nearest had, against the trend elsewhere.
package struct SeenAgain<Value: Scalar>: Sendable {
  /// Visits of the year before.
  private let before: Value
  /// This year's visits relative to them elsewhere.
  private let trend: Value

  package init(before: Value, trend: Value) {
    self.before = before
    self.trend = trend
  }

  /// g·v(y−1) − v(y), visits a year.
  package func loss(now: Value) -> Value { trend * before - now }

  /// Σ over the nearest of v(y) − g·v(y−1), visits a year.
  package func seenAgain(at neighbours: [(before: Value, now: Value)]) -> Value {
    Value.sum(neighbours.map { $0.now - trend * $0.before })
  }
}

extension LargeDrops {
  /// The median of this year's visits relative to last year's at the venues of the trend; nil where there are none.
  package func trend(at place: VenueYear, settingAside count: Int) -> Double? {
    let ratios = trendVenues(of: place, settingAside: count).compactMap { venue in
      series.counts[place.year][venue].flatMap { now in
        series.counts[place.year - 1][venue].map { now / $0 }
      }
    }
    return OrderedSample(ratios)?.median
  }

  /// How many more visits the nearest had, and how many were missing; nil where no neighbour has both counts, or no venue
  /// tells the trend.
  package func balance(of place: VenueYear, lookingAt count: Int) -> (seen: Double, loss: Double)? {
    let neighbours = neighbours(of: place, count)
    guard !neighbours.isEmpty, let before = series.counts[place.year - 1][place.venue],
      let now = series.counts[place.year][place.venue]
        ?? (series.closed[place.year].contains(place.venue) ? 0 : nil),
      let trend = trend(at: place, settingAside: DropRule.setAside(lookingAt: count))
    else { return nil }
    let sums = SeenAgain(before: before, trend: trend)
    let pairs = neighbours.compactMap { venue in
      series.counts[place.year - 1][venue].flatMap { before in
        series.counts[place.year][venue].map { (before: before, now: $0) }
      }
    }
    return (sums.seenAgain(at: pairs), sums.loss(now: now))
  }

  /// What was seen again of all that was missing, looking at so many nearest; nil where one event has no answer, or nothing
  /// was missing.
  package func share(of events: [VenueYear], lookingAt count: Int) -> Double? {
    let balances = events.compactMap { balance(of: $0, lookingAt: count) }
    let loss = balances.map(\.loss).reduce(0, +)
    guard !events.isEmpty, balances.count == events.count, loss > 0 else { return nil }
    return balances.map(\.seen).reduce(0, +) / loss
  }
}

/// What chance alone makes of the share, from named random streams.
package struct ClosureDraws: Hashable, Sendable {
  package let seed: UInt64
  package let draws: Int

  package init(seed: UInt64, draws: Int) {
    self.seed = seed
    self.draws = draws
  }

  /// The shares where for each event a venue of the same year is looked at where nothing happened, over the events' own loss;
  /// nil where some year has no such venue. `names` are the streams', one for each event.
  package func placebo(
    _ drops: LargeDrops, _ events: [VenueYear], names: [String], loss: Double
  ) -> [Double]? {
    precondition(names.count == events.count, "each event has a stream")
    guard !events.isEmpty, loss > 0 else { return nil }
    var seen: [Int: [Double]] = [:]
    for year in Set(events.map(\.year)) {
      seen[year] = drops.uneventful(in: year).compactMap { venue in
        drops.balance(of: VenueYear(year: year, venue: venue), lookingAt: drops.rule.neighbours)?
          .seen
      }
    }
    var sums = Array(repeating: 0.0, count: draws)
    for (event, name) in zip(events, names) {
      guard let cells = seen[event.year], !cells.isEmpty else { return nil }
      var stream = RandomStream(seed: seed, name: "placebo " + name)
      for draw in sums.indices { sums[draw] += stream.element(of: cells) }
    }
    return sums.map { $0 / loss }
  }

  /// The shares of as many events drawn among the same, each as likely at each place; nil where the events drawn lack a loss.
  package func resampled(_ balances: [(seen: Double, loss: Double)]) -> [Double]? {
    guard !balances.isEmpty else { return nil }
    var seen = Array(repeating: 0.0, count: draws)
    var loss = seen
    for place in balances.indices {
      var stream = RandomStream(seed: seed, name: "resample \(place + 1)")
      for draw in seen.indices {
        let drawn = stream.element(of: balances)
        seen[draw] += drawn.seen
        loss[draw] += drawn.loss
      }
    }
    return loss.allSatisfy { $0 > 0 } ? zip(seen, loss).map { $0 / $1 } : nil
  }
}

extension RandomStream {
  /// One of the elements, each as likely.
  fileprivate mutating func element<Element>(of elements: [Element]) -> Element {
    elements[min(elements.count - 1, Int(uniform() * Double(elements.count)))]
  }
}
