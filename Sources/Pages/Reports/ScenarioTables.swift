import Document
import Figures

/// A row per scenario with these figures of it; one that does not arise in a scenario says so.
private func rows(_ results: StudyResults, _ metrics: [Metric]) -> [Table.Row] {
  let optional: Set<Metric> = [.openedVenues, .newVenueCost, .keptGap]
  return results.scenarios.map { scenario in
    Table.Row(
      [.words(results.toldTitle(of: scenario))]
        + metrics.map { metric in
          if metric == .closingsInFull { return results.closingsInFull(of: scenario) }
          return optional.contains(metric) && results.book[metric, scenario.subject] == nil
            ? .words(Phrase(da: "ingen", en: "none")) : .figure(metric, scenario.subject)
        })
  }
}

extension StudyResults {
  /// The closings with the partial ones; where a scenario has none of these, those it has.
  func closingsInFull(of scenario: Scenario) -> Table.Cell {
    let name = FigureName(.closingsInFull, scenario.subject)
    return book[name]?.outcome.value == nil
      ? .figure(.closedVenues, scenario.subject) : .figure(name)
  }
}

/// The metric, if any scenario has it.
func arising(_ metric: Metric, _ results: StudyResults) -> [Metric] {
  results.scenarios.contains { results.book[metric, $0.subject] != nil } ? [metric] : []
}

/// Where the users of each scenario are computed to go.
func routeTable(_ results: StudyResults) -> Table {
  Table(
    id: "workings-routes",
    caption: Phrase(da: "Hvor brugerne går hen", en: "Where the users go"),
    columns: [
      scenarioColumn,
      Table.Column("routes", Phrase(da: "Hvor brugerne går hen", en: "Where the users go")),
    ],
    rows: results.scenarios.filter { !$0.changesNothing }.map { scenario in
      Table.Row([.words(results.toldTitle(of: scenario)), .words(results.routesInOne(scenario))])
    },
    source: Phrase(da: "Egne scenarier.", en: "Own scenarios."))
}

/// What each scenario frees: one amount with its one range, and the part of it that is freed because visits are lost.
func moneyTable(_ results: StudyResults) -> Table {
  let isDrawn = results.scenarios.contains {
    results.book[.uncertainFreedNet, $0.subject]?.interval != nil
  }
  let range = column("freed_net_interval", "Spænd", "Range", .bareInterval)
  let new = arising(.newVenueCost, results)
  let retained = results.chosenShares
  return Table(
    id: "scenario-money",
    caption: Phrase(
      da: "Frigjort, mio. \(.currency) om året, \(retained.danish)",
      en: "Freed, million \(.currency) a year, \(retained.english)"),
    columns: [scenarioColumn, column(.freedNet, "Frigjort netto", "Freed, net")]
      + (isDrawn ? [range] : []) + [
        column(.freedByFewerAddresses, "heraf ved færre adresser", "of which by fewer addresses"),
        column(
          .freedByLostVisits, "heraf fordi besøg mistes", "of which because visits are lost"),
      ]
      + new.map { metric in
        Table.Column(
          metric.id,
          Phrase(
            da: "\(metric.name.danish) (er trukket fra)",
            en: "\(metric.name.english) (already deducted)"), .figures(.bare))
      },
    rows: results.compared.map { scenario in
      let subject = scenario.subject
      return Table.Row(
        [.words(results.toldTitle(of: scenario)), .figure(.freedNet, subject)]
          + (isDrawn ? [.figure(.uncertainFreedNet, subject)] : []) + [
            .figure(.freedByFewerAddresses, subject), .figure(.freedByLostVisits, subject),
          ]
          + new.map {
            results.book[$0, subject] == nil
              ? .words(Phrase(da: "ingen", en: "none")) : .figure($0, subject)
          })
    },
    notes: results.ownNotes(among: [.retainSameCentre, .retainOtherCentre, .fixedShare])
      + [
        isDrawn ? results.rangeMeaning : nil,
        Phrase(
          da: """
            Prisniveauet er ikke oplyst.
            """,
          en: """
            The price level is not stated.
            """), rounding,
      ].compactMap(\.self),
    source: results.scenarioSource)
}

extension StudyResults {
  /// What the one range of an amount means.
  var rangeMeaning: Phrase {
    Phrase(
      da: """
        Spændet rummer \(.methodChoice, "draws-inside") af de beregninger, hvor forudsætninger og optællinger svinger tilfældigt \
        inden for deres interval; beløbet selv er beregnet med de valgte værdier.\(presentHeld.danish) \(heldFixed.danish)
        """,
      en: """
        The range holds \(.methodChoice, "draws-inside") of the calculations in which assumptions and counts vary by chance within \
        their ranges; the amount itself is computed with the values chosen.\(presentHeld.english) \(heldFixed.english)
        """)
  }
}

/// What no draw changes, and so no range of draws covers.
let heldFixed = Phrase(
  da: """
    Valg som, hvor meget af pengene der følger brugerne, og hvordan udgiften fordeles, er holdt fast; andre valg kan give beløb \
    uden for spændet, og det kan en enkelt forudsætning i den ene ende af sit interval også.
    """,
  en: """
    Choices, such as how much money follows the users and how cost is split, are held fixed; other choices can give amounts \
    outside the range, and so can a single assumption at one end of its own.
    """)

/// How many visits each scenario affects, where no other shares of those that continue are asked for.
func visitTable(_ results: StudyResults) -> Table {
  let metrics: [Metric] =
    [.closedVenues] + arising(.closingsInFull, results) + arising(.openedVenues, results)
    + [.displacedVisits, .lostVisits]
  return Table(
    id: "scenario-visits", caption: visitCaption,
    columns: [scenarioColumn] + visitColumns(results)
      + [column(.lostVisits, "Mistede", "Lost")],
    rows: rows(results, metrics), source: results.visitScenarioSource)
}

private let visitCaption = Phrase(
  da: "Lukkede \(.venues), berørte og mistede \(.daily) besøg efter scenarie",
  en: "\(capital: .venues) closed, and \(.daily) visits affected and lost by scenario")

/// What is closed and opened, and the visits affected, as columns.
func visitColumns(_ results: StudyResults) -> [Table.Column] {
  [column(.closedVenues, "Lukkede \(.venues)", "\(capital: .venues) closed")]
    + (arising(.closingsInFull, results) + arising(.openedVenues, results)).map {
      Table.Column($0.id, $0.name, .figures(.bare))
    } + [column(.displacedVisits, "Berørte besøg", "Affected visits")]
}

func visitPartsTable(_ results: StudyResults) -> Table {
  let grows = results.book[.growthFactor, .all] != nil
  let year =
    grows
    ? Phrase(
      da: "Besøg som talt gange \(.growthFactor, .all)",
      en: "Visits as counted times \(.growthFactor, .all)")
    : Phrase(da: "Besøg som talt", en: "Visits as counted")
  return Table(
    id: "workings-visits",
    caption: Phrase(
      da: "Lukkede \(.venues) og \(.daily) besøg efter scenarie",
      en: "\(capital: .venues) closed and \(.daily) visits by scenario"),
    columns: [
      scenarioColumn,
      column(.closedVenues, "Lukkede \(.venues)", "\(capital: .venues) closed"),
    ]
      + (arising(.closingsInFull, results) + arising(.openedVenues, results)).map {
        Table.Column($0.id, $0.name, .figures(.bare))
      } + [
        column(.displacedVisits, "Berørte besøg", "Affected visits"),
        column(.retainedVisits, "Fortsatte besøg", "Retained visits"),
        column(.lostVisits, "Mistede besøg", "Lost visits"),
        column(
          .keptInWorstCentre, "Bevarede besøg, hårdest ramte \(.centre) (pct.)",
          "Visits kept, worst-hit \(.centre) (per cent)"),
        column(
          .keptGap, "Forskel mellem \(.theCentres) (procentpoint)",
          "Gap between the \(.centres) (percentage points)"),
      ],
    rows: rows(
      results,
      [.closedVenues] + arising(.closingsInFull, results) + arising(.openedVenues, results)
        + [.displacedVisits, .retainedVisits, .lostVisits, .keptInWorstCentre, .keptGap]),
    notes: [
      Phrase(
        da: """
          \(year.danish), og skønnet, hvor tallet mangler. Mistede besøg er ikke mistede brugere.
          """,
        en: """
          \(year.english), and estimated where the count is missing. Lost visits are not lost users.
          """), rounding,
    ],
    source: results.visitScenarioSource)
}

func moneyPartsTable(_ results: StudyResults) -> Table {
  let opening =
    arising(.newVenueCost, results).isEmpty
    ? Phrase("") : Phrase(da: " − nye \(.venues)s udgift", en: " − the cost of new \(.venues)")
  return Table(
    id: "workings-money",
    caption: Phrase(
      da:
        "Frigjorte midler efter scenarie, mio. \(.currency) om året inden for rammen på \(.frame, .all)",
      en:
        "Money freed by scenario, million \(.currency) a year within the budget of \(.frame, .all)"
    ),
    columns: [
      scenarioColumn,
      column(.freedGross, "Brutto", "Gross"),
      column(.freedFixed, "Fast del", "Fixed part"),
      column(.freedVariable, "Variabel del", "Variable part"),
      column(.moneyFollowingUsers, "Følger brugerne", "Follows the users"),
    ]
      + arising(.newVenueCost, results).map {
        Table.Column($0.id, $0.name, .figures(.bare))
      } + [
        column(.freedNet, "Netto", "Net"),
        column(
          .freedByFewerAddresses, "heraf ved færre adresser", "of which by fewer addresses"),
        column(
          .freedByLostVisits, "heraf fordi besøg mistes", "of which because visits are lost"),
      ],
    rows: rows(
      results,
      [
        .freedGross, .freedFixed, .freedVariable, .moneyFollowingUsers,
      ] + arising(.newVenueCost, results) + [
        .freedNet, .freedByFewerAddresses, .freedByLostVisits,
      ]),
    notes: [
      Phrase(
        da: """
          Brutto = fast del + variabel del; netto = brutto − det, der følger brugerne\(opening.danish). \
          Prisniveauet er ikke oplyst.
          """,
        en: """
          Gross = fixed part + variable part; net = gross − what follows the users\(opening.english). \
          The price level is not stated.
          """), rounding,
    ] + [results.staggeredAsToday].compactMap(\.self),
    source: results.scenarioSource)
}

/// What each scenario frees under other fixed shares, and where the cost follows the other count.
func readingTable(_ results: StudyResults) -> Table {
  let readings = results.fixedShareReadings
  let chosen = Table.Column(
    "freed_net",
    Phrase(
      da: "Som valgt (fast andel \(.assumption, "fixed_share"))",
      en: "As chosen (fixed share \(.assumption, "fixed_share"))"), .figures(.bare))
  let retained = results.chosenShares
  let driver = results.conventions.costDriver.other
  let other = Table.Column(
    "freed_net_by_\(driver.rawValue)",
    Phrase(da: "Resten efter \(driver.words.danish)", en: "The rest by \(driver.words.english)"),
    .figures(.bare))
  return Table(
    id: "scenario-cost-readings",
    caption: Phrase(
      da:
        "Frigjort netto (mio. \(.currency) om året) ved andre fordelinger, \(retained.danish)",
      en:
        "Freed, net (million \(.currency) a year), by other splits, \(retained.english)"),
    columns: [scenarioColumn, chosen]
      + readings.enumerated().map { index, reading in
        Table.Column(
          "freed_net_reading_\(index + 1)",
          Phrase(
            da: "Fast andel \(.assumption, reading.share)",
            en: "Fixed share \(.assumption, reading.share)"), .figures(.bare))
      } + (results.hasOtherDriver ? [other] : []),
    rows: results.compared.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario)), .figure(.freedNet, scenario.subject)]
          + readings.map { .figure(.freedNet, $0.of(scenario.subject)) }
          + (results.hasOtherDriver
            ? [.figure(.freedNet, scenario.subject.reading(driver))] : []))
    },
    notes: results.ownNotes(among: [.retainSameCentre, .retainOtherCentre, .fixedShare])
      + (results.hasOtherDriver && driver == .presence ? [presentFilled(results)] : []),
    source: results.scenarioSource)
}
