import Base
import Document
import Figures
import Testing

@Suite struct `A table described in a data package` {
  let sample = Sample()

  /// A table of a venue in words, a number and the range around another.
  private func table(_ rows: [[Table.Cell]], titles: [String] = ["Tilbud", "Besøg", "Andel"])
    -> Table
  {
    Table(
      id: "sample", caption: Phrase(da: "Prøve", en: "Sample"),
      columns: [
        Table.Column("venue", Phrase(titles[0])),
        Table.Column("visits", Phrase(titles[1]), .figures(.bare)),
        Table.Column("share", Phrase(titles[2]), .figures(.interval)),
      ],
      rows: rows.map { Table.Row($0) }, source: Phrase(da: "Kilden.", en: "The source."))
  }

  /// The table as it is described, and the rows that are read by that, each cell as text.
  private func read(_ table: Table, _ style: CSVStyle) throws -> (schema: Schema, rows: [[String]])
  {
    let cells =
      style == .machine
      ? TableFile.machine(table, book: sample.book)
      : TableFile.spreadsheet(table, book: sample.book)
    var text = CSVText(style)
    for row in cells { text.add(row.map(\.value)) }
    let description = TableDescription(
      table, under: Phrase("Side"), style, cells, path: "sample.csv", bytes: text.bytes.count,
      sha256: SHA256.hexadecimal(text.bytes), book: sample.book)
    var problems = Problems()
    let package = DataPackage.read(
      Array(TableDescription.package("tables", remarks: [], of: [description]).utf8),
      file: "datapackage.json", problems: &problems)
    let resource = try #require(package?.resources.first, "\(problems)")
    var rows: [[String]] = []
    readTable(resource, from: .bytes(text.bytes), problems: &problems) { row in
      rows.append(
        (0..<row.count).map { index in
          switch row[index] {
          case .null: "null"
          case .integer(let value): "\(value)"
          case .number(let value): "\(value)"
          case .boolean(let value): "\(value)"
          case .text(let bytes): String(decoding: bytes, as: UTF8.self)
          }
        })
    }
    #expect(problems.list.isEmpty, "\(problems)")
    return (resource.schema, rows)
  }

  private var nabo: [Table.Cell] {
    [.words(Phrase("Nabo")), .figure(.planVisits, "nabo"), .figure(.userShare, "all")]
  }

  @Test(arguments: [CSVStyle.machine, .excel, .englishExcel])
  func `is read by its description, a word in a number's place as none`(style: CSVStyle) throws {
    let closed: [Table.Cell] = [
      .words(Phrase("Pinta")), .words(Phrase("lukket")), .words(Phrase("lukket")),
    ]
    let (schema, rows) = try read(table([nabo, closed]), style)
    #expect(schema.missingValues == ["", "lukket"])
    let visits = rows.map { $0[1] }
    #expect(visits == ["37.0", "null"])
    #expect(rows[1].dropFirst().filter { $0 != "null" }.isEmpty)
  }

  @Test func `has its marks in a spreadsheet, and none for a program`() throws {
    let missing: [Table.Cell] = [
      .words(Phrase("Pinta")), .figure(.planVisits, "pinta"), .figure(.userShare, "all"),
    ]
    #expect(try read(table([missing]), .excel).schema.missingValues == ["", ".."])
    #expect(try read(table([missing]), .machine).schema.missingValues == [""])
  }

  @Test func `keeps a name that is also a word in a number's place, and the column as words`()
    throws
  {
    let named: [Table.Cell] = [
      .words(Phrase("lukket")), .words(Phrase("lukket")), .figure(.userShare, "all"),
    ]
    let (schema, rows) = try read(table([nabo, named]), .machine)
    #expect(rows.map { $0[0] } == ["Nabo", "lukket"])
    #expect(rows.map { $0[1] } == ["37", "lukket"])
    #expect(schema.fields[1].type == .string && schema.fields[4].type == .number)
    #expect(schema.missingValues == [""])
  }

  @Test func `has no two columns under one heading`() throws {
    let (schema, _) = try read(table([nabo], titles: ["Tilbud", "Andel", "Andel"]), .excel)
    #expect(
      schema.fields.map(\.name) == [
        "Tilbud", "Tilbud: Andel", "Tilbud: Andel, fra", "Tilbud: Andel, til",
      ])
    let alike = try read(table([nabo], titles: ["Andel", "Andel", "Andel"]), .excel).schema
    #expect(alike.fields.map(\.name) == ["Andel", "Andel 2", "Andel, fra", "Andel, til"])
  }

  @Test func `without rows is described as well`() throws {
    let (schema, rows) = try read(table([]), .machine)
    #expect(rows.isEmpty)
    #expect(
      schema.fields.map(\.name) == [
        "venue", "visits", "visits_status", "visits_figure", "share_low", "share_high",
      ])
  }
}
