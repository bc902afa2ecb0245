import Testing

private let keys = [
  "counted", "expected", "formula", "high", "low", "metric", "printed", "reason", "status",
  "subject", "unit", "value",
]

@Suite struct `Every verb speaks JSON when asked` {
  @Test(arguments: [
    ["run"], ["check"], ["status"], ["findings"], ["explain", "freed_net[city-nine-to-five]"],
    ["explain", "present_2015"], ["verify"], ["diff"], ["scenario", "list"],
    ["scenario", "show", "today"],
    ["graph"],
  ])
  func `with a version`(words: [String]) throws {
    let json = try Study().vifte(words + ["--json"]).succeeds().json()
    // Of what differs on pages the record tells lines, where it once told sentences and tables.
    #expect(json["version"] as? Int == (words == ["diff"] ? 2 : 1))
    #expect(json.count > 1)
  }

  @Test func `figures have the same keys everywhere, and no value where there is none`() throws {
    let study = try Study()
    for words in [["explain", "visits_2013"], ["scenario", "show", "no-amager"]] {
      let json = try study.vifte(words + ["--json"]).json()
      let figures = try #require(json["figures"] as? [[String: Any]])
      for figure in figures {
        #expect(figure.keys.sorted() == keys)
        #expect((figure["value"] is Double) == (figure["reason"] as? String == nil))
      }
    }
  }

  @Test func `problems say where, what was found and what to do`() throws {
    let json = try Study().replacing(
      "nabo,visits_2013", with: "nabbo,visits_2013", in: "inputs/counts.csv"
    )
    .vifte("check", "--json").ends(.data).json()
    let problem = try #require((json["problems"] as? [[String: Any]])?.first)
    #expect(json["version"] as? Int == 1)
    #expect(problem["file"] as? String == "inputs/counts.csv")
    #expect(problem["line"] as? Int == 2)
    #expect(problem["column"] as? Int == 1)
    #expect(problem["field"] as? String == "venue_id")
    #expect(problem["found"] as? String == #""nabbo""#)
    #expect(problem["expected"] as? String == "venue_id of a row in venues")
    #expect(problem["advice"] as? String == #"did you mean "nabo"?"#)
  }

  @Test func `misuse of the command line too`() throws {
    let json = try Study().vifte("chek", "--json").ends(.configuration).json()
    let problems = try #require(json["problems"] as? [[String: Any]])
    #expect(problems.map { $0["advice"] as? String } == [#"did you mean "check"?"#])
  }

  @Test func `status names each reason by its kind`() throws {
    let json = try Study().removing("inputs/counts.csv").appending(" ", to: "reports/figures.csv")
      .vifte("status", "--json").ends(.mismatch).json()
    let reasons = try #require(json["reasons"] as? [[String: Any]])
    #expect(json["current"] as? Bool == false)
    #expect(reasons.map { $0["kind"] as? String } == ["missing-input", "edited-report"])
  }

  @Test func `a summary is left out when quiet is asked for, an answer never`() throws {
    let study = try Study()
    try study.vifte("run", "--quiet").succeeds().shows()
    try study.vifte("check", "--quiet").succeeds().shows()
    try study.vifte("status", "--quiet").succeeds().shows("current")
  }
}
