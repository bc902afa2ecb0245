import Testing

private let package = "inputs/datapackage.json"

@Suite struct `What a venue is like is read and shown` {
  @Test func `as far as somebody has said`() throws {
    let study = try Study.withPlans()
      .venue("nabo", ["hours_per_week": "37.5", "ownership": "self_owned", "condition": "fair"])
      .venue("pinta", ["target_groups": "unge|ældre *", "condition": "poor"])
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("hours_per_week[nabo]").value == "37.5")
    let missing = try figures.named("hours_per_week[pinta]")
    #expect(missing.value == "" && missing.status == "missing")
    #expect(missing.reason == "Pinta: the number of opening hours is not given")
    #expect(!figures.list.contains { $0.metric == "staff_on_duty" })
    try study.vifte("explain", "hours_per_week[nabo]", "--language", "en").succeeds()
      .mentions("37.5 hours/week").mentions("inputs/venues.csv:2:6")
    let (danish, english) = try (
      study.text(of: "reports/da/bilag-besoegstal.md"), study.text(of: "reports/en/annex-counts.md")
    )
    #expect(danish.contains("selvejende | ikke oplyst | rimelig |"))
    #expect(english.contains("self-governing | not known | fair |"))
    #expect(english.contains(#"unge and ældre \* | poor |"#))
    #expect(!english.contains("Staff on duty"))
    #expect(
      try study.text(of: "reports/tables/venue-conditions.csv")
        .hasPrefix(
          "centre,venue,hours_per_week,hours_per_week_status,hours_per_week_figure,ownership,target_groups,condition"
        ))
    let findings = try study.vifte("findings").succeeds().ending.output
    #expect(!findings.contains("unused-column[venues]"))
  }

  @Test func `and staff, who may be none, is a figure as well`() throws {
    let study = try Study.withPlans().venue("nabo", ["staff_on_duty": "0"])
    try study.vifte("run", "--quiet").succeeds()
    #expect(try study.figures().named("staff_on_duty[nabo]").value == "0")
    #expect(try study.figures().named("staff_on_duty[pinta]").value == "")
    try study.vifte("explain", "staff_on_duty[nabo]").succeeds().mentions("inputs/venues.csv:2:7")
  }

  @Test func `and leaves no table where nobody has`() throws {
    let page = try Study().text(of: "reports/en/annex-counts.md")
    #expect(!page.contains("The conditions of the venues"))
  }
}

@Suite struct `What a venue is like is refused in other words` {
  @Test func `each with the nearest, as the data package asks`() throws {
    try Study.withPlans().venue("nabo", ["ownership": "municipel", "condition": "god"])
      .isRefused(
        .data,
        saying: """
          inputs/venues.csv:2:11 ownership: found "municipel", expected one of municipal, self_owned, private, other; \
          did you mean "municipal"?
          """,
        """
        inputs/venues.csv:2:13 condition: found "god", expected one of good, fair, poor; did you mean "good"?
        """)
  }

  @Test func `and where it does not`() throws {
    try Study.withPlans()
      .replacing(
        #""enum": ["municipal", "self_owned", "private", "other"]"#, with: "", in: package
      )
      .replacing(#""enum": ["good", "fair", "poor"]"#, with: "", in: package)
      .venue("nabo", ["ownership": "municipel"]).venue("pinta", ["condition": "Poor"])
      .isRefused(
        .data,
        saying: """
          inputs/venues.csv:2:11 ownership: found "municipel", expected municipal, self_owned, private, other, or an \
          empty cell; did you mean "municipal"?
          """,
        """
        inputs/venues.csv:13:13 condition: found "Poor", expected good, fair, poor, or an empty cell; did you mean \
        "poor"?
        """)
  }

  @Test(arguments: [
    ("unge||ældre", "found no word beside a mark |, expected words with | between them"),
    ("unge|", "found no word beside a mark |, expected words with | between them"),
    ("unge| ældre", #"found " ældre", expected words without blanks around them"#),
    ("unge|ældre|unge", #"found "unge" 2 times, expected each word once"#),
  ])
  func `a list with a fault in it`(cell: String, words: String) throws {
    try Study.withPlans().venue("nabo", ["target_groups": cell]).vifte("check").ends(.data)
      .complains("inputs/venues.csv:2:12 target_groups: \(words)")
  }

  @Test func `and so is more than a week has`() throws {
    try Study.withPlans()
      .replacing(
        #""constraints": {"minimum": 0, "maximum": 168}"#, with: #""constraints": {}"#, in: package
      )
      .venue("nabo", ["hours_per_week": "169", "staff_on_duty": "-1"]).vifte("check").ends(.data)
      .complains("staff_on_duty: found")
    try Study.withPlans()
      .replacing(
        #""constraints": {"minimum": 0, "maximum": 168}"#, with: #""constraints": {}"#, in: package
      )
      .venue("nabo", ["hours_per_week": "169"]).isRefused(
        .data,
        saying:
          "inputs/venues.csv:2:6 hours_per_week: found 169, expected hours a week from 0 to 168")
  }

  @Test func `and hours a day are told to be hours a week`() throws {
    let study = try Study.withPlans()
      .replacing(
        #""name": "hours_per_week""#, with: #""name": "opening_hours_per_day""#, in: package
      )
      .rewriting("inputs/venues.csv") {
        $0.replacing("hours_per_week", with: "opening_hours_per_day")
      }
    try study.vifte("check").ends(.configuration)
      .complains(#"venues: found the field "opening_hours_per_day", expected hours_per_week, "#)
      .complains("write hours_per_week here and in the first line of inputs/venues.csv")
  }
}
