import Testing

@Suite struct `A planner can try plans` {
  @Test func `a plan on the command line, with names as people write them`() throws {
    try Study().vifte(
      "scenario", "show", "--close", "amadeus,Pegasus,Rose", "--set", "fixed_share=0.7"
    )
    .succeeds().changesNothing().mentions("Planen lukker Cafe Rose, Amadeus og Pegasus.")
    .mentions("»Rose« er læst som Cafe Rose.")
    .mentions("Fast andel af udgiften *  ").mentions("70\u{a0}pct.\n")
  }

  @Test func `a scenario that extends another, keeps one and sets an assumption`() throws {
    let study = try Study().settings(
      #""close": ["nabo", "kompasset"]"#,
      #""extends": "city-nine-to-five", "close": ["pinta"], "keep": ["nabo"], "set": {"follow_share": 0}"#
    )
    try study.vifte("run", "--quiet").succeeds()
    let closed = try study.figures().list.first { $0.name == "closed_venues[no-amager]" }
    #expect(closed?.value == "5")
    let follows = try study.figures().list.first { $0.name == "money_following_users[no-amager]" }
    #expect(follows?.value == "0")
  }

  @Test func `a scenario that extends itself is refused with its path`() throws {
    try Study().settings(
      #""close": ["nabo", "kompasset"]"#, #""extends": "no-amager", "close": []"#
    )
    .isRefused(
      .configuration,
      saying: .settings(
        at: #""no-amager", "close": []"#,
        """
        extends: found a scenario that extends itself: no-amager -> no-amager, \
        expected scenarios that end somewhere
        """))
  }

  @Test func `everything wrong with a plan is told at once`() throws {
    try Study().vifte(
      "scenario", "show", "--close", "SKC Ung,nabooo,nabo", "--keep", "nabo", "--set",
      "follow_share=7"
    )
    .fails(
      .configuration,
      saying: """
        close: found "SKC Ung", expected a venue in "plan"; "SKC Ung" is only probably "linnesgade"; \
        write the id once a person has decided
        """,
      #"close: found "nabooo", expected a venue in "plan"; did you mean "nabo"?"#,
      #"keep: found "nabo" both closed and kept, expected one or the other"#,
      "set: found follow_share = 7, expected follow_share from 0 to 1")
  }

  @Test func `a comparison tells what another plan beats`() throws {
    try Study().vifte(
      "scenario", "compare", "city-nine-to-five", "three-fewest-present-2015", "today",
      "--language", "en"
    )
    .succeeds().changesNothing().mentions("Measured against “Today”")
    .mentions(
      "! Worse than “Closing Milepælen, Cafe Rose, Amadeus and Pegasus in City”: no better on any of the three aims"
    )
  }

  @Test func `a stress test gives the values computed elsewhere`() throws {
    try Study().vifte("scenario", "stress", "city-nine-to-five").succeeds().changesNothing()
      .mentions("20-90\u{a0}pct.  +6,3\u{a0}mio.\u{a0}kr.  6,2-12,5\u{a0}mio.\u{a0}kr.")
      .mentions("8,5\u{a0}mio.\u{a0}kr.  6,1-10,8\u{a0}mio.\u{a0}kr.")
      .mentions("udfyldningerne  +0,3\u{a0}mio.\u{a0}kr.   8,7-9,1\u{a0}mio.\u{a0}kr.")
  }

  @Test(arguments: [("1", "332.661"), ("2", "52.208")])
  func `every plan is counted`(open: String, plans: String) throws {
    try Study().vifte("scenario", "frontier", "--open", open).succeeds().changesNothing()
      .mentions("\(plans) af 524.288 planer holder grænserne")
  }

  @Test func `limits that cannot be met are told with what could be had`() throws {
    try Study().vifte("scenario", "seek", "--free", "20", "--lose", "10").ends(.configuration)
      .mentions("Ingen plan, der kun lukker, opfylder det hele").mentions("2,2\u{a0}mio.\u{a0}kr.")
  }

  struct Question: Sendable {
    let words: [String]
    let message: String
  }

  static let unreadable = [
    Question(
      words: ["stress", "today", "--seed", "x"],
      message: #"--seed: found "x", expected a whole number from 0 to 9007199254740991"#),
    Question(
      words: ["seek", "--free", "much"],
      message: #"--free: found "much", expected a number from 0, with a decimal point"#),
    Question(
      words: ["frontier", "--open", "nordvst=2"],
      message: #"--open: found "nordvst", expected the id of a centre; did you mean "nordvest"?"#),
    Question(
      words: ["show", "--set", "fixed_share"],
      message:
        #"--set: found "fixed_share", expected NAME=VALUE; a decimal point, as in fixed_share=0.7"#),
  ]

  @Test(arguments: unreadable)
  func `a question that cannot be read is refused`(question: Question) throws {
    try Study().vifte(["scenario"] + question.words).fails(.configuration, saying: question.message)
  }
}

@Suite struct `A plan does more than close` {
  @Test func `three venues gathered in a new one are a plan of under ten lines`() throws {
    let study = try Study()
    let plan = try study.text(of: "plans/sydhavnen.json")
    #expect(plan.split(separator: "\n").count < 10)
    try study.vifte("scenario", "show", "plans/sydhavnen.json").succeeds().changesNothing()
      .mentions("samler Pegasus, Amadeus og Cafe Rose i Sydhavnen; åbner Sydhavnen (nyt, City)")
  }

  @Test func `the outcome of 2016 is a scenario like the others, and told as what happened`() throws
  {
    let study = try Study()
    let overview = try study.text(of: "reports/da/overblik.md")
    #expect(overview.contains("Lukningerne i 2016, beregnet her (oplyst senere)"))
    try study.vifte("scenario", "show", "outcome-2016").succeeds().changesNothing()
      .mentions("samler Pegasus, Amadeus og Cafe Rose i Sydhavnen; åbner Sydhavnen (nyt, City)")
      .mentions("Frigjort netto    ").mentions("  12,5\u{a0}mio.\u{a0}kr.\n")
      .mentions("Sydhavnen                     -   40,6")
  }

  @Test(
    "a plan in a file that goes by the id of a plan of the study is refused, whatever is asked",
    arguments: [
      ["show", "own.json"], ["stress", "own.json"], ["stress", "own.json", "today"],
      ["stress", "today", "own.json"], ["reinvest", "own.json"], ["compare", "own.json", "today"],
    ])
  func idOfTheStudy(words: [String]) throws {
    try Study().writing(#"{"id": "no-amager", "close": ["amadeus"]}"#, to: "own.json")
      .vifte(["scenario"] + words)
      .fails(
        .configuration,
        saying: #"own.json:1:1 id: found "no-amager", expected an id that no "#
          + (words[0] == "compare" ? "other plan has" : "scenario of pipeline.json has"))
  }

  @Test(arguments: ["staggered-hours", "half-grants", "sydhavnen"])
  func `each plan on file can be shown and put under stress`(name: String) throws {
    for verb in ["show", "stress"] {
      try Study().vifte("scenario", verb, "plans/\(name).json").succeeds().changesNothing()
    }
  }

  @Test func `a plan that closes nothing says what is not known`() throws {
    try Study().vifte("scenario", "show", "plans/staggered-hours.json").succeeds()
      .mentions("forskyder åbningstiderne for").mentions("Åbningstiderne er ikke oplyst")
  }

  @Test func `an annex is written once, and never over a file`() throws {
    let study = try Study()
    try study.vifte(
      "scenario", "show", "--close", "pinta", "--merge", "amadeus,pegasus=Cafe Rose", "--report",
      "annex.md"
    ).succeeds()
    let annex = try study.text(of: "annex.md")
    for words in [
      "# Bilag: Luk Pinta; saml Amadeus, Pegasus",
      "lukker Pinta; samler Amadeus og Pegasus i Cafe Rose",
      "vifte scenario show --close pinta --merge 'amadeus,pegasus=Cafe Rose'", "## Det ved vi ikke",
    ] {
      #expect(annex.contains(words), "\(words)")
    }
    try study.vifte("scenario", "show", "--close", "pinta", "--report", "annex.md").fails(
      .file,
      saying:
        "annex.md: found something of that name, expected a new file; name another file, or remove the old one"
    )
    try study.vifte("scenario", "show", "--close", "pinta", "--report", "annex.html").fails(
      .configuration,
      saying: #"--report: found "annex.html", expected the name of a new file that ends in .md"#)
    #expect(try study.text(of: "annex.md") == annex)
  }

  @Test func `plans one a line come to the same as one by one`() throws {
    let study = try Study()
    let line =
      #"{"close": ["pinta"], "open": [{"id": "ny", "centre": "City"}], "merge": [{"venues": ["Pegasus"], "into": "ny"}], "withdraw": {"nabo": 0.25}, "set": {"fixed_share": 0.3}}"#
    let one = try study.writing(line, to: "plan.json").vifte(
      "scenario", "show", "plan.json", "--json"
    ).succeeds()
    let many = try study.vifte("scenario", "show", "-", input: line + "\n\n{\"close\": []}\n")
      .succeeds()
    let values = try #require(many.ending.output.split(separator: "\n").first)
    for metric in ["lost_visits", "freed_net", "new_venue_cost", "freed_gross"] {
      let pattern = try Regex("\"\(metric)\",\\s+\"subject\": \"plan\",\\s+\"value\": ([0-9.e-]+)")
      let match = try #require(one.ending.output.firstMatch(of: pattern), "\(metric)")
      let value = try #require(match.output[1].substring)
      #expect(values.contains("\"\(metric)\": \(value),"), "\(metric) \(value)")
    }
    #expect(many.ending.output.contains("nothing can be divided by zero"))
  }

  @Test func `a new venue by the name of an old one is refused, and a cost nobody can pay`() throws
  {
    let plan = #"{"open": [{"id": "x", "name": "Amadeus", "centre": "city", "cost": -1}]}"#
    try Study().writing(plan, to: "plan.json").vifte("scenario", "show", "plan.json").fails(
      .configuration,
      saying: #"plan.json:1:18 name: found "Amadeus", expected a name that no other venue goes by"#,
      "plan.json:1:18 cost: found -1, expected an amount a year from 0 to 1000000000000")
  }

  @Test func `a plan that costs more than it frees says so`() throws {
    let plan =
      #"{"open": [{"id": "x", "name": "Nyt", "centre": "city", "cost": 70000000}], "close": ["pinta"]}"#
    let study = try Study().writing(plan, to: "plan.json")
    try study.vifte("scenario", "show", "plan.json", "--report", "annex.md").succeeds()
    #expect(try study.text(of: "annex.md").contains("koster mere, end den frigør: netto −67,9"))
  }

  @Test func `venues of two centres that have none left are told apart`() throws {
    try Study().vifte("scenario", "show", "--close", "nabo,kompasset,pinta,kontakten,mamma-mia")
      .succeeds().mentions("Nabo og Kompasset: alle åbne tilbud i byen, ligeligt, da intet andet")
      .mentions("Pinta, Kontakten og Mamma Mia: alle åbne tilbud i byen, ligeligt, da intet")
  }

  @Test func `a title that would break a page is refused`() throws {
    let plan = #"{"title": {"da": "T\n# h", "en": "T"}, "close": ["pinta"]}"#
    try Study().writing(plan, to: "plan.json").vifte("scenario", "show", "plan.json").fails(
      .configuration,
      saying:
        "plan.json:1:18 da: found the line break U+000A in \"T\\n# h\", expected one line; write a blank instead"
    )
  }

  @Test(arguments: [
    (
      ["--merge", "nabo=nabo"],
      #"merge: found a merger into "nabo", which closes, expected a venue that stays open; leave the receiver out of the venues that merge into it"#
    ),
    (
      ["--close", "nabo", "--merge", "pinta=nabo"],
      #"merge: found a merger into "nabo", which closes, expected a venue that stays open"#
    ),
    (
      ["--close", "nabo", "--merge", "nabo=kompasset"],
      #"merge: found "nabo" both closed and merged into another, expected one or the other"#
    ),
    (
      ["--merge", "nabo=kompaset"],
      #"merge: found "kompaset", expected a venue that receives, old or new; did you mean "kompasset"?"#
    ),
    (
      ["--merge", "nabo,kompasset"],
      #"--merge: found "nabo,kompasset", expected VENUE,VENUE=RECEIVER"#
    ),
    (
      ["--merge", "nabo=ny", "--merge", "nabo=pinta", "--new", "ny@city"],
      #"merge: found "nabo" merged twice, expected each venue once"#
    ),
    (
      ["--withdraw", "nabo=1"],
      "withdraw: found nabo = 1, expected a share above 0 and below 1; a venue that loses its whole grant closes"
    ),
    (
      ["--withdraw", "nabo=-0.1"],
      "withdraw: found nabo = -0.1, expected a share above 0 and below 1"
    ),
    (
      ["--withdraw", "Nabo=0.5", "--withdraw", "nabo=0.3"],
      #"withdraw: found "nabo" twice, expected each venue once"#
    ),
    (
      ["--withdraw", "nabo=half"],
      #"--withdraw: found "nabo=half", expected NAME=VALUE; a decimal point, as in a-venue=0.5"#
    ),
    (
      ["--close", "nabo", "--withdraw", "nabo=0.5"],
      #"withdraw: found "nabo" both closed and kept with less, expected one or the other"#
    ),
    (["--new", "ny"], #"--new: found "ny", expected ID@CENTRE"#),
    (["--new", "ny@cty"], #"centre: found "cty", expected a centre; did you mean "city"?"#),
    (
      ["--new", "nabo@city"],
      #"open: found "nabo", expected small letters from a to z, digits and hyphens, and no id of something else"#
    ),
    (
      ["--new", "ny@city", "--new", "ny@amager"],
      #"open: found "ny" twice, expected each new venue once"#
    ),
    (
      ["--close", "nabo", "--stagger", "nabo,pinta"],
      #"stagger: found "nabo" both closed and kept with staggered hours, expected one or the other"#
    ),
    (
      ["--set", "growth=2"],
      #"set: found "growth", expected an assumption of the study; allowed: fixed_share, follow_share, budget_share, withdrawal_share, retain_same_centre, retain_other_centre, counted_days, moments, overdispersion, duty_posts, hours_a_week, hourly_wage"#
    ),
    (
      ["--set", "moments=3"],
      #"set: found "moments", expected an assumption that plans rest on; it bears on intervals and repeated calculations only: change it under assumptions in pipeline.json"#
    ),
  ])
  func `a plan that cannot be is refused`(options: [String], message: String) throws {
    try Study().vifte(["scenario", "show"] + options).fails(.configuration, saying: message)
  }

  @Test(arguments: ["reports/plan.md", "reports/da/../plan.md", "reports/da/plan.md"])
  func `no annex is put among the reports, which hold what a run wrote`(path: String) throws {
    let study = try Study.withPlans()
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("scenario", "show", "--close", "nabo", "--report", path).ends(.file)
      .complains("found a file among the reports")
    try study.vifte("verify", "--quiet").succeeds()
  }

  @Test func `an annex says of a plan that only opens what it costs, and tells no share of nobody`()
    throws
  {
    let study = try Study()
    try study.vifte(
      "scenario", "show", "--new", "nyt@city", "--report", "plan.md", "--language", "da"
    ).succeeds()
    let annex = try study.text(of: "plan.md").replacing("\u{a0}", with: " ")
    #expect(annex.contains("om året, hvis 50 pct. af udgiften er fast.**"))
    #expect(!annex.contains("kan ikke beregnes af de berørte"))
  }

  @Test func `an annex of a plan that changes nothing has no table without rows`() throws {
    let study = try Study()
    try study.vifte("scenario", "show", "--report", "plan.md").succeeds()
    let lines = try study.text(of: "plan.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("| ---") {
      #expect(next.hasPrefix("| "))
    }
  }

  @Test func `what staggered hours bring is told to be in no figure`() throws {
    let words = "Forskydningen er derfor ikke med i tallene"
    let study = try Study()
    try study.vifte("scenario", "show", "--stagger", "nabo,kompasset").succeeds().mentions(words)
    try study.vifte("scenario", "compare", "no-amager", "--stagger", "nabo,kompasset").succeeds()
      .mentions(words)
  }

  @Test func `a scenario that only staggers hours is shown, and told to be in no figure`() throws {
    let study = try Study.withEveryPage().settings(
      #""scenarios": ["#,
      #"""
      "scenarios": [{ "id": "hours", "title": { "da": "Aftener", "en": "Evenings" },
        "purpose": { "da": "Prøve.", "en": "Trial." }, "stagger": ["amadeus", "pegasus"] },
      """#)
    try study.vifte("run", "--quiet").succeeds()
    let scenarios = try study.text(of: "reports/da/bilag-scenarier.md")
    #expect(scenarios.contains("| Aftener | forskyder åbningstiderne for Amadeus og Pegasus |"))
    let unknown = "Hvad der kommer ud af at forskyde åbningstider, er ikke kendt; "
    #expect(scenarios.contains(unknown + "i tallene er derfor ikke med: »Aftener«."))
    #expect(
      try study.text(of: "reports/da/overblik.md").contains(
        unknown + "i tallene er derfor ikke med: »Aftener«."))
    for page in ["kriterier", "alle-planer", "mellemregninger"] {
      #expect(
        try study.text(of: "reports/da/revision/\(page).md").contains(
          unknown + "regnet som i dag: »Aftener«."))
    }
  }
}
