import Audit
import Base
package import Document
package import Figures

/// What a plan frees, held against the amounts a planner would reinvest.
package struct ReinvestmentAnswer {
  private let reinvestment: Reinvestment
  private let results: StudyResults
  private let book: FigureBook

  package init(_ reinvestment: Reinvestment, in results: StudyResults, citing book: FigureBook) {
    self.reinvestment = reinvestment
    self.results = results
    self.book = book
  }

  /// The page, and its record.
  package var answer: Answer {
    Answer(
      reinvestment.scenario.title,
      [
        .table(table("freed", freed)),
        .heading(2, Phrase(da: "Geninvestering om året", en: "Reinvestment a year")),
        .table(table("amounts", amounts)), .list(rest),
        .paragraph(Phrase(da: "Et regnestykke, ikke et budget.", en: "Arithmetic, not a budget.")),
        results.caution,
      ], citing: book, record: record)
  }

  private var plan: Subject { reinvestment.scenario.subject }

  private func amount(_ option: ReinvestmentOption) -> FigureName {
    FigureName(.reinvestmentAmount, plan / option.subject)
  }

  private func table(_ id: String, _ rows: [Table.Row]) -> Table {
    Table(
      id: id,
      columns: [
        Table.Column("amount", Phrase("")), Table.Column("kroner", Phrase(""), .figures(.value)),
      ], rows: rows)
  }

  /// An amount, or words where there is none.
  private func row(_ name: Phrase, _ figure: FigureName, _ otherwise: Phrase) -> Table.Row {
    book[figure]?.outcome.value == nil
      ? Table.Row([.words(name), .words(otherwise)]) : Table.Row([.words(name), .figure(figure)])
  }

  private var freed: [Table.Row] {
    let unknown = Phrase(da: "kan ikke beregnes", en: "not computable")
    return [
      row(Phrase(da: "Rammen", en: "The frame"), FigureName(.frameInOere, plan), unknown)
    ]
      + [BudgetLine.freedByFewerAddresses, .freedByLostVisits].map {
        row($0.name, FigureName(.budget, $0.subject(in: plan)), unknown)
      }
      + [
        row(
          BudgetLine.Sum.freed.name,
          FigureName(.budget, BudgetLine.Sum.freed.subject(in: plan)), unknown)
      ]
  }

  private var amounts: [Table.Row] {
    let unpriced = Phrase(da: "pris ikke oplyst", en: "price not known")
    let options = reinvestment.options.map { row($0.name, amount($0), unpriced) }
    let sum = FigureName(.reinvested, plan)
    return options
      + (book[sum] == nil ? [] : [row(Metric.reinvested.name, sum, unpriced)])
  }

  /// What is left, or by how much the amounts go too far, or why neither can be told.
  private var rest: [Phrase] {
    switch reinvestment.remainder {
    case .nothingFreed:
      let reasons =
        book[.budget, BudgetLine.Sum.freed.subject(in: plan)]?.outcome.absence?.reasons ?? []
      return [
        Phrase(
          da: "Hvad der frigøres, kan ikke beregnes:", en: "What is freed cannot be computed:")
      ] + reasons
    case .unpriced:
      return [
        Phrase(
          da: "Tilbage: kan ikke beregnes, for prisen er ikke oplyst. Giv et beløb med --amount.",
          en: "Left: not computable, for the price is not stated. Give an amount with --amount.")
      ]
    case .exceeded:
      return [
        Phrase(
          da: """
            ! Rammen overskrides med \(.beyondFrame, plan): beløbene er større end det frigjorte.
            """,
          en: """
            ! The budget is exceeded by \(.beyondFrame, plan): the amounts are more than is freed.
            """)
      ] + dependence
    case .left(ifNothingElse: true):
      return [
        Phrase(
          da: "Tilbage, hvis intet andet vælges: \(.leftOfFreed, plan)",
          en: "Left, if nothing else is chosen: \(.leftOfFreed, plan)")
      ] + dependence
    case .left(ifNothingElse: false):
      return [
        Phrase(da: "Tilbage: \(.leftOfFreed, plan)", en: "Left: \(.leftOfFreed, plan)")
      ] + dependence
    }
  }

  private var dependence: [Phrase] {
    reinvestment.restsOnLostVisits
      ? [
        Phrase(
          da: "! \(.paidByLostVisits, plan) af beløbene kan kun betales, fordi besøg mistes.",
          en:
            "! \(.paidByLostVisits, plan) of the amounts can be paid only because visits are lost.")
      ] : []
  }

  private var record: JSONOutput {
    func value(_ metric: Metric, _ subject: Subject) -> JSONOutput {
      .finite(book[metric, subject]?.outcome.value)
    }
    func aboveZero(_ metric: Metric) -> JSONOutput {
      .finite(book[metric, plan]?.outcome.value.flatMap { $0 > 0 ? $0 : nil })
    }
    func line(_ line: BudgetLine) -> JSONOutput { value(.budget, line.subject(in: plan)) }
    return .object([
      "version": .integer(1), "scenario": reinvestment.scenario.json(in: book.words),
      "frame": value(.frameInOere, plan),
      "freed_by_fewer_addresses": line(.freedByFewerAddresses),
      "freed_by_lost_visits": line(.freedByLostVisits),
      "freed": value(.budget, BudgetLine.Sum.freed.subject(in: plan)),
      "options": .array(
        reinvestment.options.map { option in
          .object([
            "id": .string(option.id), "kind": .string(option.kind.rawValue),
            "amount": .finite(book[amount(option)]?.outcome.value),
          ])
        }),
      "reinvested": value(.reinvested, plan), "left": value(.leftOfFreed, plan),
      "exceeds_frame_by": aboveZero(.beyondFrame),
      "exceeds_freed_by_fewer_addresses_by": aboveZero(.beyondFewerAddresses),
    ])
  }
}
