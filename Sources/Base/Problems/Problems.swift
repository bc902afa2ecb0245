/// Every problem of one piece of work, in the order of the files; never empty when thrown.
package struct Problems: Error, Sendable, CustomStringConvertible {
  /// What becomes of the problems that are added.
  package enum Listing: Sendable {
    /// Each is kept.
    case every
    /// Where the inputs repeat a fault in a column, the first is kept and the others are counted, so that a file of nothing
    /// but faults takes no more memory than a sound one.
    case folded
    /// Each is told soon after it was found: given are some, and how many were told before them.
    case told(@Sendable ([Problem], Int) -> Void)
  }

  private let listing: Listing
  private var kept: [Problem] = []
  private var folded = FoldedProblems()
  /// How many faults there are, told or only counted.
  package private(set) var count = 0
  /// How many were told already.
  package private(set) var toldCount = 0
  package private(set) var kinds: Set<Problem.Kind> = []

  package init(_ list: [Problem] = []) {
    self.init(.every)
    for problem in list { add(problem) }
  }

  package init(_ listing: Listing) { self.listing = listing }

  package mutating func add(_ problem: Problem) { add(problem, times: 1) }

  /// Adds a fault that was found so many times, of which only this one is to be shown. Not for those that list each.
  package mutating func add(_ problem: Problem, times: Int) {
    count += times - 1 + problem.count
    kinds.insert(problem.kind)
    if case .every = listing {} else { folded.add(problem, times: times) }
    switch listing {
    case .every: kept.append(problem)
    case .folded: break
    case .told(let tell):
      kept.append(problem)
      guard kept.count == Problems.batch else { return }
      tell(kept, toldCount)
      toldCount += kept.count
      kept.removeAll(keepingCapacity: true)
    }
  }

  /// How many are told at a time.
  private static let batch = 500

  package var isEmpty: Bool { count == 0 }

  /// Whether each fault is to be told, and not only counted.
  package var listsEach: Bool {
    if case .folded = listing { false } else { true }
  }

  /// Where not each is told, so many of a kind are looked at closely and the others are only counted.
  package static let closelyRead = 1_000

  /// What is still to be told.
  package var list: [Problem] {
    if case .folded = listing { folded.list } else { kept }
  }

  /// Throws all that was gathered, if anything was.
  package func throwIfAny() throws(Problems) {
    if !isEmpty { throw self }
  }

  package var description: String {
    let shown = if case .every = listing { kept } else { folded.list }
    return shown.map(\.description).joined(separator: "\n")
  }
}
