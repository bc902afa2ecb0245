/// Where on a line the numbers between two ends lie. Placing a number is drawing it: no number comes of it that is printed.
struct LinearScale {
  let low: Double
  let high: Double
  /// Where the ends lie.
  let start: Double
  let end: Double

  /// From nought to the farthest of the numbers, to both sides.
  init(of numbers: [Double], from start: Double, to end: Double) {
    low = min(0, numbers.min() ?? 0)
    let highest = max(0, numbers.max() ?? 0)
    high = highest > low ? highest : low + 1
    self.start = start
    self.end = end
  }

  func callAsFunction(_ number: Double) -> Double {
    start + share(number) * (end - start)
  }

  /// How much of the way from the lowest to the highest lies before a number.
  func share(_ number: Double) -> Double { (number - low) / (high - low) }

  /// Round numbers on the scale, no closer to each other than so many points; nought is one of them. `factor` is what one of
  /// the shown unit is in that of the numbers. With how many decimals they are told apart.
  func ticks(every least: Double, factor: Double) -> (values: [Double], decimals: Int) {
    let length = abs(end - start)
    let most = max(1, (length / max(least, 1)).rounded(.down))
    let span = (high - low) / factor
    guard span > 0, span.isFinite else { return ([0], 0) }
    var (power, decimals) = (1.0, 0)
    while power * 10 <= span / most { power *= 10 }
    while power > span / most, decimals < 6 {
      power /= 10
      decimals += 1
    }
    let steps = [1, 2, 5, 10].map { $0 * power }
    let step = steps.first { span / $0 <= most } ?? 10 * power
    let shownDecimals = step >= 10 * power ? max(0, decimals - 1) : decimals
    let first = (low / factor / step).rounded(.up)
    let last = (high / factor / step).rounded(.down)
    guard last >= first, last - first <= 1000 else { return ([0], 0) }
    return ((Int(first)...Int(last)).map { Double($0) * step * factor }, shownDecimals)
  }
}
