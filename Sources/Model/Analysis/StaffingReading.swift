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
    }
    let hours = Traced.sum(venues.map { book.traced(.planHours, $0.subject) })
    let stated = venues.count { book[.hoursPerWeek, $0.subject]?.outcome.value != nil }
    book.record(
      hours.named(FigureName(.planHours, .all)),
      coverage: Coverage(counted: stated, expected: venues.count))
    for venue in venues {
      let posts = given(.staffOnDuty, venue, else: .dutyPosts, book)
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

  /// The chosen fixed share and the ends of its range, the latter entered as readings of their own.
  private func shares(_ book: inout FigureBook) -> [Subject] {
    let own = Subject(fixedShare.id)
    let ends = [fixedShare.range.low, fixedShare.range.high].filter { $0 != fixedShare.value }
    let others = ends.map { end -> Subject in
      let subject = own.reading(fixedShare.id, as: plainNumber(end))
      if book[.assumption, subject] == nil {
        book.record(
          Traced(fixedShare.with(value: end)).named(FigureName(.assumption, subject)),
          unit: fixedShare.unit)
      }
      return subject
    }
    return [own] + others
  }

  /// A venue's own number, or the assumption.
  private func given(
    _ metric: Metric, _ venue: Venue, else parameter: Parameter, _ book: FigureBook
  ) -> Traced {
    book[metric, venue.subject]?.outcome.value == nil
      ? assumed(parameter, book) : book.traced(metric, venue.subject)
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
