import Figures
import Model
import Testing

/// Two numbers that differ from draw to draw, and one that does not, as random as their seed.
private struct RandomColumns {
  static let draws = 37
  let first: [Double]
  let second: [Double]
  let constant: Double

  init(seed: Int) {
    var random = TestRandom(seed: seed)
    func drawn() -> [Double] {
      (0..<RandomColumns.draws).map { draw in
        draw.isMultiple(of: 11) ? 0 : Double.random(in: -1e3...1e3, using: &random)
      }
    }
    first = drawn()
    second = drawn()
    constant = Double.random(in: -10...10, using: &random)
  }
}

/// The same bits, or no number on either side.
private func isSame(_ value: Double, _ expected: Double) -> Bool {
  value == expected || value.isNaN && expected.isNaN
}

@Suite struct ColumnTests {
  private static let operations: [@Sendable (Column, Column) -> Column] = [
    { $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }, { .least($0, [$1]) },
    { .sum([$0, $1, .constant(0.1), $0]) },
    { .method("less", of: [$0, $1]) { $0[0] < $0[1] ? nil : $0[0] - $0[1] } },
  ]

  private static let plain: [@Sendable (Double, Double) -> Double] = [
    { $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }, { .least($0, [$1]) },
    { .sum([$0, $1, .constant(0.1), $0]) },
    { .method("less", of: [$0, $1]) { $0[0] < $0[1] ? nil : $0[0] - $0[1] } },
  ]

  @Test(arguments: 0..<50)
  func `in each draw a column is what a plain number would be`(seed: Int) {
    let numbers = RandomColumns(seed: seed)
    let operands: [Column] = [
      .drawn(numbers.first), .drawn(numbers.second), .constant(numbers.constant), .constant(0),
    ]
    for (operation, plain) in zip(ColumnTests.operations, ColumnTests.plain) {
      for first in operands {
        for second in operands {
          let column = operation(first, second)
          for draw in 0..<RandomColumns.draws {
            #expect(isSame(column[draw], plain(first[draw], second[draw])))
          }
        }
      }
    }
  }

  @Test(arguments: 0..<50)
  func `in each draw the selected terms are summed, and no others`(seed: Int) {
    let numbers = RandomColumns(seed: seed)
    let terms: [Column] = [
      .drawn(numbers.first), .constant(numbers.constant), .constant(.nan), .drawn(numbers.second),
    ]
    let selected = [true, true, false, !seed.isMultiple(of: 2)]
    let sum = Column.sum(terms, where: selected)
    for draw in 0..<RandomColumns.draws {
      #expect(!sum[draw].isNaN)
      #expect(sum[draw] == Double.sum(terms.map { $0[draw] }, where: selected))
    }
  }

  @Test func `what no draw moves stays one number`() {
    for operation in ColumnTests.operations {
      let column = operation(.constant(3), .constant(2))
      guard case .constant = column else {
        Issue.record("\(column) is no constant")
        continue
      }
      #expect(column.values(inDraws: 3) == [column[0], column[0], column[0]])
    }
  }

  @Test func `a sum of nothing is nought, and a name changes nothing`() {
    #expect(Column.sum([]).values(inDraws: 2) == [0, 0])
    let named = Column.drawn([1, 2]).named(FigureName(.freedNet, "plan"))
    #expect(named.values(inDraws: 2) == [1, 2])
  }

  @Test func `columns of other draws are not put together`() async {
    await #expect(processExitsWith: .failure) {
      _ = Column.drawn([1, 2]) + .drawn([1, 2, 3])
    }
    await #expect(processExitsWith: .failure) {
      _ = Column.method("first", of: [.drawn([1, 2]), .drawn([1])]) { $0[0] }
    }
    await #expect(processExitsWith: .failure) {
      _ = Column.drawn([1, 2]).values(inDraws: 3)
    }
  }
}
