package import Audit
import Base
package import Document
import Figures

/// Whether the reports are current, and if not why; then what can be done about it, and what else there is to tell.
package func status(
  _ reasons: [StatusReason], remarks: [StatusRemark], unproven: [UnprovenClaim]
) -> Answer {
  let head =
    reasons.isEmpty
    ? Phrase(da: "rapporterne er aktuelle", en: "current")
    : Phrase(da: "rapporterne er ikke aktuelle", en: "not current")
  let told = reasons.flatMap { reason in
    [OutlineLine(1, reason.words)] + reason.details.map { OutlineLine(2, $0) }
  }
  let rest = (waysOut(of: reasons) + remarks.compactMap(\.words)).map { OutlineLine(0, $0) }
  return Answer(
    Phrase(""), [.outline([OutlineLine(0, head)] + told + rest)],
    record: .object([
      "version": .integer(1), "current": .bool(reasons.isEmpty),
      "proven": .bool(unproven.isEmpty),
      "reasons": .array(reasons.map(\.json)),
      "remarks": .array(remarks.compactMap(\.words).map { .string($0.english.words) }),
      "not_proven": .array(unproven.map { .string($0.words.english.words) }),
    ]))
}

/// What can be done about reasons, each way once.
func waysOut(of reasons: [StatusReason]) -> [Phrase] { reasons.waysOut.map(toDo) }

/// One way out, as what to do.
func toDo(_ way: Phrase) -> Phrase {
  Phrase(da: "hvad der kan gøres: \(way.danish)", en: "what to do: \(way.english)")
}
