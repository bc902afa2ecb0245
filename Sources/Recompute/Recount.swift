/// What a second count might show, the first being by chance as well.
struct Recount {
  private let counts: [Double]
  private let last: Int
  /// The chance of each number of people, by the number counted.
  private let tables: [Double: [Double]]

  /// As many places as counts; none is negative.
  init(_ counts: [Double]) {
    let last = Int(counts.map { $0 + 80 + 16 * $0.squareRoot() }.max() ?? 0)
    self.counts = counts
    self.last = last
    tables = Dictionary(
      Set(counts).map { ($0, Tails.chancesAgain(after: $0, upTo: last)) }
    ) { one, _ in one }
  }

  /// By the number counted, the chance to be among so many fewest; those who are level share the places alike.
  func chancesAmongFewest(_ places: Int) -> [Double: Double] {
    var chances = tables.mapValues { _ in 0.0 }
    if counts.count <= places { return chances.mapValues { _ in 1 } }
    var below = tables.mapValues { _ in 0.0 }
    for count in 0...last {
      for (own, table) in tables where table[count] > 1e-18 {
        var isOwn = true
        let others = counts.filter { other in
          defer { if other == own { isOwn = false } }
          return other != own || !isOwn
        }.map { other in
          (below: min(1, below[other] ?? 0), level: tables[other]?[count] ?? 0)
        }
        chances[own, default: 0] += table[count] * Recount.chanceOfPlace(places, others)
      }
      for (own, table) in tables { below[own, default: 0] += table[count] }
    }
    return chances
  }

  /// The chance of a place beside others who are below or level with these chances: how many are below, and how many
  /// level, is followed other by other. What is less likely than one in 10²⁵ is let go.
  private static func chanceOfPlace(
    _ places: Int, _ others: [(below: Double, level: Double)]
  ) -> Double {
    var states = [[Double]](repeating: [], count: places)
    states[0] = [1]
    for other in others {
      var next = states.map { [Double](repeating: 0, count: $0.count + 1) }
      for lower in 0..<places where lower + 1 < places && next[lower].count > next[lower + 1].count
      {
        next[lower + 1] += [Double](
          repeating: 0, count: next[lower].count - next[lower + 1].count)
      }
      for lower in 0..<places {
        for (same, chance) in states[lower].enumerated() where chance > 0 {
          next[lower][same] += chance * (1 - other.below - other.level)
          next[lower][same + 1] += chance * other.level
          if lower + 1 < places { next[lower + 1][same] += chance * other.below }
        }
        while let end = next[lower].last, end < 1e-25 { next[lower].removeLast() }
      }
      states = next
      if states.allSatisfy(\.isEmpty) { return 0 }
    }
    var total = 0.0
    for lower in 0..<places {
      for (same, chance) in states[lower].enumerated() {
        total += chance * min(1, Double(places - lower) / Double(same + 1))
      }
    }
    return total
  }
}
