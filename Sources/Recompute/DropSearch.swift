import Base
import Figures
import Glibc

/// The large drops in visits found again from the recorded counts and the places in the inputs, and what is said of them.
struct DropSearch {
  private let venues: [String]
  /// The ids of the measures, year upon year.
  private let years: [String]
  private let counts: [[String: Double]]
  private let shut: [Set<String>]
  /// By venue, the others by how far off they are.
  private let others: [String: [String]]
  private let neighbours: Int
  /// By year, the venues that dropped.
  private let dropped: [Set<String>]

  /// Nil where nothing was looked for, or what it takes is not there.
  init?(_ recorded: Recorded, _ inputs: InputTexts) {
    func rule(_ id: String) -> Double? { recorded.byName[RecordedName("closure_rule", id)]?.value }
    guard let least = rule("least-visits"), let share = rule("drop-below"),
      let neighbours = rule("neighbours").flatMap(whole), (1...1000).contains(neighbours),
      let years = inputs.settings?["closures"]?["measures"]?.elements?.compactMap(\.string),
      years.count > 1, let points = DropSearch.points(inputs)
    else { return nil }
    let venues = points.keys.sorted()
    let periods = DropSearch.pairs(inputs, "measures", "measure_id", "period")
    let closings = DropSearch.pairs(inputs, "closings", "venue_id", "period")
    let counts = years.map { year in
      Dictionary(
        venues.compactMap { venue in
          recorded.byName[RecordedName(year, venue)]?.value.map { (venue, $0) }
        }
      ) { one, _ in one }
    }
    shut = years.map { year in
      let own = Set(periods.filter { $0.0 == year }.map(\.1))
      return Set(closings.filter { own.contains($0.1) }.map(\.0))
    }
    others = Dictionary(
      uniqueKeysWithValues: venues.map { venue in
        let ways = venues.filter { $0 != venue }.map {
          (DropSearch.way(points[venue], points[$0]), $0)
        }
        return (venue, ways.sorted { $0 < $1 }.map(\.1))
      })
    dropped = years.indices.map { year in
      year == 0
        ? []
        : Set(
          venues.filter { venue in
            guard let before = counts[year - 1][venue], before >= least else { return false }
            guard let now = counts[year][venue] else { return true }
            return now < share * before
          })
    }
    (self.venues, self.years, self.counts, self.neighbours) = (venues, years, counts, neighbours)
  }

  func answer(_ call: MethodCall) -> MethodAnswer {
    switch call.name {
    case "large_drops": number(of: call.figure.name.subject)
    case "uneventful_venues":
      years.firstIndex(of: call.figure.name.subject).map { .number(Double(quiet(in: $0).count)) }
        ?? MethodAnswer(.notRepeated(call.name))
    case "share_seen_again": share(call)
    case "share_where_nothing_happened": placebo(call)
    default: MethodAnswer(.notRepeated(call.name))
    }
  }

  private func number(of kind: String) -> MethodAnswer {
    var found = ["all": 0, "events": 0, "uncounted": 0, "near-another": 0]
    for year in years.indices.dropFirst() {
      let near = Set(dropped[year - 1].flatMap { (others[$0] ?? []).prefix(neighbours) })
      for venue in dropped[year] {
        let isUnknown = counts[year][venue] == nil && !shut[year].contains(venue)
        let own = isUnknown ? "uncounted" : near.contains(venue) ? "near-another" : "events"
        found["all", default: 0] += 1
        found[own, default: 0] += 1
      }
    }
    return .number(found[kind].map(Double.init))
  }

  /// How much more a venue has this year than last; nil where it lacks a count or dropped.
  private func pair(_ venue: String, _ year: Int) -> (Double, Double)? {
    guard year > 0, !dropped[year].contains(venue), !dropped[year - 1].contains(venue),
      let before = counts[year - 1][venue], let now = counts[year][venue]
    else { return nil }
    return (before, now)
  }

  private func quiet(in year: Int) -> [String] {
    guard year > 0 else { return [] }
    let fallen = dropped[year].union(dropped[year - 1])
    return venues.filter { venue in
      pair(venue, year) != nil
        && fallen.isDisjoint(with: (others[venue] ?? []).prefix(neighbours))
    }
  }

  private func balance(
    _ venue: String, _ year: Int, _ nearest: Int, without aside: Int
  ) -> (seen: Double, loss: Double)? {
    let near = others[venue] ?? []
    let ratios = near.dropFirst(aside).compactMap { pair($0, year) }.filter { $0.0 != 0 }.map {
      $0.1 / $0.0
    }.sorted()
    let pairs = near.prefix(nearest).compactMap { pair($0, year) }
    guard year > 0, !ratios.isEmpty, !pairs.isEmpty, let before = counts[year - 1][venue],
      let now = counts[year][venue] ?? (shut[year].contains(venue) ? 0 : nil)
    else { return nil }
    let trend = Draws.quantile(ratios, 0.5)
    let seen = pairs.map { $0.1 - trend * $0.0 }.reduce(0, +)
    return (seen, trend * before - now)
  }

  /// The drops a formula names, each with its year.
  private func events(_ call: MethodCall) -> [(name: String, venue: String, year: Int)] {
    call.subjects(of: "closure_loss").compactMap { name in
      let parts = name.split(separator: "/").map(String.init)
      guard parts.count == 2, let year = years.firstIndex(of: parts[0]) else { return nil }
      return (name, parts[1], year)
    }
  }

  private func share(_ call: MethodCall) -> MethodAnswer {
    let events = events(call)
    guard call.numbers.count == events.count + 2, let nearest = whole(call.numbers[0]),
      let aside = whole(call.numbers[1]), (1...1000).contains(nearest), (0...1000).contains(aside)
    else { return MethodAnswer(.notRepeated(call.name)) }
    let balances = events.compactMap { balance($0.venue, $0.year, nearest, without: aside) }
    let loss = balances.map(\.loss).reduce(0, +)
    guard balances.count == events.count, loss > 0 else { return MethodAnswer(.nothing) }
    return .number(balances.map(\.seen).reduce(0, +) / loss)
  }

  private func placebo(_ call: MethodCall) -> MethodAnswer {
    let events = events(call)
    guard call.numbers.count == events.count + 3, let seed = UInt64(exactly: call.numbers[0]),
      let count = whole(call.numbers[1]), (1...100_000).contains(count)
    else { return MethodAnswer(.notRepeated(call.name)) }
    let loss = call.numbers.dropFirst(3).reduce(0, +)
    guard !events.isEmpty, loss > 0 else { return MethodAnswer(.nothing) }
    var sums = [Double](repeating: 0, count: count)
    for event in events {
      let cells = quiet(in: event.year).compactMap { venue in
        balance(venue, event.year, neighbours, without: max(8, neighbours + 3))?.seen
      }
      guard !cells.isEmpty else { return MethodAnswer(.nothing) }
      for (draw, even) in Draws.even(count, seed: seed, "placebo \(event.name)").enumerated() {
        sums[draw] += cells[min(cells.count - 1, Int(even * Double(cells.count)))]
      }
    }
    let shares = sums.map { $0 / loss }
    return MethodAnswer(
      .number(shares.reduce(0, +) / Double(count)), range: DropSearch.ends(shares.sorted()))
  }

  /// As many drops drawn among the drops, whose numbers the formula holds.
  static func resampled(_ call: MethodCall) -> MethodAnswer {
    let drops = (call.numbers.count - 2) / 2
    guard drops > 0, call.numbers.count == 2 + 2 * drops,
      let seed = UInt64(exactly: call.numbers[0]), let count = whole(call.numbers[1]),
      (1...100_000).contains(count)
    else { return MethodAnswer(.notRepeated(call.name)) }
    var (seen, loss) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for place in 1...drops {
      for (draw, even) in Draws.even(count, seed: seed, "resample \(place)").enumerated() {
        let drawn = min(drops - 1, Int(even * Double(drops)))
        seen[draw] += call.numbers[2 + drawn]
        loss[draw] += call.numbers[2 + drops + drawn]
      }
    }
    guard !loss.contains(where: { $0 <= 0 }) else { return MethodAnswer(.nothing) }
    let shares = zip(seen, loss).map { $0 / $1 }.sorted()
    return MethodAnswer(.number(Draws.quantile(shares, 0.5)), range: ends(shares))
  }

  private static func ends(_ ordered: [Double]) -> Ends {
    Ends(Draws.quantile(ordered, 0.025), Draws.quantile(ordered, 0.975))
  }

  // The inputs.

  private static func pairs(
    _ inputs: InputTexts, _ table: String, _ one: String, _ other: String
  ) -> [(String, String)] {
    guard let records = inputs.records(of: table), let first = records.header.firstIndex(of: one),
      let second = records.header.firstIndex(of: other)
    else { return [] }
    return records.rows.filter { $0.count > max(first, second) }.map { ($0[first], $0[second]) }
  }

  /// Where each venue lies: `coordinates`, or else the table of venues, says it.
  private static func points(_ inputs: InputTexts) -> [String: (Double, Double)]? {
    for table in ["coordinates", "venues"] {
      let north = pairs(inputs, table, "venue_id", "latitude")
      let east = Dictionary(pairs(inputs, table, "venue_id", "longitude")) { one, _ in one }
      let known = north.compactMap { venue, latitude in
        inputs.number(latitude, in: "latitude", of: table).flatMap { latitude in
          east[venue].flatMap { inputs.number($0, in: "longitude", of: table) }.map {
            (venue, (latitude, $0))
          }
        }
      }
      if !known.isEmpty { return Dictionary(known) { one, _ in one } }
    }
    return nil
  }

  /// Along the surface of a ball of 6371.0088 km radius (haversine).
  private static func way(_ from: (Double, Double)?, _ to: (Double, Double)?) -> Double {
    guard let from, let to else { return .infinity }
    let turn = [from.0, from.1, to.0, to.1].map { $0 * .pi / 180 }
    let (north, east) = (sin((turn[2] - turn[0]) / 2), sin((turn[3] - turn[1]) / 2))
    let share = north * north + cos(turn[0]) * cos(turn[2]) * east * east
    return 2 * 6371.0088 * asin(min(1, share.squareRoot()))
  }
}
