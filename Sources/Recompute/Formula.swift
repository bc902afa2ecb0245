package import Base
package import Figures

/// A written formula read back: its parts in the order a calculator with a stack takes them, so that no formula is
/// nested too deep to be computed.
package struct Formula: Hashable, Sendable {
  /// Something a formula takes its number from.
  package enum Operand: Hashable, Sendable {
    /// A number written in the formula.
    case constant(Double)
    /// Another figure: `present_2026[nabo]`.
    case figure(metric: String, subject: String)
    /// An assumption, or a judgement of value, by its id.
    case assumption(String)
    /// The number in one cell.
    case cell(Place)
    /// A number stated in the settings.
    case setting(Place)
  }

  /// One step of the calculator.
  package enum Step: Hashable, Sendable {
    case operand(Operand)
    case add, subtract, multiply, divide
    /// How many rows there are.
    case rows([Place])
    /// How many different keys the rows have.
    case distinct([Place])
    /// A method by name, and how many numbers it takes off the stack.
    case call(String, Int)
  }

  package let steps: [Step]

  /// Reads a formula as figures.csv writes it; throws what is wrong with it, and at which character.
  package init(_ text: String) throws(FormulaFault) {
    var reader = FormulaReader(Array(text.utf8))
    steps = try reader.read()
  }

  /// What it names, each once, in the order of the formula; counted rows are not numbers and are not among them.
  package var operands: [Operand] {
    var seen: Set<Operand> = []
    return steps.compactMap { step in
      guard case .operand(let operand) = step, seen.insert(operand).inserted else { return nil }
      return operand
    }
  }

  /// The rows it counts, each once.
  package var rows: [Place] {
    var seen: Set<Place> = []
    return steps.flatMap { step in
      switch step {
      case .rows(let places), .distinct(let places): places.filter { seen.insert($0).inserted }
      default: [Place]()
      }
    }
  }

  /// The methods it calls, each once; `least` is arithmetic and is not among them.
  package var methods: [String] {
    var seen: Set<String> = []
    return steps.compactMap { step in
      guard case .call(let name, _) = step, name != "least", seen.insert(name).inserted else {
        return nil
      }
      return name
    }
  }
}

/// Why a text is no formula.
package struct FormulaFault: Error, Hashable, Sendable {
  /// Counted in bytes from 1.
  package let position: Int
  package let words: Phrase
}
