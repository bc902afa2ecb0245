/// The three things a committee has to weigh against each other.
package struct Objectives: Sendable {
  /// Money freed without losing visits: the more the better.
  let freed: Double
  /// Lost visits a day: the fewer the better.
  let lost: Double
  /// The share of visits kept in the group that keeps least: the more the better.
  let kept: Double

  /// Whether they free no less, lose no more and keep no less, and are better in one of them; to nine digits.
  package func dominates(_ other: Objectives) -> Bool {
    !freed.isBelow(other.freed) && !other.lost.isBelow(lost) && !kept.isBelow(other.kept)
      && (other.freed.isBelow(freed) || lost.isBelow(other.lost) || other.kept.isBelow(kept))
  }
}

/// A choice of sites to close, and the three things a committee has to weigh against each other.
struct Trade {
  /// Money freed without losing visits: the more the better.
  let freed: Double
  /// Lost visits a day: the fewer the better.
  let lost: Double
  /// The share of visits kept in the worst of the groups looked at: the more the better.
  let kept: Double
  /// The free sites it closes.
  let choice: Choice

  /// This choice and one in other groups.
  func joined(with other: Trade) -> Trade {
    Trade(
      freed: freed + other.freed, lost: lost + other.lost, kept: min(kept, other.kept),
      choice: choice.union(other.choice))
  }

  /// Whether it frees no less, loses no more and keeps no less, and is better in one of them; to nine digits.
  func dominates(_ other: Trade) -> Bool { objectives.dominates(other.objectives) }

  private var objectives: Objectives { Objectives(freed: freed, lost: lost, kept: kept) }

  /// Whether it beats the other in what adds up over the groups, and so whatever is chosen in the other groups;
  /// for choices in one group, where who loses less keeps more. To nine digits.
  func outweighs(_ other: Trade) -> Bool {
    !freed.isBelow(other.freed) && !other.lost.isBelow(lost)
      && (other.freed.isBelow(freed) || lost.isBelow(other.lost))
  }

  /// Those that free more first, then those that lose fewer, keep more, and by site order.
  static func comesFirst(_ first: Trade, _ second: Trade) -> Bool {
    if first.freed != second.freed { return first.freed > second.freed }
    if first.lost != second.lost { return first.lost < second.lost }
    if first.kept != second.kept { return first.kept > second.kept }
    return first.choice < second.choice
  }
}

extension Trade {
  /// A whole plan, with what it brings.
  init(_ choice: Choice, bringing brought: Measures, of leeway: Leeway) {
    self.init(
      freed: brought.withoutLosingVisits, lost: brought.lost,
      kept: leeway.keptInWorstGroup(choice), choice: choice)
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

/// The choices with every number that agrees with another to nine digits made equal to it.
func levelled(_ trades: [Trade]) -> [Trade] {
  let freed = levelled(trades.map(\.freed))
  let lost = levelled(trades.map(\.lost))
  let kept = levelled(trades.map(\.kept))
  return trades.indices.map {
    Trade(freed: freed[$0], lost: lost[$0], kept: kept[$0], choice: trades[$0].choice)
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
