package import Figures

/// A number in each of many draws, or one that is the same in all of them.
///
/// A formula read over columns is computed for all draws at once: in each draw the result is what the formula gives for the
/// `Double`s of that draw, to the last bit. What no draw moves stays one number and takes no room for each.
///
/// Columns that are put together have as many draws; anything else stops the program.
package enum Column: Scalar {
  /// The same number in every draw.
  case constant(Double)
  /// One number for each draw, in their order.
  case drawn([Double])

  package static func + (first: Column, second: Column) -> Column {
    elementwise(first, second) { $0 + $1 }
  }

  package static func - (first: Column, second: Column) -> Column {
    elementwise(first, second) { $0 - $1 }
  }

  package static func * (first: Column, second: Column) -> Column {
    elementwise(first, second) { $0 * $1 }
  }

  package static func / (first: Column, second: Column) -> Column {
    elementwise(first, second) { $0 / $1 }
  }

  package static func sum(_ terms: [Column]) -> Column { terms.reduce(.constant(0), +) }

  /// Where it is drawn, no number of the draws is looked at.
  package func isExactly(_ value: Double) -> Bool {
    if case .constant(value) = self { true } else { false }
  }

  package static func least(_ first: Column, _ others: [Column]) -> Column {
    others.reduce(first) { least, other in elementwise(least, other) { min($0, $1) } }
  }

  package static func method(
    _ name: String, of operands: [Column], _ compute: ([Double]) -> Double?
  ) -> Column {
    let counts = operands.compactMap(\.draws)
    precondition(counts.allSatisfy { $0 == counts[0] }, "all columns have as many draws")
    guard let draws = counts.first else {
      return .constant(.method(name, of: operands.map { $0[0] }, compute))
    }
    // One row for all draws: a new one for each would take longer than most methods do.
    var row = operands.map { _ in 0.0 }
    return .drawn(
      (0..<draws).map { draw in
        for place in operands.indices { row[place] = operands[place][draw] }
        return .method(name, of: row, compute)
      })
  }

  package func named(_ name: @autoclosure () -> FigureName) -> Column { self }
}

extension Column {
  /// The number in one draw.
  package subscript(draw: Int) -> Double {
    switch self {
    case .constant(let value): value
    case .drawn(let values): values[draw]
    }
  }

  /// The numbers in so many draws.
  ///
  /// - Precondition: unless it is constant, it has as many.
  package func values(inDraws count: Int) -> [Double] {
    switch self {
    case .constant(let value): return Array(repeating: value, count: count)
    case .drawn(let values):
      precondition(values.count == count, "the column has a value for each draw")
      return values
    }
  }

  /// How many draws it has values for; nil where it is the same in any number of them.
  private var draws: Int? {
    switch self {
    case .constant: nil
    case .drawn(let values): values.count
    }
  }

  @inline(__always)
  private static func elementwise(
    _ first: Column, _ second: Column, _ operation: (Double, Double) -> Double
  ) -> Column {
    switch (first, second) {
    case (.constant(let first), .constant(let second)):
      return .constant(operation(first, second))
    case (.constant(let first), .drawn(let second)):
      return .drawn(changed(second) { operation(first, $0) })
    case (.drawn(let first), .constant(let second)):
      return .drawn(changed(first) { operation($0, second) })
    case (.drawn(let first), .drawn(let second)):
      precondition(first.count == second.count, "both columns have as many draws")
      return .drawn(
        second.withUnsafeBufferPointer { second in
          first.withUnsafeBufferPointer { first in
            made(first.count) { operation(first[$0], second[$0]) }
          }
        })
    }
  }

  @inline(__always)
  private static func changed(
    _ values: [Double], _ change: (Double) -> Double
  ) -> [Double] {
    values.withUnsafeBufferPointer { values in made(values.count) { change(values[$0]) } }
  }

  /// Without the check of each place that `map` makes, so that several draws are computed in one instruction.
  @inline(__always)
  private static func made(_ count: Int, _ value: (Int) -> Double) -> [Double] {
    Array(unsafeUninitializedCapacity: count) { values, initialized in
      for place in 0..<count { values.initializeElement(at: place, to: value(place)) }
      initialized = count
    }
  }
}
