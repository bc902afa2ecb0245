import Testing

@Suite struct `Plans that free about the same are told pair by pair` {
  private let study: Study

  init() throws { study = try Study() }

  /// Each plan's central net as computed apart from this program, in millions.
  private static let nets = [
    ("three-fewest-present-2015", 8.173475), ("three-fewest-visits-2013", 6.212261),
    ("city-nine-to-five", 8.886644), ("two-per-centre", 25.792942),
  ]

  @Test func `within fifteen per cent of each other`() throws {
    let figures = try study.figures()
    var comparable: [String] = []
    for (index, one) in Self.nets.enumerated() {
      for other in Self.nets[(index + 1)...] {
        let pair = "\(one.0)/\(other.0)"
        let apart = max(one.1, other.1) / min(one.1, other.1) - 1
        let found = try #require(Double(figures.named("net_apart[\(pair)]").value))
        #expect(abs(found - apart) < 1e-6, "\(pair)")
        if try figures.named("comparable_pairs[\(pair)]").value == "1" { comparable.append(pair) }
      }
    }
    #expect(comparable == ["three-fewest-present-2015/city-nine-to-five"])
    // Tests of the model are held against nothing.
    #expect(!figures.list.contains { $0.metric == "net_apart" && $0.subject.contains("no-amager") })
    let all = try figures.named("comparable_pairs[all]")
    #expect(all.value == "1" && all.counted == 10 && all.expected == 10)
    let page = try study.text(of: "reports/en/annex-scenarios.md")
    #expect(page.contains("The amounts are 9\u{a0}per cent apart."))
    #expect(
      page.contains(
        "frees, with the assumptions chosen, about the same as any other scenario compared."))
  }

  @Test func `or as near as the study says, and a page says where none are`() throws {
    let strict = try study.settings(
      #""cost_driver": "visits","#, #""cost_driver": "visits", "comparable_within": 0.04,"#)
    try strict.vifte("run").succeeds()
    try strict.vifte("verify").succeeds()
    #expect(try strict.figures().named("comparable_pairs[all]").value == "0")
    #expect(
      try strict.text(of: "reports/en/annex-scenarios.md")
        .contains("No two of the scenarios free about the same."))
    #expect(
      try strict.text(of: "reports/da/bilag-scenarier.md")
        .contains("Ingen to af scenarierne frigør omtrent det samme."))
  }

  @Test func `and nothing is said of what cannot be computed`() throws {
    let unknown = try study.settings(#""filling": "city_mean""#, #""filling": "none""#)
    try unknown.vifte("run").succeeds()
    try unknown.vifte("verify").succeeds()
    let figures = try unknown.figures()
    let all = try figures.named("comparable_pairs[all]")
    #expect(all.value != "0" && (all.counted ?? 0) < 10)
    let page = try unknown.text(of: "reports/en/annex-scenarios.md")
    #expect(!page.contains("No two of the scenarios free about the same."))
  }

  @Test func `which is refused beyond a whole`() throws {
    try study.settings(
      #""cost_driver": "visits","#, #""cost_driver": "visits", "comparable_within": 15,"#
    ).vifte("check").ends(.configuration)
      .complains("comparable_within: found 15, expected a share from 0 to 1")
  }
}
