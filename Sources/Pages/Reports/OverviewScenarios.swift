import Document
import Figures

/// The scenarios of the overview: what each loses and frees, when fewer and when more of the visits continue. What changes
/// nothing and what only tests the model are left out.
func overviewScenarios(_ results: StudyResults) -> Table {
  let readings = results.readingsInOrder
  let metrics: [Metric] =
    results.hasMoney ? [.lostVisits, .freedNet] : [.displacedVisits, .lostVisits]
  let columns = metrics.flatMap { metric in
    results.isRead(metric)
      ? readings.map {
        Table.Column(metric.id + $0.columnMark, title(metric, $0, results), .figures(.bare))
      }
      : [Table.Column(metric.id, name(metric), .figures(.bare))]
  }
  return Table(
    id: "overview-scenarios",
    caption: results.hasMoney
      ? Phrase(
        da: "Mistede \(.daily) besøg og frigjort netto (mio. \(.currency) om året) efter scenarie",
        en: "Lost \(.daily) visits and freed, net (million \(.currency) a year) by scenario")
      : Phrase(
        da: "Berørte og mistede \(.daily) besøg efter scenarie",
        en: "Affected and lost \(.daily) visits by scenario"),
    columns: [scenarioColumn] + columns,
    rows: results.compared.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario))]
          + metrics.flatMap { metric -> [Table.Cell] in
            results.isRead(metric)
              ? readings.map { .figure(metric, $0.of(scenario.subject)) }
              : [.figure(metric, scenario.subject)]
          })
    },
    notes: (results.hasElsewhere ? results.readingNotes : [])
      + results.ownNotes(among: [.retainSameCentre, .retainOtherCentre, .fixedShare])
      + [results.onlyStaggered, results.outcomesComputed, roughly].compactMap(\.self),
    source: results.scenarioSource)
}

private func name(_ metric: Metric) -> Phrase {
  switch metric {
  case .displacedVisits: Phrase(da: "Berørte besøg", en: "Affected visits")
  case .lostVisits: Phrase(da: "Mistede besøg", en: "Lost visits")
  default: Phrase(da: "Frigjort netto", en: "Freed, net")
  }
}

private func title(
  _ metric: Metric, _ reading: ShownRetention, _ results: StudyResults
) -> Phrase {
  reading.title(
    after: Phrase(da: "\(name(metric).danish), når", en: "\(name(metric).english) when"), results)
}

extension StudyResults {
  /// Whether a figure is shown under every reading of how many continue.
  fileprivate func isRead(_ metric: Metric) -> Bool {
    metric != .displacedVisits && !retentionReadings.isEmpty
  }

  /// Whether some scenario shown sends users to another centre, or by the way.
  var hasElsewhere: Bool {
    conventions.reassignment.needsDistances
      || compared.contains(where: crossesCentres)
  }

  /// Whether users of it go to another centre than that of the venue they leave.
  private func crossesCentres(_ scenario: Scenario) -> Bool {
    let places = venues + scenario.moves.openings.map(\.venue)
    func centres(_ ids: [String]) -> Set<String> {
      Set(places.filter { ids.contains($0.id) }.map(\.centre))
    }
    return routes[scenario.id, default: []].contains { route in
      let left = centres(route.origins)
      return left.count > 1 || !centres(route.receivers).isSubset(of: left)
    }
  }

  /// That what was announced later is computed as the others are; nil where none of those compared is that.
  var outcomesComputed: Phrase? {
    let titles = quotedTitles(of: compared.filter { $0.kind == .outcome })
    guard !titles.isEmpty else { return nil }
    return Phrase(
      da: """
        \(listed(titles).danish) er ikke et forslag, men det, en kilde senere har oplyst, regnet med de samme forudsætninger som de andre; det \
        er ikke det faktiske resultat.
        """,
      en: """
        \(listed(titles).english) is not a proposal, but what a source announced later, computed with the same assumptions as the others; it is \
        not what came of it.
        """)
  }

  /// A scenario by its title, and where it tells of what happened, that it does.
  func toldTitle(of scenario: Scenario) -> Phrase {
    switch scenario.kind {
    case .plan: scenario.title
    case .test:
      Phrase(
        da: "\(scenario.title.danish) (prøve af modellen)",
        en: "\(scenario.title.english) (test of the model)")
    case .outcome:
      Phrase(
        da: "\(scenario.title.danish) (oplyst senere)",
        en: "\(scenario.title.english) (announced later)")
    }
  }
}
