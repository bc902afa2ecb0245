import Testing

@testable import Model

struct SuppressionTests {
  private func sample(_ stream: inout SystemOfNumbers, groups: Int, most: Int) -> [[Int]] {
    (0..<groups).map { _ in (0..<1 + stream.next(3)).map { _ in stream.next(most + 1) } }
  }

  @Test func `Nothing is withheld where nothing is small`() {
    let table = makeTable([[5, 9, 0], [17], [0, 0]], small: 1..<5)
    #expect(Suppression(table, threshold: 5).withheld == [])
    #expect(Suppression(makeTable([], small: 1..<5), threshold: 5).withheld == [])
    #expect(Suppression(makeTable([[], []], small: 1..<5), threshold: 5).withheld == [])
  }

  @Test func `A small count takes the least other count of its group with it`() {
    // 1 alone would follow from the total of its group; of 9 and 5 the lesser goes with it.
    let table = makeTable([[9, 1, 5], [20, 30]], small: 1..<5)
    #expect(Suppression(table, threshold: 5).withheld == [1, 2])
  }

  @Test func `Two small counts hide each other where their sum is wide enough`() {
    // The sum of 3 and 3 leaves each between 0 and 6.
    let table = makeTable([[3, 12, 3], [20]], small: 1..<5)
    #expect(Suppression(table, threshold: 5).withheld == [0, 2])
    // That of 1 and 2 leaves each between 0 and 3.
    let few = makeTable([[1, 12, 2], [20]], small: 1..<5)
    #expect(Suppression(few, threshold: 5).withheld == [0, 1, 2])
  }

  @Test func `A group of one small count takes its total and another total with it`() {
    // The counts, their totals, and the total of all: 2 is the count of a group of its own.
    let table = makeTable([[2], [9, 30]], small: 1..<5)
    let withheld = Suppression(table, threshold: 5).withheld
    #expect(withheld.starts(with: [0]))
    #expect(withheld.contains(3))
    expectSafe(table, withheld, threshold: 5)
  }

  @Test func `A nought is no cover`() {
    let table = makeTable([[2, 0, 0, 8], [9]], small: 1..<5)
    #expect(Suppression(table, threshold: 5).withheld == [0, 3])
  }

  @Test(arguments: [3, 5, 10])
  func `Every withheld number of a random table has an interval as wide as the threshold`(
    threshold: Int
  ) {
    var stream = SystemOfNumbers(seed: UInt64(threshold))
    for _ in 0..<200 {
      let groups = sample(&stream, groups: 1 + stream.next(5), most: 3 * threshold)
      let table = makeTable(groups, small: 1..<threshold)
      let found = Suppression(table, threshold: threshold)
      #expect(found.isLeast)
      #expect(
        table.cells.indices.allSatisfy { !table.cells[$0].isSmall || found.withheld.contains($0) })
      expectSafe(table, found.withheld, threshold: threshold)
    }
  }

  @Test func `A higher threshold withholds no fewer`() {
    var stream = SystemOfNumbers(seed: 7)
    for _ in 0..<100 {
      let groups = sample(&stream, groups: 1 + stream.next(4), most: 20)
      let counts = (2...12).map { threshold in
        Suppression(
          makeTable(groups, small: 1..<threshold), threshold: threshold
        ).withheld.count
      }
      #expect(counts == counts.sorted())
    }
  }

  @Test func `No choice of cells is better, all of them tried and all tables looked through`() {
    var stream = SystemOfNumbers(seed: 11)
    for _ in 0..<40 {
      let groups = (0..<2).map { _ in (0..<1 + stream.next(3)).map { _ in stream.next(6) } }
      let table = makeTable(groups, small: 1..<3)
      let found = Suppression(table, threshold: 3).withheld
      #expect(cost(of: found, table) == leastCost(groups, table, threshold: 3))
    }
  }

  @Test func `Parts of a whole are held by the whole, and by what is left of it`() {
    // Seven of eight: the one that is left is as small as a count of one.
    let entries = [(0, 0, 7, 8), (0, 1, 20, 60), (1, 0, 30, 70), (1, 1, 25, 50)].map {
      AdditiveTable.Entry(row: $0.0, column: $0.1, AdditiveTable.Count($0.2), of: $0.3)
    }
    let table = AdditiveTable(entries: entries, small: 1..<5)
    let withheld = Suppression(table, threshold: 5).withheld
    #expect(withheld.contains(0))
    expectSafe(table, withheld, threshold: 5)
    // Rows and columns both give a count away: four cells in a square hide one another.
    #expect(withheld == [0, 1, 2, 3])
  }

  @Test func `What everybody knows from elsewhere is shown and covers nothing`() {
    let known = AdditiveTable.Count(3, isKnown: true)
    let table = AdditiveTable(
      groups: [
        [known, AdditiveTable.Count(2), AdditiveTable.Count(40)], [AdditiveTable.Count(9)],
      ],
      small: 1..<5)
    // The 3 stays although it is small, and 40 has to cover the 2.
    #expect(Suppression(table, threshold: 5).withheld == [1, 2])
    let shown = AdditiveTable(
      groups: [
        [AdditiveTable.Count(40, isKnown: true), AdditiveTable.Count(2)], [AdditiveTable.Count(9)],
      ],
      small: 1..<5)
    let withheld = Suppression(shown, threshold: 5).withheld
    #expect(!withheld.contains(0))
    expectSafe(shown, withheld, threshold: 5)
  }

  @Test(arguments: [4, 8, 16, 25, 50])
  func `One small count takes one other with it, however many venues there are`(centres: Int) {
    var stream = SystemOfNumbers(seed: 1)
    var groups = (0..<centres).map { _ in (0..<4).map { _ in 6 + stream.next(35) } }
    groups[0][0] = 3
    let found = Suppression(makeTable(groups, small: 1..<5), threshold: 5)
    #expect(found.withheld.count == 2 && found.isLeast)
  }

  @Test(arguments: [(16, 6), (25, 8), (50, 20)])
  func `So few small counts take no more than one other each`(centres: Int, small: Int) {
    var stream = SystemOfNumbers(seed: 2)
    var groups = (0..<centres).map { _ in (0..<4).map { _ in 6 + stream.next(35) } }
    for _ in 0..<small { groups[stream.next(centres)][stream.next(4)] = 1 + stream.next(4) }
    let table = makeTable(groups, small: 1..<5)
    let found = Suppression(table, threshold: 5)
    #expect(found.isLeast && found.withheld.count == fewest(groups, threshold: 5))
    expectSafe(table, found.withheld, threshold: 5)
  }

  @Test func `Sixty-four venues are withheld no more than any answer takes`() {
    for seed in 1...4 {
      var stream = SystemOfNumbers(seed: UInt64(seed))
      let groups = (0..<16).map { _ in (0..<4).map { _ in stream.next(20) } }
      let table = makeTable(groups, small: 1..<5)
      let found = Suppression(table, threshold: 5, steps: 2_000_000)
      expectSafe(table, found.withheld, threshold: 5)
      #expect(found.withheld.count >= fewest(groups, threshold: 5))
      #expect(found.withheld.count <= fewest(groups, threshold: 5) + 2)
    }
  }

  @Test func `A table of two thousand venues is answered with no more than any answer takes`() {
    var stream = SystemOfNumbers(seed: 3)
    let groups = (0..<200).map { _ in (0..<10).map { _ in stream.next(30) } }
    let table = makeTable(groups, small: 1..<5)
    let found = Suppression(table, threshold: 5, steps: 1)
    expectSafe(table, found.withheld, threshold: 5)
    #expect(found.withheld.count == fewest(groups, threshold: 5) && found.isLeast)
  }

  @Test func `A search that is cut short is as safe`() {
    var stream = SystemOfNumbers(seed: 5)
    for _ in 0..<50 {
      let groups = sample(&stream, groups: 6, most: 12)
      let table = makeTable(groups, small: 1..<5)
      let found = Suppression(table, threshold: 5, steps: 1)
      expectSafe(table, found.withheld, threshold: 5)
      // Nothing of it can be shown again, and it says no more of itself than is true.
      let whole = Suppression(table, threshold: 5)
      #expect(found.withheld.count >= whole.withheld.count)
      #expect(!found.isLeast || found.withheld.count == whole.withheld.count)
      for cell in found.withheld where !table.cells[cell].isSmall {
        #expect(!isSafe(table, found.withheld.filter { $0 != cell }, threshold: 5))
      }
    }
  }
}

/// Numbers that look random, the same in every run.
private struct SystemOfNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(below))
  }
}

/// No answer withholds fewer: the small counts, and one more number of each centre whose small ones do not hide each other.
private func fewest(_ groups: [[Int]], threshold: Int) -> Int {
  groups.reduce(0) { count, group in
    let small = group.filter { (1..<threshold).contains($0) }
    let areHidden = small.isEmpty || small.count > 1 && small.reduce(0, +) >= threshold
    return count + small.count + (areHidden ? 0 : 1)
  }
}

private func isSafe(_ table: AdditiveTable, _ withheld: [Int], threshold: Int) -> Bool {
  var possible = PossibleValues(table, withholding: withheld)
  return withheld.allSatisfy { cell in
    let interval = possible.interval(of: cell, within: threshold)
    return interval.upperBound - interval.lowerBound >= threshold
  }
}

private func expectSafe(_ table: AdditiveTable, _ withheld: [Int], threshold: Int) {
  var possible = PossibleValues(table, withholding: withheld)
  for cell in withheld {
    let interval = possible.interval(of: cell, within: threshold)
    #expect(interval.upperBound - interval.lowerBound >= threshold)
  }
}

private func cost(of cells: [Int], _ table: AdditiveTable) -> [Int] {
  [cells.count, cells.reduce(0) { $0 + table.cells[$1].value }]
}

/// The least cost of a safe choice: every set of cells is tried, and for each every table that shows the same is looked through.
private func leastCost(_ groups: [[Int]], _ table: AdditiveTable, threshold: Int) -> [Int] {
  let cells = table.cells.map(\.value)
  var best: [Int]?
  for choice in 0..<(1 << cells.count) {
    let withheld = cells.indices.filter { choice >> $0 & 1 == 1 }
    guard table.cells.indices.allSatisfy({ !table.cells[$0].isSmall || withheld.contains($0) })
    else { continue }
    let own = [withheld.count, withheld.reduce(0) { $0 + cells[$1] }]
    if let best, !own.lexicographicallyPrecedes(best) { continue }
    var least = cells
    var greatest = cells
    var counts: [Int] = []
    func look() {
      guard counts.count < groups.joined().count else {
        var all: [Int] = counts
        var rest = counts[...]
        for group in groups {
          all.append(rest.prefix(group.count).reduce(0, +))
          rest = rest.dropFirst(group.count)
        }
        all.append(counts.reduce(0, +))
        guard cells.indices.allSatisfy({ withheld.contains($0) || all[$0] == cells[$0] }) else {
          return
        }
        for index in all.indices {
          least[index] = min(least[index], all[index])
          greatest[index] = max(greatest[index], all[index])
        }
        return
      }
      let index = counts.count
      // No count need be looked at beyond what would do.
      for value in withheld.contains(index)
        ? 0...cells[index] + threshold : cells[index]...cells[index]
      {
        counts.append(value)
        look()
        counts.removeLast()
      }
    }
    look()
    if withheld.allSatisfy({ greatest[$0] - least[$0] >= threshold }) { best = own }
  }
  return best ?? []
}

private func makeTable(_ groups: [[Int]], small: Range<Int>) -> AdditiveTable {
  AdditiveTable(groups: groups.map { $0.map { AdditiveTable.Count($0) } }, small: small)
}
