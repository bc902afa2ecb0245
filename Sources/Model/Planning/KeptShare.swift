import Figures

/// The share that is kept of some visits when so many of them are lost.
func keptShare<Number: Scalar>(losing lost: Number, of visits: Number) -> Number {
  .constant(1) - lost / visits
}

extension Departures {
  /// The share of its visits a group keeps; one where nobody has to leave.
  func keptShare(ofGroup group: Int) -> Number {
    let one = Number.constant(1)
    let own = members(ofGroup: group)
    guard touchedGroups.contains(group) else { return .sum([one]) }
    let lost = sum(inputs.visits, at: own) { $1.displaced(of: $0) * (one - $1.kept) }
    return Model.keptShare(losing: lost, of: .sum(own.map { inputs.visits[$0] }))
  }

  /// The share of its visits the group keeps that keeps least; one where nobody has to leave.
  var keptShareOfWorstGroup: Number {
    .least(.constant(1), touchedGroups.map(keptShare))
  }

  private func members(ofGroup group: Int) -> [Int] {
    inputs.sites.indices.filter { inputs.sites[$0].group == group }
  }
}
