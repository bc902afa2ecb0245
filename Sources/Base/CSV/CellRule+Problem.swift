extension CellRule {
  /// The problem with a text that `read` made nothing of.
  @inline(never)
  func problem(
    _ text: UnsafeBufferPointer<UInt8>, in resource: Resource, line: Int
  ) -> Problem {
    let string = String(decoding: text, as: UTF8.self)
    let found =
      if text.isEmpty { "an empty cell" } else if isMissing(text) {
        "\(quoted(string)), which means no value"
      } else { quoted(string) }
    let place = Place(file: resource.file, line: line, column: column + 1)
    if let number = GroupedNumber(string), let advice = advice(number, of: string, in: resource) {
      return Problem(
        .data, at: place, field: field.name, found: found, expected: field.expectation,
        advice: advice)
    }
    if field.hasDecimalPoint, isDecimalComma(string) {
      return Problem(
        .data, at: place, field: field.name, found: found, expected: field.expectation,
        advice: "\(resource.place.file) says a decimal point: write one, or "
          + #""decimalChar": "," in each such field there"#,
        cause: "decimal commas")
    }
    return Problem(
      .data, at: place, field: field.name, found: found, expected: field.expectation,
      advice: advice(string))
  }

  /// The problem with the characters of a text.
  @inline(never)
  func problem(_ fault: TextFault, in file: String, line: Int) -> Problem {
    Problem(
      .data, at: Place(file: file, line: line, column: column + 1), field: field.name,
      found: fault.found, expected: fault.expected, advice: fault.advice)
  }

  /// What to do about marks between thousands, with the mark of decimals that the field has; nil where no number belongs, or
  /// where the text is a number of the field that is refused for its size.
  private func advice(_ number: GroupedNumber, of text: String, in resource: Resource) -> String? {
    let mark = String(field.marks.decimal)
    let plain = number.plain.replacing(".", with: mark)
    switch (field.type, number.asDecimals) {
    case (.integer, _): return "if it is thousands, write \(plain); a whole number has no decimals"
    case (.number, let decimals?):
      let written = decimals.replacing(".", with: mark)
      return written == text
        ? nil : "write \(plain) if it is thousands, \(written) if it has decimals"
    case (.number, nil):
      return
        "write \(plain), or state groupChar and decimalChar of the field in \(resource.place.file)"
    default: return nil
    }
  }

  private func advice(_ text: String) -> String? {
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      return "remove the blanks around it"
    }
    if let pattern = field.constraints.pattern, "\(pattern)" == "^[0-9a-f]{64}$" {
      return "it is the SHA-256 of a file, which sha256sum FILE tells"
    }
    let isLong = text.utf8.count > 18 && text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D }
    if field.type == .integer, isLong { return "a whole number must fit 64 bits" }
    let allowed = field.constraints.allowed.map(\.description)
    return nearestName(to: text, among: allowed).map { "did you mean \(quoted($0))?" }
  }
}

extension Field {
  /// Whether the field holds numbers with a decimal point.
  var hasDecimalPoint: Bool { type == .number && marks.decimal == "." }
}

/// Whether the text is a number that would be one with a point in place of its comma.
func isDecimalComma(_ text: some StringProtocol) -> Bool {
  let parts = text.utf8.drop { "+-".utf8.contains($0) }
    .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  return parts.count == 2
    && parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0 &- 0x30 < 10 }
    }
}
