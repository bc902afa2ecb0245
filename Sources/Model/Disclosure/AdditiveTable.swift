/// A table of counts with its totals, as a network: each number flows along an arc, and at each node as much comes in as goes
/// out. So every sum that is published is a node, and what can be known of a number that is withheld is how far its flow could
/// be another.
///
/// Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem in statistical
/// disclosure control", Mathematical Programming 84 (1999), treat two-way tables so; a table of venues, centres and the whole
/// is a network in the same way.
package struct AdditiveTable: Sendable {
  /// A number of the table: a count or a total.
  package struct Cell: Sendable {
    let tail: Int
    let head: Int
    /// The number, from 0.
    package let value: Int
    /// What everybody knows it cannot exceed; nil where that is nothing.
    package let greatest: Int?
    /// Whether it is so small that it is withheld in any case.
    package let isSmall: Bool
    /// Whether everybody knows it from elsewhere, so that it covers nothing.
    let isKnown: Bool
  }

  /// A count of the table.
  package struct Count: Sendable {
    package let value: Int
    /// Whether everybody knows it from elsewhere.
    package let isKnown: Bool

    package init(_ value: Int, isKnown: Bool = false) {
      self.value = value
      self.isKnown = isKnown
    }
  }

  package let cells: [Cell]
  let nodes: Int
  /// The node at which every count ends, and the one where all of them come together.
  static let (outside, whole) = (0, 1)
  /// The cells at each node.
  let cellsAt: [[Int]]

  /// Counts by group, the total of each group, and the total of all: the cells are in that order. A group without counts has
  /// no total, and a table without counts is empty.
  ///
  /// - Parameters:
  ///   - groups: the counts of each group.
  ///   - small: the counts that are withheld in any case.
  package init(groups: [[Count]], small: Range<Int>) {
    let counted = groups.filter { !$0.isEmpty }
    let (outside, whole) = (AdditiveTable.outside, AdditiveTable.whole)
    func cell(_ tail: Int, _ head: Int, _ counts: [Count]) -> Cell {
      let value = counts.reduce(0) { $0 + $1.value }
      let isKnown = counts.allSatisfy(\.isKnown)
      return Cell(
        tail: tail, head: head, value: value, greatest: nil,
        isSmall: small.contains(value) && !isKnown, isKnown: isKnown)
    }
    var counts: [Cell] = []
    var totals: [Cell] = []
    for (index, group) in counted.enumerated() {
      counts += group.map { cell(index + 2, outside, [$0]) }
      totals.append(cell(whole, index + 2, group))
    }
    let total = cell(outside, whole, Array(counted.joined()))
    cells = counted.isEmpty ? [] : counts + totals + [total]
    nodes = counted.count + 2
    cellsAt = AdditiveTable.ends(of: cells, nodes)
  }

  /// A count of a two-way table.
  package struct Entry: Sendable {
    package let row: Int
    package let column: Int
    package let count: Count
    /// What it is a part of; nil where it is no part, or nobody is told of what.
    package let whole: Int?
    /// Whether it is withheld with every total it is in, however large it is.
    package let isWithheld: Bool

    package init(row: Int, column: Int, _ count: Count, of whole: Int?, isWithheld: Bool = false) {
      self.row = row
      self.column = column
      self.count = count
      self.whole = whole
      self.isWithheld = isWithheld
    }
  }

  /// The counts of a two-way table, the total of each row, of each column, and of all: the cells are in that order. Rows and
  /// columns are numbered from 0, and each has a count.
  ///
  /// A count whose rest is small is withheld like a small one, since the two give each other away.
  package init(entries: [Entry], small: Range<Int>) {
    let rows = (entries.map(\.row).max() ?? -1) + 1
    let columns = (entries.map(\.column).max() ?? -1) + 1
    let (outside, whole) = (AdditiveTable.outside, AdditiveTable.whole)
    func cell(_ tail: Int, _ head: Int, _ of: [Entry]) -> Cell {
      let value = of.reduce(0) { $0 + $1.count.value }
      let wholes = of.compactMap(\.whole)
      let greatest = wholes.count == of.count ? wholes.reduce(0, +) : nil
      let isKnown = of.allSatisfy(\.count.isKnown)
      let isSmall =
        small.contains(value) || greatest.map { small.contains($0 - value) } ?? false
      return Cell(
        tail: tail, head: head, value: value, greatest: greatest,
        isSmall: isSmall && !isKnown || of.contains(where: \.isWithheld), isKnown: isKnown)
    }
    let rowTotals = (0..<rows).map { row in
      cell(whole, row + 2, entries.filter { $0.row == row })
    }
    let columnTotals = (0..<columns).map { column in
      cell(rows + column + 2, outside, entries.filter { $0.column == column })
    }
    let counts = entries.map { cell($0.row + 2, rows + $0.column + 2, [$0]) }
    cells =
      entries.isEmpty
      ? [] : counts + rowTotals + columnTotals + [cell(outside, whole, entries)]
    nodes = rows + columns + 2
    cellsAt = AdditiveTable.ends(of: cells, nodes)
  }

  private static func ends(of cells: [Cell], _ nodes: Int) -> [[Int]] {
    var found = Array(repeating: [Int](), count: nodes)
    for (index, cell) in cells.enumerated() {
      found[cell.tail].append(index)
      found[cell.head].append(index)
    }
    return found
  }
}
