package import Figures

/// A table as it is shown in one language: texts for every cell, headings with their marks, and the legend
/// those marks need.
struct TableView {
  let headings: [String]
  let rows: [(texts: [String], weight: Table.Row.Weight)]
  let legend: [String]

  init(
    _ table: Table, book: FigureBook, language: Language, escape: (String) -> String
  ) {
    let wording = Wording(language)
    let standings = table.columns.indices.map { table.standings(of: $0, in: book) }
    var marks: Set<Mark> = []
    var letters: Set<Standing> = []

    headings = zip(table.columns, standings).map { column, standings in
      let title = wording.text(of: column.title, book, escape: escape)
      guard standings.count == 1, let only = standings.first else { return title }
      let word = only.word[language].words
      return title.hasSuffix(")") ? "\(title.dropLast()), \(word))" : "\(title) (\(word))"
    }
    var shown: [(texts: [String], weight: Table.Row.Weight)] = []
    for row in table.rows {
      let texts = zip(row.cells, table.columns).enumerated().map { index, pair in
        let (cell, column) = pair
        switch cell {
        case .words(let phrase): return wording.text(of: phrase, book, escape: escape)
        case .figure(let name):
          guard let figure = book[name] else { return name.description }
          if let mark = Mark(figure, column.form) {
            marks.insert(mark)
            return mark.rawValue
          }
          let text = wording.text(figure, column.form)
          guard standings[index].count > 1, let standing = Standing(figure) else { return text }
          letters.insert(standing)
          return "\(text) (\(standing.letter[language].words))"
        }
      }
      shown.append((texts, row.weight))
    }
    rows = shown
    legend =
      Mark.allCases.filter(marks.contains).map { $0.meaning[language].words }
      + Standing.allCases.filter(letters.contains).map {
        "(\($0.letter[language].words)) = \($0.word[language].words)"
      }
  }
}

extension Table {
  /// The different standings of the numbers a column shows.
  func standings(of column: Int, in book: FigureBook) -> Set<Standing> {
    switch columns[column].content {
    case .words, .figures(.coverage), .figures(.fraction), .figures(.interval), .figures(.presence):
      return []
    case .figures: break
    }
    return Set(
      rows.compactMap { row in
        guard case .figure(let name) = row.cells[column] else { return nil }
        return book[name].flatMap { Mark($0, columns[column].form) == nil ? Standing($0) : nil }
      })
  }
}

extension Table.Column {
  var form: Form {
    switch content {
    case .words: Form.value
    case .figures(let form): form
    }
  }
}

extension Wording {
  /// A phrase as plain text, its figures put in.
  package func plain(_ phrase: Phrase, _ book: FigureBook) -> String {
    text(of: phrase, book) { $0 }
  }

  /// A phrase with its figures put in, and words of the data as `escape` gives them back.
  func text(
    of phrase: Phrase, _ book: FigureBook, escape: (String) -> String
  ) -> String {
    phrase[language].pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text):
        // A unit's own full stop also ends the sentence: `7,5 mio. kr.`
        result += result.hasSuffix(".") && text.hasPrefix(".") ? String(text.dropFirst()) : text
      case .words(let words): result += escape(words)
      case .figure(let name, let form):
        result += book[name].map { text($0, form) } ?? name.description
      }
    }
  }
}
