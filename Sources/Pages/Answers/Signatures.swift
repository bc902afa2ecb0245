package import Audit
import Base
package import Document
import Figures

/// How far the reports have been signed, and by whom. `digest` is that of the checksums the reports are signed by; nil
/// when they are not what the checksums say. `dropped` fell away with the last signature.
package func signatures(
  _ signoff: Signoff, of digest: String?, dropped: [StepSignature] = [],
  further: [StatusReason], unproven: [UnprovenClaim]
) -> Answer {
  let state = signoff.state(digest)
  let altered = further.filter { $0.kind == .alteredSignature }
  let fallen =
    dropped.isEmpty
    ? []
    : [OutlineLine(0, begunAnew)]
      + dropped.map { line($0, remark: Phrase(da: "bortfaldet", en: "no more")) }
  let standing = signoff.signatures.map { signature in
    line(
      signature,
      remark: signature.digest == digest
        ? nil : Phrase(da: "gælder andre rapporter", en: "of other bytes"))
  }
  let rest =
    altered.map(\.words) + waysOut(of: altered)
    + unproven.compactMap { StatusRemark.notProven($0).words }
  return Answer(
    Phrase(""),
    [
      .outline(
        [OutlineLine(0, state.words)] + fallen + standing + rest.map { OutlineLine(0, $0) })
    ],
    record: .object([
      "version": .integer(1), "state": .string(state.name),
      "text": .string(state.words.english.words),
      "reports_sha256": .string(orNull: digest),
      "signatures": .array(signoff.signatures.map(\.json)),
      "dropped": .array(dropped.map(\.json)),
    ]))
}

private let begunAnew = Phrase(
  da: """
    begyndt forfra: rapporterne er ændret, siden de blev underskrevet, og de tidligere underskrifter er bortfaldet
    """,
  en: """
    begun anew: the reports have changed since they were signed, and the earlier signatures fell away
    """)

private func line(_ signature: StepSignature, remark: Phrase?) -> OutlineLine {
  let step = signature.step.words
  let (danish, english): (Sentence, Sentence) =
    remark.map { (" (\($0.danish))", " (\($0.english))") } ?? ("", "")
  return OutlineLine(
    1,
    Phrase(
      da: "\(step.danish) af \(signature.inWords.danish)\(danish)",
      en: "\(step.english) by \(signature.inWords.english)\(english)"))
}
