/// What one plan comes to in each draw; every list is in the order of the draws.
package struct Outcomes: Sendable {
  /// Money freed, net of what follows the users, in the unit of the frame.
  package let net: [Double]
  /// The part of it that costs no visits.
  package let byFewerAddresses: [Double]
  /// Visits a day that have to go elsewhere.
  package let displaced: [Double]
  /// Lost visits a day.
  package let lost: [Double]

  package init(net: [Double], byFewerAddresses: [Double], displaced: [Double], lost: [Double]) {
    self.net = net
    self.byFewerAddresses = byFewerAddresses
    self.displaced = displaced
    self.lost = lost
  }

  /// What each lost daily visit frees in a year; no number where none is lost.
  package var netPerLost: [Double] { zip(net, lost).map { $0 / $1 } }

  /// Where the middle and nearly all of a figure's values lie.
  package struct Spread: Hashable, Sendable {
    /// Five draws in a hundred lie below.
    package let low: Double
    /// Half of the draws lie below.
    package let median: Double
    /// Five draws in a hundred lie above.
    package let high: Double
  }

  /// The share of the draws that lie below a spread; as large a share lies above.
  package static let shareOutside = 0.05

  /// The spread of one figure over the draws (quantiles of type 7, Hyndman and Fan 1996); nil without draws, or where
  /// the figure is not a number in one of them.
  package static func spread(of figure: [Double]) -> Spread? {
    quantiles(of: figure, at: [shareOutside, 0.5, 1 - shareOutside]).map {
      Spread(low: $0[0], median: $0[1], high: $0[2])
    }
  }
}

extension Draws {
  /// Computes a plan in every draw, by the study's formulas.
  package func outcomes(of plan: Plan) -> Outcomes {
    let all = plan.consequences(on: columns, PlanTerms(of: plan))
    return Outcomes(
      net: all.net.values(inDraws: count),
      byFewerAddresses: all.byFewerAddresses.values(inDraws: count),
      displaced: all.displaced.values(inDraws: count),
      lost: all.lost.values(inDraws: count))
  }
}
