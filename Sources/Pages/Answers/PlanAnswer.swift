import Audit
import Base
package import Document
package import Figures

/// One plan on one screen: what it does, what it comes to, and on what conditions.
package struct PlanAnswer {
  private let scenario: Scenario
  private let figures: [Figure]
  private let assumptions: [Assumption]
  private let aliases: [(written: String, venue: Venue)]
  private let results: StudyResults

  /// `figures` are the plan's own in their order, `assumptions` those that plans rest on, `aliases` the names of venues that
  /// are not their own; the results' book holds the plan's figures.
  package init(
    _ scenario: Scenario, _ figures: [Figure], assumptions: [Assumption],
    aliases: [(written: String, venue: Venue)], in results: StudyResults
  ) {
    self.scenario = scenario
    self.figures = figures
    self.assumptions = assumptions
    self.aliases = aliases
    self.results = results
  }

  /// The page, and its record.
  package var answer: Answer {
    Answer(
      scenario.title,
      moves + [.table(figureTable)] + yearsOfPlan + loads + conditions + meant + [results.caution],
      citing: results.book,
      record: .object([
        "version": .integer(1), "scenario": scenario.json(in: results.book.words),
        "figures": .array(figures.map { FigureRecord($0, in: results.book.words).json }),
      ]))
  }

  private var moves: [Block] {
    let plan = Phrase(
      da: "Planen \(results.moves(of: scenario).danish).",
      en: "The plan \(results.moves(of: scenario).english).")
    let said = [scenario.purpose, plan, results.hoursNotKnown(scenario)].compactMap(\.self)
      .filter { !$0.danish.isEmpty || !$0.english.isEmpty }
    let routes = results.routeWords(of: scenario)
    return said.map(Block.paragraph)
      + (routes.isEmpty
        ? []
        : [
          .heading(2, Phrase(da: "Hvor brugerne går hen:", en: "Where the users go:")),
          .list(routes),
        ])
  }

  private var figureTable: Table {
    Table(
      id: "results",
      columns: [
        Table.Column("figure", Phrase("")), Table.Column("value", Phrase(""), .figures(.value)),
      ], rows: figures.map { Table.Row([.words(label(of: $0)), .figure($0.name)]) })
  }

  /// What the figure is; where not all of what it is of is known, with how many of them are: nought of three is not nought of ten.
  private func label(of figure: Figure) -> Phrase {
    let name = figure.name.metric.name
    guard figure.outcome.value != nil, let coverage = figure.coverage,
      coverage.counted < coverage.expected
    else { return name }
    return Phrase(
      da: "\(name.danish) (kendt for \(figure.name, .coverage))",
      en: "\(name.english) (known for \(figure.name, .coverage))")
  }

  /// What it frees year by year, where it says when it takes effect.
  private var yearsOfPlan: [Block] {
    years(results).filter { if case .heading = $0 { false } else { true } }
  }

  /// Visits at the venues that receive somebody, before and after.
  private var loads: [Block] {
    let receivers = results.routes[scenario.id, default: []].flatMap(\.receivers)
    let ids = results.venues.map(\.id) + scenario.moves.openings.map(\.venue.id)
    let rows = ids.filter(receivers.contains).compactMap { id -> Table.Row? in
      let load = FigureName(.load, scenario.subject / Subject(id))
      guard results.book[load] != nil else { return nil }
      let before = FigureName(.planVisits, Subject(id))
      return Table.Row([
        .words(Phrase(results.name(of: id, in: scenario))),
        results.book[before] == nil ? .words(Phrase(da: "-", en: "-")) : .figure(before),
        .figure(load),
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(
        2,
        Phrase(
          da: "\(capital: .daily) besøg, hvor der kommer nogen til:",
          en: "\(capital: .daily) visits where somebody comes:")
      ),
      .table(
        Table(
          id: "loads",
          columns: [
            Table.Column("venue", Phrase("")),
            Table.Column("before", Phrase(da: "i dag", en: "today"), .figures(.value)),
            Table.Column("after", Phrase(da: "efter", en: "after"), .figures(.value)),
          ], rows: rows)),
    ]
  }

  /// The assumptions plans rest on, as the plan reads them.
  private var conditions: [Block] {
    guard !assumptions.isEmpty else { return [] }
    let rows = assumptions.map { assumption -> Table.Row in
      let own = FigureName(.assumption, Subject("\(assumption.id)@\(scenario.id)"))
      let isOwn = results.book[own] != nil
      let name = assumption.name
      return Table.Row([
        .words(isOwn ? Phrase(da: "\(name.danish) *", en: "\(name.english) *") : name),
        .figure(isOwn ? own : FigureName(.assumption, Subject(assumption.id))),
      ])
    }
    return [
      .heading(
        2, Phrase(da: "Hvis (* sat af planen):", en: "Provided that (* set by the plan):")),
      .table(
        Table(
          id: "conditions",
          columns: [
            Table.Column("assumption", Phrase("")),
            Table.Column("value", Phrase(""), .figures(.value)),
          ], rows: rows)),
    ]
  }

  /// Which venues were meant by names that are not their own.
  private var meant: [Block] {
    aliases.isEmpty
      ? []
      : [
        .list(
          aliases.map { written, venue in
            Phrase(
              da: "»\(written)« er læst som \(venue.name).",
              en: "“\(written)” was taken for \(venue.name).")
          })
      ]
  }
}
