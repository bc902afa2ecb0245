/// A text as a spreadsheet set to Danish or English shows it: as it stands, or as the formula `="…"` where the spreadsheet
/// would make something else of it.
///
/// Quotes around a cell do not keep a spreadsheet from reading `7-9-13` as a date, `0045` and `12E5` as numbers and `=1+1`
/// as a formula; an apostrophe before the text is shown with it. A formula that is a text alone can run nothing
/// (OWASP, CSV Injection), and is exact when it is copied or looked up.
func spreadsheetText(_ text: String) -> String {
  guard isTakenForAnotherValue(text) else { return text }
  // Excel takes at most 255 characters between the quotes of a formula.
  var parts: [String] = [""]
  for character in text {
    if (parts.last?.utf16.count ?? 0) + character.utf16.count > 250 { parts.append("") }
    parts[parts.count - 1].append(character)
  }
  return "=" + parts.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: "&")
}

/// Whether a spreadsheet makes a formula, a number, a date, a time, an amount or a truth value of the text.
private func isTakenForAnotherValue(_ text: String) -> Bool {
  if isPlainWords(text) { return text.utf8.count <= 6 && truthValues.contains(text.lowercased()) }
  let scalars = text.unicodeScalars
  guard let first = scalars.first(where: { !$0.properties.isWhitespace }) else {
    return !scalars.isEmpty
  }
  // Both of them drop or misread what stands before a blank at the edge.
  if first != scalars.first || scalars.last?.properties.isWhitespace ?? false { return true }
  if "=+-@\u{2212}＝＋－＠'#".unicodeScalars.contains(first) { return true }
  let words = scalars.split { !$0.properties.isAlphabetic }.map { String($0).lowercased() }
  let hasDigit = scalars.contains { $0.properties.numericType != nil }
  guard hasDigit else { return words.count == 1 && truthValues.contains(text.lowercased()) }
  // A whole number that a spreadsheet shows digit by digit may be one.
  if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), text.utf8.count < 10 {
    return text.utf8.count > 1 && text.hasPrefix("0")
  }
  // A word that belongs to no date, time, power or amount makes a text of all of it.
  return words.allSatisfy { word in
    marks.contains(word) || word.count > 2 && names.contains { $0.hasPrefix(word) }
  }
}

/// Whether the text begins with a letter, ends with no blank and holds no digit of any script, as most texts do: letters below
/// U+0100, whose bytes begin with 0xC3, and ASCII.
private func isPlainWords(_ text: String) -> Bool {
  guard let first = text.utf8.first, let last = text.utf8.last, last > 0x20 else { return false }
  return (0x41...0x5A ~= first || 0x61...0x7A ~= first || first == 0xC3)
    && text.utf8.allSatisfy { $0 < 0x30 || 0x3A...0xBF ~= $0 || $0 == 0xC3 }
}

private let truthValues: Set = ["sand", "sandt", "falsk", "falskt", "true", "false"]

/// Words and letters of times, powers and amounts.
private let marks: Set = [
  "e", "a", "p", "am", "pm", "t", "z", "kl", "kr", "dkk", "eur", "usd", "gbp", "sek", "nok",
]

/// Months and days of the week, in Danish and English; three letters are enough for a spreadsheet.
private let names = [
  "januar", "february", "februar", "march", "marts", "april", "may", "maj", "june", "juni", "july",
  "juli", "august", "september", "october", "oktober", "november", "december", "january",
  "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]
