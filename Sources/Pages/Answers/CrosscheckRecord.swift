import Audit
import Base
import Document
import Figures

extension CrosscheckPage {
  /// The crosscheck with stable keys.
  func record(_ reason: DocumentReason) -> JSONOutput {
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
      "cells": .array(crosscheck.results.map(json)),
    ])
  }
}

extension CrosscheckResult.Status {
  /// The status as a key of JSON.
  fileprivate var key: String { self == .notFound ? "not_found" : rawValue }
}

extension CrosscheckPage {
  private func json(_ result: CrosscheckResult) -> JSONOutput {
    let (cell, isWithheld) = (result.cell, isWithheld(result))
    let (printed, remark) = (result.printed, result.remark?.words.english.words)
    let line = result.line.flatMap { text.shown($0) }
    return .object([
      "status": .string(result.status.key), "file": .string(cell.place.file),
      "line": .integer(orNull: cell.place.line), "column": .integer(orNull: cell.place.column),
      "subject": .string(cell.subject),
      "transcribed": withheld.contains(cell.place) ? .string(Mark.hidden.rawValue) : cell.json,
      "printed": .string(orNull: isWithheld ? nil : printed),
      "remark": .string(orNull: isWithheld ? nil : remark),
      "recorded_line": .integer(result.recordedLine),
      "document_line": .integer(orNull: result.line),
      "text": .string(orNull: isWithheld ? nil : line),
    ])
  }
}

extension TranscribedCell {
  fileprivate var json: JSONOutput {
    switch content {
    case .words(let words): .string(words)
    case .number(let number): .string(plainNumber(number))
    case .blank: .null
    }
  }
}
