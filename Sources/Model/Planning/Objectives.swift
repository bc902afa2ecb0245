/// What a plan comes to in the three things a committee has to weigh against each other.
package struct Objectives: Sendable {
  /// Money freed by fewer addresses: the more the better.
  let freed: Double
  /// Lost visits a day: the fewer the better.
  let lost: Double
  /// The share of visits kept in the group that keeps least, of those looked at: the more the better.
  let kept: Double

  /// Whether they free no less, lose no more and keep no less, and are better in one of them; to nine digits.
  package func dominates(_ other: Objectives) -> Bool {
    !freed.isBelow(other.freed) && !other.lost.isBelow(lost) && !kept.isBelow(other.kept)
      && (other.freed.isBelow(freed) || lost.isBelow(other.lost) || other.kept.isBelow(kept))
  }

  /// Whether they are better in what adds up over the groups, and so whatever is chosen in the other groups; for choices in
  /// one group, where who loses less keeps more. To nine digits.
  func outweigh(_ other: Objectives) -> Bool {
    !freed.isBelow(other.freed) && !other.lost.isBelow(lost)
      && (other.freed.isBelow(freed) || lost.isBelow(other.lost))
  }

  /// Those of choices in some groups and of choices in others, taken together.
  func joined(with other: Objectives) -> Objectives {
    Objectives(freed: freed + other.freed, lost: lost + other.lost, kept: min(kept, other.kept))
  }
}

extension Objectives {
  /// Those of a plan or part of one, with what it brings.
  init(_ brought: Measures, kept: Double) {
    self.init(freed: brought.byFewerAddresses, lost: brought.lost, kept: kept)
  }
}

/// A choice of sites to close that may turn out efficient.
struct Candidate {
  let objectives: Objectives
  /// The free sites it closes.
  let choice: Choice

  /// This choice and one in other groups.
  func joined(with other: Candidate) -> Candidate {
    Candidate(
      objectives: objectives.joined(with: other.objectives), choice: choice.union(other.choice))
  }

  /// Those that free more first, then those that lose fewer, keep more, and by site order.
  static func comesFirst(_ first: Candidate, _ second: Candidate) -> Bool {
    let (one, other) = (first.objectives, second.objectives)
    if one.freed != other.freed { return one.freed > other.freed }
    if one.lost != other.lost { return one.lost < other.lost }
    if one.kept != other.kept { return one.kept > other.kept }
    return first.choice < second.choice
  }
}

/// A sum of measured figures may miss its true value in the last digits, and two sums that ought to be equal may then
/// differ. To nine digits they do not.
extension Double {
  /// How much a number may differ from this one and agree with it to nine digits.
  var nineDigits: Double { 1e-9 * max(1, abs(self)) }

  /// Whether it is below another in the first nine digits.
  func isBelow(_ other: Double) -> Bool { self < other - other.nineDigits }
}

/// The candidates with every number that agrees with another to nine digits made equal to it.
func levelled(_ candidates: [Candidate]) -> [Candidate] {
  let freed = levelled(candidates.map(\.objectives.freed))
  let lost = levelled(candidates.map(\.objectives.lost))
  let kept = levelled(candidates.map(\.objectives.kept))
  return candidates.indices.map {
    Candidate(
      objectives: Objectives(freed: freed[$0], lost: lost[$0], kept: kept[$0]),
      choice: candidates[$0].choice)
  }
}

private func levelled(_ numbers: [Double]) -> [Double] {
  var levels = numbers
  var level = -Double.infinity
  for place in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
    if level.isBelow(numbers[place]) { level = numbers[place] }
    levels[place] = level
  }
  return levels
}
