import Foundation
import Testing

private let members =
  "Klub;Medlemmer 2014;Medlemmer 2015\nÆblet;100;120\nØrnen;200;..\nAnden;50;60\n"

@Suite struct `A sheet of members, and no visits` {
  @Test func `gets an overview of what was counted, which says why there are no plans`() throws {
    let place = try Workplace()
    try place.begin(members).succeeds().mentions(
      "The sheet has no visits. Without them no plan is computed; the overview shows what was counted."
    )
    try place.vifte("run", "--study", "study").succeeds()
    let overview = try place.text(of: "study/reports/da/overblik.md")
    for sentence in [
      "Grundlaget er optællinger fra 2014 og 2015.",
      "**Brugere 2015: mindst 180 i alt.** Talt på 2 af 3 klubber. Et manglende tal er ikke nul.",
      "**I 2015 blev der talt 30 flere personer end i 2014 (2 af 3 klubber har begge tal).**",
      "| **Byen** | **180** | **2 af 3** |",
      "Besøgene er ikke talt, og uden et besøgstal kan ingen scenarier beregnes.",
    ] {
      #expect(overview.contains(sentence), "\(sentence)\n\(overview)")
    }
    #expect(!overview.contains("forskellige personer"))
    try place.vifte("verify", "--study", "study").succeeds()
  }

  @Test func `has no table of utilisation without a number`() throws {
    let place = try Workplace()
    try place.begin(members).succeeds()
    try place.vifte("run", "--study", "study").succeeds()
    for name in try FileManager.default.contentsOfDirectory(
      atPath: place.path("study/reports/tables").path)
    where name.hasPrefix("count") || name.hasPrefix("overview") {
      let rows = csvRows(try place.text(of: "study/reports/tables/\(name)"))
      #expect(rows[0].count > 2, "\(name)")
    }
  }

  @Test func `is told beside the people present, where somebody counted those`() throws {
    let place = try Workplace()
    try place.begin(
      "Klub;Medlemmer 2014;Til stede 2015\nÆblet;10;4\nØrnen;20;5\nAnden;50;6\n"
    ).succeeds()
    try place.vifte("run", "--study", "study").succeeds()
    let overview = try place.text(of: "study/reports/da/overblik.md")
    for sentence in ["**Til stede 2015: 15 i alt.**", "**Brugere 2014: 80 i alt.**"] {
      #expect(overview.contains(sentence), "\(sentence)\n\(overview)")
    }
    try place.vifte("verify", "--study", "study").succeeds()
  }

  @Test func `gets plans once visits are added and named`() throws {
    let place = try Workplace()
    try place.begin(members).succeeds()
    _ = try place.writing("Klub;Besøg pr. år 2016\nÆblet;9\nØrnen;8\nAnden;7\n", to: "visits.csv")
    try place.vifte("add", "visits.csv", "--study", "study").succeeds()
      .mentions(#""measures": { "visits": "visits_2016" }"#)
    let settings = try place.text(of: "study/pipeline.json")
    _ = try place.writing(
      settings.replacing(
        #""inputs": "#, with: #""measures": { "visits": "visits_2016" }, "inputs": "#),
      to: "study/pipeline.json")
    try place.vifte("run", "--study", "study").succeeds()
    let overview = try place.text(of: "study/reports/da/overblik.md")
    #expect(
      overview.contains("I 2016 blev der talt 24 årlige besøg på")
        && overview.contains("Der er ingen scenarier."))
  }
}

@Suite struct `A sheet of some months` {
  private let half = "Branch,jan-16,feb-16,mar-16,may-16\nElm,10,12,13,15\nOak,20,21,22,24\n"

  @Test func `is said to be of those months, on the first page and over the tables`() throws {
    let place = try Workplace()
    try place.begin(half, "--language", "en").succeeds()
    try place.vifte("run", "--study", "study").succeeds()
    let sentence =
      "The number is a mean of the months counted (January-March, May), not of the whole of 2016."
    for page in ["overview", "annex-counts"] {
      let text = try place.text(of: "study/reports/en/\(page).md")
      #expect(text.contains(sentence), "\(page)")
      #expect(text.contains("Visits a month 2016 (January-March, May) by centre"), "\(page)")
    }
  }

  @Test
  func `is said to be of a year where all twelve are there, and in words where a study is Danish`()
    throws
  {
    let names = [
      "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
    func sheet(_ months: [String]) -> String {
      "Klub;" + months.map { "\($0)-16" }.joined(separator: ";") + "\nÆblet;"
        + months.map { _ in "7" }.joined(separator: ";") + "\nØrnen;"
        + months.map { _ in "8" }.joined(separator: ";") + "\n"
    }
    for (months, isPart) in [(names, false), (Array(names.prefix(6)), true)] {
      let place = try Workplace()
      try place.begin(sheet(months)).succeeds()
      try place.vifte("run", "--study", "study").succeeds()
      let overview = try place.text(of: "study/reports/da/overblik.md")
      #expect(overview.contains("gennemsnit af de måneder, der er talt (januar-juni)") == isPart)
    }
  }
}

@Suite struct `A study in English alone` {
  @Test func `tells programs nothing in Danish`() throws {
    let place = try Workplace()
    try place.begin("Branch,Visits 2016\nElm,10\nOak,20\n", "--language", "en").succeeds()
    try place.vifte("run", "--study", "study").succeeds()
    for words in [
      ["scenario", "list"], ["scenario", "show", "today"], ["scenario", "show", "--close", "elm"],
      ["scenario", "stress", "today"], ["explain", "lost_visits[today]"],
      ["explain", "assumptions[all]"], ["findings"], ["scenario", "seek", "--lose", "5"],
    ] {
      let answer = try place.vifte(words + ["--study", "study", "--json"]).succeeds().ending.output
      for danish in ["I dag", "Luk Elm", "besøg", "filial", "ikke", "Antal"] {
        #expect(!answer.contains(danish), "\(words): \(danish)\n\(answer)")
      }
    }
    let plan =
      try place.vifte(
        "scenario", "show", "today", "--study", "study", "--json"
      ).json()["scenario"] as? [String: Any]
    #expect(plan?["title"] as? String == "Today" && plan?["title_en"] as? String == "Today")
  }
}
