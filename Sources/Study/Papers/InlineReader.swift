import Base
import Figures

/// Reads the text of one block of a paper: words, emphasis, links, and what stands in curly brackets.
struct InlineReader {
  private let text: PlacedText
  private var index = 0
  private var inlines: [Paper.Inline] = []
  private var run = ""
  private var runStart = 0
  private var style = Paper.Inline.Stress.plain
  private var styleStart = 0
  private lazy var closedBrackets = text.closedBrackets
  /// Text that asks again and again for what does not come is not gone through each time.
  private lazy var lastCurlyBracket = text.characters.lastIndex(of: "}")

  private init(_ text: PlacedText) { self.text = text }

  static func inlines(_ text: PlacedText, problems: inout Problems) -> [Paper.Inline] {
    var reader = InlineReader(text)
    reader.read(&problems)
    return reader.inlines
  }

  private var characters: [Character] { text.characters }

  private mutating func read(_ problems: inout Problems) {
    while index < characters.count {
      switch characters[index] {
      case "\\": escape(&problems)
      case "{": bracket(&problems)
      case "*" where text[index..<min(index + 3, characters.count)].characters == ["*", "*", "*"]:
        refuse("three stars", &problems, "*stressed* or **strong** words")
      case "*", "_": emphasis()
      case "[": link(&problems)
      case "\n":
        add(" ")
        // What stands on another line has a place of its own.
        flush()
        index += 1
      case "~" where next == "~": refuse("struck-out words", &problems, "plain words")
      case "&" where isNamedSign: refuse("a sign by its name", &problems, "the sign itself")
      case "`": refuse("code", &problems, "words, or a citation such as {visits[all]}")
      case "!" where next == "[": refuse("a picture", &problems, "a chart such as {chart frame}")
      case "<" where next.map({ $0.isLetter || "/!?".contains($0) }) ?? false:
        refuse("HTML", &problems, "plain words; write \\< for the sign itself")
      case "}": refuse("a closing bracket", &problems, "an opening one before it, or \\}")
      default:
        add(characters[index])
        index += 1
      }
    }
    flush()
    if style != .plain {
      problems.add(
        Problem(
          .data, at: text.place(styleStart), found: "emphasis that does not end",
          expected: style == .strong ? "** at its end" : "the same mark at its end",
          advice: "write \\\(characters[styleStart]) for the sign itself"))
    }
  }

  /// Whether a sign is spelt as HTML spells it: `&nbsp;`, `&#160;`.
  private var isNamedSign: Bool {
    let name = characters[(index + 1)...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
    }
    let end = index + 1 + name.count
    return !name.isEmpty && end < characters.count && characters[end] == ";"
  }

  private var next: Character? { index + 1 < characters.count ? characters[index + 1] : nil }

  private mutating func add(_ character: Character) {
    if run.isEmpty { runStart = index }
    run.append(character)
  }

  private mutating func flush() {
    guard !run.isEmpty else { return }
    inlines.append(Paper.Inline(.text(run), style, at: text.place(runStart)))
    run = ""
  }

  private mutating func append(_ content: Paper.Inline.Content, from start: Int) {
    flush()
    inlines.append(Paper.Inline(content, style, at: text.place(start)))
  }

  /// A sign taken for itself; at the end of a line, its end.
  private mutating func escape(_ problems: inout Problems) {
    switch next {
    case "\n":
      append(.lineBreak, from: index)
      index += 2
    case .some(let character) where character.isPunctuation || character.isSymbol:
      // What was before it stands a sign further to the left than it is printed.
      flush()
      index += 1
      add(character)
      index += 1
    default: refuse("a backslash", &problems, "a sign after it, or \\\\ for itself")
    }
  }

  /// `*words*`, `_words_` or `**words**`; between letters or blanks the signs stand for themselves.
  private mutating func emphasis() {
    let mark = characters[index]
    let isDouble = mark == "*" && next == "*"
    let after = index + (isDouble ? 2 : 1)
    let follows = after < characters.count ? characters[after] : nil
    let precedes = index > 0 ? characters[index - 1] : nil
    let isOpening =
      style == .plain && follows.map { !$0.isWhitespace } ?? false
      && !(mark == "_" && precedes.map { $0.isLetter || $0.isNumber } ?? false)
    let isClosing =
      style == (isDouble ? .strong : .emphasis)
      && precedes.map { !$0.isWhitespace } ?? false
    guard isOpening || isClosing else {
      for _ in index..<after {
        add(mark)
        index += 1
      }
      return
    }
    flush()
    if isOpening { styleStart = index }
    style = isOpening ? (isDouble ? .strong : .emphasis) : .plain
    index = after
  }

  private mutating func link(_ problems: inout Problems) {
    let start = index
    guard let middle = closedBrackets[start], middle + 1 < characters.count,
      characters[middle + 1] == "("
    else {
      add("[")
      index += 1
      return
    }
    // The address may have pairs of brackets in it, and ends on its line.
    let first = middle + 2
    var end = first
    var depth = 0
    while end < characters.count, characters[end] != "\n" {
      if characters[end] == "(" { depth += 1 }
      if characters[end] == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    let words = String(characters[(start + 1)..<middle])
    let address = String(characters[first..<end])
    index = end
    guard end < characters.count, characters[end] == ")" else {
      problems.add(
        Problem(
          .data, at: text.place(start), found: "an address that does not end on its line",
          expected: "[words](https://address) on one line",
          advice: "write \\[ for the sign itself"))
      return
    }
    index += 1
    guard address.hasPrefix("https://"),
      !address.contains(where: { $0.isWhitespace || "\"<>".contains($0) })
    else {
      problems.add(
        Problem(
          .data, at: text.place(first), found: quoted(address),
          expected: "an address that begins with https://",
          advice: "another page of the study is cited, such as {annex counts}"))
      return
    }
    append(.link(words: words, address: address), from: start)
  }

  private mutating func bracket(_ problems: inout Problems) {
    let start = index
    guard index < lastCurlyBracket ?? 0, let end = text.first("}", from: index) else {
      return refuse("an opening bracket", &problems, "} at its end, or \\{ for the sign itself")
    }
    let inner = String(characters[(start + 1)..<end])
    index = end + 1
    do throws(Problem) {
      append(try InlineReader.content(inner, at: text.place(start)), from: start)
    } catch {
      problems.add(error)
    }
  }

  /// What curly brackets hold: a number meant as it stands, a figure, or something the study knows.
  static func content(_ inner: String, at place: Place) throws(Problem) -> Paper.Inline.Content {
    let inner =
      inner.utf8.contains(UInt8(ascii: "\n")) ? inner.replacing("\n", with: " ") : inner
    if inner.hasPrefix("=") { return .meant(inner.dropFirst().trimmingBlanks) }
    let parts = inner.split(separator: "|", maxSplits: 1).map(\.trimmingBlanks)
    if let name = parts.first, name.contains("["), name.hasSuffix("]") {
      return .figure(name: name, form: parts.count > 1 ? parts[1] : "")
    }
    let words = inner.split(separator: " ").map(String.init)
    if let kind = words.first, words.count <= 2, !inner.contains("|") {
      return .reference(kind: kind, id: words.count > 1 ? words[1] : "")
    }
    throw Problem(
      .data, at: place, found: quoted("{\(inner)}"),
      expected:
        "a figure such as {visits[all]} or {visits[all] | bare}, a reference such as {venue ID}, or a number meant as it stands, {= 4}"
    )
  }

  private mutating func refuse(
    _ found: String, _ problems: inout Problems, _ expected: String
  ) {
    problems.add(
      Problem(.data, at: text.place(index), found: found, expected: expected))
    index += 1
  }
}
