/// What can be known of the withheld numbers of a table by whoever knows all others, every sum, and that no count is below
/// nought.
///
/// How far one number can rise is the greatest flow from the head of its arc back to its tail through the arcs that are
/// withheld; how far it can fall, the greatest flow the other way. Flows in whole numbers have their extremes in whole numbers
/// (Ford and Fulkerson 1956), so the interval is exact.
package struct PossibleValues {
  private let table: AdditiveTable
  /// The withheld arcs at each node.
  private var arcs: [[Int]]
  private(set) var isWithheld: [Bool]
  /// How many arcs were looked at, which tells how much work was done.
  private(set) var steps = 0

  package init(_ table: AdditiveTable, withholding cells: [Int]) {
    self.table = table
    arcs = Array(repeating: [], count: table.nodes)
    isWithheld = Array(repeating: false, count: table.cells.count)
    for cell in cells { withhold(cell) }
  }

  mutating func withhold(_ cell: Int) {
    precondition(!isWithheld[cell], "a cell is withheld once")
    isWithheld[cell] = true
    arcs[table.cells[cell].tail].append(cell)
    arcs[table.cells[cell].head].append(cell)
  }

  /// Takes back the last cell that was withheld.
  mutating func show(_ cell: Int) {
    isWithheld[cell] = false
    arcs[table.cells[cell].tail].removeLast()
    arcs[table.cells[cell].head].removeLast()
  }

  /// The least and the greatest that a withheld number can be, as far as `reach` away from what it is.
  package mutating func interval(of cell: Int, within reach: Int = 1 << 45) -> ClosedRange<Int> {
    looseness(of: cell, within: reach).interval
  }

  /// How far a number can be another, and the cells of which one more would have to be withheld for it to be farther.
  struct Looseness {
    let interval: ClosedRange<Int>
    /// The cells that are shown and hold it; empty where nothing does but its own bounds or `reach`.
    let held: Set<Int>

    /// How wide the interval is.
    var width: Int { interval.upperBound - interval.lowerBound }
  }

  mutating func looseness(of cell: Int, within reach: Int) -> Looseness {
    let arc = table.cells[cell]
    let rise = min(arc.greatest.map { $0 - arc.value } ?? reach, reach)
    let fall = min(arc.value, reach)
    let up = flow(from: arc.head, to: arc.tail, without: cell, upTo: rise)
    let down = flow(from: arc.tail, to: arc.head, without: cell, upTo: fall)
    return Looseness(
      interval: arc.value - down.amount...arc.value + up.amount, held: up.held.union(down.held))
  }

  /// How much more the withheld arcs can carry from one node to another, and what holds it where that is less than is asked.
  private mutating func flow(
    from start: Int, to end: Int, without cell: Int, upTo most: Int
  ) -> (amount: Int, held: Set<Int>) {
    var added: [Int: Int] = [:]
    var amount = 0
    while amount < most {
      var cameBy = [Int: (arc: Int, room: Int)]()
      var queue = [start]
      var next = 0
      while next < queue.count, cameBy[end] == nil {
        let node = queue[next]
        next += 1
        for index in arcs[node] where index != cell {
          steps += 1
          let arc = table.cells[index]
          let isForward = arc.tail == node
          let other = isForward ? arc.head : arc.tail
          guard other != start, cameBy[other] == nil else { continue }
          let room = self.room(index, isForward, added[index] ?? 0)
          if room > 0 {
            cameBy[other] = (index, min(room, cameBy[node]?.room ?? unbounded))
            queue.append(other)
          }
        }
      }
      guard let last = cameBy[end] else {
        return (amount, holding(from: queue, to: end, added, without: cell))
      }
      let more = min(last.room, most - amount)
      amount += more
      var node = end
      while node != start, let step = cameBy[node] {
        let arc = table.cells[step.arc]
        let isForward = arc.head == node
        added[step.arc, default: 0] += isForward ? more : -more
        node = isForward ? arc.tail : arc.head
      }
    }
    return (amount, [])
  }

  /// How much more an arc can carry in a direction.
  private func room(_ index: Int, _ isForward: Bool, _ added: Int) -> Int {
    let arc = table.cells[index]
    return isForward
      ? (arc.greatest ?? 2 * unbounded) - arc.value - added : arc.value + added
  }

  /// The shown cells of a least cut that could carry something: of the one next to where the flow begins, whose nodes were
  /// `reached`, or of the one next to its end, whichever has fewer cells at its nodes.
  private mutating func holding(
    from reached: [Int], to end: Int, _ added: [Int: Int], without cell: Int
  ) -> Set<Int> {
    var isBefore = Array(repeating: true, count: table.nodes)
    isBefore[end] = false
    var far = [end]
    var next = 0
    while next < far.count {
      let node = far[next]
      next += 1
      for index in arcs[node] where index != cell {
        steps += 1
        let arc = table.cells[index]
        let isForward = arc.head == node
        let other = isForward ? arc.tail : arc.head
        if isBefore[other], room(index, isForward, added[index] ?? 0) > 0 {
          isBefore[other] = false
          far.append(other)
        }
      }
    }
    func cells(at nodes: [Int]) -> Int { nodes.reduce(0) { $0 + table.cellsAt[$1].count } }
    if cells(at: far) < cells(at: reached) {
      return leadingOut(of: isBefore, crossing: far, without: cell)
    }
    var isReached = Array(repeating: false, count: table.nodes)
    for node in reached { isReached[node] = true }
    return leadingOut(of: isReached, crossing: reached, without: cell)
  }

  /// The shown cells that lead out of a set of nodes and could carry something; `side` are the nodes inside, or those outside.
  private mutating func leadingOut(
    of isInside: [Bool], crossing side: [Int], without cell: Int
  ) -> Set<Int> {
    var held: Set<Int> = []
    for node in side {
      steps += table.cellsAt[node].count
      for index in table.cellsAt[node] where !isWithheld[index] && index != cell {
        let arc = table.cells[index]
        let isOut = isInside[arc.tail]
        if isOut != isInside[arc.head], room(index, isOut, 0) > 0 { held.insert(index) }
      }
    }
    return held
  }
}

/// Farther than any number of people, and near enough that sums of it can be computed with.
private let unbounded = 1 << 45
