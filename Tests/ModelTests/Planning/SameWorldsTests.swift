import Model
import Testing

/// Same seed, same worlds: whatever else is drawn, in whatever order, and however the work is divided.
@Suite struct SameWorldsTests {
  private let worlds = UncertainCopenhagen.worlds(50)

  @Test func `worlds around other levers are those drawn anew around them`() {
    var levers = worlds.setting.levers
    levers[.fixedShare] = 0.7
    levers[.followShare] = 0.4
    let ranges = UncertainCopenhagen.ranges.map { range in
      LeverRange(
        range.lever, name: range.name, low: range.low, base: levers[range.lever], high: range.high)
    }
    let setting = worlds.setting.with(visits: worlds.setting.visits, levers: levers)
    let around = worlds.around(setting, levers: ranges)
    let anew = Worlds(
      seed: 2015, count: 50,
      around: setting,
      visits: UncertainCopenhagen.visits, levers: ranges)
    for world in 0..<50 {
      #expect(around.setting(inWorld: world).visits == anew.setting(inWorld: world).visits)
      #expect(around.setting(inWorld: world).levers == anew.setting(inWorld: world).levers)
      #expect(around.setting(inWorld: world).visits == worlds.setting(inWorld: world).visits)
    }
  }

  @Test func `a lever that is set elsewhere leaves the other levers where they were`() {
    var levers = worlds.setting.levers
    levers[.fixedShare] = 0.3
    let setting = worlds.setting.with(visits: worlds.setting.visits, levers: levers)
    let around = worlds.around(
      setting, levers: UncertainCopenhagen.ranges.filter { $0.lever != .fixedShare })
    for world in 0..<50 {
      var expected = worlds.setting(inWorld: world).levers
      expected[.fixedShare] = 0.3
      #expect(around.setting(inWorld: world).levers == expected)
    }
  }

  @Test(arguments: 0..<19)
  func `a site's visits are the same drawn alone as among the others`(site: Int) {
    let alone = UncertainCopenhagen.visits[site].drawn(seed: 2015, worlds: 50)
    #expect(alone == (0..<50).map { worlds.setting(inWorld: $0).visits[site] })
  }

  @Test func `another seed gives other worlds`() {
    let visits = UncertainCopenhagen.visits[1]
    #expect(visits.drawn(seed: 2015, worlds: 20) != visits.drawn(seed: 2016, worlds: 20))
  }

  @Test func `pieces of the work put together are the whole`() async {
    let whole = UncertainCopenhagen.visits.map { $0.drawn(seed: 2015, worlds: 200) }
    let pieces = await withTaskGroup(of: (Int, [Double]).self) { group in
      for (site, visits) in UncertainCopenhagen.visits.enumerated().reversed() {
        group.addTask { (site, visits.drawn(seed: 2015, worlds: 200)) }
      }
      var columns = Array(repeating: [Double](), count: whole.count)
      for await (site, column) in group { columns[site] = column }
      return columns
    }
    #expect(pieces == whole)
  }
}
