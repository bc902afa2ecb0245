/// The cells of a table that break their rule, counted by field: of many in one field the first are told with all they need,
/// the others only counted, so that a file of faults is read as quickly as another.
struct CellFaults {
  private struct Tally {
    var last: Problem?
    var told = 0
    var counted = 0
  }

  /// What a cell at fault holds.
  enum Content: Int {
    case text, nothing
  }

  /// For each field one for each content.
  private var tallies: [Tally]

  init(fields: Int) { tallies = Array(repeating: Tally(), count: 2 * fields) }

  /// Notes a fault that was told.
  mutating func note(_ problem: Problem, _ field: Int, _ content: Content) {
    let index = 2 * field + content.rawValue
    tallies[index].told += 1
    if tallies[index].told == Problems.closelyRead { tallies[index].last = problem }
  }

  /// Counts a fault where enough were told already, and says whether it did.
  mutating func isCounted(_ field: Int, _ content: Content) -> Bool {
    let index = 2 * field + content.rawValue
    guard tallies[index].last != nil else { return false }
    tallies[index].counted += 1
    return true
  }

  /// Adds those that were only counted.
  func tell(_ problems: inout Problems) {
    for tally in tallies where tally.counted > 0 {
      if let last = tally.last { problems.add(last, times: tally.counted) }
    }
  }
}
