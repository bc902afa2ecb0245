import Foundation
import Testing

private func quotedRows(_ text: String, delimiter: String, end: String) -> String {
  csvRows(text).map { row in
    row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter) + end
  }.joined()
}

extension Study {
  /// The same study, its tables as Danish Excel saves them: semicolons, CRLF, a byte-order mark.
  fileprivate func savedByExcel() throws -> Study {
    try rewritingTables { "\u{FEFF}" + quotedRows($0, delimiter: ";", end: "\r\n") }
      .rewriting("inputs/datapackage.json") {
        $0.replacing(#""delimiter": ",""#, with: #""delimiter": ";""#)
      }
  }

  fileprivate func givesTheFiguresOf(
    _ other: Study, location: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try other.results()
    let found = try vifte("run").succeeds(location).after
    let changed = found.differences(from: expected).filter { $0.hasPrefix("reports/") }
    // The digests of the files are all that tells how they are written down.
    let digests = [
      "reports/SHA256SUMS", "reports/da/revision/registre.md", "reports/en/audit/registers.md",
      "reports/manifest.json",
      "reports/tables/datapackage.json", "reports/tables/excel/input-files.csv",
      "reports/tables/input-files.csv",
    ]
    #expect(changed == digests, sourceLocation: location)
  }
}

@Suite struct `How a table is written down does not change a figure` {
  @Test func `semicolons, CRLF and a byte-order mark`() throws {
    try Study.withFewReports().savedByExcel().givesTheFiguresOf(Study.withFewReports())
  }

  @Test func `line ends of a single CR`() throws {
    try Study.withFewReports().rewritingTables { $0.replacing("\n", with: "\r") }.givesTheFiguresOf(
      Study.withFewReports())
  }

  @Test func `every cell in quotes`() throws {
    try Study.withFewReports().rewritingTables { quotedRows($0, delimiter: ",", end: "\n") }
      .givesTheFiguresOf(Study.withFewReports())
  }

  @Test func `letters in two code points`() throws {
    let decomposed = try Study.withFewReports().rewritingTables {
      $0.decomposedStringWithCanonicalMapping
    }
    let name = Array("Thorupga\u{30A}rden".utf8)
    #expect(try Array(decomposed.bytes(of: "inputs/venues.csv")).contains(name))
    try decomposed.givesTheFiguresOf(Study.withFewReports())
  }

  @Test func `a last line without an end, and empty lines after it`() throws {
    try Study.withFewReports().rewriting("inputs/counts.csv") { String($0.dropLast()) }
      .appending("\n\n\n", to: "inputs/venues.csv").givesTheFiguresOf(Study.withFewReports())
  }
}
