import Document
import Figures

extension Report {
  /// How far the results can be trusted: what decides them, how they spread, and what the counts can rank.
  static let uncertainty = Report(
    name: "uncertainty", place: .audit,
    analyses: ["ground", "utilisation", "scenarios", "uncertainty"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "usikkerhed", en: "uncertainty", for: .audit),
      title: Phrase(
        da: "Usikkerhed: hvad tallene kan bære", en: "Uncertainty: what the figures can carry"),
      blocks: [.paragraph(lead(results)), .paragraph(draws(results))] + swings(results)
        + fills(results) + spread(results)
        + choice(results) + closures(results) + recountBlocks(results))
  }
}

private func lead(_ results: StudyResults) -> Phrase {
  // Of what a year adds up to, and nothing else, no chance is told.
  let isOfYears = results.measures.visits.per == .year && !results.measures.hasPresent
  return isOfYears ? leadOfYears : usualLead
}

private let leadOfYears = Phrase(
  da: """
    Denne side viser, hvor meget resultaterne flytter sig, hvis forudsætningerne er anderledes. Den dækker kun de \
    forudsætninger, der er skrevet ned. Årstal regnes for talt, som de er; ændret søgning siden og det, ingen kilde \
    oplyser, er ikke med. Intet her siger, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    This page shows how far the results move if the assumptions are different. It covers only the assumptions that are \
    written down. A year's visits are taken as counted; changed use since, and what no source states, are not in it. \
    Nothing here says that \(a: .venue) should close.
    """)

private let usualLead = Phrase(
  da: """
    Denne side viser, hvor meget resultaterne flytter sig, hvis forudsætningerne eller optællingerne er \
    anderledes. Den dækker kun de forudsætninger, der er skrevet ned, og tilfældighed i optællingerne. Et skævt \
    valgt tidspunkt, ændret søgning siden optællingerne og det, ingen kilde oplyser, er ikke med. Intet her siger, at \
    \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    This page shows how far the results move if assumptions or counts are different. It covers only the \
    assumptions that are written down, and chance in the counts. A badly chosen moment, changed use since the counts \
    and what no source states are not in it. Nothing here says that \(a: .venue) should close.
    """)

private func draws(_ results: StudyResults) -> Phrase {
  // What a year adds up to is no count that chance would change.
  let varies =
    results.measures.visits.per == .year
    ? Phrase(
      da: "Hver gang har hver forudsætning, som ikke er et valg,",
      en: "Each time the visits are as counted, and each assumption that is not a choice has")
    : Phrase(
      da:
        "Hver gang svinger de talte besøg tilfældigt, og hver forudsætning, som ikke er et valg, har",
      en:
        "Each time the counted visits vary by chance, and each assumption that is not a choice has"
    )
  let lacking =
    results.isIncomplete(results.visits, .all)
      && results.conventions.filling.isEstimate
    ? Phrase(
      da: """
         Hvor et besøgstal mangler, får \(.theVenue) hver gang tallet for ét af de talte \(.venues), alle lige sandsynlige.
        """,
      en: """
         Where visits are missing, the \(.venue) is given each time the count of one of the counted \(.venues), all of them \
        equally likely.
        """) : Phrase("")
  return Phrase(
    da: """
      Beregningen er gentaget \(.draws, .all) gange (startværdi \(.randomSeed, .all); samme startværdi giver \
      samme tal). \(varies.danish) en tilfældig værdi i sit \
      rimelige interval: oftest nær den valgte, men er den valgte værdi sat i den ene ende, er alle værdier lige \
      sandsynlige.\(lacking.danish) Alle scenarier er beregnet i de samme gentagelser.
      """,
    en: """
      The calculation was repeated \(.draws, .all) times (seed \(.randomSeed, .all); the same seed gives \
      the same figures). \(varies.english) a random value in its \
      plausible range: most often near the chosen one, but where the chosen value is set at one end, all values are \
      equally likely.\(lacking.english) All scenarios are computed in the same repetitions.
      """)
}

// MARK: What decides

private func swings(_ results: StudyResults) -> [Block] {
  guard results.hasMoney, results.scenarios.contains(where: { !$0.changesNothing }) else {
    return []
  }
  let headline = results.headline.flatMap { $0.changesNothing ? nil : $0 }
  return [
    .heading(
      2,
      Phrase(
        da: "Hvilken forudsætning afgør beløbet, hvis kun én ændres?",
        en: "Which assumption decides the amount, if only one changes?"))
  ]
    + (headline.map { [.paragraph(deciding($0, results)), .table(swingTable($0, results))] } ?? [])
    + [
      .table(swingOverview(results)),
      .paragraph(
        Phrase(
          da: """
            Antallet af mistede besøg afhænger ikke af pengene, men alene af besøgstallene og af, hvor mange der \
            fortsætter et andet sted. Hvor mange det er, har ingen kilde oplyst.
            """,
          en: """
            The number of lost visits does not depend on the money, only on the visit figures and on how many \
            continue elsewhere. No source states how many that is.
            """)),
    ]
}

/// The assumption that moves the headline scenario most, in one sentence.
private func deciding(_ scenario: Scenario, _ results: StudyResults) -> Phrase {
  guard let most = results.bySwing(of: scenario).first,
    let swing = results.book[.freedNetSwing, scenario.subject / most.subject]?.outcome.value,
    swing != 0
  else {
    return Phrase(
      da:
        "For »\(scenario.title.danish)« kan det ikke beregnes; hvad der mangler, står i figures.csv.",
      en:
        "For “\(scenario.title.english)” this cannot be computed; figures.csv tells what is missing."
    )
  }
  let subject = scenario.subject / most.subject
  guard case .assumption(let most) = most else {
    return Phrase(
      da: """
        For »\(scenario.title.danish)« betyder de besøgstal, der mangler, mest: efter, hvordan de udfyldes, bliver det \
        frigjorte beløb \(.freedNetSwing, subject, .interval), hvis alt andet er som valgt \
        (\(.freedNet, scenario.subject)).
        """,
      en: """
        For “\(scenario.title.english)” the missing visits matter most: depending on how they are filled in, what is freed \
        becomes \(.freedNetSwing, subject, .interval), if all else is as chosen (\(.freedNet, scenario.subject)).
        """)
  }
  return Phrase(
    da: """
      For »\(scenario.title.danish)« betyder forudsætningen »\(most.name.danish)« mest: går den fra ende til ende af \
      intervallet \(.assumption, Subject(most.id), .interval), bliver det frigjorte beløb \
      \(.freedNetSwing, subject, .interval), hvis alt andet er som valgt (\(.freedNet, scenario.subject)).
      """,
    en: """
      For “\(scenario.title.english)” the assumption “\(most.name.english)” matters most: if it goes from end to end of \
      its range \(.assumption, Subject(most.id), .interval), what is freed becomes \
      \(.freedNetSwing, subject, .interval), if all else is as chosen (\(.freedNet, scenario.subject)).
      """)
}

// MARK: How far results spread

private func spread(_ results: StudyResults) -> [Block] {
  guard !results.scenarios.isEmpty,
    results.hasMoney || results.scenarios.contains(where: { !$0.changesNothing })
  else { return [] }
  return [
    .heading(
      2,
      Phrase(
        da: "Hvor langt spreder resultaterne sig, hvis alt er usikkert på én gang?",
        en: "How far do the results spread, if all is uncertain at once?")),
    .paragraph(results.middle),
    .table(spreadTable(results)),
  ]
    + (results.hasMoney && results.scenarios.contains { !$0.changesNothing }
      ? [.table(netPerLostTable(results))] : [])
}

// MARK: Which plan

private func choice(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter { !$0.changesNothing }
  guard results.hasMoney, !results.visitValues.isEmpty, !scenarios.isEmpty else { return [] }
  return [
    .heading(
      2,
      Phrase(
        da: "Hvad er det værd at finde ud af først?", en: "What is worth finding out first?")),
    .paragraph(judgement(results)),
    .table(
      knowledgeTable(
        scenarios, valuing: results.visitValues, results.assumptions, results.book,
        source: results.scenarioSource)),
  ]
}

private func judgement(_ results: StudyResults) -> Phrase {
  let isKnown = results.book[.costOfDailyVisit, .all]?.outcome.value != nil
  let counted = results.visits.name.inSentence
  let filled =
    results.isIncomplete(results.visits, .all) && results.conventions.filling.isEstimate
    ? Phrase(da: " og skøn, hvor tallet mangler", en: " and estimates where the count is missing")
    : Phrase("")
  let cost =
    isKnown
    ? Phrase(
      da:
        " Rammen til \(.theVenues) delt med de besøg, der er regnet med (\(counted.danish)\(filled.danish)), er i gennemsnit \(.costOfDailyVisit, .all) pr. \(.dailyOne) besøg, men hvad noget koster, er ikke, hvad det er værd.",
      en:
        " The budget for the \(.venues) over the visits computed with (\(counted.english)\(filled.english)) is on average \(.costOfDailyVisit, .all) per \(.dailyOne) visit, but what a thing costs is not what it is worth."
    )
    : Phrase("")
  return Phrase(
    da: """
      Det afhænger af et værdivalg, som ingen kilde kan svare på, og som må tages af dem, der beslutter: Hvad skal ét mistet \
      \(.dailyOne) besøg regnes for værd om året?\(cost.danish) I hver gentagelse er gevinsten ved et scenarie det, der frigøres, fratrukket \
      værdien af de mistede besøg. Tabellen viser, i hvor mange af gentagelserne gevinsten er over nul, og hvad det i gennemsnit højst er værd at \
      kende besøg og forudsætninger, før det afgøres, om scenariet gennemføres. Hvor det intet er værd, ville svaret alligevel blive det \
      samme. Tabellen holder ikke scenarierne op mod hinanden.
      """,
    en: """
      That depends on a value judgement which no source can answer, and which those who decide must make: what is one daily \
      visit lost to be held worth a year?\(cost.english) In each repetition the benefit of a scenario is what it frees, less the value of the visits \
      lost. The table shows in how many of the repetitions the benefit is above nought, and what it is on average worth at most to \
      know visits and assumptions before it is decided whether the scenario is carried out. Where it is worth nothing, the answer would be the \
      same anyway. The table does not hold the scenarios against each other.
      """)
}

// MARK: Which venues

private func closures(_ results: StudyResults) -> [Block] {
  guard !results.closureCounts.isEmpty else { return [] }
  return [
    .heading(
      2,
      Phrase(
        da: "Hvor sikkert udpeger besøgstallene de samme \(.venues), hvis de laveste lukkes?",
        en: "How surely do the visit figures point to the same \(.venues), if the lowest close?")),
    .paragraph(
      Phrase(
        da: """
          Hvis de laveste besøgstal alene bestemmer, og \(.centre, neuter: "hvert", common: "hver") \(.centre) beholder mindst \(.venue, neuter: "ét", common: "én") \(.venue), ville disse \(.venues) \
          blive lukket i den viste andel af gentagelserne. Det er en prøve på tallene, ikke en indstilling: \(.venue, neuter: "et", common: "en") \(.venue), \
          hvis besøgstal mangler, får i hver gentagelse ét af de talte, og andelen siger da intet om \(.theVenue) selv.
          """,
        en: """
          If the lowest visit figures alone decide, and each \(.centre) keeps at least one \(.venue), these \(.venues) would \
          close in the share of repetitions shown. That is a trial of the figures, not a recommendation: \(a: .venue) whose \
          visits are missing is given one of the counted in each repetition, and its share then says nothing of the \(.venue) itself.
          """)),
    .table(frequencyTable(results)),
  ]
}
