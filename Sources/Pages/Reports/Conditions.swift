import Figures

/// The conditions every amount rests on, each in a clause of one sentence.
func conditions(_ results: StudyResults) -> Phrase {
  let users = [retention(results)] + barriers(results) + growth(results)
  guard results.hasMoney else { return together([assuming(users), defaults(results)]) }
  return together([
    assuming([cost(results), follow] + users + [frame(results), withdrawal].compactMap(\.self)),
    Phrase(da: "Engangsudgifter er ikke medregnet.", en: "One-off costs are not included."),
    defaults(results),
  ])
}

/// That some of them are nobody's; nil where the study states every one itself.
private func defaults(_ results: StudyResults) -> Phrase? {
  results.assumptions.contains(where: \.isDefault)
    ? Phrase(
      da:
        "\(results.assumptions.allSatisfy(\.isDefault) ? "Alle" : "Nogle af dem") er programmets standard, som ingen har underskrevet.",
      en:
        "\(results.assumptions.allSatisfy(\.isDefault) ? "All are" : "Some of them are") defaults of the program that nobody has signed."
    )
    : nil
}

private func assuming(_ clauses: [Phrase]) -> Phrase {
  Phrase(
    da: "Forudsætninger: \(joined(clauses.map(\.danish), "; ")).",
    en: "Assumptions: \(joined(clauses.map(\.english), "; ")).")
}

private func cost(_ results: StudyResults) -> Phrase {
  results.conventions.allocation == .given
    ? Phrase(
      da: """
        \(.venue, neuter: "hvert", common: "hver") \(.venue) koster det tilskud, der er oplyst, og \(.assumption, "fixed_share") af det følger ikke besøgene
        """,
      en: """
        each \(.venue) costs the grant that was given, of which \(.assumption, "fixed_share") does not follow the visits
        """)
    : Phrase(
      da: """
        \(.assumption, "fixed_share") af udgiften er fast og deles lige, resten følger \(followed(results).danish)
        """,
      en: """
        \(.assumption, "fixed_share") of the cost is fixed and split evenly, the rest follows \(followed(results).english)
        """)
}

/// What cost follows where a frame is split.
private func followed(_ results: StudyResults) -> Phrase {
  switch results.conventions.costDriver {
  case .visits: Phrase(da: "besøgene", en: "the visits")
  case .presence:
    Phrase(da: "antallet af brugere til stede", en: "the number of users present")
  }
}

private let follow = Phrase(
  da: """
    \(.assumption, "follow_share") af den variable del følger de besøg, der fortsætter
    """,
  en: """
    \(.assumption, "follow_share") of the variable part follows the visits that continue
    """)

private func retention(_ results: StudyResults) -> Phrase {
  let hasMergers = results.scenarios.contains { !$0.moves.mergers.isEmpty }
  return hasMergers || results.conventions.reassignment.needsDistances
    ? Phrase(
      da: """
        af de berørte besøg fortsætter \(.assumption, "retain_same_centre"), når de går til \(.venue, neuter: "et", common: "en") \(.venue) i samme \(.centre), \
        ellers \(.assumption, "retain_other_centre")
        """,
      en: """
        of the affected visits \(.assumption, "retain_same_centre") continue where they go to \(a: .venue) of the same \
        \(.centre), otherwise \(.assumption, "retain_other_centre")
        """)
    : Phrase(
      da: """
        \(.assumption, "retain_same_centre") af de berørte besøg fortsætter, når der er \(.venue, neuter: "et åbent", common: "en åben") \(.venue) i samme \
        \(.centre), ellers \(.assumption, "retain_other_centre")
        """,
      en: """
        \(.assumption, "retain_same_centre") of the affected visits continue where \(a: .venue) of the same \(.centre) is \
        open, otherwise \(.assumption, "retain_other_centre")
        """)
}

/// What else keeps users away, where the study has it.
private func barriers(_ results: StudyResults) -> [Phrase] {
  let known: [(String, Phrase)] = [
    (
      "far_factor",
      Phrase(
        da: """
          hvor der er langt, fortsætter kun \(.assumption, "far_factor") gange så mange
          """,
        en: """
          where it is far, only \(.assumption, "far_factor") times as many continue
          """)
    ),
    (
      "changes_factor",
      Phrase(
        da: """
          hvor man skal skifte flere gange, fortsætter kun \(.assumption, "changes_factor") gange så mange
          """,
        en: """
          where the way takes several changes, only \(.assumption, "changes_factor") times as many continue
          """)
    ),
    (
      "gravity_decay",
      Phrase(
        da: """
          \(.venue, neuter: "et", common: "en") \(.venue) trækker med sine besøg opløftet til \(.assumption, "gravity_attraction") delt med afstanden opløftet \
          til \(.assumption, "gravity_decay")
          """,
        en: """
          \(a: .venue) draws by its visits to the power of \(.assumption, "gravity_attraction") over the distance to the power \
          of \(.assumption, "gravity_decay")
          """)
    ),
  ]
  return known.filter { id, _ in results.assumptions.contains { $0.id == id } }.map(\.1)
}

private func growth(_ results: StudyResults) -> [Phrase] {
  guard results.assumptions.contains(where: { $0.id == "annual_growth" }) else { return [] }
  guard results.hasMoney else {
    return [
      Phrase(
        da:
          "besøgene vokser \(.assumption, "annual_growth") om året i \(.assumption, "growth_years") år",
        en:
          "visits grow by \(.assumption, "annual_growth") a year for \(.assumption, "growth_years") years"
      )
    ]
  }
  return [
    Phrase(
      da: """
        besøgene vokser \(.assumption, "annual_growth") om året i \(.assumption, "growth_years") år, og pengene vokser \
        ikke med
        """,
      en: """
        visits grow by \(.assumption, "annual_growth") a year for \(.assumption, "growth_years") years, and the money \
        does not
        """)
  ]
}

private func frame(_ results: StudyResults) -> Phrase? {
  results.conventions.allocation == .given
    ? nil
    : Phrase(
      da: """
        \(.assumption, "budget_share") af rammen bruges på de \(.venues), der er med
        """,
      en: """
        \(.assumption, "budget_share") of the budget is spent on the \(.venues) included
        """)
}

private let withdrawal = Phrase(
  da: """
    \(.assumption, "withdrawal_share") af tilskuddet ophører
    """,
  en: """
    \(.assumption, "withdrawal_share") of the grant is withdrawn
    """)
