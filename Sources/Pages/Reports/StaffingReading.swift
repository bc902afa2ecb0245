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
      together([results.staffingLead, results.impliedShare, results.hourlyCosts])),
  ]
}

/// What each scenario no longer staffs, beside the fixed part of what it frees; nothing where the study states nothing of staffing.
func dutyTables(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter { results.book[.staffingFreed, $0.subject] != nil }
  return scenarios.isEmpty
    ? [] : [.table(hourTable(results)), .table(dutyTable(scenarios, results))]
}

extension StudyResults {
  /// What the duty is made of where venues do not say it themselves, and what it comes to.
  fileprivate var staffingLead: Phrase {
    let assumed = listed(
      [
        knownFrom(.planPosts) == .everyVenue
          ? nil
          : Phrase(
            da: "\(.assumption, "duty_posts", .spelled) på arbejde ad gangen",
            en: "\(.assumption, "duty_posts", .spelled) at work at a time"),
        knownFrom(.planHours) == .everyVenue
          ? nil
          : Phrase(
            da: "\(.assumption, "hours_a_week") åbningstimer om ugen året rundt",
            en: "\(.assumption, "hours_a_week") opening hours a week all year round"),
        Phrase(
          da: "\(.assumption, "hourly_wage") i timen", en: "\(.assumption, "hourly_wage") an hour"),
      ].compactMap(\.self))
    return together([
      Phrase(
        da: """
          Den faste andel kan prøves på en anden måde: der skal altid være nogen på arbejde, mens \(.theVenue) har åbent, \
          uanset hvor mange der kommer. Her er forudsat \(assumed.danish).
          """,
        en: """
          The fixed share can be tried in another way: somebody has to be at work whenever the \(.venue) is open, however many \
          come. Here \(assumed.english) are assumed.
          """), ownNumbers,
      Phrase(
        da: """
          Så koster vagterne på alle \(.venues, .all) \(.venues) \(.venueStaffingCost, .all) om året.
          """,
        en: """
          The duty at all \(.venues, .all) \(.venues) then costs \(.venueStaffingCost, .all) a year.
          """),
    ])
  }

  /// Of how many venues their own hours, and their own number at work, are known.
  private var ownNumbers: Phrase {
    guard knownFrom(.planHours) != .noVenue || knownFrom(.planPosts) != .noVenue else {
      return Phrase(
        da: """
          Hverken åbningstid eller antal på arbejde er oplyst for \(.venue, neuter: "noget", common: "nogen") \(.venue), så \
          forudsætningerne gælder alle.
          """,
        en: """
          Neither opening hours nor the number at work are given for any \(.venue), so the assumptions hold for all.
          """)
    }
    return together([
      given(
        .planHours, Phrase(da: "Åbningstiden er", en: "Opening hours are")),
      given(
        .planPosts,
        Phrase(da: "Antallet på arbejde ad gangen er", en: "The number at work at a time is")),
    ])
  }

  /// Of how many venues one of the two is given, and that the assumption holds for the rest.
  private func given(_ used: Metric, _ what: Phrase) -> Phrase {
    switch knownFrom(used) {
    case .noVenue:
      Phrase(
        da: """
          \(what.danish) ikke oplyst for \(.venue, neuter: "noget", common: "nogen") \(.venue), så forudsætningen gælder alle.
          """,
        en: "\(what.english) not given for any \(.venue), so the assumption holds for all.")
    case .someVenues:
      Phrase(
        da: """
          \(what.danish) oplyst for \(used, .all, .coverage) \(.venues); hvor \(.theVenue) ikke oplyser sit eget tal, gælder \
          forudsætningen.
          """,
        en: """
          \(what.english) given for \(used, .all, .coverage) \(.venues); where the \(.venue) does not give its own, the \
          assumption holds.
          """)
    case .everyVenue:
      Phrase(
        da: """
          \(what.danish) oplyst for \(used, .all, .coverage) \(.venues), så her er regnet med deres egne tal.
          """,
        en: """
          \(what.english) given for \(used, .all, .coverage) \(.venues), so their own numbers are used.
          """)
    }
  }

  /// Of which venues their own number is known.
  private func knownFrom(_ used: Metric) -> Givers {
    guard let coverage = book[used, .all]?.coverage, coverage.counted > 0 else { return .noVenue }
    return coverage.isIncomplete ? .someVenues : .everyVenue
  }
}

/// The venues that give a number of their own.
private enum Givers {
  case noVenue
  case someVenues
  case everyVenue
}

extension StudyResults {
  /// What fixed share the duty comes to, from end to end of what it is made of, beside the share that the scenarios use.
  fileprivate var impliedShare: Phrase {
    let (low, high) = ("all@staffing=low" as Subject, "all@staffing=high" as Subject)
    let range =
      book[.impliedFixedShare, low] == nil
      ? Phrase("")
      : Phrase(
        da: """
          Med både antal på arbejde, åbningstimer og timeløn i den lave eller den høje ende af intervallerne i \
          \(page: "assumptions", "bilaget om forudsætninger") er den \(.impliedFixedShare, low, .bare)-\(.impliedFixedShare, high), \
          når lige så meget af rammen bruges på \(.theVenues).
          """,
        en: """
          With the number on duty, the opening hours and the hourly wage all at the low or the high ends of their ranges in \
          \(page: "assumptions", "the annex on assumptions"), it is \(.impliedFixedShare, low, .bare)-\(.impliedFixedShare, high), \
          if as much of the budget is spent on the \(.venues).
          """)
    return Phrase(
      da: """
        Det svarer til en fast andel på \(.impliedFixedShare, .all), hvis intet andet er fast\(besideRange.danish). \(range.danish)
        """,
      en: """
        That comes to a fixed share of \(.impliedFixedShare, .all) if nothing else is fixed\(besideRange.english). \(range.english)
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
