package import Base
package import Figures

/// A text export of a document as somebody has it.
package struct DocumentExport: Sendable {
  package let text: TextExport
  /// The same as a table, which is compared cell by cell, in whatever encoding it was saved; nil where it is none.
  private let table: SpreadsheetRecords?

  /// Reads the file's bytes; throws all that keeps it from being text.
  package init(_ bytes: [UInt8], file: String) throws(Problems) {
    guard file.lowercased().hasSuffix(".csv") else {
      table = nil
      do throws(Problem) {
        text = try TextExport(bytes, file: file)
      } catch {
        throw Problems([error])
      }
      return
    }
    let records = try SpreadsheetRecords(bytes, file: file)
    (table, text) = (records, TextExport(of: records))
  }

  /// The cells of a transcription of its own that it surely does not have.
  func cellsContradicted(of transcription: Transcription) -> [Contradiction] {
    guard let table else { return ExactReading(transcription, in: text).contradictions }
    return Crosscheck(transcription, with: table).results.compactMap(\.contradiction)
  }

  /// Holds a transcription against it.
  package func crosscheck(_ transcription: Transcription) -> Crosscheck {
    table.map { Crosscheck(transcription, with: $0) } ?? Crosscheck(transcription, with: text)
  }
}
