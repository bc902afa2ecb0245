import Figures

/// What a line of running text says of one transcribed number.
struct ProseJudgement {
  let cell: TranscribedCell
  let status: CrosscheckResult.Status
  var printed: String?
  var remark: CrosscheckResult.Remark?
  var offset = 0

  /// Holds the cells transcribed from a line, in their order, against the numbers it prints, in theirs.
  static func all(_ cells: [TranscribedCell], on line: PrintedLine) -> [ProseJudgement] {
    let numbers = line.numbers.filter { $0.kind != .article }
    let pairs = pairs(cells, numbers)
    let free = numbers.indices.filter { !pairs.contains($0) }
    return cells.enumerated().map { index, cell in
      if let number = pairs[index].map({ numbers[$0] }) {
        return ProseJudgement(cell: cell, status: .match, offset: number.range.lowerBound)
      }
      let candidates = free.filter { cell.isYear || !numbers[$0].isOfDate }
      // Between the numbers of the cells before and after, if those were found.
      let earlier = pairs[..<index].compactMap(\.self).last ?? -1
      let later = pairs[(index + 1)...].lazy.compactMap(\.self).first ?? numbers.count
      let between = candidates.filter { $0 > earlier && $0 < later }
      let lost = cells.indices.filter { pairs[$0] == nil }
      let neighbours = lost.filter { other in
        (pairs[..<other].compactMap(\.self).last ?? -1) == earlier
          && (pairs[(other + 1)...].lazy.compactMap(\.self).first ?? numbers.count) == later
      }
      if between.count == neighbours.count, let place = neighbours.firstIndex(of: index) {
        let number = numbers[between[place]]
        return ProseJudgement(
          cell: cell, status: .differs, printed: number.text,
          offset: number.range.lowerBound)
      }
      if (1...6).contains(candidates.count) {
        return ProseJudgement(
          cell: cell, status: .differs,
          remark: .otherNumbers(candidates.map { numbers[$0].value }))
      }
      if cell.holds(1), let article = line.numbers.first(where: { $0.kind == .article }) {
        return ProseJudgement(
          cell: cell, status: .match, remark: .article(article.text),
          offset: article.range.lowerBound)
      }
      return ProseJudgement(cell: cell, status: .notFound, remark: .notPrintedAsNumber)
    }
  }

  /// For each cell the number that is the same, in the order of both where that can be, and then in any.
  private static func pairs(_ cells: [TranscribedCell], _ numbers: [PrintedNumber]) -> [Int?] {
    // The longest common subsequence.
    var longest = Array(
      repeating: Array(repeating: 0, count: numbers.count + 1), count: cells.count + 1)
    for cell in cells.indices.reversed() {
      for number in numbers.indices.reversed() {
        longest[cell][number] =
          cells[cell].holds(numbers[number].value)
          ? longest[cell + 1][number + 1] + 1
          : max(longest[cell + 1][number], longest[cell][number + 1])
      }
    }
    var pairs: [Int?] = cells.map { _ in nil }
    var (cell, number) = (0, 0)
    while cell < cells.count, number < numbers.count {
      if cells[cell].holds(numbers[number].value),
        longest[cell][number] == longest[cell + 1][number + 1] + 1
      {
        pairs[cell] = number
        (cell, number) = (cell + 1, number + 1)
      } else if longest[cell][number + 1] >= longest[cell + 1][number] {
        number += 1
      } else {
        cell += 1
      }
    }
    for cell in cells.indices where pairs[cell] == nil {
      pairs[cell] = numbers.indices.first {
        !pairs.contains($0) && cells[cell].holds(numbers[$0].value)
      }
    }
    return pairs
  }
}

extension TranscribedCell {
  /// Whether the number could be a year, so that a year may stand in its place.
  fileprivate var isYear: Bool {
    guard case .number(let value) = content else { return false }
    return value == value.rounded() && (1900...2100).contains(value)
  }
}
