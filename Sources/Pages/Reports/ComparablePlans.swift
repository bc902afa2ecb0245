import Document
import Figures

/// Which scenarios free about the same, pair by pair, and which have no other to be held against; nothing where there are not
/// two that change anything, or no money.
func comparablePlans(_ results: StudyResults) -> [Block] {
  let plans = results.compared
  guard results.book[.comparablePairs, .all] != nil, plans.count > 1 else { return [] }
  let comparable = results.comparablePairs
  let isShortened = comparable.count > mostTold
  let isUnknown = results.book[.comparablePairs, .all]?.outcome.value == nil
  let alone = plans.filter { plan in
    !comparable.contains { $0.0 == plan || $0.1 == plan }
  }
  return [
    .heading(
      2,
      Phrase(
        da: "Hvilke scenarier frigør omtrent det samme", en: "Which scenarios free about the same")),
    .paragraph(rule),
  ]
    + (comparable.isEmpty
      ? isUnknown ? [] : [.paragraph(none)]
      : [.list(comparable.prefix(mostTold).map { words($0, $1) })])
    + (isShortened ? [.paragraph(further)] : [])
    + (comparable.isEmpty ? [] : [.paragraph(together([caution, results.noTests]))])
    + (comparable.isEmpty || isShortened || alone.isEmpty ? [] : [.paragraph(left(alone))])
    + (results.isIncomplete(.comparablePairs, .all) ? [.paragraph(unknown)] : [])
}

/// Every pair that frees about the same, where the annex tells the first ten; nothing where it tells them all.
func comparablePairTable(_ results: StudyResults) -> [Block] {
  let pairs = results.comparablePairs
  guard pairs.count > mostTold else { return [] }
  return [
    .table(
      Table(
        id: "comparable-plans",
        caption: Phrase(
          da: "Scenarier, der frigør omtrent det samme, to og to",
          en: "Scenarios that free about the same, two by two"),
        columns: [
          Table.Column("first", Phrase(da: "Det ene scenarie", en: "The one scenario")),
          Table.Column("second", Phrase(da: "Det andet", en: "The other")),
          column(
            .netApart, "Forskel i frigjort netto (pct.)", "Difference in what is freed (per cent)"),
        ],
        rows: pairs.map { first, second in
          Table.Row([
            .words(first.title), .words(second.title),
            .figure(.netApart, first.subject / second.subject),
          ])
        },
        source: results.scenarioSource))
  ]
}

/// How many pairs are told one by one.
private let mostTold = 10

extension StudyResults {
  /// The pairs of plans that free about the same, net, in the order of the scenarios.
  fileprivate var comparablePairs: [(Scenario, Scenario)] {
    guard book[.comparablePairs, .all] != nil else { return [] }
    let plans = compared
    return plans.indices.flatMap { first in
      plans.indices.dropFirst(first + 1).map { (plans[first], plans[$0]) }
    }.filter { isComparable($0, $1) }
  }

  /// That tests are left out; nil where the study has none.
  fileprivate var noTests: Phrase? {
    scenarios.contains { $0.kind == .test }
      ? Phrase(
        da: "Prøver af modellen er ikke sammenlignet.", en: "Tests of the model are not compared.")
      : nil
  }

  /// Whether two plans free about the same, net.
  fileprivate func isComparable(_ first: Scenario, _ second: Scenario) -> Bool {
    book[.comparablePairs, first.subject / second.subject]?.outcome.value == 1
  }
}

private let rule = Phrase(
  da: """
    To scenarier regnes her for at frigøre omtrent det samme, når det ene højst frigør \(.comparableWithin, .all) mere netto \
    end det andet. Grænsen er et valg. Kun for sådanne par kan mistede besøg og andre følger sammenlignes, uden at penge skal \
    vejes imod dem.
    """,
  en: """
    Two scenarios count here as freeing about the same when the one frees at most \(.comparableWithin, .all) more, net, than \
    the other. The limit is a choice. Only for such pairs can lost visits and other consequences be compared without weighing \
    money against them.
    """)

private let none = Phrase(
  da: """
    Ingen to af scenarierne frigør omtrent det samme. Forskellen i mistede besøg mellem to af dem kan derfor ikke læses, uden \
    at man tager stilling til, hvad forskellen i penge er værd.
    """,
  en: """
    No two of the scenarios free about the same. The difference in lost visits between two of them can therefore not be read \
    without judging what the difference in money is worth.
    """)

private let caution = Phrase(
  da: """
    Det gælder kun med de valgte forudsætninger; fordeles udgiften anderledes, kan de to frigøre vidt forskellige beløb. Også mistede besøg er \
    skøn, så tallene siger ikke, at det ene scenarie er bedre end det andet.
    """,
  en: """
    This holds only with the assumptions chosen; where cost is split differently, the two may free unlike amounts. Lost visits \
    are estimates too, so the figures do not say that one scenario is better than the other.
    """)

private let further = Phrase(
  da: """
    Her er nævnt de ti første af i alt \(.comparablePairs, .all) par. Alle står i \(page: "workings", "mellemregningerne").
    """,
  en: """
    The first ten of \(.comparablePairs, .all) pairs in all are told here. All of them stand in \(page: "workings", "the workings").
    """)

private let unknown = Phrase(
  da: "Kun \(.comparablePairs, .all, .coverage) par kan sammenlignes i penge.",
  en: "Only \(.comparablePairs, .all, .coverage) pairs can be compared in money.")

private func words(_ first: Scenario, _ second: Scenario) -> Phrase {
  let (one, other) = (first.subject, second.subject)
  return Phrase(
    da: """
      »\(first.title.danish)« frigør \(.freedNet, one) netto og mister \(.lostVisits, one) \(.daily) besøg; \
      »\(second.title.danish)« frigør \(.freedNet, other) og mister \(.lostVisits, other). Beløbene ligger \
      \(.netApart, one / other) fra hinanden.
      """,
    en: """
      “\(first.title.english)” frees \(.freedNet, one), net, and loses \(.lostVisits, one) \(.daily) visits; \
      “\(second.title.english)” frees \(.freedNet, other) and loses \(.lostVisits, other). The amounts are \
      \(.netApart, one / other) apart.
      """)
}

/// The plans that no other frees about as much as.
private func left(_ plans: [Scenario]) -> Phrase {
  let titles = quotedTitles(of: plans)
  guard let last = titles.last, titles.count > 1 else {
    let only = listed(titles)
    return Phrase(
      da: """
        \(only.danish) frigør ikke med de valgte forudsætninger omtrent det samme som noget andet af de sammenlignede scenarier.
        """,
      en: """
        \(only.english) does not, with the assumptions chosen, free about the same as any other scenario compared.
        """)
  }
  let others = titles.dropLast()
  return Phrase(
    da: """
      Hverken \(joined(others.map(\.danish), ", ")) eller \(last.danish) frigør med de valgte forudsætninger omtrent det samme som noget \
      andet af de sammenlignede scenarier.
      """,
    en: """
      Neither \(joined(others.map(\.english), ", ")) nor \(last.english) frees, with the assumptions chosen, about the same as any \
      other scenario compared.
      """)
}
