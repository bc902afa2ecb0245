import Document
import Figures

extension Report {
  /// How many plans there are, which of them nothing beats, and where the scenarios stand among them.
  static let everyPlan = Report(
    name: "every-plan", place: .audit,
    analyses: ["ground", "utilisation", "scenarios", "every-plan"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "alle-planer", en: "every-plan", for: .audit),
      title: Phrase(da: "Alle planer", en: "Every plan"),
      blocks: blocks(results))
  }
}

private func blocks(_ results: StudyResults) -> [Block] {
  if results.book[.plansWithinLimits, .all]?.outcome.value == 0 {
    return [.paragraph(count(results)), .paragraph(noPlan(results)), .paragraph(limit(results))]
  }
  let absence =
    results.book[results.hasMoney ? .efficientPlans : .plansWithinLimits, .all]?.outcome.absence
  return absence.map { unanswered(results, $0) }
    ?? answered(results)
}

private func noPlan(_ results: StudyResults) -> Phrase {
  let verb =
    results.hasMoney ? Phrase(da: "frontier", en: "frontier") : Phrase(da: "seek", en: "seek")
  return Phrase(
    da: """
      Ingen plan holder alle krav på én gang. »vifte scenario \(verb.danish)« siger, hvilke der støder sammen.
      """,
    en: """
      No plan keeps all of them at once. “vifte scenario \(verb.english)” tells which of them collide.
      """)
}

/// The page when the plans cannot be looked through: the reasons.
private func unanswered(_ results: StudyResults, _ absence: Absence) -> [Block] {
  [
    .paragraph(count(results)), .paragraph(limit(results)),
    .paragraph(
      Phrase(
        da: "Hvad planerne fører til, kan ikke beregnes. Det skyldes:",
        en: "What the plans come to cannot be computed, because:")),
    .list(absence.reasons),
  ]
}

/// The plans that displace fewest visits; nothing where none is told.
private func lowestBlocks(_ results: StudyResults) -> [Block] {
  let table = lowestTable(results)
  guard !table.rows.isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "Færrest berørte besøg", en: "Fewest affected visits")),
    .paragraph(lowest), .table(table),
  ]
}

private func answered(_ results: StudyResults) -> [Block] {
  let weighed: [Block] =
    results.hasMoney
    ? [.paragraph(efficient), .paragraph(poverty(results))] : [.paragraph(unweighed)]
  let opening: [Block] =
    [.paragraph(count(results)), .paragraph(limit(results))] + weighed + [
      .paragraph(conditions(results))
    ] + lowestBlocks(results) + [
      .heading(2, Phrase(da: "Hvor scenarierne står", en: "Where the scenarios stand")),
      .paragraph(standing),
    ]
  let tables = [standingTable(results), betterTable(results)].compactMap(\.self)
  guard results.hasMoney else {
    return opening + breaches(results).map(Block.paragraph) + tables.map(Block.table)
  }
  let closing: [Block] = [
    .heading(
      2,
      Phrase(
        da:
          "Hvor ofte \(.venue, neuter: "et", common: "en") \(.venue) lukkes i de planer, ingen overgår",
        en: "How often \(a: .venue) closes in the plans nothing beats")),
    .paragraph(frequency), .table(efficientFrequencyTable(results)),
  ]
  return opening + breaches(results).map(Block.paragraph) + tables.map(Block.table) + closing
}

private func count(_ results: StudyResults) -> Phrase {
  let ways = results.book[.plans, .all]?.outcome.value == nil ? countless : ways
  guard results.book[.plansWithinLimits, .all]?.outcome.value != nil else { return ways }
  let open = open(results)
  guard let locks = results.lockWords else {
    let within = within(Phrase(""), open)
    return Phrase(
      da: "\(ways.danish) \(within.danish)", en: "\(ways.english) \(within.english)")
  }
  let within = within(Phrase(da: "låsene og ", en: "the locks and "), open)
  return Phrase(
    da: "\(ways.danish) \(within.danish) \(locks.danish)",
    en: "\(ways.english) \(within.english) \(locks.english)")
}

private let countless = Phrase(
  da: "De \(.venues, .all) \(.venues) kan holdes åbne eller lukkes på uoverskueligt mange måder.",
  en: "The \(.venues, .all) \(.venues) can be kept open or closed in more ways than can be told.")

private let ways = Phrase(
  da: """
    De \(.venues, .all) \(.venues) kan holdes åbne eller lukkes på \(.plans, .all) måder, ingen og alle lukninger \
    medregnet.
    """,
  en: """
    The \(.venues, .all) \(.venues) can be kept open or closed in \(.plans, .all) ways, closing none and all included.
    """)

/// How many plans keep the limit, and the locks where there are any.
private func within(_ locks: Phrase, _ open: Phrase) -> Phrase {
  Phrase(
    da: """
      Heraf holder \(.plansWithinLimits, .all) planer \(locks.danish)mindst \(.leastOpenPerCentre, .all) \(open.danish) i \
      \(.centre, neuter: "hvert", common: "hver") \(.centre).
      """,
    en: """
      Of these, \(.plansWithinLimits, .all) plans keep \(locks.english)at least \(.leastOpenPerCentre, .all) \(open.english) in \
      each \(.centre).
      """)
}

/// That the limit is a choice, and why the study made it.
private func limit(_ results: StudyResults) -> Phrase {
  let reason = results.choices.first { $0.rule == .leastOpenPerCentre }?.reason
  let why = reason.map { Phrase(da: " \($0.danish)", en: " \($0.english)") } ?? Phrase("")
  return Phrase(
    da: """
      Kravet til \(.centre, neuter: "hvert", common: "hver") \(.centre) er et valg i modellen.\(why.danish)
      """,
    en: "What is asked of each \(.centre) is a choice of the model.\(why.english)")
}

/// The word after the number of venues that stay open in each centre.
private func open(_ results: StudyResults) -> Phrase {
  results.conventions.leastOpenPerCentre == 1
    ? Phrase(
      da: "\(.venue) \(.venue, neuter: "åbent", common: "åben")", en: "\(.venue) open")
    : Phrase(da: "\(.venues) åbne", en: "\(.venues) open")
}

private let efficient = Phrase(
  da: """
    Alle disse planer er regnet igennem. En plan overgås, hvis en anden frigør mindst lige så meget ved færre adresser, \
    ikke mister flere besøg og ikke bevarer en mindre andel i \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre), og den er bedre på mindst ét \
    af de tre mål. \(.efficientPlans, .all) planer overgås ikke af nogen.
    """,
  en: """
    All of these plans have been computed. A plan is beaten if another frees at least as much by fewer addresses, \
    loses no more visits and keeps no smaller a share in the worst-hit \(.centre), and is better on at least one of the \
    three. \(.efficientPlans, .all) plans are beaten by none.
    """)

private let unweighed = Phrase(
  da: """
    Der er ingen ramme. Uden et beløb, som en lukning frigør, er ingen plan bedre end at lukke så lidt som muligt, og \
    det er derfor ikke opgjort, hvilke planer der overgår andre.
    """,
  en: """
    The study has no budget. Without an amount that a closing frees, no plan is better than closing as little as \
    possible, and so it is not told which plans beat others.
    """)

private func poverty(_ results: StudyResults) -> Phrase {
  let lowestFirst = lowestFirst(results)
  guard results.isIncomplete(results.visits, .all) else { return lowestFirst }
  return Phrase(
    da: """
      \(lowestFirst.danish) Besøgene er desuden kun talt på \(results.visits, .all, .coverage) \(.venues); resten er skønnet.
      """,
    en: """
      \(lowestFirst.english) Visits, moreover, were counted at \(results.visits, .all, .coverage) \(.venues) only; the rest \
      are estimated.
      """)
}

private func lowestFirst(_ results: StudyResults) -> Phrase {
  let fraction = results.book[.lowestFirstPlans, .all]?.fraction
  let isAll = fraction.map { $0.part == $0.whole } ?? false
  let reason =
    isAll
    ? Phrase(
      da: """
         Det følger af, at kilderne ikke oplyser andet at vælge efter: afstande, husleje, lokalernes stand og plads \
        mangler.
        """,
      en: """
         That follows from the sources giving nothing else to choose by: distances, rent, the condition of the premises \
        and their capacity are missing.
        """)
    : Phrase(
      da: " Afstande, lokalernes stand og plads er ikke vejet med.",
      en: " Distances, the condition of the premises and their capacity are not weighed.")
  return Phrase(
    da: """
      Det er ikke en anbefaling. Af de planer, ingen overgår, lukker \(.lowestFirstPlans, .all, .fraction) blot \
      \(.theVenues) med de laveste besøgstal først i \(.centre, neuter: "hvert", common: "hver") \(.centre).\(reason.danish)
      """,
    en: """
      This is not a recommendation. Of the plans nothing beats, \(.lowestFirstPlans, .all, .fraction) merely close the \
      \(.venues) with the lowest visit figures first in each \(.centre).\(reason.english)
      """)
}

private let lowest = Phrase(
  da: """
    For hvert antal lukninger viser tabellen en plan, der berører færrest besøg. Hver række lukker \(.theVenue) i rækken \
    og alle dem ovenfor.
    """,
  en: """
    For each number of closings the table shows a plan that displaces the fewest visits. Each row closes its own \
    \(.venue) and all those above.
    """)

private let standing = Phrase(
  da: """
    Scenarierne holdes her op mod alle planer inden for grænserne under de valgte forudsætninger.
    """,
  en: """
    Here the scenarios are compared with every plan within the limits, under the study's own assumptions.
    """)

/// A sentence for each scenario that breaks the limit.
private func breaches(_ results: StudyResults) -> [Phrase] {
  results.scenarios.filter { scenario in
    (results.book[.centresBelowLimit, .amongAll(scenario)]?.outcome.value ?? 0) > 0
  }.map { scenario in
    let subject = Subject.amongAll(scenario)
    return Phrase(
      da: """
        »\(scenario.title.danish)« holder ikke grænsen (antal \(.centres) med færre åbne \(.venues): \
        \(.centresBelowLimit, subject)). Scenariet er derfor ikke selv blandt de \(.plansWithinLimits, .all) planer, \
        men holdes op mod dem.
        """,
      en: """
        “\(scenario.title.english)” breaks the limit (number of \(.centres) with fewer \(.venues) open: \
        \(.centresBelowLimit, subject)). The scenario is therefore not itself among the \(.plansWithinLimits, .all) \
        plans, but is compared with them.
        """)
  }
}

private let frequency = Phrase(
  da: """
    Andelen siger, hvor lavt \(.theVenue)s besøgstal ligger i \(.venue, neuter: "dets", common: "dens") \(.centre), ikke hvad \(.theVenue) er værd for dem, der bruger \
    \(.venue, neuter: "det", common: "den").
    """,
  en: """
    The share tells how low the \(.venue)'s visit figure lies in its \(.centre), not what the \(.venue) is worth to those who use \
    it.
    """)
