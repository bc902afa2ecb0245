import Base

/// A number as a document prints it, in Danish: `12,5 mio.`, `64.000`, `1:1`, `syv`.
struct PrintedNumber: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case digits
    /// `1:1`, worth the first by the second.
    case ratio
    case word
    /// `en` and `et`, which may mean one and mostly do not.
    case article
  }

  private(set) var value: Double
  let kind: Kind
  /// As it is printed, with the word that multiplies it.
  private(set) var text = ""
  /// Where it stands among the scalars of its line, without the word that multiplies it.
  let range: Range<Int>
  /// Whether it is a day or a year of a date, or looks like a year.
  var isOfDate: Bool

  /// The numbers that begin on a line.
  static func all(on line: Int, of lines: [PrintedLine]) -> [PrintedNumber] {
    let scalars = lines[line].scalars
    var numbers: [PrintedNumber] = []
    var index = 0
    while index < scalars.count {
      let isStart = index == 0 || !(scalars[index - 1].isOfWord || scalars[index - 1] == "%")
      if isStart, scalars[index].isDigit {
        let number = digits(scalars, from: index)
        numbers.append(number.multiplied(on: line, of: lines))
        index = number.range.upperBound
      } else if isStart, scalars[index].isOfWord {
        let end = scalars[index...].firstIndex { !$0.isOfWord } ?? scalars.count
        if let number = word(scalars, index..<end) {
          numbers.append(number.multiplied(on: line, of: lines))
        }
        index = end
      } else {
        index += 1
      }
    }
    markDates(&numbers, scalars)
    return numbers
  }

  /// The number times what the word after it says.
  private func multiplied(on line: Int, of lines: [PrintedLine]) -> PrintedNumber {
    var number = self
    number.text = String(String.UnicodeScalarView(lines[line].scalars[range]))
    guard kind != .article,
      let (word, factor) = PrintedNumber.multiplier(after: range.upperBound, on: line, of: lines)
    else { return number }
    number.text += " " + word
    number.value *= factor
    number.isOfDate = false
    return number
  }

  private static func digits(_ scalars: [Unicode.Scalar], from start: Int) -> PrintedNumber {
    func run(_ start: Int) -> Range<Int> {
      start..<(scalars[start...].firstIndex { !$0.isDigit } ?? scalars.count)
    }
    func follows(_ mark: Unicode.Scalar, _ end: Int) -> Bool {
      end + 1 < scalars.count && scalars[end] == mark && scalars[end + 1].isDigit
    }
    var text = scalars[run(start)]
    var end = text.endIndex
    // Groups of three, as 64.000; a date or a section number has others.
    var groups: [Range<Int>] = []
    while follows(".", groups.last?.upperBound ?? end) {
      groups.append(run((groups.last?.upperBound ?? end) + 1))
    }
    if text.count <= 3, !groups.isEmpty, groups.allSatisfy({ $0.count == 3 }) {
      for group in groups { text += scalars[group] }
      end = groups.last?.upperBound ?? end
    }
    var written = String(String.UnicodeScalarView(text))
    if follows(",", end) {
      let fraction = run(end + 1)
      written += "." + String(String.UnicodeScalarView(scalars[fraction]))
      end = fraction.upperBound
    }
    let value = Double(written) ?? .infinity
    if follows(":", end), let second = Double(text: scalars[run(end + 1)]), second > 0 {
      return PrintedNumber(
        value: value / second, kind: .ratio, range: start..<run(end + 1).upperBound,
        isOfDate: false)
    }
    let isYear = written.count == 4 && end - start == 4 && (1900...2100).contains(value)
    return PrintedNumber(value: value, kind: .digits, range: start..<end, isOfDate: isYear)
  }

  private static func word(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> PrintedNumber? {
    guard range.count <= NumberWords.longest else { return nil }
    let text = String(String.UnicodeScalarView(scalars[range])).lowercased()
    guard let value = NumberWords.values[text] else { return nil }
    return PrintedNumber(
      value: Double(value), kind: NumberWords.articles.contains(text) ? .article : .word,
      range: range, isOfDate: false)
  }

  /// What the next word, on this line or the next that is not blank, multiplies a number by.
  private static func multiplier(
    after end: Int, on line: Int, of lines: [PrintedLine]
  ) -> (word: String, factor: Double)? {
    for (number, line) in lines[line...].prefix(3).enumerated() {
      let rest = line.scalars[(number == 0 ? end : 0)...].drop { $0 == " " }
      guard !rest.isEmpty else { continue }
      let word = rest.prefix { $0.isOfWord }
      guard word.count <= NumberWords.longest else { return nil }
      let text = String(String.UnicodeScalarView(word))
      return NumberWords.multipliers[text.lowercased()].map { (text, $0) }
    }
    return nil
  }

  /// Marks days, months and years: `21. januar 2026`, `24.06.2026`.
  private static func markDates(_ numbers: inout [PrintedNumber], _ scalars: [Unicode.Scalar]) {
    for index in numbers.indices where numbers[index].kind == .digits {
      let end = numbers[index].range.upperBound
      let following = scalars[end...].drop { $0 == " " || $0 == "." }.prefix { $0.isOfWord }
      let isDay =
        end < scalars.count && scalars[end] == "."
        && NumberWords.months.contains(String(String.UnicodeScalarView(following)).lowercased())
      if isDay { numbers[index].isOfDate = true }
      guard index + 2 < numbers.count else { continue }
      let parts = numbers[index...(index + 2)]
      let joined = zip(parts, parts.dropFirst()).allSatisfy { first, second in
        first.kind == .digits && second.kind == .digits
          && first.range.upperBound + 1 == second.range.lowerBound
          && [".", "-", "/"].contains(scalars[first.range.upperBound])
      }
      let lengths = parts.map(\.range.count)
      if joined, lengths[2] == 4 || lengths[0] == 4, lengths[1] <= 2 {
        for part in parts.indices { numbers[part].isOfDate = true }
      }
    }
  }
}

extension Double {
  fileprivate init?(text: ArraySlice<Unicode.Scalar>) {
    self.init(String(String.UnicodeScalarView(text)))
  }
}
