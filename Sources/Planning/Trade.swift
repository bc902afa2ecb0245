/// A choice of sites to close, and the three things a committee has to weigh against each other.
struct Trade {
  /// Money freed without losing visits: the more the better.
  let freed: Double
  /// Lost visits a day: the fewer the better.
  let lost: Double
  /// The share of visits kept in the worst of the groups looked at: the more the better.
  let kept: Double
  let closed: SiteSet

  /// This choice and one in other groups.
  func joined(with other: Trade) -> Trade {
    Trade(
      freed: freed + other.freed, lost: lost + other.lost, kept: min(kept, other.kept),
      closed: closed.union(other.closed))
  }

  /// Whether it frees no less, loses no more and keeps no less, and is better in one of them.
  func dominates(_ other: Trade) -> Bool {
    freed >= other.freed && lost <= other.lost && kept >= other.kept
      && (freed > other.freed || lost < other.lost || kept > other.kept)
  }

  /// Whether it beats the other in what adds up over the groups, and so whatever is chosen in the other groups;
  /// for choices in one group, where who loses less keeps more.
  func outweighs(_ other: Trade) -> Bool {
    freed >= other.freed && lost <= other.lost && (freed > other.freed || lost < other.lost)
  }

  /// Those that free more first, then those that lose fewer, keep more, and by site order.
  static func comesFirst(_ first: Trade, _ second: Trade) -> Bool {
    if first.freed != second.freed { return first.freed > second.freed }
    if first.lost != second.lost { return first.lost < second.lost }
    if first.kept != second.kept { return first.kept > second.kept }
    return first.closed < second.closed
  }
}
