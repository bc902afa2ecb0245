/// The sample standard deviation, with n − 1 in the divisor; nil of fewer than two values.
package func standardDeviation(_ values: [Double]) -> Double? {
  guard values.count > 1 else { return nil }
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(values.count - 1)).squareRoot()
}

/// The value that Student's t with so many degrees of freedom lies above with the probability of one tail.
///
/// P(|T| > t) is I_x(ν/2, 1/2) at x = ν/(ν + t²) (Abramowitz and Stegun 1964, 26.7.1), solved for x by bisection.
///
/// - Precondition: there is a degree of freedom.
package func studentQuantile(
  degrees: Double, level: ConfidenceLevel = .ninetyFivePercent
) -> Double {
  precondition(degrees > 0, "a spread takes two values at least")
  let part = firstDouble(in: 0...1) {
    IncompleteBeta.lower(degrees / 2, 0.5, at: $0) >= 2 * level.tail
  }
  return (degrees * (1 / part - 1)).squareRoot()
}

/// What a sample tells of its mean.
package struct SampleSummary: Hashable, Sendable {
  package let count: Int
  package let mean: Double
  package let deviation: Double

  /// - Precondition: there are two values or more.
  package init(count: Int, mean: Double, deviation: Double) {
    precondition(count > 1, "a spread takes two values at least")
    self.count = count
    self.mean = mean
    self.deviation = deviation
  }

  /// The square of the mean's standard error, s²/n.
  fileprivate var error: Double { deviation * deviation / Double(count) }
}

extension ConfidenceInterval {
  /// Student's interval for the mean, mean ± t(n − 1)·s/√n.
  package static func mean(
    of sample: SampleSummary, level: ConfidenceLevel = .ninetyFivePercent
  ) -> ConfidenceInterval {
    let reach =
      studentQuantile(degrees: Double(sample.count - 1), level: level)
      * sample.error.squareRoot()
    return ConfidenceInterval(low: sample.mean - reach, high: sample.mean + reach)
  }

  /// Welch's interval for the difference of two means, with Satterthwaite's degrees of freedom (Welch 1947); nil where
  /// neither sample varies, and nothing tells how far the means may be off.
  package static func difference(
    of first: SampleSummary, less second: SampleSummary,
    level: ConfidenceLevel = .ninetyFivePercent
  ) -> ConfidenceInterval? {
    let both = first.error + second.error
    guard both > 0 else { return nil }
    func part(_ sample: SampleSummary) -> Double {
      sample.error * sample.error / Double(sample.count - 1)
    }
    let degrees = both * both / (part(first) + part(second))
    let reach = studentQuantile(degrees: degrees, level: level) * both.squareRoot()
    let difference = first.mean - second.mean
    return ConfidenceInterval(low: difference - reach, high: difference + reach)
  }
}
