import Figures
import Testing

/// How full the shipped study may get, against chances computed elsewhere with 40 digits.
@Suite struct HowFullTests {
  let results: StudyResults

  init() throws { results = try TestStudy.results() }

  private func figure(_ metric: Metric, _ subject: String) throws -> Figure {
    try #require(results.book[metric, Subject(subject)])
  }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-12 } ?? false
  }

  @Test func `the most that were counted are the 17 of Kompasset, who may be more by chance`()
    throws
  {
    let most = try figure(.mostPresent, "all")
    #expect(most.outcome.value == 17)
    #expect(most.coverage == Coverage(counted: 18, expected: 19))
    #expect(isClose(try figure(.chanceOfMore, "kompasset").outcome.value, 0.466165219847778))
  }

  @Test(arguments: [
    ("milepaelen", "", 16.5, 0.468314843322695),
    ("det-gule-hus", "", 15.75, 0.404236227420695),
    ("thorupgaarden", "", 15.75, 0.404236227420695),
    ("milepaelen", "@retain_same_centre=0.2", 13.2, 0.222913041176455),
    ("milepaelen", "@retain_same_centre=0.8", 19.8, 0.714066164375259),
    ("det-gule-hus", "@retain_same_centre=0.8", 19.2, 0.663026495886962),
    ("thorupgaarden", "@retain_same_centre=0.8", 19.2, 0.663026495886962),
  ])
  func `two venues per centre fill them so far`(
    venue: String, mark: String, expected: Double, chance: Double
  ) throws {
    let subject = "two-per-centre\(mark)/\(venue)"
    #expect(isClose(try figure(.presentAfter, subject).outcome.value, expected))
    let more = try figure(.chanceOfMore, subject)
    #expect(isClose(more.outcome.value, chance))
    #expect(more.status == .assumed)
  }

  @Test func `a missing number of people present is no number after either`() throws {
    for scenario in results.scenarios where !scenario.closed.contains("vigoer") {
      for metric in [Metric.presentAfter, .chanceOfMore] {
        let subject = scenario.subject / "vigoer"
        guard let figure = results.book[metric, subject] else { continue }
        #expect(figure.outcome.value == nil)
        #expect(figure.outcome.absence?.reasons.isEmpty == false)
      }
    }
    #expect(try figure(.chanceOfMore, "vigoer").outcome.value == nil)
    #expect(try figure(.presentAfter, "two-per-centre/vigoer").outcome.value == nil)
    #expect(results.book.subjects(of: .chanceWithoutRoom).isEmpty)
  }

  @Test func `the fullest venue is the one with most expected, of those that are known`() throws {
    let fullest = try figure(.mostPresentAfter, "two-per-centre")
    #expect(fullest.outcome.value == 16.5)
    #expect(fullest.coverage == Coverage(counted: 6, expected: 7))
  }

  @Test func `nothing that closes nothing fills anything`() {
    let today = results.book.subjects(of: .presentAfter).filter { $0.id.hasPrefix("today/") }
    #expect(today.isEmpty && results.book[.mostPresentAfter, "today"] == nil)
  }
}
