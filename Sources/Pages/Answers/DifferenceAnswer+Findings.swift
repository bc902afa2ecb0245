import Audit
import Document
import Figures

extension DifferencePage {
  var findings: [Block] {
    guard !difference.findings.isEmpty else { return [] }
    let most = DifferencePage.most.findings
    return [
      .heading(2, Phrase(da: "Bemærkninger", en: "Findings")),
      .outline(
        difference.findings.prefix(most).flatMap(finding)
          + rest(difference.findings.count - most, at: 1)),
    ]
  }

  private func finding(_ change: FindingChange) -> [OutlineLine] {
    let severity = (change.new ?? change.old)?.gravity ?? Phrase("")
    let kind =
      switch change.kind {
      case .came: Phrase(da: "nyt", en: "new")
      case .went: Phrase(da: "faldet bort", en: "gone")
      case .moved: Phrase(da: "ændret", en: "changed")
      }
    let id: Sentence = "\(code: change.id)"
    let head = Phrase(
      da: "\(id) (\(severity.danish)): \(kind.danish)",
      en: "\(id) (\(severity.english)): \(kind.english)")
    return [OutlineLine(1, head)] + sides(change.old, change.new)
  }

  /// What was said and what is said instead; of a finding on both sides only what differs.
  private func sides(_ old: FindingRecord?, _ new: FindingRecord?) -> [OutlineLine] {
    let aspects: [(FindingRecord) -> Phrase] = [
      { Phrase(da: "\($0.message)", en: "\($0.messageInEnglish)") }, { $0.stand },
    ]
    func lines(_ tell: (FindingRecord) -> Phrase) -> [OutlineLine] {
      let (before, after) = (old.map(tell), new.map(tell))
      guard before != after else { return [] }
      func line(_ sign: Sentence, _ phrase: Phrase?) -> [OutlineLine] {
        guard let phrase, phrase != Phrase("") else { return [] }
        return [
          OutlineLine(
            2, Phrase(da: "\(sign) \(phrase.danish)", en: "\(sign) \(phrase.english)"))
        ]
      }
      return line("-", before) + line("+", after)
    }
    let severity: [OutlineLine] =
      if let old, let new, old.severity != new.severity {
        [
          OutlineLine(
            2,
            Phrase(
              da: "\(old.gravity.danish) → \(new.gravity.danish)",
              en: "\(old.gravity.english) → \(new.gravity.english)"))
        ]
      } else {
        []
      }
    return severity + aspects.flatMap(lines)
  }
}

extension FindingRecord {
  fileprivate var gravity: Phrase {
    switch Finding.Severity(rawValue: severity) {
    case .blocking: Phrase(da: "skal afklares", en: "to be settled")
    case .warning: Phrase(da: "advarsel", en: "warning")
    case .note: Phrase(da: "note", en: "note")
    case nil: Phrase(severity)
    }
  }

  /// Who lets it stand, and why; empty while nobody does.
  fileprivate var stand: Phrase {
    waiver.map { waiver in
      Phrase(
        da: "accepteret af \(waiver.signature.inWords.danish): \(waiver.reason)",
        en: "waived by \(waiver.signature.inWords.english): \(waiver.reasonInEnglish)")
    } ?? Phrase("")
  }
}
