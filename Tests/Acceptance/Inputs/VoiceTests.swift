import Testing

private let bearings = "inputs/bearings.csv"
private let package = "inputs/datapackage.json"

@Suite struct `What speaks to the assumptions` {
  @Test func `names an assumption of the formulas, or what the freed money could go to`() throws {
    try Study.withPlans()
      .replacing(
        "w3-4-advantages-04a,fixed_share", with: "w3-4-advantages-04a,fixed_shares", in: bearings
      )
      .replacing(
        "w3-3-measures-01a,reinvestment/transport",
        with: "w3-3-measures-01a,reinvestment/transports",
        in: bearings
      )
      .isRefused(
        .data,
        saying: """
          inputs/bearings.csv:2:2 bears_on: found "fixed_shares", expected the id of an assumption the formulas use, or \
          what the freed money could go to; did you mean "fixed_share"?
          """,
        """
        inputs/bearings.csv:18:2 bears_on: found "reinvestment/transports", expected the id of an assumption the formulas \
        use, or what the freed money could go to; did you mean "reinvestment/transport"?
        """)
  }

  @Test func `is a statement of the lists`() throws {
    try Study.withPlans()
      .replacing(
        "w3-4-advantages-04a,fixed_share", with: "w3-4-advantages-44a,fixed_share", in: bearings
      )
      .vifte("check").ends(.data)
      .complains(#"inputs/bearings.csv:2:1 statement_id: found "w3-4-advantages-44a", expected"#)
  }

  @Test(arguments: [
    (
      "fixed_share,higher", "fixed_share,", "2",
      #"found an empty cell beside "fixed_share", expected the way it speaks for an assumption"#
    ),
    (
      "w3-3-measures-01a,reinvestment/transport,", "w3-3-measures-01a,reinvestment/transport,lower",
      "18",
      #"found "lower" beside "reinvestment/transport", expected the way it speaks for an assumption"#
    ),
  ])
  func `speaks one way or the other for a value, and no way for what money goes to`(
    old: String, new: String, line: String, words: String
  ) throws {
    try Study.withPlans().replacing(old, with: new, in: bearings).vifte("check").ends(.data)
      .complains("inputs/bearings.csv:\(line):3 direction: \(words)")
  }

  @Test func `is told by no other words of the way, whatever the data package asks`() throws {
    try Study.withPlans()
      .replacing(#""enum": ["higher", "lower", "open"]"#, with: #""maxLength": 9"#, in: package)
      .replacing("fixed_share,higher", with: "fixed_share,hihger", in: bearings)
      .vifte("check").ends(.data)
      .complains(
        """
        inputs/bearings.csv:2:3 direction: found "hihger", expected higher, lower, open, or an empty cell; did you mean \
        "higher"?
        """)
  }

  @Test func `stands beside the assumption and on the page of the input`() throws {
    let study = try Study.withPlans()
    let register = try study.text(of: "reports/en/audit/registers.md")
    #expect(register.contains("The way gets longer. | a lower value | W line 467 |"))
    let page = try study.text(of: "reports/en/annex-input.md")
    #expect(
      page.contains(
        "anxiety may keep some away. The way gets longer. Current users: Vulnerable users"))
    #expect(
      page.contains(
        "| Longer opening hours | Workshop round 2: Larger venues can stay open longer."))
  }

  @Test func `is left out where the study assumes nothing of the kind`() throws {
    let study = try Study.withPlans().replacing(
      "w3-4-advantages-04a,fixed_share,higher", with: "w3-4-advantages-04a,far_factor,higher",
      in: bearings)
    try study.vifte("run", "--quiet").succeeds()
    let words = "Staff are put to better use at larger venues."
    #expect(!(try study.text(of: "reports/en/annex-input.md").contains(words)))
    #expect(!(try study.text(of: "reports/en/audit/registers.md").contains(words)))
  }
}

@Suite struct `What was said for and against a theme` {
  @Test func `has one of four words`() throws {
    try Study.withPlans()
      .rewriting(package) {
        $0.replacing(#""enum": ["for", "imod", "begge", "neutral"]"#, with: #""maxLength": 9"#)
      }
      .replacing(
        "w3-4-drawbacks-02b,W,467,w3-4-drawbacks,3.4,2,workshop-2,distance,for",
        with: "w3-4-drawbacks-02b,W,467,w3-4-drawbacks,3.4,2,workshop-2,distance,mod",
        in: "inputs/statements.csv"
      )
      .vifte("check").ends(.data)
      .complains(#"stance: found "mod", expected for, imod, begge, neutral; did you mean "imod"?"#)
  }

  @Test func `is of the group whose list it stands in`() throws {
    try Study.withPlans()
      .replacing(
        "w4-2-potential-11a,W,623,w4-2-potential,4.2,11,potential-users",
        with: "w4-2-potential-11a,W,623,w4-2-potential,4.2,11,current-users",
        in: "inputs/statements.csv"
      )
      .vifte("check").ends(.data)
      .complains(
        """
        source_group: found "current-users", and its section of "potential-users", expected the group of the statement's \
        section
        """)
  }

  @Test func `moves with the statements, and is computed a second time`() throws {
    let study = try Study.withPlans()
    func sides(_ subject: String) throws -> [String] {
      let figures = try study.figures()
      return try ["for", "against", "neutral"].map {
        try figures.named("theme_items_\($0)[\(subject)]").value
      }
    }
    #expect(try sides("potential-users/larger-venues") == ["0", "1", "0"])
    _ = try study.replacing(
      "larger-venues,imod,gennemgående", with: "larger-venues,begge,gennemgående",
      in: "inputs/statements.csv")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    #expect(try sides("potential-users/larger-venues") == ["1", "1", "0"])
    #expect(
      try study.text(of: "reports/da/bilag-input.md").contains(
        "| Færre og større tilbud | Workshoprunde 2 og potentielle brugere | Workshoprunde 2, nuværende brugere og"
      ))
  }
}

@Suite struct `How many were interviewed` {
  @Test func `is missing where a conversation does not say, and never less`() throws {
    let study = try Study.withPlans()
      .replacing(
        #""name": "n_min", "type": "integer", "description": "Fewest participants.", "constraints": {"required": true, "minimum": 1}"#,
        with:
          #""name": "n_min", "type": "integer", "description": "Fewest participants.", "constraints": {"minimum": 1}"#,
        in: package
      )
      .replacing(
        "gruppe-3,gruppe,current-users,,2,5", with: "gruppe-3,gruppe,current-users,,,5",
        in: "inputs/conversations.csv")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let least = try study.figures().named("interviewed_least[current-users]")
    #expect(least.value == "" && least.status == "missing")
    #expect(least.reason == "the number of participants in gruppe-3 is not stated")
    #expect(try study.figures().named("interviewed_most[current-users]").value == "39")
    #expect(
      try study.text(of: "reports/da/bilag-input.md").contains("| 11 med højst 39 personer |"))
  }
}

@Suite struct `The facts of the documents` {
  @Test func `bear on one of a few topics, or are refused with the nearest`() throws {
    try Study.withPlans()
      .replacing(
        #"["hearing", "interviews", "wishes", "growth", "staff", "computed", "context"]"#,
        with:
          #"["hearing", "interviews", "wishes", "growth", "staff", "computed", "context", "grwoth"]"#,
        in: package
      )
      .rewriting("inputs/facts.csv") { $0.replacing("age to,growth", with: "age to,grwoth") }
      .vifte("check").ends(.data)
      .complains(
        """
        topic: found "grwoth", expected hearing, interviews, wishes, growth, staff, computed, context, or an empty cell; did \
        you mean "growth"?
        """)
  }

  @Test func `are told in the register, whatever is made of them`() throws {
    let study = try Study.withPlans()
    let register = try study.text(of: "reports/en/audit/registers.md")
    for row in csvRows(try study.text(of: "inputs/facts.csv")).dropFirst() {
      let place = "\(row[5]) line \(row[6]) |"
      #expect(register.contains { $0.contains(place) && $0.contains(row[10]) }, "\(row[0])")
    }
  }
}

extension String {
  /// Whether one of its lines is such.
  fileprivate func contains(_ isSo: (Substring) -> Bool) -> Bool {
    split(separator: "\n").contains(where: isSo)
  }
}

@Suite struct `The growth of the population` {
  @Test(arguments: [
    ("growth_percent_per_years", #"found "growth_percent_per_years", expected"#),
    ("frame_2015", #"found "frame_2015", in kr, expected"#),
  ])
  func `is a fact in per cent a year`(id: String, found: String) throws {
    let advice =
      id.hasPrefix("growth")
      ? #"did you mean "growth_percent_per_year"?"# : "allowed: growth_percent_per_year"
    try Study.withPlans()
      .settings(#""growth": "growth_percent_per_year""#, #""growth": "\#(id)""#)
      .isRefused(
        .configuration,
        saying: .settings(
          at: #""\#(id)","# + "\n  \"filling\"",
          "growth: \(found) the id of a fact in percent per year; \(advice)"))
  }

  @Test func `changes no plan, and is left out where nobody names it`() throws {
    let study = try Study.withPlans()
    let before = try study.figures()
    _ = try study.settings("  \"growth\": \"growth_percent_per_year\",\n", "\n")
    try study.vifte("run", "--quiet").succeeds()
    let after = try study.figures()
    #expect(before.list.map(\.name).filter { !after.hold($0) } == ["yearly_growth[all]"])
    for figure in after.list where figure.metric == "lost_visits" {
      #expect(try before.named(figure.name).value == figure.value)
    }
    #expect(!(try study.text(of: "reports/en/annex-scenarios.md").contains("For comparison")))
  }
}
