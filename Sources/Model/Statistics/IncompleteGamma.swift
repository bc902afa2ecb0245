import Glibc

/// The regularised incomplete gamma functions of Poisson tails.
///
/// For a Poisson count X with mean x: P(X ≥ a) = `lower` and P(X < a) = `upper`, and both go on to
/// shapes a > 0 that are not whole. Series and continued fraction as in Abramowitz and Stegun 1964,
/// 6.5.29 and 6.5.31; each side is computed where it is the small one, so tails keep their digits.
enum IncompleteGamma {
  /// P(a, x), for a > 0 and x ≥ 0.
  static func lower(shape: Double, at argument: Double) -> Double {
    argument < shape + 1
      ? series(shape, argument) : 1 - fraction(shape, argument)
  }

  /// Q(a, x) = 1 − P(a, x), for a > 0 and x ≥ 0.
  static func upper(shape: Double, at argument: Double) -> Double {
    argument < shape + 1
      ? 1 - series(shape, argument) : fraction(shape, argument)
  }

  private static func series(_ shape: Double, _ argument: Double) -> Double {
    guard argument > 0 else { return 0 }
    var term = 1 / shape
    var sum = term
    var step = shape
    while term > sum * Double.ulpOfOne / 4 {
      step += 1
      term *= argument / step
      sum += term
    }
    return sum * density(shape, argument)
  }

  private static func fraction(_ shape: Double, _ argument: Double) -> Double {
    let start = argument + 1 - shape
    let whole = continuedFraction(from: start) { step in
      (numerator: step * (shape - step), denominator: start + 2 * step)
    }
    return density(shape, argument) / whole
  }

  /// xᵃe⁻ˣ/Γ(a), of which counts of any size keep their digits.
  static func density(_ shape: Double, _ argument: Double) -> Double {
    exp(-stirlingError(shape) - deviance(of: shape, from: argument))
      * (shape / (2 * Double.pi)).squareRoot()
  }
}
