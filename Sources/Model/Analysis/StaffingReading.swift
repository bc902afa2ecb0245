import Figures
import Study

/// The fixed cost read as staffing: somebody is at work at a venue whenever it is open, however many come.
///
/// Posts × open hours a week × 52 × wage an hour, each an assumption, or a venue's own number where the table of venues has it.
struct StaffingReading {
  private let context: AnalysisContext
  private let fixedShare: Assumption

  private static let weeks = Traced.constant(52)

  /// Nil where there is no money, or the study states nothing of staffing.
  init?(_ context: AnalysisContext) {
    guard context.hasMoney, let fixedShare = context.settings.assumption(.fixedShare),
      Parameter.ofStaffing.allSatisfy({ context.settings.assumption($0) != nil })
    else { return nil }
    self.context = context
    self.fixedShare = fixedShare
  }

  /// Enters what the duty costs, what fixed share that comes to, and what a fixed share comes to for each open hour.
  func record(_ book: inout FigureBook) {
    let venues = context.catalogue.venues
    for venue in venues {
      book.record(
        given(.hoursPerWeek, venue, else: .hoursAWeek, book)
          .named(FigureName(.planHours, venue.subject)))
      book.record(
        given(.staffOnDuty, venue, else: .dutyPosts, book)
          .named(FigureName(.planPosts, venue.subject)))
    }
    for (used, own) in [(Metric.planHours, Metric.hoursPerWeek), (.planPosts, .staffOnDuty)] {
      let stated = venues.count { book[own, $0.subject]?.outcome.value != nil }
      book.record(
        Traced.sum(venues.map { book.traced(used, $0.subject) }).named(FigureName(used, .all)),
        coverage: Coverage(counted: stated, expected: venues.count))
    }
    for venue in venues {
      let posts = book.traced(.planPosts, venue.subject)
      book.record(
        (posts * book.traced(.planHours, venue.subject) * Self.weeks * assumed(.hourlyWage, book))
          .named(FigureName(.venueStaffingCost, venue.subject)))
    }
    book.record(
      Traced.sum(venues.map { book.traced(.venueStaffingCost, $0.subject) })
        .named(FigureName(.venueStaffingCost, .all)))
    let spent = book.traced(.frameOnVenues, .all)
    book.record(
      (book.traced(.venueStaffingCost, .all) / spent).named(FigureName(.impliedFixedShare, .all)))
    recordEnds(spent, &book)
    for share in shares(&book) {
      let mark = share.id.dropFirst(Parameter.fixedShare.rawValue.count)
      book.record(
        (book.traced(.assumption, share) * spent / (Self.weeks * book.traced(.planHours, .all)))
          .named(FigureName(.fixedCostPerHour, Subject("all\(mark)"))))
    }
  }

  /// Enters what falls away of it under a plan.
  func record(_ scenario: Scenario, withdrawing share: Traced, _ book: inout FigureBook) {
    let closed = context.catalogue.venues.filter { scenario.closed.contains($0.id) }
    let freed = Traced.sum(closed.map { book.traced(.venueStaffingCost, $0.subject) })
    let isWhole = share.outcome.value == 1
    book.record(
      (isWhole ? freed : partOfGrant).named(FigureName(.staffingFreed, scenario.subject)))
  }

  /// Enters what fixed share the duty comes to with all it is made of at the low ends of their ranges, and at the high ends.
  private func recordEnds(_ spent: Traced, _ book: inout FigureBook) {
    let parts = Parameter.ofStaffing.compactMap { context.settings.assumption($0) }
    guard parts.contains(where: { $0.range.low < $0.range.high }) else { return }
    let ends: [(mark: String, value: (Assumption) -> Double)] = [
      ("low", { $0.range.low }), ("high", { $0.range.high }),
    ]
    for end in ends {
      let subject = Subject.all.reading("staffing", as: end.mark)
      for part in parts { _ = reading(of: part, at: end.value(part), &book) }
      func at(_ parameter: Parameter) -> Traced {
        let part = parts.first { $0.id == parameter.rawValue }
        return part.map { book.traced(.assumption, self.subject(of: $0, at: end.value($0))) }
          ?? assumed(parameter, book)
      }
      let wage = at(.hourlyWage)
      let duties = context.catalogue.venues.map { venue in
        own(.staffOnDuty, venue, book, else: at(.dutyPosts))
          * own(.hoursPerWeek, venue, book, else: at(.hoursAWeek)) * Self.weeks * wage
      }
      book.record(Traced.sum(duties).named(FigureName(.venueStaffingCost, subject)))
      book.record(
        (book.traced(.venueStaffingCost, subject) / spent)
          .named(FigureName(.impliedFixedShare, subject)))
    }
  }

  /// The chosen fixed share and the ends of its range.
  private func shares(_ book: inout FigureBook) -> [Subject] {
    let ends = [fixedShare.range.low, fixedShare.range.high].filter { $0 != fixedShare.value }
    return [Subject(fixedShare.id)] + ends.map { reading(of: fixedShare, at: $0, &book) }
  }

  /// An assumption with another value, entered as a reading of its own; with its own value it is the assumption.
  private func reading(
    of assumption: Assumption, at value: Double, _ book: inout FigureBook
  ) -> Subject {
    let subject = subject(of: assumption, at: value)
    if book[.assumption, subject] == nil {
      book.record(
        Traced(assumption.with(value: value, at: assumption.place))
          .named(FigureName(.assumption, subject)),
        unit: assumption.unit, decimals: RoundedNumber.decimals(ofSet: value))
    }
    return subject
  }

  private func subject(of assumption: Assumption, at value: Double) -> Subject {
    let own = Subject(assumption.id)
    return value == assumption.value ? own : own.reading(assumption.id, as: plainNumber(value))
  }

  /// A venue's own number, or the assumption.
  private func given(
    _ metric: Metric, _ venue: Venue, else parameter: Parameter, _ book: FigureBook
  ) -> Traced {
    own(metric, venue, book, else: assumed(parameter, book))
  }

  /// A venue's own number, or another.
  private func own(
    _ metric: Metric, _ venue: Venue, _ book: FigureBook, else other: Traced
  ) -> Traced {
    book[metric, venue.subject]?.outcome.value == nil ? other : book.traced(metric, venue.subject)
  }

  private func assumed(_ parameter: Parameter, _ book: FigureBook) -> Traced {
    book.traced(.assumption, Subject(parameter.rawValue))
  }

  private var partOfGrant: Traced {
    let reason = Phrase(
      da: "når kun en del af tilskuddet ophører, vides det ikke, om vagten falder væk",
      en: "where only part of the grant is withdrawn, it is not known whether the duty ends")
    return Traced(.absent(Absence(.undefined, [reason])), .derived, expression: .nothing)
  }
}

extension ScenarioReading {
  /// What share of its grant a venue that closes loses in this reading.
  func withdrawalShare(_ scenario: Scenario, _ book: FigureBook) -> Traced {
    inputs(book, scenario).parameters[.withdrawalShare]
  }
}
