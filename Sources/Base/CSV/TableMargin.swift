/// Rows that hold nothing, or seem to be remarks, held back until it is known whether rows of the table follow them.
///
/// What stands after the table is told as one. Few rows are held back: more of them are no margin.
struct TableMargin {
  fileprivate enum Item {
    case blank(lines: ClosedRange<Int>)
    case note(line: Int, text: String, problems: [Problem])
  }

  private let file: String
  private var items: [Item] = []
  private var notes = 0
  /// Whether there were too many remarks since the last row of the table to be remarks.
  private var isOverrun = false

  private static let mostNotes = 20

  init(file: String) { self.file = file }

  /// Whether nothing is held back.
  var isEmpty: Bool { items.isEmpty && !isOverrun }

  /// Adds a row of nothing.
  mutating func addBlank(line: Int) {
    if case .blank(let lines) = items.last {
      items[items.count - 1] = .blank(lines: lines.lowerBound...line)
    } else {
      items.append(.blank(lines: line...line))
    }
  }

  /// Adds what seems to be a remark, with what is wrong with it as a row.
  mutating func addNote(
    line: Int, text: String, problems own: [Problem], _ problems: inout Problems
  ) {
    items.append(.note(line: line, text: text, problems: own))
    notes += 1
    guard isOverrun || notes > TableMargin.mostNotes else { return }
    leaveInside(&problems)
    isOverrun = true
  }

  /// Rows of the table follow: each of these was meant as one.
  mutating func leaveInside(_ problems: inout Problems) {
    for item in items {
      switch item {
      case .blank: problems.add(blankProblem(item))
      case .note(_, _, let own): for problem in own { problems.add(problem) }
      }
    }
    self = TableMargin(file: file)
  }

  /// Nothing follows.
  mutating func leaveBehind(_ problems: inout Problems) {
    guard let note = items.lazy.compactMap(\.text).first, let first = items.first,
      let last = items.last
    else { return leaveInside(&problems) }
    problems.add(
      Problem(
        .data, at: Place(file: file, line: first.lines.lowerBound),
        found:
          "\(words(first.lines.lowerBound...last.lines.upperBound)) after the table, \(quoted(note))",
        expected: "nothing after its last row",
        advice: "delete what is no row: a source, a remark or a total belongs elsewhere"))
    self = TableMargin(file: file)
  }

  private func blankProblem(_ item: Item) -> Problem {
    Problem(
      .data, at: Place(file: file, line: item.lines.lowerBound),
      found: "blank \(words(item.lines))", expected: "a value in each row",
      advice:
        "delete \(item.lines.count == 1 ? "it" : "them"): a spreadsheet leaves such rows where cells were cleared"
    )
  }

  private func words(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1
      ? "row \(lines.lowerBound)" : "rows \(lines.lowerBound)-\(lines.upperBound)"
  }
}

extension TableMargin.Item {
  fileprivate var lines: ClosedRange<Int> {
    switch self {
    case .blank(let lines): lines
    case .note(let line, _, _): line...line
    }
  }

  fileprivate var text: String? {
    if case .note(_, let text, _) = self { text } else { nil }
  }
}

/// Whether a text begins as sources, remarks and totals do, in the languages tables are written in here.
package func beginsRemark(_ text: String) -> Bool {
  // An id goes on after the word, with a hyphen or a digit; a remark with a blank, a colon or nothing.
  let words = text.lowercased().drop { !$0.isLetter && !$0.isNumber }
    .split { $0.isWhitespace || ":.,;()".contains($0) }
  let isTwo = words.prefix(2) == ["i", "alt"] || words.prefix(2) == ["grand", "total"]
  return isTwo
    || [
      "kilde", "kilder", "note", "noter", "anm", "anmærkning", "ialt", "total", "totalt", "sum",
      "samlet", "gennemsnit", "source", "sources", "notes", "average",
    ].contains { words.first.map(String.init) == $0 }
}
