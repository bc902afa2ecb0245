/// What differs on a page, as a reader sees it.
package struct PageChange: Hashable, Sendable {
  package struct Sentence: Hashable, Sendable {
    /// Nil where the page had, or has, no such sentence.
    package let old: String?
    package let new: String?
    package let oldLine: Int?
    package let newLine: Int?
  }

  package struct Table: Hashable, Sendable {
    package let caption: String
    /// The lines of its head.
    package let oldLine: Int?
    package let newLine: Int?
    /// How many cells differ in rows that both have.
    package let cells: Int
    package let rowsAdded: Int
    package let rowsRemoved: Int
  }

  package let path: String
  package private(set) var sentences: [Sentence] = []
  package private(set) var tables: [Table] = []
  /// Whether only one side has the page.
  package let cameOrWent: FigureChange.Kind?
  /// The printed numbers that moved, each with what stands in its place: `37 → 47`.
  package private(set) var moves: Set<String> = []

  var isEmpty: Bool { sentences.isEmpty && tables.isEmpty && cameOrWent == nil }

  /// A page that only one side has.
  init(_ path: String, _ kind: FigureChange.Kind) {
    self.path = path
    cameOrWent = kind
  }

  /// Holds two versions of a page against each other. Lines a filter is true for are passed over, since they are told
  /// elsewhere.
  init(_ path: String, _ old: [UInt8], _ new: [UInt8], besides isToldElsewhere: (String) -> Bool) {
    self.path = path
    cameOrWent = nil
    let before = PageText(old, besides: isToldElsewhere)
    let after = PageText(new, besides: isToldElsewhere)
    compare(before.sentences, after.sentences)
    compare(before.tables, after.tables)
    for sentence in sentences {
      moves.formUnion(movedNumbers(from: sentence.old ?? "", to: sentence.new ?? ""))
    }
  }

  private mutating func compare(_ old: [PageText.Sentence], _ new: [PageText.Sentence]) {
    let alignment = Alignment(
      old.map { withoutCounters($0.text) }, new.map { withoutCounters($0.text) })
    var found: [Sentence] = []
    for gap in alignment.gaps {
      let inner = Alignment(
        old[gap.old].map { withoutNumbers(withoutCounters($0.text)) },
        new[gap.new].map { withoutNumbers(withoutCounters($0.text)) })
      var pairs = inner.matches.map { match -> (Int?, Int?) in
        (gap.old.lowerBound + match.old, gap.new.lowerBound + match.new)
      }
      pairs += inner.pairedGaps.flatMap { pair -> [(Int?, Int?)] in
        let first = pair.old.map { gap.old.lowerBound + $0 }
        let second = pair.new.map { gap.new.lowerBound + $0 }
        guard let first, let second, !areAlike(old[first].text, new[second].text) else {
          return [(first, second)]
        }
        return [(first, nil), (nil, second)]
      }
      found += pairs.map { first, second in
        Sentence(
          old: first.map { old[$0].text }, new: second.map { new[$0].text },
          oldLine: first.map { old[$0].line }, newLine: second.map { new[$0].line })
      }
    }
    sentences = withoutMoved(found).sorted { first, second in
      (first.newLine ?? first.oldLine ?? 0, first.oldLine ?? 0)
        < (second.newLine ?? second.oldLine ?? 0, second.oldLine ?? 0)
    }
  }

  /// Leaves out a sentence that only stands elsewhere on the page.
  private func withoutMoved(_ found: [Sentence]) -> [Sentence] {
    var went: [String: Int] = [:]
    var came: [String: Int] = [:]
    for sentence in found where sentence.old == nil || sentence.new == nil {
      if let old = sentence.old { went[withoutCounters(old), default: 0] += 1 }
      if let new = sentence.new { came[withoutCounters(new), default: 0] += 1 }
    }
    return found.filter { sentence in
      guard let text = sentence.old == nil ? sentence.new : sentence.new == nil ? sentence.old : nil
      else { return true }
      let key = withoutCounters(text)
      return went[key, default: 0] != came[key, default: 0]
    }
  }

  private mutating func compare(_ old: [PageText.Table], _ new: [PageText.Table]) {
    let alignment = Alignment(
      old.map { withoutNumbers($0.caption) }, new.map { withoutNumbers($0.caption) })
    var pairs = alignment.matches.map { (Optional($0.old), Optional($0.new)) }
    pairs += alignment.pairedGaps.map { ($0.old, $0.new) }
    for (first, second) in pairs {
      let table = Table(first.map { old[$0] }, second.map { new[$0] }) { before, after in
        moves.formUnion(movedNumbers(from: before, to: after))
      }
      if table.cells + table.rowsAdded + table.rowsRemoved > 0 { tables.append(table) }
    }
    tables.sort { ($0.newLine ?? $0.oldLine ?? 0) < ($1.newLine ?? $1.oldLine ?? 0) }
  }
}

extension PageChange.Table {
  /// Holds two versions of a table against each other, and hands over the texts of each cell that differs.
  init(
    _ old: PageText.Table?, _ new: PageText.Table?, cell tell: (String, String) -> Void
  ) {
    caption = new?.caption ?? old?.caption ?? ""
    oldLine = old?.line
    newLine = new?.line
    guard let old, let new else {
      cells = 0
      rowsAdded = new?.rows.count ?? 0
      rowsRemoved = old?.rows.count ?? 0
      return
    }
    func labels(_ table: PageText.Table) -> [[String]] {
      table.rows.map { Array($0.prefix(table.labelCount)).map(withoutPlaces) }
    }
    let alignment = Alignment(labels(old), labels(new))
    let pairs = alignment.pairedGaps
    var moved = 0
    for match in alignment.matches {
      moved += PageChange.Table.differing(old.rows[match.old], new.rows[match.new], tell)
    }
    for pair in pairs {
      guard let first = pair.old, let second = pair.new else { continue }
      moved += PageChange.Table.differing(old.rows[first], new.rows[second], tell)
    }
    cells = moved
    rowsAdded = pairs.count { $0.old == nil }
    rowsRemoved = pairs.count { $0.new == nil }
  }

  private static func differing(
    _ old: [String], _ new: [String], _ tell: (String, String) -> Void
  ) -> Int {
    (0..<max(old.count, new.count)).count { index in
      guard index < old.count, index < new.count else { return true }
      guard withoutPlaces(old[index]) != withoutPlaces(new[index]) else { return false }
      tell(old[index], new[index])
      return true
    }
  }
}

/// Whether two sentences are versions of one: half of the words of the longer stand in both.
func areAlike(_ first: String, _ second: String) -> Bool {
  let words = first.split(separator: " ")
  let others = second.split(separator: " ")
  var counts: [Substring: Int] = [:]
  for word in words { counts[word, default: 0] += 1 }
  let common = others.count { word in
    guard let count = counts[word], count > 0 else { return false }
    counts[word] = count - 1
    return true
  }
  return common * 2 >= max(words.count, others.count)
}
