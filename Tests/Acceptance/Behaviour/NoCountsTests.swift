import Testing

/// The metrics that have no value without a count.
private let measures = [
  "visits_2013", "present_2015", "moment_share", "visit_share", "capacity_use", "plan_visits",
]

@Suite struct `A study without a single count still runs` {
  /// What a run makes of it.
  private static let ran = Result {
    let study = try Study()
    let before = try study.figures()
    try study.keepingHeader(of: "inputs/counts.csv").vifte("run").succeeds()
    return (files: try FileTree(below: study.folder), before: before, after: try study.figures())
  }

  private let study: Study
  private let before: Figures
  private let after: Figures

  init() throws {
    let ran = try Self.ran.get()
    study = try Study(ran.files)
    (before, after) = (ran.before, ran.after)
  }

  @Test func `every count is missing with its reason, and so is all that needs it`() throws {
    for figure in after.list where measures.contains(figure.metric) {
      #expect(figure.value == "" && figure.reason != "", "\(figure.name)")
    }
    let count = try after.named("visits_2013[nabo]")
    #expect(count.status == "missing")
    #expect(count.reason == "Nabo, daily visits 2013: no row in the table of counts")
    let sum = try after.named("present_2015[all]")
    #expect(sum.counted == 0 && sum.expected == 19)
    #expect(sum.reason == "Present 2015: no venue has a count")
  }

  @Test
  func
    `nothing becomes zero but the pairs that can be compared, the venues tried and the rows that were read`()
  {
    let none = [
      "compared_pairs[all]", "separable_pairs[all]",
      "separable_pairs[visits_2013]", "rows_read[counts]",
    ]
    let tried = before.list.map(\.name).filter { $0.hasPrefix("fill_tried[") }
    after.haveNoNewZero(since: before, but: none + tried)
  }

  @Test func `the table of venues shows no zero`() throws {
    let rows = csvRows(try study.text(of: "reports/tables/count-venues.csv"))
    #expect(rows.count == 20)
    #expect(!rows.joined().contains("0"))
  }

  @Test func `the findings name every venue`() throws {
    // Lines break where the terminal ends, also inside a name.
    let found = try study.vifte("findings", "--language", "en").succeeds().ending.output
      .replacing(/\n +/, with: " ")
    for venue in csvRows(try study.text(of: "inputs/venues.csv")).dropFirst() {
      #expect(found.contains(venue[1]))
    }
  }
}
