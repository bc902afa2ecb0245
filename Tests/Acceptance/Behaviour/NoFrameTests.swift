import Testing

@Suite struct `A study without a budget frame` {
  private let study: Study
  private let before: Figures
  private let after: Figures

  init() throws {
    before = try Study().figures()
    study = try Study(Self.afterARun.get())
    after = try study.figures()
  }

  private static let afterARun = Result { try Study.withEveryPage().withoutFrame().afterARun() }

  @Test func `has every other figure as it was, and none in money`() throws {
    after.saySame(as: before)
    #expect(
      after.list.allSatisfy {
        !$0.unit.contains("kr.") || ["fact", "assumption"].contains($0.metric)
      })
    let kept = Set(after.list.map(\.name))
    // What is told of plans that nothing beats is told by what they free; a reading under another fixed share is of money.
    let weighed = [
      "efficient_plans", "lowest_first_plans", "better_plans", "closed_when_efficient",
      "chance_of_benefit",
      // Cost alone could follow the people present, and be staffing.
      "plan_presence", "fill_presence", "plan_hours", "plan_posts", "implied_fixed_share",
      "comparable_within",
      "net_apart",
      "comparable_pairs",
    ]
    let gone = before.list.filter { figure in
      !kept.contains(figure.name) && !figure.unit.contains("kr.")
        && !weighed.contains(figure.metric) && !figure.subject.hasPrefix("better-than/")
        && !figure.subject.contains("@")
    }
    #expect(gone.map(\.name) == [])
  }

  @Test func `verifies, and says once on each page that nothing is in money`() throws {
    try study.vifte("verify").succeeds()
    let words = "There is no budget, so nothing is computed in money."
    for page in ["overview", "annex-scenarios"] {
      #expect(try study.text(of: "reports/en/\(page).md").ranges(of: words).count == 1, "\(page)")
    }
    for page in try study.names(in: "reports/en") where page.hasSuffix(".md") {
      // That one lists the assumptions of the study, whatever they bear on.
      guard page != "annex-assumptions.md" else { continue }
      let text = try study.text(of: "reports/en/\(page)")
      #expect(!text.contains("kr.") && !text.contains(" freed"), "\(page)")
    }
  }

  @Test(arguments: [["frontier"], ["reinvest", "no-amager"]])
  func `refuses a question about money, with the reason`(words: [String]) throws {
    try study.vifte(["scenario"] + words).fails(
      .configuration,
      saying: """
        pipeline.json frame: found nothing, expected the fact that holds the frame: vifte scenario \(words[0]) tells of \
        money
        """)
  }

  @Test func `refuses to look for an amount, and finds plans that lose few`() throws {
    try study.vifte("scenario", "seek", "--free", "3").fails(
      .configuration,
      saying: """
        --free: found an amount of money, expected a study with a frame, within which money can be freed; ask with --lose, \
        or name the frame in pipeline.json
        """)
    try study.vifte("scenario", "seek", "--lose", "20", "--close", "nabo").succeeds()
  }

  @Test(arguments: [
    ["show", "no-amager"], ["compare", "no-amager", "today"], ["stress", "no-amager"],
    ["ranking"], ["criteria"], ["list"],
  ])
  func `answers every other question`(words: [String]) throws {
    let outcome = try study.vifte(["scenario"] + words).succeeds()
    #expect(!outcome.ending.output.contains("kr."))
  }

  @Test func `cannot say how money is split`() throws {
    try study.changing("pipeline.json") { $0["allocation"] = "given" }.vifte("check")
      .ends(.configuration)
      .complains(
        #"allocation: found "allocation" in a study without "frame", expected the frame beside it"#)
    try study.vifte("scenario", "show", "--new", "ny@city", "--close", "nabo").ends(.configuration)
  }

  @Test func `shows what venues cost among what they are like`() throws {
    try study.venue("nabo", ["cost": "2000000"]).vifte("run").succeeds()
    #expect(try study.figures().named("grant[nabo]").value == "2000000")
    #expect(
      try study.text(of: "reports/en/annex-counts.md").contains("Cost given (million kr. a year"))
    #expect(try !study.text(of: "reports/findings.csv").contains("unused-column[venues]"))
    try study.vifte("verify").succeeds()
  }
}
