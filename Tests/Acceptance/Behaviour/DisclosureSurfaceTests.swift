import Foundation
import Testing

/// The shipped study where nothing that is published is known from elsewhere, with its papers.
private func protecting(_ study: Study) throws -> Study {
  try study.disclosing(#"{ "published": "protect" }"#)
}

extension Study {
  /// The same counts put otherwise: every total is what it was, and so are the counts that are shown.
  fileprivate func withOtherWithheldCounts() throws -> Study {
    try copied(as: "other")
      .replacing(
        "amadeus,present_2015,3,", with: "amadeus,present_2015,2,", in: "inputs/counts.csv"
      )
      .replacing(
        "kontaktcentret-vesterbro,present_2015,3,",
        with: "kontaktcentret-vesterbro,present_2015,4,", in: "inputs/counts.csv"
      )
      .replacing(
        "mamma-mia,present_2015,1,", with: "mamma-mia,present_2015,2,", in: "inputs/counts.csv"
      )
      .replacing("pinta,present_2015,5,", with: "pinta,present_2015,4,", in: "inputs/counts.csv")
  }
}

/// A paper that says what somebody who knows the withheld counts could say.
private let paper = """
  # Få til stede: {venue mamma-mia} har {present_2015[mamma-mia]}

  På {venue pinta} var der {present_2015[pinta]} til stede, ialt {present_2015[nordvest] | bare} i centret.

  <!-- claim: present_2015[mamma-mia] < present_2015[pinta] -->
  Færre end på de øvrige.

  <!-- claim: present_2015[nordvest] >= 10 -->
  Ti eller flere i centret.

  - Planen »{scenario three-fewest-present-2015}« lukker {closed three-fewest-present-2015} og mister \
  {lost_visits[three-fewest-present-2015]}.

  <!-- claim: lost_visits[three-fewest-present-2015] > 1 -->
  > Planen mister besøg.

  {table count-venues}

  {chart counts-by-venue}

  """

extension Study {
  fileprivate func withPaper() throws -> Study {
    try writing(paper, to: "papers/fortrolig.da.md").rewriting("pipeline.json") {
      $0.replacing(
        "\"papers\": [",
        with: #""papers": [ { "name": "fortrolig", "da": "papers/fortrolig.da.md" },"#)
    }
  }
}

@Suite struct `Nothing that is published holds a withheld count` {
  @Test func `in any format, paper, chart, table or list, in either language`() throws {
    let one = try protecting(.inEveryFormat()).withPaper()
    let other = try one.withOtherWithheldCounts()
    try one.vifte("run", "--quiet").succeeds()
    try other.vifte("run", "--quiet").succeeds()
    let (made, again) = (try one.reports(), try other.reports())
    #expect(made.differences(from: again) == [])
    for file in [
      "da/fortrolig.docx", "da/charts/counts-by-venue.svg", "en/annex-counts.html",
      "tables/datapackage.json", "datapackage.json",
    ] {
      _ = try one.bytes(of: "reports/\(file)")
    }
    try one.vifte("verify", "--quiet").succeeds()
  }

  @Test func `in a paper, whatever it cites and claims`() throws {
    let study = try protecting(.withPapers()).withPaper()
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.text(of: "reports/da/fortrolig.md").replacing("\u{a0}", with: " ")
    #expect(page.contains("ialt 15 i centret"))
    #expect(page.contains("Ti eller flere i centret."))
    #expect(
      page.contains("Planen »en udeladt plan« lukker tilbud, der ikke nævnes og mister ·."))
    #expect(page.contains("# Få til stede: Mamma Mia har ·"))
    #expect(page.contains("Udeladt af hensyn til fortrolighed"))
    #expect(!page.contains("Færre end på de øvrige") && !page.contains("Planen mister besøg"))
    let findings = try study.text(of: "reports/findings.csv")
    #expect(findings.contains("cannot be tried"))
    for words in ["three-fewest", "Færre end", "present_2015[mamma-mia] <"] {
      #expect(!findings.contains(words), "\(words)")
    }
  }

  /// What the administration can name in a paper, it can name in the one that everybody reads.
  @Test func `in a paper that shows each table and chart there is, all of which may be named`()
    throws
  {
    let study = try protecting(.withPapers()).withPaper()
    var names: [String] = []
    for kind in ["tables", "charts"] {
      let list = try study.vifte("list", kind, "--json", "--profile", "intern").succeeds().json()
      let ids = try #require(list[kind] as? [String])
      names += ids.map { "{\(kind.dropLast()) \($0)}" }
    }
    #expect(names.contains("{table economy[three-fewest-present-2015]}"))
    try study.appending("\n" + names.joined(separator: "\n\n") + "\n", to: "papers/fortrolig.da.md")
      .vifte("check").succeeds()
  }

  @Test func `in what a question is answered with, unless the administration asks`() throws {
    let study = try protecting(.withPlans())
    try study.vifte("run", "--quiet").succeeds()
    for words in [
      ["show", "three-fewest-present-2015"], ["compare", "three-fewest-present-2015", "today"],
      ["stress", "three-fewest-present-2015"],
    ] {
      try study.vifte(["scenario"] + words).ends(.configuration)
        .complains("which venues it closes may tell of withheld counts")
        .complains("--profile intern")
    }
    try study.vifte("scenario", "show", "three-fewest-present-2015", "--report", "plan.md")
      .ends(.configuration)
    #expect(!FileManager.default.fileExists(atPath: study.path("plan.md").path))
    // A plan on top of it would name what it closes.
    try study.vifte("scenario", "show", "three-fewest-present-2015", "--close", "nabo")
      .ends(.configuration).complains("may tell of withheld counts")
    let list = try study.vifte("scenario", "list", "--json").succeeds()
    #expect(!list.ending.output.contains("three-fewest-present-2015"))
    try study.vifte("list", "figures", "present_2015", "--json").succeeds()
    try study.vifte("explain", "present_2015[mamma-mia]").succeeds().mentions(
      "trykkes: · (udeladt)"
    )
    .mentions("udeladt af hensyn til fortrolighed")
    let explained = try study.vifte("explain", "present_2015[mamma-mia]", "--profile", "intern")
      .succeeds()
    explained.mentions("INTERN")
    explained.mentions("present_2015[mamma-mia] = 1")
    let shown = try study.vifte(
      "scenario", "show", "three-fewest-present-2015", "--json", "--profile", "intern"
    ).succeeds()
    #expect(try shown.json()["profile"] as? String == "intern")
    try study.vifte(
      "scenario", "show", "three-fewest-present-2015", "--report", "plan.md", "--profile", "intern"
    ).succeeds()
    #expect(try study.text(of: "plan.md").contains("INTERN"))
  }

  @Test func `in what is told of a document that has it`() throws {
    let study = try protecting(.neverRun())
    let lines = 345...365
    let text = (1...lines.upperBound).map { line in
      line == 355 ? "Pinta 17 5" : line == 359 ? "Mamma Mia 12345 1" : ""
    }.joined(separator: "\n")
    _ = try study.writing(text, to: "export.txt")
    for words in [
      ["crosscheck", "export.txt", "--document", "G"],
      ["crosscheck", "export.txt", "--document", "G", "--json"],
    ] {
      let told = try study.vifte(words)
      #expect(!told.ending.output.contains("12345"))
      let own = try study.vifte(words + ["--profile", "intern"])
      #expect(own.ending.output != told.ending.output)
    }
  }

  @Test func `and a check says what is withheld, and whose rule that is`() throws {
    let stated = try protecting(.neverRun())
    try stated.vifte("check").succeeds().mentions("4 counts of persons are withheld")
    let unstated = try Study.neverRun().rewriting("pipeline.json") {
      $0.replacing(/,\s*"disclosure": \{[^}]*\}/, with: "")
    }
    try unstated.vifte("check").succeeds()
      .mentions("counts of persons below 5 are shown, since a document has published them")
      .mentions("pipeline.json says nothing of")
    #expect(try unstated.vifte("check", "--json").succeeds().json()["withheld"] as? Int == 0)
  }
}
