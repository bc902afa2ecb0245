/// The problem with a cell whose bytes are not UTF-8, with the word that they would be in Windows-1252, where they would be one.
func foreignTextProblem(_ bytes: [UInt8], at place: Place, field: String?) -> Problem {
  let word = foreignWord(bytes)
  return Problem(
    .data, at: place, field: field,
    found: "bytes that are not UTF-8"
      + (word.map { ", which are \(quoted($0)) in Windows-1252" } ?? ""),
    expected: "UTF-8",
    advice: word == nil ? "save the file as UTF-8" : conversion(from: .windows1252),
    cause: "encoding")
}

/// What to do about a file in another encoding.
func conversion(from encoding: TextEncoding) -> String {
  "save the file as UTF-8 (iconv -f \(encoding.name) -t UTF-8 converts it)"
}

/// The word in Windows-1252 around the first byte that is not UTF-8; nil when it would be none.
func foreignWord(_ bytes: [UInt8]) -> String? {
  guard let offset = invalidOffset(bytes) else { return nil }
  func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
  let start = bytes[..<offset].suffix(30).reversed().prefix(while: isPartOfWord).count
  let word = bytes[(offset - start)...].prefix(60).prefix(while: isPartOfWord)
  guard let text = windowsText(word), text.contains(where: { $0.isLetter && !$0.isASCII }) else {
    return nil
  }
  return text
}
