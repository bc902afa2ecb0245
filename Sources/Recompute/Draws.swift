import Glibc
@_spi(_Unicode) import Swift

/// Random numbers by name, and distributions by the inverse of their sums.
enum Draws {
  /// FNV-1a of 64 bits over the text's UTF-8 in normal form C.
  static func hash(_ name: String) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in String(String.UnicodeScalarView(name._nfc)).utf8 {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return state
  }

  /// So many numbers from 0 to below 1: SplitMix64 (Steele, Lea and Flood 2014), started from the seed and the name.
  static func even(_ count: Int, seed: UInt64, _ name: String) -> [Double] {
    var state = seed ^ hash(name)
    return (0..<count).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }
  }

  /// The least count that so large a share of a Poisson number lies at or below, for each of the shares.
  static func poisson(_ shares: [Double], expecting mean: Double) -> [Double] {
    if mean == 0 { return shares.map { _ in 0 } }
    let reach = 40 + 12 * mean.squareRoot()
    let first = max(0, Int(mean - reach))
    var sums: [Double] = []
    var sum = 0.0
    for chance in Tails.poissonChances(expecting: mean, from: first, upTo: Int(mean + reach)) {
      sum += chance
      sums.append(sum)
    }
    return shares.map { share in
      var (low, high) = (0, sums.count)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] < share { low = middle + 1 } else { high = middle }
      }
      return Double(first + low)
    }
  }

  /// A triangle with its peak at the base; even over the range where the base is one of its ends.
  static func triangular(
    _ shares: [Double], low: Double, base: Double, high: Double
  ) -> [Double] {
    let width = high - low
    guard low < base, base < high else { return shares.map { low + $0 * width } }
    let turn = (base - low) / width
    return shares.map { share in
      share <= turn
        ? low + (share * width * (base - low)).squareRoot()
        : high - ((1 - share) * width * (high - base)).squareRoot()
    }
  }

  /// The value below which a share of the ordered values lies, between neighbours in proportion (Hyndman and Fan's
  /// type 7).
  static func quantile(_ ordered: [Double], _ share: Double) -> Double {
    let place = Double(ordered.count - 1) * share
    let below = Int(place.rounded(.down))
    let above = min(below + 1, ordered.count - 1)
    return ordered[below] + (place - Double(below)) * (ordered[above] - ordered[below])
  }
}
