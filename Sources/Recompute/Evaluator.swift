import Figures

/// What a formula comes to.
enum Answer {
  case number(Double)
  /// No number follows: an operand is wanting, or the formula has no answer for these numbers.
  case nothing
  /// A method that is not repeated here, by its name.
  case notRepeated(String)
}

/// What a method comes to: its number, and the range around it where it gives one.
struct MethodAnswer {
  let answer: Answer
  let range: Ends?
  /// The greatest of the amounts the number is the difference of; 0 where it is none. Its last bits are those of such an
  /// amount.
  let amounts: Double

  init(_ answer: Answer, range: Ends? = nil, amounts: Double = 0) {
    self.answer = answer
    self.range = range
    self.amounts = amounts
  }

  static func number(_ value: Double?) -> MethodAnswer {
    MethodAnswer(value.map { $0.isFinite ? .number($0) : .nothing } ?? .nothing)
  }
}

/// Computes formulas from the recorded values of their operands alone.
struct Evaluator {
  let study: Study

  struct Result {
    let answer: Answer
    let range: Ends?
    /// The greatest of the amounts it is the difference of, where a method says so; else 0.
    var amounts = 0.0
    /// The two sides of the division the formula ends with, if it does.
    let sides: (Double, Double)?
  }

  func evaluate(_ formula: Formula, of figure: RecordedFigure) -> Result {
    var stack: [Double?] = []
    var range: Ends?
    var amounts = 0.0
    var sides: (Double, Double)?
    func two(_ compute: (Double, Double) -> Double?) {
      let second = stack.popLast() ?? nil
      let first = stack.popLast() ?? nil
      guard let first, let second else { return stack.append(nil) }
      stack.append(compute(first, second).flatMap { $0.isFinite ? $0 : nil })
    }
    for step in formula.steps {
      sides = nil
      switch step {
      case .operand(let operand): stack.append(study.value(of: operand, in: figure))
      case .add: two { $0 + $1 }
      case .subtract: two { $0 - $1 }
      case .multiply: two { $0 * $1 }
      case .divide:
        two { first, second in
          sides = (first, second)
          return second == 0 ? nil : first / second
        }
      case .rows(let places): stack.append(Double(places.count))
      case .distinct(let places):
        let keys = places.map { study.recorded.cells[$0]?.value ?? "" }
        let whole = keys.filter { key in
          !key.split(separator: "/", omittingEmptySubsequences: false).contains("")
        }
        stack.append(Double(Set(whole).count))
      case .call(let name, let count):
        guard count <= stack.count else { return Result(answer: .nothing, range: nil, sides: nil) }
        let taken = Array(stack.suffix(count))
        stack.removeLast(count)
        let numbers = taken.compactMap(\.self)
        guard numbers.count == count else {
          stack.append(nil)
          continue
        }
        if name == "least" {
          stack.append(numbers.min())
          continue
        }
        let call = MethodCall(name: name, numbers: numbers, figure: figure, formula: formula)
        let method = study.answer(call)
        range = method.range
        amounts = max(amounts, method.amounts)
        switch method.answer {
        case .number(let number): stack.append(number)
        case .nothing: stack.append(nil)
        case .notRepeated: return Result(answer: method.answer, range: nil, sides: nil)
        }
      }
    }
    guard stack.count == 1, let only = stack[0] else {
      return Result(answer: .nothing, range: nil, sides: nil)
    }
    return Result(answer: .number(only), range: range, amounts: amounts, sides: sides)
  }
}

/// A method as a formula calls it.
struct MethodCall {
  let name: String
  let numbers: [Double]
  let figure: RecordedFigure
  let formula: Formula

  /// The figures the formula names, with their metric; in order.
  func subjects(of metric: String) -> [String] {
    formula.operands.compactMap { operand in
      if case .figure(metric, let subject) = operand { subject } else { nil }
    }
  }
}

/// Whether two numbers are the same but for the last bits of computing; those of a difference are the last bits of the amounts
/// it is made of.
func agree(_ first: Double, _ second: Double, differencesOf amounts: Double = 0) -> Bool {
  abs(first - second) <= 1e-9 * max(abs(first), abs(second))
    || abs(first - second) <= 1e-12 * max(1, amounts)
}
