/// How figures.csv prints a value in Danish: whether the printed text is the value, rightly rounded.
enum Printing {
  /// What is wrong with the text; nil where nothing is.
  static func fault(in figure: RecordedFigure) -> String? {
    guard let value = figure.value else {
      let expected = figure.status == "undefined" ? "kan ikke beregnes" : "ikke oplyst"
      return figure.printed == expected
        ? nil : "\"\(figure.printed)\" is printed where it should be \"\(expected)\""
    }
    let style = style(of: figure.unit, value)
    var text = Substring(figure.printed)
    if text.hasPrefix("ca. ") { text = text.dropFirst(4) }
    let wrong = "\"\(figure.printed)\" is printed, which is not \(value) rounded"
    guard text.hasSuffix(style.suffix) else { return wrong }
    text = text.dropLast(style.suffix.count)
    if figure.unit == "seed" { return Double(text) == value ? nil : wrong }
    guard let number = read(text, decimals: style.decimals) else { return wrong }
    let exact = value * style.scale
    let half = 0.5 / power(style.decimals)
    return abs(number - exact) <= half * (1 + 1e-9) + 1e-12 * abs(exact) ? nil : wrong
  }

  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1.0) { product, _ in product * 10 }
  }

  /// The number a Danish text stands for, if it has that many decimals and its dots where thousands end.
  private static func read(_ text: Substring, decimals: Int) -> Double? {
    let isBelowZero = text.hasPrefix("\u{2212}")
    let parts = text.drop { $0 == "\u{2212}" }
      .split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (parts.count == 2 ? parts[1].count : 0) == decimals else {
      return nil
    }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || first != "0"
    else { return nil }
    let digits = groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    return Double(digits).map { isBelowZero ? -$0 : $0 }
  }

  private static func style(
    of unit: String, _ value: Double
  ) -> (scale: Double, decimals: Int, suffix: String) {
    switch unit {
    case "share": (100, 0, " pct.")
    case "kr./year": (1e-6, 1, " mio. kr.")
    case "kr. and øre/year": (1, 2, " kr.")
    case "kr./year per daily visit": (1, 0, " kr.")
    case "pct./year": (1, places(of: value), " pct. om året")
    case "points": (1, 0, "")
    case "index": (1, 2, "")
    case "visits/day", "people", "attendances":
      (1, abs(value - value.rounded()) < 1e-9 ? 0 : 1, "")
    default: (1, places(of: value), "")
    }
  }

  /// How many decimals the shortest text of a number has, four at most.
  private static func places(of value: Double) -> Int {
    if value == value.rounded() { return 0 }
    let parts = "\(value)".split(separator: ".")
    return min(4, parts.count == 2 ? parts[1].count : 0)
  }
}
