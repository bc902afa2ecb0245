/// Which elements of two lists belong together: the same ones, in the same order.
///
/// The common head and tail go first; then elements that stand once in each list pin the lists to each other (Cohen,
/// patience diff), which takes n log n; what lies between two pins is compared by Myers' method as long as that is little,
/// and else counts as changed.
struct Alignment {
  /// A pair of equal elements, by their indexes.
  struct Match: Equatable {
    let old: Int
    let new: Int
  }

  /// A stretch that is not the same in both lists; one of the two may be empty.
  struct Gap: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// An element without an equal: of the old list, of the new, or one of each at the same place. `next` is where the new
  /// list goes on.
  struct Pair: Equatable {
    let old: Int?
    let new: Int?
    let next: Int
  }

  private(set) var matches: [Match] = []
  private(set) var gaps: [Gap] = []

  /// More comparisons than this are not made between two pins.
  private static let limit = 1_000_000

  init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
    align(old, new, old.indices, new.indices)
    var (nextOld, nextNew) = (0, 0)
    for match in matches + [Match(old: old.count, new: new.count)] {
      if match.old > nextOld || match.new > nextNew {
        gaps.append(Gap(old: nextOld..<match.old, new: nextNew..<match.new))
      }
      (nextOld, nextNew) = (match.old + 1, match.new + 1)
    }
  }

  /// The elements of the gaps, the first with the first and so on.
  var pairedGaps: [Pair] {
    gaps.flatMap { gap in
      (0..<max(gap.old.count, gap.new.count)).map { offset in
        Pair(
          old: offset < gap.old.count ? gap.old.lowerBound + offset : nil,
          new: offset < gap.new.count ? gap.new.lowerBound + offset : nil,
          next: gap.new.upperBound)
      }
    }
  }

  private mutating func align<Element: Hashable>(
    _ old: [Element], _ new: [Element], _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) {
    var (oldRange, newRange) = (oldRange, newRange)
    while let first = oldRange.first, let second = newRange.first, old[first] == new[second] {
      matches.append(Match(old: first, new: second))
      oldRange = first + 1..<oldRange.upperBound
      newRange = second + 1..<newRange.upperBound
    }
    var tail: [Match] = []
    while let first = oldRange.last, let second = newRange.last, old[first] == new[second] {
      tail.append(Match(old: first, new: second))
      oldRange = oldRange.lowerBound..<first
      newRange = newRange.lowerBound..<second
    }
    defer { matches += tail.reversed() }
    guard !oldRange.isEmpty, !newRange.isEmpty else { return }
    let pins = Alignment.pins(old, new, oldRange, newRange)
    guard !pins.isEmpty else {
      matches += Alignment.direct(old, new, oldRange, newRange)
      return
    }
    var (fromOld, fromNew) = (oldRange.lowerBound, newRange.lowerBound)
    for pin in pins {
      align(old, new, fromOld..<pin.old, fromNew..<pin.new)
      matches.append(pin)
      (fromOld, fromNew) = (pin.old + 1, pin.new + 1)
    }
    align(old, new, fromOld..<oldRange.upperBound, fromNew..<newRange.upperBound)
  }

  /// The longest run, in the same order in both, of elements that stand once in each.
  private static func pins<Element: Hashable>(
    _ old: [Element], _ new: [Element], _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) -> [Match] {
    func single(_ list: [Element], _ range: Range<Int>) -> [Element: Int] {
      var places: [Element: Int] = [:]
      // A second one is told by a negative place.
      for index in range { places[list[index]] = places[list[index]] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
    let inNew = single(new, newRange)
    let common = single(old, oldRange).compactMap { element, place in
      inNew[element].map { Match(old: place, new: $0) }
    }.sorted { $0.old < $1.old }
    var ends: [Int] = []
    var previous = Array(repeating: -1, count: common.count)
    for (index, match) in common.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if common[ends[middle]].new < match.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [Match] = []
    var index = ends.last ?? -1
    while index >= 0 {
      run.append(common[index])
      index = previous[index]
    }
    return run.reversed()
  }

  /// The matches of two short stretches, by the standard library's method (Myers 1986).
  private static func direct<Element: Hashable>(
    _ old: [Element], _ new: [Element], _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) -> [Match] {
    guard oldRange.count * newRange.count <= limit else { return [] }
    let difference = new[newRange].difference(from: old[oldRange])
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(oldRange.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(newRange.lowerBound + offset)
      }
    }
    let kept = oldRange.filter { !removed.contains($0) }
    return zip(kept, newRange.filter { !inserted.contains($0) }).map { Match(old: $0, new: $1) }
  }
}
