import Foundation
import Testing

@Suite struct `The registers` {
  @Test func `give each finding an id of its own`() throws {
    let ids = try Study.withFewReports().findingIDs()
    #expect(Set(ids).count == ids.count)
    #expect(
      Set(ids).isSuperset(of: [
        "percent-misfit[round-1/amager]", "note[two-measures]", "probable-name[SKC Ung]",
        "missing-count[present_2015]", "outlying-moment-share[kontaktcentret-vesterbro]",
      ]))
  }

  @Test func `have their place among the stages`() throws {
    try Study.withFewReports().vifte("graph").succeeds().mentions(
      "analysis registers documents, findings"
    )
    .mentions("analysis findings documents, centres, venues, aliases")
  }

  @Test func `tell a venue from a centre of the same name`() throws {
    let study = try Study.withFewReports().appending(
      "SKC Ung,centre,city,probable,W,557,\n", to: "inputs/aliases.csv")
    let ids = try study.findingIDs().filter { $0.hasPrefix("probable-name") }
    #expect(
      ids == [
        "probable-name[SKC Ung]", "probable-name[Gartneriet Offside]",
        "probable-name[centre/SKC Ung]",
      ])
  }

  @Test func `give a finding the same id when others come and go`() throws {
    let before = try Study.withFewReports().findingIDs()
    let after = try Study.withFewReports().replacing(
      "SKC Ung,venue,linnesgade,probable", with: "SKC Ung,venue,linnesgade,sure",
      in: "inputs/aliases.csv"
    ).findingIDs()
    #expect(after == before.filter { $0 != "probable-name[SKC Ung]" })
  }

  @Test func `are printed wherever the findings are`() throws {
    let study = try Study.withFewReports().waiving(Study.waiver("percent-misfit[round-1/amager]"))
    try study.vifte("run").succeeds()
    for page in ["revision/bemaerkninger", "revision/registre"] {
      #expect(
        try study.text(of: "reports/da/\(page).md").contains(
          "N. N., kontorchef, 24. juni 2015: Set efter."))
    }
    for page in ["audit/findings", "audit/registers"] {
      #expect(
        try study.text(of: "reports/en/\(page).md").contains(
          "N. N., kontorchef, 24 June 2015: Looked into."))
    }
    #expect(
      try study.text(of: "reports/da/revision/bemaerkninger.md").contains(
        "`percent-misfit[round-1/amager]`"))
    try study.vifte("findings").succeeds().mentions(
      "  accepteret af N. N., kontorchef, 24. juni 2015: Set efter.")
    let found = try study.findings().filter { !($0["waiver"] is NSNull) }
    #expect(found.map { $0["id"] as? String } == ["percent-misfit[round-1/amager]"])
    #expect((found.first?["waiver"] as? [String: String])?["name"] == "N. N.")
  }

  @Test(arguments: [0, 1, 3, 7])
  func `count as open what blocks and is not waived`(count: Int) throws {
    let study = try Study.withFewReports()
    let waived = try study.findingIDs("blocking").filter { $0 != "unsigned-assumption" }.prefix(
      count)
    try (count == 0 ? study : study.waiving(waived.map { Study.waiver($0) })).vifte("run")
      .succeeds()
    let figures = try study.figures()
    func value(_ name: String) throws -> Int { try #require(Int(figures.named(name).value)) }
    #expect(try value("waived_findings[all]") == count)
    #expect(try value("open_findings[all]") == value("findings[blocking]") - count)
    #expect(try value("findings[blocking]") == study.findingIDs("blocking").count)
  }

  @Test func `are all a waiver changes`() throws {
    let study = try Study.withFewReports()
    let before = try study.figures().list
    try study.waiving(Study.waiver("note[two-measures]")).vifte("run").succeeds()
    let after = try study.figures().list
    let changed = zip(before, after).filter { $0.value != $1.value || $0.printed != $1.printed }
    #expect(
      changed.map { $0.0.name } == [
        "waived_findings[all]", "open_findings[all]", "open_remarks[all]",
      ])
    #expect(before.map(\.name) == after.map(\.name))
  }

  @Test func `are all a document shown changes`() throws {
    let study = try Study.withFewReports().withExports()
    try study.vifte("run").succeeds()
    let before = try study.figures().list
    try study.vifte("run", "--source", "W.txt").succeeds()
    let changed = try zip(before, study.figures().list).filter { $0 != $1 }
    #expect(changed.map { $0.0.name } == ["presented_documents[all]", "missing_documents[all]"])
  }

  @Test func `know a finding by its name however its letters are composed`() throws {
    let study = try Study.withFewReports().replacing(
      "SKC Ung,", with: "SKC \u{c5}ng,", in: "inputs/aliases.csv"
    )
    .waiving(Study.waiver("probable-name[SKC A\u{30a}ng]"))
    try study.vifte("run").succeeds()
    #expect(try study.figures().named("waived_findings[all]").value == "1")
  }

  @Test func `let no words of a waiver pass for marks of the page`() throws {
    let reason = ##"{ "da": "a | b `c` *d* <e> [f](g)", "en": "x" }"##
    let study = try Study.withFewReports().waiving(Study.waiver("name-outside", reason: reason))
    try study.vifte("run").succeeds()
    let page = try study.text(of: "reports/da/revision/registre.md")
    #expect(page.contains(#"a \| b \`c\` \*d\* \<e> \[f](g)"#))
  }

  @Test func `may be left out, and the pages are drafts all the same`() throws {
    let study = try Study().withoutStages("registers", of: .analysis)
      .withoutStages("registers", of: .output)
    try study.vifte("run").succeeds().mentions("edition   draft\n")
    #expect(
      try study.text(of: "reports/da/overblik.md").contains(
        "**UDKAST.** Tallene er ikke endelige.\n"))
    try study.vifte("run", "--final").ends(.data).complains(
      "pipeline.json stages.analysis: found no registers, expected the stage registers, for a final edition"
    )
  }

  @Test func `mark the annex of a plan as the draft it comes from`() throws {
    let study = try Study.withPlans().readied()
    try study.vifte("scenario", "show", "today", "--report", "udkast.md").succeeds()
    #expect(try study.text(of: "udkast.md").contains("**UDKAST.** Tallene er ikke endelige: "))
    try study.vifte(Study.final).succeeds()
    try study.vifte("scenario", "show", "today", "--report", "bilag.md").succeeds()
    let annex = try study.text(of: "bilag.md")
    #expect(!annex.contains("UDKAST") && !annex.contains("Endelig"))
  }
}
