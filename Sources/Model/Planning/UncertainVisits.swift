/// What is known of a site's visits a day, and how it could have come out otherwise.
package struct UncertainVisits: Sendable {
  /// What a visit figure rests on.
  package enum Evidence: Hashable, Sendable {
    /// Visits a day, or of another period, averaged over so many of them: the count of all varies as Poisson's law has it.
    case counted(visits: Double, days: Int)
    /// No visits, but people present on average at so many moments: their count varies as Poisson's law has it, and
    /// the share of a day's visits that is present at a moment lies anywhere between two shares.
    case present(people: Double, moments: Int, momentShare: ClosedRange<Double>)
    /// A figure that is taken as it is.
    case given(Double)
  }

  /// The name of the site, which names its random streams.
  package let name: String
  /// What its visits rest on.
  package let evidence: Evidence

  /// - Precondition: the number of days or moments is positive, and so is the lower moment share.
  package init(name: String, evidence: Evidence) {
    switch evidence {
    case .counted(_, let days): precondition(days > 0, "a count takes a day at least")
    case .present(_, let moments, let share):
      precondition(moments > 0 && share.lowerBound > 0, "someone was there at some moment")
    case .given: break
    }
    self.name = name
    self.evidence = evidence
  }

  /// Visits a day in so many draws. The streams are `visits:` and the site's name, and `count:` and the name for people
  /// present.
  package func drawn(seed: UInt64, draws: Int) -> [Double] {
    var stream = RandomStream(seed: seed, name: "visits:" + name)
    switch evidence {
    case .counted(let visits, let days):
      let total = PoissonTable(PoissonDistribution(mean: visits * Double(days)))
      return (0..<draws).map { _ in
        Double(total.quantile(at: stream.uniform())) / Double(days)
      }
    case .present(let people, let moments, let share):
      let total = PoissonTable(PoissonDistribution(mean: people * Double(moments)))
      var counts = RandomStream(seed: seed, name: "count:" + name)
      return (0..<draws).map { _ in
        let present = Double(total.quantile(at: counts.uniform())) / Double(moments)
        let width = share.upperBound - share.lowerBound
        return present / (share.lowerBound + width * stream.uniform())
      }
    case .given(let visits): return Array(repeating: visits, count: draws)
    }
  }
}
