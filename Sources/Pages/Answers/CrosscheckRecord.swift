import Audit
import Base
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
      "cells": .array(crosscheck.results.map { $0.json(text) }),
    ])
  }
}

extension CrosscheckResult.Status {
  /// The status as a key of JSON.
  fileprivate var key: String { self == .notFound ? "not_found" : rawValue }
}

extension CrosscheckResult {
  fileprivate func json(_ text: TextExport) -> JSONOutput {
    .object([
      "status": .string(status.key), "file": .string(cell.place.file),
      "line": .integer(orNull: cell.place.line), "column": .integer(orNull: cell.place.column),
      "subject": .string(cell.subject), "transcribed": cell.json,
      "printed": .string(orNull: printed), "remark": .string(orNull: remark?.words.english.words),
      "recorded_line": .integer(recordedLine),
      "document_line": .integer(orNull: line),
      "text": .string(orNull: line.flatMap { text.shown($0) }),
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
