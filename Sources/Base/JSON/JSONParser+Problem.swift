extension JSONParser {
  func problem(
    at place: Place, field: String? = nil, found: String, expected: String, advice: String? = nil
  ) -> Problem {
    Problem(kind, at: place, field: field, found: found, expected: expected, advice: advice)
  }

  /// The problem that something else stands where the cursor is.
  func unexpected(_ expected: String) -> Problem {
    let found = cursor.scalar.map { quoted(String($0)) } ?? "the end of the file"
    return problem(at: cursor.place, found: found, expected: expected)
  }
}

/// A byte as a standard names its character: `U+000A`.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
}
