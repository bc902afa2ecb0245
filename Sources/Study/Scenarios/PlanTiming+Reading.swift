import Base
import Figures

extension ObjectReader {
  /// The month a plan closes from; nil where the object could not be read.
  mutating func closingMonth() -> PlanTiming.Month? {
    optionalObject("closes") { reader in
      let (year, month) = (reader.integer("year"), reader.integer("month"))
      if !(1900...2200).contains(year) {
        reader.refuse("year", expected: "a year from 1900 to 2200")
      }
      if !(1...12).contains(month) {
        reader.refuse("month", expected: "the number of a month, from 1 to 12")
      }
      return PlanTiming.Month(
        year: year, month: month, yearPlace: reader.optionalValue("year")?.place ?? reader.place,
        monthPlace: reader.optionalValue("month")?.place ?? reader.place)
    }
  }

  /// How long what is closed still costs what it did.
  mutating func notice() -> PlanTiming.Months? {
    let key = "notice_months"
    guard let months = optionalInteger(key) else { return nil }
    if !(0...PlanTiming.longestNotice).contains(months) {
      refuse(key, expected: "a whole number of months from 0 to \(PlanTiming.longestNotice)")
    }
    return PlanTiming.Months(months, at: optionalValue(key)?.place ?? place)
  }

  /// What is said of one-off costs: an amount each, or null where it is not known.
  mutating func oneOffCosts() -> [PlanTiming.OneOff] {
    optionalObject("one_off") { reader in
      PlanTiming.OneOff.Kind.allCases.compactMap { kind in
        guard let value = reader.optionalValue(kind.rawValue) else { return nil }
        if value.kind != .null, !(value.number.map((0...1e12).contains) ?? false) {
          reader.refuse(
            kind.rawValue, expected: "an amount from 0 to 1000000000000, or null",
            advice: "write null while nobody knows it")
        }
        return PlanTiming.OneOff(kind, amount: value.number, at: value.place)
      }
    } ?? []
  }
}

extension ScenarioResolver {
  /// When a plan takes effect: what it says itself goes before what it takes over.
  func timing(_ line: [PlanRequest], problems: inout Problems) -> PlanTiming? {
    let changes = line.map(\.changes)
    let oneOff = PlanTiming.OneOff.Kind.allCases.compactMap { kind in
      changes.lazy.compactMap { $0.oneOff.first { $0.kind == kind } }.first
    }
    let notice = changes.compactMap(\.notice).first
    guard let closes = changes.compactMap(\.closes).first else {
      let lone = [
        notice.map { (key: "notice_months", place: $0.place) },
        oneOff.first.map { (key: "one_off", place: $0.place) },
      ].compactMap(\.self)
      for (key, place) in lone {
        problems.add(
          problem(
            place, key, found: "\(quoted(key)) without \(quoted("closes"))",
            expected: "the first month in which the venues are closed beside it",
            advice: #"write "closes": {"year": 2027, "month": 1}"#))
      }
      return nil
    }
    if changes.allSatisfy(\.movesNothing) {
      problems.add(
        problem(
          closes.yearPlace, "closes",
          found: "a closing month and nothing that closes, opens or loses its grant",
          expected: "a change that it is the month of",
          advice: #"leave out "closes", or say what changes from then"#))
    }
    if allocation == nil {
      problems.add(
        problem(
          closes.yearPlace, "closes", found: "a closing month",
          expected: "none, in a study without a frame, where no year frees money"))
    }
    return PlanTiming(closes: closes, notice: notice, oneOff: oneOff)
  }
}

extension PlanRequest.Changes {
  /// Whether it asks for no move that bears on the figures.
  fileprivate var movesNothing: Bool {
    closed.isEmpty && mergers.isEmpty && openings.isEmpty && withdrawals.isEmpty
  }
}
