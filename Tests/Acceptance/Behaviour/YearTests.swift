import Testing

/// No venue in Amager, from July 2016 with three months of notice: what it frees in a whole year, computed apart from this
/// program, in kr.
private let wholeYear = 5_953_561.990750936

private func number(_ name: String, in figures: Figures) throws -> Double {
  try #require(Double(figures.named(name).value), "\(name)")
}

@Suite struct `A plan that says when it closes is told year by year` {
  private let study: Study

  init() throws { study = try Study() }

  private func closing(_ words: String) throws -> Study {
    try study.settings(
      #""close": ["nabo", "kompasset"]"#, #""close": ["nabo", "kompasset"], \#(words)"#)
  }

  @Test func `the lasting and what is paid once apart`() throws {
    let dated = try closing(
      #"""
      "closes": {"year": 2016, "month": 7}, "notice_months": 3, "one_off": {"moving": 350000, "fitting_out": 0, "severance": 1000000}
      """#)
    try dated.vifte("run").succeeds()
    try dated.vifte("verify").succeeds()
    let figures = try dated.figures()
    for (year, months) in [("2016", 3.0), ("2017", 12), ("2018", 12), ("2019", 12)] {
      let plan = "no-amager/\(year)"
      #expect(try number("plan_year[\(plan)]", in: figures) == Double(year))
      #expect(try number("months_freed[\(plan)]", in: figures) == months)
      let lasting = wholeYear * months / 12
      #expect(abs(try number("freed_in_year[\(plan)]", in: figures) - lasting) < 0.01)
      let left = lasting - (year == "2016" ? 1_350_000 : 0)
      #expect(abs(try number("net_in_year[\(plan)]", in: figures) - left) < 0.01)
    }
    #expect(try number("one_off_cost[no-amager]", in: figures) == 1_350_000)
    #expect(try number("months_freed[no-amager/all]", in: figures) == 39)
    // What is paid once, and what falls in a year or four, is no amount a year.
    for name in [
      "one_off_cost[no-amager]", "freed_in_year[no-amager/2016]", "net_in_year[no-amager/all]",
    ] { #expect(try figures.named(name).unit == "kr.", "\(name)") }
    #expect(
      abs(try number("net_in_year[no-amager/all]", in: figures) - 17_999_076.46994054) < 0.01)
    let page = try dated.text(of: "reports/en/annex-scenarios.md")
    #expect(page.contains("closes from month 7 of 2016; the cost goes on for 3 months"))
    #expect(page.contains("| 2016 | 2017 | 2018 |"))
    #expect(page.contains("| 3 | 12 | 12 | 12 | 39 |"))
    #expect(page.contains("| Once: severance (million kr.) | 1.0 | none | none | none | 1.0 |"))
    #expect(
      page.contains("| In all, less one-off costs (million kr.) | 0.1 | 6.0 | 6.0 | 6.0 | 18.0 |"))
  }

  @Test func `and what nobody knows of costs leaves the lasting known`() throws {
    let dated = try closing(
      #"""
      "closes": {"year": 2016, "month": 1}, "one_off": {"moving": 350000, "fitting_out": null}
      """#)
    try dated.vifte("run").succeeds()
    try dated.vifte("verify").succeeds()
    let figures = try dated.figures()
    for subject in ["no-amager/2016", "no-amager/all"] {
      let net = try figures.named("net_in_year[\(subject)]")
      #expect(net.value == "" && net.status == "undefined")
      #expect(
        net.reason == "what fitting out costs is not known; what severance costs is not known")
    }
    #expect(try figures.named("one_off_cost[no-amager/severance]").status == "missing")
    #expect(abs(try number("freed_in_year[no-amager/2016]", in: figures) - wholeYear) < 0.01)
    #expect(abs(try number("net_in_year[no-amager/2017]", in: figures) - wholeYear) < 0.01)
    #expect(abs(try number("freed_in_year[no-amager/all]", in: figures) - 4 * wholeYear) < 0.01)
  }

  @Test(arguments: [
    (1, 0, [12.0, 12, 12, 12]), (7, 0, [6, 12, 12, 12]), (7, 7, [0, 11, 12, 12]),
    (7, 24, [0, 0, 6, 12]), (12, 24, [0, 0, 1, 12]),
  ])
  func `and money is freed in whole months after notice`(
    month: Int, notice: Int, months: [Double]
  ) throws {
    let dated = try closing(
      #""closes": {"year": 2016, "month": \#(month)}, "notice_months": \#(notice)"#)
    try dated.vifte("run").succeeds()
    let figures = try dated.figures()
    let found = try (2016...2019).map { try number("months_freed[no-amager/\($0)]", in: figures) }
    #expect(found == months)
  }

  @Test func `and a program can give the plan again`() throws {
    let asked = """
      {"close": ["nabo"], "closes": {"year": 2027, "month": 4}, "notice_months": 6, "one_off": {"moving": null}, "kind": "test"}
      """
    let told = try study.vifte("scenario", "show", "-", input: asked + "\n").succeeds().ending
      .output
    for part in [
      #""closes": {"year": 2027, "month": 4}"#, #""notice_months": 6"#,
      #""one_off": {"moving": null}"#, #""kind": "test""#,
    ] { #expect(told.contains(part), "\(part)") }
  }

  @Test func `as a plan of its own is, with what it takes over`() throws {
    let plan = """
      {"extends": "no-amager", "closes": {"year": 2027, "month": 4}, "one_off": {"moving": 1, "fitting_out": 2, "severance": 3}}
      """
    try study.writing(plan, to: "plan.json").vifte(
      "scenario", "show", "plan.json", "--language", "en"
    ).succeeds()
      .mentions("closes from month 4 of 2027")
      .mentions("In all, less one-off costs")
  }

  @Test func `but not one that changes nothing`() throws {
    try study.settings(
      #""close": ["nabo", "kompasset"]"#, #""close": [], "closes": {"year": 2016, "month": 7}"#
    ).vifte("check").ends(.configuration)
      .complains(
        """
        closes: found a closing month and nothing that closes, opens or loses its grant, expected a change that it is the \
        month of
        """)
  }

  @Test func `and what closing costs stays unknown while some plan does not say it`() throws {
    let unknown = "(one-off costs)"
    let page = "reports/en/overview.md"
    let dated = try closing(
      #"""
      "closes": {"year": 2016, "month": 7}, "one_off": {"moving": 350000, "fitting_out": 0, "severance": 0}
      """#)
    try dated.vifte("run").succeeds()
    // The other plans do not say when they close.
    #expect(try dated.text(of: page).contains(unknown))
    let all = try dated.changing("pipeline.json") { settings in
      let scenarios = try #require(settings["scenarios"] as? [[String: Any]])
      settings["scenarios"] = scenarios.map { scenario in
        guard scenario["id"] as? String != "today" else { return scenario }
        return scenario.merging([
          "closes": ["year": 2016, "month": 7],
          "one_off": ["moving": 350_000, "fitting_out": 0, "severance": 0],
        ]) { $1 }
      }
    }
    try all.vifte("run").succeeds()
    #expect(try !all.text(of: page).contains(unknown))
  }

  @Test(arguments: [
    (
      #""notice_months": 3"#,
      #"notice_months: found "notice_months" without "closes", expected the first month in which the venues are closed beside it"#
    ),
    (
      #""one_off": {"moving": null}"#,
      #"one_off: found "one_off" without "closes", expected the first month in which the venues are closed beside it"#
    ),
    (
      #""closes": {"year": 2016, "month": 13}"#,
      "month: found 13, expected the number of a month, from 1 to 12"
    ),
    (
      #""closes": {"year": 16, "month": 1}"#, "year: found 16, expected a year from 1900 to 2200"
    ),
    (
      #""closes": {"year": 2016, "month": 1}, "notice_months": 25"#,
      "notice_months: found 25, expected a whole number of months from 0 to 24"
    ),
    (
      #""closes": {"year": 2016, "month": 1}, "one_off": {"moving": "a lot"}"#,
      """
      moving: found "a lot", expected an amount from 0 to 1000000000000, or null; write null while nobody knows it
      """
    ),
  ])
  func `or is refused`(written: String, words: String) throws {
    try closing(written).vifte("check").ends(.configuration).complains(words)
  }
}
