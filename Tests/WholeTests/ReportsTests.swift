import Assembly
import Base
import Document
import Figures
import Foundation
import Pages
import Study
import Testing

@testable import vifte

@Suite struct ReportsTests {
  let results: StudyResults
  let pages: [Page]

  init() throws {
    let results = try TestStudy.results()
    self.results = results
    pages = Report.all.map { $0.page(results) }
  }

  @Test func `both languages cite the same figures`() {
    for phrase in pages.flatMap(\.phrases) {
      #expect(
        Set(phrase.danish.citations) == Set(phrase.english.citations), "\(phrase.danish)")
    }
  }

  @Test func `every measure is told about in some report`() {
    let cited = Set(pages.flatMap(\.citations).map(\.metric))
    let measures = Set(results.book.ordered.map(\.name.metric))
    // These stand behind the others and are told in the method report by name.
    let behind: Set<Metric> = [
      .framePerVenue, .budgetUnrounded, .venueCostAfter, .comparedPairs, .themeRaised,
      .planPresence, .budgetChange, .fillVisits, .fillPresence, .fillMomentShare,
      // Told in words: a pair of plans is in the list or not.
      .comparablePairs,
      // Told only where the places of a venue with people present are known, and where every option has a price.
      .overflow, .capacityUse, .leftAfterReinvestment,
      // Told only where some venue's are known: a sentence says that none is, and counts to no nought.
      .places, .planHours, .planPosts,
    ]
    #expect(measures.subtracting(cited).map(\.id).sorted() == behind.map(\.id).sorted())
  }

  @Test func `no sentence is left empty and none ends in two full stops`() {
    for language in Language.allCases {
      let wording = Wording(language, .usual)
      for phrase in pages.flatMap(\.phrases) {
        let text = wording.plain(phrase, results.book)
        #expect(!text.hasSuffix(".."), "\(text)")
        #expect(!text.contains("  "), "\(text)")
      }
    }
  }

  @Test func `the paper never calls freed money saved, or lost visits lost users`() {
    let danish = pages.flatMap(\.phrases).map { Wording(.danish, .usual).plain($0, results.book) }
    for text in danish {
      let permitted = text.replacing("ikke sparet", with: "").replacing(
        "ikke en besparelse", with: "")
      #expect(!permitted.lowercased().contains("spare"), "\(text)")
      #expect(!text.replacing("ikke mistede brugere", with: "").contains("mistede brugere"))
    }
  }

  @Test func `the committed reports are what the inputs give`() throws {
    let edition = try TestStudy.edition()
    let folder = TestStudy.root.appending(path: "reports")
    for file in edition.files {
      let committed = try Data(contentsOf: folder.appending(path: file.path))
      #expect(Array(committed) == file.bytes, "reports/\(file.path) is stale: ./vifte run")
    }
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    .filter { !$0.hasSuffix("da") && $0.contains(".") || $0 == Edition.checksums }
    #expect(Set(names) == Set(edition.files.map(\.path)))
  }

  @Test func `every line of figures.csv can be explained`() throws {
    for figure in results.book.ordered {
      for operand in figure.expression.operands {
        if case .figure(let name, let outcome) = operand {
          #expect(results.book[name]?.outcome == outcome, "\(figure.name) cites \(name)")
        }
      }
    }
  }
}

extension Page {
  /// Every phrase on the page.
  var phrases: [Phrase] {
    [title]
      + blocks.flatMap { block -> [Phrase] in
        switch block {
        case .heading(_, let phrase), .paragraph(let phrase), .quotation(let phrase): [phrase]
        case .list(let phrases), .numbered(let phrases): phrases
        case .chart(let chart): [chart.caption, chart.description, chart.source]
        case .outline(let lines): lines.map(\.text)
        case .messages(let messages): messages.flatMap { [$0.lead, $0.body] }
        case .verbatim: []
        case .definitions(let definitions): definitions.flatMap { [$0.term, $0.meaning] }
        case .table(let table):
          [table.caption, table.source] + table.notes + table.columns.map(\.title)
            + table.rows.flatMap(\.cells).compactMap {
              if case .words(let phrase) = $0 { phrase } else { nil }
            }
        }
      }
  }
}
