import Document
import Figures

/// Which venues the counts tell apart, and what more counts would help; nothing where nobody counted people present.
func rankingBlocks(_ results: StudyResults) -> [Block] {
  guard results.measures.hasPresent, results.book[.separablePairs, .all] != nil else { return [] }
  let heading = Phrase(
    da: "Kan tallene rangordne \(.theVenues)?", en: "Can the figures rank the \(.venues)?")
  let told: [Block] = [.heading(2, heading), .paragraph(results.separation)]
  guard results.venues.contains(where: { results.book[.amongThreeFewest, $0.subject] != nil })
  else { return told }
  return told + [.paragraph(results.sharpness)]
}

/// How surely each venue would be among those with the fewest again, and the counts it takes to know its mean.
func recountBlocks(_ results: StudyResults) -> [Block] {
  guard results.measures.hasPresent,
    results.venues.contains(where: { results.book[.amongThreeFewest, $0.subject] != nil })
  else { return [] }
  return [
    .heading(2, Phrase(da: "Hvis der blev talt igen", en: "If all were counted again")),
    .table(recountTable(results)),
  ] + (results.triedMoments.isEmpty ? [] : [.table(sharpnessTable(results))])
}

extension StudyResults {
  /// Whether the counts of people present tell half of the pairs apart, or more.
  var tellsMostApart: Bool {
    book[.separablePairs, .all]?.fraction.map { $0.part * 2 >= $0.whole && $0.whole > 0 } ?? false
  }

  /// Whether people present were counted at every venue, and the counts tell every pair apart.
  var tellsAllApart: Bool {
    guard !isIncomplete(present, .all) else { return false }
    return book[.separablePairs, .all]?.fraction.map { $0.part == $0.whole && $0.whole > 0 }
      ?? false
  }

  /// How many pairs of venues the counts tell apart, and whether the two counts agree.
  fileprivate var separation: Phrase {
    let verdict =
      tellsAllApart
      ? Phrase(da: "Ja", en: "Yes")
      : tellsMostApart
        ? Phrase(da: "Kun til dels", en: "Only in part") : Phrase(da: "Næppe", en: "Hardly")
    let only = tellsAllApart ? Phrase("") : Phrase(da: "kun ", en: "only ")
    let tooUncertain =
      tellsMostApart
      ? Phrase("")
      : Phrase(
        da: " Med så usikre tal kan det ikke afgøres, om de i virkeligheden er enige.",
        en: " With counts so uncertain it cannot be told whether they really agree.")
    let agreement = book[.rankAgreement, .all]?.outcome.value.map { value in
      let degree: Phrase =
        switch value {
        case ..<(-0.7): Phrase(da: "stort set modsat", en: "largely in reverse")
        case ..<(-0.3): Phrase(da: "til dels modsat", en: "in part in reverse")
        case ..<0.3:
          Phrase(
            da: "stort set uafhængigt af hinanden", en: "largely independently of each other")
        case ..<0.7: Phrase(da: "til dels ens", en: "in part alike")
        default: Phrase(da: "i høj grad ens", en: "largely alike")
        }
      return Phrase(
        da: """
          De to optællinger rangordner \(.theVenues) \(degree.danish): på de \(.rankAgreement, .all, .coverage) \(.venues), der har begge \
          tal, er rangkorrelationen \(.rankAgreement, .all) (én er fuld enighed, nul er ingen, minus én er omvendt rækkefølge).\(tooUncertain.danish)
          """,
        en: """
          The two counts rank the \(.venues) \(degree.english): for the \(.rankAgreement, .all, .coverage) \(.venues) that have both counts \
          the rank correlation is \(.rankAgreement, .all) (one is full agreement, zero is none, minus one is the reverse order).\(tooUncertain.english)
          """)
    }
    return together([
      Phrase(
        da: """
          \(verdict.danish), hvis optællingen af tilstedeværende skal stå alene: \(only.danish)\(.separablePairs, .all, .fraction) par af \
          \(.venues) ligger så langt fra hinanden, at tilfældet sjældent giver så stor en forskel.
          """,
        en: """
          \(verdict.english), if the count of people present is to stand alone: \(only.english)\(.separablePairs, .all, .fraction) pairs of \
          \(.venues) lie so far apart that chance seldom gives such a difference.
          """), visitSeparation, agreement,
    ])
  }

  /// How many pairs the visits tell apart; nil where that is not told of them.
  var visitSeparation: Phrase? {
    let subject = Subject(measures.visits.id)
    guard book[.separablePairs, subject] != nil else { return nil }
    let counted = assumptions.first { $0.id == Parameter.countedDays.rawValue }
    let isOneDay = counted?.value == 1
    let days =
      counted != nil
      ? Phrase(
        da:
          ", hvis der blev talt på \(.assumption, "counted_days", .spelled) \(isOneDay ? "dag" : "dage")",
        en:
          ", if visits were counted on \(.assumption, "counted_days", .spelled) \(isOneDay ? "day" : "days")"
      )
      : Phrase("")
    let caution =
      isIncomplete(visits, .all)
      ? Phrase(
        da: ", og kun blandt de \(visits, .all, .coverage) \(.venues), der har et tal",
        en: ", and only among the \(visits, .all, .coverage) \(.venues) that have a count")
      : Phrase("")
    return Phrase(
      da: """
        Besøgene i \(measures.visits.period) kan skelne mellem \(.theVenues) i \(.separablePairs, subject, .fraction) par\(days.danish)\(caution.danish); det siger \
        intet om, hvor mange der kommer i dag.
        """,
      en: """
        The visits of \(measures.visits.period) tell \(.separablePairs, subject, .fraction) pairs apart\(days.english)\(caution.english); that says \
        nothing of how many come today.
        """)
  }

  /// How sharp a typical venue's mean becomes with more counts.
  fileprivate var sharpness: Phrase {
    let widths = book.subjects(of: .presentAbove)
    guard widths.allSatisfy({ book[.presentAbove, $0]?.outcome.value != nil }) else {
      return Phrase(
        da: "Hvor meget flere optællinger ville hjælpe, kan ikke beregnes uden et antal til stede.",
        en: "How much more counts would help cannot be computed without counts of people present.")
    }
    func steps(_ words: (Subject) -> Sentence) -> Sentence {
      joined(widths.map { words($0) + reach($0) }, ", ")
    }
    return Phrase(
      da: """
        På \(.venue, neuter: "et", common: "en") \(.venue) med \(.typicalPresent, .all) til stede i gennemsnit (nær midten af de talte) er usikkerheden \
        \(steps { $0 == "1" ? "ved \(.momentsTried, $0, .spelled) optælling " : "ved \(.momentsTried, $0) optællinger " }). Den kommer ned på \(.methodChoice, "half-width") til \
        begge sider, først når optællingerne tilsammen har talt \(.peopleNeeded, .all) til stede. Flere optællinger på tilfældige tidspunkter gør tallene \
        sikrere. De siger stadig kun, hvor mange der er til stede.
        """,
      en: """
        At \(a: .venue) with \(.typicalPresent, .all) present on average (near the middle of the counts) the uncertainty is \
        \(steps { $0 == "1" ? "with \(.momentsTried, $0, .spelled) count " : "with \(.momentsTried, $0) counts " }). It comes down to \
        \(.methodChoice, "half-width") on both sides only when \(.peopleNeeded, .all) have been counted present over all counts. More counts at random times make the figures surer. They \
        still only say how many are present.
        """)
  }
}

/// How far the interval reaches to both sides after so many counts: it is not as far down as up.
func reach(_ moments: Subject) -> Sentence {
  "−\(.presentBelow, moments, .bare)/+\(.presentAbove, moments)"
}

/// After how many counts.
func timesCounted(_ moments: Subject) -> Phrase {
  moments == "1"
    ? Phrase(
      da: "\(.momentsTried, moments, .spelled) optælling",
      en: "\(.momentsTried, moments, .spelled) count")
    : Phrase(da: "\(.momentsTried, moments) optællinger", en: "\(.momentsTried, moments) counts")
}

extension StudyResults {
  /// The numbers of counts for which it is known how far the interval of a typical venue reaches.
  var triedMoments: [Subject] {
    book.subjects(of: .presentAbove).filter {
      book[.presentAbove, $0]?.outcome.value != nil && book[.presentBelow, $0]?.outcome.value != nil
    }
  }
}

/// How far the interval reaches to both sides, by the number of counts.
private func sharpnessTable(_ results: StudyResults) -> Table {
  Table(
    id: "count-sharpness",
    caption: Phrase(
      da: """
        Usikkerhed på gennemsnittet efter antal optællinger, \(.venue, neuter: "et typisk", common: "en typisk") \(.venue) med \
        \(.typicalPresent, .all) til stede
        """,
      en: """
        Uncertainty of the mean by the number of counts, a typical \(.venue) with \(.typicalPresent, .all) present
        """),
    columns: [
      Table.Column("counts", Phrase(da: "Talt", en: "Counted")),
      column("below", "Nedad (pct.)", "Downwards (per cent)"),
      column("above", "Opad (pct.)", "Upwards (per cent)"),
    ],
    rows: results.triedMoments.map {
      Table.Row([
        .words(timesCounted($0)), .figure(.presentBelow, $0), .figure(.presentAbove, $0),
      ])
    },
    notes: [
      Phrase(
        da: """
          Så langt når intervallet (\(.methodChoice, "interval-level")) ned under og op over gennemsnittet, når der er talt på tilfældige \
          tidspunkter.
          """,
        en: """
          So far the interval (\(.methodChoice, "interval-level")) reaches below and above the mean, when counted at random times.
          """)
    ],
    source: results.countSource)
}

private func countedOnly(_ results: StudyResults) -> Phrase {
  results.isWithheld(results.present)
    ? Phrase(
      da: "Kun \(.venues), hvor antallet til stede er talt og vist, er med.",
      en: "Only \(.venues) whose people present were counted and are shown are included.")
    : Phrase(
      da: "Kun \(.venues), hvor antallet til stede er talt, er med.",
      en: "Only \(.venues) whose people present were counted are included.")
}

private func recountTable(_ results: StudyResults) -> Table {
  Table(
    id: "count-recount",
    caption: Phrase(
      da:
        "Hvis der blev talt igen: chancen for at være blandt de tre med færrest, og nødvendige optællinger",
      en:
        "If all were counted again: the chance of being among the three fewest, and the counts needed"
    ),
    columns: [
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column("present", results.present.name, .figures(.bare)),
      column(
        "among_three_fewest", "Chance for at være blandt de tre med færrest igen (pct.)",
        "Chance of being among the three fewest again (per cent)"),
      column(
        "moments_needed",
        "Optællinger, der skal til for højst \(.methodChoice, "half-width") til begge sider",
        "Counts needed for at most \(.methodChoice, "half-width") to both sides"
      ),
    ],
    rows: results.venues.filter { results.book[results.present, $0.subject]?.outcome.value != nil }
      .map { venue in
        Table.Row([
          .words(Phrase(venue.name)), .figure(results.present, venue.subject),
          .figure(.amongThreeFewest, venue.subject), .figure(.momentsNeeded, venue.subject),
        ])
      },
    notes: [
      Phrase(
        da: """
          Højst \(.methodChoice, "half-width") til begge sider kræver \(.peopleNeeded, .all) talte brugere i alt på \
          \(.theVenue). Både den optælling, der er gjort, og en ny antages at svinge tilfældigt om et gennemsnit, ingen kender \
          (Poisson); kommer brugerne i grupper, er udsvinget større, og der skal flere optællinger til.
          """,
        en: """
          At most \(.methodChoice, "half-width") to both sides takes \(.peopleNeeded, .all) users counted in all at the \
          \(.venue). Both the count made and a new one are assumed to vary by chance about a mean that nobody knows (Poisson); if \
          users come in groups they vary more, and more counts are needed.
          """)
    ] + (results.isIncomplete(results.present, .all) ? [countedOnly(results)] : []),
    source: results.countSource)
}
