import Audit
import Figures
import JSON

/// What a crosscheck came to, as lines and as JSON.
struct CrosscheckPage {
  private let crosscheck: Crosscheck
  private let document: SourceDocument
  private let text: TextExport
  private let reason: DocumentReason

  init(
    _ crosscheck: Crosscheck, of transcription: Transcription, in text: TextExport,
    reason: DocumentReason
  ) {
    self.crosscheck = crosscheck
    document = transcription.document
    self.text = text
    self.reason = reason
  }

  /// The document, how many cells have each status, and every cell that does not simply match.
  var lines: [String] {
    let counts = CrosscheckResult.Status.allCases.map { "\(crosscheck.count($0)) \($0.verb)" }
    let sum = "\(crosscheck.results.count) cells: \(counts.joined(separator: ", "))"
    var lines = reasonWords.wrapped(hanging: 2) + sum.wrapped(hanging: 2)
    if crosscheck.lineOnly > 0 {
      lines.append(
        crosscheck.lineOnly == 1
          ? "1 place only names a line: nothing printed to find"
          : "\(crosscheck.lineOnly) places only name a line: nothing printed to find")
    }
    var rest = crosscheck.results.filter { $0.status != .match || $0.remark != nil }[...]
    while let first = rest.first {
      let block = rest.prefix { $0.status == .moved && $0.shift == first.shift }
      if block.count > 1, let shift = first.shift {
        lines += ["", "moved  \(block.count) cells, \(direction(of: shift))"]
        lines += block.flatMap { moved in
          "  \(moved.cell.place)  \(moved.cell.shown), line \(arrow(moved))".wrapped(hanging: 2)
            + (moved.remark.map { $0.words.wrapped(indent: 4) } ?? [])
        }
        rest = rest.dropFirst(block.count)
        continue
      }
      // Cells of one line of which the same is to be said.
      let alike = rest.prefix {
        $0.status == first.status && $0.remark == first.remark && $0.line == first.line
          && $0.recordedLine == first.recordedLine
      }
      lines += [""] + entry(Array(alike))
      rest = rest.dropFirst(alike.count)
    }
    for row in crosscheck.beyondEnd {
      lines += [""]
      lines += "not found  \(row.place)  \(document.id), line \(row.documentLine)".wrapped()
      lines += ["  the document has \(text.count) lines"]
    }
    return lines
  }

  private var reasonWords: String {
    switch reason {
    case .digest: "\(document.id): the very file that was transcribed, by its SHA-256"
    case .option: "\(document.id): as said by --document"
    case .content:
      "\(document.id): seen from its content, with \(crosscheck.found) of "
        + "\(crosscheck.results.count) cells; not the file that was transcribed, by its SHA-256"
    }
  }

  /// Each cell, and below what is to be said of them all.
  private func entry(_ results: [CrosscheckResult]) -> [String] {
    var lines: [String] = []
    for result in results {
      lines +=
        ("\(result.status.rawValue)  \(result.cell.place)  \(result.cell.subject)  "
        + "\(document.id), line \(arrow(result))").wrapped(hanging: 2)
      let printed = result.printed.map { ", printed \(quoted($0))" } ?? ""
      lines += "transcribed \(result.cell.shown)\(printed)".wrapped(indent: 2)
    }
    guard let last = results.last else { return lines }
    if let remark = last.remark { lines += remark.words.wrapped(indent: 2) }
    if let line = last.line, let excerpt = text.excerpt(line, around: last.offset) {
      lines.append("  \(line) | \(excerpt)")
    }
    return lines
  }

  private func arrow(_ result: CrosscheckResult) -> String {
    guard let line = result.line, line != result.recordedLine else {
      return "\(result.recordedLine)"
    }
    return "\(result.recordedLine) → \(line)"
  }

  private func direction(of shift: Int) -> String {
    let count = abs(shift) == 1 ? "1 line" : "\(abs(shift)) lines"
    return count + (shift > 0 ? " down" : " up")
  }

  var json: JSONOutput {
    .object([
      "version": .integer(1), "document": .string(document.id), "told_by": .string(reason.rawValue),
      "matches": .bool(crosscheck.isMatch),
      "counts": .object(
        CrosscheckResult.Status.allCases.map {
          JSONOutput.Member($0.key, .integer(crosscheck.count($0)))
        }),
      "line_only": .integer(crosscheck.lineOnly),
      "beyond_end": .array(
        crosscheck.beyondEnd.map {
          .object([
            "file": .string($0.place.file), "line": .integer($0.place.line ?? 0),
            "document_line": .integer($0.documentLine),
          ])
        }),
      "cells": .array(crosscheck.results.map { $0.json(text) }),
    ])
  }
}

extension CrosscheckResult.Status {
  /// The status as a key of JSON.
  fileprivate var key: String { self == .notFound ? "not_found" : rawValue }

  /// The status after a number of cells.
  fileprivate var verb: String { self == .differs ? "differ" : rawValue }
}

extension CrosscheckResult {
  fileprivate var shift: Int? { line.map { $0 - recordedLine } }

  fileprivate func json(_ text: TextExport) -> JSONOutput {
    .object([
      "status": .string(status.key), "file": .string(cell.place.file),
      "line": .integer(orNull: cell.place.line), "column": .integer(orNull: cell.place.column),
      "subject": .string(cell.subject), "transcribed": cell.json,
      "printed": .string(orNull: printed), "remark": .string(orNull: remark?.words),
      "recorded_line": .integer(recordedLine),
      "document_line": .integer(orNull: line),
      "text": .string(orNull: line.flatMap { text.shown($0) }),
    ])
  }
}

extension TranscribedCell {
  /// The cell's content as a message shows it.
  fileprivate var shown: String {
    switch content {
    case .words(let words): quoted(words)
    case .number(let number): plainNumber(number)
    case .blank: "a blank"
    }
  }

  fileprivate var json: JSONOutput {
    switch content {
    case .words(let words): .string(words)
    case .number(let number): .string(plainNumber(number))
    case .blank: .null
    }
  }
}

extension CrosscheckResult.Remark {
  /// The remark in words.
  fileprivate var words: String {
    switch self {
    case .article(let word):
      "printed as \(quoted(word)), which may mean one or none in particular: a person must read it"
    case .columnFromBlanks:
      "only the blanks on the line put the number in the column that was transcribed: a person "
        + "must look at the printed page"
    case .columnLost:
      "nothing tells the column of the number; the blanks that could are not there"
    case .otherColumn: "the blanks on the line put the number in the other column"
    case .noNumber: "the row is there and prints no number in this column"
    case .otherNumbers(let numbers):
      "the line prints \(enumerated(numbers.map(plainNumber))) and not this number"
    case .notPrintedAsNumber:
      "not printed as a number: if it follows from counting, a person must check"
    case .elsewhere(let line):
      "the same stands on line \(line), but nothing around it says that it is this one"
    }
  }
}
