import Base
import Figures

/// Reads a claim as it is written in a paper. What does not parse is a problem with its place.
struct ClaimReader {
  private let text: [Character]
  private let place: (Int) -> Place
  private var index = 0
  private var depth = 0

  private init(_ text: [Character], at place: @escaping (Int) -> Place) {
    self.text = text
    self.place = place
  }

  /// The claim, or what keeps the text from being one; `place` tells where a character of it stands.
  static func claim(
    _ text: [Character], at place: @escaping (Int) -> Place
  ) throws(Problem) -> Claim {
    var reader = ClaimReader(text, at: place)
    let claim = try reader.alternatives()
    reader.skipBlanks()
    if reader.index < text.count { throw reader.problem("and, or, or the end of the claim") }
    return claim
  }

  private mutating func alternatives() throws(Problem) -> Claim {
    var claim = try conjunction()
    while accepts(word: "or") { claim = .or(claim, try conjunction()) }
    return claim
  }

  private mutating func conjunction() throws(Problem) -> Claim {
    var claim = try term()
    while accepts(word: "and") { claim = .and(claim, try term()) }
    return claim
  }

  private mutating func term() throws(Problem) -> Claim {
    depth += 1
    defer { depth -= 1 }
    if depth > ClaimReader.deepest { throw problem("a claim with fewer brackets") }
    if accepts(word: "not") { return .not(try term()) }
    if accepts(mark: "(") {
      let claim = try alternatives()
      guard accepts(mark: ")") else { throw problem("a closing bracket") }
      return claim
    }
    let first = try operand()
    guard let comparison = Claim.Comparison.allCases.first(where: { accepts(mark: $0.rawValue) })
    else {
      throw problem("one of \(Claim.Comparison.allCases.map(\.rawValue).joined(separator: " "))")
    }
    return .comparison(first, comparison, try operand())
  }

  private mutating func operand() throws(Problem) -> Claim.Operand {
    skipBlanks()
    let start = index
    while index < text.count, !text[index].isWhitespace, !"<>=!()".contains(text[index]) {
      // A subject may hold marks that end a name elsewhere, such as those of a reading.
      if text[index] == "[" {
        while index < text.count, text[index] != "]" { index += 1 }
      }
      if index < text.count { index += 1 }
    }
    let word = String(text[start..<index])
    if word.contains("["), word.hasSuffix("]") { return .figure(word) }
    if let number = Double(word), number.isFinite, word.first?.isLetter == false {
      return .constant(number)
    }
    index = start
    throw problem("a figure such as lost_visits[all], or a number with a decimal point")
  }

  private mutating func accepts(word: String) -> Bool {
    skipBlanks()
    let end = index + word.count
    guard end <= text.count, String(text[index..<end]) == word,
      end == text.count || text[end].isWhitespace || text[end] == "("
    else { return false }
    index = end
    return true
  }

  private mutating func accepts(mark: String) -> Bool {
    skipBlanks()
    let end = index + mark.count
    guard end <= text.count, String(text[index..<end]) == mark else { return false }
    index = end
    return true
  }

  private mutating func skipBlanks() {
    while index < text.count, text[index].isWhitespace { index += 1 }
  }

  private func problem(_ expected: String) -> Problem {
    let rest = String(text[min(index, text.count)...].prefix(40))
    return Problem(
      .data, at: place(index), field: "claim",
      found: rest.isEmpty ? "the end of the claim" : quoted(rest), expected: expected)
  }

  private static let deepest = 50
}
