/// What differs on a page, line by line.
package struct PageChange: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    /// Nil where the page had, or has, no such line.
    package let old: PageLine?
    package let new: PageLine?

    /// A figure that is printed otherwise on a line whose words are the same.
    package struct Move: Hashable, Sendable {
      package let figure: String
      package let old: String
      package let new: String
    }

    /// The figures that are printed otherwise, when nothing else about the line differs; nil when its words do.
    package var moves: [Move]? {
      guard let old, let new, old.frame == new.frame else { return nil }
      return zip(old.pieces, new.pieces).compactMap { before, after in
        guard let citation = after.citation, after.isFigure, before.text != after.text else {
          return nil
        }
        return Move(figure: citation.figure, old: before.text, new: after.text)
      }
    }
  }

  package let path: String
  /// In the order of the newer page.
  package private(set) var lines: [Line] = []
  /// Whether only one side has the page.
  package let cameOrWent: FigureChange.Kind?

  var isEmpty: Bool { lines.isEmpty && cameOrWent == nil }

  /// A page that only one side has.
  init(_ path: String, _ kind: FigureChange.Kind) {
    self.path = path
    cameOrWent = kind
  }

  /// Holds two versions of a page against each other. Lines that differ in places and numbers of their own alone are the
  /// same.
  init(_ path: String, _ old: [PageLine], _ new: [PageLine]) {
    self.path = path
    cameOrWent = nil
    let alignment = Alignment(old.map(\.frame), new.map(\.frame))
    var pairs = alignment.matches.map { (old: old[$0.old], new: new[$0.new]) }
    var went = alignment.gaps.flatMap { old[$0.old] }
    var came = alignment.gaps.flatMap { new[$0.new] }
    // A row may stand elsewhere in its table than it did.
    pairs += PageChange.pairs(&went, &came)
    let versions = PageChange.versions(went.map(\.frame), came.map(\.frame))
    let found =
      pairs.filter { $0.old.told != $0.new.told }.map { Line(old: $0.old, new: $0.new) }
      + versions.map { Line(old: $0.old.map { went[$0] }, new: $0.new.map { came[$0] }) }
    lines = PageChange.withoutMoved(found).sorted { first, second in
      (first.place, first.old?.number ?? 0) < (second.place, second.old?.number ?? 0)
    }
  }

  /// Takes the lines of one frame out of two lists, the first with the first and so on.
  private static func pairs(
    _ went: inout [PageLine], _ came: inout [PageLine]
  ) -> [(old: PageLine, new: PageLine)] {
    var waiting = Dictionary(grouping: went.reversed(), by: \.frame)
    var pairs: [(old: PageLine, new: PageLine)] = []
    came = came.filter { line in
      guard let old = waiting[line.frame]?.popLast() else { return true }
      pairs.append((old, line))
      return false
    }
    let taken = Set(pairs.map(\.old.number))
    went.removeAll { taken.contains($0.number) }
    return pairs
  }

  /// More comparisons than this are not made of lines that no other equals.
  private static let limit = 20_000

  /// Which texts are versions of each other, those that are most alike together and in one order; then those that are
  /// nobody's version.
  private static func versions(
    _ old: [String], _ new: [String]
  ) -> [(old: Int?, new: Int?)] {
    var kept: [(old: Int, new: Int)] = []
    if old.count * new.count <= limit {
      let alike = old.map { first in new.map { likeness(first, $0) } }
      // The best sum of the rest of both lists.
      var best = Array(repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
      for first in old.indices.reversed() {
        for second in new.indices.reversed() {
          best[first][second] = max(
            best[first + 1][second], best[first][second + 1],
            alike[first][second] + best[first + 1][second + 1])
        }
      }
      var (first, second) = (0, 0)
      while first < old.count, second < new.count {
        if best[first][second] == best[first + 1][second] {
          first += 1
        } else if best[first][second] == best[first][second + 1] {
          second += 1
        } else {
          kept.append((first, second))
          (first, second) = (first + 1, second + 1)
        }
      }
    }
    let (went, came) = (Set(kept.map(\.old)), Set(kept.map(\.new)))
    return kept.map { ($0.old, $0.new) }
      + old.indices.filter { !went.contains($0) }.map { ($0, nil) }
      + new.indices.filter { !came.contains($0) }.map { (nil, $0) }
  }

  /// Leaves out a line that only stands elsewhere on the page.
  private static func withoutMoved(_ found: [Line]) -> [Line] {
    var went: [String: Int] = [:]
    var came: [String: Int] = [:]
    for line in found where line.old == nil || line.new == nil {
      if let old = line.old { went[old.told, default: 0] += 1 }
      if let new = line.new { came[new.told, default: 0] += 1 }
    }
    return found.filter { line in
      guard line.old == nil || line.new == nil, let only = line.new ?? line.old else { return true }
      return went[only.told, default: 0] != came[only.told, default: 0]
    }
  }
}

extension PageChange.Line {
  fileprivate var place: Int { (new ?? old)?.number ?? 0 }
}

/// How much of the words of the longer of two lines stands in both; 0 where it is less than half.
private func likeness(_ first: String, _ second: String) -> Double {
  let words = first.split(separator: " ")
  let others = second.split(separator: " ")
  var counts: [Substring: Int] = [:]
  for word in words { counts[word, default: 0] += 1 }
  let common = others.count { word in
    guard let count = counts[word], count > 0 else { return false }
    counts[word] = count - 1
    return true
  }
  let longer = max(words.count, others.count)
  return common * 2 >= longer && longer > 0 ? Double(common) / Double(longer) : 0
}
