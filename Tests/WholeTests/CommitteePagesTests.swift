import Assembly
import Audit
import Base
import Document
import Figures
import Foundation
import Pages
import Testing

@testable import vifte

/// What holds of every page a committee reads, in both shipped studies' languages.
@Suite struct `Pages for a committee` {
  let results: StudyResults
  let pages: [Page]

  init() throws {
    results = try ShippedStudy.copenhagen.results.get()
    pages = try ShippedStudy.copenhagen.committeePages()
  }

  @Test(arguments: ShippedStudy.all)
  func `are papers and numbered annexes`(study: ShippedStudy) throws {
    for (place, page) in try study.generatedPages().enumerated() {
      let title = page.title.danish.words
      #expect(title.hasPrefix("Bilag \(place + 1). "), "\(title)")
    }
  }

  @Test func `are an overview, an indstilling and four annexes where a study has money and input`()
  {
    #expect(
      pages.map(\.fileName.danish) == [
        "overblik", "overblik", "indstilling", "bilag-besoegstal", "bilag-scenarier", "bilag-input",
        "bilag-forudsaetninger",
      ])
  }

  @Test(arguments: ShippedStudy.all)
  func `say in their first line what they are about, and where`(study: ShippedStudy) throws {
    let results = try study.results.get()
    let overview = try study.committeePages().filter { $0.fileName.english == "overview" }
    for page in try overview + study.generatedPages() {
      guard case .paragraph(let first)? = page.blocks.first else {
        Issue.record("\(page.fileName.danish) begins with no paragraph")
        continue
      }
      #expect(first == results.about)
    }
  }

  @Test(arguments: ShippedStudy.all)
  func `have no table of more than seven columns, and none with a column of gaps alone`(
    study: ShippedStudy
  ) throws {
    let results = try study.results.get()
    for table in try study.committeePages().flatMap(\.tables) {
      #expect(table.columns.count <= 7, "\(table.id)")
      for column in table.columns.indices {
        let cells = table.rows.map { $0.cells[column] }
        let areAllGaps = cells.allSatisfy { cell in
          guard case .figure(let name) = cell, let figure = results.book[name] else { return false }
          return figure.outcome.value == nil
        }
        #expect(!areAllGaps || cells.isEmpty, "\(table.id), column \(column)")
      }
    }
  }

  @Test(arguments: ShippedStudy.all)
  func `hold no id, command or place`(study: ShippedStudy) throws {
    for page in try study.committeePages() {
      for piece in page.phrases.flatMap({ $0.danish.pieces + $0.english.pieces }) {
        switch piece {
        case .code(let code): Issue.record("\(page.fileName.danish): \(code)")
        case .place(let place): Issue.record("\(page.fileName.danish): \(place)")
        case .words(let words) where words.contains("/") && words.contains("."):
          #expect(!words.contains(".csv") && !words.contains(".json"), "\(words)")
        default: break
        }
      }
      for case .definitions(let definitions) in page.blocks {
        Issue.record("\(page.fileName.danish) defines \(definitions.count) terms by their ids")
      }
    }
  }

  @Test func `print one range of an amount, and no other`() {
    let ranged = pages.flatMap(\.phrases).flatMap { $0.danish.pieces }.compactMap {
      piece -> Metric? in
      switch piece {
      case .figure(let name, .interval), .figure(let name, .bareInterval): name.metric
      default: nil
      }
    }
    let tabled = pages.flatMap(\.tables).flatMap { table in
      table.rows.flatMap { row in
        zip(row.cells, table.columns).compactMap { cell, column -> Metric? in
          guard case .figure(let name) = cell,
            [.figures(.interval), .figures(.bareInterval)].contains(column.content)
          else {
            return nil
          }
          return name.metric
        }
      }
    }
    let money = Set((ranged + tabled).filter { $0.unit == .moneyPerYear })
    // The part that comes of fewer addresses has its own, so that it is not taken for a floor.
    #expect(money == [.uncertainFreedNet, .uncertainFreedByFewerAddresses])
  }

  @Test(arguments: ShippedStudy.all, Language.allCases)
  func `print a figure of one form in one text`(study: ShippedStudy, language: Language) throws {
    let edition = try study.edition.get()
    guard try study.results.get().book.words.languages.contains(language) else { return }
    var texts: [String: Set<String>] = [:]
    for path in edition.citations.paths
    where path.hasPrefix("\(language.rawValue)/") && path.hasSuffix(".md")
      && path.split(separator: "/").count == 2
    {
      for piece in (edition.citations.lines(of: path) ?? []).flatMap(\.pieces) {
        guard case .figure(let name, .printed(let form)) = piece.nature else { continue }
        texts["\(name) \(form)", default: []].insert(piece.text)
      }
    }
    #expect(texts.count > 100)
    for (name, printed) in texts { #expect(printed.count == 1, "\(name): \(printed.sorted())") }
  }

  @Test func `count as open what the annex of assumptions lists as remarks, and signatures once`()
    throws
  {
    let annex = try #require(pages.last)
    var remarks = 0
    var isOfRemarks = false
    for block in annex.blocks {
      switch block {
      case .heading(_, let phrase): isOfRemarks = phrase.danish.words.hasPrefix("Bemærkninger")
      case .list(let items) where isOfRemarks: remarks += items.count
      default: break
      }
    }
    let open = try #require(results.book[.openRemarks, .all]?.outcome.value)
    #expect(Double(remarks) == open)
    #expect(results.book[.openFindings, .all]?.outcome.value == open + 1)
    let notice = editionNotice(results).danish
    #expect(notice.citations.contains(FigureName(.openRemarks, .all)))
    #expect(!notice.citations.contains(FigureName(.openFindings, .all)))
  }

  @Test func `warn where a scenario closes a venue that the other count contradicts`() throws {
    let annex = try #require(pages.first { $0.fileName.danish == "bilag-scenarier" })
    let contradicted = results.findings.filter { $0.rule == "outlying-moment-share" }
    let closed = Set(results.scenarios.flatMap(\.closed))
    for venue in contradicted.compactMap(\.about) where closed.contains(venue) {
      let told = annex.phrases.contains { phrase in
        phrase.danish.citations.contains(FigureName(results.visits, Subject(venue)))
          && phrase.danish.citations.contains(FigureName(results.present, Subject(venue)))
      }
      #expect(told, "\(venue)")
    }
    #expect(!contradicted.isEmpty)
  }

  @Test func `lead only to pages that are made`() {
    let names = Set(Report.all.map(\.name) + ["annex"])
    for page in Report.all.map({ $0.page(results) }) {
      for case .page(let report, _) in page.phrases.flatMap({ $0.danish.pieces + $0.english.pieces }
      ) {
        #expect(names.contains(report), "\(page.fileName.danish): \(report)")
      }
    }
  }
}
