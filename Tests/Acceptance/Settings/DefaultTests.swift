import Foundation
import Testing

@Suite struct `An assumption the study does not state` {
  @Test func `has the program's value, and with that nothing else is another`() throws {
    let study = try Study()
    let before = try study.figures()
    // The shipped study states for these what the program would take.
    try study.withoutAssumptions(
      "fixed_share", "follow_share", "budget_share", "withdrawal_share", "moments", "overdispersion"
    ).vifte("run").succeeds()
    let after = try study.figures()
    after.saySame(as: before)
    #expect(after.list.count == before.list.count + 1)
    #expect(try after.named("default_assumptions[all]").value == "6")
    #expect(try after.named("assumptions[all]").value == "12")
    #expect(try after.named("assumption[fixed_share]").formula == "0.5")
    try study.vifte("verify").succeeds()
  }

  @Test func `is told as a default that nobody has signed`() throws {
    let study = try Study().withoutAssumptions("fixed_share")
    try study.vifte("run").succeeds()
    let page = try study.text(of: "reports/en/audit/registers.md")
    #expect(page.contains("nobody; a default of the program"))
    #expect(page.contains("1 of them are defaults of the program that nobody has signed."))
    try study.vifte("explain", "assumption[fixed_share]", "--language", "en").succeeds()
      .mentions("a default of the program that nobody has signed")
    #expect(try study.text(of: "reports/findings.csv").contains("unsigned-assumption"))
    #expect(try study.text(of: "reports/en/audit/registers.md").contains("12 unsigned"))
  }

  @Test func `keeps an edition from being final until somebody states and signs it`() throws {
    let study = try Study().withoutAssumptions("fixed_share")
    try study.vifte("run", "--final").ends(.data).complains(
      """
      pipeline.json signed: found the assumption fixed_share, signed by nobody, expected a name, a role and a date; it is a \
      default of the program: whoever answers for it writes it under assumptions and signs it there
      """)
  }

  @Test func `gives way to the study's own, by its id`() throws {
    let study = try Study.ofVisitsAlone(per: "day").changing("pipeline.json") {
      $0["assumptions"] = [
        [
          "id": "retain_same_centre", "symbol": "ρ", "name": ["da": "Andel", "en": "Share"],
          "value": 0.75, "low": 0.5, "high": 1, "unit": "share", "kind": "assumption",
          "reason": ["da": "Prøve.", "en": "Trial."], "owner": "Forvaltningen", "quality": "red",
          "impact": "red", "signed": NSNull(),
        ] as [String: Any]
      ]
    }
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("assumption[retain_same_centre]").value == "0.75")
    #expect(try figures.named("assumption[retain_other_centre]").value == "0.25")
    #expect(try figures.named("default_assumptions[all]").value == "2")
  }
}
