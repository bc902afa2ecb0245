import Assembly
import Audit
import Base
import Foundation
import Testing

@testable import vifte

/// What a run says of its CSV files in the two data packages among its reports.
@Suite struct `The data packages of a run` {
  static let packages = ["datapackage.json", "tables/datapackage.json"]

  private func resources(_ path: String, of edition: Edition) throws -> [Resource] {
    let file = try #require(edition.files.first { $0.path == path })
    var problems = Problems()
    let package = DataPackage.read(file.bytes, file: path, problems: &problems)
    #expect(problems.list.isEmpty, "\(problems)")
    return try #require(package).resources
  }

  @Test(arguments: ShippedStudy.all)
  func `describe every table and every list, each once`(study: ShippedStudy) throws {
    let edition = try study.edition.get()
    let described = try Self.packages.flatMap { try resources($0, of: edition).map(\.file) }
    let written = edition.files.map(\.path).filter { $0.hasSuffix(".csv") }
    #expect(described.sorted() == written.sorted())
  }

  @Test(arguments: ShippedStudy.all)
  func `name every column, in order, and have its file read without a fault`(
    study: ShippedStudy
  ) throws {
    let edition = try study.edition.get()
    for resource in try Self.packages.flatMap({ try resources($0, of: edition) }) {
      let bytes = try #require(edition.files.first { $0.path == resource.file }).bytes
      let header = try #require(try readRecords(bytes, file: resource.file).first)
      #expect(resource.schema.fields.map(\.name) == header.cells, "\(resource.file)")
      #expect(Set(header.cells).count == header.cells.count, "\(resource.file)")
      #expect(resource.stated.bytes == bytes.count)
      #expect(resource.stated.sha256 == SHA256.hexadecimal(bytes))
      var problems = Problems()
      var rows = 0
      readTable(resource, from: .bytes(bytes), problems: &problems) { _ in rows += 1 }
      #expect(problems.list.isEmpty, "\(problems)")
      #expect(rows == (try readRecords(bytes, file: resource.file).count) - 1)
    }
  }

  @Test func `tell numbers from words, and which word takes a number's place`() throws {
    let resources = try resources("tables/datapackage.json", of: TestStudy.edition())
    let loads = try #require(resources.first { $0.path == "scenario-loads.csv" }).schema
    #expect(loads.fields.prefix(4).map(\.type) == [.string, .number, .string, .string])
    #expect(loads.missingValues == ["", "does not exist", "closed"])
    #expect(loads.fields[2].title.map { $0.hasSuffix(", status") } ?? false)
    #expect(loads.fields[2].constraints.allowed.contains(.text("assumed")))
    let sheet = try #require(resources.first { $0.path == "excel/scenario-loads.csv" })
    #expect(sheet.delimiter == .semicolon && sheet.schema.fields[1].marks.decimal == ",")
    #expect(sheet.schema.missingValues == ["", "findes ikke", "lukket"])
  }

  @Test func `say in every language of the study what a table shows, and from which source`() throws
  {
    let text = String(
      decoding: try #require(
        TestStudy.edition().files.first { $0.path == "tables/datapackage.json" }
      ).bytes,
      as: UTF8.self)
    let package = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    for resource in resources {
      let titles = try #require(resource["vifte:title"] as? [String: String])
      #expect(titles.keys.sorted() == ["da", "en"])
      #expect(resource["title"] as? String == titles["da"])
      #expect(titles.values.allSatisfy { !$0.isEmpty })
      #expect((resource["sources"] as? [[String: String]])?.count == 1)
    }
  }

  @Test func `may be written by a run, where they are`() {
    for path in Self.packages { #expect(Edition.mayHold(path)) }
    #expect(!Edition.mayHold("tables/excel/datapackage.json"))
    #expect(!Edition.mayHold("da/datapackage.json"))
  }
}
