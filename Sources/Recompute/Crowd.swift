/// How many are present at once where parts of several crowds come together, none of whose means is known.
enum Crowd {
  /// The chances of so many people from `first` on; what is less likely than one in 10²² of the most likely is let go.
  struct Table {
    let first: Int
    let chances: [Double]
  }

  /// A share of a mean that so many people were counted of, so many times.
  struct Part {
    let share: Double
    let people: Double
    let times: Double

    var shape: Double { people * times + 0.5 }
    /// What the number is multiplied by on average for each more, far out.
    var ratio: Double { share / (times + share) }
    var expected: Double { shape * share / times }
  }

  /// The chance of more than `limit`; nil where too many are counted, expected or asked for.
  static func chance(ofMoreThan limit: Double, _ parts: [Part]) -> Double? {
    let coming = parts.filter { $0.share > 0 }
    guard parts.allSatisfy({ $0.share >= 0 && $0.people >= 0 && $0.times > 0 }), limit >= 0,
      limit <= 10_000, coming.allSatisfy({ $0.people * $0.times <= 10_000 }),
      coming.map(\.expected).reduce(0, +) <= 10_000
    else { return nil }
    // Independent numbers of one ratio are together a number of that ratio; the widest is left to the end.
    var shapes: [Double: Double] = [:]
    for part in coming { shapes[part.ratio, default: 0] += part.shape }
    let tables = shapes.sorted { $0.key < $1.key }.map { table(shape: $0.value, ratio: $0.key) }
    guard let last = tables.last else { return 0 }
    let others = tables.dropLast().reduce(Table(first: 0, chances: [1]), joined)
    return beyond(Int(limit.rounded(.down)), others, last)
  }

  /// The negative binomial chances: each from that of its neighbour, out from the most likely on both sides, and all of them
  /// together made one.
  private static func table(shape: Double, ratio: Double) -> Table {
    let middle = max(0, Int(ratio * (shape - 1) / (1 - ratio)))
    var (below, above) = ([Double](), [1.0])
    var count = middle
    while let end = above.last, end > 1e-22 {
      above.append(end * ratio * (Double(count) + shape) / Double(count + 1))
      count += 1
    }
    count = middle
    var chance = 1.0
    while count > 0, chance > 1e-22 {
      chance *= Double(count) / (ratio * (Double(count - 1) + shape))
      below.append(chance)
      count -= 1
    }
    let all = below.reversed() + above
    let sum = all.reduce(0, +)
    return Table(first: middle - below.count, chances: all.map { $0 / sum })
  }

  /// The sum of two independent numbers.
  private static func joined(_ one: Table, _ other: Table) -> Table {
    var chances = [Double](repeating: 0, count: one.chances.count + other.chances.count - 1)
    for (place, chance) in one.chances.enumerated() where chance > 0 {
      for (further, second) in other.chances.enumerated() {
        chances[place + further] += chance * second
      }
    }
    return Table(first: one.first + other.first, chances: chances)
  }

  /// The chance that two independent numbers together are more than so many.
  private static func beyond(_ limit: Int, _ one: Table, _ other: Table) -> Double {
    // What is at or beyond each place of the other, added from its far end.
    var tails = other.chances
    for place in tails.indices.dropLast().reversed() { tails[place] += tails[place + 1] }
    var sum = 0.0
    for (place, chance) in one.chances.enumerated() {
      let needed = limit + 1 - (one.first + place) - other.first
      sum += chance * (needed <= 0 ? 1 : needed < tails.count ? tails[needed] : 0)
    }
    return min(1, sum)
  }
}

extension Study {
  /// The chance that more are present than the first number; the others stand in threes.
  func chanceOfMore(_ call: MethodCall) -> MethodAnswer {
    let numbers = call.numbers
    guard numbers.count % 3 == 1, let limit = numbers.first else {
      return MethodAnswer(.notRepeated(call.name))
    }
    let parts = stride(from: 1, to: numbers.count, by: 3).map {
      Crowd.Part(share: numbers[$0], people: numbers[$0 + 1], times: numbers[$0 + 2])
    }
    return .number(Crowd.chance(ofMoreThan: limit, parts))
  }
}
