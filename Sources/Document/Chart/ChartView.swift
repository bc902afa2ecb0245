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

  /// Where its figures stand; nil where no page has their tables.
  func twin(on page: Page) -> CitedText? {
    switch page.twin(of: chart, wording) {
    case .here(let tables): CitedText(tableWords + " ") + named(tables) + "."
    case .elsewhere(let tables, let other):
      CitedText(tableWords + " ") + reference(tables, other) + "."
    case nil: nil
    }
  }

  private func named(_ tables: [String]) -> CitedText {
    tables.map { CitedText(tableWord + " ") + CitedText($0, .structure) }
      .joined(separator: CitedText(and))
  }

  var tableWords: String { word(Phrase(da: "Det samme står i", en: "The same is in")) }
  var and: String { word(Phrase(da: " og ", en: " and ")) }
  var tableWord: String { word(Phrase(da: "tabel", en: "table")) }

  /// Tables of another page, in words that lead there.
  func reference(_ tables: [String], _ page: Site.Entry) -> CitedText {
    let name =
      page.annex.map(annexName)
      ?? Phrase(da: "»\(page.title.danish)«", en: "“\(page.title.english)”")
    return named(tables)
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

extension Chart {
  /// The numbers of its tables among those of a page; nil where its twin is not there.
  fileprivate func numbers(among tables: [String]) -> [String]? {
    guard tables.contains(twin) else { return nil }
    return tables.indices.filter { [twin, further].contains(tables[$0]) }.map { "\($0 + 1)" }
  }
}

/// Where the tables with the figures of a chart stand, by their numbers there.
enum TwinPlace {
  case here([String])
  case elsewhere([String], Site.Entry)
}

extension Page {
  func twin(of chart: Chart, _ wording: Wording) -> TwinPlace? {
    if let numbers = chart.numbers(among: tables.map(\.id)) { return .here(numbers) }
    for page in wording.place?.site.pages ?? [] {
      guard let numbers = chart.numbers(among: page.tables) else { continue }
      return .elsewhere(numbers, page)
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
