import Figures
import Testing

@Suite struct `What missing counts are filled in with is made once` {
  let results: StudyResults

  init() throws { results = try TestStudy.results() }

  @Test func `and every venue names it, however many were counted elsewhere`() {
    let filled = [Metric.planVisits, .planPresence].flatMap { metric in
      results.venues.flatMap { venue in
        results.book.subjects(of: metric).filter {
          $0 == venue.subject || $0.id.hasPrefix(venue.id + "@")
        }.compactMap { results.book[metric, $0] }
      }
    }
    #expect(filled.count { $0.status == .assumed } > 20)
    for figure in filled { #expect(figure.expression.operands.count <= 2, "\(figure.name)") }
  }

  @Test func `as the mean or the middle of those that were counted`() throws {
    let visits = results.measures.visits.metric
    func counted(_ centre: String? = nil) -> [Double] {
      results.venues.filter { centre == nil || $0.centre == centre }
        .compactMap { results.book[visits, $0.subject]?.outcome.value }
    }
    func value(_ scope: String) -> Double? {
      results.book[.fillVisits, Subject(scope)]?.outcome.value
    }
    let all = counted().sorted()
    #expect(value("city_mean") == all.reduce(0, +) / Double(all.count))
    #expect(value("city_median") == (all[all.count / 2] + all[(all.count - 1) / 2]) / 2)
    for scope in results.book.subjects(of: .fillVisits) where scope.id.hasPrefix("centre_mean/") {
      let own = counted(String(scope.id.dropFirst("centre_mean/".count)))
      #expect(value(scope.id) == own.reduce(0, +) / Double(own.count), "\(scope)")
    }
    let lacking = Set(
      results.venues.filter { results.book[visits, $0.subject]?.outcome.value == nil }
        .map { "centre_mean/\($0.centre)" })
    #expect(
      Set(results.book.subjects(of: .fillVisits).map(\.id))
        == lacking.union(["city_mean", "city_median"]))
  }
}
