import Testing

private let counts = "inputs/counts.csv"

/// A cell of the table of counts that holds a number.
private struct GivenCount: CustomTestStringConvertible {
  let row: String
  let venue: String
  let name: String
  let centre: String
  let measure: String
  let value: Double

  static let all: [GivenCount] = {
    guard let study = try? Study.neverRun(), let counts = try? study.text(of: counts),
      let venues = try? study.text(of: "inputs/venues.csv")
    else { return [] }
    let places = csvRows(venues).map { ($0[0], (name: $0[1], centre: $0[2])) }
    let place = Dictionary(places) { first, _ in first }
    return csvRows(counts).compactMap { row in
      guard let value = Double(row[2]), let place = place[row[0]] else { return nil }
      return GivenCount(
        row: row.joined(separator: ",") + "\n", venue: row[0], name: place.name,
        centre: place.centre, measure: row[1], value: value)
    }
  }()

  /// What the program says of the cell once it is empty.
  var reason: String {
    let what = measure == "present_2015" ? "present 2015" : "daily visits 2013"
    return "\(name), \(what): illegible in the source"
  }

  var testDescription: String { "\(measure)[\(venue)]" }
}

extension Study {
  fileprivate func emptying(_ count: GivenCount) throws -> Study {
    let cells = count.row.split(separator: ",", omittingEmptySubsequences: false)
    let emptied = (cells[..<2] + ["", "illegible"] + cells[4...]).joined(separator: ",")
    return try replacing("\n" + count.row, with: "\n" + emptied, in: counts)
  }

  /// The figures of a run that writes no page but one: pages are made of the same figures.
  fileprivate func newFigures() throws -> Figures {
    try stages("registers", of: .output).vifte("run", "--quiet").succeeds()
    return try figures()
  }
}

@Suite struct `A count taken away is missing in all that needs it, and zero nowhere` {
  @Test func `there are 32 counts to take away`() {
    #expect(GivenCount.all.count == 32)
  }

  @Test(arguments: GivenCount.all)
  private func `under the shipped filling`(count: GivenCount) throws {
    let study = try Study()
    let before = try study.figures()
    let after = try study.emptying(count).newFigures()

    let cell = try after.named("\(count.measure)[\(count.venue)]")
    #expect(cell.value == "" && cell.status == "missing" && cell.reason == count.reason)
    let shares =
      count.measure == "present_2015" ? ["moment_share"] : ["moment_share", "visit_share"]
    for metric in shares {
      let share = try after.named("\(metric)[\(count.venue)]")
      #expect(share.value == "" && share.status == "undefined")
      #expect(share.reason.contains(count.reason))
    }
    for reach in [count.centre, "all"] {
      let (old, new) = try (
        before.named("\(count.measure)[\(reach)]"), after.named("\(count.measure)[\(reach)]")
      )
      let counted = try #require(old.counted) - 1
      #expect(new.counted == counted && new.expected == old.expected)
      let sum = try #require(Double(old.value)) - count.value
      #expect(new.value == (counted == 0 ? "" : "\(Int(sum))"))
    }
    after.haveNoNewZero(since: before)
  }

  @Test(arguments: GivenCount.all.filter { $0.measure == "visits_2013" })
  private func `where nothing is filled in, with the venue named`(count: GivenCount) throws {
    let study = try Study.withPlans().settings(
      #""filling": "city_mean""#, #""filling": "none""#)
    let after = try study.emptying(count).newFigures()
    #expect(try after.named("plan_visits[all]").reason.contains(count.reason))
    let scenarios = after.list.filter { $0.metric == "freed_net" && !$0.subject.contains("@") }
    for scenario in scenarios.map(\.subject) {
      // A scenario has no load for the venues it closes.
      let closes = !after.hold("load[\(scenario)/\(count.venue)]")
      let touched =
        closes
        ? ["displaced_visits[\(scenario)]", "lost_visits[\(scenario)]"]
        : ["load[\(scenario)/\(count.venue)]"]
      for name in touched + ["freed_net[\(scenario)]"] {
        let figure = try after.named(name)
        #expect(figure.value == "" && figure.status == "undefined", "\(name)")
        #expect(figure.reason.contains(count.reason), "\(name)")
      }
    }
  }
}

@Suite struct `A count that somebody keeps back` {
  @Test func `is not estimated, and what needs it is not computed`() throws {
    let study = try Study.neverRun()
      .replacing("amadeus,visits_2013,14,,", with: "amadeus,visits_2013,,withheld,", in: counts)
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("plan_visits[amadeus]").status == "hidden")
    #expect(try figures.named("displaced_visits[three-fewest-visits-2013]").value == "")
    // A plan that leaves the venue alone is computed as before.
    #expect(try figures.named("displaced_visits[no-amager]").value != "")
    #expect(
      try study.text(of: "reports/en/annex-scenarios.md").contains(
        "Counts withheld to protect confidentiality are not estimated"))
    try study.vifte("verify").succeeds()
  }
}
