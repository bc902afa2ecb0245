package import Audit
import Base
package import Document
import Figures

/// That nothing was compared, since what the reports were made from is not there; `kinds` are what `vifte status` calls each
/// fault.
package func nothingCompared(_ faults: [SnapshotFault], kinds: [String]) -> Answer {
  let told = faults.map { $0.kind == .inputGone ? gone($0.path) : $0.words }
  return Answer(
    Phrase(""),
    [
      .outline(told.map { OutlineLine(0, $0) }),
      .paragraph(
        Phrase(
          da: """
            Intet er sammenlignet: af inputtene, som de er nu, kan en kørsel ikke lave rapporter.
            """,
          en: "Nothing was compared: a run can make no reports from the inputs as they are now.")),
    ],
    record: .object([
      "version": .integer(2), "different": .null,
      "faults": .array(
        zip(faults, kinds).map { fault, kind in
          .object([
            "side": .string("old"), "kind": .string(kind), "path": .string(fault.path),
            "lines": .array([]), "text": .string(fault.words.english.words),
          ])
        }),
    ]))
}
