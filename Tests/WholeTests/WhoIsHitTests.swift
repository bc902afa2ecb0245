import Figures
import Testing

/// Whom the scenarios of the shipped study hit, against a reading of the two documents by hand.
@Suite struct WhoIsHitTests {
  let results: StudyResults

  init() throws { results = try TestStudy.results() }

  private func value(_ metric: Metric, _ subject: String) -> Double? {
    results.book[metric, Subject(subject)]?.outcome.value
  }

  @Test func `of few venues anything is given, and no owner of any`() throws {
    #expect(value(.toldVenues, "ownership") == 0)
    #expect(value(.toldVenues, "target-groups") == 2)
    // Two names on the list of interviews are only probably venues of figure 2.
    #expect(value(.toldVenues, "interviews") == 17)
    for trait in ToldTrait.allCases {
      #expect(results.book[.toldVenues, trait.subject]?.coverage?.expected == 19)
    }
  }

  @Test(arguments: [
    ("three-fewest-present-2015", 1, 3, 0), ("three-fewest-visits-2013", 0, 2, 0),
    ("city-nine-to-five", 1, 4, 0), ("two-per-centre", 5, 8, 2), ("no-amager", 2, 2, 0),
  ])
  func `so many of those that close were heard, and so many have something for a group`(
    scenario: String, interviewed: Double, certain: Double, grouped: Double
  ) {
    #expect(value(.closedInterviewed, scenario) == interviewed)
    #expect(value(.closedTold, "\(scenario)/interviews") == certain)
    #expect(value(.closedTold, "\(scenario)/target-groups") == grouped)
    #expect(value(.closedTold, "\(scenario)/ownership") == 0)
  }

  @Test func `of the four that City closes only Cafe Rose was heard`() throws {
    let scenario = try #require(results.scenarios.first { $0.id == "city-nine-to-five" })
    let heard = results.venues.filter {
      scenario.closed.contains($0.id) && results.affected.wasInterviewed($0) == true
    }
    #expect(heard.map(\.name) == ["Cafe Rose"])
  }

  @Test func `each centre is to lead one thing, and loses as many as its venues that close`() throws
  {
    for centre in results.centres {
      #expect(results.affected.concerns(.lead).count { $0.centre == centre.id } == 1)
      for scenario in results.scenarios where !scenario.closed.isEmpty {
        let closed = results.venues(of: centre).count { scenario.closed.contains($0.id) }
        #expect(
          value(.closedInCentre, (scenario.subject / centre.subject).id) == Double(closed))
      }
    }
  }

  @Test func `a plan that closes nothing hits nobody`() {
    for metric in [Metric.closedTold, .closedInterviewed, .closedInCentre, .closedOwned] {
      #expect(!results.book.subjects(of: metric).contains { $0.id.hasPrefix("today") })
    }
  }

  @Test func `where it is not known whether users were heard, that is told and no number`() throws {
    let plans: [(closed: [String], told: String)] = [
      (["offside"], "uncertain for Offside"),
      (
        ["linnesgade", "offside"],
        "uncertain for Støtte- og kontaktcentret i Linnesgade and Offside"
      ),
      (["amadeus", "offside"], "uncertain for Offside; none at the others"),
      (["amadeus", "pinta"], "users at 0 of 2"),
      (["nabo", "offside"], "users at 1 or more of 2: Nabo; uncertain for Offside"),
      (["nabo", "amadeus"], "users at 1 of 2: Nabo"),
    ]
    let changed = try ChangedStudy { settings in
      let own = settings["scenarios"] as? [ChangedStudy.Settings] ?? []
      settings["scenarios"] =
        own
        + plans.map { plan in
          let id = (["hearing"] + plan.closed).joined(separator: "-")
          let name: ChangedStudy.Settings = ["da": id, "en": id]
          let added: ChangedStudy.Settings = [
            "id": id, "title": name, "purpose": name, "close": plan.closed,
          ]
          return added
        }
    }
    let lines = try changed.text(of: "scenarios", in: .english).split(separator: "\n")
    for plan in plans { #expect(lines.contains { $0 == plan.told }, "\(plan.told)") }
  }
}
