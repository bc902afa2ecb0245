/// Ways things could be: in each world every uncertain quantity has a value, drawn from a stream of its own.
///
/// All plans are held against the same worlds. A quantity's draws depend on the seed and its name alone: not on the
/// other quantities, on the order of anything, or on how the work is divided.
package struct Worlds: Sendable {
  /// What the draws start from.
  package let seed: UInt64
  /// The number of worlds.
  package let count: Int
  /// The sites, the frame and the rules; its visits and levers hold where nothing is drawn.
  package let setting: Setting
  /// Visits a day of each site, in the order of the sites, in each world.
  let visits: [[Double]]
  /// Visits a day of all sites in each world.
  let totals: [Double]
  /// The value of each lever, in the order of `Lever.allCases`, in each world.
  let levers: [[Double]]

  /// - Precondition: there is evidence for each site.
  package init(
    seed: UInt64, count: Int, around setting: Setting, visits evidence: [UncertainVisits],
    levers ranges: [LeverRange]
  ) {
    precondition(evidence.count == setting.sites.count, "there is evidence for each site")
    self.count = count
    self.setting = setting
    visits = evidence.map { $0.drawn(seed: seed, worlds: count) }
    totals = visits.reduce(Array(repeating: 0, count: count)) { sums, column in
      zip(sums, column).map(+)
    }
    levers = Worlds.levers(seed: seed, count: count, around: setting, ranges)
    self.seed = seed
  }

  /// The same worlds for a plan that is read in another setting of the same sites: the visits are those drawn before, and each
  /// lever keeps its place between the ends of its range.
  package func around(_ setting: Setting, levers ranges: [LeverRange]) -> Worlds {
    Worlds(
      seed: seed, count: count, setting: setting, visits: visits, totals: totals,
      levers: Worlds.levers(seed: seed, count: count, around: setting, ranges))
  }

  private init(
    seed: UInt64, count: Int, setting: Setting, visits: [[Double]], totals: [Double],
    levers: [[Double]]
  ) {
    self.seed = seed
    self.count = count
    self.setting = setting
    self.visits = visits
    self.totals = totals
    self.levers = levers
  }

  /// The value of each lever in each world, from a stream of its own; as in the setting where no range is given.
  private static func levers(
    seed: UInt64, count: Int, around setting: Setting, _ ranges: [LeverRange]
  ) -> [[Double]] {
    Lever.allCases.map { lever in
      guard let range = ranges.first(where: { $0.lever == lever }) else {
        return Array(repeating: setting.levers[lever], count: count)
      }
      var stream = RandomStream(seed: seed, name: range.name)
      return (0..<count).map { _ in range.quantile(at: stream.uniform()) }
    }
  }

  /// One world as a setting of its own.
  package func setting(inWorld world: Int) -> Setting {
    setting.with(
      visits: visits.map { $0[world] },
      levers: LeverValues { lever in levers[lever.place][world] })
  }
}
