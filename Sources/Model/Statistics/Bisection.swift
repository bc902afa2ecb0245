/// The end of the bracket's part where the condition fails: the first double at which it holds.
///
/// The condition turns from false to true once as its argument grows, and holds at the upper bound.
func firstDouble(
  in bracket: ClosedRange<Double>, where holds: (Double) -> Bool
) -> Double {
  var low = bracket.lowerBound
  var high = bracket.upperBound
  while true {
    let middle = low + (high - low) / 2
    guard low < middle, middle < high else { return high }
    if holds(middle) { high = middle } else { low = middle }
  }
}

/// The first whole number in the bracket at which the condition holds; conditions as above.
func firstInteger(
  in bracket: ClosedRange<Int>, where holds: (Int) -> Bool
) -> Int {
  var low = bracket.lowerBound
  var high = bracket.upperBound
  while low < high {
    let middle = low + (high - low) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return high
}
