/// The quantiles of a sample, in its own unit, without putting all of it in order.
///
/// The same numbers as those of `OrderedSample` (type 7 of Hyndman and Fan 1996), found by selection (Hoare 1961): of
/// thousands of values only the few on either side of each quantile have to find their place.
///
/// - Precondition: the shares ascend from 0 to 1.
/// - Returns: one quantile for each share; nil when there are no numbers, or when one of them is not finite.
package func quantiles(of sample: [Double], at shares: [Double]) -> [Double]? {
  guard !sample.isEmpty, sample.allSatisfy(\.isFinite) else { return nil }
  var values = sample
  return values.withUnsafeMutableBufferPointer { values in
    var settled = 0
    return shares.map { share in
      let place = Double(values.count - 1) * share
      let below = Int(place)
      precondition(0 <= share && share <= 1 && below >= settled - 1, "the shares ascend")
      select(below, in: &values, from: settled)
      settled = below + 1
      let fraction = place - place.rounded(.down)
      guard fraction > 0 else { return values[below] }
      select(settled, in: &values, from: settled)
      return values[below] + fraction * (values[settled] - values[below])
    }
  }
}

/// Puts the number with that many smaller ones in its place, smaller ones before it and greater ones after; what lies
/// before `start` is in its place already.
private func select(
  _ place: Int, in values: inout UnsafeMutableBufferPointer<Double>, from start: Int
) {
  var first = start
  var last = values.count - 1
  while first < last {
    let pivot = values[max(first, min(place, last))]
    var (low, high) = (first, last)
    while low <= high {
      while values[low] < pivot { low += 1 }
      while pivot < values[high] { high -= 1 }
      if low <= high {
        values.swapAt(low, high)
        low += 1
        high -= 1
      }
    }
    if high < place { first = low }
    if place < low { last = high }
  }
}
