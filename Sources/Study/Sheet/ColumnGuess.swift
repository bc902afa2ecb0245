import Base
import Figures

/// What the name of a column says that it holds.
enum ColumnGuess {
  case role(ColumnRole)
  /// Counts, whose time is still to be told from the other columns.
  case counts(Measure.Kind, Measure.Per?, TimeReading, Wording)
  /// Counts of a time that is not said.
  case timeless(Measure.Kind, Measure.Per?)
  /// Money, whose unit is a thousand or a million.
  case scaledCost(Double)
  /// The sum of other columns.
  case total
  case unknown

  /// Whether the name says what is counted, or only when.
  enum Wording { case kind, timeAlone }

  /// `year` is the only one that the titles above the table name, `kind` what they say is counted.
  init(_ name: String, titles: SheetTitles) {
    let whole = MatchingName(ColumnGuess.apart(name)).text
    let (bare, unit) = ColumnGuess.withoutBrackets(whole)
    let plain = ColumnGuess.plain(bare)
    if let cost = ColumnGuess.cost(whole) {
      self = cost
      return
    }
    if let role = ColumnGuess.role(plain) ?? ColumnGuess.role(ColumnGuess.plain(whole)) {
      let factor = role == .trait(.cost) ? ColumnGuess.factor(unit) : nil
      self = factor.map { .scaledCost($0) } ?? .role(role)
      return
    }
    if SheetWords.totals.contains(plain) || SheetWords.means.contains(plain) {
      self = .total
      return
    }
    // A number or a code of something is no number of anything.
    if plain.contains(" "), SheetWords.codes.contains(where: { plain.hasSuffix(" " + $0) }) {
      self = .role(.skip)
      return
    }
    // What stands in brackets may tell what is counted or when.
    let text = ColumnGuess.plain(whole.filter { !"()[]".contains($0) })
    let reading = TimeReading(in: text, year: titles.year)
    let rest = reading?.rest ?? text
    if SheetWords.totals.contains(rest), reading != nil {
      self = .total
      return
    }
    // The year of a budget is no other column.
    let budget = TimeReading(in: plain).map { ColumnGuess.plain($0.rest) }
    if let budget, ColumnGuess.role(budget) == .trait(.cost) {
      self = ColumnGuess.factor(unit).map { .scaledCost($0) } ?? .role(.trait(.cost))
      return
    }
    var words = " \(rest) "
    func take<Value>(_ lists: [(Value, [String])]) -> Value? {
      for (value, list) in lists {
        for word in list {
          guard let range = words.firstRange(of: " \(word) ") else { continue }
          words.replaceSubrange(range, with: " ")
          return value
        }
      }
      return nil
    }
    let kind = take(SheetWords.kinds.map { ($0.kind, $0.words) })
    let per = take(SheetWords.pers.map { ($0.per, $0.words) })
    let isUnderstood = words.split(separator: " ").allSatisfy {
      SheetWords.fillers.contains(String($0))
    }
    guard isUnderstood, per == nil || (kind ?? .visits) == .visits else {
      self = .unknown
      return
    }
    switch (kind, reading) {
    case (let kind?, let reading?): self = .counts(kind, per, reading, .kind)
    case (nil, let reading?):
      self = .counts(titles.kind ?? .visits, per ?? titles.per, reading, .timeAlone)
    case (let kind?, nil):
      self =
        titles.year.flatMap { TimeReading(in: String($0)) }
        .map { .counts(kind, per, $0, .kind) } ?? .timeless(kind, per)
    case (nil, nil): self = .unknown
    }
  }

  /// Whether it tells more than a time or nothing.
  var isName: Bool {
    switch self {
    case .role, .timeless, .scaledCost, .counts(_, _, _, .kind): true
    case .counts(_, _, _, .timeAlone), .total, .unknown: false
    }
  }

  /// Whether it tells a time.
  var isTime: Bool { if case .counts = self { true } else { false } }

  private static func role(_ name: String) -> ColumnRole? {
    SheetWords.roles.first { $0.names.contains(name) }?.role
  }

  /// How many kroner one of the column is, by its name; nil where it says no scale.
  static func scale(ofCost name: String) -> Double? {
    factor(MatchingName(apart(name)).text.filter { !"()[]".contains($0) })
  }

  /// A name that is a cost once the words of its unit are taken from its end: `udgift i t.kr.`
  private static func cost(_ name: String) -> ColumnGuess? {
    var words = name.filter { !"()[]".contains($0) }.split(separator: " ").map(String.init)
    let count = words.count
    while let last = words.last, SheetWords.unitsOfMoney.contains(plain(last)) {
      words.removeLast()
    }
    guard words.count < count, role(plain(words.joined(separator: " "))) == .trait(.cost) else {
      return nil
    }
    return scale(ofCost: name).map { .scaledCost($0) } ?? .role(.trait(.cost))
  }

  private static func factor(_ unit: String) -> Double? {
    let words = unit.filter { $0 != "'" && $0 != "’" }.split { " $£€/".contains($0) }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
      .filter { !$0.isEmpty }
    let text = " " + words.joined(separator: " ").replacing("t.kr", with: "tkr") + " "
    return SheetWords.scales.first { $0.words.contains { text.contains(" \($0) ") } }?.factor
  }

  /// A name without what stands in brackets, and what stands there or after a comma.
  private static func withoutBrackets(_ name: String) -> (bare: String, unit: String) {
    var (bare, unit, depth) = ("", "", 0)
    for character in name {
      if "([".contains(character) { depth += 1 } else if ")]".contains(character) { depth -= 1 }
      if depth > 0 {
        unit.append(character)
      } else if !")]".contains(character) {
        bare.append(character)
      }
    }
    if let comma = bare.lastIndex(of: ",") {
      unit += " " + bare[bare.index(after: comma)...]
      bare = String(bare[..<comma])
    }
    return (bare, unit.filter { !"([".contains($0) })
  }

  /// A name whose words a capital parts, as in `BranchName`, with a blank between them.
  private static func apart(_ name: String) -> String {
    let letters = Array(name)
    var text = ""
    for (index, letter) in letters.enumerated() {
      let before = index > 0 ? letters[index - 1] : " "
      let after = index + 1 < letters.count ? letters[index + 1] : " "
      let begins =
        letter.isUppercase && (before.isLowercase || before.isUppercase && after.isLowercase)
      text += (begins ? " " : "") + String(letter)
    }
    return text
  }

  /// A name with one blank between its words, and without the marks around them.
  private static func plain(_ name: String) -> String {
    name.split { " _".contains($0) }
      .map { word -> Substring in
        let isTime = word.contains { $0.isNumber }
        return isTime
          ? word : word.last.map { ".:;,*".contains($0) } ?? false ? word.dropLast() : word
      }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// What the lines above a table say of it.
struct SheetTitles {
  /// The only year they name.
  let year: Int?
  let kind: Measure.Kind?
  let per: Measure.Per?

  static let none = SheetTitles([])

  init(_ lines: [String]) {
    let text = lines.map { MatchingName($0).text }.joined(separator: " ")
    let words = text.split { " ,;:()".contains($0) }.map(String.init)
    let years = Set(
      words.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1900...2099).contains($0) })
    year = years.count == 1 ? years.first : nil
    let padded =
      " " + words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: " ")
      + " "
    func found<Value>(_ lists: [(Value, [String])]) -> [Value] {
      lists.filter { $0.1.contains { padded.contains(" \($0) ") } }.map(\.0)
    }
    let kinds = found(SheetWords.kinds.map { ($0.kind, $0.words) })
    let pers = found(SheetWords.pers.map { ($0.per, $0.words) })
    kind = kinds.count == 1 ? kinds.first : nil
    per = pers.count == 1 && (kind ?? .visits) == .visits ? pers.first : nil
  }
}
