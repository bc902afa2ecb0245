import Foundation
import Testing

@Suite struct `A paper follows the study` {
  private let paper = "papers/indstilling.da.md"

  @Test func `prints what it cites, its tables and its charts, and verifies`() throws {
    let study = try Study.withPapers()
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let page = try study.text(of: "reports/da/indstilling.md").replacing("\u{a0}", with: " ")
    for words in [
      "Rammen er 63,5 mio. kr. (2015,", "1. **at** Socialudvalget drøfter", "[bilag 1]",
      "**Tabel 2. Ændringer inden for rammen", "charts/frame.svg", "**\\[mødedato udfyldes]**",
      "- Bilag 4. Forudsætninger og forbehold",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(try study.names(in: "reports/en").contains("indstilling.md") == false)
  }

  @Test func `a claim that a changed count breaks is named with both values, and blocks`() throws {
    let study = try Study.withPapers().replacing(
      "pinta,visits_2013,17", with: "pinta,visits_2013,150", in: "inputs/counts.csv")
    try study.vifte("findings").succeeds()
      .mentions("broken-claim[indstilling.da:")
      .mentions("lost_visits[three-fewest-present-2015] 69,3")
      .mentions("lost_visits[three-fewest-visits-2013] 91")
    let lines = try study.text(of: paper).split(separator: "\n", omittingEmptySubsequences: false)
    let claim = try #require(
      lines.firstIndex { $0.hasPrefix("<!-- claim: lost_visits[three-fewest-present-2015]") })
    try study.vifte("run", "--final").ends(.data)
      .complains("\(paper):\(claim + 1):6: found the open finding")
  }

  @Test func `a claim that does not hold, and a number typed by hand, nobody can let stand`() throws
  {
    let study = try Study.withPapers().replacing(
      "pinta,visits_2013,17", with: "pinta,visits_2013,150", in: "inputs/counts.csv"
    ).replacing("Der er ikke valgt en løsning.", with: "Der er 7 løsninger.", in: paper)
    let findings = try study.vifte("findings", "--json").succeeds().ending.output
    let waivers = try ["broken-claim", "typed-number"].map { rule in
      let id = try #require(
        findings.firstMatch(of: try Regex("\(rule)\\[indstilling[^\"]*\\]"))
      ).0
      return Study.waiver(String(id)).replacing(Study.unseen, with: "00000000")
    }
    try study.replacing(
      #"  "headline": "#,
      with: "  \"waivers\": [\(waivers.joined(separator: ", "))],\n  \"headline\": ",
      in: "pipeline.json"
    ).vifte("check").ends(.configuration)
      .complains(
        "which no waiver lifts, expected the id of a blocking finding; the sentence is to be rewritten or taken out, with its claim"
      )
      .complains("which no waiver lifts, expected the id of a blocking finding; cite the figure")
  }

  @Test func `shows the money of the plan it names, and of the leading one where it names none`()
    throws
  {
    let study = try Study.withPapers().replacing(
      "{table economy}\n\n{chart frame}",
      with: "{table economy[no-amager]}\n\n{table economy}\n\n{chart frame[no-amager]}", in: paper)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let page = try study.text(of: "reports/da/indstilling.md").replacing("\u{a0}", with: " ")
    let title = "Lukning af Nabo og Kompasset på Amager"
    for words in [
      "Ændringer inden for rammen i »\(title)«", "charts/frame-no-amager.svg",
      "Ændringer inden for rammen i »Lukning af Milepælen", "»\(title)«: rammen delt",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    try study.vifte("list", "tables").succeeds().mentions("economy[no-amager]")
    try study.replacing("economy[no-amager]", with: "economy[no-amagr]", in: paper).vifte("check")
      .ends(.data).complains(#"found "economy[no-amagr]", expected the id of a table"#)
  }

  @Test func `heads a column with the part of the budget, which is a place to fill in`() throws {
    let study = try Study.withPapers()
    try study.vifte("findings").succeeds().mentions("styringsområde")
    let filled = try study.replacing(
      #"  "frame": "frame_2015","#,
      with: #"  "budget_area": { "da": "Service", "en": "Service" }, "frame": "frame_2015","#,
      in: "pipeline.json")
    try filled.vifte("run", "--quiet").succeeds()
    #expect(try filled.text(of: "reports/da/indstilling.md").contains("| Service |"))
    let findings = try filled.vifte("findings").succeeds().ending.output
    #expect(!findings.contains("styringsområde"))
  }

  @Test func `a number typed by hand is a remark, in digits and in words`() throws {
    let study = try Study.withPapers().replacing(
      "Der er ikke valgt en løsning.", with: "Der er ikke valgt én af 7 eller otte løsninger.",
      in: paper)
    try study.vifte("findings").succeeds().mentions("typed-number[indstilling.da]")
      .mentions("»7«").mentions("»otte«")
  }

  @Test func `a place that nobody filled in is a remark, until it is filled in or accepted`() throws
  {
    let study = try Study.withPapers()
    try study.vifte("findings").succeeds().mentions("unfilled[indstilling.da]")
      .mentions("mødedato, sagsnummer, dokumentnummer").mentions("papers/indstilling.da.md:3:11")
    let filled = try study.replacing(
      #""meeting": null"#, with: #""meeting": "2015-06-24""#, in: "pipeline.json")
    try filled.vifte("findings").succeeds().mentions("udfyldt: sagsnummer, dokumentnummer")
  }

  @Test func `takes the place of no report but the overview`() throws {
    let study = try Study.withPapers().replacing(
      #""name": "indstilling""#, with: #""name": "counts""#, in: "pipeline.json")
    try study.vifte("run").ends(.data)
      .complains(#"found a paper called "counts", as a report is"#)
    let page = try Study.withPapers().moving(paper, to: "papers/hvad-nu-hvis.da.md").replacing(
      paper, with: "papers/hvad-nu-hvis.da.md", in: "pipeline.json")
    try page.vifte("run").ends(.data).complains(#"found a paper of the name "hvad-nu-hvis""#)
  }

  @Test func `what it cites and nobody knows is told at once, with the nearest name`() throws {
    let study = try Study.withPapers().replacing(
      "{frame[all]}",
      with:
        "{fram[all]} {venue nabbo} {frame[all] | bar} {freed_net[city-nine-to-five] | range}",
      in: paper
    ).replacing(
      "<!-- claim: separable_pairs[all] < 30 -->",
      with: "<!-- claim: separable_pair[all] < 30 -->", in: paper
    ).replacing("jf. {annex input}", with: "jf. {annex inputs}", in: paper)
    for command in ["check", "run"] {
      try study.vifte(command).ends(.data)
        .complains(#"found "fram[all]", expected the name of a figure; did you mean "frame"?"#)
        .complains(#"found "nabbo", expected the id of a venue; did you mean "nabo"?"#)
        .complains(#"found the form "bar" of frame[all], expected a form of a figure"#)
        .complains("the range is that of {uncertain_freed_net[city-nine-to-five] | range}")
        .complains(
          #"found "separable_pair[all]", expected the name of a figure; did you mean "separable_pairs"?"#
        )
        .complains(#"found "inputs", expected the id of a page of the study"#)
    }
  }

  @Test func `a line of it can be asked where its figures come from`() throws {
    let study = try Study.withPapers()
    let lines = try study.text(of: paper).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("{frame[all]}") })
    try study.vifte("explain", "\(paper):\(line + 1)").succeeds().mentions("frame[all] = 63500000")
    try study.vifte("explain", "\(paper):1").ends(.configuration).complains("found no citation")
  }

  @Test func `is begun on a skeleton, and never written over`() throws {
    let study = try Study.withPapers()
    try study.vifte("paper", "new", "notat-om-tal", "--skeleton", "notat", "--language", "da")
      .succeeds()
    #expect(
      try study.text(of: "papers/notat-om-tal.da.md")
        == study.text(of: "papers/skeletons/notat.da.md"))
    try study.vifte("paper", "new", "notat-om-tal", "--skeleton", "notat", "--language", "da")
      .ends(.file).complains("found a file of that name")
    try study.vifte("paper", "new", "../x", "--skeleton", "natat", "--language", "da")
      .ends(.configuration).complains(#"found "../x""#).complains(#"did you mean "notat"?"#)
  }

  @Test(arguments: ["indstilling", "notat"])
  func `is begun in a new study on the skeletons of the shipped one`(skeleton: String) throws {
    let place = try Workplace().writing("Klub;Besøg 2016\nÆblet;25\nØrnen;38\n", to: "ark.csv")
    try place.vifte("new", "klubber", "--sheet", "ark.csv", "--language", "da").succeeds()
    try place.vifte(
      "paper", "new", "sag", "--skeleton", skeleton, "--study", "klubber", "--language", "da"
    ).succeeds()
    let settings = try place.text(of: "klubber/pipeline.json")
    try place.writing(
      settings.replacing(
        #""papers": ["#, with: #""papers": [{"name": "sag", "da": "papers/sag.da.md"}, "#),
      to: "klubber/pipeline.json"
    ).vifte("check", "--study", "klubber").succeeds()
  }

  @Test func `may end its lines as Windows does, and has no other carriage return`() throws {
    let study = try Study.withPapers()
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.text(of: "reports/da/indstilling.md")
    let text = try study.text(of: "papers/indstilling.da.md")
    try study.writing(text.replacing("\n", with: "\r\n"), to: "papers/indstilling.da.md")
      .vifte("run", "--quiet").succeeds()
    #expect(try study.text(of: "reports/da/indstilling.md") == page)
    try study.writing(text + "Mere.\r", to: "papers/indstilling.da.md")
      .vifte("check").ends(.data).complains("found the line break U+000D")
  }

  @Test func `may leave its level to be filled in, as paper new prints it`() throws {
    let study = try Study.withPapers().replacing(
      #""level": "SUD""#, with: #""level": null"#, in: "pipeline.json")
    try study.vifte("check").succeeds()
    try study.vifte("findings", "--language", "en").succeeds().mentions("unfilled[indstilling.da]")
  }

  @Test(arguments: [
    (#""id": "SUD","#, #""id": "SUD", "x": 1,"#, #"unknown key "x""#),
    (#""level": "SUD""#, #""level": "SUB""#, #"found "SUB", expected the id of one of the levels"#),
    (#""meeting": null"#, #""meeting": "2015-02-30""#, "expected a day that exists"),
    (#""name": "indstilling""#, #""name": "overview""#, #"found "overview" twice"#),
    (#""papers/indstilling.da.md""#, #""papers/../indstilling.md""#, "expected a Markdown file"),
    (#""papers/indstilling.da.md""#, #""papers/none.da.md""#, "papers/none.da.md: found No such"),
    (
      #"["counts", "input", "assumptions"]"#, #"["counts", "input", "assumptions", "scenarios"]"#,
      "expected an annex that"
    ),
    (
      #"["counts", "input", "assumptions"]"#, #"["counts", "imput", "assumptions"]"#,
      #"did you mean "input"?"#
    ),
  ])
  func `is refused where pipeline.json says what cannot be`(old: String, new: String, says: String)
    throws
  {
    let study = try Study.withPapers().replacing(old, with: new, in: "pipeline.json")
    let ending = try study.vifte("run").ending
    #expect(ending.code != 0)
    #expect(ending.errors.contains(says), "\(ending.errors)")
  }
}
