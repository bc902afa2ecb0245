import Figures

/// Two counts of one series at a venue, held against each other month by month: January with January.
struct PairedMonths {
  /// The numbers of the calendar months that both have, in the order of the calendar.
  private let pairs: [(earlier: Traced, later: Traced)]
  /// How many months are paired, of those that either count has a row of.
  let coverage: Coverage

  /// Nil where some occasion of either is no month.
  init?(from earlier: VenueCount, to later: VenueCount) {
    guard let before = PairedMonths.byMonth(earlier), let after = PairedMonths.byMonth(later) else {
      return nil
    }
    let months = Set(before.keys).union(after.keys).sorted()
    pairs = months.compactMap { month in
      guard let first = before[month].flatMap(PairedMonths.mean),
        let second = after[month].flatMap(PairedMonths.mean)
      else { return nil }
      return (first, second)
    }
    coverage = Coverage(counted: pairs.count, expected: months.count)
  }

  /// The numbers of each calendar month, `01` to `12`: a count over several years has several.
  private static func byMonth(_ count: VenueCount) -> [String: [Traced]]? {
    let isMonth = "2016-05".utf8.count
    guard !count.occasions.isEmpty,
      count.occasions.allSatisfy({ $0.time.utf8.count == isMonth })
    else { return nil }
    return Dictionary(grouping: count.occasions) { String($0.time.suffix(2)) }
      .mapValues { $0.compactMap(\.number) }
  }

  /// The mean of the numbers, or the one there is.
  private static func mean(_ numbers: [Traced]) -> Traced? {
    guard let first = numbers.first else { return nil }
    return numbers.count == 1 ? first : Traced.sum(numbers) / .constant(Double(numbers.count))
  }

  /// The mean over the paired months of either count; nil where there is no such month.
  var earlier: Traced? { PairedMonths.mean(pairs.map(\.earlier)) }
  var later: Traced? { PairedMonths.mean(pairs.map(\.later)) }

  /// The mean of the differences of the paired months.
  var difference: Traced {
    Traced.method("mean_of_paired_differences", of: pairs.flatMap { [$0.later, $0.earlier] }) {
      average(differences($0))
    }
  }

  /// Student's interval around it; nil of fewer than two differences, or of equal ones, which tell nothing of how far the
  /// mean may be off.
  var interval: Interval? {
    let all = differences(pairs.flatMap { [$0.later, $0.earlier] }.compactMap(\.outcome.value))
    guard let mean = average(all), let deviation = standardDeviation(all), deviation > 0 else {
      return nil
    }
    return Interval(.mean(of: SampleSummary(count: all.count, mean: mean, deviation: deviation)))
  }
}

/// The differences of numbers that stand in twos.
private func differences(_ numbers: [Double]) -> [Double] {
  stride(from: 1, to: numbers.count, by: 2).map { numbers[$0 - 1] - numbers[$0] }
}

private func average(_ numbers: [Double]) -> Double? {
  numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
}
