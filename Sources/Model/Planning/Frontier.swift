/// The choices that remain when all that are beaten in every respect are struck out.
///
/// Of choices in some of the groups, one is struck when another frees no less and loses no more, one of the two
/// strictly, and keeps no less in the worst group: it is then beaten whatever is chosen in the other groups. Choices
/// that only keep less have to wait until all groups are joined, since a worse group may hide it.
///
/// A sweep from the freest downwards over a staircase of (lost, kept), after Kung, Luccio and Preparata 1975. The choice
/// that leaves no site open, `everything`, if there is one, may turn out to be no plan and beats nothing. Numbers that agree to nine
/// digits are taken as equal.
///
/// - Returns: the remaining choices, those that free most first.
func nondominated(_ candidates: [Candidate], everything: Choice?) -> [Candidate] {
  let ordered = levelled(candidates).sorted(by: Candidate.comesFirst)
  var stairs = Staircase()
  var remaining: [Candidate] = []
  var start = 0
  while start < ordered.count {
    let first = ordered[start].objectives
    let alike = ordered[start...].prefix {
      $0.objectives.freed == first.freed && $0.objectives.lost == first.lost
    }
    let bound = stairs.mostKept(losingAtMost: first.lost)
    remaining += alike.prefix { $0.objectives.kept > bound }
    if let best = alike.first(where: { $0.choice != everything })?.objectives, best.kept > bound {
      stairs.insert(lost: best.lost, kept: best.kept)
    }
    start = alike.endIndex
  }
  return remaining
}

/// Of the choices that free and lose the same, those that keep the most; as ordered by `nondominated`.
func keepingMost(_ candidates: [Candidate]) -> [Candidate] {
  var first: Objectives?
  return candidates.filter { candidate in
    let objectives = candidate.objectives
    if let best = first, best.freed == objectives.freed, best.lost == objectives.lost {
      return best.kept == objectives.kept
    }
    first = objectives
    return true
  }
}

/// How much can be kept at each number of lost visits: whoever loses more, keeps more.
private struct Staircase {
  private var lost: [Double] = []
  private var kept: [Double] = []

  func mostKept(losingAtMost bound: Double) -> Double {
    let step = firstStep { lost[$0] > bound }
    return step == 0 ? -.infinity : kept[step - 1]
  }

  mutating func insert(lost newLost: Double, kept newKept: Double) {
    let start = firstStep { lost[$0] >= newLost }
    let end = kept[start...].firstIndex { $0 > newKept } ?? kept.endIndex
    lost.replaceSubrange(start..<end, with: CollectionOfOne(newLost))
    kept.replaceSubrange(start..<end, with: CollectionOfOne(newKept))
  }

  /// The first step at which a condition holds that holds from there on.
  private func firstStep(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = lost.count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
