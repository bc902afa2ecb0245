/// Running text that cites figures by name instead of printing numbers of its own.
///
///     let sentence: Sentence = "Der blev talt \(.visitsPerDay, .all) daglige besøg."
package struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A stretch of plain text, or a figure in one of its forms.
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// Words from the data, such as a name, which no renderer may take for marks of its own.
    case words(String)
    case figure(FigureName, Form)
  }

  package private(set) var pieces: [Piece]

  /// Neighbouring texts become one, so that equal sentences are equal however they were put together.
  package init(pieces: [Piece]) {
    self.pieces = pieces.reduce(into: []) { joined, piece in
      if case .text(let text) = piece, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(piece)
      }
    }
  }
  package init(stringLiteral value: String) { pieces = [.text(value)] }
  package init(stringInterpolation: StringInterpolation) {
    self.init(pieces: stringInterpolation.pieces)
  }

  /// The figures cited, in the order of the text.
  package var citations: [FigureName] {
    pieces.compactMap { if case .figure(let name, _) = $0 { name } else { nil } }
  }

  package static func + (first: Sentence, second: Sentence) -> Sentence {
    Sentence(pieces: first.pieces + second.pieces)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
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
      pieces += sentence.pieces
    }

    /// A name or other words of the data; never a number.
    package mutating func appendInterpolation(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words)) }
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
    danish = words.isEmpty ? "" : Sentence(pieces: [.words(words)])
    english = danish
  }

  package subscript(language: Language) -> Sentence {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
