import Audit
import Base
package import Document
package import Figures

/// Plans beside each other and beside a base, and what has to be true for each to free more than the others.
package struct ComparisonAnswer {
  private let compared: ComparedPlans
  private let results: StudyResults
  private let book: FigureBook

  package init(_ compared: ComparedPlans, in results: StudyResults, citing book: FigureBook) {
    self.compared = compared
    self.results = results
    self.book = book
  }

  /// The page, and its record.
  package var answer: Answer {
    Answer(
      Phrase(
        da: "Målt mod »\(base.title.danish)«", en: "Measured against “\(base.title.english)”"),
      [.table(values)] + reservations + [.heading(2, differs)]
        + (differing.isEmpty ? [same] : [.table(differences)])
        + (results.hasMoney ? compared.plans.flatMap(conditions) : []) + [results.caution],
      citing: book, record: record)
  }

  private var base: Scenario { compared.base }

  /// The plans that are read with values of their own, which the others are not, and those that the figures do not tell all of.
  private var reservations: [Block] {
    let all = Set(Parameter.allCases)
    return ([base] + compared.plans.map(\.scenario)).flatMap { scenario in
      [results.ownNote(of: scenario, among: all), staggering(scenario)].compactMap(\.self)
    }.map(Block.paragraph)
  }

  /// That no figure tells of hours that a plan staggers.
  private func staggering(_ scenario: Scenario) -> Phrase? {
    results.hoursNotKnown(scenario).map { words in
      Phrase(
        da: "»\(scenario.title.danish)«: \(words.danish)",
        en: "“\(scenario.title.english)”: \(words.english)")
    }
  }

  private var same: Block { .paragraph(Phrase(da: "Ingen forskel.", en: "No difference.")) }

  private var differs: Phrase {
    Phrase(
      da: "Forskel fra »\(base.title.danish)«", en: "Difference from “\(base.title.english)”")
  }

  /// The metrics of which some plan differs from the base.
  private var differing: [Metric] {
    book.metrics.filter { metric in compared.plans.contains { $0.differing.contains(metric) } }
  }

  private func freed(_ scenario: Scenario) -> FigureName {
    FigureName(.budget, BudgetLine.Sum.freed.subject(in: scenario.subject))
  }

  private var hasMargin: Bool { book[freed(base)] != nil }

  private static let margin = Phrase(da: "Margen til rammen", en: "Margin to the budget")

  /// What a plan has no figure of, such as one that closes nothing, or one that the study does not name.
  private static let notComputed = Table.Cell.words(Phrase(da: "ikke beregnet", en: "not computed"))

  private func cell(_ name: FigureName) -> Table.Cell {
    book[name] == nil ? Self.notComputed : .figure(name)
  }

  private var values: Table {
    let scenarios = [base] + compared.plans.map(\.scenario)
    let rows = differing.map { metric in
      Table.Row(
        [.words(metric.name)] + scenarios.map { cell(FigureName(metric, $0.subject)) })
    }
    let margin =
      hasMargin
      ? [Table.Row([.words(Self.margin)] + scenarios.map { cell(freed($0)) })] : []
    return Table(
      id: "values",
      columns: [Table.Column("figure", Phrase(""))]
        + scenarios.map { Table.Column($0.id, $0.title, .figures(.value)) },
      rows: rows + margin)
  }

  /// What differs, in number and, where that says something, in per cent.
  private var differences: Table {
    func difference(_ plan: ComparedPlans.Plan, _ metric: Metric) -> Table.Cell {
      let subject = plan.scenario.against(base, metric)
      guard book[.difference, subject] != nil else { return Self.notComputed }
      guard book[.relativeDifference, subject]?.outcome.value != nil else {
        return .figure(.difference, subject)
      }
      return .words(
        Phrase(
          da: "\(.difference, subject, .difference) (\(.relativeDifference, subject, .signed))",
          en: "\(.difference, subject, .difference) (\(.relativeDifference, subject, .signed))"))
    }
    func row(_ name: Phrase, _ metric: Metric) -> Table.Row {
      Table.Row([.words(name)] + compared.plans.map { difference($0, metric) })
    }
    return Table(
      id: "differences",
      columns: [Table.Column("figure", Phrase(""))]
        + compared.plans.map {
          Table.Column($0.scenario.id, $0.scenario.title, .figures(.difference))
        },
      rows: differing.map { row($0.name, $0) } + (hasMargin ? [row(Self.margin, .budget)] : []))
  }

  private func conditions(of plan: ComparedPlans.Plan) -> [Block] {
    let dominated = plan.dominatedBy.map { other in
      OutlineLine(
        0,
        Phrase(
          da: """
            ! Ringere end »\(other.title.danish)«: ikke bedre på noget af de tre mål (frigjort uden tab, mistede besøg, \
            \(.centre, neuter: "det", common: "den") hårdest ramte \(.centre)), og ringere på mindst ét.
            """,
          en: """
            ! Worse than “\(other.title.english)”: no better on any of the three aims (freed without loss, lost visits, the \
            worst-hit \(.centre)), and worse on at least one.
            """))
    }
    let heading = Phrase(
      da: "Hvad der skal passe for »\(plan.scenario.title.danish)«",
      en: "What has to be true for “\(plan.scenario.title.english)”")
    let lacking = results.lacking(results.visits)
    let unknown = Phrase(
      da:
        "Hvor planerne skifter plads, kan ikke beregnes, når besøg \(lacking.danish) og ikke er udfyldt.",
      en: "Where the plans change places cannot be computed while visits are \(lacking.english).")
    let pairs =
      plan.pairs.map { $0.flatMap { lines(of: $0, plan.scenario) } } ?? [OutlineLine(0, unknown)]
    return [.heading(2, heading), .outline(dominated + pairs)]
  }

  /// What each assumption by itself has to be for one plan to stay ahead of another.
  private func lines(of pair: ComparedPlans.Pair, _ scenario: Scenario) -> [OutlineLine] {
    let other = pair.other.title
    let lead = scenario.against(pair.other, .freedNet)
    let head: Phrase
    switch pair.lead {
    case .same:
      return [
        OutlineLine(
          0,
          Phrase(
            da: "Frigør lige så meget som »\(other.danish)«.",
            en: "Frees as much as “\(other.english)”."))
      ]
    case .more:
      head = Phrase(
        da: "Frigør \(.difference, lead, .magnitude) mere end »\(other.danish)«",
        en: "Frees \(.difference, lead, .magnitude) more than “\(other.english)”")
    case .less:
      head = Phrase(
        da: "Frigør \(.difference, lead, .magnitude) mindre end »\(other.danish)«",
        en: "Frees \(.difference, lead, .magnitude) less than “\(other.english)”")
    }
    let told = pair.conditions.compactMap { condition in
      condition.switching.map { (condition: condition, side: $0) }
    }
    guard !told.isEmpty else {
      return [
        OutlineLine(
          0,
          Phrase(
            da: "\(head.danish): holder i hele intervallet for hver forudsætning",
            en: "\(head.english): holds over the whole range of each assumption"))
      ]
    }
    return [
      OutlineLine(
        0, Phrase(da: "\(head.danish), så længe", en: "\(head.english) as long as"))
    ]
      + told.map { OutlineLine(1, words($0.condition, $0.side, pair.other, scenario)) }
      + [
        OutlineLine(
          1,
          Phrase(
            da: "De andre forudsætninger: holder i hele intervallet",
            en: "The other assumptions: holds over the whole range"))
      ]
  }

  private func words(
    _ condition: ComparedPlans.Condition, _ side: ComparedPlans.Side, _ other: Scenario,
    _ scenario: Scenario
  ) -> Phrase {
    let assumption = condition.assumption
    let limit = scenario.switching(with: other, assumption)
    let name = assumption.name
    let range = Subject(assumption.id)
    let place =
      side == .above
      ? Phrase(
        da: "\(name.danish): over \(.switchingValue, limit)",
        en: "\(name.english): above \(.switchingValue, limit)")
      : Phrase(
        da: "\(name.danish): under \(.switchingValue, limit)",
        en: "\(name.english): below \(.switchingValue, limit)")
    return condition.holds
      ? Phrase(
        da: "\(place.danish) (holder i hele intervallet, \(.assumption, range, .interval))",
        en: "\(place.english) (holds over the whole range, \(.assumption, range, .interval))")
      : Phrase(
        da: "\(place.danish) (intervallet er \(.assumption, range, .interval): kan skifte)",
        en: "\(place.english) (the range is \(.assumption, range, .interval): may change)")
  }
}

extension ComparisonAnswer {
  private var record: JSONOutput {
    .object([
      "version": .integer(2), "base": .string(base.id),
      "scenarios": .array(
        compared.plans.map { plan in
          .object([
            "id": .string(plan.scenario.id),
            "dominated_by": .array(plan.dominatedBy.map { .string($0.id) }),
            "changes": .array(
              plan.differing.map {
                .object([JSONOutput.Member("metric", .string($0.id))] + change(plan.scenario, $0))
              }),
            "margin": hasMargin ? .object(change(plan.scenario, .budget)) : .null,
            "switching": plan.pairs.map { .array($0.map { record($0, plan.scenario) }) } ?? .null,
          ])
        }),
      "figures": .array(
        book.ordered.filter { Metric.ofComparisons.contains($0.name.metric) }
          .map { FigureRecord($0, in: book.words).json }),
    ])
  }

  private func change(_ scenario: Scenario, _ metric: Metric) -> [JSONOutput.Member] {
    let subject = scenario.against(base, metric)
    func value(_ name: FigureName) -> JSONOutput { .finite(book[name]?.outcome.value) }
    func own(_ scenario: Scenario) -> FigureName {
      metric == .budget ? freed(scenario) : FigureName(metric, scenario.subject)
    }
    return [
      JSONOutput.Member("base", value(own(base))),
      JSONOutput.Member("value", value(own(scenario))),
      JSONOutput.Member("difference", value(FigureName(.difference, subject))),
      JSONOutput.Member("share", value(FigureName(.relativeDifference, subject))),
    ]
  }

  private func record(_ pair: ComparedPlans.Pair, _ scenario: Scenario) -> JSONOutput {
    func value(_ metric: Metric, _ subject: Subject) -> JSONOutput {
      .finite(book[metric, subject]?.outcome.value)
    }
    return .object([
      "against": .string(pair.other.id),
      "frees_more_by": value(.difference, scenario.against(pair.other, .freedNet)),
      "assumptions": .array(
        pair.conditions.map { condition in
          .object([
            "assumption": .string(condition.assumption.id),
            "value": .finite(condition.assumption.value),
            "low": .finite(condition.assumption.range.low),
            "high": .finite(condition.assumption.range.high),
            "switches_at": value(
              .switchingValue, scenario.switching(with: pair.other, condition.assumption)),
            "holds_over_range": .bool(condition.holds),
          ])
        }),
    ])
  }
}

extension Metric {
  /// What only a comparison shows.
  fileprivate static let ofComparisons: [Metric] = [
    .difference, .relativeDifference, .switchingValue,
  ]
}
