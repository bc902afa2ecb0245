import Base
import Figures
import Foundation
import SQLite
import Study
import Testing

/// Documents read into a database: the rows, and what was wrong with them.
private struct Intake {
  let rows: [String]
  let problems: [String]
  let count: Int

  init(_ lines: [String], _ listing: Problems.Listing = .every) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vifte-\(UUID())/")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let header = "document_id,title,publisher,sha256,date,published"
    let text = ([header] + lines.map { $0 + ",,ja" }).joined(separator: "\n") + "\n"
    try text.write(to: folder.appending(path: "documents.csv"), atomically: true, encoding: .utf8)

    var found = Problems(listing)
    let package = DataPackage.read(Array(description.utf8), file: "p.json", problems: &found)
    let ingest = Ingest(
      try #require(package), tables: ["documents"], folder: folder.path(percentEncoded: false),
      packageFile: "p.json",
      problems: &found)
    let database = try Database(.memory)
    _ = try #require(ingest).run(into: database, problems: &found)
    rows = try database.rows(
      "SELECT csv_line, document_id, title, sha256 FROM documents ORDER BY csv_line"
    ) { "\($0.integer(0)) \($0.text(1)) \($0.text(2).prefix(20)) \($0.text(3))" }
    problems = found.list.map(\.description)
    count = found.count
  }
}

private let description = """
  {"name": "p", "resources": [{"name": "documents", "path": "documents.csv", "schema": {
    "fields": [
      {"name": "document_id", "type": "string"}, {"name": "title", "type": "string"},
      {"name": "publisher", "type": "string"},
      {"name": "sha256", "type": "string", "constraints": {"unique": true}},
      {"name": "date", "type": "date"},
      {"name": "published", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nej"]}
    ], "primaryKey": "document_id"}}]}
  """

private func lines(_ numbers: ClosedRange<Int>) -> [String] {
  numbers.map { "D\($0),Øst \($0),København,\($0)" }
}

/// Rows are stored fifty at a time, and held to their keys when all are there.
@Suite struct StoreTests {
  @Test(arguments: [0, 1, 49, 50, 51, 100, 137])
  func `every row is stored with its line`(count: Int) throws {
    let intake = try Intake(count == 0 ? [] : lines(1...count))
    #expect(intake.problems.isEmpty)
    #expect(intake.rows == (0..<count).map { "\($0 + 2) D\($0 + 1) Øst \($0 + 1) \($0 + 1)" })
  }

  @Test func `a row with a text too long to wait is stored in its place`() throws {
    let long = "D0,\(String(repeating: "x", count: 100_000)),København,0"
    let intake = try Intake(lines(1...60) + [long] + lines(61...70))
    #expect(intake.problems.isEmpty)
    #expect(intake.rows.count == 71)
    #expect(intake.rows[60] == "62 D0 \(String(repeating: "x", count: 20)) 0")
    #expect(intake.rows[70] == "72 D70 Øst 70 70")
  }

  @Test func `a repeated key is told with both lines, and the first row stays`() throws {
    let intake = try Intake(lines(1...60) + ["D7,again,København,900", "D7,again,København,901"])
    #expect(
      intake.problems == [
        "documents.csv:62:1 document_id: found \"D7\" again, first in line 8, "
          + "expected each value once",
        "documents.csv:63:1 document_id: found \"D7\" again, first in line 8, "
          + "expected each value once",
      ])
    #expect(intake.rows.count == 60)
    #expect(intake.rows[6] == "8 D7 Øst 7 7")
  }

  @Test func `thousands of repeated keys are one message, each counted, and the first row stays`()
    throws
  {
    let repeats = (1...2500).map { "D\(1 + $0 % 2),again,København,\(900 + $0)" }
    let intake = try Intake(lines(1...60) + repeats, .folded)
    #expect(intake.count == 2500)
    #expect(intake.problems.count == 1)
    #expect(
      intake.problems.first?.hasPrefix(
        "documents.csv:62:1 document_id: found \"D2\" again, first in line 3, "
          + "expected each value once; and 2499 more like it (line 63 \"D1\";"
      ) == true, "\(intake.problems)")
    #expect(intake.rows.count == 60)
    #expect(try Intake(lines(1...60) + repeats).problems.count == 2500)
  }

  @Test func `each key is held, and empty cells are like no other`() throws {
    let intake = try Intake(["A,a,k,", "B,b,k,", "C,c,k,1", "A,d,k,1", "D,e,k,1"])
    #expect(
      intake.problems == [
        "documents.csv:5:1 document_id: found \"A\" again, first in line 2, "
          + "expected each value once",
        "documents.csv:6:4 sha256: found \"1\" again, first in line 4, expected each value once",
      ])
    #expect(intake.rows == ["2 A a ", "3 B b ", "4 C c 1"])
  }
}
