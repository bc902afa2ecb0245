package import Base

/// Running text that cites figures by name instead of printing numbers of its own.
///
///     let sentence: Sentence = "Der blev mistet \(.lostVisits, .all) besøg."
///
/// Its wording is what stands in the program's source, letter by letter. Every text that comes from elsewhere is words or
/// code: there is no way to make wording of a `String`. How each kind of piece is spelt, a renderer knows alone.
package struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A stretch of plain text, or a figure in one of its forms. A sentence is on one line, whatever the words hold.
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// Words from the data, such as a name, which no renderer may take for marks of its own.
    case words(String)
    /// A word the study has its own of, such as what it calls a venue.
    case word(StudyWord)
    case figure(FigureName, Form)
    /// To be taken letter by letter, such as a command, an id or a formula.
    case code(String)
    /// Where something stands: a place in a file, or a line of a document.
    case place(String)
    /// A number of the page's own, such as that of an item, or how many there are of what it lists.
    case number(String)
    /// A figure as a record of some run has it, which no book of figures holds.
    case recorded(String)
    /// Words that stand out.
    case strong(String)
    /// Words that are said with stress.
    case emphasis(String)
    /// Words that lead out of the reports, to an address that begins with `https://`.
    case address(words: String, String)
    /// Another page, by the name of its report, in these words; an annex is called by its number.
    case page(report: String, words: String)
    case lineBreak

    fileprivate var isText: Bool { if case .text = self { true } else { false } }
  }

  package private(set) var pieces: [Piece]

  package init(stringLiteral value: StaticString) {
    pieces = value.utf8CodeUnitCount == 0 ? [] : [.text(value.description)]
  }

  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Words of the data alone.
  package init(words: String) { pieces = words.isEmpty ? [] : [.words(words.onOneLine)] }

  /// Another page, by the name of its report: an annex by its number, any other in these words.
  package init(page report: String, words: String) {
    pieces = [.page(report: report, words: words.onOneLine)]
  }

  package var isEmpty: Bool { pieces.isEmpty }

  package static let lineBreak: Sentence = {
    var sentence = Sentence(words: "")
    sentence.pieces = [.lineBreak]
    return sentence
  }()

  /// The figures cited, in the order of the text.
  package var citations: [FigureName] {
    pieces.compactMap { if case .figure(let name, _) = $0 { name } else { nil } }
  }

  /// What follows words of the data that it begins with, such as a name; nil where it begins with other words.
  package func following(_ words: String) -> Sentence? {
    guard pieces.first == .words(words) else { return nil }
    var sentence = self
    sentence.pieces.removeFirst()
    return sentence
  }

  /// The same with its first letter small, as a name stands inside a sentence.
  var inSentence: Sentence {
    var sentence = self
    switch pieces.first {
    case .text(let text): sentence.pieces[0] = .text(text.lowercasedFirst)
    case .words(let text): sentence.pieces[0] = .words(text.lowercasedFirst)
    case .word(let word): sentence.pieces[0] = .word(word.with(.small))
    default: break
    }
    return sentence
  }

  package static func + (first: Sentence, second: Sentence) -> Sentence {
    "\(first)\(second)"
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate private(set) var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      if literal.utf8CodeUnitCount > 0 { append(text: literal.description) }
    }

    /// A figure, printed with its unit unless another form is asked for.
    package mutating func appendInterpolation(
      _ metric: Metric, _ subject: Subject, _ form: Form = .value
    ) {
      pieces.append(.figure(FigureName(metric, subject), form))
    }

    package mutating func appendInterpolation(_ name: FigureName, _ form: Form = .value) {
      pieces.append(.figure(name, form))
    }

    package mutating func appendInterpolation(_ sentence: Sentence) {
      guard case .text(let text)? = sentence.pieces.first, pieces.last?.isText ?? false else {
        pieces += sentence.pieces
        return
      }
      append(text: text)
      pieces += sentence.pieces.dropFirst()
    }

    /// What the study calls something.
    package mutating func appendInterpolation(_ word: StudyWord) { pieces.append(.word(word)) }

    /// The same where it begins a sentence or a heading.
    package mutating func appendInterpolation(capital word: StudyWord) {
      pieces.append(.word(word.with(.capital)))
    }

    /// The same with its article: `a venue`.
    package mutating func appendInterpolation(a word: StudyWord) {
      guard case .noun(let role, _) = word.kind else { return appendInterpolation(word) }
      pieces.append(.word(StudyWord(.noun(role, .withArticle))))
    }

    /// A word that goes with a noun, in the form its gender asks for.
    package mutating func appendInterpolation(
      _ word: StudyWord, neuter: StaticString, common: StaticString
    ) {
      guard case .noun(let role, _) = word.kind else { return }
      pieces.append(
        .word(
          StudyWord(.agreeing(role, neuter: neuter.description, common: common.description))))
    }

    /// Code; never a number.
    package mutating func appendInterpolation(code: String) {
      if !code.isEmpty { pieces.append(.code(code.onOneLine)) }
    }

    /// Words that stand out.
    package mutating func appendInterpolation(strong: String) {
      if !strong.isEmpty { pieces.append(.strong(strong.onOneLine)) }
    }

    /// Words that are said with stress.
    package mutating func appendInterpolation(emphasis: String) {
      if !emphasis.isEmpty { pieces.append(.emphasis(emphasis.onOneLine)) }
    }

    /// Words that lead out of the reports.
    package mutating func appendInterpolation(_ words: String, to address: String) {
      pieces.append(.address(words: words.onOneLine, address.onOneLine))
    }

    /// Another page, by the name of its report: an annex by its number, any other in these words.
    package mutating func appendInterpolation(page report: String, _ words: StaticString) {
      pieces.append(.page(report: report, words: words.description))
    }

    /// Numbers of the page's own, such as those of items, with commas between.
    package mutating func appendInterpolation(numbers: [Int]) {
      append(numbers, as: Piece.number)
    }

    /// The text of a figure in a record of some run.
    package mutating func appendInterpolation(recorded: String) {
      if !recorded.isEmpty { pieces.append(.recorded(recorded.onOneLine)) }
    }

    /// A place in a file.
    package mutating func appendInterpolation(_ place: Place) {
      pieces.append(.place(place.description.onOneLine))
    }

    /// Lines of a file or a document that the sentence names, with commas between.
    package mutating func appendInterpolation(lines: [Int]) { append(lines, as: Piece.place) }

    /// Neighbouring texts become one, so that equal sentences are equal however they were put together.
    private mutating func append(text: String) {
      if case .text(let before)? = pieces.last {
        pieces[pieces.count - 1] = .text(before + text)
      } else {
        pieces.append(.text(text))
      }
    }

    private mutating func append(_ numbers: [Int], as piece: (String) -> Piece) {
      for (index, number) in numbers.enumerated() {
        if index > 0 { append(text: ", ") }
        pieces.append(piece(String(number)))
      }
    }

    /// A name or other words of the data; never a number.
    package mutating func appendInterpolation(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words.onOneLine)) }
    }
  }
}

/// The same thing said in both languages, side by side.
package struct Phrase: Hashable, Sendable {
  package let danish: Sentence
  package let english: Sentence

  package init(da danish: Sentence, en english: Sentence) {
    self.danish = danish
    self.english = english
  }

  /// Words that are the same in both languages, such as a venue's name.
  package init(_ words: String) {
    danish = Sentence(words: words)
    english = danish
  }

  package subscript(language: Language) -> Sentence {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}

/// Sentences one after the other, with words between them.
package func joined(_ sentences: [Sentence], _ separator: Sentence) -> Sentence {
  var sum = Sentence.StringInterpolation(
    literalCapacity: 0, interpolationCount: 2 * sentences.count)
  for (index, sentence) in sentences.enumerated() {
    if index > 0 { sum.appendInterpolation(separator) }
    sum.appendInterpolation(sentence)
  }
  return Sentence(stringInterpolation: sum)
}
