import Foundation
import Testing

@Suite struct `A final edition` {
  @Test func `is refused while anything is open, with everything at once, and nothing changes`()
    throws
  {
    let study = try Study.withFewReports()
    let open = try study.findingIDs("blocking").filter { $0 != "unsigned-assumption" }
    let refused = try study.vifte("run", "--final").ends(.data).changesNothing()
    for id in open { refused.complains("found the open finding \(id), expected") }
    refused.complains(
      """
      pipeline.json:20:5 signed: found the assumption fixed_share, signed by nobody, expected a name, a role and a \
      date; the one who answers for it signs it there
      """)
    for (line, document) in [(2, "W"), (3, "G")] {
      refused.complains(
        """
        inputs/documents.csv:\(line) sha256: found the document \(document), which the run was not shown, expected its \
        text export; name the file with --source
        """)
    }
    refused.complains("\(open.count + 12 + 2) problems; nothing was changed")
    try study.vifte("status").succeeds().shows("current")
  }

  @Test func `is made when all is waived, signed and presented`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds().mentions("edition   final")
    for (name, page) in try study.pages() {
      #expect(!page.contains("UDKAST") && !page.contains("DRAFT"), "\(name)")
      #expect(page.contains(name.hasPrefix("da/") ? "**Endelig udgave.**" : "**Final edition.**"))
    }
    #expect(try study.text(of: "reports/manifest.json").contains(#""edition": "final""#))
    try study.vifte("verify").succeeds().changesNothing()
    try study.vifte("status").succeeds()
      .shows("current", "verified: these very reports, by vifte verify")
    #expect(try study.figures().named("open_findings[all]").value == "0")
  }

  @Test func `is not to be made a draft of by the run that status advises`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds()
    try study.replacing("\"Today\"", with: "\"As today\"", in: "pipeline.json")
      .vifte("status").ends(.stale)
      .mentions("vifte run makes the reports anew")
      .mentions("the reports are the final edition; a run makes a draft of them, unless")
    try study.vifte("run").succeeds().mentions("is a draft again")
    try study.vifte("status").succeeds().shows("current")
  }

  @Test func `is refused for one assumption more that nobody signed`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds()
    let text = try study.text(of: "pipeline.json")
    let last = try #require(text.ranges(of: /"signed": \{[^}]*\}/).last)
    try study.writing(
      text.replacingCharacters(in: last, with: #""signed": null"#), to: "pipeline.json"
    )
    .vifte(Study.final).ends(.data).changesNothing()
    .complains("found the assumption hourly_wage, signed by nobody")
    .complains("1 problem; nothing was changed")
  }

  @Test func `is refused for one document that was not shown`() throws {
    try Study.ready().vifte("run", "--final", "--source", "W.txt").fails(
      .data,
      saying: """
        inputs/documents.csv:3 sha256: found the document G, which the run was not shown, expected its text export; \
        name the file with --source
        """)
  }

  @Test(arguments: ["findings", "registers"])
  func `is refused where nobody can read what was found and waived`(stage: String) throws {
    try Study.ready().withoutStages(stage, of: .output).vifte(Study.final).fails(
      .data,
      saying:
        "pipeline.json stages.output: found no \(stage), expected the stage \(stage), for a final edition"
    )
  }

  @Test func `is a draft again after a plain run, which says so`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds()
    try study.vifte("run").succeeds().mentions("edition   draft: 2 sources not shown")
      .mentions("the final edition that stood is a draft again")
    try study.vifte("verify").succeeds()
    try study.vifte("run").succeeds()
    for page in try study.pages().values {
      #expect(page.contains("**UDKAST.**") || page.contains("**DRAFT.**"))
    }
  }

  @Test func `is not what the inputs give once a waiver is withdrawn`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds()
    try study.rewriting("pipeline.json") {
      $0.replacing(/\{ "finding": "name-outside",.*\},/, with: "")
    }
    .vifte("verify").ends(.stale).changesNothing().mentions(
      "reports/da/bilag-besoegstal.md: differs")
  }

  @Test func `cannot be claimed by hand`() throws {
    let study = try Study.withFewReports()
    for (name, page) in try study.pages() {
      _ = try study.writing(
        page.replacing("**UDKAST.** Hvad der mangler", with: "**Endelig udgave.**"),
        to: "reports/" + name)
    }
    try study.replacing(
      #""edition": "draft""#, with: #""edition": "final""#, in: "reports/manifest.json"
    )
    .vifte("verify").ends(.mismatch).mentions(
      "reports/da/bilag-besoegstal.md: differs from line 3 on"
    )
    .mentions("reports/manifest.json: differs from line 4 on")
  }

  @Test func `leaves no trace of where the exports lie`() throws {
    let ready = try Study.ready()
    let study = try ready.showing(ready.export(of: "G") + "Skrevet af i hånden\n", as: "G")
      .makingFolder("hemmelig").moving("G.txt", to: "hemmelig/G.txt")
    try study.vifte("run", "--final", "--source", "hemmelig/G.txt", "--source", "W.txt").succeeds()
    for (name, file) in try study.results().files {
      #expect(!String(decoding: file, as: UTF8.self).contains("hemmelig"), "\(name)")
      #expect(!String(decoding: file, as: UTF8.self).contains("Skrevet af i hånden"), "\(name)")
    }
  }
}

@Suite struct `A text export that a run is shown` {
  /// The study with an export of `G` in which one line stands otherwise.
  private func study(_ line: String, instead other: String) throws -> Study {
    let study = try Study.withFewReports().withExports()
    let export = try study.text(of: "G.txt")
    try #require(export.contains("\n\(line)\n"))
    return try study.showing(export.replacing("\n\(line)\n", with: "\n\(other)\n"), as: "G")
  }

  @Test(arguments: [
    (
      "Nabo 37 15", "Nabo 38 15", "counts.csv:2:3 nabo visits_2013: found 37 from line 325",
      #"what stands there: "38", "15""#
    ),
    (
      "Nabo 37 15", "Nabo 37 16", "counts.csv:3:3 nabo present_2015: found 15 from line 325",
      #"what stands there: "37", "16""#
    ),
    (
      "Pinta 17 5", "", #"venues.csv:13:2 pinta: found "Pinta" from line 355"#,
      "a line on which the name begins"
    ),
    (
      "63500000", "65300000", "facts.csv:35:2 frame_2015: found 63500000 from line 588",
      #"what stands there: "65300000""#
    ),
  ])
  func `must have what was transcribed from it, in a draft as in a final edition`(
    line: String, other: String, found: String, printed: String
  ) throws {
    for final in [[], ["--final"]] {
      try study(line, instead: other).vifte(["run", "--source", "G.txt"] + final).ends(.data)
        .changesNothing().complains("inputs/\(found) of document G, expected \(printed)")
    }
  }

  @Test(arguments: [
    ("facts.csv", ",588,", ",591,", "frame_2015: found 63500000 from line 591"),
    (
      "counts.csv", "kompasset,present_2015,17,,G,327", "kompasset,present_2015,3,,G,351",
      "kompasset present_2015: found 3 from line 351"
    ),
    ("aliases.csv", ",323,", ",324,", #"amager: found "Amager" from line 324"#),
    (
      "measures.csv", "G,305", "G,5000",
      "found line 5000 of document G, expected a line that the document has"
    ),
  ])
  func `is held against the lines that the tables name, and nothing but what is wrong is told`(
    table: String, old: String, new: String, told: String
  ) throws {
    let study = try Study.withFewReports().withExports()
    let lines = try study.text(of: "inputs/\(table)")
    var other = lines
    other.replaceSubrange(try #require(lines.firstRange(of: old)), with: new)
    let refused = try study.writing(other, to: "inputs/\(table)")
      .vifte("run", "--source", "G.txt").ends(.data)
    refused.complains(told).complains("1 problem; nothing was changed")
  }

  @Test(arguments: [
    ("amadeus,present_2015,3,,G", "amadeus,present_2015,30,,G"),
    ("mamma-mia,present_2015,1,,G", "mamma-mia,present_2015,,blank-in-source,G"),
    ("mamma-mia,present_2015,1,,G", "mamma-mia,present_2015,2,,G"),
  ])
  func `does not give away a count that is withheld, nor one that should be`(
    old: String, new: String
  ) throws {
    let study = try Study.withFewReports().withExports()
      .disclosing(#"{ "published": "protect" }"#).replacing(old, with: new, in: "inputs/counts.csv")
    let refused = try study.vifte("run", "--source", "G.txt").ends(.data).changesNothing()
    let asked = try study.vifte("crosscheck", "G.txt", "--language", "en").ends(.data)
      .ending.output
    #expect(!asked.contains("Amadeus 14 3") && !asked.contains("Mamma Mia 1"), "\(asked)")
    #expect(asked.contains("withheld to protect confidentiality"))
    let told = refused.ending.errors.replacing(
      /counts\.csv:[0-9]+:[0-9]+|line [0-9]+|_[0-9]+/, with: "")
    #expect(told.contains("expected what stands there; "), "\(told)")
    #expect(!told.replacing(/[0-9]+ problems?;/, with: "").contains(/[0-9]/), "\(told)")
  }

  @Test func `may be in any form, where nothing was transcribed from it`() throws {
    try Study.withFewReports().rewriting("inputs/documents.csv") {
      $0 + "B,Et billede,Den lille kommune,,ja,\(String(repeating: "0", count: 64)),\n"
    }
    .showing("%PDF-1.7\n", as: "B").vifte("run", "--source", "B.txt").succeeds()
  }

  @Test func `counts in a draft too`() throws {
    let study = try Study.withFewReports().withExports()
    try study.vifte("run", "--source", "G.txt").succeeds()
    #expect(try study.figures().named("presented_documents[all]").value == "1")
    #expect(
      try study.text(of: "reports/manifest.json").contains("\"presented\": [\n    \"G\"\n  ]"))
    try study.vifte("verify").succeeds()
  }

  @Test func `is no document's, and is told which are known`() throws {
    let study = try Study.withFewReports().writing("noget andet\n", to: "andet.txt")
    let refused = try study.vifte("run", "--source", "andet.txt").ends(.data).changesNothing()
    refused.complains("andet.txt --source: found a file with SHA-256 ")
    refused.complains(
      """
      , expected the text export of W (c9b405dfb9ee2027c61d8103da72b742232e2d0a1db6a5b119a3a4145aa7d4e7), G \
      (b071082cc36b9e1ade0a53e39d511b37d11ff8166b83386bb8a611515b20406f); the bytes must be those the line numbers were \
      taken from; where the document itself was put right, correct the rows that are from it, and write its SHA-256 in the \
      table documents
      1 problem; nothing was changed
      """)
  }

  @Test func `cannot be shown twice`() throws {
    try Study.ready().vifte("run", "--source", "G.txt", "--source", "./G.txt").fails(
      .configuration,
      saying:
        "./G.txt --source: found document G again, after G.txt, expected each document once")
  }

  @Test func `must be a file that can be read`() throws {
    try Study.withFewReports().makingFolder("mappe").vifte(
      "run", "--source", "mappe", "--source", "intet.txt"
    )
    .fails(
      .file, saying: "mappe: found a directory, expected a file that can be read",
      "intet.txt: found No such file or directory, expected a file that can be read")
  }
}

@Suite struct `Reports of an earlier program` {
  private func earlier() throws -> Study {
    try Study.withFewReports().rewriting("reports/manifest.json") { text in
      text.replacing("\"version\": 2", with: "\"version\": 1")
        .replacing("  \"edition\": \"draft\",\n  \"presented\": [],\n", with: "")
    }.summingManifest()
  }

  @Test func `are believed to be so only where the checksums agree`() throws {
    let study = try Study.withFewReports().writing("{\"version\": 1}", to: "reports/manifest.json")
    try study.vifte("status").ends(.mismatch).mentions(
      "reports/manifest.json is not as a run left it")
    try study.vifte("verify").ends(.mismatch)
  }

  @Test func `are refused by verify, which says what to do`() throws {
    try earlier().vifte("verify").fails(
      .file,
      saying: """
        reports/manifest.json:2:14 version: found 1, expected 2; the reports were made by an earlier program; vifte run \
        makes them anew
        """)
  }

  @Test func `are stale, and not edited`() throws {
    try earlier().vifte("status").ends(.stale).mentions(
      "the reports were made by an earlier program; vifte run makes them anew")
  }

  @Test func `are made anew by a run, without what they alone held`() throws {
    let study = try earlier().rewriting("reports/manifest.json") {
      $0.replacing(#""path": "da/revision/registre.md""#, with: #""path": "da/gammel.md""#)
    }
    .moving("reports/da/revision/registre.md", to: "reports/da/gammel.md").summingManifest()
    try study.vifte("run").succeeds()
    #expect(try !study.names(in: "reports/da").contains("gammel.md"))
    try study.vifte("status").succeeds().shows("current")
  }
}
