import Figures
import Model
import Testing

/// A plan of the nineteen venues at one of which nobody counted.
private struct UncountedVenue {
  let missing: Int
  let closed: [Int]
  let withdrawn: [Plan.Withdrawal]
  let isGiven: Bool

  init(seed: Int) {
    var random = TestRandom(seed: seed)
    let sites = Copenhagen.visits.indices.shuffled(using: &random)
    let count = Int.random(in: 1...8, using: &random)
    closed = Array(sites[..<count])
    withdrawn = seed.isMultiple(of: 3) ? [Plan.Withdrawal(site: sites[count], share: 0.4)] : []
    missing = Int.random(in: 0..<19, using: &random)
    isGiven = seed.isMultiple(of: 2)
  }

  /// Whether users have to leave the venue where nobody counted.
  var isLeft: Bool { closed.contains(missing) || withdrawn.contains { $0.site == missing } }

  private var plan: Plan {
    Plan(subject: "plan", closed: closed, destinations: [:], withdrawn: withdrawn, opened: [])
  }

  var plain: Consequences<Double> { plan.consequences(on: inputs { $0 }, PlanTerms(of: plan)) }

  /// The same, where the venue has neither visits nor a cost.
  var traced: Consequences<Traced> {
    plan.consequences(on: inputs(Traced.constant), PlanTerms(of: plan))
  }

  private func inputs<Number: Scalar>(_ number: (Double) -> Number) -> ModelInputs<Number> {
    let study = Copenhagen().inputs
    func perSite(_ values: [Double]) -> [Number] {
      values.enumerated().map { site, value in
        site == missing ? .method("uncounted", of: [number(value)]) { _ in nil } : number(value)
      }
    }
    let share = number(0.5)
    return ModelInputs(
      sites: study.sites, visits: perSite(study.visits), totalVisits: number(study.totalVisits),
      siteCount: number(study.siteCount), frame: number(study.frame), spent: number(study.spent),
      allocation: isGiven ? .given(fixedShare: share) : .fixedShare(share),
      costs: perSite(study.costs),
      parameters: ParameterValues { number(study.parameters[$0]) }, reassignment: .sameEqual)
  }
}

@Suite struct MissingCountTests {
  @Test(arguments: 0..<200)
  func `a plan has no answer where a count is missing at a venue it closes, and only there`(
    seed: Int
  ) {
    let study = UncountedVenue(seed: seed)
    let (traced, plain) = (study.traced, study.plain)
    for (line, value) in [
      (traced.displaced, plain.displaced), (traced.retained, plain.retained),
      (traced.lost, plain.lost), (traced.gross, plain.gross), (traced.net, plain.net),
      (traced.variable, plain.variable), (traced.following, plain.following),
    ] {
      #expect(line.outcome.value == (study.isLeft ? nil : value))
      #expect(value.isNaN == study.isLeft)
    }
  }
}
