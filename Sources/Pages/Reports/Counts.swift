import Document
import Figures

extension Report {
  /// What was counted, venue by venue, what is missing, and what the counts can bear.
  static let counts = Report(name: "counts", place: .annex, analyses: ["ground", "utilisation"]) {
    results in
    Page(
      fileName: Page.FileName(da: "bilag-besoegstal", en: "annex-counts"),
      title: Phrase(
        da: "Besøgstal, og hvad de kan bære", en: "Visit counts, and what they can bear"),
      blocks: [.paragraph(lead(results))] + useBlocks(results)
        + listed(
          missing(results),
          under: results.disclosure.withheld.isEmpty
            ? Phrase(da: "Hvad der mangler", en: "What is missing")
            : Phrase(da: "Hvad der mangler eller er udeladt", en: "What is missing or withheld"))
        + rankingBlocks(results) + traitBlocks(results) + countBlocks(results)
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
      ? [] : [centres, .table(countsByCentre(results, id: "count-centres"))]
  }
  return [
    centres, .table(centreTable(results, id: "count-centres")),
    .heading(2, Phrase(da: "\(capital: .theVenues)", en: "The \(.venues)")),
    .table(venueTable(results)),
  ]
}

private func lead(_ results: StudyResults) -> Phrase {
  let measures = results.measures
  return together([
    measures.hasVisits ? visits(results) : nil, measures.visits.partOfYear,
    measures.hasPresent ? present(results) : nil,
    measures.hasVisits && measures.hasPresent && !isMomentShareWithheld(results)
      ? momentShare(results) : nil, capacity(results),
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
      I \(period) blev der talt \(results.present, .all) til stede på \(results.present, .all, .coverage) \(.venues). Det er en \
      sum af optællinger, som ikke behøver at være gjort på samme tid.
      """,
    en: """
      In \(period), \(results.present, .all) were counted as present at \(results.present, .all, .coverage) \(.venues). That is a \
      sum of counts which need not have been made at the same time.
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

private func isMomentShareWithheld(_ results: StudyResults) -> Bool {
  results.book[.momentShare, .all]?.outcome.absence?.kind == .hidden
}

/// What the people present come to beside the visits, where both were counted.
private func momentShare(_ results: StudyResults) -> Phrase {
  Phrase(
    da: """
      På de \(.venues), der har begge tal (\(.momentShare, .all, .coverage)), var der \(.momentShare, .all, .bare) til stede for \
      hvert hundrede \(.daily) besøg.
      """,
    en: """
      At the \(.venues) with both counts (\(.momentShare, .all, .coverage)), \(.momentShare, .all, .bare) were present for each \
      hundred \(.daily) visits.
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
      ], weight)
  }
  let areAllCounted = results.centres.allSatisfy { centre in
    results.measures.used.allSatisfy { !results.isIncomplete($0.metric, centre.subject) }
  }
  let table = Table(
    id: id,
    caption: Phrase(
      da: "\(results.countsInCaption.danish) pr. \(.centre), \(.venues, .all) \(.venues)",
      en: "\(results.countsInCaption.english) by \(.centre), \(.venues, .all) \(.venues)"),
    columns: [
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column("visits", results.visits.name, .figures(.bare)),
      Table.Column(
        "visits_of", Phrase(da: "Talt på", en: "Counted at"), .figures(.coverage)),
      Table.Column("present", results.present.name, .figures(.bare)),
      Table.Column(
        "present_of", Phrase(da: "Talt på", en: "Counted at"), .figures(.coverage)),
    ],
    rows: results.centres.map { row(Phrase($0.name), $0.subject, .plain) }
      + [row(Phrase(da: "\(capital: .theCity)", en: "The \(.city)"), .all, .total)],
    notes: (areAllCounted ? [] : [notComparable]) + trend(results), source: results.countSource)
  return results.fitting(table)
}

private let notComparable = Phrase(
  da: """
    Hvor ikke alle er talt, er summen et mindstetal, og \(.theCentres) kan ikke sammenlignes på den.
    """,
  en: """
    Where not all are counted, the sum is a lower bound, and the \(.centres) cannot be compared by it.
    """)

/// The reminder that two counts are no series; nothing where there is only one.
private func trend(_ results: StudyResults) -> [Phrase] {
  results.measures.hasVisits && results.measures.hasPresent ? [results.noTrend] : []
}

private func venueTable(_ results: StudyResults) -> Table {
  let arePlacesGiven = results.venues.contains {
    results.book[.capacityUse, $0.subject]?.outcome.value != nil
  }
  let rows = results.centres.flatMap { centre in
    results.venues(of: centre).map { venue in
      Table.Row(
        [
          .words(Phrase(centre.name)), .words(Phrase(venue.name)),
          .figure(results.visits, venue.subject), .figure(results.present, venue.subject),
          .figure(results.present, venue.subject), .figure(.momentShare, venue.subject),
        ] + (arePlacesGiven ? [.figure(.capacityUse, venue.subject)] : []))
    }
  }
  let places = Table.Column(
    "capacity_use", Phrase(da: "Til stede pr. hundrede pladser", en: "Present per hundred places"),
    .figures(.bare))
  let table = Table(
    id: "count-venues",
    caption: Phrase(
      da: "\(results.countsInCaption.danish), \(.venues, .all) \(.venues)",
      en: "\(results.countsInCaption.english), \(.venues, .all) \(.venues)"),
    columns: [
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column("visits", results.visits.name, .figures(.bare)),
      Table.Column("present", results.present.name, .figures(.bare)),
      Table.Column(
        "present_interval",
        Phrase(da: "Interval for antal til stede", en: "Interval for the number present"),
        .figures(.interval)),
      Table.Column(
        "moment_share",
        Phrase(
          da: "Til stede pr. hundrede \(.daily) besøg", en: "Present per hundred \(.daily) visits"),
        .figures(.bare)),
    ] + (arePlacesGiven ? [places] : []),
    rows: rows, notes: notes(results),
    source: results.countSource)
  return results.fitting(table)
}

private func notes(_ results: StudyResults) -> [Phrase] {
  guard results.measures.hasPresent else { return [] }
  let chance = Phrase(
    da: """
      Intervallet (\(.methodChoice, "interval-level")) viser, hvor langt gennemsnittet tilfældigt kan ligge fra det talte. \
      Det dækker ikke et skævt valgt tidspunkt og hviler på forudsætningerne om optællinger og overspredning.
      """,
    en: """
      The interval (\(.methodChoice, "interval-level")) shows how far the mean may lie from the count by chance. It does not \
      cover a badly chosen moment, and it rests on the assumptions on moments and overdispersion.
      """)
  return [chance]
}

/// A list under a heading; nothing where there is nothing to list.
private func listed(_ items: [Phrase], under heading: Phrase) -> [Block] {
  items.isEmpty ? [] : [.heading(2, heading), .list(items)]
}

private func reading(_ results: StudyResults) -> [Phrase] {
  let (hasVisits, hasPresent) = (results.measures.hasVisits, results.measures.hasPresent)
  return (hasVisits ? [notPeople] : []) + (hasVisits && hasPresent ? [lowShare] : [])
}

private let notPeople = Phrase(
  da: "Besøg er ikke personer: den samme bruger kan tælle flere gange.",
  en: "Visits are not people: the same user may count several times.")

private let lowShare = Phrase(
  da: """
    Er der få til stede i forhold til besøgene, kan det skyldes korte besøg, et uheldigt tidspunkt, aktiviteter ude af huset \
    eller færre brugere. Tallene kan ikke sige hvilket, og de siger intet om ledige pladser.
    """,
  en: """
    Few people present beside the visits may come from short visits, an unlucky moment, activities elsewhere or fewer users. \
    The figures cannot tell which, and they say nothing of free places.
    """)
