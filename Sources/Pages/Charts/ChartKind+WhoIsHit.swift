import Document
import Figures

extension ChartKind {
  /// Which venues close in each centre, and what share of its visits is kept.
  static let whoIsHit = ChartKind("who-is-hit") { results in
    let scenarios = results.compared.filter { !$0.closed.isEmpty }
    let isShort = results.centres.count > mostCentres
    let rows = scenarios.flatMap { centres($0, isShort: isShort, results) }
    guard !scenarios.isEmpty, rows.count <= mostRows,
      scenarios.contains(where: { scenario in
        results.centres.contains {
          results.number(.keptInCentre, scenario.subject / $0.subject) != nil
        }
      })
    else { return nil }
    let retained = results.chosenShares
    return Chart(
      id: "who-is-hit",
      caption: Phrase(
        da:
          "Åbne og lukkede \(.venues) og bevarede besøg (pct.) efter \(.centre) og scenarie, \(retained.danish)",
        en:
          "Open and closed \(.venues) and visits kept (per cent) by \(.centre) and scenario, \(retained.english)"
      ),
      description: description(scenarios, isShort: isShort, results),
      twin: "scenario-centres",
      draw: RowChart(
        legend: [
          (.solid(.ink), Phrase(da: "lukket \(.venue)", en: "closed \(.venue)")),
          (
            .open(.ink),
            Phrase(
              da: "\(.venue, neuter: "åbent", common: "åben") \(.venue)", en: "open \(.venue)")
          ),
          (
            .hatched(.first),
            Phrase(
              da: "bevarede besøg, hvor andelen hviler på en forudsætning",
              en: "visits kept, where the share rests on an assumption")
          ),
        ],
        panels: [
          RowChart.Panel(
            unit: Phrase(da: "bevarede besøg, pct.", en: "visits kept, per cent"), factor: 0.01)
        ], rows: rows
      ).drawing)
  }
}

/// How many centres are shown in every scenario; of more, only those that lose something.
private let mostCentres = 6
/// How many rows there may be before nobody can read them.
private let mostRows = 60

private func centres(
  _ scenario: Scenario, isShort: Bool, _ results: StudyResults
) -> [RowChart.Row] {
  let shown = results.centres.filter { centre in
    let venues = results.venues(of: centre)
    guard !venues.isEmpty else { return false }
    return !isShort || venues.contains { scenario.closed.contains($0.id) }
      || results.number(.keptInCentre, scenario.subject / centre.subject) != 1
  }
  return [.heading(results.toldTitle(of: scenario))]
    + shown.map { centre in
      let subject = scenario.subject / centre.subject
      let kept = results.number(.keptInCentre, subject)
      return .row(
        Phrase(centre.name),
        tokens: results.venues(of: centre).sorted {
          scenario.closed.contains($0.id) && !scenario.closed.contains($1.id)
        }.map { scenario.closed.contains($0.id) ? .solid(.ink) : .open(.ink) },
        [
          RowChart.Cell(
            marks: kept.map { [.bar(from: 0, to: $0, results.fill(.keptInCentre, subject))] } ?? [],
            words: Phrase(da: "\(.keptInCentre, subject)", en: "\(.keptInCentre, subject)"))
        ])
    }
}

/// The least that any centre keeps, and in which scenario; nil where none is known.
private func least(_ scenarios: [Scenario], _ results: StudyResults) -> Phrase? {
  let kept = scenarios.flatMap { scenario in
    results.centres.compactMap { centre in
      results.number(.keptInCentre, scenario.subject / centre.subject).map {
        (scenario: scenario, centre: centre, kept: $0)
      }
    }
  }
  guard let least = kept.min(by: { $0.kept < $1.kept }), least.kept < 1 else { return nil }
  let subject = least.scenario.subject / least.centre.subject
  return Phrase(
    da: """
      Mindst bevares der i \(least.centre.name) ved »\(least.scenario.title.danish)«: \(.keptInCentre, subject) af besøgene.
      """,
    en: """
      Least is kept in \(least.centre.name) by “\(least.scenario.title.english)”: \(.keptInCentre, subject) of the visits.
      """)
}

private func description(
  _ scenarios: [Scenario], isShort: Bool, _ results: StudyResults
) -> Phrase {
  let short = Phrase(
    da: "Kun \(.centres), hvor noget lukkes eller besøg mistes, er vist.",
    en: "Only \(.centres) where something closes or visits are lost are shown.")
  return together([
    least(scenarios, results),
    Phrase(
      da: """
        Hver firkant er \(.venue, neuter: "et", common: "en") \(.venue); søjlen er den andel af \(.theCentre)s \(.daily) besøg, der bevares.
        """,
      en: """
        Each square is \(a: .venue); the bar is the share of the \(.centre)'s \(.daily) visits that is kept.
        """), isShort ? short : nil,
    Phrase(
      da: """
        \(capital: .theCentre) er \(.centre, neuter: "det", common: "den"), \(.theVenue) hører til, ikke der, brugerne bor, og besøg er \
        ikke personer.
        """,
      en: """
        The \(.centre) is the one the \(.venue) belongs to, not where users live, and visits are not people.
        """),
  ])
}
