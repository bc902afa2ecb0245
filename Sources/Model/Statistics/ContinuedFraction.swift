/// b₀ + a₁/(b₁ + a₂/(b₂ + …)), to the precision of a double.
///
/// Lentz 1976, with the guard of Thompson and Barnett 1986 against division by zero.
func continuedFraction(
  from start: Double, term: (Double) -> (numerator: Double, denominator: Double)
) -> Double {
  var value = start
  var ratio = start
  var inverse = 0.0
  var change = 0.0
  var step = 0.0
  while abs(change - 1) > 4 * Double.ulpOfOne {
    step += 1
    let (numerator, denominator) = term(step)
    inverse = 1 / nonzero(denominator + numerator * inverse)
    ratio = nonzero(denominator + numerator / ratio)
    change = ratio * inverse
    value *= change
  }
  return value
}

private func nonzero(_ value: Double) -> Double {
  abs(value) < 1e-300 ? 1e-300 : value
}
