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

  /// Garwood's range around the mean behind a count: what would give so many or more, and so many or fewer, with the
  /// chance of the tail.
  static func garwood(_ count: Double) -> Ends {
    let most = 2 * count + 100
    let low =
      count > 0
      ? solve(from: 0, to: most, wanted: tail) { poisson(atLeast: count, expecting: $0) } : 0
    let high = solve(from: 0, to: most, wanted: 1 - tail) {
      poisson(atLeast: count + 1, expecting: $0)
    }
    return Ends(low, high)
  }

  /// Half of Garwood's range beside the count itself.
  static func halfWidth(_ count: Double) -> Double {
    let range = garwood(count)
    return (range.high - range.low) / 2 / count
  }

  /// The chance of at most so many hits in so many trials, each chance added to the last.
  static func binomial(atMost hits: Int, of trials: Int, chance: Double) -> Double {
    if hits >= trials { return 1 }
    if hits < 0 { return 0 }
    if chance <= 0 { return 1 }
    if chance >= 1 { return 0 }
    let (whole, part) = (Double(trials), Double(hits))
    let first =
      lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1) + part * log(chance)
      + (whole - part) * log1p(-chance)
    if first < -700 { return part > whole * chance ? 1 : 0 }
    var term = exp(first)
    var (sum, count) = (term, part)
    while count > 0 {
      term *= count / (whole - count + 1) * (1 - chance) / chance
      sum += term
      if term < sum * 1e-18, count < whole * chance { break }
      count -= 1
    }
    return min(1, sum)
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
    // Where 97.5 in a hundred of a normal number lie below.
    let z = solve(from: 0, to: 10, wanted: 1 - tail) { 0.5 * erfc(-$0 / 2.0.squareRoot()) }
    let (share, square) = (hits / trials, z * z / trials)
    let half = z * (share * (1 - share) / trials + square / (4 * trials)).squareRoot()
    let low = hits == 0 ? 0 : (share + square / 2 - half) / (1 + square)
    let high = hits == trials ? 1 : (share + square / 2 + half) / (1 + square)
    return Ends(low, high)
  }
}
