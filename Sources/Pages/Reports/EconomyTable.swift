import Document
import Figures

/// What a scenario changes within the frame: lasting and one-off apart, and nought in all; nil where there is no money.
func economyTable(_ id: String, of scenario: Scenario, _ results: StudyResults) -> Table? {
  guard results.book[.budgetChange, BudgetLine.Sum.total.subject(in: scenario.subject)] != nil
  else { return nil }
  let plan = scenario.subject
  let unknown = Table.Cell.words(Phrase(da: "ikke oplyst", en: "not known"))
  let isKnown = results.book[.oneOffCost, plan / .all] != nil
  let oneOff = isKnown ? Table.Cell.figure(.oneOffCost, plan / .all) : unknown
  let area = Table.Cell.words(
    results.budgetArea ?? Phrase(da: "[udfyldes]", en: "[to be filled in]"))
  func row(
    _ name: Phrase, _ figure: FigureName, once: Table.Cell, _ weight: Table.Row.Weight = .plain
  ) -> Table.Row {
    Table.Row([.words(name), area, .figure(figure), once], weight)
  }
  func part(_ line: BudgetLine) -> FigureName {
    FigureName(.budget, line.subject(in: plan))
  }
  func change(_ sum: BudgetLine.Sum) -> FigureName {
    FigureName(.budgetChange, sum.subject(in: plan))
  }
  // What is reinvested may cost something once, too, of which nobody tells.
  let none = isKnown ? Table.Cell.words(Phrase(da: "ingen", en: "none")) : unknown
  return Table(
    id: id,
    caption: Phrase(
      da: """
        Ændringer inden for rammen i »\(scenario.title.danish)«, mio. \(.currency) (prisniveau ikke oplyst)
        """,
      en: """
        Changes within the budget in “\(scenario.title.english)”, million \(.currency) (price level not stated)
        """),
    columns: [
      Table.Column("post", Phrase(da: "Post", en: "Item")),
      Table.Column("area", Phrase(da: "Styringsområde", en: "Budget area")),
      Table.Column(
        "lasting", Phrase(da: "Varigt, om året", en: "Lasting, a year"), .figures(.millions)),
      Table.Column("one_off", Phrase(da: "Engangs", en: "One-off"), .figures(.millions)),
    ],
    rows: [
      row(
        Phrase(da: "Drift af \(.theVenues)", en: "Running the \(.venues)"), change(.kept),
        once: oneOff),
      row(
        Phrase(
          da: "Til geninvestering, af færre adresser", en: "For reinvestment, by fewer addresses"),
        part(.freedByFewerAddresses), once: none),
      row(
        Phrase(
          da: "Til geninvestering, fordi besøg mistes",
          en: "For reinvestment, because visits are lost"),
        part(.freedByLostVisits), once: none),
      row(
        Phrase(da: "I alt inden for rammen", en: "In all within the budget"), change(.total),
        once: oneOff, .total),
    ],
    notes: [
      Phrase(
        da: """
          Minus er en mindreudgift. Beløbene gælder for et helt år, når alt er trådt i kraft; de kan ikke deles på år, før en \
          lukkedato er besluttet.
          """,
        en: """
          Minus is less spent. The amounts are of a whole year once all has taken effect; they cannot be split by years until a \
          closing date is decided.
          """)
    ], source: results.scenarioSource)
}
