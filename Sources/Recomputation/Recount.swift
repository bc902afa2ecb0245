import Glibc

/// What a second count might show, all counts being Poisson.
enum Recount {
  /// The chance of one to be among so many fewest; those who are level share the places alike.
  static func chanceAmongFewest(_ places: Int, own: Double, others: [Double]) -> Double {
    if others.count < places { return 1 }
    let last = Int(([own] + others).map { $0 + 40 + 10 * $0.squareRoot() }.max() ?? 0)
    let mine = chances(own, upTo: last)
    let theirs = others.map { chances($0, upTo: last) }
    var below = [Double](repeating: 0, count: others.count)
    var total = 0.0
    for count in 0...last {
      if mine[count] > 1e-18 {
        let beside = others.indices.map { (below: min(1, below[$0]), level: theirs[$0][count]) }
        total += mine[count] * chanceOfPlace(places, beside)
      }
      for other in others.indices { below[other] += theirs[other][count] }
    }
    return total
  }

  private static func chances(_ mean: Double, upTo last: Int) -> [Double] {
    (0...last).map { count in
      mean == 0
        ? (count == 0 ? 1 : 0)
        : exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1))
    }
  }

  /// The chance of a place beside others who are below or level with these chances: how many are below, and how many
  /// level, is followed other by other.
  private static func chanceOfPlace(
    _ places: Int, _ others: [(below: Double, level: Double)]
  ) -> Double {
    let width = others.count + 1
    var states = [Double](repeating: 0, count: places * width)
    states[0] = 1
    for other in others {
      var next = [Double](repeating: 0, count: states.count)
      for lower in 0..<places {
        for same in 0..<width where states[lower * width + same] > 0 {
          let chance = states[lower * width + same]
          next[lower * width + same] += chance * (1 - other.below - other.level)
          if same + 1 < width { next[lower * width + same + 1] += chance * other.level }
          if lower + 1 < places { next[(lower + 1) * width + same] += chance * other.below }
        }
      }
      states = next
    }
    var total = 0.0
    for lower in 0..<places {
      for same in 0..<width {
        total += states[lower * width + same] * min(1, Double(places - lower) / Double(same + 1))
      }
    }
    return total
  }
}
