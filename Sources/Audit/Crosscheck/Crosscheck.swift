package import Figures

/// A transcription held against a document: every cell found, moved, different, of an uncertain column, or not found.
package struct Crosscheck: Sendable {
  /// In the order of the recorded lines.
  package let results: [CrosscheckResult]
  /// How many rows only name a line.
  package let lineOnly: Int
  /// Those of them whose line is beyond the document's end.
  package let beyondEnd: [Transcription.LineOnly]

  init(results: [CrosscheckResult], lineOnly: Int, beyondEnd: [Transcription.LineOnly]) {
    self.results = results
    self.lineOnly = lineOnly
    self.beyondEnd = beyondEnd
  }

  package init(_ transcription: Transcription, with document: TextExport) {
    let passages = Passage.all(transcription, in: document)
    var alignment = PassageAlignment(passages)
    alignment.placeStrays(passages, in: document)
    let rule = ColumnRule(passages, alignment, document)
    results = passages.indices.flatMap { number in
      MatchClassifier(passages[number], number, alignment, document, rule).results
    }
    let end = document.lines.count
    lineOnly = transcription.lineOnly.count
    beyondEnd = transcription.lineOnly.filter { row in
      let shift = passages.indices.last { passages[$0].line <= row.documentLine }
        .flatMap { number in alignment.lines[number].map { $0 - passages[number].line } }
      return row.documentLine + (shift ?? 0) > end
    }
  }

  /// How many cells have a status.
  package func count(_ status: CrosscheckResult.Status) -> Int {
    results.count { $0.status == status }
  }

  /// Whether every cell stands on its line.
  package var isMatch: Bool { results.allSatisfy { $0.status == .match } && beyondEnd.isEmpty }

  /// How many cells stand in the document at all, for telling which document it is.
  package var found: Int { results.count { $0.status != .notFound } }
}

extension PassageAlignment {
  /// How far from its place a name alone may stand and still be the one that was transcribed.
  private static let reach = 20

  /// Places what the alignment passed over because it stands out of order or between two shifts.
  mutating func placeStrays(_ passages: [Passage], in document: TextExport) {
    for (number, passage) in passages.enumerated() where lines[number] == nil {
      if let line = stray(passage, number, document) { place(number, on: line) }
    }
  }

  private func stray(_ passage: Passage, _ number: Int, _ document: TextExport) -> Int? {
    // A row of a table with its name and all its numbers is the same row wherever it stands.
    let tableRows = passage.rows.filter { if case .tableRow = $0.row.kind { true } else { false } }
    for row in tableRows {
      let places = row.labels.compactMap { place -> Int? in
        guard let start = place.numbers, !isTaken(start.line + 1),
          document.columns(from: start).map(\.value) == row.row.values
        else { return nil }
        return start.line + 1
      }
      if Set(places).count == 1 { return places.first }
    }
    let (before, after) = shifts(around: number)
    let isProse = passage.rows.contains { $0.row.kind == .prose }
    if isProse {
      // Lines were broken anew between two shifts, or at an end where no neighbour tells: one line there must hold every
      // number.
      let reach = isAtAnEnd(number) && before == after && !hasOtherNumbers(number, document) ? 5 : 0
      let between =
        (passage.line + min(before, after) - reach)...(passage.line + max(before, after) + reach)
      guard between.count > 1, between.count <= PassageAlignment.reach else { return nil }
      let holding = between.filter { line in
        !isTaken(line) && passage.rows.allSatisfy { $0.row.holds(on: document.line(line)) }
      }
      return holding.count == 1 ? holding.first : nil
    }
    guard tableRows.isEmpty else { return nil }
    let near = Set(
      passage.rows.flatMap(\.names).map { $0.lowerBound.line + 1 }.filter { line in
        !isTaken(line)
          && [before, after].contains { abs(line - passage.line - $0) <= PassageAlignment.reach }
      })
    return near.count == 1 ? near.first : nil
  }
}

extension PassageAlignment {
  /// Whether the line where a passage should be prints numbers that could be its own, but for their value.
  fileprivate func hasOtherNumbers(_ number: Int, _ document: TextExport) -> Bool {
    let line = passages[number].line + shifts(around: number).before
    let numbers = document.line(line)?.numbers ?? []
    return numbers.contains { $0.kind != .article && !$0.isOfDate }
  }
}

extension TextExport {
  /// The one line near another that prints every number of a row; nil when none or several do.
  func nearest(to row: TranscribedRow, around number: Int) -> Int? {
    let near = ((number - 20)...(number + 20)).filter { row.holds(on: line($0)) }
    return near.count == 1 ? near.first : nil
  }
}

extension TranscribedRow {
  /// Whether a line prints every number of the row.
  fileprivate func holds(on line: PrintedLine?) -> Bool {
    let printed = line?.numbers.filter { $0.kind != .article }.map(\.value) ?? []
    return values.allSatisfy(printed.contains)
  }
}

extension ColumnRule {
  /// Learns from the rows of a document that print both of two columns.
  fileprivate init(_ passages: [Passage], _ alignment: PassageAlignment, _ document: TextExport) {
    self.init()
    for (number, passage) in passages.enumerated() {
      guard let line = alignment.lines[number], let printed = document.line(line) else { continue }
      for row in passage.rows where row.row.cells.count == 2 {
        guard let start = row.label(ofNumbersOn: line)?.numbers else { continue }
        let columns = document.columns(from: start)
        if columns.count == 2 { learn(printed, columns[0], columns[1]) }
      }
    }
  }
}
