import Audit
import Base
import Figures

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
      "version": .integer(2),
      "old": side(difference.old), "new": side(difference.new),
      "different": .bool(!difference.isEmpty),
      "common_figures": .integer(orNull: difference.commonFigures),
      "faults": .array(faults(difference.old, "old") + faults(difference.new, "new")),
      "problems": .array(difference.unread.map(\.json)),
      "inferred": .array(difference.inferred.map(JSONOutput.string)),
      "causes": .array(difference.causes.enumerated().map { cause($0.element, $0.offset) }),
      "figures": .array(difference.figures.map(figure)),
      "findings": .array(difference.findings.map(finding)),
      "pages": .array(difference.pages.map(page)),
      "unlisted": .array(difference.unlisted.map(unlisted)),
      "files": .array(difference.files.map(JSONOutput.string)),
    ])
  }

  private func unlisted(_ record: UnlistedRecord) -> JSONOutput {
    .object(["side": .string(record.side.rawValue), "file": .string(record.file)])
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
        "text": text(fault.words.english.words),
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
    func side(_ finding: FindingRecord?) -> JSONOutput {
      guard let finding else { return .null }
      return .object([
        "severity": .string(finding.severity), "seen": .string(finding.seen),
        "message": .string(finding.message), "message_en": .string(finding.messageInEnglish),
        "waiver": finding.waiver.map(waiver) ?? .null,
      ])
    }
    return .object([
      "kind": .string(change.kind.rawValue), "id": .string(change.id),
      "rule": .string((change.new ?? change.old)?.rule ?? ""), "old": side(change.old),
      "new": side(change.new),
    ])
  }

  private func waiver(_ waiver: FindingRecord.WaiverRecord) -> JSONOutput {
    .object([
      "reason": .string(waiver.reason), "reason_en": .string(waiver.reasonInEnglish),
      "name": .string(waiver.name), "role": .string(waiver.role), "date": .string(waiver.date),
      "place": .string(waiver.place),
    ])
  }

  private func page(_ change: PageChange) -> JSONOutput {
    .object([
      "path": .string(change.path),
      "kind": .string((change.cameOrWent ?? .moved).rawValue),
      "lines": .array(change.lines.map(line)),
    ])
  }

  private func line(_ line: PageChange.Line) -> JSONOutput {
    .object([
      "old_line": optional(line.old?.number), "new_line": optional(line.new?.number),
      "old": optional(line.old?.text), "new": optional(line.new?.text),
      "figures": line.moves.map { moves in
        .array(
          moves.map {
            .object([
              "figure": .string($0.figure), "old": .string($0.old), "new": .string($0.new),
            ])
          })
      } ?? .null,
    ])
  }
}
