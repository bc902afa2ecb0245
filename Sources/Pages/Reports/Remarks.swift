import Document
import Figures

/// What the data checks remark that a person has to answer, told apart by what can be done about it; nothing where nothing is
/// open to an answer.
func remarkBlocks(_ results: StudyResults) -> [Block] {
  // Who has not signed what, the table of assumptions says.
  let asking = results.findings.filter {
    $0.severity == .blocking && $0.rule != Finding.unsignedAssumption
  }
  let open = asking.filter(\.isOpen)
  func listed(_ heading: Phrase, _ lead: Phrase, _ findings: [Finding]) -> [Block] {
    findings.isEmpty
      ? [] : [.heading(2, heading), .paragraph(lead), .list(findings.map(told))]
  }
  return listed(
    Phrase(da: "Bemærkninger, der skal afklares", en: "Findings to be resolved"),
    Phrase(
      da: "Svaret kan findes, før tallene bruges i en endelig indstilling.",
      en: "The answer can be found before the figures are used in a final paper."),
    open.filter { $0.answer == .resolve })
    + listed(
      Phrase(da: "Bemærkninger, der skal accepteres", en: "Findings to be accepted"),
      Phrase(
        da:
          "Det ligger i kilderne eller i valget af en værdi. Den, der bruger tallene, skal kende det og sige det.",
        en:
          "It lies in the sources or in the choice of a value. Whoever uses the figures must know it and say it."
      ),
      open.filter { $0.answer == .accept })
    + listed(
      Phrase(da: "Bemærkninger, der er taget stilling til", en: "Findings that have been answered"),
      Phrase(
        da: "De er accepteret med en begrundelse.", en: "They have been accepted with a reason."),
      asking.filter { !$0.isOpen })
}

extension Finding {
  /// What kind it is: one that must be answered, by what can be done about it.
  var kind: Phrase {
    severity == .blocking && answer == .accept
      ? Phrase(da: "skal accepteres", en: "to be accepted") : severity.words
  }
}

extension StudyResults {
  /// What the study's notes say of a topic, in its own words.
  func notes(on topic: Finding.Topic) -> [Phrase] {
    findings.filter { $0.topic == topic }.map(\.message)
  }
}

/// What was seen, in a paper's words: without the id and the place, which the audit's list has.
private func told(_ finding: Finding) -> Phrase {
  guard let waiver = finding.waiver else { return finding.message }
  return Phrase(
    da:
      "\(finding.message.danish) Accepteret af \(waiver.signature.inWords.danish): \(waiver.reason.danish)",
    en:
      "\(finding.message.english) Accepted by \(waiver.signature.inWords.english): \(waiver.reason.english)"
  )
}
