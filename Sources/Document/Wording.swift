package import Figures

/// The words a figure is printed with. One figure and form give one text in each language, wherever it
/// stands.
package struct Wording: Sendable {
  package let language: Language
  private let words: StudyWords
  /// The page the words stand on, among those it may refer to; nil in an answer, a table file or a record.
  let place: (page: Page.FileName, site: Site)?

  /// Words that stand on no page, with every figure as exactly as it is printed anywhere.
  package init(_ language: Language, _ words: StudyWords) {
    self.language = language
    self.words = words
    place = nil
  }

  /// Words on a page.
  package init(_ language: Language, _ words: StudyWords, on page: Page.FileName, of site: Site) {
    self.language = language
    self.words = words
    place = (page, site)
  }

  /// Whether estimates are printed as such, rounded.
  private var roundsEstimates: Bool { place?.page.readers == .committee }

  /// A figure as it stands in running text.
  package func text(_ figure: Figure, _ form: Form) -> String {
    switch form {
    case .value, .precise, .bare, .millions:
      switch figure.outcome {
      case .value(let value):
        printed(value, of: figure, form) + (form.isAlone ? "" : unit(figure.unit))
      case .absent(let absence): words(for: absence)
      }
    case .spelled: spelled(figure) ?? text(figure, .value)
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
    case .coverage:
      figure.coverage.map { count($0.counted) + of + count($0.expected) } ?? lacking(figure)
    case .fraction:
      figure.fraction.map { circa(figure.precision) + count($0.part) + of + count($0.whole) }
        ?? lacking(figure)
    case .interval, .bareInterval:
      figure.interval.map {
        number($0.low, figure, .bare) + ($0.low < 0 ? to : "-")
          + number($0.high, figure, .bare) + (form == .interval ? unit(figure.unit) : "")
      } ?? lacking(figure)
    }
  }

  /// What stands in running text where there is no number. One that is withheld has the mark it has in tables: it is known.
  private func words(for absence: Absence) -> String {
    switch absence.kind {
    case .undefined: undefined
    case .missing: absent
    case .hidden: Mark.hidden.rawValue
    }
  }

  /// What stands where a figure has no counts or no range to be told by.
  private func lacking(_ figure: Figure) -> String {
    figure.status == .hidden ? Mark.hidden.rawValue : absent
  }

  /// The value of a figure as it stands in running text, without its unit.
  private func printed(_ value: Double, of figure: Figure, _ form: Form) -> String {
    let shown = rounded(value, figure, form)
    return vanishing(value, shown) ?? nearlyWhole(value, figure, shown)
      ?? circa(form.isAlone ? figure.precision : precision(figure, value))
      + (shown.map { Numerals.reading(language).text($0) } ?? plainNumber(value))
  }

  /// A number that is no figure of the study, such as a quantile of many draws, in a figure's unit.
  package func text(_ value: Double, in unit: Unit) -> String {
    (unit.rounding.rounded(value).map { Numerals.reading(language).text($0) } ?? plainNumber(value))
      + self.unit(unit)
  }

  /// A whole number from one to ten in words; nil for any other, which is told in digits.
  private func spelled(_ figure: Figure) -> String? {
    let names = Phrase(
      da: "én to tre fire fem seks syv otte ni ti",
      en: "one two three four five six seven eight nine ten")[language].words.split(separator: " ")
    guard let value = figure.outcome.value, figure.precision == .exact,
      let place = names.indices.first(where: { Double($0 + 1) == value })
    else { return nil }
    return String(names[place])
  }

  private func sign(_ value: Double) -> String { value > 0 ? "+" : "" }

  /// How much a share differs from another.
  private func points(_ value: Double) -> String {
    sign(value) + Numerals.reading(language).text(.perCent(value)) + unit(.shareDifference)
  }

  /// A number that rounds to nought and is none: between what and nought it lies. Nil for any other.
  private func vanishing(_ value: Double, _ shown: RoundedNumber?) -> String? {
    guard value != 0, let shown, shown.isZero else { return nil }
    let numerals = Numerals.reading(language)
    let half = numerals.text(.half(decimals: shown.decimals))
    let words = vanishing(value > 0 ? .plus : .minus)
    return words.before + (value > 0 ? half : numerals.minus + half) + words.after
  }

  /// A share that rounds to the whole and is none: what it is at least. Nil for any other, and where it is told as about so
  /// much. That of many draws one went otherwise must not read as certain.
  private func nearlyWhole(
    _ value: Double, _ figure: Figure, _ shown: RoundedNumber?
  ) -> String? {
    guard let shown = hundred(value, figure, shown) else { return nil }
    return atLeast + Numerals.reading(language).text(.nearHundred(decimals: shown.decimals))
  }

  /// The hundred that a share short of the whole would be rounded to; nil for any other.
  private func hundred(
    _ value: Double, _ figure: Figure, _ shown: RoundedNumber?
  ) -> RoundedNumber? {
    guard let shown, shown.isHundred, figure.unit.isOfShares,
      precision(figure, value) == .exact, (0..<(1 - 1e-9)).contains(value)
    else { return nil }
    return shown
  }

  /// The number a spreadsheet has, in the unit it is printed in: a share short of the whole with as many decimals as it takes
  /// to be told from it.
  func spreadsheetNumber(_ value: Double, _ figure: Figure, _ form: Form) -> String {
    guard let hundred = hundred(value, figure, rounded(value, figure, form)) else {
      return number(value, figure, form, in: .plain)
    }
    let nearer = (hundred.decimals + 1...12).lazy.map { RoundedNumber.perCent(value, decimals: $0) }
      .first { !$0.isHundred }
    return Numerals.plain.text(nearer ?? hundred)
  }

  /// What stands before a number that another is not less than.
  package var atLeast: String {
    switch language {
    case .danish: "mindst "
    case .english: "at least "
    }
  }

  /// What stands around the half of the last digit, below which a number lies.
  package func vanishing(_ sign: FloatingPointSign) -> (before: String, after: String) {
    switch (sign, language) {
    case (.plus, _): ("under ", "")
    case (.minus, .danish): ("mellem ", " og 0")
    case (.minus, .english): ("between ", " and 0")
    }
  }

  /// A number in the figure's unit, without the unit's name. Whole counts have no decimals; measured ones
  /// have one; shares are whole per cent unless the source prints decimals, and money is millions with one decimal.
  func number(
    _ value: Double, _ figure: Figure, _ form: Form, in numerals: Numerals? = nil
  ) -> String {
    rounded(value, figure, form).map { (numerals ?? .reading(language)).text($0) }
      ?? plainNumber(value)
  }

  /// As it is printed; nil where it is written out.
  private func rounded(_ value: Double, _ figure: Figure, _ form: Form) -> RoundedNumber? {
    if form == .millions { return RoundedNumber(value, decimals: 1, tenfold: -6) }
    if let estimate = estimate(figure, value) { return estimate }
    guard figure.unit.isOfShares else { return figure.unit.rounding.rounded(value) }
    let decimals = if case .precise(let wanted) = form { wanted } else { figure.decimals ?? 0 }
    // The two counts are exact; their quotient may miss a half.
    let counts = figure.outcome == .value(value) ? figure.fraction : nil
    return counts.flatMap { .perCent($0, decimals: decimals) }
      ?? .perCent(value, decimals: decimals)
  }

  private func count(_ value: Int) -> String {
    Numerals.reading(language).text(Double(value), decimals: 0)
  }

  /// What rests on an assumption and counts visits or people, or money for one, as a committee is told it: two digits, so
  /// that nobody takes it for a count. So is what is freed per visit over many draws on any page, as they tell no more. Nil for
  /// any other figure, elsewhere, and where nothing would be left.
  private func estimate(_ figure: Figure, _ value: Double) -> RoundedNumber? {
    let isOfDraws = place != nil && figure.name.metric == .uncertainNetPerLostVisit
    guard roundsEstimates || isOfDraws, figure.status == .assumed, figure.unit.isOfEstimates
    else { return nil }
    return RoundedNumber(value, estimatedTo: 2)
  }

  /// An estimate is told as about so many.
  private func precision(_ figure: Figure, _ value: Double) -> Precision {
    value != 0 && estimate(figure, value) != nil ? .approximate : figure.precision
  }

  package func circa(_ precision: Precision) -> String {
    switch (precision, language) {
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

  package var undefined: String {
    switch language {
    case .danish: "kan ikke beregnes"
    case .english: "cannot be computed"
    }
  }

  package var absent: String {
    switch language {
    case .danish: "ikke oplyst"
    case .english: "not known"
    }
  }

  /// The unit as it follows a number, with a blank that does not break.
  package func unit(_ unit: Unit) -> String {
    let money = words.currency[language].name
    return switch (unit, language) {
    case (.share, .danish): "\u{a0}pct."
    case (.share, .english): "\u{a0}per cent"
    case (.shareDifference, .danish): "\u{a0}procentpoint"
    case (.shareDifference, .english): "\u{a0}percentage points"
    case (.money, .danish), (.moneyPerYear, .danish): "\u{a0}mio.\u{a0}\(money)"
    case (.money, .english), (.moneyPerYear, .english): "\u{a0}million\u{a0}\(money)"
    case (.moneyToTheHundredth, _), (.moneyPerVisit, _), (.moneyPerHour, _): "\u{a0}\(money)"
    case (.kilometres, _): "\u{a0}km"
    case (.percentPerYear, .danish): "\u{a0}pct. om året"
    case (.percentPerYear, .english): "\u{a0}per cent a year"
    default: ""
    }
  }
}

extension Form {
  /// Whether the number stands without its unit, which a heading tells.
  fileprivate var isAlone: Bool { self == .bare || self == .millions }
}

extension Wording {
  /// Words that lead to another page; where these stand on no page, the words alone.
  func leading(to page: Site.Entry, in words: String) -> CitedText {
    place.map { CitedText(words, .link($0.page.path(to: page.name, in: language))) }
      ?? CitedText(words)
  }

  /// A number of a drawing's own, such as that of a tick on an axis.
  package func tick(_ value: Double, decimals: Int) -> CitedText {
    CitedText(Numerals.reading(language).text(value, decimals: decimals), .structure)
  }
}
