package import Figures

/// Known visits, each estimated from the others alone, to see how far a fill is off.
package struct LeaveOneOut: Sendable {
  /// The known visits.
  private let visits: [Double]
  /// The people present at the same places; nil where they are not known.
  private let present: [Double?]
  /// The group of each.
  private let groups: [String]

  /// - Precondition: there are as many of each.
  package init(visits: [Double], present: [Double?], groups: [String]) {
    precondition(visits.count == present.count && visits.count == groups.count, "one of each")
    self.visits = visits
    self.present = present
    self.groups = groups
  }

  /// The estimate a fill gives of each count from the others; nil where it gives none.
  package func estimates(by filling: Filling) -> [Double?] {
    switch filling {
    case .none, .given: visits.map { _ in nil }
    case .zero: visits.map { _ in 0 }
    case .cityMean: means(of: visits.indices.map(\.self))
    case .cityMedian: othersMedians(visits)
    case .centreMean: groupMeans
    case .ratio: byPooledShare
    case .medianRatio: byMedianShare
    }
  }

  /// Where every fill but the group's mean gives an estimate; one that gives none anywhere says nothing about where.
  private var common: [Bool] {
    let given = ([.zero] + Filling.estimates).filter { $0 != .centreMean }.map(estimates)
      .filter { $0.contains { $0 != nil } }
    return visits.indices.map { place in given.allSatisfy { $0[place] != nil } }
  }

  /// Which counts a fill is tried on.
  package enum Among: String, CaseIterable, Sendable {
    /// All that it gives an estimate of.
    case own = ""
    /// Those that all fills but the group's mean give one of.
    case common = "@common"
    /// Those that the group's mean gives one of.
    case centreMean = "@centre_mean"
  }

  /// How far a fill is off.
  package func errors(of filling: Filling, among: Among) -> EstimateErrors {
    let chosen =
      switch among {
      case .own: visits.map { _ in true }
      case .common: common
      case .centreMean: groupMeans.map { $0 != nil }
      }
    let pairs = zip(zip(estimates(by: filling), visits), chosen).compactMap { pair, isChosen in
      isChosen ? pair.0.map { (estimate: $0, count: pair.1) } : nil
    }
    return EstimateErrors(pairs)
  }

  /// The mean of the others among these places, at each of them.
  private func means(of places: [Int]) -> [Double?] {
    let sums = othersSums(places.map { visits[$0] })
    return sums.map { places.count > 1 ? $0 / Double(places.count - 1) : nil }
  }

  private var groupMeans: [Double?] {
    var found = [Double?](repeating: nil, count: visits.count)
    for places in Dictionary(grouping: visits.indices, by: { groups[$0] }).values {
      for (place, mean) in zip(places, means(of: places)) { found[place] = mean }
    }
    return found
  }

  /// The places with people present.
  private var peopled: [(place: Int, people: Double)] {
    present.enumerated().compactMap { place, people in people.map { (place, $0) } }
  }

  private var byPooledShare: [Double?] {
    var found = [Double?](repeating: nil, count: visits.count)
    let peopled = peopled
    let people = othersSums(peopled.map(\.people))
    let visited = othersSums(peopled.map { visits[$0.place] })
    for (number, site) in peopled.enumerated() where people[number] > 0 && visited[number] > 0 {
      found[site.place] = site.people / (people[number] / visited[number])
    }
    return found
  }

  private var byMedianShare: [Double?] {
    var found = [Double?](repeating: nil, count: visits.count)
    let peopled = peopled
    let shared = peopled.filter { visits[$0.place] > 0 }
    let shares = shared.map { $0.people / visits[$0.place] }
    let medians = Dictionary(
      zip(shared.map(\.place), othersMedians(shares)).map { ($0, $1) }
    ) { first, _ in first }
    for site in peopled {
      // A place without visits has no share of its own to leave out.
      let median = medians[site.place] ?? OrderedSample(shares)?.median
      if let median, median > 0 { found[site.place] = site.people / median }
    }
    return found
  }
}

/// How far estimates are from what was counted.
package struct EstimateErrors: Hashable, Sendable {
  /// How many there are.
  package let tried: Int
  /// In the unit of the counts; nil where there is no estimate.
  package let rootMeanSquare: Double?
  package let meanAbsolute: Double?
  /// As shares of the counts that are not nought; nil where there is none.
  package let medianShare: Double?
  package let worstShare: Double?

  init(_ pairs: [(estimate: Double, count: Double)]) {
    let count = Double(pairs.count)
    let errors = pairs.map { abs($0.estimate - $0.count) }
    let shares = zip(errors, pairs).filter { $0.1.count > 0 }.map { $0.0 / $0.1.count }
    tried = pairs.count
    rootMeanSquare =
      pairs.isEmpty ? nil : (errors.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
    meanAbsolute = pairs.isEmpty ? nil : errors.reduce(0, +) / count
    // From a count so small that the deviation over it overflows, no share is told.
    let isTold = shares.allSatisfy(\.isFinite)
    medianShare = isTold ? OrderedSample(shares)?.median : nil
    worstShare = isTold ? shares.max() : nil
  }
}

/// At each place the sum of the numbers at the others.
private func othersSums(_ numbers: [Double]) -> [Double] {
  var after = [Double](repeating: 0, count: numbers.count)
  for place in numbers.indices.dropLast().reversed() {
    after[place] = after[place + 1] + numbers[place + 1]
  }
  var before = 0.0
  return numbers.indices.map { place in
    defer { before += numbers[place] }
    return before + after[place]
  }
}

/// At each place the median of the numbers at the others.
private func othersMedians(_ numbers: [Double]) -> [Double?] {
  var medians = [Double?](repeating: nil, count: numbers.count)
  guard numbers.count > 1 else { return medians }
  let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
  let others = numbers.count - 1
  for (rank, place) in order.enumerated() {
    func other(_ number: Int) -> Double { numbers[order[number < rank ? number : number + 1]] }
    medians[place] = (other((others - 1) / 2) + other(others / 2)) / 2
  }
  return medians
}
