import Audit
import Base
package import Document
package import Figures

/// What plans come to when their assumptions and counts are others, and what it is at most worth to know more.
package struct StressAnswer {
  private let stressed: StressedPlans
  private let results: StudyResults
  private let book: FigureBook

  package init(_ stressed: StressedPlans, in results: StudyResults, citing book: FigureBook) {
    self.stressed = stressed
    self.results = results
    self.book = book
  }

  /// The page, and its record.
  package var answer: Answer {
    Answer(
      Phrase(""), stressed.plans.flatMap(blocks) + [results.caution], citing: book,
      record: record)
  }

  private func blocks(_ plan: StressedPlans.Plan) -> [Block] {
    let subject = plan.scenario.subject
    return [.heading(2, plan.scenario.title)] + (results.hasMoney ? money(plan) : []) + [
      .paragraph(
        Phrase(
          da: "Mistede \(.daily) besøg: \(.lostVisits, subject). Hver forudsætning for sig:",
          en: "Lost \(.daily) visits: \(.lostVisits, subject). Each assumption by itself:")),
      swings(plan.lostSwings, .lostVisitsSwing, plan.scenario),
    ] + (results.choicesLeftOut.map { [.paragraph($0)] } ?? []) + [
      .paragraph(
        Phrase(
          da: """
            Alle på én gang i \(.draws, .all) gentagne beregninger, startværdi \(.randomSeed, stressed.draws); i intervallet ligger \
            \(.methodChoice, "draws-inside") af dem:
            """,
          en: """
            All at once in \(.draws, .all) repeated calculations, seed \(.randomSeed, stressed.draws); \
            \(.methodChoice, "draws-inside") of them lie in the interval:
            """)),
      .table(spread(plan)),
    ] + knowledge(plan)
  }

  private func money(_ plan: StressedPlans.Plan) -> [Block] {
    let subject = plan.scenario.subject
    return [
      .paragraph(
        Phrase(
          da: """
            Frigjort netto: \(.freedNet, subject). Hver forudsætning for sig, fra ende til ende af sit interval:
            """,
          en: """
            Freed, net: \(.freedNet, subject). Each assumption by itself, from end to end of its range:
            """)),
      swings(plan.netSwings, .freedNetSwing, plan.scenario),
    ]
  }

  private func swings(
    _ assumptions: [Assumption], _ swing: Metric, _ scenario: Scenario
  ) -> Block {
    let missing = scenario.subject / Swinging.missingCounts.subject
    let moving =
      assumptions.map(Swinging.assumption)
      + ((book[swing, missing]?.outcome.value ?? 0) == 0 ? [] : [.missingCounts])
    guard !moving.isEmpty else {
      return .paragraph(
        Phrase(da: "Ingen af dem ændrer noget.", en: "None of them changes anything."))
    }
    return .table(
      Table(
        id: swing.id,
        columns: [
          Table.Column("assumption", Phrase("")),
          Table.Column("range", Phrase(da: "interval", en: "range"), .figures(.interval)),
          Table.Column("swing", Phrase(da: "udsving", en: "swing"), .figures(.signed)),
          Table.Column("ends", Phrase(da: "giver", en: "gives"), .figures(.interval)),
        ],
        rows: moving.map { swinging in
          let name = FigureName(swing, scenario.subject / swinging.subject)
          return Table.Row([.words(swinging.name), swinging.range, .figure(name), .figure(name)])
        }))
  }

  private static let spreads: [(metric: Metric, central: Metric)] = [
    (.uncertainFreedNet, .freedNet),
    (.uncertainFreedByFewerAddresses, .freedByFewerAddresses),
    (.uncertainLostVisits, .lostVisits), (.uncertainNetPerLostVisit, .netPerLostVisit),
  ]

  private func spread(_ plan: StressedPlans.Plan) -> Table {
    Table(
      id: "spread",
      columns: [
        Table.Column("figure", Phrase("")),
        Table.Column("middle", Phrase(da: "midten", en: "middle"), .figures(.value)),
        Table.Column("interval", Phrase(da: "interval", en: "interval"), .figures(.interval)),
      ],
      rows: StressAnswer.spreads.filter { book[$0.metric, plan.spread] != nil }.map {
        metric, central in
        let name = FigureName(metric, plan.spread)
        return Table.Row([.words(central.name), .figure(name), .figure(name)])
      })
  }

  /// What it is worth to know more before the plan is carried out or not; nothing where nobody says what a visit is worth.
  private func knowledge(_ plan: StressedPlans.Plan) -> [Block] {
    guard !stressed.visitValues.isEmpty, !plan.scenario.changesNothing else { return [] }
    let table = knowledgeTable(
      [plan.scenario], valuing: stressed.visitValues, mark: stressed.mark, results.assumptions,
      book)
    return [
      .paragraph(
        Phrase(
          da: """
            Hvad er det værd at finde ud af, før det afgøres, om planen gennemføres? Det afhænger af, hvad et mistet \(.dailyOne) besøg \
            anses for værd om året, og det er et værdivalg, som optællingerne ikke kan afgøre.
            """,
          en: """
            What is worth finding out before it is decided whether the plan is carried out? That depends on what a lost \(.dailyOne) visit \
            is held worth a year, which is a value judgement the counts cannot settle.
            """)),
      .table(table),
    ]
  }
}

extension StressAnswer {
  private func value(_ metric: Metric, _ subject: Subject) -> JSONOutput {
    .finite(book[metric, subject]?.outcome.value)
  }

  private var record: JSONOutput {
    .object([
      "version": .integer(3),
      "seed": .string(
        book[.randomSeed, stressed.draws]?.outcome.plain ?? ""),
      "draws": value(.draws, .all), "plans": .array(stressed.plans.map(record)),
    ])
  }

  private func record(_ plan: StressedPlans.Plan) -> JSONOutput {
    func spread(_ metric: Metric) -> JSONOutput {
      let figure = book[metric, plan.spread]
      return .object([
        "p05": .finite(figure?.interval?.low), "p50": .finite(figure?.outcome.value),
        "p95": .finite(figure?.interval?.high),
      ])
    }
    return .object([
      "scenario": plan.scenario.json(in: book.words),
      "freed_net": tornado(.freedNet, .freedNetSwing, plan.netSwings, plan.scenario),
      "lost_visits": tornado(.lostVisits, .lostVisitsSwing, plan.lostSwings, plan.scenario),
      "freed_net_spread": spread(.uncertainFreedNet),
      "freed_by_fewer_addresses_spread": spread(.uncertainFreedByFewerAddresses),
      "lost_visits_spread": spread(.uncertainLostVisits),
      "net_per_lost_visit_spread": spread(.uncertainNetPerLostVisit),
      "knowledge": .array(stressed.visitValues.map { knowledge(plan.scenario, valuing: $0) }),
    ])
  }

  /// What it is worth to know more at one value of a lost visit.
  private func knowledge(_ scenario: Scenario, valuing worth: Subject) -> JSONOutput {
    let known = KnowledgeFigures(scenario, valuing: worth, mark: stressed.mark)
    return .object([
      "lost_visit_value": value(.visitValue, worth),
      "chance_of_benefit": value(.chanceOfBenefit, known.subject),
      "value_of_information": value(.valueOfInformation, known.subject),
      "inputs": .array(
        known.inputs(results.assumptions, book).map { input in
          .object([
            "input": .string(input.id), "value": value(.valueOfInput, input.subject),
          ])
        }),
    ])
  }

  /// Every assumption that was moved, those that move the figure first.
  private func tornado(
    _ central: Metric, _ swing: Metric, _ moving: [Assumption], _ scenario: Scenario
  ) -> JSONOutput {
    let others = results.assumptions.filter { !moving.contains($0) }
    return .object([
      "base": value(central, scenario.subject),
      "swings": .array(
        (moving + others).compactMap { assumption in
          book[swing, scenario.subject / Subject(assumption.id)].map { figure in
            let ends = figure.interval.map { ($0.low, $0.high) }
            let isRising = (figure.outcome.value ?? 0) >= 0
            return .object([
              "assumption": .string(assumption.id), "low": .finite(assumption.range.low),
              "high": .finite(assumption.range.high),
              "at_low": .finite(isRising ? ends?.0 : ends?.1),
              "at_high": .finite(isRising ? ends?.1 : ends?.0),
            ])
          }
        }),
      "missing_counts": missingCounts(swing, scenario),
    ])
  }

  /// From the lowest to the highest over the fills; null where no count is missing.
  private func missingCounts(_ swing: Metric, _ scenario: Scenario) -> JSONOutput {
    let interval = book[swing, scenario.subject / Swinging.missingCounts.subject]?.interval
    return .object(["lowest": .finite(interval?.low), "highest": .finite(interval?.high)])
  }
}
