/// What it is worth to know more before a plan is carried out or not, when a lost visit is held to be worth so much.
///
/// In each draw the plan's benefit against doing nothing is what it frees less the worth of the visits it loses. What a visit
/// is worth is a judgement of value: it comes from those who decide, not from the figures.
package struct ValueOfInformation: Sendable {
  /// In the order of the draws, in the unit of the frame.
  private let benefits: [Double]

  /// So many groups of draws, alike in one input, tell what knowing that input alone is worth.
  package static let groups = 40

  /// - Precondition: `outcomes` were computed in a draw at least.
  package init(_ outcomes: Outcomes, valuingLostVisitAt worth: Double) {
    precondition(!outcomes.net.isEmpty, "there is a draw")
    benefits = zip(outcomes.net, outcomes.lost).map { net, lost in net - worth * lost }
  }

  /// In what share of the draws doing it is worth more than doing nothing.
  package var chanceOfBenefit: Double {
    Double(benefits.count { $0 > 0 }) / Double(benefits.count)
  }

  /// What it would on average be worth to know every input (expected value of perfect information, Raiffa and Schlaifer
  /// 1961): E[max(NB, 0)] − max(E[NB], 0), in the unit of the frame.
  package var ofEveryInput: Double {
    benefits.reduce(0) { $0 + max($1, 0) } / Double(benefits.count) - ofKnowingNothing
  }

  /// What it would on average be worth to know one input: the draws are sorted by it and cut into groups of equal size, in each
  /// of which one does what is best on average (Strong and Oakley 2013).
  ///
  /// - Precondition: it has a value in each draw.
  package func ofInput(_ sorted: DrawOrder) -> Double {
    let order = sorted.draws
    precondition(order.count == benefits.count, "the input has a value in each draw")
    let groups = min(ValueOfInformation.groups, order.count)
    let best = (0..<groups).reduce(0.0) { sum, group in
      let members = order[group * order.count / groups..<(group + 1) * order.count / groups]
      return sum + max(members.reduce(0) { $0 + benefits[$1] }, 0)
    }
    let gain = best / Double(order.count) - ofKnowingNothing
    // Where every group chooses alike, sums in another order differ by rounding alone.
    let size = benefits.reduce(0) { $0 + abs($1) } / Double(benefits.count)
    return gain > 1e-12 * size ? gain : 0
  }

  private var ofKnowingNothing: Double {
    max(benefits.reduce(0, +) / Double(benefits.count), 0)
  }
}

/// The draws in ascending order of one input, those of one value in the order they were made. It is the same whatever a lost
/// visit is worth, and takes longer to find than all that is asked of it.
package struct DrawOrder: Sendable {
  /// The numbers of the draws, from 0.
  let draws: [Int]

  /// - Precondition: every value is a number.
  package init(of values: [Double]) {
    draws = zip(values, values.indices).sorted {
      $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0
    }.map(\.1)
  }
}
