package import Base
package import Figures

/// Reads a paper: Markdown of which headings, paragraphs, lists, quotations, emphasis and links are known, and nothing else.
package struct PaperReader {
  let file: String
  let lines: [Substring]
  var index = 0
  private var title: [Paper.Inline] = []
  private var hasTitle = false
  var blocks: [Paper.Block] = []
  private var claims: [Paper.GuardedSentence] = []
  /// The claims that stand over the block to come.
  private var waiting: [(claim: Claim, place: Place)] = []

  private init(_ text: String, file: String) {
    self.file = file
    let parts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // A carriage return is of a line's end where a line feed follows it, and nowhere else.
    lines =
      parts.dropLast().map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
      + parts.suffix(1).map { Substring($0) }
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
        refuseWaiting(&problems)
        index += 1
      } else if line.begins(with: "<!--") {
        comment(&problems)
      } else if line.begins(with: "#") {
        refuseWaiting(&problems)
        heading(&problems)
      } else if line.begins(with: "> ") {
        block(while: PaperReader.quotes, dropping: 2, &problems, Paper.Block.quotation)
      } else if let mark = ItemMark(line) {
        list(of: mark, &problems)
      } else if let insert = insert(line, &problems) {
        refuseWaiting(&problems)
        blocks.append(.insert(insert))
        index += 1
      } else if let kind = PaperReader.unsupported(line) ?? PaperReader.otherList(line) {
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
    refuseWaiting(&problems)
  }

  /// A claim guards what stands right below it, or nobody can tell which sentence it is of.
  mutating func refuseWaiting(_ problems: inout Problems) {
    for guarded in waiting {
      problems.add(
        Problem(
          .data, at: guarded.place, field: "claim", found: "no sentence after it",
          expected: "the paragraph or the item it guards on the next line"))
    }
    waiting = []
  }

  private mutating func heading(_ problems: inout Problems) {
    let line = lines[index]
    let level = line.prefix { $0 == "#" }.count
    let place = Place(file: file, line: index + 1, column: 1)
    let words = line.dropFirst(level).drop { $0 == " " }
    let inlines = self.inlines([(index + 1, line, line.count - words.count)], &problems)
    index += 1
    guard level > 1 || !hasTitle, level <= 4, line.dropFirst(level).hasPrefix(" "),
      !words.isEmpty
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
  mutating func comment(_ problems: inout Problems) {
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
    else { return refuseMisspelt(inner, &problems) }
    let body = inner[(mark + 6)..<end]
    do throws(Problem) {
      let claim = try ClaimReader.claim(body.characters) { body.place($0) }
      waiting.append((claim, text.place(mark)))
    } catch {
      problems.add(error)
    }
  }

  /// Words that begin as a claim does would be taken for one by whoever reads the file, and be tried by nobody.
  private func refuseMisspelt(_ comment: PlacedText, _ problems: inout Problems) {
    let blanks = comment.characters.prefix { $0.isWhitespace }.count
    let word = String(comment.characters.dropFirst(blanks).prefix { $0.isLetter })
    guard ["claim", "påstand"].contains(where: word.lowercased().hasPrefix) else { return }
    problems.add(
      Problem(
        .data, at: comment.place(blanks), found: quoted(word), expected: "claim: before a claim",
        advice: "begin a comment that claims nothing with another word"))
  }

  private func insert(_ line: Substring, _ problems: inout Problems) -> Paper.Insert? {
    PaperReader.insert(line).map {
      Paper.Insert(
        kind: $0.kind, id: $0.id, place: Place(file: file, line: index + 1, column: 1))
    }
  }

  private mutating func block(
    while goesOn: (Substring) -> Bool, dropping dropped: Int, _ problems: inout Problems,
    _ make: ([Paper.Inline]) -> Paper.Block
  ) {
    var taken: [(Int, Substring, Int)] = []
    repeat {
      let line = lines[index]
      if !taken.isEmpty { refuseNumber(ahead: line, &problems) }
      taken.append((index + 1, line, min(dropped, line.count)))
      index += 1
    } while index < lines.count && goesOn(lines[index])
    let inlines = self.inlines(taken, &problems)
    blocks.append(make(inlines))
    keepClaims(over: inlines)
  }

  func inlines(
    _ lines: [(Int, Substring, Int)], _ problems: inout Problems
  ) -> [Paper.Inline] {
    for (number, line, _) in lines where line.hasSuffix("  ") {
      problems.add(
        Problem(
          .data, at: Place(file: file, line: number, column: line.count),
          found: "blanks at the end of a line", expected: "none",
          advice: "write \\ at its end for a new line"))
    }
    return InlineReader.inlines(
      PlacedText(lines.map { (number: $0.0, text: $0.1, dropped: $0.2) }, file: file),
      problems: &problems)
  }

  /// What was claimed before it guards these words.
  mutating func keepClaims(over sentence: [Paper.Inline]) {
    claims += waiting.map {
      Paper.GuardedSentence(claim: $0.claim, sentence: sentence, place: $0.place)
    }
    waiting = []
  }

  /// Signs nobody sees, those that turn the order of what is read, and control signs.
  private func refuseSigns(_ problems: inout Problems) {
    // A line with nothing that a name may not have has none of them.
    for (number, line) in lines.enumerated()
    where TextForm.name.fault(in: String(line.drop { $0 == " " })) != nil {
      for (column, character) in line.enumerated() where character != "\t" {
        let form = character.isWhitespace ? TextForm.line : .name
        guard let fault = form.fault(in: String(character)) else { continue }
        problems.add(
          Problem(
            .data, at: Place(file: file, line: number + 1, column: column + 1),
            found: fault.found, expected: fault.expected, advice: fault.advice))
      }
    }
  }
}
