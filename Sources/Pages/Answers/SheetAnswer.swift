import Base
package import Document
package import Figures

/// What a sheet was taken for, and what was written.
package struct SheetAnswer {
  private let account: SheetAccount
  private let files: [String]
  private let advice: [Advice]

  /// What can be done next.
  package struct Advice: Sendable {
    let words: Phrase
    let lines: [String]

    package init(_ words: Phrase, _ lines: [String]) {
      self.words = words
      self.lines = lines
    }
  }

  /// `files` are the paths written.
  package init(_ account: SheetAccount, files: [String], advice: [Advice]) {
    self.account = account
    self.files = files
    self.advice = advice
  }

  package var answer: Answer {
    Answer(
      Phrase(""),
      [.paragraph(head), .table(columns)] + leftOut + marks + measures + written + next,
      record: .object([
        "version": .integer(1), "sheet": .string(account.file),
        "encoding": .string(account.encoding), "delimiter": .string(account.delimiter.rawValue),
        "venues": .integer(account.venues),
        "columns": .array(account.columns.map(\.json)),
        "left_out": .array(account.leftOut.map(\.json)),
        "marks": .array(account.marks.map(\.json)),
        "measures": .array(account.measures.map(\.json)),
        "files": .array(files.map { .string($0) }),
      ]))
  }

  private var head: Phrase {
    let rows = Phrase.counting(
      account.venues, da: ("række", "rækker"), en: ("row", "rows"))
    let mark = account.delimiter.words
    return Phrase(
      da: """
        \(account.file): \(rows.danish) er brugt, hver som \(.venue). Tegnsæt \(code: account.encoding), \
        \(mark.danish) mellem felterne.
        """,
      en: """
        \(account.file): \(rows.english) taken, each as a \(.venue). Encoding \(code: account.encoding), \
        \(mark.english) between the cells.
        """)
  }

  private var columns: Table {
    Table(
      id: "columns",
      columns: [
        Table.Column("number", Phrase("")),
        Table.Column("column", Phrase(da: "Kolonne", en: "Column")),
        Table.Column("holds", Phrase(da: "Taget som", en: "Taken as")),
        Table.Column("reason", Phrase(da: "Fordi", en: "Because")),
      ],
      rows: ColumnRun.all(account.columns).map { run in
        Table.Row([
          .words(run.numbers), .words(run.name), .words(run.holds),
          .words(run.first.reason.words(run.first)),
        ])
      })
  }

  private var leftOut: [Block] {
    guard !account.leftOut.isEmpty else { return [] }
    let lines = account.leftOut.map { line in
      OutlineLine(
        1,
        Phrase(
          da: "linje \(lines: [line.line]): \(line.text) (\(line.reason.words.danish))",
          en: "line \(lines: [line.line]): \(line.text) (\(line.reason.words.english))"))
    }
    return [
      .outline(
        [OutlineLine(0, Phrase(da: "Linjer, der ikke er brugt:", en: "Lines left out:"))] + lines)
    ]
  }

  private var marks: [Block] {
    guard !account.marks.isEmpty else { return [] }
    let lines = account.marks.map { mark in
      let cells = Phrase.counting(mark.cells, da: ("felt", "felter"), en: ("cell", "cells"))
      let meaning = mark.meaning.words
      return OutlineLine(
        1,
        Phrase(
          da: "\(code: mark.text) i \(cells.danish), først \(mark.place): \(meaning.danish)",
          en: "\(code: mark.text) in \(cells.english), first \(mark.place): \(meaning.english)"))
    }
    return [
      .outline(
        [OutlineLine(0, Phrase(da: "Tegn i stedet for tal:", en: "Marks in place of numbers:"))]
          + lines)
    ]
  }

  private var measures: [Block] {
    guard !account.measures.isEmpty else { return [] }
    let lines = account.measures.map { measure in
      let counts = Phrase.counting(measure.counted, da: ("tal", "tal"), en: ("count", "counts"))
      return OutlineLine(
        1,
        Phrase(
          da: """
            \(code: measure.id), \(measure.name.danish): \(counts.danish), \(numbers: [measure.missing]) mangler
            """,
          en: """
            \(code: measure.id), \(measure.name.english): \(counts.english), \(numbers: [measure.missing]) missing
            """))
    }
    return [.outline([OutlineLine(0, Phrase(da: "Optalt:", en: "Counted:"))] + lines)]
  }

  private var written: [Block] {
    [
      .outline(
        [OutlineLine(0, Phrase(da: "Skrevet:", en: "Wrote:"))]
          + files.map { OutlineLine(1, Phrase(da: "\(Place(file: $0))", en: "\(Place(file: $0))")) }
      )
    ]
  }

  private var next: [Block] {
    advice.flatMap { step in
      [Block.paragraph(step.words)] + (step.lines.isEmpty ? [] : [.verbatim(step.lines)])
    }
  }
}
