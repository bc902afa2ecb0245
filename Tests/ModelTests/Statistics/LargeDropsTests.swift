import Model
import Testing

/// Venues in a row, a kilometre apart, each with the same visits every year until a test says otherwise.
private struct Row {
  var counts: [[Double?]]
  var closed: [Set<Int>]

  init(venues: Int = 30, years: Int = 4) {
    counts = Array(repeating: Array(repeating: 100_000, count: venues), count: years)
    closed = Array(repeating: [], count: years)
  }

  /// The venues in another order, which the ids do not follow.
  func series(ordered order: [Int]? = nil) -> YearlyVisits {
    let order = order ?? Array(counts[0].indices)
    return YearlyVisits(
      venues: order.map { ($0 < 10 ? "v0" : "v") + String($0) },
      counts: counts.map { year in order.map { year[$0] } },
      closed: closed.map { year in Set(order.indices.filter { year.contains(order[$0]) }) }
    ) { abs(Double(order[$0] - order[$1])) }
  }

  func drops(ordered order: [Int]? = nil) -> LargeDrops {
    LargeDrops(
      series(ordered: order), DropRule(leastVisits: 20_000, dropBelow: 0.6, neighbours: 5))
  }
}

@Suite struct `A large drop` {
  @Test func `is none where nothing drops`() {
    let drops = Row().drops()
    #expect(drops.all.isEmpty && drops.events.isEmpty)
    #expect(drops.share(of: drops.events, lookingAt: 5) == nil)
    #expect((1...3).allSatisfy { drops.uneventful(in: $0).count == 30 })
  }

  @Test(arguments: [(59_999.0, 1), (60_000.0, 0)])
  func `is below the share and not at it`(now: Double, expected: Int) {
    var row = Row()
    row.counts[2][15] = now
    #expect(row.drops().events.count == expected)
  }

  @Test(arguments: [(19_999.0, 0), (20_000.0, 1)])
  func `is of a venue with visits enough the year before`(before: Double, expected: Int) {
    var row = Row()
    row.counts[1][15] = before
    row.counts[0][15] = before
    row.counts[2][15] = 0
    row.counts[3][15] = 0
    #expect(row.drops().events.count == expected)
  }

  @Test func `is no event without a count, and makes no number of it`() {
    var row = Row()
    row.counts[2][15] = nil
    let drops = row.drops()
    #expect(drops.uncounted == [VenueYear(year: 2, venue: 15)] && drops.events.isEmpty)
    #expect(drops.balance(of: VenueYear(year: 2, venue: 15), lookingAt: 5) == nil)
  }

  @Test func `is an event without a count once a source says that the venue was closed`() throws {
    var row = Row()
    row.counts[2][15] = nil
    row.closed[2] = [15]
    let drops = row.drops()
    #expect(drops.uncounted.isEmpty)
    let event = try #require(drops.events.first)
    #expect(try #require(drops.balance(of: event, lookingAt: 5)).loss == 100_000)
  }

  @Test func `is no event beside a drop of the year before, even one that was not counted`() {
    var row = Row()
    row.counts[1][15] = nil
    row.counts[2][16] = 1000
    row.counts[2][29] = 1000
    let drops = row.drops()
    #expect(drops.nearAnother == [VenueYear(year: 2, venue: 16)])
    #expect(drops.events == [VenueYear(year: 2, venue: 29)])
  }
}

@Suite struct `What was seen again` {
  /// 80.000 visits are missing where the trend is 1.1: 110.000 would have come, and 30.000 did. The nearest are expected to have
  /// 110.000 each, and two of them have 4.000 more.
  @Test func `is what the nearest have beyond the trend elsewhere`() throws {
    var row = Row()
    row.counts[2] = Array(repeating: 110_000, count: 30)
    row.counts[2][15] = 30_000
    row.counts[2][14] = 114_000
    row.counts[2][16] = 114_000
    let drops = row.drops()
    let share = try #require(drops.share(of: drops.events, lookingAt: 5))
    #expect(abs(share - 0.1) < 1e-12)
    let balance = try #require(drops.balance(of: drops.events[0], lookingAt: 1))
    #expect(abs(balance.loss - 80_000) < 1e-6 && abs(balance.seen - 4000) < 1e-6)
  }

  @Test func `leaves out a neighbour that dropped itself, and calls no other in its place`() {
    var row = Row()
    row.counts[2][15] = 1000
    row.counts[2][16] = 1000
    let drops = row.drops()
    let event = VenueYear(year: 2, venue: 15)
    #expect(drops.neighbours(of: event, 5) == [14, 13, 17, 12])
    #expect(drops.neighbours(of: event, 2) == [14])
    #expect(!drops.trendVenues(of: event, settingAside: 8).contains(16))
    // It has its low count the year after as well.
    row.counts[3][16] = 1000
    #expect(!row.drops().isSteady(16, in: 3))
  }

  @Test func `is not known where none of the nearest has both counts`() {
    var row = Row()
    row.counts[2][15] = 1000
    for venue in [13, 14, 16, 17] {
      row.counts[0][venue] = nil
      row.counts[1][venue] = nil
    }
    let drops = row.drops()
    #expect(drops.share(of: drops.events, lookingAt: 3) == nil)
    #expect(drops.share(of: drops.events, lookingAt: 5) != nil)
  }

  @Test func `is not known where no venue tells the trend`() {
    var row = Row(venues: 9)
    row.counts[2][4] = 1000
    let drops = row.drops()
    #expect(drops.events.count == 1)
    #expect(drops.share(of: drops.events, lookingAt: 5) == nil)
  }

  @Test func `is not known where visits fell no more than elsewhere`() {
    var row = Row()
    row.counts[2] = Array(repeating: 65_000, count: 30)
    row.counts[2][15] = 59_000
    row.counts[2][29] = 59_900
    #expect(row.drops().share(of: row.drops().events, lookingAt: 5) != nil)
    row.counts[2] = Array(repeating: 50_000, count: 30)
    let all = row.drops()
    // All of them dropped, and none tells what would have come.
    #expect(all.events.count == 30 && all.share(of: all.events, lookingAt: 5) == nil)
  }

  @Test func `is the same in whatever order the venues are read`() throws {
    var row = Row()
    for (venue, count) in (0..<30).map({ ($0, 90_000 + 1237 * Double($0 * $0 % 17)) }) {
      row.counts[2][venue] = count
      row.counts[3][venue] = count * (1 + Double(venue % 5) / 50)
    }
    row.counts[2][7] = 20_000
    row.counts[3][22] = 31_000
    let order = [
      21, 3, 17, 29, 0, 12, 8, 25, 14, 6, 19, 1, 27, 10, 23, 5, 16, 28, 2, 11, 20, 7, 26, 13, 4, 18,
      9, 24, 15, 22,
    ]
    let (one, other) = (row.drops(), row.drops(ordered: order))
    #expect(one.events == other.events && one.events.count == 2)
    for count in 1...10 {
      #expect(
        one.share(of: one.events, lookingAt: count)
          == other.share(of: other.events, lookingAt: count))
    }
    let draws = ClosureDraws(seed: 7, draws: 200)
    let names = ["a/7", "b/22"]
    let first = try #require(draws.placebo(one, one.events, names: names, loss: 100_000))
    #expect(first == draws.placebo(other, other.events, names: names, loss: 100_000))
  }

  @Test func `keeps out of the trend three more than are looked at, and eight at least`() {
    #expect(
      DropRule.neighboursTried.map(DropRule.setAside) == [8, 8, 8, 8, 8, 9, 10, 11, 12, 13])
  }
}

@Suite struct `What chance makes of the share` {
  @Test func `is nothing where all venues go alike`() throws {
    var row = Row()
    row.counts[2][15] = 1000
    let drops = row.drops()
    let shares = try #require(
      ClosureDraws(seed: 1, draws: 100).placebo(drops, drops.events, names: ["x"], loss: 99_000))
    #expect(shares.allSatisfy { $0 == 0 })
  }

  @Test func `is not known where no venue was without a drop nearby`() {
    var row = Row(venues: 14)
    row.counts[2][2] = 1000
    row.counts[2][7] = 1000
    row.counts[2][12] = 1000
    let drops = row.drops()
    #expect(drops.uneventful(in: 2).isEmpty)
    #expect(
      ClosureDraws(seed: 1, draws: 100).placebo(
        drops, drops.events, names: ["a", "b", "c"], loss: 1) == nil)
  }

  @Test func `goes by the seed and by the names of the drops`() throws {
    var row = Row()
    for venue in 0..<30 { row.counts[2][venue] = 90_000 + Double(venue * 700) }
    row.counts[2][3] = 1000
    let drops = row.drops()
    func shares(_ seed: UInt64, _ name: String) -> [Double]? {
      ClosureDraws(seed: seed, draws: 50).placebo(drops, drops.events, names: [name], loss: 1)
    }
    #expect(shares(1, "a") == shares(1, "a"))
    #expect(shares(1, "a") != shares(2, "a") && shares(1, "a") != shares(1, "b"))
  }

  @Test func `of drops drawn again is the one share where there is one drop`() {
    let draws = ClosureDraws(seed: 3, draws: 100)
    #expect(draws.resampled([(seen: 5, loss: 20)]) == Array(repeating: 0.25, count: 100))
    #expect(draws.resampled([]) == nil)
    #expect(draws.resampled([(seen: 5, loss: 0)]) == nil)
  }
}
