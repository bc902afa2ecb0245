import Audit
import Base
import Document
import Figures

extension DifferencePage {
  var causes: [Block] {
    guard !difference.causes.isEmpty else { return [] }
    let isCounted = difference.unread.isEmpty
    let rows = difference.causes.prefix(DifferencePage.most.causes).enumerated().map {
      index, cause in
      let moved = difference.figures.count { $0.isTold && $0.causes.contains(index) }
      let cells = [
        Phrase(da: "\(numbers: [index + 1])", en: "\(numbers: [index + 1])"), cause.told,
      ]
      let count = Phrase(da: "\(numbers: [moved])", en: "\(numbers: [moved])")
      return Table.Row((cells + (isCounted ? [count] : [])).map(Table.Cell.words))
    }
    let columns =
      [
        Table.Column("id", Phrase(da: "Nr.", en: "No.")),
        Table.Column("cause", Phrase(da: "Ændring", en: "Change")),
      ]
      + (isCounted
        ? [Table.Column("figures", Phrase(da: "Flyttede tal", en: "Figures moved"))] : [])
    return [
      .heading(2, Phrase(da: "Hvad der er ændret", en: "What changed")),
      .table(Table(id: "causes", columns: columns, rows: rows)),
      .outline(rest(difference.causes.count - DifferencePage.most.causes, at: 0)),
    ] + inferred
  }

  /// Of which files one version was not there to be read.
  private var inferred: [Block] {
    let unknown = difference.causes.filter { $0.kind == .file }.map(\.file)
    return difference.inferred.filter { !unknown.contains($0) }.map { file in
      let place = Place(file: file)
      return .paragraph(
        Phrase(
          da: """
            Den ene udgave af \(place) haves ikke. Ændringerne i den er læst ud af tallene; andre kan være sket uden at \
            flytte et tal.
            """,
          en: """
            One version of \(place) is not at hand. Its changes were read out of the figures; there may be others that move \
            none.
            """))
    }
  }
}
