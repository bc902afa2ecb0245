import Audit
import Figures
import JSON

/// What differs, as JSON with stable keys; every figure that differs is there once.
struct DifferenceRecord {
  private let difference: Difference
  /// How many figures each cause moved, counted in one go: there may be thousands of both.
  private let moved: [Int: Int]

  init(_ difference: Difference) {
    self.difference = difference
    let causes = difference.figures.flatMap { Set($0.causes) }
    moved = Dictionary(causes.map { ($0, 1) }, uniquingKeysWith: +)
  }

  var json: JSONOutput {
    .object([
      "version": .integer(1),
      "old": side(difference.old), "new": side(difference.new),
      "different": .bool(!difference.isEmpty),
      "common_figures": .integer(orNull: difference.commonFigures),
      "faults": .array(
        faults(difference.old, "old") + faults(difference.new, "new")),
      "problems": .array(difference.unread.map(\.json)),
      "inferred": .array(difference.inferred.map(JSONOutput.string)),
      "causes": .array(difference.causes.enumerated().map { cause($0.element, $0.offset) }),
      "figures": .array(difference.figures.map(figure)),
      "findings": .array(difference.findings.map(finding)),
      "pages": .array(difference.pages.map(page)),
      "files": .array(difference.files.map(JSONOutput.string)),
    ])
  }

  private func side(_ side: Snapshot) -> JSONOutput {
    .object(["name": text(side.name), "program": .string(side.manifest.program)])
  }

  /// The text, or null when it is empty.
  private func text(_ text: String) -> JSONOutput { text.isEmpty ? .null : .string(text) }

  private func optional(_ text: String?) -> JSONOutput { .string(orNull: text) }

  private func optional(_ number: Int?) -> JSONOutput { .integer(orNull: number) }

  private func faults(_ side: Snapshot, _ name: String) -> [JSONOutput] {
    side.faults.map { fault in
      .object([
        "side": .string(name), "kind": .string(fault.kind.rawValue), "path": .string(fault.path),
        "lines": .array(
          fault.lines.map { line in
            .object([
              "line": .integer(line.line), "written": optional(line.written),
              "found": optional(line.found),
            ])
          }),
        "text": text(fault.words),
      ])
    }
  }

  private func cause(_ cause: Cause, _ index: Int) -> JSONOutput {
    .object([
      "id": .integer(index + 1), "kind": .string(cause.kind.rawValue), "file": text(cause.file),
      "field": text(cause.field), "row": text(cause.row), "old": optional(cause.old),
      "new": optional(cause.new), "old_line": optional(cause.oldPlace?.line),
      "old_column": optional(cause.oldPlace?.column), "new_line": optional(cause.newPlace?.line),
      "new_column": optional(cause.newPlace?.column), "reader": text(cause.reader),
      "figures": .integer(moved[index, default: 0]),
    ])
  }

  private func figure(_ change: FigureChange) -> JSONOutput {
    .object([
      "figure": .string(change.name), "old_name": optional(change.old?.name),
      "kind": .string(change.kind.rawValue),
      "aspects": .array(change.aspects.map { .string($0.rawValue) }),
      "causes": .array(change.causes.map { .integer($0 + 1) }),
      "old": change.old?.json ?? .null, "new": change.new?.json ?? .null,
    ])
  }

  private func finding(_ change: FindingChange) -> JSONOutput {
    .object([
      "kind": .string(change.kind.rawValue), "rule": .string(change.rule),
      "heading": .string(change.heading), "old": optional(change.old), "new": optional(change.new),
    ])
  }

  private func page(_ change: PageChange) -> JSONOutput {
    .object([
      "path": .string(change.path),
      "kind": .string((change.cameOrWent ?? .moved).rawValue),
      "sentences": .array(
        change.sentences.map { sentence in
          .object([
            "old_line": optional(sentence.oldLine), "new_line": optional(sentence.newLine),
            "old": optional(sentence.old), "new": optional(sentence.new),
          ])
        }),
      "tables": .array(
        change.tables.map { table in
          .object([
            "caption": .string(table.caption), "old_line": optional(table.oldLine),
            "new_line": optional(table.newLine), "cells": .integer(table.cells),
            "rows_added": .integer(table.rowsAdded), "rows_removed": .integer(table.rowsRemoved),
          ])
        }),
    ])
  }
}
