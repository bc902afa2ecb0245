import Assembly
import Audit
import Base
import Figures
import Foundation
import Testing

@testable import vifte

@Suite struct `What a run lists is read back as it was written` {
  let edition: Edition

  init() throws { edition = try TestStudy.edition() }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(edition.files.first { $0.path == path }).bytes
  }

  /// The text of a list of such rows.
  private func text(_ columns: [String], _ rows: [[String]]) -> String {
    ([columns] + rows).map { row in
      row.map { cell in
        cell.contains { ",;\"\n".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: ",") + "\n"
    }.joined()
  }

  @Test func `figures, cells, findings and citations`() throws {
    func written(_ file: String) throws -> String {
      String(decoding: try bytes(file), as: UTF8.self)
    }
    let figures = try FigureRecord.read(bytes(FigureRecord.file), file: FigureRecord.file)
    #expect(
      text(FigureRecord.columns, figures.map(\.cells)) == (try written(FigureRecord.file)))
    let cells = try CellRecord.read(bytes(CellRecord.file), file: CellRecord.file)
    #expect(text(CellRecord.columns, cells.map(\.cells)) == (try written(CellRecord.file)))
    let findings = try FindingRecord.read(bytes(FindingRecord.file), file: FindingRecord.file)
    #expect(
      text(FindingRecord.columns, findings.map(\.cells)) == (try written(FindingRecord.file)))
    let citations = try CitationRecord.read(
      bytes(CitationRecord.file), file: CitationRecord.file)
    #expect(
      text(CitationRecord.columns, citations.map(\.cells)) == (try written(CitationRecord.file)))
    #expect(findings.allSatisfy { $0.places.count == $0.documentLines.count })
    #expect(figures.count > 1400 && cells.count > 400 && findings.count > 25)
  }

  @Test func `figures of which an earlier list says published are read as stated`() throws {
    let list = String(decoding: try bytes(FigureRecord.file), as: UTF8.self)
    #expect(list.contains(",stated,") && !list.contains(",published,"))
    let earlier = list.replacing(",stated,", with: ",published,")
    #expect(
      try FigureRecord.read(Array(earlier.utf8), file: FigureRecord.file)
        == FigureRecord.read(Array(list.utf8), file: FigureRecord.file))
  }

  @Test func `each citation stands where it says`() throws {
    let citations = try CitationRecord.read(
      bytes(CitationRecord.file), file: CitationRecord.file)
    var pages: [String: [[Unicode.Scalar]]] = [:]
    for path in Set(citations.map(\.page)) {
      pages[path] = String(decoding: try bytes(path), as: UTF8.self).components(separatedBy: "\n")
        .map { Array($0.unicodeScalars) }
    }
    for citation in citations {
      let line = try #require(pages[citation.page])[citation.line - 1]
      let found = line.dropFirst(citation.column - 1).prefix(
        citation.printed.unicodeScalars.count)
      #expect(found.elementsEqual(citation.printed.unicodeScalars), "\(citation)")
    }
    #expect(citations.count > 3000)
  }
}
