/// Known visits estimated one at a time, and what else missing visits rest on.
extension Study {
  /// The number in the middle, or what lies between the two.
  func middle(_ numbers: [Double]) -> Double? {
    let ordered = numbers.sorted()
    let half = ordered.count / 2
    if ordered.isEmpty { return nil }
    return ordered.count.isMultiple(of: 2) ? (ordered[half - 1] + ordered[half]) / 2 : ordered[half]
  }

  /// How likely two counts of as many occasions differ so much by chance, each person being as likely at either place.
  func equalMeans(_ numbers: [Double]) -> MethodAnswer {
    guard numbers.count == 3, let first = whole((numbers[0] * numbers[2]).rounded()),
      let second = whole((numbers[1] * numbers[2]).rounded()), first >= 0, second >= 0,
      first + second < 10_000_000
    else { return MethodAnswer(.notRepeated("equal_means_p_value")) }
    if first == second { return .number(1) }
    return .number(
      min(1, 2 * Tails.binomial(atMost: min(first, second), of: first + second, chance: 0.5)))
  }

  /// How far a fill is off by one measure; the figure's name says which fill, and after an @ on which venues it is tried.
  func leaveOneOut(_ call: MethodCall, _ measure: String) -> MethodAnswer {
    let parts = call.figure.name.subject.split(separator: "@").map(String.init)
    let venues = call.subjects(of: measures.visits)
    guard let fill = parts.first, venues.count <= call.numbers.count, venues.count <= 2000 else {
      return MethodAnswer(.notRepeated(call.name))
    }
    let people = Dictionary(
      zip(call.subjects(of: measures.present), call.numbers.dropFirst(venues.count)).map {
        ($0, $1)
      }
    ) { first, _ in first }
    let known = KnownVisits(
      visits: Array(call.numbers.prefix(venues.count)), people: venues.map { people[$0] },
      centres: venues.map(centre))
    guard let estimates = known.estimates[fill] else {
      return MethodAnswer(.notRepeated(call.name))
    }
    let asked: [Bool]
    switch parts.dropFirst().first {
    case nil: asked = venues.map { _ in true }
    case "centre_mean": asked = known.estimates["centre_mean", default: []].map { $0 != nil }
    case "common": asked = known.common
    default: return MethodAnswer(.notRepeated(call.name))
    }
    let tried = venues.indices.filter { asked[$0] && estimates[$0] != nil }
    let off = tried.map { abs((estimates[$0] ?? 0) - known.visits[$0]) }
    let shares = zip(off, tried).filter { known.visits[$0.1] > 0 }.map { $0 / known.visits[$1] }
    let count = Double(tried.count)
    switch measure {
    case "venues": return .number(count)
    case "rmse":
      return .number(count > 0 ? (off.map { $0 * $0 }.reduce(0, +) / count).squareRoot() : nil)
    case "mae": return .number(count > 0 ? off.reduce(0, +) / count : nil)
    case "median_error": return .number(shares.allSatisfy(\.isFinite) ? middle(shares) : nil)
    case "worst_error": return .number(shares.allSatisfy(\.isFinite) ? shares.max() : nil)
    default: return MethodAnswer(.notRepeated(call.name))
    }
  }

  /// The centre whose venues are counted as having this one among them.
  private func centre(of venue: String) -> String {
    recorded.figures.first { figure in
      figure.name.metric == "venues" && figure.name.subject != "all"
        && (figure.formula?.rows ?? []).contains { recorded.cells[$0]?.value == venue }
    }?.name.subject ?? ""
  }
}

/// Visits that are known, and what each would be taken for if it were not.
private struct KnownVisits {
  let visits: [Double]
  /// By fill.
  let estimates: [String: [Double?]]

  init(visits: [Double], people: [Double?], centres: [String]) {
    self.visits = visits
    func mean(_ numbers: [Double]) -> Double? {
      numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
    }
    func middle(_ numbers: [Double]) -> Double? {
      let ordered = numbers.sorted()
      return ordered.isEmpty
        ? nil : (ordered[(ordered.count - 1) / 2] + ordered[ordered.count / 2]) / 2
    }
    let places = Array(visits.indices)
    func each(_ estimate: (Int, [Int]) -> Double?) -> [Double?] {
      places.map { left in estimate(left, places.filter { $0 != left }) }
    }
    estimates = [
      "zero": each { _, _ in 0 },
      "city_mean": each { _, others in mean(others.map { visits[$0] }) },
      "city_median": each { _, others in middle(others.map { visits[$0] }) },
      "centre_mean": each { left, others in
        mean(others.filter { centres[$0] == centres[left] }.map { visits[$0] })
      },
      "ratio": each { left, others in
        let both = others.filter { people[$0] != nil }
        let there = both.reduce(0) { $0 + (people[$1] ?? 0) }
        let came = both.reduce(0) { $0 + visits[$1] }
        return there > 0 && came > 0 ? people[left].map { $0 * came / there } : nil
      },
      "median_ratio": each { left, others in
        let shares = others.compactMap { place in
          visits[place] > 0 ? people[place].map { $0 / visits[place] } : nil
        }
        return middle(shares).flatMap { share in
          share > 0 ? people[left].map { $0 / share } : nil
        }
      },
    ]
  }

  /// Where each fill but the centre's mean has an estimate, of those that have any.
  var common: [Bool] {
    let asked = estimates.filter { fill, found in
      fill != "centre_mean" && found.contains { $0 != nil }
    }.map(\.value)
    return visits.indices.map { place in asked.allSatisfy { $0[place] != nil } }
  }
}
