import Figures
import Testing

/// A formula as random as its seed, over any number.
private struct RandomFormula {
  var generator: Generator

  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  mutating func value<Number: Scalar>(depth: Int) -> Number {
    guard depth > 0 else {
      return .constant(Double(Int.random(in: 1...90, using: &generator)) / 8)
    }
    let kind = Int.random(in: 0...5, using: &generator)
    let first: Number = value(depth: depth - 1)
    let second: Number = value(depth: depth - 1)
    switch kind {
    case 0: return first + second
    case 1: return first - second
    case 2: return first * second
    case 3: return first / second
    case 4: return .sum([first, second, first])
    default: return .least(first, [second])
    }
  }
}

@Suite struct ExpressionTests {
  @Test(arguments: 0..<200)
  func `read as a number and read as a trail, a formula gives the same last bit`(seed: Int) {
    var plain = RandomFormula(generator: .init(state: UInt64(seed)))
    var traced = RandomFormula(generator: .init(state: UInt64(seed)))
    let number: Double = plain.value(depth: 4)
    let lineage: Traced = traced.value(depth: 4)
    guard number.isFinite else { return }
    #expect(lineage.outcome.value == number)
  }

  @Test(arguments: 0..<200)
  func `the written formula, read back by a calculator, gives the value`(seed: Int) throws {
    var formula = RandomFormula(generator: .init(state: UInt64(seed)))
    let lineage: Traced = formula.value(depth: 4)
    guard let value = lineage.outcome.value else { return }
    var calculator = Calculator(lineage.expression.written(in: .values))
    #expect(calculator.value() == value)
  }

  @Test func `brackets stand only where they are needed`() {
    let (one, two, three) = (Traced.constant(1), Traced.constant(2), Traced.constant(3))
    func written(_ value: Traced) -> String { value.expression.written(in: .values) }
    #expect(written(one + two * three) == "1 + 2 * 3")
    #expect(written((one + two) * three) == "(1 + 2) * 3")
    #expect(written(one - (two - three)) == "1 - (2 - 3)")
    #expect(written(one / (two * three)) == "1 / (2 * 3)")
    #expect(written(one - two + three) == "1 - 2 + 3")
  }

  @Test func `each operand is listed once, in the order of the formula`() {
    let first = Traced.constant(1).named(FigureName(.places, "a"))
    let second = Traced.constant(2).named(FigureName(.places, "b"))
    let operands = (first + second * first).expression.operands
    #expect(operands.map { $0.written(in: .names) } == ["places[a]", "places[b]"])
  }

  @Test func `a plain number has a point, no fraction when whole, and full precision`() {
    #expect(plainNumber(63_500_000) == "63500000")
    #expect(plainNumber(0.1 + 0.2) == "0.30000000000000004")
    #expect(plainNumber(-3) == "-3")
  }
}

/// Reads the written formulas of the study: numbers, + - * /, brackets and least(…).
private struct Calculator {
  private var rest: Substring

  init(_ text: String) { rest = text.filter { $0 != " " }[...] }

  mutating func value() -> Double? {
    guard var result = term() else { return nil }
    while let mark = take(anyOf: "+-") {
      guard let next = term() else { return nil }
      result = mark == "+" ? result + next : result - next
    }
    return result
  }

  private mutating func term() -> Double? {
    guard var result = factor() else { return nil }
    while let mark = take(anyOf: "*/") {
      guard let next = factor() else { return nil }
      result = mark == "*" ? result * next : result / next
    }
    return result
  }

  private mutating func factor() -> Double? {
    if take(anyOf: "(") != nil {
      let inner = value()
      return take(anyOf: ")") == nil ? nil : inner
    }
    if rest.hasPrefix("least(") {
      rest = rest.dropFirst(6)
      var values = [value()]
      while take(anyOf: ",") != nil { values.append(value()) }
      return take(anyOf: ")") == nil ? nil : values.compactMap(\.self).min()
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "e" }
    let exponent =
      digits.hasSuffix("e") ? rest.dropFirst(digits.count).prefix { $0 == "-" || $0.isNumber } : ""
    rest = rest.dropFirst(digits.count + exponent.count)
    return Double(digits + exponent)
  }

  private mutating func take(anyOf marks: String) -> Character? {
    guard let first = rest.first, marks.contains(first) else { return nil }
    rest = rest.dropFirst()
    return first
  }
}
