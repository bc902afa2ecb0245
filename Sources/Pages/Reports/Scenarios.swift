import Document
package import Figures

extension Report {
  /// What each scenario closes, frees and whom it moves, with the conditions it rests on.
  static let scenarios = Report(
    name: "scenarios", place: .annex, analyses: ["ground", "utilisation", "scenarios"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "bilag-scenarier", en: "annex-scenarios"),
      title: Phrase(da: "Scenarier", en: "Scenarios"),
      blocks: [
        .paragraph(results.hasMoney ? lead : together([results.noMoney, leadWithoutMoney])),
        .paragraph(conditions(results)),
        .heading(2, Phrase(da: "Hvad scenarierne lukker", en: "What the scenarios close")),
        .table(closureTable(results)),
      ] + contradictedCounts(results) + uncomputed(results) + nearTies(results) + retention(results)
        + growthBesideLoss(results) + money(results) + years(results) + readings(results)
        + staffing(results) + comparablePlans(results)
        + equity(results) + whoIsHit(results) + howFull(results) + criteriaMeasures(results))
  }
}

/// Why what some scenarios come to cannot be computed; nothing where all can.
private func uncomputed(_ results: StudyResults) -> [Block] {
  let metric: Metric = results.hasMoney ? .freedNet : .lostVisits
  let told = results.scenarios.compactMap { scenario -> Phrase? in
    guard let absence = results.book[metric, scenario.subject]?.outcome.absence else { return nil }
    let reasons = absence.reasons.prefix(5)
    return Phrase(
      da: "»\(scenario.title.danish)« kan ikke beregnes: \(joined(reasons.map(\.danish), "; ")).",
      en: "“\(scenario.title.english)” cannot be computed: \(joined(reasons.map(\.english), "; "))."
    )
  }
  return told.isEmpty ? [] : [.list(told)]
}

private func equity(_ results: StudyResults) -> [Block] {
  guard results.scenarios.contains(where: { !$0.changesNothing }) else { return [] }
  return [
    .heading(2, Phrase(da: "Hvem det rammer", en: "Whom it affects")),
    .paragraph(spread(results)), .table(equityTable(results)),
  ]
}

/// Where the users are computed to go, and whether there is room.
private func spread(_ results: StudyResults) -> Phrase {
  let rule = reassignment(results.conventions.reassignment)
  return results.measures.hasPresent ? together([rule, room(results)]) : rule
}

/// What the scenarios free: one amount and one range each, and what of it depends on visits lost.
private func money(_ results: StudyResults) -> [Block] {
  guard results.hasMoney else { return [] }
  return [
    .heading(2, Phrase(da: "Penge", en: "Money")),
    .table(moneyTable(results)),
  ]
    + (results.retentionReadings.isEmpty || results.allChangeNothing
      ? [] : [.table(retainedMoneyTable(results))])
}

extension StudyResults {
  /// The scenarios that are held beside each other: those that change something and test no model, or the tests where there are
  /// no others.
  var compared: [Scenario] {
    let plans = scenarios.filter(\.isCompared)
    return plans.isEmpty ? scenarios.filter { !$0.changesNothing } : plans
  }

  /// Whether no scenario does anything that bears on the figures.
  var allChangeNothing: Bool { scenarios.allSatisfy(\.changesNothing) }
}

/// How many visits they affect, and lose when other shares continue; without those readings, as chosen.
private func retention(_ results: StudyResults) -> [Block] {
  let heading = Block.heading(
    2, Phrase(da: "Besøg, der berøres og mistes", en: "Visits affected and lost"))
  guard !results.allChangeNothing, !results.retentionReadings.isEmpty else {
    return [heading, .paragraph(filling(results)), .table(visitTable(results))]
  }
  return [
    heading,
    .paragraph(
      Phrase(
        da: """
          Ingen kilde oplyser, hvor mange af brugerne der ville fortsætte et andet sted. Derfor vises hvert scenarie ved flere \
          svar. Mistede besøg er ikke mistede brugere.
          """,
        en: """
          No source states how many of the users would continue elsewhere. Each scenario is therefore shown under several \
          answers. Lost visits are not lost users.
          """)),
    .paragraph(filling(results)),
    .table(retainedVisitsTable(results)),
  ]
}

/// What they free when cost is split in other ways; nothing where the study asks for no other.
private func readings(_ results: StudyResults) -> [Block] {
  guard results.hasMoney, !results.allChangeNothing,
    !results.fixedShareReadings.isEmpty || results.hasOtherDriver
  else { return [] }
  return [
    .heading(
      2, Phrase(da: "Hvis udgiften fordeles anderledes", en: "If cost is split differently")),
    .paragraph(
      together([fixedShare(results), results.hasOtherDriver ? driver(results) : nil])),
    .table(readingTable(results)),
  ]
}

private func driver(_ results: StudyResults) -> Phrase {
  let words = results.conventions.costDriver.words
  return Phrase(
    da: """
      Den del, der ikke er fast, kan også følge antallet til stede i stedet for besøgene; i alle andre \
      kolonner og tabeller følger den \(words.danish). Det er et valg og ikke noget, der er målt.
      """,
    en: """
      The part that is not fixed may also follow the people present rather than the visits; in all other columns \
      and tables it follows \(words.english). That is a choice and nothing that was measured.
      """)
}

extension StudyResults {
  /// The heading over what the scenarios are computed from.
  var groundHeading: Phrase {
    hasMoney
      ? Phrase(da: "Besøg og udgift brugt i beregningen", en: "Visits and cost used")
      : Phrase(da: "Besøg brugt i beregningen", en: "Visits used")
  }
}

private let leadWithoutMoney = Phrase(
  da: """
    Et scenarie lukker eller ændrer nogle af de \(.venues, .all) \(.venues). Hvor mange der vil følge med til \(.venue, neuter: "et andet", common: "en anden") \(.venue), \
    oplyser ingen kilde. Intet her siger, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    A scenario closes or changes some of the \(.venues, .all) \(.venues). No source states how many would move to \
    another. Nothing here says that \(a: .venue) should close.
    """)

private let lead = Phrase(
  da: """
    Et scenarie lukker eller ændrer nogle af de \(.venues, .all) \(.venues). Rammen er uændret \(.frame, .all); det, der \
    frigøres, er til geninvestering, ikke en besparelse. Beløbene gælder kun under forudsætningerne, og intet her siger, \
    at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    A scenario closes or changes some of the \(.venues, .all) \(.venues). The budget is unchanged, \(.frame, .all); what is \
    freed is for reinvestment, not a saving. The amounts hold only under the assumptions, and nothing here says that \(a: .venue) should close.
    """)

private func fixedShare(_ results: StudyResults) -> Phrase {
  let followed =
    switch results.conventions.costDriver {
    case .visits: Phrase(da: "besøgene", en: "visits")
    case .presence: Phrase(da: "antallet til stede", en: "the people present")
    }
  return Phrase(
    da: """
      Ingen kilde oplyser, hvor stor en del af udgiften der er fast. Er alt fast, \
      frigør hver lukning lige meget. Følger alt \(followed.danish), og følger pengene brugerne, frigøres der kun noget, \
      fordi besøg falder bort.
      """,
    en: """
      No source states how much of the cost is fixed. If all is fixed, every closing \
      frees the same. If all follows \(followed.english), and the money follows the users, something is freed only because \
      visits cease.
      """)
}

private func noRoomKnown(_ results: StudyResults) -> Phrase {
  let isWithoutPeople = (results.book[.places, .all]?.coverage?.counted ?? 0) > 0
  let neither =
    isWithoutPeople
    ? Phrase(
      da:
        ", og \(.venue, neuter: "intet åbent", common: "ingen åben") \(.venue) har både det og et antal til stede",
      en: ", and no open \(.venue) has both that and people present") : Phrase("")
  guard results.book[.places, .all]?.coverage?.counted != 0 else {
    return Phrase(
      da: """
        Om der er plads, kan ikke siges: antallet af pladser er ikke oplyst for \(.venue, neuter: "noget", common: "nogen") \
        \(.venue).
        """,
      en:
        "Whether there is room cannot be said: the number of places is not given for any \(.venue)."
    )
  }
  return Phrase(
    da: """
      Om der er plads, kan ikke siges: antallet af pladser er oplyst for \(.places, .all, .coverage) \
      \(.venues)\(neither.danish).
      """,
    en: """
      Whether there is room cannot be said: the number of places is given for \(.places, .all, .coverage) \
      \(.venues)\(neither.english).
      """)
}

/// Whether there is room for those who come, as far as places are known.
private func room(_ results: StudyResults) -> Phrase {
  let known = results.scenarios.filter {
    results.book[.overflow, $0.subject]?.outcome.value != nil
  }
  guard !results.scenarios.isEmpty else { return Phrase("") }
  guard !known.isEmpty else { return noRoomKnown(results) }
  let danish = known.map { scenario -> Sentence in
    "»\(scenario.title.danish)« \(.overflow, scenario.subject) (\(.overflow, scenario.subject, .coverage) åbne \(.venues))"
  }
  let english = known.map { scenario -> Sentence in
    """
    “\(scenario.title.english)” \(.overflow, scenario.subject) (\(.overflow, scenario.subject, .coverage) open \(.venues))
    """
  }
  return Phrase(
    da: """
      Uden plads på et tilfældigt tidspunkt på de \(.venues), hvor både pladser og tilstedeværende kendes: \
      \(joined(danish, "; ")).
      """,
    en: """
      Without room at a random time at the \(.venues) where both places and people present are known: \
      \(joined(english, "; ")).
      """)
}

/// Where the users of a closed venue are computed to go.
package func reassignment(_ rule: Reassignment) -> Phrase {
  switch rule {
  case .sameEqual:
    Phrase(
      da: """
        Det er forudsat, at de besøg, der fortsætter, fordeles lige på de åbne \(.venues) i samme \(.centre); er der ingen, på alle åbne \(.venues).
        """,
      en: """
        It is assumed that the visits that continue are spread evenly over the open \(.venues) of the same \(.centre); if there are none, over all \
        open \(.venues).
        """)
  case .sameProportional:
    Phrase(
      da: """
        Det er forudsat, at de besøg, der fortsætter, fordeles på de åbne \(.venues) i samme \(.centre) efter, hvor mange besøg de har i dag; er der \
        ingen, på alle åbne \(.venues). \(.venue, neuter: "Et nyt", common: "En ny") \(.venue) har ingen besøg i dag og får kun dem, der samles i \(.venue, neuter: "det", common: "den").
        """,
      en: """
        It is assumed that the visits that continue are spread over the open \(.venues) of the same \(.centre) in proportion to their visits today; \
        if there are none, over all open \(.venues). A new \(.venue) has no visits today and gets only those merged into it.
        """)
  case .nearest:
    Phrase(
      da: """
        Det er forudsat, at de besøg, der fortsætter, går til \(.venue, neuter: "det nærmeste åbne", common: "den nærmeste åbne") \(.venue), uanset \(.centre); er flere lige nær, går de ligeligt til \
        dem af \(.centre, neuter: "eget", common: "egen") \(.centre), hvis der er nogen, og ellers ligeligt til dem alle.
        """,
      en: """
        It is assumed that the visits that continue go to the nearest open \(.venue), whatever its \(.centre); of several equally near, evenly to those \
        of the own \(.centre) if there are any, and else evenly to all of them.
        """)
  case .gravity:
    Phrase(
      da: """
        Det er forudsat, at de besøg, der fortsætter, fordeles på alle åbne \(.venues): flere, jo flere besøg \(.theVenue) har i dag, og jo kortere vejen \
        er.
        """,
      en: """
        It is assumed that the visits that continue are spread over all open \(.venues): the more, the more visits \(a: .venue) has today and the \
        shorter the way.
        """)
  }
}
