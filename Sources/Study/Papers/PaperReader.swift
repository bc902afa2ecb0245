package import Base
package import Figures

/// Reads a paper: Markdown of which headings, paragraphs, lists, quotations, emphasis and links are known, and nothing else.
package struct PaperReader {
  private let file: String
  private let lines: [Substring]
  private var index = 0
  private var title: [Paper.Inline] = []
  private var hasTitle = false
  private var blocks: [Paper.Block] = []
  private var claims: [Paper.GuardedSentence] = []
  /// The claims that stand over the block to come.
  private var waiting: [(claim: Claim, place: Place)] = []

  private init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// The paper that some bytes are; every problem goes into `problems`, and the paper may be used only if there is none.
  package static func paper(
    _ bytes: [UInt8], name: String, language: Language, file: String, header: Paper.Header,
    problems: inout Problems
  ) -> Paper? {
    guard bytes.count <= longest else {
      problems.add(
        Problem(
          .data, at: Place(file: file), found: "\(bytes.count) bytes",
          expected: "a paper of at most \(longest) bytes"))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.add(
        Problem(
          .data, at: Place(file: file), found: "bytes that are no UTF-8",
          expected: "a text file in UTF-8", advice: "save it again with that encoding"))
      return nil
    }
    let unmarked = text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    var reader = PaperReader(normalForm(unmarked), file: file)
    reader.refuseSigns(&problems)
    reader.read(&problems)
    return Paper(
      name: name, language: language, file: file, title: reader.title, blocks: reader.blocks,
      claims: reader.claims, header: header)
  }

  /// Longer than any paper of words; what is longer is something else.
  private static let longest = 1_000_000
  private static let longestTitle = 250

  private mutating func read(_ problems: inout Problems) {
    while index < lines.count {
      let line = lines[index]
      if line.allSatisfy(\.isWhitespace) {
        index += 1
      } else if line.hasPrefix("<!--") {
        comment(&problems)
      } else if line.hasPrefix("#") {
        heading(&problems)
      } else if line.hasPrefix("> ") {
        block(while: PaperReader.quotes, dropping: 2, &problems, Paper.Block.quotation)
      } else if PaperReader.bullet(line) != nil {
        let items = self.items(PaperReader.bullet, &problems)
        blocks.append(.list(items))
      } else if PaperReader.ordinal(line) != nil {
        let items = self.items(PaperReader.ordinal, &problems)
        blocks.append(.numbered(items))
      } else if let insert = insert(line, &problems) {
        blocks.append(.insert(insert))
        index += 1
      } else if let kind = PaperReader.unsupported(line) {
        problems.add(
          Problem(
            .data, at: Place(file: file, line: index + 1, column: 1), found: kind,
            expected: "a heading, a paragraph, a list, a quotation or an insert such as {table ID}")
        )
        index += 1
      } else {
        block(while: PaperReader.continues, dropping: 0, &problems, Paper.Block.paragraph)
      }
    }
    if !hasTitle {
      problems.add(
        Problem(
          .data, at: Place(file: file, line: 1), found: "no title",
          expected: "a first line such as # Title"))
    }
    for guarded in waiting {
      problems.add(
        Problem(
          .data, at: guarded.place, field: "claim", found: "no sentence after it",
          expected: "the paragraph it guards on the next line"))
    }
  }

  /// What Markdown knows and a paper does not.
  private static func unsupported(_ line: Substring) -> String? {
    if line.hasPrefix("```") || line.hasPrefix("~~~") { return "a block of code" }
    if line.hasPrefix("|") { return "a table of typed cells" }
    if line.hasPrefix("    ") || line.hasPrefix("\t") { return "a line set in" }
    if line.hasPrefix("[^") { return "a note" }
    let marks = Set(line.filter { !$0.isWhitespace })
    if line.count >= 3, marks.count == 1, let mark = marks.first, "-*_=".contains(mark) {
      return "a line of signs"
    }
    return nil
  }

  /// Whether a line goes on with the paragraph above it.
  private static func continues(_ line: Substring) -> Bool {
    !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") && !line.hasPrefix("> ")
      && !line.hasPrefix("<!--") && bullet(line) == nil && ordinal(line) == nil
      && unsupported(line) == nil && !isInsert(line)
  }

  private static func quotes(_ line: Substring) -> Bool { line.hasPrefix(">") }

  private static func isInsert(_ line: Substring) -> Bool {
    let words = line.trimmingBlanks
    return words.hasPrefix("{") && words.hasSuffix("}") && !words.hasPrefix("{=")
      && !words.contains("[") && words.dropFirst().dropLast().allSatisfy { !"{}".contains($0) }
  }

  /// How long the mark of an item is; nil where the line is none.
  private static func bullet(_ line: Substring) -> Int? {
    line.hasPrefix("- ") || line.hasPrefix("* ") ? 2 : nil
  }

  private static func ordinal(_ line: Substring) -> Int? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return digits.count + 2
  }

  private mutating func heading(_ problems: inout Problems) {
    let line = lines[index]
    let level = line.prefix { $0 == "#" }.count
    let place = Place(file: file, line: index + 1, column: 1)
    let words = line.dropFirst(level).drop { $0 == " " }
    // The number somebody gave a heading is its own.
    let number = PaperReader.ordinal(words) ?? 0
    let dropped = line.count - words.count + number
    let inlines = self.inlines([(index + 1, line, dropped)], &problems)
    index += 1
    guard level > 1 || !hasTitle, level <= 4, line.dropFirst(level).hasPrefix(" "), !words.isEmpty
    else {
      problems.add(
        Problem(
          .data, at: place, found: quoted(String(line.prefix(40))),
          expected: hasTitle ? "a heading such as ## Words" : "a title such as # Words"))
      return
    }
    guard level == 1 else {
      blocks.append(.heading(level, inlines))
      return
    }
    hasTitle = true
    title = inlines
    if words.count > PaperReader.longestTitle {
      problems.add(
        Problem(
          .data, at: place, found: "a title of \(words.count) characters",
          expected: "at most \(PaperReader.longestTitle)"))
    }
  }

  /// A claim, or words to whoever writes the paper.
  private mutating func comment(_ problems: inout Problems) {
    let start = index
    while index < lines.count, !lines[index].contains("-->") { index += 1 }
    guard index < lines.count else {
      problems.add(
        Problem(
          .data, at: Place(file: file, line: start + 1, column: 1),
          found: "a comment that does not end", expected: "-->"))
      return
    }
    let text = PlacedText(
      (start...index).map { ($0 + 1, lines[$0], $0 == start ? 4 : 0) }, file: file)
    index += 1
    let end = text.first("-->") ?? text.characters.count
    let inner = text[0..<end]
    if end + 3 < text.characters.count,
      !text.characters[(end + 3)...].allSatisfy(\.isWhitespace)
    {
      problems.add(
        Problem(
          .data, at: text.place(end + 3), found: "words after a comment",
          expected: "the comment on lines of its own"))
    }
    guard let mark = inner.first("claim:"),
      inner.characters[..<mark].allSatisfy(\.isWhitespace)
    else { return }
    let body = inner[(mark + 6)..<end]
    do throws(Problem) {
      let claim = try ClaimReader.claim(body.characters) { body.place($0) }
      waiting.append((claim, text.place(mark)))
    } catch {
      problems.add(error)
    }
  }

  private mutating func insert(_ line: Substring, _ problems: inout Problems) -> Paper.Insert? {
    guard PaperReader.isInsert(line) else { return nil }
    let place = Place(file: file, line: index + 1, column: 1)
    let inner = String(line.trimmingBlanks.dropFirst().dropLast())
    guard case .reference(let kind, let id)? = try? InlineReader.content(inner, at: place) else {
      return nil
    }
    return Paper.Insert(kind: kind, id: id, place: place)
  }

  private mutating func block(
    while goesOn: (Substring) -> Bool, dropping dropped: Int, _ problems: inout Problems,
    _ make: ([Paper.Inline]) -> Paper.Block
  ) {
    var taken: [(Int, Substring, Int)] = []
    repeat {
      let line = lines[index]
      taken.append((index + 1, line, min(dropped, line.count)))
      index += 1
    } while index < lines.count && goesOn(lines[index])
    let inlines = self.inlines(taken, &problems)
    blocks.append(make(inlines))
    keepClaims(over: inlines)
  }

  private mutating func items(
    _ mark: (Substring) -> Int?, _ problems: inout Problems
  ) -> [[Paper.Inline]] {
    var items: [[Paper.Inline]] = []
    while index < lines.count, let length = mark(lines[index]) {
      var taken: [(Int, Substring, Int)] = [(index + 1, lines[index], length)]
      index += 1
      while index < lines.count, lines[index].hasPrefix("  "),
        !lines[index].allSatisfy(\.isWhitespace)
      {
        let blanks = lines[index].prefix { $0 == " " }.count
        taken.append((index + 1, lines[index], blanks))
        index += 1
      }
      let inlines = self.inlines(taken, &problems)
      items.append(inlines)
      keepClaims(over: inlines)
      while index < lines.count, lines[index].hasPrefix("<!--") { comment(&problems) }
    }
    return items
  }

  private func inlines(
    _ lines: [(Int, Substring, Int)], _ problems: inout Problems
  ) -> [Paper.Inline] {
    InlineReader.inlines(
      PlacedText(lines.map { (number: $0.0, text: $0.1, dropped: $0.2) }, file: file),
      problems: &problems)
  }

  /// What was claimed before it guards these words.
  private mutating func keepClaims(over sentence: [Paper.Inline]) {
    claims += waiting.map {
      Paper.GuardedSentence(claim: $0.claim, sentence: sentence, place: $0.place)
    }
    waiting = []
  }

  /// Signs nobody sees that turn the order of what is read, and control signs.
  private func refuseSigns(_ problems: inout Problems) {
    for (number, line) in lines.enumerated() {
      for (column, character) in line.enumerated() {
        guard let scalar = character.unicodeScalars.first(where: PaperReader.isUnseen) else {
          continue
        }
        problems.add(
          Problem(
            .data, at: Place(file: file, line: number + 1, column: column + 1),
            found: "the sign U+\(String(scalar.value, radix: 16, uppercase: true))",
            expected: "signs that are seen", advice: "delete it"))
      }
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2028, 0x2029,
      0x2066...0x2069:
      true
    default: false
    }
  }
}
