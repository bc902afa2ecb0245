package import Figures

/// A chart as it is shown in one language: its words, and the drawings with their words.
struct ChartView {
  private let chart: Chart
  private let book: FigureBook
  private let wording: Wording
  private let title: CitedText
  let description: CitedText
  /// Empty where the text around it tells it.
  let source: CitedText

  init(_ chart: Chart, book: FigureBook, wording: Wording) {
    self.chart = chart
    self.book = book
    self.wording = wording
    title = wording.cited(chart.caption, book)
    description = wording.cited(chart.description, book)
    let kilde = Phrase(da: "Kilde: ", en: "Source: ")
    source =
      chart.source == Phrase("")
      ? CitedText() : wording.cited(kilde, book) + wording.cited(chart.source, book)
  }

  /// What stands over it: which of its page's charts it is, and what it shows. Charts are numbered apart from tables.
  func caption(_ number: String) -> CitedText {
    CitedText(word(Phrase(da: "Figur ", en: "Figure "))) + CitedText(number, .structure) + ". "
      + title
  }

  /// The drawing inside a page.
  func part(_ breadth: Chart.Breadth, id: String) -> CitedText {
    SVG.part(
      chart.drawing(wording, book, breadth), id: id, kind: "\(breadth)", title: title,
      description: description)
  }

  /// The drawing as a file.
  fileprivate var file: CitedText {
    SVG.file(
      chart.drawing(wording, book, .wide), title: title, description: description,
      in: wording.language)
  }

  /// Where its figures stand; nil where no page has their table.
  func twin(on page: Page) -> CitedText? {
    switch page.twin(of: chart, wording) {
    case .here(let table):
      CitedText(tableWords + " " + tableWord + " ") + CitedText(table, .structure) + "."
    case .elsewhere(let table, let other):
      CitedText(tableWords + " ") + reference(table, other) + "."
    case nil: nil
    }
  }

  var tableWords: String { word(Phrase(da: "Det samme står i", en: "The same is in")) }
  var tableWord: String { word(Phrase(da: "tabel", en: "table")) }

  /// A table of another page, in words that lead there.
  func reference(_ table: String, _ page: Site.Entry) -> CitedText {
    let name =
      page.annex.map(annexName)
      ?? Phrase(da: "»\(page.title.danish)«", en: "“\(page.title.english)”")
    return CitedText(tableWord + " ") + CitedText(table, .structure)
      + word(Phrase(da: " i ", en: " of ")).cited
      + wording.leading(to: page, in: wording.cited(name, book).text)
  }

  private func word(_ phrase: Phrase) -> String { wording.plain(phrase, book) }
}

extension String {
  fileprivate var cited: CitedText { CitedText(self) }
}

extension Chart {
  /// Its file, beside the page it stands on.
  var file: String { "charts/\(id)\(Chart.fileEnding)" }

  /// How the names of the files end.
  package static let fileEnding = ".svg"
  /// The folder of the files, beside the pages.
  package static let folder = "charts"
}

/// Where the table with the figures of a chart stands, by its number there.
enum TwinPlace {
  case here(String)
  case elsewhere(String, Site.Entry)
}

extension Page {
  func twin(of chart: Chart, _ wording: Wording) -> TwinPlace? {
    if let index = tables.firstIndex(where: { $0.id == chart.twin }) {
      return .here("\(index + 1)")
    }
    for page in wording.place?.site.pages ?? [] {
      guard let index = page.tables.firstIndex(of: chart.twin) else { continue }
      return .elsewhere("\(index + 1)", page)
    }
    return nil
  }

  /// The files of its charts in a language, by their paths below the folder of the language.
  package func chartFiles(
    in language: Language, of site: Site, book: FigureBook
  ) -> [(path: String, text: CitedText)] {
    let wording = Wording(language, book.words, on: fileName, of: site)
    let folder = fileName.readers[language].map { "\($0)/" } ?? ""
    return charts.map {
      (folder + $0.file, ChartView($0, book: book, wording: wording).file)
    }
  }
}
