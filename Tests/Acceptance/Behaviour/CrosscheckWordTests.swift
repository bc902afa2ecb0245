import Foundation
import Testing

@Suite struct `A Word file is held against the page it was written from` {
  private let page = "reports/da/overblik.docx"

  private func written() throws -> Study {
    let study = try Study().rewriting("pipeline.json") {
      $0.replacing(#""formats": ["markdown", "csv"]"#, with: #""formats": ["markdown", "docx"]"#)
    }
    try study.vifte("run", "--quiet").succeeds()
    return study
  }

  @Test
  func `all agrees in a file that nobody has edited, wherever it lies and whatever it is called`()
    throws
  {
    let study = try written()
    let bytes = try study.bytes(of: page)
    _ = try study.writing(bytes, to: "Til udvalget.DOCX")
    try study.vifte("crosscheck", "Til udvalget.DOCX").succeeds().changesNothing()
      .mentions("da/overblik.docx: as the file itself says").mentions("all agree")
    try study.vifte("crosscheck", page, "--json").succeeds().mentions(#""matches": true"#)
    try study.vifte("verify", "--quiet").succeeds()
    try study.vifte("diff").succeeds()
  }

  @Test func `one digit that was changed is named with its paragraph`() throws {
    let study = try written()
    var file = StoredArchive(try study.bytes(of: page))
    let change = file.changeFirstNumber(in: "word/document.xml")
    let changed = try #require(change)
    _ = try study.writing(file.bytes, to: "edited.docx")
    try study.vifte("crosscheck", "edited.docx").ends(.data)
      .mentions("1 differ").mentions("0 missing from the file")
      .mentions("the file says \"\(changed.new)").mentions("the page says today \"\(changed.old)")
      .mentions("paragraph ")
    try study.vifte("crosscheck", "edited.docx", "--json").ends(.data)
      .mentions(#""status": "differs""#).mentions(#""differs": 1"#)
  }

  @Test func `what is no file of a page is refused, and nothing is named beside one`() throws {
    let study = try written()
    _ = try study.writing("hello", to: "a.docx")
    try study.vifte("crosscheck", "a.docx").fails(
      .data, saying: "a.docx: found no ZIP archive, expected a Word document (.docx)")
    _ = try study.writing([0xD0, 0xCF, 0x11, 0xE0, 0, 0], to: "b.docx")
    try study.vifte("crosscheck", "b.docx").ends(.data)
    try study.vifte("crosscheck", page, "--document", "A").fails(
      .configuration,
      saying:
        #"--document: found "A", expected nothing beside a Word file, which says which page it is"#)
    try study.vifte("crosscheck", "gone.docx").ends(.file)
  }
}

/// An archive whose entries are stored as they are, as far as it takes to change one.
private struct StoredArchive {
  private(set) var bytes: Data

  init(_ bytes: Data) { self.bytes = Data(bytes) }

  /// Puts the first number in a control up by one, or a nine down, and gives both.
  mutating func changeFirstNumber(in name: String) -> (old: String, new: String)? {
    let path = Data(name.utf8)
    let places = bytes.ranges(of: path)
    // Other parts name it too; its own name follows a header of 30 bytes.
    guard let central = places.last,
      let local = places.first(where: {
        $0.lowerBound >= 30
          && bytes[$0.lowerBound - 30..<$0.lowerBound - 26] == Data([0x50, 0x4B, 3, 4])
      })
    else { return nil }
    let size = (0..<4).reduce(0) { $0 | Int(bytes[local.lowerBound - 8 + $1]) << (8 * $1) }
    let entry = local.upperBound..<local.upperBound + size
    guard let content = bytes.range(of: Data("<w:sdtContent>".utf8), in: entry),
      let start = bytes.range(
        of: Data("<w:t xml:space=\"preserve\">".utf8), in: content.upperBound..<entry.upperBound),
      let digit = bytes[start.upperBound..<entry.upperBound].firstIndex(where: { 0x30...0x39 ~= $0 }
      )
    else { return nil }
    let old = bytes[digit]
    let new = old == 0x39 ? old - 1 : old + 1
    let before = String(decoding: bytes[start.upperBound..<digit], as: UTF8.self)
    bytes[digit] = new
    let sum = checksum(bytes[entry])
    for (place, offset) in [(local.lowerBound, 16), (central.lowerBound, 30)] {
      for index in 0..<4 {
        bytes[place - offset + index] = UInt8(truncatingIfNeeded: sum >> (8 * index))
      }
    }
    return (before + String(old - 0x30), before + String(new - 0x30))
  }

  private func checksum(_ data: Data) -> UInt32 {
    ~data.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}
