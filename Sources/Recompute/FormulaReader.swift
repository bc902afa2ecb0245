import Base
import Figures

/// Splits a formula into steps by two stacks, without calling itself: brackets may be as deep as they like.
struct FormulaReader {
  private let bytes: [UInt8]
  private var next = 0
  private var steps: [Formula.Step] = []
  private var waiting: [Waiting] = []

  /// What stands open until its right side has been read.
  private enum Waiting {
    case bracket
    case call(String, Int)
    case operation(Formula.Step, tightness: Int)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(FormulaFault) -> [Formula.Step] {
    var wantsOperand = true
    while let byte = skipBlanks() {
      wantsOperand = wantsOperand ? try readOperand(byte) : try readMark(byte)
    }
    if wantsOperand {
      throw fault(
        Phrase(
          da: "den slutter, hvor der skulle stå et tal", en: "it ends where a number should stand"))
    }
    while let last = waiting.popLast() {
      guard case .operation(let step, _) = last else {
        throw fault(Phrase(da: "en parentes lukkes aldrig", en: "a bracket is never closed"))
      }
      steps.append(step)
    }
    return steps
  }

  /// Reads what may stand where a number should; true while one is still wanted.
  private mutating func readOperand(_ byte: UInt8) throws(FormulaFault) -> Bool {
    switch byte {
    case UInt8(ascii: "("):
      next += 1
      waiting.append(.bracket)
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      steps.append(.operand(.constant(try number())))
      return false
    default:
      guard FormulaReader.isName(byte) else {
        throw fault(Phrase(da: "her skulle stå et tal", en: "a number was expected"))
      }
      return try named()
    }
  }

  private mutating func named() throws(FormulaFault) -> Bool {
    let name = text(while: FormulaReader.isName)
    switch peek() {
    case UInt8(ascii: "["):
      next += 1
      let subject = text { $0 != UInt8(ascii: "]") }
      guard peek() != nil else {
        throw fault(
          Phrase(
            da: "navnet \(code: name + "[") lukkes aldrig",
            en: "the name \(code: name + "[") is never closed"))
      }
      next += 1
      steps.append(.operand(.figure(metric: name, subject: subject)))
      return false
    case UInt8(ascii: "("):
      next += 1
      return try called(name)
    default:
      steps.append(.operand(.assumption(name)))
      return false
    }
  }

  private mutating func called(_ name: String) throws(FormulaFault) -> Bool {
    switch name {
    case "cell": steps.append(.operand(.cell(try onePlace(name))))
    case "setting": steps.append(.operand(.setting(try onePlace(name))))
    case "rows": steps.append(.rows(try places()))
    case "distinct": steps.append(.distinct(try places()))
    default:
      guard skipBlanks() == UInt8(ascii: ")") else {
        waiting.append(.call(name, 0))
        return true
      }
      next += 1
      steps.append(.call(name, 0))
    }
    return false
  }

  /// Reads a mark between or after numbers; true when a number is wanted next.
  private mutating func readMark(_ byte: UInt8) throws(FormulaFault) -> Bool {
    next += 1
    switch byte {
    case UInt8(ascii: "+"): push(.add, tightness: 1)
    case UInt8(ascii: "-"): push(.subtract, tightness: 1)
    case UInt8(ascii: "*"): push(.multiply, tightness: 2)
    case UInt8(ascii: "/"): push(.divide, tightness: 2)
    case UInt8(ascii: ","):
      settle(tightness: 0)
      guard case .call(let name, let count) = waiting.popLast() else {
        throw fault(
          Phrase(
            da: "et komma uden for en metodes parenteser",
            en: "a comma outside the brackets of a method"))
      }
      waiting.append(.call(name, count + 1))
    case UInt8(ascii: ")"):
      settle(tightness: 0)
      switch waiting.popLast() {
      case .call(let name, let count): steps.append(.call(name, count + 1))
      case .bracket: break
      default:
        throw fault(
          Phrase(
            da: "en parentes lukkes, som aldrig blev åbnet",
            en: "a bracket is closed that was never opened"))
      }
      return false
    default:
      next -= 1
      throw fault(Phrase(da: "her skulle stå et regnetegn", en: "a mark of computing was expected"))
    }
    return true
  }

  private mutating func push(_ step: Formula.Step, tightness: Int) {
    settle(tightness: tightness)
    waiting.append(.operation(step, tightness: tightness))
  }

  /// Lets every operation through that binds at least as tightly.
  private mutating func settle(tightness: Int) {
    while case .operation(let step, let own)? = waiting.last, own >= tightness {
      steps.append(step)
      waiting.removeLast()
    }
  }
}

extension FormulaReader {
  private func peek() -> UInt8? { next < bytes.count ? bytes[next] : nil }

  private mutating func skipBlanks() -> UInt8? {
    while peek() == UInt8(ascii: " ") { next += 1 }
    return peek()
  }

  private mutating func text(while isPart: (UInt8) -> Bool) -> String {
    let start = next
    while let byte = peek(), isPart(byte) { next += 1 }
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Letters, digits, hyphens and lines: a minus between numbers has blanks around it.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...0xFF:
      true
    default: false
    }
  }

  private mutating func number() throws(FormulaFault) -> Double {
    let start = next
    let written = text { byte in
      FormulaReader.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
    guard let number = Double(written), number.isFinite else {
      next = start
      throw fault(Phrase(da: "her kan intet tal læses", en: "no number can be read here"))
    }
    return number
  }

  private mutating func onePlace(_ name: String) throws(FormulaFault) -> Place {
    let places = try places()
    guard places.count == 1, let place = places.first else {
      throw fault(
        Phrase(
          da: "\(code: name) har ét sted i sine parenteser",
          en: "\(code: name) has one place in its brackets"))
    }
    return place
  }

  /// The places in the brackets of a reading, up to its end.
  private mutating func places() throws(FormulaFault) -> [Place] {
    var places: [Place] = []
    if skipBlanks() == UInt8(ascii: ")") {
      next += 1
      return places
    }
    while true {
      places.append(try place())
      let mark = skipBlanks()
      next += 1
      if mark == UInt8(ascii: ")") { return places }
      guard mark == UInt8(ascii: ",") else {
        throw fault(Phrase(da: "en parentes lukkes aldrig", en: "a bracket is never closed"))
      }
    }
  }

  private mutating func place() throws(FormulaFault) -> Place {
    _ = skipBlanks()
    var file: String
    if peek() == UInt8(ascii: "\"") {
      next += 1
      file = text { $0 != UInt8(ascii: "\"") }
      guard peek() != nil else {
        throw fault(Phrase(da: "et filnavn lukkes aldrig", en: "a file's name is never closed"))
      }
      next += 1
    } else {
      file = text { !",):\" ".utf8.contains($0) }
    }
    if file.isEmpty {
      throw fault(Phrase(da: "her skulle stå et sted", en: "a place was expected"))
    }
    var numbers: [Int] = []
    while peek() == UInt8(ascii: ":") {
      next += 1
      guard let number = Int(text(while: FormulaReader.isDigit)), numbers.count < 2 else {
        throw fault(
          Phrase(da: "her skulle stå en linje eller en celle", en: "a line or a cell was expected"))
      }
      numbers.append(number)
    }
    return Place(file: file, line: numbers.first, column: numbers.dropFirst().first)
  }

  private func fault(_ words: Phrase) -> FormulaFault {
    FormulaFault(position: min(next, bytes.count) + 1, words: words)
  }
}
