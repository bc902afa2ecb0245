import Figures

/// The numbers of a line, each in every way in which it may be meant: with a point or a comma before its decimals, with blanks
/// between its thousands, and in thousands or millions where the line speaks of such.
struct NumberReadings {
  /// What each may be worth, from left to right.
  private let values: [[Double]]
  /// As they are printed, without articles.
  let shown: [String]

  init(of document: TextExport, on number: Int) {
    guard let line = document.line(number) else {
      (values, shown) = ([], [])
      return
    }
    let factors = NumberReadings.factors(line)
    let written = NumberReadings.tokens(line.scalars)
    let printed = line.numbers.map { ($0.range.lowerBound, [$0.value]) }
    // A comma may also part two cells of a table.
    values = Dictionary((printed + written)) { $0 + $1 }.sorted { $0.key < $1.key }
      .map { $0.value + $0.value.flatMap { value in factors.map { value * $0 } } }
    shown = line.numbers.filter { $0.kind != .article }.map(\.text)
  }

  /// Whether the line has the cell; a blank one is always there.
  func have(_ cell: TranscribedCell) -> Bool {
    cell.content == .blank || values.contains { $0.contains(where: cell.holds) }
  }

  /// Whether it has the cells one after the other.
  func haveInOrder(_ cells: [TranscribedCell]) -> Bool {
    var rest = values[...]
    for cell in cells where cell.content != .blank {
      guard let place = rest.firstIndex(where: { $0.contains(where: cell.holds) }) else {
        return false
      }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func factors(_ line: PrintedLine) -> [Double] {
    let text = String(String.UnicodeScalarView(line.scalars)).lowercased()
    let words: [(word: String, factor: Double)] = [
      ("t.kr", 1e3), ("tkr", 1e3), ("t. kr", 1e3), ("tusind", 1e3), ("thousand", 1e3),
      ("1.000", 1e3), ("1,000", 1e3), ("mio", 1e6), ("mill", 1e6), ("mia", 1e9), ("billion", 1e9),
    ]
    return [1] + words.filter { text.contains($0.word) }.map(\.factor)
  }

  /// From each digit that may begin a number, what may be one number, in both ways of writing it.
  private static func tokens(_ scalars: [Unicode.Scalar]) -> [(Int, [Double])] {
    var tokens: [(Int, [Double])] = []
    for index in scalars.indices where scalars[index].isDigit {
      let before = index == 0 ? " " : scalars[index - 1]
      guard !before.isOfWord, before != "." else { continue }
      var readings: [Double] = []
      for (group, point) in [(".", ","), (",", "."), (" ", ","), (" ", "."), ("'", ".")]
        as [(Unicode.Scalar, Unicode.Scalar)]
      {
        if let value = number(scalars, from: index, grouping: group, point: point) {
          readings.append(value)
        }
      }
      tokens.append((index, readings))
    }
    return tokens
  }

  /// The number that begins at a place, with groups of three digits and decimals after the point.
  private static func number(
    _ scalars: [Unicode.Scalar], from start: Int, grouping group: Unicode.Scalar,
    point: Unicode.Scalar
  ) -> Double? {
    func digits(_ place: Int) -> ArraySlice<Unicode.Scalar> {
      scalars[min(place, scalars.count)...].prefix { $0.isDigit }
    }
    var text = Array(digits(start))
    var end = start + text.count
    while text.count <= 21, end < scalars.count, scalars[end] == group, digits(end + 1).count == 3 {
      text += digits(end + 1)
      end += 4
    }
    if end < scalars.count, scalars[end] == point, !digits(end + 1).isEmpty {
      text += ["."] + digits(end + 1)
    }
    return Double(String(String.UnicodeScalarView(text)))
  }
}
