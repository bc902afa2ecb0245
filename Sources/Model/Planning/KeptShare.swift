import Figures

/// The share that is kept of some visits when so many of them are lost.
func keptShare<Number: Scalar>(losing lost: Number, of visits: Number) -> Number {
  .constant(1) - lost / visits
}

extension Ground {
  /// The share of its visits a group keeps when its users go these ways: one where nobody has to
  /// leave.
  func keptShare(
    ofGroup group: Int, after ways: [Redirection<Number>]
  ) -> Number {
    let one = Number.constant(1)
    let lost = ways.filter { sites[$0.origin].group == group }.map {
      $0.displaced(of: visits[$0.origin]) * (one - $0.kept)
    }
    guard !lost.isEmpty else { return .sum([one]) }
    let all = sites.indices.filter { sites[$0].group == group }.map { visits[$0] }
    return Model.keptShare(losing: .sum(lost), of: .sum(all))
  }

  /// The share of its visits the group keeps that keeps least; one where nobody has to leave.
  func keptShareOfWorstGroup(after ways: [Redirection<Number>]) -> Number {
    let leaving = Set(ways.map { sites[$0.origin].group })
    return .least(.constant(1), leaving.sorted().map { keptShare(ofGroup: $0, after: ways) })
  }
}
