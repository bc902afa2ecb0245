import Glibc

/// ln Γ(a + 1) less Stirling's formula for it.
///
/// With `deviance` it gives chances by the differences of large numbers instead of the numbers, so that none of their digits is
/// lost (Loader 2000, Fast and accurate computation of binomial probabilities).
func stirlingError(_ shape: Double) -> Double {
  guard shape > 15 else {
    return lgamma(shape + 1).0 - (shape + 0.5) * log(shape) + shape - log(2 * Double.pi) / 2
  }
  let square = 1 / (shape * shape)
  return
    (1.0 / 12
    - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - square / 1188) * square) * square) * square)
    / shape
}

/// a·ln(a/x) + x − a, for a > 0 and x > 0; near x = a as a series in (a − x)/(a + x).
func deviance(of shape: Double, from argument: Double) -> Double {
  let difference = shape - argument
  guard abs(difference) < 0.1 * (shape + argument) else {
    return shape * log(shape / argument) - difference
  }
  let ratio = difference / (shape + argument)
  var sum = difference * ratio
  var power = 2 * shape * ratio
  var step = 1.0
  while true {
    power *= ratio * ratio
    let next = sum + power / (2 * step + 1)
    if next == sum { return sum }
    sum = next
    step += 1
  }
}
