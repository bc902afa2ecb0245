package import Figures

/// The words a figure is printed with. One figure and form give one text in each language, wherever it
/// stands.
package struct Wording: Sendable {
  package let language: Language
  private let words: StudyWords

  package init(_ language: Language, _ words: StudyWords) {
    self.language = language
    self.words = words
  }

  /// A figure as it stands in running text.
  package func text(_ figure: Figure, _ form: Form) -> String {
    switch form {
    case .value, .precise, .bare:
      switch figure.outcome {
      case .value(let value):
        circa(figure) + number(value, figure, form) + (form == .bare ? "" : unit(figure.unit))
      case .absent(let absence): absence.kind == .undefined ? undefined : absent
      }
    case .plain: figure.outcome.plain
    case .signed, .difference:
      switch figure.outcome {
      case .value(let value):
        form == .signed || !figure.unit.isOfShares
          ? sign(value) + number(value, figure, .bare) + unit(figure.unit) : points(value)
      case .absent: text(figure, .value)
      }
    case .magnitude:
      switch figure.outcome {
      case .value(let value): number(abs(value), figure, .bare) + unit(figure.unit)
      case .absent: text(figure, .value)
      }
    case .presence:
      switch (figure.outcome, language) {
      case (.absent, _): absent
      case (.value(0), .danish): "ikke nævnt"
      case (.value(0), .english): "not mentioned"
      case (.value, .danish): "nævnt"
      case (.value, .english): "mentioned"
      }
    case .coverage:
      figure.coverage.map { count($0.counted) + of + count($0.expected) } ?? absent
    case .fraction:
      figure.fraction.map { circa(figure) + count($0.part) + of + count($0.whole) } ?? absent
    case .interval:
      figure.interval.map {
        number($0.low, figure, .bare) + ($0.low < 0 ? to : "-")
          + number($0.high, figure, .bare) + unit(figure.unit)
      } ?? absent
    }
  }

  /// A number that is no figure of the study, such as a quantile of many draws, in a figure's unit.
  package func text(_ value: Double, in unit: Unit) -> String {
    number(value, unit) + self.unit(unit)
  }

  private func sign(_ value: Double) -> String { value > 0 ? "+" : "" }

  /// How much a share differs from another.
  private func points(_ value: Double) -> String {
    sign(value) + Numerals.reading(language).text(.perCent(value))
      + (language == .danish ? "\u{a0}procentpoint" : "\u{a0}percentage points")
  }

  /// A number in the figure's unit, without the unit's name. Whole counts have no decimals; measured ones
  /// have one; shares are whole per cent unless the source prints decimals, and money is millions with one decimal.
  func number(
    _ value: Double, _ figure: Figure, _ form: Form, in numerals: Numerals? = nil
  ) -> String {
    guard figure.unit.isOfShares else {
      return number(value, figure.unit, in: numerals)
    }
    let decimals = if case .precise(let wanted) = form { wanted } else { figure.decimals ?? 0 }
    // The two counts are exact; their quotient may miss a half.
    let counts = figure.outcome == .value(value) ? figure.fraction : nil
    return (numerals ?? .reading(language)).text(
      counts.flatMap { .perCent($0, decimals: decimals) } ?? .perCent(value, decimals: decimals))
  }

  private func number(_ value: Double, _ unit: Unit, in numerals: Numerals? = nil) -> String {
    let numerals = numerals ?? .reading(language)
    switch unit {
    case .share, .shareDifference:
      return numerals.text(.perCent(value))
    case .moneyPerYear:
      return numerals.text(RoundedNumber(value, decimals: 1, tenfold: -6))
    case .moneyToTheHundredth:
      return numerals.text(value, decimals: 2)
    case .moneyPerVisit:
      return numerals.text(value, decimals: 0)
    // A seed and a year are names rather than amounts, and have no mark between thousands.
    case .seed:
      return plainNumber(value)
    case _ where unit.isCalendarYear && value == value.rounded():
      return plainNumber(value)
    case .points:
      return numerals.text(value, decimals: 0)
    case .index:
      return numerals.text(value, decimals: 2)
    case .people, .attendances,
      _ where unit.countsVisits:
      // A sum of halves and tenths may miss a whole number by the last bit; of tens of thousands, tenths tell nothing.
      let isWhole = abs(value - value.rounded()) < 1e-9 || abs(value) >= 10_000
      return numerals.text(value, decimals: isWhole ? 0 : 1)
    default:
      return numerals.text(value, decimals: min(RoundedNumber.decimals(of: value), 4))
    }
  }

  private func count(_ value: Int) -> String {
    Numerals.reading(language).text(Double(value), decimals: 0)
  }

  private func circa(_ figure: Figure) -> String {
    switch (figure.precision, language) {
    case (.exact, _): ""
    case (.approximate, .danish): "ca.\u{a0}"
    case (.approximate, .english): "approx.\u{a0}"
    }
  }

  private var of: String {
    switch language {
    case .danish: " af "
    case .english: " of "
    }
  }

  /// Between the ends of an interval of which one has a minus, where a stroke would be read as another.
  private var to: String {
    switch language {
    case .danish: " til "
    case .english: " to "
    }
  }

  private var undefined: String {
    switch language {
    case .danish: "kan ikke beregnes"
    case .english: "cannot be computed"
    }
  }

  private var absent: String {
    switch language {
    case .danish: "ikke oplyst"
    case .english: "not known"
    }
  }

  /// The unit as it follows a number, with a blank that does not break.
  private func unit(_ unit: Unit) -> String {
    let money = words.currency[language].name
    return switch (unit, language) {
    case (.share, .danish): "\u{a0}pct."
    case (.share, .english): "\u{a0}per cent"
    case (.shareDifference, .danish): "\u{a0}procentpoint"
    case (.shareDifference, .english): "\u{a0}percentage points"
    case (.moneyPerYear, .danish): "\u{a0}mio.\u{a0}\(money)"
    case (.moneyPerYear, .english): "\u{a0}million\u{a0}\(money)"
    case (.moneyToTheHundredth, _), (.moneyPerVisit, _): "\u{a0}\(money)"
    case (.percentPerYear, .danish): "\u{a0}pct. om året"
    case (.percentPerYear, .english): "\u{a0}per cent a year"
    default: ""
    }
  }
}
