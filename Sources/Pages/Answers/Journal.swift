package import Audit
import Base
package import Document
import Figures

/// What was done so far and what came of it, and whether the journal is as it was written.
package func journal(_ entries: [JournalEntry], faults: [JournalFault]) -> Answer {
  let table = Table(
    id: "journal",
    columns: [
      Table.Column("entry", Phrase(""), .figures(.bare)),
      Table.Column("when", Phrase(da: "dag", en: "day")),
      Table.Column("act", Phrase(da: "handling", en: "act")),
      Table.Column("outcome", Phrase(da: "udfald", en: "outcome")),
      Table.Column("left", Phrase(da: "hvad der kom ud af det", en: "what came of it")),
    ], rows: entries.map(row))
  return Answer(
    Phrase(""), (entries.isEmpty ? [] : [.table(table)]) + verdict(entries, faults),
    record: .object([
      "version": .integer(1), "whole": .bool(faults.isEmpty),
      "faults": .array(faults.map { .string($0.words.english.words) }),
      "digest": entries.last.map { .string($0.digest) } ?? .null,
      "entries": .array(entries.map(\.json)),
    ]))
}

private func verdict(_ entries: [JournalEntry], _ faults: [JournalFault]) -> [Block] {
  guard faults.isEmpty else {
    let head = Phrase(da: "journalen er ikke, som den blev skrevet:", en: "not as it was written:")
    return [.outline([OutlineLine(0, head)] + faults.map { OutlineLine(1, $0.words) })]
  }
  guard let last = entries.last else {
    return [.paragraph(Phrase(da: "ingen kørsler endnu", en: "no runs yet"))]
  }
  return [
    .paragraph(
      Phrase(
        da: "journalen er hel; den seneste indførsels SHA-256 er \(code: last.digest)",
        en: "whole; its last digest is \(code: last.digest)"))
  ]
}

private func row(_ entry: JournalEntry) -> Table.Row {
  Table.Row(
    [
      Phrase(da: "\(numbers: [entry.number])", en: "\(numbers: [entry.number])"),
      entry.event.day.map { Phrase(da: "\(code: $0)", en: "\(code: $0)") }
        ?? Phrase(da: "ingen dato", en: "no date"),
      entry.event.act.words, entry.event.outcome.words, entry.event.left,
    ].map { .words($0) })
}

extension JournalEntry.Event {
  /// What was made, by whom it was signed, and why it failed.
  fileprivate var left: Phrase {
    let figures = checks.first { $0.name == "figures" }.map { $0.count }
    let parts: [Phrase] = [
      figures.map { .counting($0, da: ("tal", "tal"), en: ("figure", "figures")) },
      signature.map { signature in
        let step = signature.step.words
        return Phrase(
          da: "\(step.danish) af \(signature.inWords.danish)",
          en: "\(step.english) by \(signature.inWords.english)")
      },
      manifest.map { digest in
        Phrase(
          da: "manifest \(code: String(digest.prefix(12)))",
          en: "manifest \(code: String(digest.prefix(12)))")
      },
    ].compactMap(\.self)
    let head =
      parts.isEmpty
      ? Phrase(da: "intet dannet", en: "nothing made")
      : .listing(parts)
    // What was signed is told from the signature itself.
    let why = signature == nil ? message : nil
    let lines = why.map { $0.split(separator: "\n").map { Sentence(words: String($0)) } } ?? []
    return Phrase(
      da: joined([head.danish] + lines, .lineBreak), en: joined([head.english] + lines, .lineBreak)
    )
  }
}

extension JournalEntry {
  fileprivate var json: JSONOutput {
    func text(_ value: String?) -> JSONOutput { .string(orNull: value) }
    return .object([
      "entry": .integer(number), "act": .string(event.act.rawValue), "when": text(event.day),
      "outcome": .string(event.outcome.rawValue), "message": text(event.message),
      "program": .string(event.program), "build": text(event.build),
      "manifest": text(event.manifest),
      "checks": .object(event.checks.map { .init($0.name, .integer($0.count)) }),
      "files": .object(event.files.map { .init($0.path, .string($0.sha256)) }),
      "signature": event.signature?.json ?? .null,
      "previous": .string(previous), "digest": .string(digest),
    ])
  }
}

extension JournalEntry.Act {
  fileprivate var words: Phrase {
    switch self {
    case .run: Phrase(da: "kørsel", en: "run")
    case .verify: Phrase(da: "efterprøvning", en: "verify")
    case .sign: Phrase(da: "underskrift", en: "sign")
    }
  }
}

extension JournalEntry.Outcome {
  fileprivate var words: Phrase {
    switch self {
    case .succeeded: Phrase(da: "lykkedes", en: "succeeded")
    case .failed: Phrase(da: "mislykkedes", en: "failed")
    case .brokenOff: Phrase(da: "afbrudt", en: "broken off")
    }
  }
}
