import Base
package import Document
package import Figures

/// What a sheet was taken for, and what was written.
package struct SheetAnswer {
  private let account: SheetAccount
  private let files: [String]
  private let advice: [Advice]
  /// How many counts that were missing in a study are known by the sheet.
  private let found: Int
  /// The venues of a study that a sheet with counts has no row for.
  private let unnamed: [String]

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
  package init(
    _ account: SheetAccount, files: [String], advice: [Advice], found: Int = 0,
    unnamed: [String] = []
  ) {
    self.account = account
    self.files = files
    self.advice = advice
    self.found = found
    self.unnamed = unnamed
  }

  package var answer: Answer {
    Answer(
      Phrase(""),
      [.paragraph(head), .table(columns)] + leftOut + marks + measures + known + notNamed
        + written + next,
      record: .object([
        "version": .integer(1), "sheet": .string(account.file),
        "encoding": .string(account.encoding), "delimiter": .string(account.delimiter.rawValue),
        "venues": .integer(account.venues),
        "columns": .array(account.columns.map(\.json)),
        "left_out": .array(account.leftOut.map(\.json)),
        "marks": .array(account.marks.map(\.json)),
        "measures": .array(account.measures.map(\.json)),
        "found": .integer(found), "not_named": .array(unnamed.map { .string($0) }),
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

  /// What the sheet knows that was missing.
  private var known: [Block] {
    guard found > 0 else { return [] }
    let counts = Phrase.counting(
      found, da: ("tal, der manglede, er", "tal, der manglede, er"),
      en: ("count that was missing is", "counts that were missing are"))
    return [
      .paragraph(
        Phrase(
          da: "\(counts.danish) nu kendt; rækkerne i \(code: "counts.csv") nævner arket.",
          en: "\(counts.english) known now; their rows in \(code: "counts.csv") name the sheet."))
    ]
  }

  /// Whom the sheet does not name, though it counts others.
  private var notNamed: [Block] {
    guard !unnamed.isEmpty else { return [] }
    // Each of its rows is one of the study's.
    let all = account.venues + unnamed.count
    let names = listed(unnamed)
    return [
      .paragraph(
        Phrase(
          da: """
            Arket har ingen række for \(numbers: [unnamed.count]) af studiets \(numbers: [all]) \(.venues): \(names.danish). \
            Deres nye tal er ikke kendt, og det er ikke nul.
            """,
          en: """
            The sheet has no row for \(numbers: [unnamed.count]) of the study's \(numbers: [all]) \(.venues): \
            \(names.english). Their new counts are not known, which is not zero.
            """))
    ]
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
