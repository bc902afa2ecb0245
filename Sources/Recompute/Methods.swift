import Figures
import Glibc

extension Study {
  /// What a method comes to for the numbers it is called with; nothing here is taken from where the figures were made.
  func answer(_ call: MethodCall) -> MethodAnswer {
    let numbers = call.numbers
    switch call.name {
    case "unknown", "no_measure", "withheld_total": return MethodAnswer(.nothing)
    case "growth": return .number(numbers.count == 2 ? pow(1 + numbers[0], numbers[1]) : nil)
    case "greatest_less_least":
      return .number(numbers.max().flatMap { most in numbers.min().map { most - $0 } })
    case "at_most":
      return .number(numbers.count == 2 ? (numbers[0] <= numbers[1] ? 1 : 0) : nil)
    case "greatest": return .number(numbers.max())
    case "lower_middle":
      return .number(numbers.isEmpty ? nil : numbers.sorted()[(numbers.count - 1) / 2])
    case "quotient_rounded_up":
      return .number(
        numbers.count == 2 && numbers[1] > 0 ? max(1, ceil(numbers[0] / numbers[1])) : nil)
    case "sets_of_venues":
      // Beyond 53 bits the number is not told, since it could not be told exactly.
      return .number(numbers.count == 1 && numbers[0] <= 53 ? exp2(numbers[0]) : nil)
    case "sum_in_oere": return .number(kroner(numbers.map(oere).reduce(0, +)))
    case "difference_in_oere":
      return .number(
        numbers.first.map { kroner(oere($0) - numbers.dropFirst().map(oere).reduce(0, +)) })
    case "largest_remainder": return largestRemainder(call)
    case "number_of_counts": return .number(Double(numbers.count))
    case "sample_standard_deviation": return .number(Tails.deviation(numbers))
    case "mean_of_paired_differences": return meanOfPairs(numbers)
    case "pairs":
      return .number(Double(numbers.count * (numbers.count - 1) / 2))
    case "separable_pairs": return separablePairs(call)
    case "spearman":
      let half = numbers.count / 2
      return .number(rankCorrelation(Array(numbers[..<half]), Array(numbers[half...])))
    case "garwood_count" where numbers.count == 1:
      return .number(
        (1...10_000).first { Tails.reach(Double($0)).above <= numbers[0] }.map(Double.init))
    case "garwood_below", "garwood_above":
      guard numbers.count == 2, numbers[0] * numbers[1] < 1e7 else {
        return MethodAnswer(.notRepeated(call.name))
      }
      let count = (numbers[0] * numbers[1]).rounded()
      if numbers[0] * numbers[1] < 0.5 { return MethodAnswer(.nothing) }
      let reach = Tails.reach(count)
      return .number(call.name == "garwood_below" ? reach.below : reach.above)
    case "equal_means_p_value": return equalMeans(numbers)
    case "median": return .number(middle(numbers))
    case "lowest_to_highest":
      guard let low = numbers.min(), let high = numbers.max() else { return MethodAnswer(.nothing) }
      return MethodAnswer(
        .number(high - low), range: Ends(low, high), amounts: max(abs(low), abs(high)))
    case "chance_of_more": return chanceOfMore(call)
    case "chance_of_three_fewest": return chanceOfFewest(call)
    case "plans_within_limits": return plansWithinLimits(call)
    case "rows_of_the_table": return rowsOfTable(call)
    case "rows_naming_the_document": return rowsNamingDocument(call)
    case "great_circle_kilometres": return .number(greatCircle(numbers))
    case let name where name.hasPrefix("leave_one_out_"):
      return leaveOneOut(call, String(name.dropFirst("leave_one_out_".count)))
    case "end_to_end": return endToEnd(call)
    case "efficient_plans", "lowest_first", "better_plans", "closed_when_efficient":
      return plans?.answer(call) ?? MethodAnswer(.notRepeated(call.name))
    case "large_drops", "uneventful_venues", "share_seen_again", "share_where_nothing_happened":
      return drops?.answer(call) ?? MethodAnswer(.notRepeated(call.name))
    case "share_of_resampled_drops": return DropSearch.resampled(call)
    case "share_of_draws", "middle_of_draws", "value_of_information",
      "share_of_draws_with_benefit", "value_of_one_input":
      return draws?.answer(call) ?? MethodAnswer(.notRepeated(call.name))
    default: return MethodAnswer(.notRepeated(call.name))
    }
  }

  /// The records of the table the figure is about.
  private func rowsOfTable(_ call: MethodCall) -> MethodAnswer {
    inputs.records(of: call.figure.name.subject).map { .number(Double($0.rows.count)) }
      ?? MethodAnswer(.notRepeated(call.name))
  }

  /// The records of all tables named that have the document's id where the document is told.
  private func rowsNamingDocument(_ call: MethodCall) -> MethodAnswer {
    var count = 0
    for name in call.subjects(of: "rows_read") {
      guard let table = inputs.records(of: name),
        let column = table.header.firstIndex(of: "document")
      else { return MethodAnswer(.notRepeated(call.name)) }
      count += table.rows.count {
        $0.indices.contains(column) && $0[column] == call.figure.name.subject
      }
    }
    return .number(Double(count))
  }

  private func oere(_ kroner: Double) -> Double { (kroner * 100).rounded() }
  private func kroner(_ oere: Double) -> Double { oere / 100 }

  /// Whole øre by the quota rule: each part its whole quota, and what is left to the greatest remainders, the first of
  /// equals first. The parts are those the sum's own formula adds up.
  private func largestRemainder(_ call: MethodCall) -> MethodAnswer {
    guard call.numbers.count == 3, call.formula.operands.count == 3,
      case .figure(let partMetric, let partSubject) = call.formula.operands[0],
      case .figure(let sumMetric, let sumSubject) = call.formula.operands[1],
      let sum = figure(sumMetric, sumSubject)?.formula
    else { return MethodAnswer(.notRepeated(call.name)) }
    let names = sum.operands.compactMap { operand in
      if case .figure(let metric, let subject) = operand {
        RecordedName(metric, subject)
      } else {
        RecordedName?.none
      }
    }
    let parts = names.compactMap { recorded.byName[$0]?.value }
    guard parts.count == sum.operands.count,
      let own = names.firstIndex(of: RecordedName(partMetric, partSubject))
    else { return MethodAnswer(.notRepeated(call.name)) }
    let everything = parts.reduce(0, +)
    if abs(everything - call.numbers[2]) > 0.03 { return MethodAnswer(.nothing) }
    let total = oere(call.numbers[2])
    if everything == 0 { return .number(total == 0 ? 0 : nil) }
    let quotas = parts.map { $0 / everything * total }
    var given = quotas.map { $0.rounded(.down) }
    guard let left = whole(total - given.reduce(0, +)) else {
      return MethodAnswer(.notRepeated(call.name))
    }
    let order = quotas.indices.sorted {
      (given[$0] - quotas[$0], $0) < (given[$1] - quotas[$1], $1)
    }
    for place in order.prefix(max(0, left)) { given[place] += 1 }
    return .number(kroner(given[own]))
  }

  /// How many pairs of counts differ by a test at 5 per cent of whether each person is as likely at either place.
  private func separablePairs(_ call: MethodCall) -> MethodAnswer {
    let venues = max(
      call.subjects(of: measures.present).count, call.subjects(of: measures.visits).count)
    let times = call.numbers.count > venues ? call.numbers[venues] : 1
    let counts = call.numbers.prefix(venues).compactMap { whole(($0 * times).rounded()) }
    guard counts.count == venues, counts.allSatisfy({ (0...1_000_000).contains($0) }) else {
      return MethodAnswer(.notRepeated(call.name))
    }
    var separable = 0
    for first in counts.indices {
      for second in counts.indices where second > first {
        let all = counts[first] + counts[second]
        let fewest = min(counts[first], counts[second])
        let chance = 2 * Tails.binomial(atMost: fewest, of: all, chance: 0.5)
        if all > 0, chance < 0.05 { separable += 1 }
      }
    }
    return .number(Double(separable))
  }

  /// Spearman's: the product-moment correlation of the ranks, equals sharing the mean of their places.
  private func rankCorrelation(_ first: [Double], _ second: [Double]) -> Double? {
    guard first.count == second.count, first.count > 1 else { return nil }
    func ranks(_ values: [Double]) -> [Double] {
      let middle = Double(values.count + 1) / 2
      return values.map { value in
        let below = values.count { $0 < value }
        let level = values.count { $0 == value }
        return Double(below) + Double(level + 1) / 2 - middle
      }
    }
    let (one, other) = (ranks(first), ranks(second))
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).map { $0 * $1 }.reduce(0, +)
    }
    let spread = (product(one, one) * product(other, other)).squareRoot()
    return spread == 0 ? nil : product(one, other) / spread
  }

  /// The chance to be among the three with fewest if all were counted again.
  private func chanceOfFewest(_ call: MethodCall) -> MethodAnswer {
    guard call.numbers.count == 3, let chance = recounts[call.numbers[0] * call.numbers[2]] else {
      return MethodAnswer(.notRepeated(call.name))
    }
    return .number(chance)
  }

  /// The ids in the rows that a figure counts; none where there is no such figure.
  private func rows(of metric: String, _ subject: String) -> Set<String> {
    Set(figure(metric, subject)?.formula?.rows.compactMap { recorded.cells[$0]?.value } ?? [])
  }

  /// How many ways there are to close venues, keep so many open in each centre and keep the locks; never all of them.
  private func plansWithinLimits(_ call: MethodCall) -> MethodAnswer {
    let centres = call.subjects(of: "venues")
    let sizes = call.numbers.dropFirst().prefix(centres.count).compactMap(whole)
    guard let least = call.numbers.first.flatMap(whole), sizes.count == centres.count,
      sizes.allSatisfy({ (0...1_000_000).contains($0) })
    else { return MethodAnswer(.notRepeated(call.name)) }
    let groups = zip(centres, sizes).map { centre, size in
      let own = rows(of: "venues", centre)
      let forced = own.intersection(rows(of: "locked_closed", "all")).count
      let free = size - forced - own.intersection(rows(of: "locked_open", "all")).count
      // A centre that may close no more leaves nothing to choose.
      return (size: size, forced: forced, free: size - max(0, least) > forced ? max(0, free) : 0)
    }
    if groups.reduce(0, { $0 + $1.free }) > 24 { return MethodAnswer(.nothing) }
    var ways: [Double] = [1]
    for (size, forced, free) in groups where size > 0 {
      var next = [Double](repeating: 0, count: ways.count + forced + free)
      var choices = 1.0
      for closed in 0...free {
        if size - forced - closed >= least {
          for (before, count) in ways.enumerated() {
            next[before + forced + closed] += count * choices
          }
        }
        choices = choices * Double(free - closed) / Double(closed + 1)
      }
      ways = next
    }
    let all = sizes.reduce(0, +)
    if ways.indices.contains(all) { ways[all] = 0 }
    let subject = call.figure.name.subject
    guard let asked = subject.split(separator: "/").last.flatMap({ Int($0) }) else {
      return .number(ways.reduce(0, +))
    }
    return .number(ways.indices.contains(asked) ? ways[asked] : nil)
  }

  /// The distance along the surface of a ball of 6371.0088 km radius (haversine).
  private func greatCircle(_ degrees: [Double]) -> Double? {
    guard degrees.count == 4 else { return nil }
    let turn = degrees.map { $0 * .pi / 180 }
    let (north, east) = (sin((turn[2] - turn[0]) / 2), sin((turn[3] - turn[1]) / 2))
    let share = north * north + cos(turn[0]) * cos(turn[2]) * east * east
    return 2 * 6371.0088 * asin(min(1, share.squareRoot()))
  }
}
