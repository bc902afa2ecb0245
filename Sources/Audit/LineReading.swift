package import Document
package import Figures

/// What the numbers on one line of a report are.
package struct LineReading: Sendable {
  /// A number, or the mark that stands for one.
  package struct Number: Sendable {
    /// The character, or in a CSV file the cell, it begins with.
    package let column: Int
    package let text: String
    package let kind: Kind
  }

  package enum Kind: Hashable, Sendable {
    case figure(FigureName, CitedForm)
    /// The number of a table, or of a message in a list.
    case structure
    /// A place in the inputs, or a line of a source document.
    case place
    /// Part of a formula, an id or a digest.
    case code
    /// Part of a name or another text of the inputs.
    case words
    /// Part of the report's own wording, such as a year.
    case label
  }

  /// What the columns of a line count.
  package enum Columns: Sendable {
    case characters, cells
  }

  package let numbers: [Number]

  package init(_ line: CitedLine, counting columns: Columns = .characters) {
    var numbers: [Number] = []
    func column(_ piece: CitedLine.Piece, _ offset: Int) -> Int {
      switch columns {
      case .characters: piece.column + offset
      case .cells: piece.column
      }
    }
    for piece in line.pieces {
      func add(_ column: Int, _ text: String, _ kind: Kind) {
        numbers.append(Number(column: column, text: text, kind: kind))
      }
      switch piece.nature {
      case .figure(let name, let form): add(piece.column, piece.text, .figure(name, form))
      case .structure: add(piece.column, piece.text, .structure)
      case .code:
        if piece.text.hasDigit { add(piece.column, piece.text, .code) }
      case .words, .recorded, .strong, .emphasis, .address:
        guard piece.text.hasDigit else { break }
        for group in piece.text.digitGroups {
          add(column(piece, group.offset), group.text, .words)
        }
      case .place: add(piece.column, piece.text, .place)
      case .markup: break
      case nil, .link, .lineBreak:
        for group in piece.text.digitGroups {
          add(column(piece, group.offset), group.text, .label)
        }
      }
    }
    self.numbers = numbers
  }

  /// The figures among them, each once, in the order of the line.
  package var figures: [FigureName] {
    var seen: Set<FigureName> = []
    return numbers.compactMap { number in
      guard case .figure(let name, _) = number.kind, seen.insert(name).inserted else { return nil }
      return name
    }
  }
}

extension LineReading.Kind {
  /// A stable word for it.
  package var label: String {
    switch self {
    case .figure: "figure"
    case .structure: "structure"
    case .place: "place"
    case .code: "code"
    case .words: "words"
    case .label: "label"
    }
  }

  /// What a reader is told it is.
  package var meaning: Phrase {
    switch self {
    case .figure: Phrase(da: "tal i studiet", en: "a figure of the study")
    case .structure:
      Phrase(da: "nummer på en tabel eller et punkt", en: "the number of a table or an item")
    case .place:
      Phrase(da: "sted i inputs eller i kilden", en: "a place in the inputs or the source")
    case .code: Phrase(da: "formel, id eller kontrolsum", en: "a formula, id or digest")
    case .words: Phrase(da: "navn eller ord fra inputs", en: "a name or words of the inputs")
    case .label:
      Phrase(
        da: "rapportens egne ord, fx årstal eller henvisning",
        en: "the report's own words, such as a year or a reference")
    }
  }
}

extension String {
  fileprivate var hasDigit: Bool { utf8.contains { 0x30...0x39 ~= $0 } }

  /// Each run of digits with the dots and commas within, and how many characters stand before it.
  package var digitGroups: [(offset: Int, text: String)] {
    var groups: [(offset: Int, text: String)] = []
    let scalars = Array(unicodeScalars)
    var index = 0
    func isDigit(_ place: Int) -> Bool {
      scalars.indices.contains(place) && "0"..."9" ~= scalars[place]
    }
    while index < scalars.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while isDigit(index)
        || (scalars.indices.contains(index) && ".,".unicodeScalars.contains(scalars[index])
          && isDigit(index + 1))
      {
        index += 1
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[start..<index])
      groups.append((start, text))
    }
    return groups
  }
}
