import Assembly
import Audit
import Document
import Figures
import Foundation
import Pages
import Study
import Testing

@testable import vifte

@Suite struct `Every number in every report is accounted for` {
  let results: StudyResults
  let edition: Edition
  let accounts: NumberAccounts

  init() throws {
    results = try TestStudy.results()
    edition = try TestStudy.edition()
    accounts = try NumberAccounts(results, edition.citations)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(edition.files.first { $0.path == path }).bytes
  }

  @Test func `in pages of both languages and in tables of both dialects`() {
    let paths = Set(accounts.index.paths)
    let reports = edition.files.filter { paths.contains($0.path) }
    // What is left lists files, cells and the places of what is accounted for here.
    #expect(
      Set(edition.files.map(\.path)).subtracting(paths).isSubset(of: [
        "manifest.json", Edition.checksums, CellRecord.file, CitationRecord.file,
        "datapackage.json", "tables/datapackage.json",
        // Its numbers are printed where it is opened: scripts/test-what-if holds them against the command line.
        "da/hvad-nu-hvis.html", "en/what-if.html",
      ]))
    for report in reports {
      #expect(accounts.unaccounted(in: report.path, report.bytes) == [])
    }
  }

  @Test func `in the annex of a plan`() throws {
    for scenario in results.scenarios {
      let page = planAnnex(scenario, results, command: "vifte", plan: "{}")
      for language in Language.allCases {
        let path = "\(language.rawValue)/plan.md"
        let text = Markdown.rendered(
          page, of: Site(title: page.title, pages: []), in: language, book: results.book)
        let accounts = try NumberAccounts(results, CitationIndex([(path, .page(text))]))
        #expect(accounts.unaccounted(in: path, Array(text.text.utf8)) == [])
      }
    }
  }

  /// A report with other words in the place of some; what is then not accounted for.
  private func faults(
    _ path: String, _ words: String, becoming others: String
  ) throws -> [String] {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    let range = try #require(text.firstRange(of: words))
    return accounts.unaccounted(
      in: path, Array(text.replacingCharacters(in: range, with: others).utf8))
  }

  @Test func `so that a smuggled number is found with file and line`() throws {
    let page = try faults(
      "da/overblik.md", "Kun 17 af 153 par", becoming: "Kun 17 17 af 153 par")
    #expect(page.contains { $0.hasPrefix("da/overblik.md:11 \"17\" in") })
    let year = try faults("en/overview.md", "counts from 2013", becoming: "counts from 2014")
    #expect(year.contains { $0.hasPrefix("en/overview.md:7 \"2014\" in") })
  }

  @Test func `so that a figure printed otherwise than worded is found`() throws {
    #expect(
      try faults("da/overblik.md", "63,5", becoming: "63,6").contains {
        $0.hasPrefix("da/overblik.md:7 \"63,6\" in")
      })
    #expect(
      try faults("tables/scenario-money.csv", "8886643.9", becoming: "8886643.8").contains {
        $0.hasPrefix("tables/scenario-money.csv:4:")
      })
    #expect(
      try faults("tables/excel/scenario-money.csv", "8,9", becoming: "9,0").contains {
        $0.hasPrefix("tables/excel/scenario-money.csv:")
      })
  }

  @Test func `so that a table or item out of order, or a place beyond its file, is found`() throws {
    #expect(try faults("da/overblik.md", "Tabel 2.", becoming: "Tabel 3.").count == 1)
    #expect(
      try faults(
        "da/revision/bemaerkninger.md", "inputs/counts.csv:4:3", becoming: "inputs/counts.csv:400:3"
      ) != [])
    #expect(
      try faults("da/revision/bemaerkninger.md", "G linje 327", becoming: "X linje 327") != [])
  }

  @Test func `and each stretch of the index is what stands in the file`() throws {
    for path in accounts.index.paths where path.hasSuffix(".md") {
      let lines = String(decoding: try bytes(path), as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (line, cited) in zip(lines, try #require(accounts.index.lines(of: path))) {
        #expect(cited.pieces.map(\.text).joined() == line)
      }
    }
  }
}

@Suite struct MethodTests {
  @Test func `every method a formula uses is described in both languages`() throws {
    let used = Set(try TestStudy.results().book.ordered.flatMap(\.expression.methods))
    #expect(used.count > 20)
    for id in used {
      let description = Method.named(id)?.description
      #expect(description.map { $0.danish != $0.english } == true, "\(id)")
    }
  }

  @Test func `the methods stand in the order of their ids, each once`() {
    let ids = Method.all.map(\.id)
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
  }
}
