import Document
import Figures

extension Report {
  /// How the venues were used, venue by venue.
  static let utilisation = Report(name: "utilisation", analyses: ["ground", "utilisation"]) {
    results in
    Page(
      fileName: Page.FileName(da: "udnyttelse", en: "utilisation"),
      title: Phrase(da: "Udnyttelse af \(.theVenues)", en: "Utilisation of the \(.venues)"),
      blocks: [
        .paragraph(lead(results))
      ] + useBlocks(results) + traitBlocks(results) + countBlocks(results)
        + listed(
          missing(results), under: Phrase(da: "Hvad der mangler", en: "What is missing"))
        + listed(
          reading(results),
          under: Phrase(da: "Sådan læses tallene", en: "How to read the figures")))
  }
}

/// What was counted that the computations rest on, per centre and venue; where they rest on nothing, per centre.
private func useBlocks(_ results: StudyResults) -> [Block] {
  let centres = Block.heading(2, Phrase(da: "\(capital: .theCentres)", en: "The \(.centres)"))
  guard !results.measures.used.isEmpty else {
    return results.measures.all.isEmpty
      ? [] : [centres, .table(countsByCentre(results, id: "utilisation-centres"))]
  }
  return [
    centres, .table(centreTable(results, id: "utilisation-centres")),
    .heading(2, Phrase(da: "\(capital: .theVenues)", en: "The \(.venues)")),
    .table(venueTable(results)),
  ]
}

private func lead(_ results: StudyResults) -> Phrase {
  let measures = results.measures
  return together([
    measures.hasVisits ? visits(results) : nil, measures.visits.partOfYear,
    measures.hasPresent ? present(results) : nil,
    measures.hasVisits && measures.hasPresent ? momentShare(results) : nil, capacity(results),
  ])
}

private func visits(_ results: StudyResults) -> Phrase {
  let least =
    results.isIncomplete(results.visits, .all)
    ? Phrase(
      da: "; for alle \(.venues, .all) er tallet mindst lige så højt",
      en: "; for all \(.venues, .all) the number is at least as high") : Phrase("")
  let period = results.measures.visits.period
  return Phrase(
    da: """
      I \(period) talte \(results.visits, .all, .coverage) \(.venues) tilsammen \(results.visits, .all) besøg \
      \(.aDay)\(least.danish).
      """,
    en: """
      In \(period), \(results.visits, .all, .coverage) \(.venues) together counted \(results.visits, .all) visits \
      \(.aDay)\(least.english).
      """)
}

private func present(_ results: StudyResults) -> Phrase {
  let period = results.measures.present.period
  return Phrase(
    da: """
      I \(period) var i alt \(results.present, .all) brugere til stede på \
      \(results.present, .all, .coverage) \(.venues), talt på ét tidspunkt på hvert sted.
      """,
    en: """
      In \(period), \(results.present, .all) users in all were present at \
      \(results.present, .all, .coverage) \(.venues), counted at one time at each.
      """)
}

private func capacity(_ results: StudyResults) -> Phrase {
  let places = results.book[.places, .all]?.coverage?.counted ?? 0
  return places == 0
    ? Phrase(
      da: "Kapaciteten er ikke oplyst, så hvor fyldte \(.theVenues) er, kan ikke beregnes.",
      en: "Capacity is not stated, so how full the \(.venues) are cannot be computed.")
    : Phrase(
      da: "Kapaciteten er oplyst for \(.places, .all, .coverage) \(.venues).",
      en: "Capacity is stated for \(.places, .all, .coverage) \(.venues).")
}

/// What the people present come to beside the visits, where both were counted.
private func momentShare(_ results: StudyResults) -> Phrase {
  let visits =
    results.measures.visits.per == .day
    ? Phrase(da: "besøgene på en dag", en: "a day's visits")
    : Phrase(da: "besøgene \(.aDay)", en: "the visits \(.aDay)")
  return Phrase(
    da: """
      På de \(.venues), der har begge tal (\(.momentShare, .all, .coverage)), svarede antallet til stede til \
      \(.momentShare, .all) af \(visits.danish).
      """,
    en: """
      At the \(.venues) with both counts (\(.momentShare, .all, .coverage)), the number present amounted to \
      \(.momentShare, .all) of \(visits.english).
      """)
}

/// The note under sums of some measures, where one of them misses somebody.
func lowerBound(_ measures: [Measure], _ results: StudyResults) -> [Phrase] {
  measures.contains { results.isIncomplete($0.metric, .all) } ? [.lowerBound] : []
}

/// Visits and people present per centre, with how many were counted.
func centreTable(_ results: StudyResults, id: String) -> Table {
  func row(_ name: Phrase, _ subject: Subject, _ weight: Table.Row.Weight) -> Table.Row {
    Table.Row(
      [
        .words(name), .figure(results.visits, subject), .figure(results.visits, subject),
        .figure(results.present, subject), .figure(results.present, subject),
        .figure(.momentShare, subject),
        .figure(.momentShare, subject),
      ], weight)
  }
  let table = Table(
    id: id,
    caption: Phrase(
      da: "\(results.countsInCaption.danish) pr. \(.centre), \(.venues, .all) \(.venues)",
      en: "\(results.countsInCaption.english) by \(.centre), \(.venues, .all) \(.venues)"),
    columns: [
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column(
        "visits", results.visits.name,
        .figures(.bare)),
      Table.Column(
        "visits_of", Phrase(da: "Talt på", en: "Counted at"), .figures(.coverage)),
      Table.Column(
        "present", results.present.name, .figures(.bare)),
      Table.Column(
        "present_of", Phrase(da: "Talt på", en: "Counted at"), .figures(.coverage)),
      Table.Column(
        "moment_share", Phrase(da: "Øjebliksandel (pct.)", en: "Moment share (per cent)"),
        .figures(.bare)),
      Table.Column(
        "both_of", Phrase(da: "Begge tal", en: "Both counts"), .figures(.coverage)),
    ],
    rows: results.centres.map { row(Phrase($0.name), $0.subject, .plain) }
      + [row(Phrase(da: "\(capital: .theCity)", en: "The \(.city)"), .all, .total)],
    notes: lowerBound(results.measures.used, results) + momentShareNotes(results),
    source: results.countSource)
  return results.fitting(table)
}

/// How the share of one count in the other is to be read; nothing where there is only one.
private func momentShareNotes(_ results: StudyResults) -> [Phrase] {
  guard results.measures.hasVisits, results.measures.hasPresent else { return [] }
  return [
    Phrase(
      da: """
        Øjebliksandelen er antal til stede pr. \(.dailyOne) besøg, kun for \(.venues) med begge tal. Den kan \
        afspejle, hvor længe besøgende bliver, men også tidspunktet og ændret søgning; den siger intet om \
        ledige pladser.
        """,
      en: """
        The moment share is people present per \(.dailyOne) visit, over \(.venues) with both counts only. It may \
        reflect how long visitors stay, but also the moment and changed use; it says nothing of free places.
        """),
    results.noTrend,
  ]
}

private func venueTable(_ results: StudyResults) -> Table {
  let rows = results.centres.flatMap { centre in
    results.venues(of: centre).map { venue in
      Table.Row([
        .words(Phrase(centre.name)), .words(Phrase(venue.name)),
        .figure(results.visits, venue.subject), .figure(.visitShare, venue.subject),
        .figure(results.present, venue.subject), .figure(results.present, venue.subject),
        .figure(.momentShare, venue.subject), .figure(.momentShare, venue.subject),
        .figure(.capacityUse, venue.subject),
      ])
    }
  }
  let table = Table(
    id: "utilisation-venues",
    caption: Phrase(
      da: "\(results.countsInCaption.danish), \(.venues, .all) \(.venues)",
      en: "\(results.countsInCaption.english), \(.venues, .all) \(.venues)"),
    columns: [
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column(
        "visits", results.visits.name,
        .figures(.bare)),
      Table.Column(
        "visit_share", Phrase(da: "Andel af talte besøg (pct.)", en: "Share of visits (per cent)"),
        .figures(.bare)),
      Table.Column(
        "present", results.present.name, .figures(.bare)),
      Table.Column(
        "present_interval", Phrase(da: "Interval for til stede", en: "Interval of present"),
        .figures(.interval)),
      Table.Column(
        "moment_share", Phrase(da: "Øjebliksandel (pct.)", en: "Moment share (per cent)"),
        .figures(.bare)),
      Table.Column(
        "moment_share_interval",
        Phrase(da: "Interval for øjebliksandel", en: "Interval of moment share"),
        .figures(.interval)),
      Table.Column(
        "capacity_use", Phrase(da: "Kapacitetsudnyttelse (pct.)", en: "Capacity use (per cent)"),
        .figures(.bare)),
    ],
    rows: rows, notes: notes(results), source: results.countSource)
  return results.fitting(table)
}

private func notes(_ results: StudyResults) -> [Phrase] {
  let (hasVisits, hasPresent) = (results.measures.hasVisits, results.measures.hasPresent)
  let share = Phrase(
    da: """
      Andelen af talte besøg regnes af de \(results.visits, .all, .coverage) \(.venues) med et tal.
      """,
    en: """
      The share of visits is of the \(results.visits, .all, .coverage) \(.venues) with a count.
      """)
  guard hasPresent else { return hasVisits ? [share] : [] }
  let chance = Phrase(
    da: """
      Intervallerne (\(.methodChoice, "interval-level")) dækker kun tilfældighed i tællingen, ikke et skævt valgt tidspunkt.
      """,
    en: """
      The intervals (\(.methodChoice, "interval-level")) cover chance in the counting only, not a badly chosen moment.
      """)
  guard hasVisits else { return [chance] }
  let ground = Phrase(
    da: """
      Intervallet for til stede hviler på forudsætningerne om optællinger og overspredning, intervallet for \
      øjebliksandel på dem om optællinger og talte dage.
      """,
    en: """
      The interval of present rests on the assumptions on moments and overdispersion, that of the moment share on those on \
      moments and days counted.
      """)
  return [together([share, chance, ground]), results.noTrend]
}

/// A list under a heading; nothing where there is nothing to list.
private func listed(_ items: [Phrase], under heading: Phrase) -> [Block] {
  items.isEmpty ? [] : [.heading(2, heading), .list(items)]
}

private func reading(_ results: StudyResults) -> [Phrase] {
  let (hasVisits, hasPresent) = (results.measures.hasVisits, results.measures.hasPresent)
  return (hasVisits ? [notPeople] : []) + (hasPresent ? [apart] : [])
    + (hasVisits && hasPresent ? [agreement, lowShare] : [])
}

private let notPeople = Phrase(
  da: "Besøg er ikke personer: den samme bruger kan tælle flere gange.",
  en: "Visits are not people: the same user may count several times.")

private let apart = Phrase(
  da: """
    Optællingen af tilstedeværende kan kun skelne nogle af \(.theVenues) fra hinanden: \(.separablePairs, .all, .fraction) par, så tilfældet \
    næppe er hele forklaringen.
    """,
  en: """
    The count of people present can tell only some \(.venues) apart: \(.separablePairs, .all, .fraction) pairs, where chance is hardly \
    the whole explanation.
    """)

private let agreement = Phrase(
  da: """
    Rangkorrelationen mellem de to optællinger er \(.rankAgreement, .all) over \(.rankAgreement, .all, .coverage) \(.venues).
    """,
  en: """
    The rank correlation of the two counts is \(.rankAgreement, .all) over \(.rankAgreement, .all, .coverage) \(.venues).
    """)

private let lowShare = Phrase(
  da: """
    En lav øjebliksandel kan skyldes korte besøg, et uheldigt tidspunkt, aktiviteter ude af huset eller \
    færre brugere; tallene kan ikke sige hvilket.
    """,
  en: """
    A low moment share may come from short visits, an unlucky moment, activities elsewhere or fewer users; \
    the figures cannot tell which.
    """)
