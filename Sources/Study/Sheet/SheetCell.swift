import Base

/// What stands in a cell of numbers.
enum SheetCell {
  case number(SpreadsheetNumber)
  /// Nothing that is known; nil where somebody withholds it.
  case missing(SheetOptions.Meaning)
  case zero
  /// What nobody has said the meaning of.
  case mark

  /// Money may stand with its unit.
  init(_ text: String, options: SheetOptions, isMoney: Bool) {
    if text.isEmpty {
      self = .missing(.missing)
    } else if let meaning = options.meaning(of: text) {
      self = meaning == .zero ? .zero : .missing(meaning)
    } else if SheetWords.missing.contains(MatchingName(text).text) {
      self = .missing(.missing)
    } else if let number = SpreadsheetNumber(isMoney ? SheetCell.amount(text) : text) {
      self = .number(number)
    } else {
      self = .mark
    }
  }

  /// The amount without the marks of its unit.
  private static func amount(_ text: String) -> String {
    var text = text.lowercased()
    for unit in ["kr.", "kr", "dkk", "cad", "eur", "usd", "gbp", "sek", "nok", "c$", "$", "£", "€"]
    {
      if text.hasPrefix(unit) {
        text = sheetText(String(text.dropFirst(unit.count)))
        break
      }
      if text.hasSuffix(unit) {
        text = sheetText(String(text.dropLast(unit.count)))
        break
      }
    }
    for end in [",-", ".-"] where text.hasSuffix(end) { text = String(text.dropLast(2)) }
    return text
  }

  /// Whether the text is one by which a small number is withheld: `<5`, `*`.
  static func looksWithheld(_ text: String) -> Bool {
    let name = MatchingName(text).text
    return name.hasPrefix("<") || name.hasPrefix("≤") || name.hasPrefix("under ")
      || ["*", "**", ":", "x"].contains(name)
  }
}
