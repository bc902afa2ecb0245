import Base
import Figures

/// What a formula, as `figures.csv` writes it, builds on.
struct FormulaText: Hashable, Sendable {
  /// The figures it names, `visits_2026[nabo]`, each once.
  let operands: [String]
  /// The places it reads, in the order they stand; one without a line is a whole file.
  let places: [Place]
  /// The formula without the lines and columns of its places: what stays when rows only shift.
  let shape: String
  /// Whether it is a single place and nothing more, so that its value is what stands there.
  let isOnePlace: Bool

  init(_ text: String) {
    var operands: [String] = []
    var seen: Set<String> = []
    var places: [Place] = []
    var shape = ""
    for token in FormulaText.tokens(text) {
      if token.contains("[") {
        if seen.insert(token).inserted { operands.append(token) }
        shape += token
      } else if let place = FormulaText.place(token) {
        places.append(place)
        shape += place.file + (place.line == nil ? "" : ":#")
      } else {
        shape += token
      }
    }
    self.operands = operands
    self.places = places
    self.shape = shape
    isOnePlace =
      places.count == 1 && places[0].line != nil
      && (shape == "cell(\(places[0].file):#)" || shape == "setting(\(places[0].file):#)")
  }

  /// The formula cut at blanks, brackets and commas; what is in square brackets stays whole.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var token: [UInt8] = []
    var depth = 0
    func isMark(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: ",")
    }
    func flush() {
      if !token.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
      token.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      if depth == 0, isMark(byte) {
        flush()
        tokens.append(String(decoding: [byte], as: UTF8.self))
      } else {
        token.append(byte)
      }
    }
    flush()
    return tokens
  }

  /// `inputs/counts.csv:2:4`, `inputs/statements.csv:38` or `inputs/venues.csv`; nil for anything else.
  private static func place(_ token: String) -> Place? {
    let parts = token.split(separator: ":", omittingEmptySubsequences: false)
    guard let file = parts.first, file.hasSuffix(".csv") || file.hasSuffix(".json"),
      parts.count <= 3
    else { return nil }
    let numbers = parts.dropFirst().map { Int($0) }
    return Place(
      file: String(file), line: numbers.first ?? nil,
      column: numbers.count == 2 ? numbers.last ?? nil : nil)
  }
}
