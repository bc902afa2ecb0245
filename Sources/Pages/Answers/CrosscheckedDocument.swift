package import Audit
package import Base
package import Document
package import Figures

/// How it was told which document a file is.
package enum DocumentReason: String, Sendable {
  case digest
  case option
  case content
}

/// A transcription held against a text export of its document: how many cells have each status, and every cell that does
/// not simply match. Of `cells`, and of the lines of the document that they stand on, no number is told.
package func crosscheckedDocument(
  _ crosscheck: Crosscheck, of document: SourceDocument, in text: TextExport,
  toldBy reason: DocumentReason, withholding cells: [Place] = []
) -> Answer {
  let withheld = Set(cells)
  let lines = crosscheck.results.filter { withheld.contains($0.cell.place) }
    .flatMap { [$0.recordedLine, $0.line].compactMap(\.self) }
  let page = CrosscheckPage(
    crosscheck: crosscheck, document: document, text: text, withheld: withheld,
    withheldLines: Set(lines))
  return Answer(
    Phrase(""), [.outline(page.head(reason))] + page.entries.map(Block.outline),
    record: page.record(reason))
}

/// What a page of a crosscheck tells.
struct CrosscheckPage {
  let crosscheck: Crosscheck
  let document: SourceDocument
  let text: TextExport
  /// The cells of which no number is told.
  let withheld: Set<Place>
  /// The lines of the document that they stand on.
  let withheldLines: Set<Int>

  /// Whether a cell stands on a line of the document of which no number is told.
  func isWithheld(_ result: CrosscheckResult) -> Bool {
    withheldLines.contains(result.recordedLine)
      || result.line.map(withheldLines.contains) ?? false
  }

  /// The cell's content as a message shows it.
  private func shown(_ result: CrosscheckResult) -> Phrase {
    withheld.contains(result.cell.place)
      ? Phrase(da: "udeladt af hensyn til fortrolighed", en: "withheld to protect confidentiality")
      : result.cell.shown
  }

  /// What is to be said of a cell, where that tells no number that is withheld.
  private func remark(_ result: CrosscheckResult) -> [Phrase] {
    isWithheld(result) ? [] : result.remark.map { [$0.words] } ?? []
  }

  /// Which document it is, and the counts.
  func head(_ reason: DocumentReason) -> [OutlineLine] {
    let cells = Phrase.counting(
      crosscheck.results.count, da: ("celle", "celler"), en: ("cell", "cells"))
    let counts = Phrase.listing(
      CrosscheckResult.Status.allCases.map { status in
        let (count, words) = (
          crosscheck.count(status), status.words(after: crosscheck.count(status))
        )
        return Phrase(
          da: "\(numbers: [count]) \(words.danish)", en: "\(numbers: [count]) \(words.english)")
      })
    var lines = [
      told(reason),
      Phrase(
        da: "\(cells.danish): \(counts.danish)", en: "\(cells.english): \(counts.english)"),
    ]
    if crosscheck.lineOnly > 0 {
      lines.append(
        .counting(
          crosscheck.lineOnly,
          da: (
            "sted nævner kun en linje, og der er intet trykt at finde",
            "steder nævner kun en linje, og der er intet trykt at finde"
          ),
          en: (
            "place only names a line: nothing printed to find",
            "places only name a line: nothing printed to find"
          )))
    }
    return lines.map { OutlineLine(0, $0) }
  }

  private func told(_ reason: DocumentReason) -> Phrase {
    let id = document.id
    switch reason {
    case .digest:
      return Phrase(
        da: "\(code: id): netop den fil, afskriften er lavet efter, ifølge dens SHA-256",
        en: "\(code: id): the very file that was transcribed, by its SHA-256")
    case .option:
      return Phrase(
        da: "\(code: id): udpeget med \(code: "--document")",
        en: "\(code: id): as said by \(code: "--document")")
    case .content:
      let (found, all) = (crosscheck.found, crosscheck.results.count)
      return Phrase(
        da: """
          \(code: id): kendt på indholdet, med \(numbers: [found]) af \(numbers: [all]) celler; ikke den fil, afskriften er \
          lavet efter, ifølge dens SHA-256
          """,
        en: """
          \(code: id): seen from its content, with \(numbers: [found]) of \(numbers: [all]) \
          \(all == 1 ? "cell" as Sentence : "cells"); not the file that was transcribed, by its SHA-256
          """)
    }
  }

  /// One entry for each cell that does not simply match; cells that moved together are one.
  var entries: [[OutlineLine]] {
    var entries: [[OutlineLine]] = []
    var rest = crosscheck.results.filter { $0.status != .match || $0.remark != nil }[...]
    while let first = rest.first {
      let block = rest.prefix { $0.status == .moved && $0.shift == first.shift }
      if block.count > 1, let shift = first.shift {
        entries.append(moved(Array(block), by: shift))
        rest = rest.dropFirst(block.count)
        continue
      }
      // Cells of one line of which the same is to be said.
      let alike = rest.prefix {
        $0.status == first.status && $0.remark == first.remark && $0.line == first.line
          && $0.recordedLine == first.recordedLine
      }
      entries.append(entry(Array(alike)))
      rest = rest.dropFirst(alike.count)
    }
    return entries + crosscheck.beyondEnd.map(beyondEnd)
  }

  private func moved(_ results: [CrosscheckResult], by shift: Int) -> [OutlineLine] {
    let cells = Phrase.counting(
      results.count, da: ("celle", "celler"), en: ("cell", "cells"))
    let lines = Phrase.counting(
      abs(shift), da: ("linje", "linjer"), en: ("line", "lines"))
    let way =
      shift > 0
      ? Phrase(da: "længere nede", en: "down") : Phrase(da: "længere oppe", en: "up")
    let head = Phrase(
      da: "flyttet: \(cells.danish), \(lines.danish) \(way.danish)",
      en: "moved: \(cells.english), \(lines.english) \(way.english)")
    return [OutlineLine(0, head)]
      + results.flatMap { result -> [OutlineLine] in
        let (cell, line) = (result.cell, result.lineWords)
        return [
          OutlineLine(
            1,
            Phrase(
              da: "\(cell.place) \(shown(result).danish), \(line.danish)",
              en: "\(cell.place) \(shown(result).english), \(line.english)"))
        ] + remark(result).map { OutlineLine(2, $0) }
      }
  }

  /// Each cell, and below what is to be said of them all.
  private func entry(_ results: [CrosscheckResult]) -> [OutlineLine] {
    let cells = results.flatMap { result -> [OutlineLine] in
      let (cell, status, line) = (result.cell, result.status.words, result.lineWords)
      let printed =
        (isWithheld(result) ? nil : result.printed).map {
          Phrase(da: ", trykt \(quoted($0))", en: ", printed \(quoted($0))")
        } ?? Phrase("")
      return [
        OutlineLine(
          0,
          Phrase(
            da: """
              \(status.danish): \(cell.place) \(code: cell.subject); \(code: document.id), \(line.danish)
              """,
            en: """
              \(status.english): \(cell.place) \(code: cell.subject); \(code: document.id), \(line.english)
              """)),
        OutlineLine(
          1,
          Phrase(
            da: "afskrevet som \(shown(result).danish)\(printed.danish)",
            en: "transcribed \(shown(result).english)\(printed.english)")),
      ]
    }
    guard let last = results.last else { return cells }
    return cells + remark(last).map { OutlineLine(1, $0) } + excerpt(last)
  }

  /// What stands on the line, with its blanks, which tell its columns.
  private func excerpt(_ result: CrosscheckResult) -> [OutlineLine] {
    guard !isWithheld(result), let line = result.line,
      let excerpt = text.excerpt(line, around: result.offset)
    else {
      return []
    }
    let shown: Sentence =
      "\(lines: [line]) | \(code: excerpt.replacing("  ", with: "\u{a0}\u{a0}"))"
    return [OutlineLine(1, Phrase(da: shown, en: shown))]
  }

  private func beyondEnd(_ row: Transcription.LineOnly) -> [OutlineLine] {
    let count = Phrase.counting(text.count, da: ("linje", "linjer"), en: ("line", "lines"))
    let status = CrosscheckResult.Status.notFound.words
    return [
      OutlineLine(
        0,
        Phrase(
          da: """
            \(status.danish): \(row.place); \(code: document.id), linje \(lines: [row.documentLine])
            """,
          en: """
            \(status.english): \(row.place); \(code: document.id), line \(lines: [row.documentLine])
            """)),
      OutlineLine(
        1,
        Phrase(
          da: "dokumentet har \(count.danish)", en: "the document has \(count.english)")),
    ]
  }
}

extension CrosscheckResult.Status {
  /// The status of a cell.
  fileprivate var words: Phrase {
    switch self {
    case .match: Phrase(da: "passer", en: "match")
    case .moved: Phrase(da: "flyttet", en: "moved")
    case .differs: Phrase(da: "afviger", en: "differs")
    case .ambiguous: Phrase(da: "uvis", en: "ambiguous")
    case .notFound: Phrase(da: "ikke fundet", en: "not found")
    }
  }

  /// The status after so many cells.
  fileprivate func words(after count: Int) -> Phrase {
    switch self {
    case .match: words
    case .moved: Phrase(da: "er flyttet", en: "moved")
    case .differs: Phrase(da: "afviger", en: "differ")
    case .ambiguous:
      Phrase(da: count == 1 ? "er uvis" : "er uvisse", en: "ambiguous")
    case .notFound: Phrase(da: "er ikke fundet", en: "not found")
    }
  }
}

extension CrosscheckResult {
  fileprivate var shift: Int? { line.map { $0 - recordedLine } }

  /// The line as it was recorded, and the one it stands on where that is another.
  fileprivate var lineWords: Phrase {
    guard let line, line != recordedLine else {
      return Phrase(da: "linje \(lines: [recordedLine])", en: "line \(lines: [recordedLine])")
    }
    return Phrase(
      da: "linje \(lines: [recordedLine]) → \(lines: [line])",
      en: "line \(lines: [recordedLine]) → \(lines: [line])")
  }
}

extension TranscribedCell {
  /// The cell's content as a message shows it.
  fileprivate var shown: Phrase {
    switch content {
    case .words(let words): Phrase(da: "\(quoted(words))", en: "\(quoted(words))")
    case .number(let number):
      Phrase(da: "\(code: plainNumber(number))", en: "\(code: plainNumber(number))")
    case .blank: Phrase(da: "en tom celle", en: "a blank")
    }
  }
}
