/// The chance of each site to be among the fewest if all were counted anew, in the order of the sites.
///
/// What each was counted at is by chance itself, so that each new count is a `RepeatedCount` after the one at hand,
/// independently of the others. Sites that tie for the last places share them evenly. Exact: for each count a site may come
/// to, the number of others below it and level with it is convolved site by site.
///
/// - Precondition: 0 ≤ `places`, and every count is from 0 to 10⁵.
package func chancesOfFewest(_ places: Int, recounting counts: [Double]) -> [Double] {
  precondition(places >= 0 && counts.allSatisfy { 0...1e5 ~= $0 }, "counts are moderate")
  guard places < counts.count else { return Array(repeating: 1, count: counts.count) }
  let repeated = counts.map(RepeatedCount.init(after:))
  let last = repeated.map(\.range.upperBound).max() ?? 0
  let tables = repeated.map { RecountTable($0, to: last) }
  var field = RecountField(places: places, others: counts.count - 1)
  // Sites with the same count have the same chance.
  var chances: [Double: Double] = [:]
  for site in counts.indices where chances[counts[site]] == nil {
    chances[counts[site]] = repeated[site].range.reduce(0) { chance, count in
      field.clear()
      for other in counts.indices where other != site {
        field.add(below: tables[other].below[count], level: tables[other].level[count])
        // No place is left for one more, but for a chance that no sum would show.
        if field.isSpent { return chance }
      }
      return chance + tables[site].level[count] * field.chanceOfPlace
    }
  }
  return counts.compactMap { chances[$0] }
}

/// For each new count, the chance of one site to come to less, and to just that.
private struct RecountTable {
  let below: [Double]
  let level: [Double]

  init(_ count: RepeatedCount, to last: Int) {
    level = count.chances(upTo: last)
    var sum = 0.0
    below = level.map { chance in
      defer { sum += chance }
      return min(1, sum)
    }
  }
}

/// How likely so many others lie below, and so many are level, of those added so far.
private struct RecountField {
  private let places: Int
  private let width: Int
  /// With many others all but some 10⁻³⁰ of the chance lies in a few cells, and the rest is let go.
  private let isThinned: Bool
  private var added = 0
  /// The chance that a place is left.
  private var left = 1.0
  /// Row by row for 0, 1, … others below, as long as a place is left; within a row for 0, 1, … others level.
  private var chances: [Double]

  init(places: Int, others: Int) {
    self.places = places
    width = others + 1
    isThinned = others >= 64
    chances = Array(repeating: 0, count: places * width)
  }

  mutating func clear() {
    for cell in chances.indices { chances[cell] = 0 }
    if places > 0 { chances[0] = 1 }
    added = 0
    left = 1
  }

  var isSpent: Bool { isThinned && left < 1e-30 }

  mutating func add(below: Double, level: Double) {
    added += 1
    let above = max(0, 1 - below - level)
    for row in (0..<places).reversed() {
      for column in (0...added).reversed() {
        let cell = row * width + column
        var chance = chances[cell] * above
        if row > 0 { chance += chances[cell - width] * below }
        if column > 0 { chance += chances[cell - 1] * level }
        chances[cell] = chance
      }
    }
    if isThinned { thin() }
  }

  /// Lets go of the last columns while next to nothing is in them.
  private mutating func thin() {
    func column(_ number: Int) -> Double {
      (0..<places).reduce(0) { $0 + chances[$1 * width + number] }
    }
    while added > 0, column(added) < 1e-34 {
      for row in 0..<places { chances[row * width + added] = 0 }
      added -= 1
    }
    left = (0...added).reduce(0) { $0 + column($1) }
  }

  /// The chance of a place for one more site: certain while all who are level fit in, shared when they do not.
  var chanceOfPlace: Double {
    var sum = 0.0
    for row in 0..<places {
      for column in 0..<width {
        sum += chances[row * width + column] * min(1, Double(places - row) / Double(column + 1))
      }
    }
    return sum
  }
}
