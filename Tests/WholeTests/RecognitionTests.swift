import Audit
import Base
import Figures
import Testing

@Suite struct `A document is told by what stands in it` {
  private let other = Transcription(
    document: SourceDocument(
      id: "B", title: "Et andet papir", publisher: "", date: nil, publication: .published,
      sha256: "", place: Place(file: "documents.csv", line: 3)),
    rows: [
      TranscribedRow(
        kind: .name, documentLine: 2,
        cells: [
          TranscribedCell(place: Place(file: "x"), subject: "", content: .words("Søhuset"))
        ])
    ], lineOnly: [])

  private func document(of text: String) throws -> String? {
    try Recognition([other, Paper.transcription], of: TextExport(Array(text.utf8), file: "x"))
      .candidate?.transcription.document.id
  }

  @Test func `by most of its cells, or by its title where little is left`() throws {
    #expect(try document(of: Paper.text) == "A")
    #expect(try document(of: Paper.lines.dropFirst().joined(separator: "\n")) == "A")
    #expect(try document(of: Paper.lines.prefix(4).joined(separator: "\n")) == "A")
  }

  @Test func `and is not guessed`() throws {
    #expect(try document(of: Paper.text + "Søhuset\n") == nil)
    #expect(try document(of: "Søhuset\n") == "B")
    #expect(try document(of: "Noget helt andet\n") == nil)
  }
}

@Suite struct `A text export must be text` {
  @Test(
    arguments: [
      ([], "no text"), ([0x20, 0x0A], "no text"), (Array("%PDF-1.4".utf8), "a PDF file"),
      ([0xFF, 0xFE, 0x41, 0x00], "text in UTF-16"),
      ([0x41, 0x0A, 0xE5, 0x6E], "bytes that are no UTF-8"), ([0x41, 0x00], "a zero byte"),
    ] as [([UInt8], String)])
  func `or is refused`(bytes: [UInt8], found: String) {
    #expect {
      try TextExport(bytes, file: "paper.txt")
    } throws: { error in
      (error as? Problem)?.found == found
    }
  }
}
