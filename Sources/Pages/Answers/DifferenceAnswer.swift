package import Audit
import Base
package import Document
import Figures

/// What differs between what two runs left: what is wrong, the causes, the figures each moved, findings, pages.
package func differenceAnswer(_ difference: Difference) -> Answer {
  Answer(
    Phrase(""), DifferencePage(difference).blocks, record: DifferenceRecord(difference).json)
}

struct DifferencePage {
  let difference: Difference

  /// How much of each is shown; the record has all.
  static let most = (figures: 40, causes: 30, lines: 10, pageLines: 12, findings: 20)

  init(_ difference: Difference) { self.difference = difference }

  var blocks: [Block] {
    let opening = [sides] + faults
    if let common = difference.commonFigures {
      return opening + [
        .paragraph(
          Phrase(
            da: """
              De to er ikke fra samme studie: de deler ingen eller få inputfiler og kun \(numbers: [common]) navne på tal. \
              De er ikke sammenlignet.
              """,
            en: """
              The two are not of the same study: they share few inputs or none, and only \(numbers: [common]) names of \
              figures. They were not compared.
              """))
      ]
    }
    let unread = difference.unread.map { problem -> Block in
      .paragraph(
        Phrase(
          da: "Tallene er ikke sammenlignet: \(problem.description)",
          en: "The figures were not compared: \(problem.description)"))
    }
    let limits = unread + unlisted
    guard !difference.isEmpty else { return opening + limits + [nothing] }
    return opening + limits + causes + figures + findings + pages + files
  }

  private var sides: Block {
    func row(_ label: Phrase, _ side: Snapshot) -> Table.Row {
      let name =
        side.name.isEmpty
        ? Phrase(da: "det, en kørsel giver nu", en: "what a run gives now") : Phrase(side.name)
      return Table.Row([.words(label), .words(name)])
    }
    return .table(
      Table(
        id: "sides",
        columns: [Table.Column("side", Phrase("")), Table.Column("name", Phrase(""))],
        rows: [
          row(Phrase(da: "gammel", en: "old"), difference.old),
          row(Phrase(da: "ny", en: "new"), difference.new),
        ]))
  }

  /// That nothing differs.
  private var nothing: Block {
    let count = difference.reports.all
    let isInOrder = difference.old.faults.isEmpty && difference.new.faults.isEmpty
    return .paragraph(
      isInOrder
        ? Phrase(
          da: "Ingen forskel: alle \(numbers: [count]) rapporter er ens.",
          en: "No difference: all \(numbers: [count]) reports are the same.")
        : Phrase(
          da: "Ellers ingen forskel: de \(numbers: [count]) rapporter er skrevet ens.",
          en: "Otherwise no difference: the \(numbers: [count]) reports were written the same."))
  }

  /// What could not be held against each other, since a run did not list it or the list is not at hand.
  private var unlisted: [Block] {
    [FindingRecord.file, CitationRecord.file].compactMap { file in
      let sides = difference.unlisted.filter { $0.file == file }.map { record in
        switch record.side {
        case .old: Phrase(da: "den gamle side", en: "the old side")
        case .new: Phrase(da: "den nye side", en: "the new side")
        }
      }
      guard let first = sides.first else { return nil }
      let lack =
        sides.count > 1
        ? Phrase(
          da: "ingen af siderne har \(code: file), som en kørsel skrev den",
          en: "neither side has \(code: file) as a run wrote it")
        : Phrase(
          da: "\(first.danish) har ikke \(code: file), som en kørsel skrev den",
          en: "\(first.english) has no \(code: file) as a run wrote it")
      return .paragraph(
        file == FindingRecord.file
          ? Phrase(
            da: "Fundene er ikke sammenlignet: \(lack.danish).",
            en: "The findings were not compared: \(lack.english).")
          : Phrase(
            da: "Sidernes linjer er sammenlignet, uden at tal er skilt fra ord: \(lack.danish).",
            en:
              "The pages' lines were compared without telling figures from words: \(lack.english)."
          ))
    }
  }

  /// How many reports differ; by name when nothing else could be told of them.
  private var files: [Block] {
    let (count, all) = difference.reports
    guard count > 0 else { return [] }
    let total = Block.paragraph(
      Phrase(
        da: """
          I alt er \(numbers: [count]) af \(numbers: [all]) rapporter ikke ens; \(code: "--json") nævner dem.
          """,
        en: """
          In all \(numbers: [count]) of \(numbers: [all]) reports are not the same; \(code: "--json") names them.
          """))
    guard difference.figures.isEmpty, difference.findings.isEmpty, difference.pages.isEmpty else {
      return [total]
    }
    let names = difference.files.prefix(DifferencePage.most.lines).map {
      OutlineLine(1, Phrase(da: "\(Place(file: $0))", en: "\(Place(file: $0))"))
    }
    return [
      total,
      .outline(names + rest(difference.files.count - DifferencePage.most.lines, at: 1)),
    ]
  }

  /// How many more there are.
  func rest(_ count: Int, at depth: Int) -> [OutlineLine] {
    guard count > 0 else { return [] }
    return [
      OutlineLine(
        depth,
        Phrase(
          da: "og \(numbers: [count]) til; \(code: "--json") viser alle",
          en: "and \(numbers: [count]) more; \(code: "--json") has all"))
    ]
  }
}
