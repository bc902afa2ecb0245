package import Figures

/// A table as it is shown in one language: texts for every cell, headings with their marks, and the legend
/// those marks need.
struct TableView {
  /// What stands over it, without its number.
  private let title: CitedText
  private let language: Language
  let headings: [CitedText]
  let rows: [(cells: [Cell], weight: Table.Row.Weight)]
  /// What stands under the table before its source: the meaning of the marks and the notes; empty where there is nothing.
  let remarks: CitedText
  let source: CitedText

  /// What stands over the table: which of its page it is, and what it shows.
  func caption(_ number: String) -> CitedText {
    CitedText("\(Phrase(da: "Tabel", en: "Table")[language].words) ")
      + CitedText(number, .structure) + ". " + title
  }

  struct Cell {
    let text: CitedText
    /// What stands there in the place of a number.
    var mark: Mark?
  }

  /// Whether it says of each number how it stands to the sources; an answer on a terminal leaves that to `explain`.
  enum Provenances { case told, untold }

  init(
    _ table: Table, book: FigureBook, wording: Wording, provenances telling: Provenances = .told
  ) {
    let language = wording.language
    self.language = language
    title = wording.cited(table.caption, book)
    let provenances = table.columns.indices.map {
      telling == .told ? table.provenances(of: $0, in: book) : []
    }
    var marks: Set<Mark> = []
    var letters: Set<Provenance> = []

    let shared = table.sharedProvenances(provenances)
    headings = zip(table.columns, provenances).map { column, provenances in
      let title = wording.cited(column.title, book)
      guard provenances.count == 1, let only = provenances.first, shared[only] == nil else {
        return title
      }
      let word = only.word[language].words
      return title.text.hasSuffix(")")
        ? title.droppingLast() + CitedText(", \(word))") : title + CitedText(" (\(word))")
    }
    var shown: [(cells: [Cell], weight: Table.Row.Weight)] = []
    for row in table.rows {
      let cells = zip(row.cells, table.columns).enumerated().map { index, pair -> Cell in
        let (cell, column) = pair
        switch cell {
        case .words(let phrase): return Cell(text: wording.cited(phrase, book))
        case .date(let date): return Cell(text: wording.cited(Phrase(date: date), book))
        case .figure(let name):
          guard let figure = book[name] else { return Cell(text: CitedText(name.description)) }
          let nature = CitedText.Nature.figure(name, .printed(column.form))
          if let mark = Mark(figure, column.form) {
            marks.insert(mark)
            return Cell(text: CitedText(mark.rawValue, nature), mark: mark)
          }
          let text = CitedText(wording.text(figure, column.form), nature)
          guard provenances[index].count > 1, let provenance = Provenance(figure) else {
            return Cell(text: text)
          }
          letters.insert(provenance)
          return Cell(text: text + CitedText(" (\(provenance.letter[language].words))"))
        }
      }
      shown.append((cells, row.weight))
    }
    rows = shown
    let legend =
      Mark.allCases.filter(marks.contains).map { $0.meaning[language].words }
      + Provenance.allCases.filter(letters.contains).map {
        "(\($0.letter[language].words)) = \($0.word[language].words)"
      }
    let told = Provenance.allCases.compactMap { provenance in
      shared[provenance].map { titles in
        wording.cited(
          shared.count == 1 && titles.count > 2
            ? provenance.noteOnUnmarked : provenance.note(on: titles), book)
      }
    }
    let notes =
      told + (legend.isEmpty ? [] : [CitedText(legend.joined(separator: "; ") + ".")])
      + table.notes.map { wording.cited($0, book) }
    remarks =
      notes.isEmpty
      ? CitedText()
      : CitedText("\(Phrase(da: "Anm.", en: "Note")[language].words): ")
        + notes.joined(separator: " ")
    source =
      CitedText("\(Phrase(da: "Kilde", en: "Source")[language].words): ")
      + wording.cited(table.source, book)
  }
}

extension Table.Column {
  /// Whether the cells hold numbers, which stand to the right.
  var isNumeric: Bool { content != .words }
}

extension Table {
  /// The standings that more than one column has alone, with the titles of those columns; no titles where all numbers of
  /// the table have it.
  fileprivate func sharedProvenances(
    _ provenances: [Set<Provenance>]
  ) -> [Provenance: [Phrase]] {
    let telling = zip(columns, provenances).filter { !$1.isEmpty }
    return Provenance.allCases.reduce(into: [:]) { shared, provenance in
      let own = telling.filter { $1 == [provenance] }
      guard own.count > 1 else { return }
      shared[provenance] = own.count == telling.count ? [] : own.map(\.0.title)
    }
  }

  /// The different standings of the numbers a column shows.
  func provenances(of column: Int, in book: FigureBook) -> Set<Provenance> {
    switch columns[column].content {
    case .words, .figures(.coverage), .figures(.fraction), .figures(.interval),
      .figures(.bareInterval):
      return []
    case .figures: break
    }
    return Set(
      rows.compactMap { row in
        // An assumption is called so by its own column.
        guard case .figure(let name) = row.cells[column], name.metric != .assumption else {
          return nil
        }
        return book[name].flatMap { Mark($0, columns[column].form) == nil ? Provenance($0) : nil }
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
    cited(phrase, book).text
  }

  /// A phrase with its figures put in, and words of the data as they are.
  package func cited(_ phrase: Phrase, _ book: FigureBook) -> CitedText {
    phrase[language].pieces.reduce(into: CitedText()) { result, piece in
      switch piece {
      case .text(let text): result.append(wording: text.following(result))
      case .words(let words): result.append(words.following(result), .words)
      case .word(let word): result.append(wording: book.words.text(word, in: language))
      case .code(let code): result.append(code, .code)
      case .place(let place): result.append(place, .place)
      case .number(let number): result.append(number, .structure)
      case .recorded(let figure): result.append(figure, .recorded)
      case .strong(let words): result.append(words, .strong)
      case .emphasis(let words): result.append(words, .emphasis)
      case .address(let words, let address): result.append(words, .address(address))
      case .page(let report, let words): result += reference(to: report, words, book)
      case .lineBreak: result.append("\n", .lineBreak)
      case .figure(let name, let form):
        guard let figure = book[name] else {
          result.append(CitedText(name.description, .words))
          return
        }
        result.append(text(figure, form), .figure(name, .printed(form)))
      }
    }
  }
}

extension String {
  /// As it stands after a text: a unit's own full stop also ends the sentence, as in `7,5 mio. kr.`
  fileprivate func following(_ text: CitedText) -> String {
    let stop = UInt8(ascii: ".")
    return utf8.first == stop && text.text.utf8.last == stop ? String(dropFirst()) : self
  }
}

extension Wording {
  /// Another page in words, which lead to it where it is among those of this one.
  private func reference(to report: String, _ words: String, _ book: FigureBook) -> CitedText {
    guard let place, let page = place.site.page(of: report, in: language) else {
      return CitedText(words)
    }
    let text = page.annex.map { cited(annexName($0), book).text } ?? words
    return CitedText(text, .link(place.page.path(to: page.name, in: language)))
  }
}
