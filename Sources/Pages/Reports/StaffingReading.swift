import Document
import Figures

/// The fixed cost read as somebody always on duty, so that a reader can judge the fixed share; nothing where the study states
/// nothing of staffing.
func staffing(_ results: StudyResults) -> [Block] {
  guard results.book[.impliedFixedShare, .all] != nil else { return [] }
  return [
    .heading(
      2,
      Phrase(
        da: "Hvis den faste udgift er faste vagter",
        en: "If the fixed cost is somebody always on duty")),
    .paragraph(
      together([lead, results.impliedShare, results.hourlyCosts, results.hoursGiven])),
  ]
}

/// What each scenario no longer staffs, beside the fixed part of what it frees; nothing where the study states nothing of staffing.
func dutyTables(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter { results.book[.staffingFreed, $0.subject] != nil }
  return scenarios.isEmpty
    ? [] : [.table(hourTable(results)), .table(dutyTable(scenarios, results))]
}

private let lead = Phrase(
  da: """
    Den faste andel kan prøves på en anden måde: der skal altid være nogen på arbejde, mens \(.theVenue) har åbent, uanset \
    hvor mange der kommer. Her er forudsat \(.assumption, "duty_posts", .spelled) på arbejde ad gangen, \(.assumption, "hours_a_week") åbningstimer \
    om ugen året rundt og \(.assumption, "hourly_wage") i timen. Så koster vagterne på alle \(.venues, .all) \(.venues) \
    \(.venueStaffingCost, .all) om året.
    """,
  en: """
    The fixed share can be tried in another way: somebody has to be at work whenever the \(.venue) is open, however many \
    come. Here \(.assumption, "duty_posts", .spelled) at work at a time, \(.assumption, "hours_a_week") opening hours a week all year \
    round and \(.assumption, "hourly_wage") an hour are assumed. The duty at all \(.venues, .all) \(.venues) then costs \
    \(.venueStaffingCost, .all) a year.
    """)

extension StudyResults {
  /// What fixed share the duty comes to, from end to end of what it is made of, beside the share that the scenarios use.
  fileprivate var impliedShare: Phrase {
    let (low, high) = ("all@staffing=low" as Subject, "all@staffing=high" as Subject)
    let range =
      book[.impliedFixedShare, low] == nil
      ? Phrase("")
      : Phrase(
        da: """
           (\(.impliedFixedShare, low, .bare)-\(.impliedFixedShare, high) inden for intervallerne i \
          \(page: "assumptions", "bilaget om forudsætninger"))
          """,
        en: """
           (\(.impliedFixedShare, low, .bare)-\(.impliedFixedShare, high) within the ranges in \
          \(page: "assumptions", "the annex on assumptions"))
          """)
    return Phrase(
      da: """
        Det svarer til en fast andel på \(.impliedFixedShare, .all)\(range.danish), hvis intet andet er fast\(besideRange.danish).
        """,
      en: """
        That comes to a fixed share of \(.impliedFixedShare, .all)\(range.english) if nothing else is fixed\(besideRange.english).
        """)
  }

  /// That the share lies outside the range that the fixed share is tried over; nothing where it lies in it.
  private var besideRange: Phrase {
    guard let share = book[.impliedFixedShare, .all]?.outcome.value,
      let tried = book[.assumption, "fixed_share"]?.interval
    else { return Phrase("") }
    return share < tried.low
      ? Phrase(
        da: ", under det interval, der er regnet med (\(.assumption, "fixed_share", .interval))",
        en: ", below the range used (\(.assumption, "fixed_share", .interval))")
      : share > tried.high
        ? Phrase(
          da: ", over det interval, der er regnet med (\(.assumption, "fixed_share", .interval))",
          en: ", above the range used (\(.assumption, "fixed_share", .interval))")
        : Phrase("")
  }

  /// How many venues' own hours are known.
  fileprivate var hoursGiven: Phrase {
    guard book[.planHours, .all]?.coverage?.counted != 0 else {
      return Phrase(
        da: """
          Åbningstiden er ikke oplyst for \(.venue, neuter: "noget", common: "nogen") \(.venue), så forudsætningen gælder alle.
          """,
        en: """
          Opening hours are not given for any \(.venue), so the assumption holds for all.
          """)
    }
    return Phrase(
      da: """
        Åbningstiden er oplyst for \(.planHours, .all, .coverage) \(.venues); ellers gælder forudsætningen. Løn, timer og \
        antal på arbejde er forudsætninger.
        """,
      en: """
        Opening hours are given for \(.planHours, .all, .coverage) \(.venues); else the assumption holds. Wage, hours \
        and the number at work are assumptions.
        """)
  }
}

extension StudyResults {
  /// The fixed cost per opening hour, and the share each is of, from the lowest share.
  fileprivate var hours: [(cost: Subject, share: Subject)] {
    book.subjects(of: .fixedCostPerHour).compactMap { cost -> (Double, Subject, Subject)? in
      let share = Subject(Parameter.fixedShare.rawValue + cost.id.dropFirst(Subject.all.id.count))
      return book[.assumption, share]?.outcome.value.map { ($0, cost, share) }
    }.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
  }

  /// What each fixed share comes to for an opening hour, in one sentence.
  fileprivate var hourlyCosts: Phrase {
    let told = listed(
      hours.map { hour in
        Phrase(
          da: "\(.fixedCostPerHour, hour.cost) ved \(.assumption, hour.share)",
          en: "\(.fixedCostPerHour, hour.cost) at \(.assumption, hour.share)")
      })
    return Phrase(
      da: "For hver åbningstime svarer den faste andel til \(told.danish).",
      en: "For each opening hour the fixed share comes to \(told.english).")
  }
}

private func hourTable(_ results: StudyResults) -> Table {
  let shares = results.hours
  return Table(
    id: "fixed-cost-per-hour",
    caption: Phrase(
      da: "Hvad den faste andel svarer til for hver åbningstime",
      en: "What the fixed share comes to for each opening hour"),
    columns: [
      column("fixed_share", "Fast andel (pct.)", "Fixed share (per cent)"),
      column(
        .fixedCostPerHour, "Fast udgift pr. åbningstime (\(.currency))",
        "Fixed cost per opening hour (\(.currency))"),
    ],
    rows: shares.map {
      Table.Row([.figure(.assumption, $0.share), .figure(.fixedCostPerHour, $0.cost)])
    },
    notes: [
      Phrase(
        da: """
          Den valgte andel og enderne af det interval, den prøves over. Beløbet kan holdes op imod, hvad en time med en \
          medarbejder, husleje og drift koster.
          """,
        en: """
          The chosen share and the ends of the range it is tried over. The amount can be compared with what an hour with an \
          employee, rent and running costs comes to.
          """)
    ],
    source: results.scenarioSource)
}

private func dutyTable(_ scenarios: [Scenario], _ results: StudyResults) -> Table {
  Table(
    id: "scenario-staffing",
    caption: Phrase(
      da: "Fast del og faste vagter, der falder væk, mio. \(.currency) om året",
      en: "Fixed part and duty no longer staffed, million \(.currency) a year"),
    columns: [
      scenarioColumn,
      column(
        .freedFixed, "Fast del ved den valgte andel", "Fixed part at the chosen share"),
      column(.staffingFreed, "Faste vagter, der falder væk", "Duty no longer staffed"),
    ],
    rows: scenarios.map { scenario in
      Table.Row([
        .words(scenario.title), .figure(.freedFixed, scenario.subject),
        .figure(.staffingFreed, scenario.subject),
      ])
    },
    notes: [
      Phrase(
        da: """
          \(.venue, neuter: "Et", common: "En") \(.venue), der bliver med mindre, beholder sin vagt. Huslejen er ikke med i \
          vagterne.
          """,
        en: "\(capital: .venues) that stay with less keep their duty. Rent is not part of the duty."
      )
    ],
    source: results.scenarioSource)
}
