/// How the blanks of a document tell the columns of rows with two numbers, learnt from the rows that print both.
struct ColumnRule {
  /// The blanks before the first number, on lines that begin with the row's name.
  private var before: Set<Int> = []
  /// The most blanks after the last number.
  private var mostAfter: Int?
  /// Where the numbers of each column begin and end.
  private var first = Extent()
  private var second = Extent()
  private var rows = 0

  /// Learns from a line that prints both numbers.
  mutating func learn(_ line: PrintedLine, _ first: PrintedNumber, _ second: PrintedNumber) {
    let blanks = Blanks(line, around: first)
    if blanks.isAfterName { before.insert(blanks.before) }
    mostAfter = max(mostAfter ?? 0, Blanks(line, around: second).after)
    self.first.add(first.range)
    self.second.add(second.range)
    rows += 1
  }

  /// The column of a number alone on its line, 0 or 1; nil when nothing tells.
  func column(of number: PrintedNumber, on line: PrintedLine) -> Int? {
    guard isSetBelowEachOther else { return columnByBlanks(number, line) }
    let place = columnByPlace(number)
    // With names of one length, the columns may stand below each other by chance.
    return before.count > 1 || place == columnByBlanks(number, line) ? place : nil
  }

  private var isSetBelowEachOther: Bool {
    rows > 1 && first.isAligned && second.isAligned && first.end + 1 < second.start
  }

  private func columnByBlanks(_ number: PrintedNumber, _ line: PrintedLine) -> Int? {
    let blanks = Blanks(line, around: number)
    guard let mostAfter, let usual = blanks.isAfterName ? before.max() : 0 else { return nil }
    switch (blanks.before > usual, blanks.after > mostAfter) {
    case (true, false): return 1
    case (false, true): return 0
    default: return nil
    }
  }

  private func columnByPlace(_ number: PrintedNumber) -> Int? {
    switch (first.fits(number.range), second.fits(number.range)) {
    case (true, false): return 0
    case (false, true): return 1
    default: return nil
    }
  }

  /// The places of a column's numbers on their lines.
  private struct Extent {
    var start = Int.max
    var end = 0
    private var starts: Set<Int> = []
    private var ends: Set<Int> = []

    mutating func add(_ range: Range<Int>) {
      start = min(start, range.lowerBound)
      end = max(end, range.upperBound)
      starts.insert(range.lowerBound)
      ends.insert(range.upperBound)
    }

    /// Whether all numbers begin, or all end, at the same place.
    var isAligned: Bool { starts.count == 1 || ends.count == 1 }

    /// Whether a number begins or ends where the others do.
    func fits(_ range: Range<Int>) -> Bool {
      starts == [range.lowerBound] || ends == [range.upperBound]
    }
  }

  /// The blanks around a number.
  private struct Blanks {
    let before: Int
    let after: Int
    let isAfterName: Bool

    init(_ line: PrintedLine, around number: PrintedNumber) {
      let head = line.scalars[..<number.range.lowerBound]
      before = head.reversed().prefix { $0 == " " }.count
      isAfterName = before < head.count
      after = line.scalars[number.range.upperBound...].prefix { $0 == " " }.count
    }
  }
}
