import Glibc

/// The regularised incomplete beta function of binomial tails.
///
/// For X successes in n trials of chance p: P(X ≥ x) = I_p(x, n − x + 1). Continued fraction as in
/// Abramowitz and Stegun 1964, 26.5.8.
enum IncompleteBeta {
  /// I_x(a, b), for a > 0, b > 0 and 0 ≤ x ≤ 1.
  static func lower(_ first: Double, _ second: Double, at argument: Double) -> Double {
    // The fraction converges fast only below the mean; above, I_x(a, b) = 1 − I_(1−x)(b, a).
    argument < (first + 1) / (first + second + 2)
      ? fraction(first, second, argument, 1 - argument)
      : 1 - fraction(second, first, 1 - argument, argument)
  }

  private static func fraction(
    _ first: Double, _ second: Double, _ argument: Double, _ rest: Double
  ) -> Double {
    guard argument > 0 else { return 0 }
    let whole = continuedFraction(from: 1) { step in
      let half = (step / 2).rounded(.down)
      let place = first + step
      let numerator =
        step == 2 * half
        ? half * (second - half) : -(first + half) * (first + second + half)
      return (numerator: numerator * argument / ((place - 1) * place), denominator: 1)
    }
    return density(first, second, argument, rest) / (first * whole)
  }

  /// xᵃ(1 − x)ᵇ/B(a, b).
  private static func density(
    _ first: Double, _ second: Double, _ argument: Double, _ rest: Double
  ) -> Double {
    let both = first + second
    let exponent =
      stirlingError(both) - stirlingError(first) - stirlingError(second)
      - deviance(of: first, from: both * argument) - deviance(of: second, from: both * rest)
    return exp(exponent) * (first * second / (2 * Double.pi * both)).squareRoot()
  }
}
