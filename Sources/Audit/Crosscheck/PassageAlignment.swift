/// Which line of a document each passage is, by all of them together: passages keep their order and mostly move together,
/// so the same number elsewhere is not taken for one that moved.
struct PassageAlignment {
  /// For each passage its line, from 1; nil where nothing was found that fits.
  private(set) var lines: [Int?]
  let passages: [Passage]

  /// What a change of shift from one passage to the next costs: twice as much where it is a leap, and little where it is
  /// that of a passage left out with its line, and perhaps a blank one.
  private static let changeCost = 2.0
  private static let leapCost = 4.0
  private static let lossCost = 0.5
  private static let mostOfNoLeap = 20
  /// What stands on more lines than this tells nothing of a shift.
  private static let mostPlaces = 16
  /// The most shifts that are tried.
  private static let mostShifts = 128

  /// A passage on a line, reached in the best way.
  private struct State {
    let passage: Int
    let line: Int
    let worth: Double
    let previous: Int?
  }

  init(_ passages: [Passage]) {
    self.passages = passages
    let shifts = PassageAlignment.shifts(passages)
    var states: [State] = []
    // For each shift its states so far, in the order of their lines and of their worth.
    var reached: [[Int]] = shifts.map { _ in [] }
    for (number, passage) in passages.enumerated() {
      var found: [(shift: Int, state: State)] = []
      for (index, shift) in shifts.enumerated() {
        let line = passage.line + shift
        let weight = passage.weight(on: line)
        guard weight > 0 else { continue }
        // The document's beginning stands where it stands, unless something was put before it: of two ways as good, that
        // is the likelier.
        var best = State(
          passage: number, line: line,
          worth: (shift == 0 ? 0 : 0.01)
            - PassageAlignment.cost(from: 0, to: shift, passingOver: passages[..<number]),
          previous: nil)
        for (other, chain) in reached.enumerated() {
          // The last passage there, and the one before it, after which more was passed over.
          for last in chain.reversed().lazy.filter({ states[$0].line < line }).prefix(2) {
            let worth =
              states[last].worth
              - PassageAlignment.cost(
                from: shifts[other], to: shift,
                passingOver: passages[(states[last].passage + 1)..<number])
            // Of two ways as good, the one that stays nearer to the recorded lines.
            if worth > best.worth {
              best = State(passage: number, line: line, worth: worth, previous: last)
            }
          }
        }
        found.append(
          (
            index,
            State(
              passage: number, line: line, worth: best.worth + weight, previous: best.previous)
          ))
      }
      for (shift, state) in found {
        reached[shift].append(states.count)
        states.append(state)
      }
    }
    lines = passages.map { _ in nil }
    var best: Int?
    for chain in reached {
      guard let last = chain.last else { continue }
      if best.map({ states[$0].worth < states[last].worth }) ?? true { best = last }
    }
    while let index = best {
      lines[states[index].passage] = states[index].line
      best = states[index].previous
    }
  }

  private static func cost(
    from first: Int, to second: Int, passingOver passages: ArraySlice<Passage>
  ) -> Double {
    let change = second - first
    if change == 0 { return 0 }
    if (-2...(-1)).contains(change), passages.contains(where: { $0.isLost(between: first, second) })
    {
      return lossCost
    }
    return abs(change) > mostOfNoLeap ? leapCost : changeCost
  }

  /// The shifts worth trying, those near nought first.
  private static func shifts(_ passages: [Passage]) -> [Int] {
    var support: [Int: Double] = [:]
    for passage in passages {
      for row in passage.rows where row.weights.count <= mostPlaces {
        for (line, weight) in row.weights { support[line - passage.line, default: 0] += weight }
      }
    }
    for near in -12...12 { support[near, default: 0] += 1 }
    support[0] = .infinity
    return support.sorted { ($0.value, abs($1.key), $1.key) > ($1.value, abs($0.key), $0.key) }
      .prefix(mostShifts).map(\.key).sorted { (abs($0), $0) < (abs($1), $1) }
  }

  /// Whether a passage has the line.
  func isTaken(_ line: Int) -> Bool { lines.contains(line) }

  /// Gives a passage a line found for it otherwise.
  mutating func place(_ passage: Int, on line: Int) { lines[passage] = line }

  /// Whether a passage has none of its like before or after it, so that it is at an end.
  func isAtAnEnd(_ passage: Int) -> Bool {
    lines[..<passage].allSatisfy { $0 == nil } || lines[(passage + 1)...].allSatisfy { $0 == nil }
  }

  /// How far the nearest passages before and after have moved; nought where there is none at all.
  func shifts(around passage: Int) -> (before: Int, after: Int) {
    func shift(_ index: Int) -> Int? { lines[index].map { $0 - passages[index].line } }
    let before = (0..<passage).reversed().lazy.compactMap(shift).first
    let after = ((passage + 1)..<max(lines.count, passage + 1)).lazy.compactMap(shift).first
    return (before ?? after ?? 0, after ?? before ?? 0)
  }

  /// Where a passage should stand, by its neighbours; nil where they do not agree or another passage stands there.
  func expected(_ passage: Int) -> Int? {
    let (before, after) = shifts(around: passage)
    let line = passages[passage].line + before
    return before == after && !isTaken(line) ? line : nil
  }
}
