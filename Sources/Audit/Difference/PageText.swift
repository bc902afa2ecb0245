/// A Markdown page taken apart for comparing: sentences, and tables by their captions.
struct PageText {
  struct Sentence: Hashable {
    /// From 1.
    let line: Int
    let text: String
  }

  struct Table {
    /// The bold line above it, without its marks; empty when there is none.
    let caption: String
    /// The line of its head.
    let line: Int
    var rows: [[String]]
    /// How many leading columns hold words.
    var labelCount: Int
  }

  private(set) var sentences: [Sentence] = []
  private(set) var tables: [Table] = []

  /// Takes a page apart, but for the lines of text that a filter is true for.
  init(_ bytes: [UInt8], besides isToldElsewhere: (String) -> Bool) {
    var caption = ""
    var isInTable = false
    for (index, line) in textLines(bytes).enumerated() {
      guard line.hasPrefix("|") else {
        isInTable = false
        if line.isEmpty { continue }
        caption = line.hasPrefix("**") && line.hasSuffix("**") ? line : ""
        if isToldElsewhere(line) { continue }
        let parts = caption.isEmpty ? PageText.sentences(line) : [line]
        sentences += parts.map { Sentence(line: index + 1, text: $0) }
        continue
      }
      let cells = PageText.cells(line)
      if isInTable, cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-:".contains($0) } }) {
        tables[tables.count - 1].labelCount = max(1, cells.prefix { !$0.hasSuffix(":") }.count)
        continue
      }
      if !isInTable {
        let title = caption.filter { $0 != "*" }
        tables.append(Table(caption: title, line: index + 1, rows: [], labelCount: 1))
        isInTable = true
      }
      tables[tables.count - 1].rows.append(cells)
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\"
    }
    return cells
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A line cut after each full stop, question mark or exclamation mark that a capital follows.
  static func sentences(_ line: String) -> [String] {
    let characters = Array(line)
    var parts: [String] = []
    var start = 0
    for index in characters.indices.dropLast(2)
    where characters[index + 1] == " " && isEnd(characters, index) {
      let next = characters[index + 2]
      let opening = "»\"*(".contains(next)
      let first = opening && index + 3 < characters.count ? characters[index + 3] : next
      guard first.isUppercase || first.isNumber && opening else { continue }
      parts.append(String(characters[start...index]))
      start = index + 2
    }
    return parts + [String(characters[start...])]
  }

  /// Whether a sentence ends there: not after a number, as in a numbered list, nor after an initial.
  private static func isEnd(_ characters: [Character], _ index: Int) -> Bool {
    let mark = characters[index]
    if mark == "*", index > 1, characters[index - 1] == "*" {
      return ".?!".contains(characters[index - 2])
    }
    guard ".?!".contains(mark), index > 0 else { return false }
    let before = characters[index - 1]
    if before.isNumber { return index > 4 }
    return !(before.isUppercase && (index == 1 || characters[index - 2] == " "))
  }
}

/// A text without what only counts lines: `inputs/counts.csv:4:4` and `linje 327` lose their numbers.
func withoutPlaces(_ text: String) -> String {
  guard
    text.contains(".csv:") || text.contains(".json:") || text.contains(" linje ")
      || text.contains(" line ")
  else { return text }
  return text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
    guard word.contains(".csv:") || word.contains(".json:") else { return String(word) }
    return String(word.prefix { $0 != ":" })
  }.joined(separator: " ")
}

/// A sentence without its places and without the number it may have in a list.
func withoutCounters(_ text: String) -> String {
  let number = text.prefix { $0.isNumber }
  let rest = text.dropFirst(number.count)
  return withoutPlaces(!number.isEmpty && rest.hasPrefix(". ") ? String(rest) : text)
}

/// A text without its numbers: what is left when only figures moved.
func withoutNumbers(_ text: String) -> String {
  var result = ""
  var isNumber = false
  for character in text {
    let isDigit = character.isNumber || isNumber && (character == "," || character == ".")
    if !isDigit { result.append(character) } else if !isNumber { result.append("#") }
    isNumber = isDigit
  }
  return result
}

/// The numbers that differ between two texts with as many numbers, each as a move: `37 → 47`.
package func movedNumbers(from old: String, to new: String) -> [String] {
  let before = numbers(in: old)
  let after = numbers(in: new)
  guard before.count == after.count else { return [] }
  return zip(before, after).filter { $0 != $1 }.map { "\($0) → \($1)" }
}

/// The numbers in a text, as they are printed: `7,5` and `37` of `ca. 7,5 mio. kr. (37 pct.)`.
func numbers(in text: String) -> [String] {
  var found: [String] = []
  var number = ""
  for character in text + " " {
    if character.isNumber || !number.isEmpty && (character == "," || character == ".") {
      number.append(character)
      continue
    }
    while number.last == "," || number.last == "." { number.removeLast() }
    if !number.isEmpty { found.append(number) }
    number = ""
  }
  return found
}
