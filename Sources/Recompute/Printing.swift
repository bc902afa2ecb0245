import Figures

/// How figures.csv prints a value in the study's first language: whether the printed text is the value, rounded half away from zero.
struct Printing {
  let figure: RecordedFigure
  /// The two numbers the value is the quotient of, where it is one.
  let sides: (Double, Double)?
  /// How many decimals its source prints, where it is shown as the source has it.
  let decimals: Int?
  /// The first language of the study, and its money.
  let language: Language
  let currency: Currency

  /// What is wrong with the text; nil where nothing is.
  var fault: Phrase? {
    guard let value = figure.value else {
      let expected =
        switch (figure.status, language) {
        case ("hidden", _): "·"
        case ("undefined", .danish): "kan ikke beregnes"
        case ("undefined", .english): "cannot be computed"
        case (_, .danish): "ikke oplyst"
        case (_, .english): "not known"
        }
      return figure.printed == expected
        ? nil
        : Phrase(
          da:
            "\(code: quotation(figure.printed)) er trykt, hvor der skulle stå \(code: quotation(expected))",
          en:
            "\(code: quotation(figure.printed)) is printed where it should be \(code: quotation(expected))"
        )
    }
    var text = Substring(figure.printed)
    let circa = language == .danish ? "ca. " : "approx. "
    let isApproximate = text.hasPrefix(circa)
    if isApproximate { text = text.dropFirst(circa.count) }
    let style = style(of: value)
    let wrong = Phrase(
      da:
        "\(code: quotation(figure.printed)) er trykt, og det er ikke \(code: "\(value)") afrundet",
      en: "\(code: quotation(figure.printed)) is printed, which is not \(code: "\(value)") rounded")
    guard text.hasSuffix(style.suffix) else { return wrong }
    text = text.dropLast(style.suffix.count)
    if isName, value == value.rounded() { return Double(text) == value ? nil : wrong }
    let digits = counted(style) ?? Printing.digits(of: value, style.shift, style.decimals)
    // What rounds to nought and is none is told to lie below half of the last place.
    let expected =
      value != 0 && digits.allSatisfy { $0 == "0" }
      ? vanishing(value, style)
      : (isApproximate ? nil : nearlyWhole(value, digits, style))
        ?? written(digits, style.decimals, value < 0 ? .minus : .plus)
    return text == expected ? nil : wrong
  }

  /// What rounds to the whole and is less is told to be at least half a last place below it.
  private func nearlyWhole(_ value: Double, _ digits: String, _ style: Style) -> String? {
    let whole = "100" + String(repeating: "0", count: style.decimals)
    guard ["share", "share difference"].contains(figure.unit), (0..<(1 - 1e-9)).contains(value),
      digits == whole
    else { return nil }
    let nines = String(repeating: "9", count: 2 + style.decimals)
    let least = written(nines + "5", style.decimals + 1, .plus)
    return language == .danish ? "mindst \(least)" : "at least \(least)"
  }

  /// How many decimals of a per cent a share has that somebody has set, and so is shown with: two at most.
  static func decimalsOfSetShare(_ value: Double) -> Int {
    let parts = "\(value.magnitude)".split(separator: "e")
    let fraction = parts.first?.split(separator: ".").dropFirst().first ?? ""
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return min(2, max(0, (fraction == "0" ? 0 : fraction.count) - power - 2))
  }

  private func vanishing(_ value: Double, _ style: Style) -> String {
    let half = written("5", style.decimals + 1, value < 0 ? .minus : .plus)
    if value > 0 { return "under " + half }
    return language == .danish ? "mellem \(half) og 0" : "between \(half) and 0"
  }

  /// A seed or a year is a name, and no mark stands in it.
  private var isName: Bool {
    figure.unit == "seed"
      || ["year", "years", "calendar year", "år", "aar", "årstal", "kalenderår"]
        .contains(figure.unit.lowercased())
  }

  /// The digits of a share that is one whole number out of another, from the two.
  private func counted(_ style: Style) -> String? {
    guard figure.unit == "share", let sides, let part = UInt64(exactly: sides.0),
      let whole = UInt64(exactly: sides.1), whole > 0, max(part, whole) < 1 << 53,
      style.decimals <= 9
    else { return nil }
    let scale = (0..<(2 + style.decimals)).reduce(UInt128(1)) { product, _ in product * 10 }
    let doubled = 2 * UInt128(part) * scale + UInt128(whole)
    return String(doubled / (2 * UInt128(whole)))
  }

  /// The digits of |value|·10^shift with so many decimals, by moving the point in the decimal text of the value.
  private static func digits(of value: Double, _ shift: Int, _ decimals: Int) -> String {
    let parts = "\(value.magnitude)".split(separator: "e")
    let halves = (parts.first ?? "0").split(separator: ".", omittingEmptySubsequences: false)
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let all = halves.joined()
    let point = (halves.first?.count ?? 0) + power + shift + decimals
    if point < 0 { return "0" }
    let padded = all + String(repeating: "0", count: max(0, point - all.count))
    let kept = padded.prefix(point)
    let next = padded.dropFirst(point).first ?? "0"
    return next >= "5" ? increased(kept) : String(kept)
  }

  private static func increased(_ digits: Substring) -> String {
    let nines = digits.reversed().prefix { $0 == "9" }.count
    let zeros = String(repeating: "0", count: nines)
    let head = digits.dropLast(nines)
    guard let last = head.last?.wholeNumberValue else { return "1" + zeros }
    return head.dropLast() + String(last + 1) + zeros
  }

  /// Digits of which the last are decimals, as the language writes them.
  private func written(_ digits: String, _ decimals: Int, _ sign: FloatingPointSign) -> String {
    let (group, point) = language == .danish ? (".", ",") : (",", ".")
    let number = digits.drop { $0 == "0" }
    let filled = String(repeating: "0", count: max(0, decimals + 1 - number.count)) + number
    var whole = filled.dropLast(decimals)
    var groups: [Substring] = []
    while whole.count > 3 {
      groups.insert(whole.suffix(3), at: 0)
      whole = whole.dropLast(3)
    }
    return (sign == .minus && !number.isEmpty ? "\u{2212}" : "")
      + ([whole] + groups).joined(separator: group)
      + (decimals > 0 ? point + filled.suffix(decimals) : "")
  }

  private typealias Style = (shift: Int, decimals: Int, suffix: String)

  private func style(of value: Double) -> Style {
    let isDanish = language == .danish
    let money = currency[language].name
    let unit = figure.unit
    switch unit {
    case "share": return (2, decimals ?? 0, isDanish ? " pct." : " per cent")
    case "share difference":
      return (2, 0, isDanish ? " procentpoint" : " percentage points")
    // A fact in kroner is shown as its source prints it.
    case currency.unit where figure.name.metric != "fact":
      return (-6, 1, (isDanish ? " mio. " : " million ") + money)
    case "\(currency.unit)/year": return (-6, 1, (isDanish ? " mio. " : " million ") + money)
    case "\(currency.unit)/hour": return (0, 0, " " + money)
    case _ where unit.hasPrefix("\(currency.unit)/year per "): return (0, 0, " " + money)
    case _ where unit.hasPrefix("\(currency.unit) and "): return (0, 2, " " + money)
    case "pct./year":
      return (0, Printing.places(of: value), isDanish ? " pct. om året" : " per cent a year")
    case "points": return (0, 0, "")
    case "index": return (0, 2, "")
    case "kilometres": return (0, 1, " km")
    case "people", "attendances",
      _ where unit.hasPrefix("visits/"):
      let isWhole = abs(value - value.rounded()) < 1e-9 || abs(value) >= 10_000
      return (0, isWhole ? 0 : 1, "")
    default: return (0, Printing.places(of: value), "")
    }
  }

  /// How many decimals the shortest text of a number has, four at most.
  private static func places(of value: Double) -> Int {
    let parts = "\(value.magnitude)".split(separator: "e")
    let fraction = (parts.first ?? "0").split(separator: ".").dropFirst().first ?? "0"
    let shown = fraction == "0" ? 0 : fraction.count
    return min(4, max(0, shown - (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)))
  }
}

/// A recorded text between marks, so that its ends can be seen.
func quotation(_ text: String) -> String { "\"\(text)\"" }
