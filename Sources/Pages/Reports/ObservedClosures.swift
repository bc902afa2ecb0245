import Document
import Figures

extension Report {
  /// Where visits dropped far, and whether they were seen again at the nearest.
  static let observedClosures = Report(
    name: "observed-closures", place: .audit,
    analyses: ["ground", "utilisation", "observed-closures"]
  ) { results in
    let found: [Block] =
      results.computedDrops.isEmpty
      ? [.paragraph(noDrop)]
      : [
        .paragraph(span(results)), .list(limits(results)),
        .heading(
          2, Phrase(da: "Ét eller flere af de nærmeste", en: "One or more of the nearest")),
        .paragraph(choice), .table(neighbourTable(results)),
        .heading(2, Phrase(da: "Hvad tilfældet gør", en: "What chance does")),
      ] + (results.hasSpan ? [.list(chance)] : []) + [
        .table(chanceTable(results)),
        .heading(2, Phrase(da: "Faldene ét for ét", en: "The drops one by one")),
        .paragraph(oneByOne), .table(dropTable(results)), .table(balanceTable(results)),
      ]
    return Page(
      fileName: Page.FileName(da: "store-fald", en: "large-drops", for: .audit),
      title: Phrase(
        da: "Store fald i besøgstallet og de nærmeste \(.venues)",
        en: "Large drops in visits, and the nearest \(.venues)"),
      blocks: [.paragraph(question)] + found + [
        .heading(2, Phrase(da: "Hvad der er regnet på", en: "What was computed on")),
        .list(rules),
      ] + leftOut(results))
  }
}

extension StudyResults {
  /// Whether it can be told between which limits the share lies, and how far chance reaches.
  fileprivate var hasSpan: Bool {
    book[.observedRetention, "lowest"]?.outcome.value != nil
      && book[.observedRetention, .all]?.interval != nil
  }
}

private let question = Phrase(
  da: """
    Ingen oplyser, hvor stor en del af besøgene der fortsætter et andet sted, når \(.venue, neuter: "et", common: "en") \(.venue) \
    lukker. Her ses på de gange, hvor besøgstallet på \(.venue, neuter: "et", common: "en") \(.venue) faldt meget fra ét år til det \
    næste, og på, om de nærmeste så fik flere besøg, end udviklingen andre steder tilsiger.
    """,
  en: """
    Nobody states what share of visits continues elsewhere when \(a: .venue) closes. Here the times are looked at when the visits at \
    \(a: .venue) dropped far from one year to the next, and whether the nearest then had more visits than the trend elsewhere \
    suggests.
    """)

private let noDrop = Phrase(
  da:
    "Der er intet stort fald, som der kan regnes på, og derfor siges intet om, hvad der sker, når besøg bliver væk.",
  en:
    "There is no large drop that can be computed on, and so nothing is said of what happens when visits stay away."
)

/// Span, setting and limits together; never one value.
private func span(_ results: StudyResults) -> Phrase {
  let setting = Phrase(
    da: "»\(results.title.danish)«", en: "“\(results.title.english)”")
  guard results.hasSpan else {
    return Phrase(
      da: """
        For \(setting.danish) er der \(.largeDrops, "events") store fald at regne på, men for nogle er ingen af de nærmeste talt \
        begge år, eller besøgene faldt lige så meget andre steder. Det kan derfor ikke siges, mellem hvilke grænser andelen ligger.
        """,
      en: """
        For \(setting.english) there are \(.largeDrops, "events") large drops to compute on, but for some none of the nearest was \
        counted in both years, or visits fell as much elsewhere. So it cannot be told between which limits the share lies.
        """)
  }
  return Phrase(
    da: """
      For \(setting.danish) blev mellem \(.observedRetention, "lowest") og \(.observedRetention, "highest") af de besøg, der manglede ved \
      \(.largeDrops, "events") store fald, set igen på de nærmeste \(.venues), alt efter hvor mange af dem der ses på; regnes det \
      med, hvor meget besøg svinger, hvor intet skete, kan det være alt fra \(.observedRetention, .all, .interval); og det siger intet om besøg, der flyttede længere væk, eller \
      om andet end netop disse fald.
      """,
    en: """
      For \(setting.english) between \(.observedRetention, "lowest") and \(.observedRetention, "highest") of the visits that were missing \
      at \(.largeDrops, "events") large drops were seen again at the nearest \(.venues), depending on how many of them are looked at; \
      allowing for how much visits vary where nothing happened, it can be anything from \(.observedRetention, .all, .interval); and it says nothing of visits that moved farther, \
      or of anything but these drops.
      """)
}

private func limits(_ results: StudyResults) -> [Phrase] {
  [
    results.documentedClosings.isEmpty
      ? Phrase(
        da: """
          Ingen kilde her siger, hvorfor besøgene faldt. Det kan være en lukning, en ombygning, kortere åbningstid eller en anden måde \
          at tælle på, for en tid eller for altid.
          """,
        en: """
          No source here says why visits dropped. It can be a closing, a rebuilding, shorter hours or another way of counting, for a \
          time or for good.
          """)
      : Phrase(
        da: """
          For nogle af faldene siger en kilde, at \(.theVenue) var lukket hele året; for de andre siger ingen, hvorfor besøgene faldt.
          """,
        en: """
          For some of the drops a source says that the \(.venue) was closed the whole year; for the others none says why visits dropped.
          """),
    Phrase(
      da: """
        Besøg er ikke personer. At de nærmeste fik flere besøg, viser ikke, at de samme mennesker kom; og at de ikke fik flere, viser \
        ikke, at nogen blev hjemme.
        """,
      en: """
        Visits are not persons. That the nearest had more visits does not show that the same people came; and that they had no more \
        does not show that anybody stayed at home.
        """),
    Phrase(
      da: """
        Besøg, der flyttede til andre end de nærmeste, og mennesker, der kommer sjældnere, ses ikke. Den samlede andel, der fortsætter \
        et andet sted, kan derfor være højere.
        """,
      en: """
        Visits that moved to others than the nearest, and people who come less often, are not seen. The whole share that continues \
        elsewhere may therefore be higher.
        """),
    Phrase(
      da: """
        Tallene gælder disse \(.venues) i disse år. De er ingen værdi for en forudsætning i et andet studie; dér kan de nævnes ved \
        siden af den, med interval og rækkevidde.
        """,
      en: """
        The figures hold of these \(.venues) in these years. They are no value for an assumption of another study; there they can be \
        named beside it, with interval and reach.
        """),
  ]
}

private let choice = Phrase(
  da: """
    Hvor mange af de nærmeste der skal ses på, er et valg. Derfor står de ved siden af hinanden, og ingen af dem er den rigtige. Hvilke fald der regnes på, er det samme i alle.
    """,
  en: """
    How many of the nearest are to be looked at is a choice. So they stand beside each other, and none of them is the right one. Which drops are computed on is the same in all.
    """)

private let chance = [
  Phrase(
    da: """
      Ses der i stedet på \(.venues), hvor intet skete, giver den samme regning \(.placeboRetention, .all, .interval). Så meget \
      svinger de nærmeste af sig selv.
      """,
    en: """
      Where \(.venues) are looked at instead where nothing happened, the same computing gives \(.placeboRetention, .all, .interval). So \
      much do the nearest vary by themselves.
      """),
  Phrase(
    da: """
      Det største fald har \(.largestLossShare, .all) af alle de besøg, der manglede. Uden det er andelen \
      \(.observedRetention, "without-largest"); den midterste af de enkelte andele er \(.observedRetention, "median"), for dér vejer et \
      lille fald lige så meget som et stort.
      """,
    en: """
      The largest drop has \(.largestLossShare, .all) of all the visits that were missing. Without it the share is \
      \(.observedRetention, "without-largest"); the middle one of the single shares is \(.observedRetention, "median"), for there a small \
      drop weighs as much as a large one.
      """),
]

private let oneByOne = Phrase(
  da: """
    En enkelt andel siger intet om \(.theVenue): et enkelt fald er for lidt. De står her, så det kan ses, hvad den samlede er gjort \
    af.
    """,
  en: """
    A single share says nothing of the \(.venue): a single drop is too little. They stand here so that it can be seen what the share of \
    all is made of.
    """)

private let rules = [
  Phrase(
    da: """
      Et stort fald: mindst \(.closureRule, "least-visits") besøg året før og nu under \(.closureRule, "drop-below") af dem eller intet tal. \
      Grænserne er valgt og står i ingen kilde. Af \(.largeDrops, .all) sådanne regnes der på \(.largeDrops, "events").
      """,
    en: """
      A large drop: at least \(.closureRule, "least-visits") visits the year before, and now under \(.closureRule, "drop-below") of them or \
      no count. The limits were chosen and are in no source. Of \(.largeDrops, .all) such, \(.largeDrops, "events") are computed on.
      """),
  Phrase(
    da: """
      Udeladt er \(.largeDrops, "uncounted") uden tal, for et manglende tal er ikke nul, og ingen kilde siger, at \(.theVenue) var \
      lukket hele året; og \(.largeDrops, "near-another"), som er blandt de \(.closureRule, "neighbours") nærmeste af et fald året \
      før og kan være faldet tilbage til, hvad der er sædvanligt dér.
      """,
    en: """
      Left out are \(.largeDrops, "uncounted") without a count, for a missing count is not zero, and no source says that the \(.venue) was \
      closed the whole year; and \(.largeDrops, "near-another") among the \(.closureRule, "neighbours") nearest of a drop the year before, \
      which may have fallen back to what is usual there.
      """),
  Phrase(
    da: """
      Blandt de nærmeste og i udviklingen andre steder regnes kun med \(.venues), som har begge tal og ikke selv faldt meget i de to \
      år. Nærmest er i fugleflugt.
      """,
    en: """
      Among the nearest and in the trend elsewhere only \(.venues) count that have both counts and did not drop far themselves in the \
      two years. Nearest is as the crow flies.
      """),
]

/// The drops that were left out, each with the reason.
private func leftOut(_ results: StudyResults) -> [Block] {
  results.otherDrops.isEmpty ? [] : [.table(leftOutTable(results))]
}
