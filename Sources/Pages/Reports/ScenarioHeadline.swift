import Document
import Figures

/// What a scenario frees, worded as a condition; nothing for one that moves nobody.
func headline(_ scenario: Scenario, _ results: StudyResults) -> [Message] {
  let subject = scenario.subject
  guard !scenario.changesNothing else { return [] }
  guard results.hasMoney else { return [withoutMoney(scenario, results)] }
  guard let net = results.book[.freedNet, subject], net.outcome.value != nil else {
    let reasons = results.book[.freedNet, subject]?.outcome.absence?.reasons ?? []
    return [
      Message(
        Phrase(
          da: "Hvad »\(scenario.title.danish)« frigør, kan ikke beregnes.",
          en: "What “\(scenario.title.english)” frees cannot be computed."),
        Phrase(
          da: "\(joined(reasons.prefix(5).map(\.danish), "; ")).",
          en: "\(joined(reasons.prefix(5).map(\.english), "; "))."))
    ]
  }
  let beside = beside(subject, results)
  let share = results.fixedShare(of: scenario)
  let addresses =
    scenario.closed.isEmpty
    ? withoutLoss(subject, share) : fewerAddresses(subject, share, results)
  guard (net.outcome.value ?? 0) >= 0 else { return [overspending(scenario, share, results)] }
  return [
    Message(
      Phrase(
        da: """
          »\(scenario.title.danish)« frigør \(.freedNet, subject) om året, hvis \(.assumption, share) af \
          udgiften er fast, og \(.retainedShare, subject) af de berørte besøg fortsætter på \(.venue, neuter: "et andet", common: "en anden") \(.venue).
          """,
        en: """
          “\(scenario.title.english)” frees \(.freedNet, subject) a year if \(.assumption, share) of the \
          cost is fixed and \(.retainedShare, subject) of the affected visits continue at another \(.venue).
          """),
      Phrase(
        da: """
          \(addresses.danish) Resten, \(.freedByLostVisits, subject), frigøres kun, fordi \(.lostVisits, subject) af \
          \(.displacedVisits, subject) berørte \(.daily) besøg ventes at falde bort.\(beside.danish)
          """,
        en: """
          \(addresses.english) The rest, \(.freedByLostVisits, subject), is freed only because \(.lostVisits, subject) of \
          \(.displacedVisits, subject) affected \(.daily) visits are expected to cease.\(beside.english)
          """))
  ]
}

/// What of the amount is freed without a visit being lost, where no address goes.
private func withoutLoss(_ subject: Subject, _ share: Subject) -> Phrase {
  Phrase(
    da: """
      Er \(.assumption, share) af udgiften fast, frigøres \(.freedByFewerAddresses, subject), uden at det skyldes mistede besøg; \
      ingen adresse lukker.
      """,
    en: """
      If \(.assumption, share) of the cost is fixed, \(.freedByFewerAddresses, subject) is freed without resting on lost visits; \
      no address closes.
      """)
}

/// What of the amount comes from fewer addresses, with the conditions it holds under and its own range where it was drawn.
private func fewerAddresses(
  _ subject: Subject, _ share: Subject, _ results: StudyResults
) -> Phrase {
  let isDrawn = results.book[.uncertainFreedByFewerAddresses, subject]?.interval != nil
  let range =
    isDrawn
    ? Phrase(
      da: """
         (\(.uncertainFreedByFewerAddresses, subject, .bareInterval) i \(.methodChoice, "draws-inside") af beregningerne)
        """,
      en: """
         (\(.uncertainFreedByFewerAddresses, subject, .bareInterval) in \(.methodChoice, "draws-inside") of the calculations)
        """) : Phrase("")
  guard results.conventions.allocation != .given else {
    return Phrase(
      da: """
        Følger \(.assumption, share) af udgiften ikke besøgene, kommer \(.freedByFewerAddresses, subject)\(range.danish) af \
        færre adresser.
        """,
      en: """
        If \(.assumption, share) of the cost does not follow the visits, \(.freedByFewerAddresses, subject)\(range.english) \
        comes from fewer addresses.
        """)
  }
  return Phrase(
    da: """
      Er \(.assumption, share) af udgiften fast, og bruges \(.assumption, "budget_share") af rammen på de \(.venues, .all) \
      \(.venues), kommer \(.freedByFewerAddresses, subject)\(range.danish) af færre adresser.
      """,
    en: """
      If \(.assumption, share) of the cost is fixed and \(.assumption, "budget_share") of the budget is spent on the \
      \(.venues, .all) \(.venues), \(.freedByFewerAddresses, subject)\(range.english) comes from fewer addresses.
      """)
}

/// The range of the amount, where draws were made of it; else what it becomes under other fixed shares.
private func beside(_ subject: Subject, _ results: StudyResults) -> Phrase {
  guard results.book[.uncertainFreedNet, subject]?.interval == nil else {
    return Phrase(
      da: """
         I \(.methodChoice, "draws-inside") af de beregninger, hvor forudsætninger og optællinger svinger tilfældigt, ligger beløbet på \
        \(.uncertainFreedNet, subject, .interval). \(heldFixed.danish)
        """,
      en: """
         In \(.methodChoice, "draws-inside") of the calculations in which assumptions and counts vary by chance the amount is \
        \(.uncertainFreedNet, subject, .interval). \(heldFixed.english)
        """)
  }
  let others = results.fixedShareReadings.map { reading in
    Phrase(
      da:
        " Er den faste andel \(.assumption, reading.share), frigøres \(.freedNet, reading.of(subject)).",
      en:
        " With a fixed share of \(.assumption, reading.share) it frees \(.freedNet, reading.of(subject))."
    )
  }
  return Phrase(
    da: joined(others.map(\.danish), ""), en: joined(others.map(\.english), ""))
}

/// What a plan does to the visits, in a study that says nothing in money.
private func withoutMoney(_ scenario: Scenario, _ results: StudyResults) -> Message {
  let subject = scenario.subject
  guard let lost = results.book[.lostVisits, subject], lost.outcome.value != nil else {
    let reasons = results.book[.lostVisits, subject]?.outcome.absence?.reasons ?? []
    return Message(
      Phrase(
        da: "Hvor mange besøg »\(scenario.title.danish)« berører, kan ikke beregnes.",
        en: "How many visits “\(scenario.title.english)” affects cannot be computed."),
      Phrase(
        da: "\(joined(reasons.prefix(5).map(\.danish), "; ")).",
        en: "\(joined(reasons.prefix(5).map(\.english), "; "))."))
  }
  return Message(
    Phrase(
      da: """
        »\(scenario.title.danish)« berører \(.displacedVisits, subject) \(.daily) besøg.
        """,
      en: """
        “\(scenario.title.english)” affects \(.displacedVisits, subject) \(.daily) visits.
        """),
    Phrase(
      da: """
        \(.lostVisits, subject) af dem ventes at falde bort, og \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre) beholder \
        \(.keptInWorstCentre, subject) af sine.
        """,
      en: """
        \(.lostVisits, subject) of them are expected to cease, and the worst-hit \(.centre) keeps \
        \(.keptInWorstCentre, subject) of its own.
        """))
}

/// A plan whose new venues cost more than its closings free.
private func overspending(
  _ scenario: Scenario, _ share: Subject, _ results: StudyResults
) -> Message {
  let subject = scenario.subject
  let continuing =
    results.book[.retainedShare, subject]?.outcome.value == nil
    ? Phrase("")
    : Phrase(
      da: ", og \(.retainedShare, subject) af de berørte besøg fortsætter",
      en: " and \(.retainedShare, subject) of the affected visits continue")
  return Message(
    Phrase(
      da: """
        »\(scenario.title.danish)« koster mere, end den frigør: netto \(.freedNet, subject) om året, hvis \
        \(.assumption, share) af udgiften er fast\(continuing.danish).
        """,
      en: """
        “\(scenario.title.english)” costs more than it frees: net \(.freedNet, subject) a year if \
        \(.assumption, share) of the cost is fixed\(continuing.english).
        """),
    Phrase(
      da:
        "Nye \(.venues) koster \(.newVenueCost, subject). Rammen overskrides, medmindre noget andet i den skæres ned.",
      en:
        "New \(.venues) cost \(.newVenueCost, subject). The budget is exceeded unless something else in it is cut."
    ))
}
