/// What is known of a site's visits a day, and how it could have come out otherwise.
package struct UncertainVisits: Sendable {
  /// What a visit figure rests on.
  package enum Evidence: Hashable, Sendable {
    /// Visits a day, or of another period, averaged over so many of them: the count of all varies as Poisson's law has it.
    case counted(visits: Double, days: Int)
    /// Nothing that was counted here: in each draw it is like one of the sites where something was (a hot deck), each of them
    /// as likely, and varies as that one does.
    case missing(likeOneOf: [Evidence])
    /// A figure that is taken as it is.
    case given(Double)
  }

  /// The name of the site, which names its random streams.
  package let name: String
  /// What its visits rest on.
  package let evidence: Evidence

  /// - Precondition: the number of days is positive, and so is that of the sites a missing count may be like.
  package init(name: String, evidence: Evidence) {
    switch evidence {
    case .counted(_, let days): precondition(days > 0, "a count takes a day at least")
    case .missing(let donors): precondition(!donors.isEmpty, "something was counted somewhere")
    case .given: break
    }
    self.name = name
    self.evidence = evidence
  }

  /// Visits a day in so many draws. The streams are `visits:` and the site's name, and `hotdeck:` and the name for which
  /// site a missing count is like.
  package func drawn(seed: UInt64, draws: Int) -> [Double] {
    var stream = RandomStream(seed: seed, name: "visits:" + name)
    guard case .missing(let donors) = evidence else {
      let drawing = Drawing(evidence)
      return (0..<draws).map { _ in drawing.visits(at: stream.uniform()) }
    }
    let drawings = donors.map(Drawing.init)
    var deck = RandomStream(seed: seed, name: "hotdeck:" + name)
    return (0..<draws).map { _ in
      let donor = Int(deck.uniform() * Double(drawings.count))
      return drawings[donor].visits(at: stream.uniform())
    }
  }
}

/// What visits are at each share of their distribution.
private enum Drawing {
  case counted(PoissonTable, days: Double)
  case given(Double)

  init(_ evidence: UncertainVisits.Evidence) {
    switch evidence {
    case .counted(let visits, let days):
      self = .counted(
        PoissonTable(PoissonDistribution(mean: visits * Double(days))), days: Double(days))
    case .given(let visits): self = .given(visits)
    case .missing: preconditionFailure("a missing count is like one that was made")
    }
  }

  func visits(at share: Double) -> Double {
    switch self {
    case .counted(let table, let days): Double(table.quantile(at: share)) / days
    case .given(let visits): visits
    }
  }
}
