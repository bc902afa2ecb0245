import Assembly
import Base
import Figures
import Study

extension Invocation {
  /// The names after an option, which may be repeated and may hold several with commas between.
  func names(_ option: Option, _ problems: inout Problems) -> [String] {
    values[option, default: []].flatMap { names(in: $0, of: option, &problems) }
  }

  /// The names of a list with commas between, without the blanks around them; one that is empty is a problem.
  func names(in list: String, of option: Option, _ problems: inout Problems) -> [String] {
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    if names.contains("") {
      refuse(option, list, expected: "a name between the commas", &problems)
    }
    return names.filter { !$0.isEmpty }
  }

  /// Two parts with a mark between, without the blanks around them; nil unless there are two and neither is empty.
  func pair(_ text: String, by mark: Character) -> (first: String, second: String)? {
    let parts = text.split(separator: mark, maxSplits: 1).map { trimmed($0) }
    return parts.count == 2 && !parts.contains("") ? (parts[0], parts[1]) : nil
  }

  /// Refuses what was said after an option.
  func refuse(
    _ option: Option, _ text: String, expected: String, advice: String? = nil,
    _ problems: inout Problems
  ) {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)", found: quoted(text),
        expected: expected, advice: advice))
  }

  /// Refuses what was said twice of one thing.
  func refuse(
    _ option: Option, _ texts: [String], expected: String, _ problems: inout Problems
  ) {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)",
        found: texts.map { quoted($0) }.joined(separator: " and "), expected: expected))
  }

  /// The number after an option, or nil when it was not given; anything else is a problem.
  func number(_ option: Option, from least: Double, _ problems: inout Problems) -> Double? {
    guard let text = values[option]?.last else { return nil }
    if let advice = thousandsAdvice(text) {
      refuse(
        option, text, expected: "a number that can be read in one way", advice: advice, &problems)
      return nil
    }
    if let number = Double(text), number.isFinite, number >= least { return number }
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)", found: quoted(text),
        expected: "a number from \(plainNumber(least)), with a decimal point"))
    return nil
  }

  /// The whole number after an option, or nil when it was not given; anything else is a problem. It is at most what
  /// `pipeline.json` can say exactly.
  func wholeNumber(_ option: Option, _ problems: inout Problems) -> UInt64? {
    guard let text = values[option]?.last else { return nil }
    let most: UInt64 = 1 << 53 - 1
    if let number = UInt64(text), number <= most { return number }
    refuse(option, text, expected: "a whole number from 0 to \(most)", &problems)
    return nil
  }

  /// The day the user says it is, or nil when nothing was said; what is no day is a problem. The program looks at no clock.
  func day() throws(Problem) -> String? {
    guard let text = values[.when]?.last, !isCalendarDate(text) else { return values[.when]?.last }
    throw Problem(
      .configuration, at: nil, field: "--when", found: quoted(text),
      expected: "a day such as 2026-06-24")
  }

  /// How many venues each centre keeps open at least: what was said of the centre, else what was said of all, else as many
  /// as the study says.
  func leastOpen(
    _ centres: [Centre], _ names: KnownNames, of study: Int, _ problems: inout Problems
  ) -> [Int] {
    var general: [(text: String, count: Int)] = []
    var own: [[(text: String, count: Int)]] = centres.map { _ in [] }
    for text in self.names(.open, &problems) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { trimmed($0) }
      guard let last = parts.last, let count = Int(last), count >= 0, count <= 1000 else {
        refuse(.open, text, expected: "a whole number, or CENTRE=NUMBER", &problems)
        continue
      }
      guard parts.count == 2 else {
        general.append((text, count))
        continue
      }
      let id = names.id(of: parts[0], in: "centres")
      guard let index = centres.firstIndex(where: { $0.id == id }) else {
        let ids = centres.map(\.id)
        refuse(
          .open, parts[0], expected: "the id of a centre",
          advice: names.advice(for: parts[0], in: "centres", ids: ids)
            ?? suggestion(for: parts[0], among: ids), &problems)
        continue
      }
      own[index].append((text, count))
    }
    if general.count > 1 {
      refuse(.open, general.map(\.text), expected: "one number for all centres", &problems)
    }
    for given in own where given.count > 1 {
      refuse(.open, given.map(\.text), expected: "each centre once", &problems)
    }
    return own.map { $0.last?.count ?? general.last?.count ?? study }
  }
}

/// The text without the blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
  String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}

/// What to write instead of a number that could be thousands as well as three decimals; nil where it can be read in one way.
func thousandsAdvice(_ text: String) -> String? {
  guard isThousandsOrDecimals(text.utf8, mark: UInt8(ascii: ".")) else { return nil }
  return "write \(text.filter { $0 != "." }) for thousands, \(text)0 for decimals"
}
