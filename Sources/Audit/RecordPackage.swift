package import Base
import Document
package import Figures

/// The lists that a run writes for programs, as a data package describes them.
package enum RecordPackage {
  /// A list as it was written.
  package struct Written {
    package let path: String
    package let bytes: Int
    package let sha256: String

    package init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  private struct List {
    let file: String
    let fields: [TableDescription.Column]
    let primaryKey: [String]
    let title: Phrase
  }

  private static let all = [
    List(
      file: FigureRecord.file, fields: FigureRecord.fields, primaryKey: ["metric", "subject"],
      title: Phrase(
        da: "Studiets tal, et på hver linje, med fuld præcision og formel",
        en: "The figures of the study, one a line, with full precision and formula")),
    List(
      file: CellRecord.file, fields: CellRecord.fields, primaryKey: [],
      title: Phrase(
        da: "De steder i kildedata, som tallene er læst fra, og hvad der står dér",
        en: "The places of the inputs that figures were read from, and what stands there")),
    List(
      file: FindingRecord.file, fields: FindingRecord.fields, primaryKey: ["id"],
      title: Phrase(
        da: "Datagennemgangens bemærkninger, og hvem der har accepteret dem",
        en: "What the data checks found, and who waived it")),
    List(
      file: CitationRecord.file, fields: CitationRecord.fields, primaryKey: [],
      title: Phrase(
        da: "Hvor hver side har et tal, et sted eller et nummer",
        en: "Where each page has a figure, a place or a number of its own")),
  ]

  /// The files of the lists, in the order they are described in.
  package static let files = all.map(\.file)

  /// The descriptions of the lists that were written.
  package static func descriptions(
    of written: [Written], _ book: FigureBook
  ) -> [TableDescription] {
    all.compactMap { list in
      written.first { $0.path == list.file }.map { file in
        TableDescription(
          String(list.file.prefix { $0 != "." }), path: file.path, .machine, columns: list.fields,
          primaryKey: list.primaryKey, bytes: file.bytes, sha256: file.sha256,
          remarks: book.words.remarks("title", list.title, book))
      }
    }
  }
}
