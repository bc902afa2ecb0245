import Testing

/// What is made of people present alone.
private let metrics: Set = [
  "moment_share", "capacity_use", "rank_agreement", "compared_pairs", "separable_pairs",
  "among_three_fewest", "moments_needed", "typical_present", "moments_tried", "present_below",
  "present_above", "people_needed", "present_after", "overflow",
  "most_present", "most_present_after", "chance_of_more", "chance_without_room",
]

@Suite struct `A study that makes nothing of people present` {
  private let study: Study
  private let before: Figures
  private let after: Figures

  init() throws {
    before = try Study().figures()
    study = try Study(Self.afterARun.get())
    after = try study.figures()
  }

  private static let afterARun = Result { try Study.withEveryPage().withoutPresent().afterARun() }

  @Test func `has every other figure as it was, and none of those`() throws {
    // What a fill is held against is another where fewer fills have an answer.
    after.saySame(as: before) { $0.hasPrefix("fill_") || $0.hasSuffix("/missing_counts]") }
    let kept = Set(after.list.map(\.name))
    let gone = before.list.filter { !kept.contains($0.name) }
    #expect(
      gone.allSatisfy {
        metrics.contains($0.metric) || $0.subject.hasPrefix("present/")
          || $0.subject.contains("-present/") || $0.subject.contains("/present_2015/")
          || $0.metric == "plan_presence" || $0.metric.hasPrefix("fill_")
          || $0.subject.contains("@cost_driver=presence")
          || $0.subject.contains("@filling=ratio") || $0.subject.contains("@filling=median_ratio")
      })
    #expect(after.list.allSatisfy { !metrics.contains($0.metric) })
    try study.vifte("verify").succeeds()
  }

  @Test func `says nothing of them but what was counted`() throws {
    for page in ["overview", "audit/uncertainty", "annex-scenarios"] {
      let text = try study.text(of: "reports/en/\(page).md").lowercased()
      for words in ["people present", "present 2015", "moment share"] {
        #expect(!text.contains(words), "\(page), \(words)")
      }
    }
    #expect(try study.text(of: "reports/en/annex-counts.md").contains("Present 2015"))
  }

  @Test func `cannot estimate visits from them, nor rank venues by them`() throws {
    try study.vifte("scenario", "ranking").fails(
      .configuration,
      saying: """
        pipeline.json measures.present: found nothing, expected a count of people present, by which vifte scenario ranking \
        tells venues apart
        """)
    try study.changing("pipeline.json") { $0["filling"] = "ratio" }.vifte("check")
      .fails(
        .configuration,
        saying: """
          pipeline.json filling: found ratio without people present, expected a measure of people present under measures, \
          from which it estimates visits; choose city_mean, or name the measure
          """)
  }
}

@Suite struct `A study that names no visits` {
  @Test func `computes no plan, and says why`() throws {
    try Study.withPlans().changing("pipeline.json") {
      $0["measures"] = ["present": "present_2015"]
    }.vifte("check").ends(.configuration)
      .complains(
        """
        pipeline.json measures.visits: found nothing, with the stage scenarios, expected the measure of visits that plans \
        are computed on
        """)
  }
}
