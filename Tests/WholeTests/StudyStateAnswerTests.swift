import Assembly
import Audit
import Base
import Document
import Figures
import Pages
import Testing

private let digest = String(repeating: "a", count: 64)

private func signature(_ step: SignoffStep, _ name: String) -> StepSignature {
  StepSignature(step: step, name: name, role: "jurist", date: "2015-06-24", digest: digest)
}

@Suite struct `What a study is worth is told in both languages` {
  private let reasons: [StatusReason] = [
    .changedInput(
      "inputs/counts.csv",
      details: [Phrase(da: "\(Place(file: "inputs/counts.csv", line: 2)): ny", en: "new")]),
    .editedReport("reports/da/overblik.md"),
    .otherBuild("0123456789abcdef", notThis: "fedcba9876543210"),
  ]

  @Test func `with each reason, what more is known of it, and what can be done, once`() {
    let answer = status(reasons, remarks: [.noJournal], unproven: [])
    #expect(
      answer.told(in: .danish) == [
        "rapporterne er ikke aktuelle",
        "  inputs/counts.csv er ændret, siden rapporterne blev dannet",
        "    inputs/counts.csv:2: ny",
        "  reports/da/overblik.md er ikke, som en kørsel efterlod den",
        "  rapporterne er dannet af en anden udgave af programmet: 0123456789ab, ikke fedcba987654",
        "hvad der kan gøres: vifte run danner rapporterne på ny af inddata, som de er",
        "hvad der kan gøres: vifte verify viser, om inddata giver disse rapporter; vifte run danner dem på ny",
        "her er ingen journal: hvad der er kørt og underskrevet andre steder, er ikke bevist i denne mappe",
      ])
    #expect(
      answer.told(in: .english).prefix(2) == [
        "not current", "  inputs/counts.csv has changed since the reports were made",
      ])
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }

  @Test func `with the signatures that are not proven here`() {
    let claim = UnprovenClaim.signature(signature(.checked, "Å. Æ."))
    let answer = status([], remarks: [.notProven(claim)], unproven: [claim])
    #expect(
      answer.told(in: .danish) == [
        "rapporterne er aktuelle", "ikke bevist her: kontrolleret af Å. Æ., jurist, 24. juni 2015",
      ])
    #expect(
      answer.told(in: .english) == [
        "current", "not proven here: checked by Å. Æ., jurist, 24 June 2015",
      ])
  }

  @Test func `by the gravest of the reasons`() {
    #expect([StatusReason]().gravity == nil)
    #expect([StatusReason.killedRun].gravity == .stale)
    #expect(([.killedRun, .editedReport("a")] as [StatusReason]).gravity == .altered)
  }
}

@Suite struct `The journal is told in both languages` {
  private func entries(_ events: JournalEntry.Event...) -> [JournalEntry] {
    events.enumerated().reduce(into: []) { entries, event in
      entries.append(
        JournalEntry(
          number: event.offset + 1, event: event.element,
          previous: entries.last?.digest ?? JournalEntry.beginning))
    }
  }

  @Test func `with what came of each act, and why one failed`() throws {
    let list = entries(
      JournalEntry.Event(
        .run, day: nil, outcome: .succeeded, program: "vifte", manifest: digest,
        checks: [JournalEntry.Check("figures", 1)]),
      JournalEntry.Event(
        .run, day: "2015-06-24", outcome: .failed, message: "a.csv: found x\nb.csv: found y",
        program: "vifte"),
      JournalEntry.Event(
        .sign, day: "2015-06-24", outcome: .succeeded, message: "prepared by N. N., jurist",
        program: "vifte", manifest: digest, signature: signature(.prepared, "N. N.")))
    let answer = journal(list, faults: [])
    let danish = answer.told(in: .danish)
    #expect(danish[1].hasSuffix("1 tal, manifest aaaaaaaaaaaa"))
    #expect(danish[2].hasSuffix("mislykkedes  intet dannet"))
    #expect(danish[3].hasSuffix(" a.csv: found x") && danish[4].hasSuffix(" b.csv: found y"))
    #expect(danish[5].contains("underskrift"))
    #expect(
      danish[5].hasSuffix("udarbejdet af N. N., jurist, 24. juni 2015, manifest aaaaaaaaaaaa"))
    #expect(answer.told(in: .english)[1].hasSuffix("1 figure, manifest aaaaaaaaaaaa"))
    #expect(
      try danish.last
        == "journalen er hel; den seneste indførsels SHA-256 er \(#require(list.last).digest)")
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }

  @Test(arguments: [
    (JournalFault.removed(3...3), "indførsel 3 er fjernet", "entry 3 was removed"),
    (.removed(3...5), "indførslerne 3 til 5 er fjernet", "entries 3 to 5 were removed"),
    (.gone(1), "journalen er væk; 1 indførsel var skrevet", "is gone: 1 entry was written"),
    (.gone(4), "journalen er væk; 4 indførsler var skrevet", "is gone: 4 entries were written"),
  ])
  func `with what is wrong with it`(fault: JournalFault, danish: String, english: String) {
    let answer = journal([], faults: [fault])
    #expect(answer.told(in: .danish).last == "  \(danish)")
    #expect(answer.told(in: .english).last == "  \(english)")
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }
}

@Suite struct `Signatures are told in both languages` {
  @Test func `with those that fell away`() throws {
    let signoff = try Signoff().signing(signature(.prepared, "N. N."), edition: .draft).signoff
    let answer = signatures(
      signoff, of: digest, dropped: [signature(.checked, "Å. Æ.")], further: [], unproven: [])
    #expect(
      answer.told(in: .danish) == [
        "udkast: udarbejdet af N. N., jurist, 24. juni 2015, og ikke kontrolleret",
        "begyndt forfra: rapporterne er ændret, siden de blev underskrevet, og de tidligere underskrifter er bortfaldet",
        "  kontrolleret af Å. Æ., jurist, 24. juni 2015 (bortfaldet)",
        "  udarbejdet af N. N., jurist, 24. juni 2015",
      ])
    #expect(answer.told(in: .english)[2] == "  checked by Å. Æ., jurist, 24 June 2015 (no more)")
  }

  @Test func `with those of other reports`() throws {
    let signoff = try Signoff().signing(signature(.prepared, "N. N."), edition: .draft).signoff
    #expect(
      signatures(signoff, of: nil, further: [], unproven: []).told(in: .danish) == [
        "udkast: underskrifterne gælder andre rapporter end dem, der ligger her",
        "  udarbejdet af N. N., jurist, 24. juni 2015 (gælder andre rapporter)",
      ])
  }
}

@Suite struct `A verification is told in both languages` {
  private func answer(
    faults: Int, files: Int, differences: [Rebuild.Difference] = []
  ) -> Answer {
    verification(
      VerificationResult(
        faults: (0..<faults).map { _ in Verification.Fault(Phrase("a"), details: [Phrase("b")]) },
        Rebuild(differences: differences, files: files, stages: []), nil, reasons: [],
        unproven: [], receipt: ("a", "b"), otherBuild: nil, withoutReceipt: nil))
  }

  @Test(arguments: [
    (1, "ikke efterprøvet: 1 fejl", "not verified: 1 fault"),
    (2, "ikke efterprøvet: 2 fejl", "not verified: 2 faults"),
  ])
  func `by its faults, whose details are none of their own`(
    count: Int, danish: String, english: String
  ) {
    let answer = answer(faults: count, files: 3)
    #expect(answer.told(in: .danish).last == danish)
    #expect(answer.told(in: .english).last == english)
    #expect(answer.told(in: .english).filter { $0 == "  b" }.count == count)
  }

  @Test(arguments: [
    (
      1, "efterprøvet: 1 fil er byte for byte, hvad inddata giver",
      "verified: 1 file is byte for byte what the inputs give"
    ),
    (
      7, "efterprøvet: 7 filer er byte for byte, hvad inddata giver",
      "verified: 7 files are byte for byte what the inputs give"
    ),
  ])
  func `by its files`(count: Int, danish: String, english: String) {
    let answer = answer(faults: 0, files: count)
    #expect(answer.told(in: .danish).last == danish)
    #expect(answer.told(in: .english).last == english)
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }

  @Test func `with what differs, and the way out`() {
    let difference = Rebuild.Difference("reports/da/revision/bemaerkninger.md", .differs(3))
    #expect(
      difference.words.danish.words
        == "reports/da/revision/bemaerkninger.md: afviger fra linje 3 og frem")
    #expect(
      difference.words.english.words
        == "reports/da/revision/bemaerkninger.md: differs from line 3 on")
    #expect(
      answer(faults: 1, files: 3, differences: [difference]).told(in: .danish).last
        == "hvad der kan gøres: vifte run danner rapporterne på ny af inddata, som de er")
  }
}
