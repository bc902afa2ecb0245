import Audit
import Base
package import Document
package import Figures

/// Every plan there is: how many, which of them nothing beats, and where the named scenarios stand.
package struct FrontierAnswer {
  private let found: EveryPlanFound
  private let results: StudyResults
  private let book: FigureBook

  package init(_ found: EveryPlanFound, in results: StudyResults, citing book: FigureBook) {
    self.found = found
    self.results = results
    self.book = book
  }

  /// The page, and its record.
  package var answer: Answer {
    Answer(
      Phrase(""), results.limits(found.search) + counts + dominance + shares + [results.caution],
      citing: book, record: record)
  }

  private var counts: [Block] {
    let subject = found.search.subject
    let of =
      book[.plans, .all]?.outcome.value == nil
      ? Phrase("") : Phrase(da: " af \(.plans, .all)", en: " of \(.plans, .all)")
    let head = Phrase(
      da: """
        \(.plansWithinLimits, subject)\(of.danish) planer holder grænserne; \(.efficientPlans, subject) af dem overgås af \
        ingen.
        """,
      en: """
        \(.plansWithinLimits, subject)\(of.english) plans keep the limits; nothing beats \(.efficientPlans, subject) of \
        them.
        """)
    let poverty = Phrase(
      da: """
        Det følger alene af besøgstallene: i \(.centre, neuter: "hvert", common: "hver") \(.centre) lukkes de laveste først. Afstand, stand og plads mangler.
        """,
      en: """
        That follows from the visit figures alone: in each \(.centre) the lowest close first. Distance, condition and capacity \
        are missing.
        """)
    return (found.followsFromFiguresAlone ? [head, poverty] : [head]).map(Block.paragraph)
  }

  private var dominance: [Block] {
    guard !found.dominance.isEmpty else { return [] }
    return [
      .heading(2, Phrase(da: "Scenarierne", en: "The scenarios")),
      .list(found.dominance.map(words)),
    ] + (notHeld.map { [.paragraph($0)] } ?? [])
  }

  /// The scenarios that close something and are none of the plans looked through.
  private var notHeld: Phrase? {
    let others = results.scenarios.filter { !$0.closed.isEmpty && !$0.isAmongEveryPlan }
    guard !others.isEmpty else { return nil }
    let titles = listed(quotedTitles(of: others))
    return Phrase(
      da: """
        Ikke holdt op mod de andre planer, da de gør mere end at lukke \(.venues) eller har egne forudsætninger: \(titles.danish).
        """,
      en: """
        Not held against the other plans, since they do more than close \(.venues) or have assumptions of their own: \
        \(titles.english).
        """)
  }

  /// Where a scenario stands, and whether it keeps the limits itself.
  private func words(_ dominance: EveryPlanFound.Dominance) -> Phrase {
    let title = dominance.scenario.title
    let place =
      dominance.dominatedBy.map { plan -> Phrase in
        let names = results.closings(of: plan)
        return Phrase(
          da: "\(title.danish): overgås af at lukke \(names.danish)",
          en: "\(title.english): beaten by closing \(names.english)")
      }
      ?? Phrase(
        da: "\(title.danish): overgås af ingen", en: "\(title.english): nothing beats it")
    return dominance.isFeasible
      ? place
      : Phrase(
        da: "\(place.danish); holder ikke grænserne", en: "\(place.english); breaks the limits")
  }

  private var shares: [Block] {
    guard !found.closing.isEmpty else { return [] }
    return [
      .heading(
        2,
        Phrase(
          da:
            "Hvor ofte \(.venue, neuter: "et", common: "en") \(.venue) lukkes i de planer, ingen overgår",
          en: "How often \(a: .venue) closes in the plans nothing beats")),
      .table(
        Table(
          id: "shares",
          columns: [
            Table.Column("venue", Phrase("")), Table.Column("share", Phrase(""), .figures(.value)),
          ],
          rows: found.closing.map {
            Table.Row([
              .words(Phrase($0.name)), .figure(.closedWhenEfficient, found.search.closedShare($0)),
            ])
          })),
    ]
  }

  private var record: JSONOutput {
    func value(_ metric: Metric, _ subject: Subject) -> JSONOutput {
      .finite(book[metric, subject]?.outcome.value)
    }
    return .object([
      "version": .integer(1), "least_open": results.leastOpenRecord(found.search, book),
      "plans": value(.plans, .all), "feasible": value(.plansWithinLimits, found.search.subject),
      "follows_from_figures_alone": .bool(found.followsFromFiguresAlone),
      "frontier": .array(found.frontier.map { results.record($0, book) }),
      "scenarios": .array(
        found.dominance.map { own in
          .object([
            "id": .string(own.scenario.id), "keeps_limits": .bool(own.isFeasible),
            "beaten_by": own.dominatedBy.map { results.record($0, book) } ?? .null,
          ])
        }),
      "closed_share": .object(
        results.venues.map {
          .init($0.id, value(.closedWhenEfficient, found.search.closedShare($0)))
        }),
    ])
  }
}
