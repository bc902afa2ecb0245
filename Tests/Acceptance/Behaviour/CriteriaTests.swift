import Testing

@Suite struct `Scenarios are valued by the published criteria` {
  private let study: Study
  private let before: Figures

  init() throws {
    study = try Study.withEveryPage()
    before = try study.figures()
  }

  private func run(_ study: Study) throws -> Figures {
    try study.vifte("run", "--quiet").succeeds()
    return try study.figures()
  }

  @Test func `the page says which of them are left out, and that the weights are judgements`()
    throws
  {
    let page = try study.text(of: "reports/da/revision/kriterier.md")
    #expect(page.contains("# Scenarierne efter 2 af 3 kriterier"))
    #expect(page.contains("Der findes ikke tal for fysiske forhold"))
    #expect(page.contains("Vægtene er værdivalg"))
    try study.vifte("explain", "criterion_weight[use]").succeeds().mentions("værdivalg w")
      .mentions("Socialudvalget")
  }

  @Test func `the command gives both readings of use`() throws {
    let answer = try study.vifte("scenario", "criteria", "--json").succeeds().changesNothing()
      .json()
    #expect(answer["left_out"] as? [String] == ["condition"])
    let readings = try #require(answer["readings"] as? [[String: Any]])
    #expect(readings.map { $0["use"] as? String } == ["visits", "present"])
    for language in ["da", "en"] {
      let outcome = try study.vifte("scenario", "criteria", "--language", language).succeeds()
      let widest = outcome.ending.output.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= 80)
    }
  }

  @Test func `another plan changes no value while the worst and best stay`() throws {
    let after = try run(
      study.settings(
        #""id": "no-amager","#,
        #""id": "worse", "title": { "da": "a", "en": "a" }, "purpose": { "da": "b", "en": "b" }, "close": ["nabo", "lyrskovgade"] }, { "id": "no-amager","#
      ))
    for figure in before.list
    where ["criteria_value", "criterion_score"].contains(figure.metric) {
      #expect(try after.named(figure.name).value == figure.value, "\(figure.name)")
    }
  }

  @Test func `a scenario that closes a venue nobody counted is not valued by that count`() throws {
    let after = try run(
      study.settings(
        #""close": ["amadeus", "pinta", "offside"]"#, #""close": ["amadeus", "vigoer", "offside"]"#
      ))
    let plan = "three-fewest-visits-2013"
    for name in [
      "criterion_measure[use-present/\(plan)]", "criteria_value[present/\(plan)]",
    ] {
      let figure = try after.named(name)
      #expect(figure.value == "" && figure.status == "undefined", "\(name)")
      #expect(figure.reason.contains("Vigør"), "\(name)")
    }
    #expect(try after.named("criteria_value[visits/\(plan)]").value != "")
    let measure = try after.named("criterion_measure[use-present/city-nine-to-five]")
    #expect(measure.counted == 18 && measure.expected == 19)
  }

  @Test func `all weight on one criterion gives its scores`() throws {
    let after = try run(
      study.rewriting("pipeline.json") { text in
        let parts = text.split(separator: #""weight": 100"#, omittingEmptySubsequences: false)
        return parts[0] + #""weight": 100"# + parts[1] + #""weight": 0"# + parts[2]
      })
    for figure in after.list where figure.metric == "criteria_value" {
      let plan = figure.subject.split(separator: "/").last ?? ""
      let score = try after.named("criterion_score[geography/\(plan)]")
      #expect(Double(figure.value) == Double(score.value), "\(figure.name)")
    }
  }

  @Test func `weights whose greatest is not 100 and unknown scenarios are refused together`() throws
  {
    try study.rewriting("pipeline.json") {
      $0.replacing(#""weight": 100"#, with: #""weight": 90"#)
        .replacing(#""worst": "no-amager""#, with: #""worst": "no-amagr""#)
    }
    .vifte("check").ends(.configuration)
    .complains(
      "list: found 90 as the greatest weight, expected 100 for the swing that is worth most"
    )
    .complains(
      #"worst: found "no-amagr", expected the id of a scenario; did you mean "no-amager"?"#)
  }

  @Test func `visits are not counted both as use and as visits kept`() throws {
    try study.settings("open_in_worst_centre", "kept_in_worst_centre").vifte("check").ends(
      .configuration
    ).complains("list: found both kept_in_worst_centre and use_kept, expected visits counted once")
  }
}
