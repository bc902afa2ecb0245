package import Base

extension Paper {
  /// A number that somebody typed where a figure could be cited.
  package struct TypedNumber: Hashable, Sendable {
    package let text: String
    package let place: Place
  }

  /// The numbers typed in digits, or in words from two upward, in the order of the paper. What is written as meant is none, nor is
  /// the number that a heading begins with, nor what stands in a sentence that is left out.
  package func typedNumbers(leavingOut leftOut: [[Inline]] = []) -> [TypedNumber] {
    stretches.filter { !leftOut.contains($0) }.flatMap { stretch in
      stretch.flatMap { inline -> [TypedNumber] in
        switch inline.content {
        case .text(let text), .link(let text, _): numbers(in: text, at: inline.place)
        case .reference("slot", let id): numbers(in: id, at: inline.place)
        case .figure, .reference, .meant, .lineBreak: []
        }
      }
    }
  }

  /// Headings without their numbers, paragraphs and items.
  private var stretches: [[Inline]] {
    [title.withoutNumberAhead]
      + blocks.flatMap { block -> [[Inline]] in
        switch block {
        case .heading(_, let inlines): [inlines.withoutNumberAhead]
        case .paragraph(let inlines), .quotation(let inlines): [inlines]
        case .list(let items), .numbered(let items): items
        case .insert: []
        }
      }
  }

  /// The numbers that are meant as they stand, in the order of the paper.
  package var meantNumbers: [TypedNumber] {
    inlines.compactMap {
      if case .meant(let text) = $0.content {
        TypedNumber(text: text, place: $0.place)
      } else {
        nil
      }
    }
  }

  private func numbers(in text: String, at start: Place) -> [TypedNumber] {
    let words = text.split { !$0.isOfWord }
    var before: Substring?
    return words.compactMap { word in
      defer { before = word }
      let trimmed = word.trimmingMarks
      let isNumber =
        trimmed.contains(where: \.isNumber)
        || trimmed.split(separator: "-").contains { isNumberWord($0.lowercased(), after: before) }
      guard isNumber else { return nil }
      let column = start.column.map {
        $0 + text.distance(from: text.startIndex, to: word.startIndex)
      }
      return TypedNumber(
        text: trimmed, place: Place(file: start.file, line: start.line, column: column))
    }
  }

  /// `before` is the word ahead: what shortens a word for a number is one after a number only, and a name elsewhere.
  private func isNumberWord(_ word: String, after before: Substring?) -> Bool {
    switch language {
    case .danish:
      (NumberWords.values[word] ?? 0) >= 2
        || (NumberWords.multipliers[word] != nil
          && (!["mia", "mio"].contains(word) || before?.contains(where: \.isNumber) ?? false))
    case .english: (NumberWords.english[word] ?? 0) >= 2
    }
  }
}

extension [Paper.Inline] {
  /// Without the number that a heading begins with, `2. `.
  fileprivate var withoutNumberAhead: [Paper.Inline] {
    guard let first, case .text(let text) = first.content else { return self }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(". ") else { return self }
    let rest = String(text.dropFirst(digits.count + 2))
    let place = Place(
      file: first.place.file, line: first.place.line,
      column: first.place.column.map { $0 + digits.count + 2 })
    return [Paper.Inline(.text(rest), first.stress, at: place)] + dropFirst()
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOfASCII: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}

extension Character {
  /// Whether it may stand in a word or a number, or between two parts of one.
  fileprivate var isOfWord: Bool {
    guard let sign = asciiValue else { return isLetter || isNumber }
    return switch sign {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Substring {
  /// Without the signs at its ends that belong to the sentence.
  fileprivate var trimmingMarks: String {
    guard
      unicodeScalars.first?.isLetterOfASCII != true
        || unicodeScalars.last?.isLetterOfASCII != true
    else { return String(self) }
    let isMark: (Character) -> Bool = { ".,-".contains($0) }
    let start = drop(while: isMark)
    return String(start.reversed().drop(while: isMark).reversed())
  }
}
