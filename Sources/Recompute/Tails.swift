import Glibc

/// Chances in the tails of distributions, by adding up single chances, and the ends of ranges by halving.
enum Tails {
  /// What is left out at each end of a range of 95 per cent.
  static let tail = 0.025

  /// The place between two where a rising function passes the wanted value.
  static func solve(
    from least: Double, to most: Double, wanted: Double, _ rising: (Double) -> Double
  ) -> Double {
    var (low, high) = (least, most)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { return middle }
      if rising(middle) < wanted { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The chance of so many or more of a Poisson number; between whole numbers the incomplete gamma function goes on,
  /// as the series 6.5.29 of Abramowitz and Stegun has it.
  static func poisson(atLeast count: Double, expecting mean: Double) -> Double {
    if count <= 0 { return 1 }
    if mean <= 0 { return 0 }
    let first = count * log(mean) - mean - lgamma(count + 1)
    // So far out that the single chance is too small to write, the tail is all or nothing.
    if first < -700 { return mean > count ? 1 : 0 }
    var term = exp(first)
    var (sum, step) = (term, 1.0)
    while step < 100_000 {
      term *= mean / (count + step)
      sum += term
      if term < sum * 1e-17, mean < count + step { break }
      step += 1
    }
    return sum
  }

  /// The chances of a Poisson number from one count to another that lie far out on either side: each from that of its
  /// neighbour, beginning at the most likely, and all of them together made one.
  static func poissonChances(expecting mean: Double, from first: Int, upTo last: Int) -> [Double] {
    if mean == 0 { return (first...last).map { $0 == 0 ? 1 : 0 } }
    var chances = [Double](repeating: 1, count: last - first + 1)
    let middle = min(max(Int(mean), first), last)
    for count in stride(from: middle + 1, through: last, by: 1) {
      chances[count - first] = chances[count - first - 1] * mean / Double(count)
    }
    for count in stride(from: middle, to: first, by: -1) {
      chances[count - first - 1] = chances[count - first] * Double(count) / mean
    }
    let sum = chances.reduce(0, +)
    return chances.map { $0 / sum }
  }

  /// Garwood's range around the mean behind a count: what would give so many or more, and so many or fewer, with the
  /// chance of the tail.
  static func garwood(_ count: Double) -> Ends {
    if count > mostAdded { return farGarwood(count) }
    let most = 2 * count + 100
    let low =
      count > 0
      ? solve(from: 0, to: most, wanted: tail) { poisson(atLeast: count, expecting: $0) } : 0
    let high = solve(from: 0, to: most, wanted: 1 - tail) {
      poisson(atLeast: count + 1, expecting: $0)
    }
    return Ends(low, high)
  }

  /// From here on single chances lose digits, and an expansion is as good as exact.
  private static let mostAdded = 20_000.0

  /// Garwood's range of a large count, by the expansion of Cornish and Fisher for the gamma distribution (Goldberg and
  /// Levine 1946); what is left out is of the order of 1 / count².
  private static func farGarwood(_ count: Double) -> Ends {
    func quantile(_ shape: Double, _ z: Double) -> Double {
      let root = shape.squareRoot()
      let (square, cube) = (z * z, z * z * z)
      return shape + z * root + (square - 1) / 3 + (cube - 7 * z) / (36 * root)
        - (3 * square * square + 7 * square - 16) / (810 * shape)
        + (9 * square * cube + 256 * cube - 433 * z) / (38880 * shape * root)
    }
    return Ends(quantile(count, -normal), quantile(count + 1, normal))
  }

  /// Where 97.5 in a hundred of a normal number lie below.
  private static let normal = solve(from: 0, to: 10, wanted: 1 - tail) {
    0.5 * erfc(-$0 / 2.0.squareRoot())
  }

  /// How far Garwood's range reaches below and above the count itself, as shares of it.
  static func reach(_ count: Double) -> (below: Double, above: Double) {
    let range = garwood(count)
    return (1 - range.low / count, range.high / count - 1)
  }

  /// The chances of a count that is made again, from nought to one far out: the mean behind the count at hand is gamma
  /// distributed with that count and one half as its shape, and the new count Poisson about it. Each is the ratio of
  /// consecutive terms of the series, (n + r) / (2 (n + 1)), on from the most likely; all of them together made one.
  static func chancesAgain(after count: Double, upTo last: Int) -> [Double] {
    let shape = count + 0.5
    var chances = [Double](repeating: 1, count: last + 1)
    let middle = min(last, Int(max(0, count - 0.5)))
    for next in stride(from: middle, to: last, by: 1) {
      chances[next + 1] = chances[next] * (Double(next) + shape) / (2 * Double(next + 1))
    }
    for next in stride(from: middle, to: 0, by: -1) {
      chances[next - 1] = chances[next] * 2 * Double(next) / (Double(next - 1) + shape)
    }
    let sum = chances.reduce(0, +)
    return chances.map { $0 / sum }
  }

  /// The chance of at most so many hits in so many trials: the chances from that of the most likely number on, each from its
  /// neighbour, out to where they are too small to write; and all of them together made one.
  static func binomial(atMost hits: Int, of trials: Int, chance: Double) -> Double {
    if hits >= trials || chance <= 0 { return 1 }
    if hits < 0 || chance >= 1 { return 0 }
    let odds = chance / (1 - chance)
    let middle = min(Int(Double(trials + 1) * chance), trials)
    let reach = 50 + Int(38 * (Double(trials) * chance * (1 - chance)).squareRoot())
    var (term, all) = (1.0, 1.0)
    var low = middle <= hits ? 1.0 : 0
    for count in stride(from: middle + 1, through: min(trials, middle + reach), by: 1) {
      term *= Double(trials - count + 1) / Double(count) * odds
      all += term
      if count <= hits { low += term }
    }
    term = 1
    for count in stride(from: middle - 1, through: max(0, middle - reach), by: -1) {
      term *= Double(count + 1) / Double(trials - count) / odds
      all += term
      if count <= hits { low += term }
    }
    return min(1, low / all)
  }

  /// Clopper and Pearson's range around a share.
  static func clopperPearson(_ hits: Int, of trials: Int) -> Ends {
    let low =
      hits > 0
      ? solve(from: 0, to: 1, wanted: tail) {
        1 - binomial(atMost: hits - 1, of: trials, chance: $0)
      }
      : 0
    let high =
      hits < trials
      ? solve(from: 0, to: 1, wanted: 1 - tail) {
        1 - binomial(atMost: hits, of: trials, chance: $0)
      } : 1
    return Ends(low, high)
  }

  /// Wilson's range around a share; the ends are exact where none or all are hits.
  static func wilson(_ hits: Double, of trials: Double) -> Ends {
    let z = normal
    let (share, square) = (hits / trials, z * z / trials)
    let half = z * (share * (1 - share) / trials + square / (4 * trials)).squareRoot()
    let low = hits == 0 ? 0 : (share + square / 2 - half) / (1 + square)
    let high = hits == trials ? 1 : (share + square / 2 + half) / (1 + square)
    return Ends(low, high)
  }
}
