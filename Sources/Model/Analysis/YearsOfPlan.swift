import Base
import Figures

/// Enters what a plan frees year by year where it says when it takes effect; its consequences must be in the book.
///
/// Net of a year = net × months with effect / 12 − one-off costs, all of which are taken to fall in the year of the closing. What is
/// lasting is told by itself, so that one-off costs nobody knows leave it known.
func recordYears(of scenario: Scenario, _ book: inout FigureBook) {
  let plan = scenario.subject
  guard let timing = scenario.timing, book[.freedNet, plan] != nil else { return }
  record(timing, of: scenario, &book)
  let years = (0..<PlanTiming.years).map { Subject(String(timing.closes.year + $0)) }
  for (later, year) in years.enumerated() {
    let subject = plan / year
    book.record(
      (book.traced(.closingYear, plan) + .constant(Double(later)))
        .named(FigureName(.planYear, subject)))
    book.record(months(with: subject, plan, book).named(FigureName(.monthsFreed, subject)))
    book.record(
      (book.traced(.freedNet, plan) * book.traced(.monthsFreed, subject) / .constant(12))
        .named(FigureName(.freedInYear, subject)))
    let lasting = book.traced(.freedInYear, subject)
    book.record(
      (later == 0 ? lasting - book.traced(.oneOffCost, plan) : .sum([lasting]))
        .named(FigureName(.netInYear, subject)))
  }
  for metric in [Metric.monthsFreed, .freedInYear, .netInYear] {
    book.record(
      Traced.sum(years.map { book.traced(metric, plan / $0) })
        .named(FigureName(metric, plan / .all)))
  }
}

/// Enters what the plan says itself.
private func record(_ timing: PlanTiming, of scenario: Scenario, _ book: inout FigureBook) {
  func stated(_ value: Outcome, _ what: String, at place: Place?) -> Traced {
    Traced(
      observed: value, .assumed,
      from: Observation(
        .setting, query: "\(what) of scenario \(scenario.id)",
        sources: place.map { [Source(place: $0)] } ?? []))
  }
  let plan = scenario.subject
  let closes = timing.closes
  book.record(
    stated(.value(Double(closes.year)), "the closing year", at: closes.yearPlace)
      .named(FigureName(.closingYear, plan)))
  book.record(
    stated(.value(Double(closes.month)), "the closing month", at: closes.monthPlace)
      .named(FigureName(.closingMonth, plan)))
  let notice = timing.notice.map {
    stated(.value(Double($0.count)), "the months of notice", at: $0.place)
  }
  book.record((notice ?? Traced.constant(0).assumed).named(FigureName(.noticeMonths, plan)))
  for kind in PlanTiming.OneOff.Kind.allCases {
    let told = timing.oneOff.first { $0.kind == kind }
    let cost = stated(
      told?.amount.map(Outcome.value) ?? .absent(kind.notKnown), "what \(kind.rawValue) costs",
      at: told?.place)
    book.record(cost.named(FigureName(.oneOffCost, plan / kind.subject)))
  }
  book.record(
    Traced.sum(
      PlanTiming.OneOff.Kind.allCases.map { book.traced(.oneOffCost, plan / $0.subject) }
    ).named(FigureName(.oneOffCost, plan)))
}

/// The months of a year from when notice has run out: those until the year's end, twelve at most and none below nought.
private func months(with year: Subject, _ plan: Subject, _ book: FigureBook) -> Traced {
  let (one, twelve) = (Traced.constant(1), Traced.constant(12))
  let untilEnd =
    twelve * (book.traced(.planYear, year) + one - book.traced(.closingYear, plan))
    - (book.traced(.closingMonth, plan) - one) - book.traced(.noticeMonths, plan)
  return .least(twelve, [untilEnd]) - .least(.constant(0), [untilEnd])
}

extension PlanTiming.OneOff.Kind {
  /// Why nothing is computed of it.
  fileprivate var notKnown: Absence {
    let reason =
      switch self {
      case .moving:
        Phrase(da: "hvad flytningen koster, er ikke oplyst", en: "what moving costs is not known")
      case .fittingOut:
        Phrase(
          da: "hvad indretningen koster, er ikke oplyst", en: "what fitting out costs is not known")
      case .severance:
        Phrase(
          da: "hvad fratrædelser koster, er ikke oplyst", en: "what severance costs is not known")
      }
    return Absence(.missing, [reason])
  }
}
