/// Which numbers of a table are withheld so that nobody can tell a small one: all small ones, and as few others as it takes.
///
/// Of all ways in which what is shown leaves each withheld number an interval at least as wide as the threshold, it is one that
/// withholds the fewest numbers, and of those one whose numbers have the least sum. Where several are alike, it is the one met
/// first: cells that are enough by themselves before others, those with small numbers first, and then in the order of the table.
/// The interval of a number that is not small is no wider, so that nothing shown tells which of them are.
///
/// The search branches on what holds a number too tightly: of the shown cells in a least cut, any answer withholds one. It is
/// exact as long as it takes no more than `steps`. After that it is the best that was found, without the cells that can be shown
/// again one by one; that is as safe, and `isLeast` says whether it may be more than it takes.
package struct Suppression: Sendable {
  /// The numbers of the withheld cells, in order.
  package let withheld: [Int]
  /// Whether no answer withholds fewer.
  package let isLeast: Bool

  /// How many arcs are looked at before the search takes what it has.
  package static let steps = 20_000_000

  package init(_ table: AdditiveTable, threshold: Int, steps: Int = Suppression.steps) {
    precondition(threshold > 0, "a threshold is positive")
    let small = table.cells.indices.filter { table.cells[$0].isSmall }
    guard !small.isEmpty else {
      withheld = []
      isLeast = true
      return
    }
    // All that are not known, withheld together, are free: there is an answer.
    var search = Search(table, small, threshold, steps)
    search.run()
    let found = search.best?.cells ?? table.cells.indices.filter { !table.cells[$0].isKnown }
    withheld =
      (search.isExhausted ? needed(of: found, table, threshold) : found).sorted()
    isLeast = !search.isExhausted || withheld.count == search.fewest
  }
}

private struct Search {
  struct Answer {
    let cells: [Int]
    let sum: Int

    func isBetter(than other: Answer) -> Bool {
      (cells.count, sum) < (other.cells.count, other.sum)
    }
  }

  let table: AdditiveTable
  let threshold: Int
  let mostSteps: Int
  var possible: PossibleValues
  var chosen: [Int]
  var sum: Int
  /// Cells that the branch at hand shows.
  var barred: [Bool]
  var best: Answer?
  /// How many cells are withheld in any case.
  let small: Int
  /// So many cells any answer withholds.
  var fewest = 0
  var isExhausted = false

  init(_ table: AdditiveTable, _ small: [Int], _ threshold: Int, _ steps: Int) {
    self.table = table
    self.threshold = threshold
    mostSteps = steps
    possible = PossibleValues(table, withholding: small)
    chosen = small
    self.small = small.count
    sum = small.reduce(0) { $0 + table.cells[$1].value }
    barred = table.cells.map(\.isKnown)
  }

  mutating func run() { descend([], unsafe: chosen) }

  /// A cell of which too much is known, and the shown cells of which any answer withholds one.
  struct Wanting {
    let cell: Int
    let lacking: Int
    let candidates: Set<Int>
  }

  /// Tries all that can follow what is chosen. Of the cells that are `known`, too much is known still; of those that are
  /// `unsafe` that is to be seen. What is withheld besides makes no cell better known, so all others need no second look.
  mutating func descend(_ known: [Wanting], unsafe: [Int]) {
    if best != nil, possible.steps > mostSteps {
      isExhausted = true
      return
    }
    var wanting = known
    for cell in unsafe {
      let found = possible.looseness(of: cell, within: threshold)
      guard found.width < threshold else { continue }
      wanting.append(
        Wanting(cell: cell, lacking: threshold - found.width, candidates: found.held))
    }
    guard !wanting.isEmpty else {
      let answer = Answer(cells: chosen, sum: sum)
      if best.map({ answer.isBetter(than: $0) }) ?? true { best = answer }
      return
    }
    let ways = wanting.map { want in want.candidates.filter { !barred[$0] } }
    if chosen.count == small { fewest = least(ways).count }
    // Where nothing is left that could hide a cell there is no answer.
    guard ways.allSatisfy({ !$0.isEmpty }), mayBeBetter(ways) else { return }
    // The fewest ways first: they decide soonest.
    let next = wanting.indices.min {
      (ways[$0].count, wanting[$0].cell) < (ways[$1].count, wanting[$1].cell)
    }
    guard let next else { return }
    let (lacking, loosened) = (wanting[next].lacking, wanting[next].cell)
    let closing = Set(ways[next].sorted().filter { closes($0, on: loosened) })
    func order(_ cell: Int) -> (Int, Int, Int, Int) {
      let value = table.cells[cell].value
      return (closing.contains(cell) ? 0 : 1, value >= lacking ? 0 : 1, value, cell)
    }
    let candidates = ways[next].sorted { order($0) < order($1) }
    for cell in candidates {
      possible.withhold(cell)
      chosen.append(cell)
      sum += table.cells[cell].value
      // Where it is none of the cells that hold another too tightly, they hold it as they did.
      descend(
        wanting.filter { !$0.candidates.contains(cell) },
        unsafe: wanting.filter { $0.candidates.contains(cell) }.map(\.cell) + [cell])
      sum -= table.cells[cell].value
      chosen.removeLast()
      possible.show(cell)
      barred[cell] = true
      if isExhausted { break }
    }
    for cell in candidates { barred[cell] = false }
  }

  /// Whether a cell that is withheld as well is enough for one of which too much is known.
  private mutating func closes(_ cell: Int, on wanting: Int) -> Bool {
    possible.withhold(cell)
    defer { possible.show(cell) }
    return possible.looseness(of: wanting, within: threshold).width >= threshold
  }

  /// Whether an answer that follows could be better than the best.
  private func mayBeBetter(_ ways: [Set<Int>]) -> Bool {
    guard let best else { return true }
    return least(ways) < (best.cells.count, best.sum)
  }

  /// What an answer that follows withholds at least: of several sets of cells that share none, one of each.
  private func least(_ ways: [Set<Int>]) -> (count: Int, sum: Int) {
    var least = (count: chosen.count, sum: sum)
    var used: Set<Int> = []
    for cells in ways.sorted(by: { $0.count < $1.count }) where used.isDisjoint(with: cells) {
      used.formUnion(cells)
      least.count += 1
      least.sum += cells.map { table.cells[$0].value }.min() ?? 0
    }
    return least
  }
}

/// The cells of a safe answer without those that can be shown again, one after the other, the largest numbers first.
private func needed(of cells: [Int], _ table: AdditiveTable, _ threshold: Int) -> [Int] {
  var kept = Set(cells)
  let further = cells.filter { !table.cells[$0].isSmall }
  let order = further.sorted { (table.cells[$0].value, $0) > (table.cells[$1].value, $1) }
  for cell in order {
    let arc = table.cells[cell]
    let rest = kept.subtracting([cell]).sorted()
    // What a cell bears on is mostly what is in the same group, row or column.
    let (near, far) = (
      rest.filter { table.cells[$0].touches(arc) }, rest.filter { !table.cells[$0].touches(arc) }
    )
    var possible = PossibleValues(table, withholding: rest)
    let isSafe = (near + far).allSatisfy {
      possible.looseness(of: $0, within: threshold).width >= threshold
    }
    if isSafe { kept.remove(cell) }
  }
  return Array(kept)
}

extension AdditiveTable.Cell {
  /// Whether it is in a group, row or column of another, or is the total of one.
  fileprivate func touches(_ other: AdditiveTable.Cell) -> Bool {
    let own = [tail, head].filter { $0 != AdditiveTable.outside && $0 != AdditiveTable.whole }
    return own.contains(other.tail) || own.contains(other.head)
  }
}
