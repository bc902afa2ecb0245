/// The rank of each number among all, from 1 for the smallest; equal numbers share the mean of the
/// ranks they fill (Kendall 1945).
///
/// The ranks stand in the order of the numbers. Every rank is a whole or a half.
///
/// - Precondition: no number is NaN.
package func midranks(of values: [Double]) -> [Double] {
  precondition(!values.contains(where: \.isNaN), "a number has a rank")
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = Array(repeating: 0.0, count: values.count)
  var start = 0
  while start < order.count {
    let tied = order[start...].prefix { values[$0] == values[order[start]] }
    for index in tied { ranks[index] = Double(start + 1 + tied.endIndex) / 2 }
    start = tied.endIndex
  }
  return ranks
}
