import Assembly
import Audit
import Document
import Figures
import Foundation
import Pages
import Testing

@testable import vifte

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds of every chart of both shipped studies.
@Suite struct `Every chart` {
  /// A chart as it is drawn on its page, in one language and breadth.
  private struct Drawn {
    let id: String
    let page: Page
    let drawing: Drawing
    let wording: Wording
  }

  private func pages(_ study: ShippedStudy) throws -> [Page] {
    try Report.pages(of: Report.all.map(\.name).filter { study.tells($0) }, study.results.get())
      .map(\.page)
  }

  private func drawn(_ study: ShippedStudy) throws -> [Drawn] {
    let book = try study.results.get().book
    return try pages(study).flatMap { page in
      page.charts.flatMap { chart in
        book.words.languages.flatMap { language in
          let wording = Wording(
            language, book.words, on: page.fileName, of: Site(title: Phrase(""), pages: []))
          return Chart.Breadth.allCases.map {
            Drawn(
              id: chart.id, page: page, drawing: chart.drawing(wording, book, $0), wording: wording)
          }
        }
      }
    }
  }

  @Test func `is made where the study has what it shows`() throws {
    func made(_ study: ShippedStudy) throws -> [String] {
      let results = try study.results.get()
      return ChartKind.all.filter { $0.chart(results) != nil }.map(\.id)
    }
    #expect(try made(.copenhagen) == ChartKind.all.map(\.id))
    #expect(try made(.toronto) == ["counts-by-venue", "who-is-hit"])
    #expect(Set(ChartKind.all.map(\.id)).count == ChartKind.all.count)
    let results = try TestStudy.results()
    for kind in ChartKind.all { #expect(kind.chart(results)?.id == kind.id) }
  }

  @Test(arguments: ShippedStudy.all)
  func `stands right before the table with the same figures`(study: ShippedStudy) throws {
    var shown: [String] = []
    for page in try pages(study) {
      for (place, block) in page.blocks.enumerated() {
        guard case .chart(let chart) = block else { continue }
        shown.append(chart.id)
        let next = page.blocks[place...].first { if case .chart = $0 { false } else { true } }
        guard case .table(let table)? = next else {
          Issue.record("\(chart.id) stands before no table")
          continue
        }
        #expect(table.id == chart.twin)
      }
    }
    let results = try study.results.get()
    #expect(Set(shown) == Set(ChartKind.all.filter { $0.chart(results) != nil }.map(\.id)))
    #expect(Set(shown).count == shown.count)
  }

  @Test(arguments: ShippedStudy.all)
  func `prints figures that exist, as they are worded, and that the page tells elsewhere too`(
    study: ShippedStudy
  ) throws {
    let book = try study.results.get().book
    for chart in try drawn(study) {
      let told = Set(chart.page.citations)
      var figures = 0
      for label in chart.drawing.labels {
        for piece in label.text.pieces {
          switch piece.nature {
          case .figure(let name, .printed(let form)):
            figures += 1
            let figure = try #require(book[name], "\(chart.id): \(name)")
            #expect(chart.wording.text(figure, form) == piece.text, "\(chart.id): \(name)")
            #expect(told.contains(name), "\(chart.id): \(name)")
          case .structure: break
          case .words: break
          default: #expect(!piece.text.contains(#/[0-9]/#), "\(chart.id): \(piece.text)")
          }
        }
      }
      #expect(figures > 0 || chart.id == "themes", "\(chart.id)")
    }
  }

  @Test(arguments: ShippedStudy.all)
  func `keeps within its bounds, and no two of its labels meet`(study: ShippedStudy) throws {
    for chart in try drawn(study) {
      let whole = Box(0, 0, chart.drawing.width, chart.drawing.height)
      for box in chart.drawing.boxes { #expect(whole.holds(box), "\(chart.id): \(box)") }
      let labels = chart.drawing.labels.map { ($0.text.text, Box(of: $0)) }
      for (place, one) in labels.enumerated() {
        for other in labels[(place + 1)...] {
          #expect(!one.1.meets(other.1), "\(chart.id): \(one.0) | \(other.0)")
        }
      }
    }
  }

  @Test func `shows what is missing in words, and never as a bar or a point`() throws {
    let results = try TestStudy.results()
    let chart = try #require(ChartKind.all.first { $0.id == "counts-by-venue" }?.chart(results))
    let book = results.book
    func known(_ metric: Metric) -> Int {
      results.venues.count { book[metric, $0.subject]?.outcome.value != nil }
    }
    let (visits, present) = (known(results.visits), known(results.present))
    #expect(visits < results.venues.count && present < results.venues.count)
    for breadth in Chart.Breadth.allCases {
      let drawing = chart.drawing(Wording(.danish, book.words), book, breadth)
      let shapes = drawing.flat
      #expect(shapes.count { if case .rectangle = $0 { true } else { false } } == visits)
      #expect(shapes.count { if case .circle = $0 { true } else { false } } == present)
      #expect(
        drawing.labels.count { $0.text.text == "ikke oplyst" }
          == 2 * results.venues.count - visits - present)
    }
  }

  @Test func `has bars as long as their numbers, from nought`() throws {
    let results = try TestStudy.results()
    let chart = try #require(ChartKind.all.first { $0.id == "counts-by-venue" }?.chart(results))
    let numbers = results.centres.flatMap { results.venues(of: $0) }.compactMap {
      results.book[results.visits, $0.subject]?.outcome.value
    }
    for breadth in Chart.Breadth.allCases {
      let drawing = chart.drawing(Wording(.danish, results.book.words), results.book, breadth)
      let bars = drawing.flat.compactMap { shape -> Drawing.Rectangle? in
        if case .rectangle(let bar, _) = shape { bar } else { nil }
      }
      #expect(Set(bars.map(\.origin.x)).count == 1)
      let scales = zip(bars, numbers).map { $0.width / $1 }
      #expect((scales.max() ?? 0) - (scales.min() ?? 0) < 1e-9)
    }
  }

  @Test(arguments: ShippedStudy.all)
  func `has letters of nine points on paper at least, and of eleven pixels on a small screen`(
    study: ShippedStudy
  ) throws {
    let printed = try #require(HTMLStyle.text.firstMatch(of: /\.chart svg { max-width: ([0-9]+)mm/))
    let points = try #require(Double(printed.1)) / 25.4 * 72
    for chart in try drawn(study) {
      let smallest = chart.drawing.labels.map(\.size).min() ?? .infinity
      #expect(
        chart.drawing.width < 400 ? smallest >= 11 : smallest * points / chart.drawing.width >= 9,
        "\(chart.id): \(smallest) of \(chart.drawing.width)")
    }
  }

  @Test(arguments: ShippedStudy.all)
  func `is a well-formed file beside the Markdown that shows it`(study: ShippedStudy) throws {
    let edition = try study.edition.get()
    let files = edition.files.filter { $0.path.hasSuffix(Chart.fileEnding) }
    #expect(!files.isEmpty)
    for file in files {
      #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)")
      #expect(Edition.mayHold(file.path))
      let parts = file.path.split(separator: "/")
      let folder = parts.dropLast(2).joined(separator: "/")
      let image = "](\(parts.suffix(2).joined(separator: "/")))"
      let showing = edition.files.filter {
        $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".md")
          && String(decoding: $0.bytes, as: UTF8.self).contains(image)
      }
      // A paper may show a chart of another page too.
      #expect((1...2).contains(showing.count), "\(file.path)")
    }
  }

  @Test(arguments: ShippedStudy.all)
  func `leads to its tables by the numbers they have there, on another page too`(
    study: ShippedStudy
  ) throws {
    let files = try Dictionary(
      study.edition.get().files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    ) { first, _ in first }
    let leading =
      #/ (?:Det samme står i|The same is in) ((?:(?: og | and )?(?:tabel|table) [0-9]+)+)(?:\.| [a-z]+ \[[^\]]*\]\(([^)]*)\))/#
    var told = 0
    for (path, text) in files where path.hasSuffix(".md") {
      for match in text.matches(of: leading) {
        let folder = path.split(separator: "/").dropLast()
        let steps = match.2?.split(separator: "/") ?? []
        let up = steps.prefix { $0 == ".." }.count
        let target =
          match.2 == nil
          ? path : (folder.dropLast(up) + steps.dropFirst(up)).joined(separator: "/")
        let page = try #require(files[target], "\(path) leads to \(target)")
        for number in match.1.matches(of: /[0-9]+/) {
          #expect(
            page.contains("\n**\(path.hasPrefix("da/") ? "Tabel" : "Table") \(number.0). "),
            "\(path): \(match.0)")
          told += 1
        }
      }
    }
    #expect(told > 0)
  }

  @Test func `can be asked where its numbers come from, in both formats`() throws {
    let edition = try TestStudy.edition()
    let net = FigureName(.freedNet, Subject("city-nine-to-five"))
    for path in ["da/charts/freed-by-scenario.svg", "da/bilag-scenarier.html"] {
      let lines = try #require(edition.citations.lines(of: path))
      let labels = lines.filter { line in
        line.pieces.contains { $0.text.hasPrefix("<text ") }
          && line.pieces.contains {
            if case .figure(net, _) = $0.nature { true } else { false }
          }
      }
      #expect(!labels.isEmpty, "\(path)")
    }
  }

  @Test(arguments: [
    ("da/charts/plans.svg", true), ("en/audit/charts/plans.svg", true), ("charts/plans.svg", false),
    ("da/charts/plans.md", false), ("da/charts/.svg", false), ("tables/charts/plans.svg", false),
    ("da/charts/deep/plans.svg", false),
  ])
  func `lies where a run writes it, and nowhere else`(path: String, isOurs: Bool) {
    #expect(Edition.mayHold(path) == isOurs)
  }
}

extension ShippedStudy {
  /// Whether its edition has the pages of a report.
  fileprivate func tells(_ report: String) -> Bool {
    guard let edition = try? edition.get(), let results = try? results.get(),
      let language = results.book.words.languages.first,
      let page = Report.all.first(where: { $0.name == report })
    else { return false }
    let name = page.page(results).fileName[language]
    return edition.files.contains { $0.path == "\(language.rawValue)/\(name).html" }
  }
}

/// A part of a drawing.
private struct Box {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  init(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The room of a label's letters, which reach a little below their baseline.
  init(of label: Drawing.Label) {
    let width = Lettering.width(of: label.text.text, size: label.size, weight: label.weight)
    let left =
      switch label.anchor {
      case .start: label.at.x
      case .middle: label.at.x - width / 2
      case .end: label.at.x - width
      }
    self.init(left, label.at.y - label.size * 0.75, left + width, label.at.y + label.size * 0.2)
  }

  func meets(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: Box) -> Bool {
    left - 0.5 <= other.left && top - 0.5 <= other.top && other.right <= right + 0.5
      && other.bottom <= bottom + 0.5
  }
}

extension Drawing {
  fileprivate var flat: [Shape] { Drawing.flat(shapes) }

  private static func flat(_ shapes: [Shape]) -> [Shape] {
    shapes.flatMap { shape in
      if case .group(let shapes) = shape { flat(shapes) } else { [shape] }
    }
  }

  fileprivate var labels: [Label] {
    flat.compactMap { if case .label(let label) = $0 { label } else { nil } }
  }

  fileprivate var boxes: [Box] {
    flat.flatMap { shape -> [Box] in
      switch shape {
      case .rectangle(let rectangle, _):
        let origin = rectangle.origin
        return [
          Box(origin.x, origin.y, origin.x + rectangle.width, origin.y + rectangle.height)
        ]
      case .circle(let center, let radius, _):
        return [Box(center.x - radius, center.y - radius, center.x + radius, center.y + radius)]
      case .line(let points, _): return points.map { Box($0.x, $0.y, $0.x, $0.y) }
      case .label(let label): return [Box(of: label)]
      case .group: return []
      }
    }
  }
}
