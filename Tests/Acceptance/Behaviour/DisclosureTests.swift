import Foundation
import Testing

@Suite struct `Small counts of persons` {
  private static let protecting = #"{ "published": "protect" }"#

  private func study(_ disclosure: String) throws -> Study {
    try Study.neverRun().disclosing(disclosure)
  }

  @Test func `are withheld with what else it takes, and nothing else of their measure`() throws {
    let study = try study(Self.protecting)
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    let withheld = figures.list.filter { $0.metric == "present_2015" && $0.status == "hidden" }
    // Mamma Mia alone would follow from the total of its centre; five are not few, but hide it.
    #expect(
      Set(withheld.map(\.subject)) == ["amadeus", "kontaktcentret-vesterbro", "mamma-mia", "pinta"])
    #expect(try figures.named("present_2015[nordvest]").value == "15")
    #expect(try figures.named("present_2015[all]").value == "142")
    #expect(try figures.named("withheld_counts[all]").value == "4")
    for name in ["moment_share[pinta]", "moment_share[city]", "moment_share[all]"] {
      #expect(try figures.named(name).status == "hidden", "\(name)")
    }
    // Where they stand, nothing stands.
    let cells = try study.text(of: "reports/cells.csv").split(separator: "\n")
    #expect(cells.contains { $0.hasPrefix("inputs/counts.csv,17,3,,") })
    try study.vifte("verify").succeeds()
    try study.vifte("status").succeeds()
  }

  @Test func `decide no plan that is told of`() throws {
    let study = try study(Self.protecting)
    try study.vifte("run").succeeds()
    for page in ["reports/da/bilag-scenarier.md", "reports/figures.csv", "reports/en/overview.md"] {
      let text = try study.text(of: page)
      #expect(!text.contains("three-fewest-present-2015") && !text.contains("two-per-centre"))
      #expect(!text.contains("Amadeus, Kontaktcentret Vesterbro and Mamma Mia"))
    }
    #expect(try study.text(of: "reports/en/annex-scenarios.md").contains("are left out where"))
  }

  @Test func `leave the same bytes whatever they are`() throws {
    let one = try study(Self.protecting)
    // Amadeus and Kontaktcentret Vesterbro, Pinta and Mamma Mia: the totals are the same.
    let other = try one.copied(as: "other")
      .replacing(
        "amadeus,present_2015,3,", with: "amadeus,present_2015,2,", in: "inputs/counts.csv"
      )
      .replacing(
        "kontaktcentret-vesterbro,present_2015,3,",
        with: "kontaktcentret-vesterbro,present_2015,4,", in: "inputs/counts.csv")
    try one.vifte("run").succeeds()
    try other.vifte("run").succeeds()
    #expect(try one.reports() == other.reports())
    // Nor does the page on which plans are tried tell of them.
    for study in [one, other] { try study.vifte("page", "page.html").succeeds() }
    let page = try one.text(of: "page.html")
    #expect(try page == other.text(of: "page.html"))
    #expect(
      page.components(separatedBy: #""text": "udeladt", "isWithheld": true"#).count == 5)
  }

  @Test func `stay where a document has published them, and pages say so`() throws {
    let study = try Study.withEveryPage()
    #expect(try study.figures().named("present_2015[mamma-mia]").value == "1")
    #expect(
      try study.text(of: "reports/en/annex-counts.md")
        .contains("shown where a document has already published them"))
    let unpublished = try Study.neverRun().replacing(
      ",ja,b071082c", with: ",nej,b071082c", in: "inputs/documents.csv")
    try unpublished.vifte("run").succeeds()
    #expect(try unpublished.figures().named("present_2015[mamma-mia]").status == "hidden")
    #expect(
      try !unpublished.text(of: "reports/en/annex-counts.md")
        .contains("shown where a document has already published them"))
  }

  @Test func `are shown to the administration alone, in a folder that git leaves alone`() throws {
    let study = try study(Self.protecting)
    try study.vifte("run").succeeds()
    let before = try study.reports()
    try study.vifte("run", "--profile", "intern").succeeds()
    #expect(try study.reports() == before)
    #expect(try study.text(of: "reports-intern/.gitignore") == "*\n")
    #expect(
      try study.text(of: "reports-intern/figures.csv")
        .contains("\npresent_2015,mamma-mia,1,"))
    for page in ["da/overblik.md", "en/audit/workings.md"] {
      #expect(try study.text(of: "reports-intern/\(page)").contains("INTERN"), "\(page)")
    }
    try study.vifte("run", "--profile", "intern").succeeds()
    try study.vifte("run", "--profile", "intern", "--output", "elsewhere")
      .complains("--profile: found intern with --output")
    try study.vifte("run", "--profile", "public").complains("expected offentlig or intern")
  }

  @Test func `keep a paper from being final that speaks of a plan left out with them`() throws {
    let study = try Study.withPapers().disclosing(Self.protecting)
    let rule = "plan-left-out[indstilling.da]"
    #expect(try !study.findingIDs().contains(rule))
    let speaking = try study.copied().rewriting("papers/indstilling.da.md") {
      $0 + "\nSe {scenario three-fewest-present-2015}.\n"
    }
    let finding = try #require(try speaking.findings().first { $0["id"] as? String == rule })
    #expect(finding["severity"] as? String == "blocking")
    let told = try speaking.vifte("findings").succeeds().ending.output
    #expect(!told.contains("three-fewest-present-2015") && !told.contains("Mamma Mia og"))
  }

  @Test func `make no table of a name that no table has`() throws {
    let study = try Study.withPapers().disclosing(Self.protecting)
    for (insert, found) in [
      ("{table scenario-mony}", #"found "scenario-mony", expected the id of a table"#),
      ("{chart frame[three-fewest]}", #"found "frame[three-fewest]", expected the id of a chart"#),
    ] {
      let paper = try study.copied().rewriting("papers/indstilling.da.md") { $0 + "\n\(insert)\n" }
      try paper.vifte("check").ends(.data).complains(found)
    }
    try study.rewriting("papers/indstilling.da.md") {
      $0 + "\n{chart frame[three-fewest-present-2015]}\n"
    }.vifte("check").succeeds()
  }

  @Test func `are not among what a page tells of all venues, and it says so`() throws {
    let study = try study(Self.protecting)
    try study.vifte("run").succeeds()
    #expect(
      try study.text(of: "reports/da/overblik.md")
        .contains("rangfølger og prøver er af de tal, der er vist"))
    try study.vifte("explain", "present_2015[mamma-mia]").succeeds()
    #expect(try study.figures().named("present_2015[mamma-mia]").printed == "·")
  }

  @Test func `that leave out every plan are told of where plans would stand`() throws {
    let study = try study(Self.protecting).changing("pipeline.json") { settings in
      let all = settings["scenarios"] as? [[String: Any]] ?? []
      settings["scenarios"] = all.filter {
        ["today", "three-fewest-present-2015"].contains($0["id"] as? String)
      }
      settings["headline"] = nil
      settings["papers"] = nil
      settings["criteria"] = nil
      settings["stages"] = nil
    }
    try study.vifte("run", "--language", "en").succeeds().mentions("1 scenario is left out")
    let overview = try study.text(of: "reports/da/overblik.md")
    #expect(overview.contains("De scenarier, der er, er udeladt af hensyn til fortrolighed."))
    #expect(!overview.contains("Der er ingen scenarier."))
  }

  @Test(arguments: [
    (#"{ "threshold": 2 }"#, "threshold: found 2, expected a whole number from 3 to 20"),
    (#"{ "threshold": 21 }"#, "threshold: found 21, expected a whole number from 3 to 20"),
    (#"{ "published": "show" }"#, #"published: found "show""#),
    (#"{ "profile": "intern" }"#, "profile"),
  ])
  func `have a rule that is read with care`(stated: String, words: String) throws {
    try study(stated).vifte("check").complains(words)
  }
}
