/// How many plans lie where, over the lost visits (columns) and the money freed by fewer addresses (rows).
///
/// For a chart that shows every plan behind the few that have a name.
package struct PlanDensity: Hashable, Sendable {
  /// The plans in each cell, row by row from the least freed; within a row from the fewest lost.
  package let counts: [Int]
  /// The number of steps of lost visits.
  package let columns: Int
  /// The number of steps of money.
  package let rows: Int
  /// The upper end of the last column, in visits a day; the first begins at 0.
  package let mostLost: Double
  /// The upper end of the last row, in the unit of the frame; the first begins at 0.
  package let mostFreed: Double
}

extension EveryPlan {
  /// Counts every plan within the limits into a table.
  ///
  /// - Precondition: there is at least one column and one row.
  package func density(columns: Int, rows: Int) -> PlanDensity {
    let walk = PlanWalk(leeway)
    var most = Measures.zero
    walk.each { most.lanes = pointwiseMax(most.lanes, $1.lanes) }
    func cell(_ value: Double, of bound: Double, among cells: Int) -> Int {
      bound > 0 ? min(cells - 1, Int(value / bound * Double(cells))) : 0
    }
    var counts = Array(repeating: 0, count: columns * rows)
    walk.each { _, brought in
      let row = cell(brought.byFewerAddresses, of: most.byFewerAddresses, among: rows)
      counts[row * columns + cell(brought.lost, of: most.lost, among: columns)] += 1
    }
    return PlanDensity(
      counts: counts, columns: columns, rows: rows, mostLost: most.lost,
      mostFreed: most.byFewerAddresses)
  }
}
