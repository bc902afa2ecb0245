package import Audit
import Base
package import Document
package import Figures

/// A line of a report, what its numbers are, and how each figure on it was made. `asked` is what the user wrote for it.
package func explanation(
  of line: ReportLine, figures: [Figure], asked: String, in results: StudyResults,
  citations: [FigureName: [Citation]], _ options: Explanation.ExplainOptions
) -> Answer {
  let record = ExplanationRecord(in: results, citations: citations, options)
  let explained =
    figures.isEmpty
    ? [] : Explanation(of: figures, in: results, citations: citations, options).blocks
  return Answer(
    Phrase(""), [line.shown, line.numbers] + explained, citing: results.book,
    record: .object(
      [
        JSONOutput.Member("version", .integer(1)), JSONOutput.Member("asked", .string(asked)),
        JSONOutput.Member("line", line.json),
      ] + record.members(of: figures)))
}

extension ReportLine {
  /// Where it stands and what it says.
  fileprivate var shown: Block {
    let stands = Place(file: place.file, line: place.line)
    let said = pieces.map { joined($0.map(sentence), "") } ?? "\(text)"
    return .outline([
      OutlineLine(0, Phrase(da: "\(stands)", en: "\(stands)")),
      OutlineLine(1, Phrase(da: said, en: said)),
    ])
  }

  private func sentence(_ piece: CitedLine.Piece) -> Sentence {
    switch piece.nature {
    case .figure, .recorded: "\(recorded: piece.text)"
    case .place: "\(Place(file: piece.text))"
    case .structure: Int(piece.text).map { "\(numbers: [$0])" } ?? "\(piece.text)"
    case .code: "\(code: piece.text)"
    case .words, .strong, .emphasis, .address, .link, .lineBreak, .markup, nil: "\(piece.text)"
    }
  }

  /// What its numbers are, in order.
  fileprivate var numbers: Block {
    var before: FigureName?
    let lines = reading.numbers.compactMap { number -> OutlineLine? in
      if case .figure(let name, let form) = number.kind {
        defer { before = name }
        // A row for programs holds a figure in several cells.
        if case .field = form, before == name { return nil }
      }
      return OutlineLine(1, number.told)
    }
    guard !lines.isEmpty else {
      return .paragraph(
        Phrase(da: "Der står ingen tal på linjen.", en: "There are no numbers on the line."))
    }
    let heading =
      isOfCells
      ? Phrase(
        da: "Tallene på linjen, efter cellens nummer:", en: "The numbers on the line, by cell:")
      : Phrase(
        da: "Tallene på linjen, efter tegnets nummer:", en: "The numbers on the line, by character:"
      )
    return .outline([OutlineLine(0, heading)] + lines)
  }

  fileprivate var json: JSONOutput {
    .object([
      "file": .string(place.file), "line": .integer(orNull: place.line),
      "column": .integer(orNull: place.column), "text": .string(text),
      "numbers": .array(reading.numbers.map(\.json)),
    ])
  }
}

extension LineReading.Number {
  /// Where it stands on its line, how it reads, and what it is.
  fileprivate var told: Phrase {
    let meaning = kind.meaning
    let shown: Sentence =
      switch kind {
      case _ where text.isEmpty: "\"\""
      case .figure: "\(recorded: text)"
      case .structure: Int(text).map { "\(numbers: [$0])" } ?? "\(text)"
      case .place: "\(Place(file: text))"
      case .code: "\(code: text)"
      case .words, .label: "\(text)"
      }
    guard case .figure(let name, _) = kind else {
      return Phrase(
        da: "\(lines: [column]): \(shown) (\(meaning.danish))",
        en: "\(lines: [column]): \(shown) (\(meaning.english))")
    }
    let told: Sentence = "\(lines: [column]): \(shown) = \(code: name.description)"
    return Phrase(da: told, en: told)
  }

  fileprivate var json: JSONOutput {
    let cited: (name: FigureName, form: CitedForm)? =
      if case .figure(let name, let form) = kind { (name, form) } else { nil }
    return .object([
      "column": .integer(column), "text": .string(text), "kind": .string(kind.label),
      "figure": cited.map { .string($0.name.description) } ?? .null,
      "form": cited.map { .string($0.form.label) } ?? .null,
    ])
  }
}
