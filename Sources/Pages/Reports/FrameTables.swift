import Document
import Figures

/// The frame after each scenario, the venues' computed budgets, and what could be reinvested.
func frameBlocks(_ results: StudyResults) -> [Block] {
  guard results.book.subjects(of: .budget).isEmpty == false else { return [] }
  return [
    .heading(2, Phrase(da: "Rammen efter hvert scenarie", en: "The budget after each scenario")),
    .paragraph(lead(results)), .paragraph(shares), .table(lineTable(results)),
  ] + venues(results) + reinvestment(results)
}

private func lead(_ results: StudyResults) -> Phrase {
  let cost =
    results.conventions.allocation == .given
    ? Phrase("")
    : Phrase(
      da:
        " Ingen kilde oplyser, hvad \(.venue, neuter: "et", common: "en") \(.venue) koster, så hvert beløb hviler på forudsætningerne.",
      en: " No source states what \(a: .venue) costs, so every amount rests on the assumptions.")
  let overspent =
    results.scenarios.contains {
      (results.book[.freedNet, $0.subject]?.outcome.value ?? 0) < 0
    }
    ? Phrase(
      da: " Et negativt beløb under frigjort betyder, at rammen overskrides med så meget.",
      en: " A negative amount under freed means that the budget is exceeded by as much.")
    : Phrase("")
  return Phrase(
    da: """
      Et regnestykke, ikke et budget. Rammen på \(.frame, .all) er uændret i alle scenarier: det, der ikke beholdes, \
      er frigjort til geninvestering.\(cost.danish)\(overspent.danish)
      """,
    en: """
      Arithmetic, not a budget. The frame of \(.frame, .all) is the same in every scenario: what is not kept is \
      freed for reinvestment.\(cost.english)\(overspent.english)
      """)
}

private let shares = Phrase(
  da: """
    Beløbene er delt i hele \(.hundredths), så delene i hver række tilsammen er rammen; de \(.hundredths), der er tilbage efter \
    nedrunding, går til de største rester. Her er de vist i millioner; de fulde beløb står i tabellernes filer.
    """,
  en: """
    The amounts are split to the last of the \(.hundredths), so that the parts of each row add up to the budget; the \(.hundredths) left after \
    rounding down go to the largest remainders. Here they are shown in millions; the full amounts are in the tables' files.
    """)

/// The lines that are something in some scenario, or cannot be computed; a line that is zero everywhere tells nothing.
private func lines(_ sum: BudgetLine.Sum, _ results: StudyResults) -> [BudgetLine] {
  sum.lines.filter { line in
    line == .atOpenVenues || line.side == .freed
      || results.scenarios.contains {
        results.book[.budget, line.subject(in: $0.subject)]?.outcome.value != 0
      }
  }
}

/// Why a row is without numbers, where one is.
private func gaps(_ results: StudyResults) -> [Phrase] {
  let total = BudgetLine.Sum.total
  guard
    results.scenarios.contains(where: {
      results.book[.budget, total.subject(in: $0.subject)]?.outcome.value == nil
    })
  else { return [] }
  guard results.conventions.costDriver == .visits else {
    return [
      Phrase(
        da: """
          Når antallet til stede eller besøg mangler og ikke er udfyldt, kan rammen kun deles, hvis hele udgiften regnes som fast.
          """,
        en: """
          Where the people present or visits are missing and not filled in, the budget can be split only if the whole cost is \
          taken as fixed.
          """)
    ]
  }
  return [
    Phrase(
      da: """
        Når besøg mangler og ikke er udfyldt, kan rammen kun deles, hvis hele udgiften regnes som fast.
        """,
      en: """
        Where visits are missing and not filled in, the budget can be split only if the whole cost is taken as fixed.
        """)
  ]
}

private func lineTable(_ results: StudyResults) -> Table {
  struct Part {
    let column: Table.Column
    let subject: (Subject) -> Subject
  }
  func part(_ id: String, _ name: Phrase, _ subject: @escaping (Subject) -> Subject) -> Part {
    Part(
      column: Table.Column(id.replacing("-", with: "_"), name, .figures(.millions)),
      subject: subject)
  }
  func parts(_ sum: BudgetLine.Sum) -> [Part] {
    let lines = lines(sum, results)
    let total = part(sum.rawValue, sum.name, sum.subject(in:))
    return lines.map { part($0.rawValue, $0.name, $0.subject(in:)) }
      + (lines.count > 1 ? [total] : [])
  }
  let following = Table.Column(
    Metric.moneyFollowingUsers.id,
    Phrase(da: "Heraf følger brugerne", en: "Of which follows the users"), .figures(.millions))
  let columns =
    parts(.kept) + parts(.freed)
    + [part("total", BudgetLine.Sum.total.name, BudgetLine.Sum.total.subject(in:))]
  return Table(
    id: "budget-lines",
    caption: Phrase(
      da:
        "Rammen delt i det, der beholdes, og det, der frigøres, mio. \(.currency) om året efter scenarie",
      en:
        "The budget split into what is kept and what is freed, million \(.currency) a year by scenario"
    ),
    columns: [scenarioColumn] + columns.prefix(1).map(\.column) + [following]
      + columns.dropFirst().map(\.column),
    rows: results.scenarios.map { scenario in
      let amounts = columns.map { Table.Cell.figure(.budget, $0.subject(scenario.subject)) }
      return Table.Row(
        [.words(scenario.title)] + amounts.prefix(1)
          + [.figure(.moneyFollowingUsers, scenario.subject)] + amounts.dropFirst())
    },
    notes: [
      Phrase(
        da: """
          Det, der følger brugerne til andre \(.venues), er regnet med under de åbne \(.venues). Engangsudgifter er ikke \
          medregnet.
          """,
        en: """
          What follows the users to other \(.venues) is counted under the open \(.venues). One-off costs are not included.
          """)
    ] + gaps(results),
    source: results.scenarioSource)
}

/// The computed budgets in the scenario the overview leads with.
private func venues(_ results: StudyResults) -> [Block] {
  guard let headline = results.headline else { return [] }
  return [
    .heading(
      3,
      Phrase(da: "Beregnet udgift pr. \(.venue)", en: "Computed cost of each \(.venue)")),
    .paragraph(
      Phrase(
        da: """
          Sådan fordeler det, der beholdes i scenariet »\(headline.title.danish)«, sig på de åbne \(.venues), når \
          pengene følger brugerne som forudsat.
          """,
        en: """
          This is how what is kept in the scenario “\(headline.title.english)” falls on the open \(.venues) when the \
          money follows the users as assumed.
          """)), .table(venueTable(headline, results)),
  ]
}

private func venueTable(_ headline: Scenario, _ results: StudyResults) -> Table {
  // Beside the headline, the scenario that changes nothing, if the study has one.
  let shown = results.scenarios.filter { scenario in
    results.venues.contains {
      results.book[.venueBudget, scenario.subject / $0.subject] != nil
    }
  }
  return Table(
    id: "budget-venues",
    caption: Phrase(
      da:
        "Beregnet udgift for \(.venue, neuter: "hvert", common: "hver") \(.venue), mio. \(.currency) om året",
      en: "Computed cost of each \(.venue), million \(.currency) a year"),
    columns: [Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)"))]
      + shown.map {
        Table.Column($0.id.replacing("-", with: "_"), $0.title, .figures(.millions))
      },
    rows: (results.venues + headline.moves.openings.map(\.venue)).map { venue in
      Table.Row(
        [.words(Phrase(venue.name))]
          + shown.map { scenario in
            results.book[.venueBudget, scenario.subject / venue.subject] == nil
              ? .words(
                scenario.closed.contains(venue.id)
                  ? Phrase(da: "lukket", en: "closed") : Phrase(da: "ikke åbnet", en: "not open"))
              : .figure(.venueBudget, scenario.subject / venue.subject)
          })
    } + [
      Table.Row(
        [.words(BudgetLine.Sum.venues.name)]
          + shown.map {
            .figure(.budget, BudgetLine.Sum.venues.subject(in: $0.subject))
          }, .total)
    ],
    notes: [
      Phrase(
        da: "Et regnestykke, ikke et budget.", en: "Arithmetic, not a budget.")
    ],
    source: results.scenarioSource)
}

/// What the freed money could be spent on, and what would be left of it.
private func reinvestment(_ results: StudyResults) -> [Block] {
  let options = results.reinvestment
  guard !options.isEmpty else { return [] }
  let isPriced = options.map {
    results.book[.reinvestmentPrice, $0.subject]?.outcome.value != nil
  }
  let unpriced = Phrase(
    da: """
      Der mangler priser. Hvad der er tilbage af det frigjorte, kan derfor ikke beregnes; det er ikke det samme som, \
      at alt er tilbage.
      """,
    en: """
      Prices are missing. What is left of the freed money therefore cannot be computed; that is not to say that all \
      of it is left.
      """)
  let priced = Phrase(
    da: "Er det, der er tilbage, negativt, overskrides rammen.",
    en: "Where what is left is below zero, the budget is exceeded.")
  return [
    .heading(3, Phrase(da: "Mulig geninvestering", en: "Possible reinvestment")),
    .table(
      Table(
        id: "reinvestment-options",
        caption: Phrase(
          da: "Hvad det frigjorte kan geninvesteres i, og hvad det koster om året",
          en: "What the freed money could be reinvested in, and what it costs a year"),
        columns: [
          Table.Column("option", Phrase(da: "Mulighed", en: "Option")),
          Table.Column(
            "price", Phrase(da: "Pris (\(.currency))", en: "Price (\(.currency))"), .figures(.bare)),
          Table.Column("reason", Phrase(da: "Begrundelse", en: "Reason")),
          Table.Column("owner", Phrase(da: "Foreslået ansvarlig", en: "Proposed owner")),
        ],
        rows: zip(options, isPriced).map { option, isPriced in
          let none = Phrase(
            da: "pris \(.reinvestmentPrice, option.subject)",
            en: "price \(.reinvestmentPrice, option.subject)")
          return Table.Row([
            .words(option.name),
            isPriced ? .figure(.reinvestmentPrice, option.subject) : .words(none),
            .words(option.reason), .words(Phrase(option.owner)),
          ])
        },
        source: Phrase(da: "pipeline.json.", en: "pipeline.json."))),
    .paragraph(isPriced.contains(false) ? unpriced : priced),
  ] + (isPriced.contains(false) ? [] : [.table(leftTable(results))])
}

private func leftTable(_ results: StudyResults) -> Table {
  let isPriced = results.scenarios.contains {
    results.book[.leftAfterReinvestment, $0.subject]?.outcome.value != nil
  }
  return Table(
    id: "reinvestment-left",
    caption: Phrase(
      da:
        "Frigjort, og hvad der er tilbage, når alle mulighederne er betalt, mio. \(.currency) om året",
      en:
        "What is freed, and what is left when every option is paid for, million \(.currency) a year"
    ),
    columns: [
      scenarioColumn,
      column(
        "by_fewer_addresses", "Frigjort ved færre adresser", "Freed by fewer addresses", .millions),
      column("freed", "Frigjort i alt", "Freed in all", .millions),
    ]
      + (isPriced
        ? [column("left", "Tilbage efter geninvestering", "Left after reinvestment", .millions)]
        : []),
    rows: results.scenarios.map { scenario in
      let line = BudgetLine.freedByFewerAddresses
      return Table.Row(
        [
          .words(scenario.title), .figure(.budget, line.subject(in: scenario.subject)),
          .figure(.budget, BudgetLine.Sum.freed.subject(in: scenario.subject)),
        ] + (isPriced ? [.figure(.leftAfterReinvestment, scenario.subject)] : []))
    },
    source: results.scenarioSource)
}
