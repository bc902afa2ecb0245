import Testing

@Suite struct `A planner can try plans` {
  @Test func `a plan on the command line, with names as people write them`() throws {
    try Study().vifte(
      "scenario", "show", "--close", "amadeus,Pegasus,Rose", "--set", "fixed_share=0.7"
    )
    .succeeds().changesNothing().mentions("Lukker: Cafe Rose, Amadeus, Pegasus")
    .mentions("*Fast andel af udgiften: 70\u{a0}pct.")
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
    .succeeds().changesNothing().mentions("Measured against: Today")
    .mentions("No better than “City from nine to five” on any of")
  }

  @Test func `a stress test gives the values computed elsewhere`() throws {
    try Study().vifte("scenario", "stress", "city-nine-to-five").succeeds().changesNothing()
      .mentions("20\u{a0}pct.: 4,0\u{a0}mio.\u{a0}kr.").mentions(
        "90\u{a0}pct.: 12,2\u{a0}mio.\u{a0}kr."
      )
      .mentions("5,2\u{a0}mio.\u{a0}kr.  |  7,6\u{a0}mio.\u{a0}kr.  |  10,1\u{a0}mio.\u{a0}kr.")
  }

  @Test(arguments: [("1", "332.661"), ("2", "52.208")])
  func `every plan is counted`(open: String, plans: String) throws {
    try Study().vifte("scenario", "frontier", "--open", open).succeeds().changesNothing()
      .mentions("\(plans) af 524.288 planer holder grænserne")
  }

  @Test func `limits that cannot be met are told with what could be had`() throws {
    try Study().vifte("scenario", "seek", "--free", "20", "--lose", "5").ends(.data)
      .mentions("Ingen plan opfylder det hele").mentions("højst 3,6\u{a0}mio.\u{a0}kr.")
  }

  struct Question: Sendable {
    let words: [String]
    let message: String
  }

  static let unreadable = [
    Question(
      words: ["stress", "today", "--seed", "x"],
      message: #"--seed: found "x", expected a whole number from 0"#),
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
