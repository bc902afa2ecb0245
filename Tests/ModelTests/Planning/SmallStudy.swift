import Figures
import Model

/// A study small enough to look at every plan by brute force, as random as its seed, with ties among the visits.
struct SmallStudy {
  let inputs: ModelInputs<Double>
  let limits: Limits
  var groups: Int { limits.leastOpen.count }

  init(seed: Int) {
    var random = TestRandom(seed: seed)
    let count = Int.random(in: 3...10, using: &random)
    let groups = Int.random(in: 1...3, using: &random)
    let visits = (0..<count).map { _ in Double(Int.random(in: 0...12, using: &random)) + 0.1 }
    let follow: Double = [1, 1, 0.6, 0.3, 0].randomElement(using: &random) ?? 1
    inputs = ModelInputs(
      sites: (0..<count).map { site in
        Site(
          subject: Subject("site-\(site)"),
          group: site < groups ? site : Int.random(in: 0..<groups, using: &random))
      }, visits: visits, frame: 63.5,
      parameters: .tried { parameter in
        parameter == .followShare ? follow : Double.random(in: 0.05...0.95, using: &random)
      }, reassignment: .sameEqual)
    var locks = Array(0..<count).shuffled(using: &random)[...]
    let open = locks.popFirst()
    let closed = locks.popFirst()
    let lockCount = Int.random(in: 0...2, using: &random)
    limits = Limits(
      leastOpen: (0..<groups).map { _ in Int.random(in: 0...1, using: &random) },
      keptOpen: SiteSet(lockCount > 1 ? [open].compactMap(\.self) : []),
      keptClosed: SiteSet(lockCount > 0 ? [closed].compactMap(\.self) : []))
  }

  /// Every plan within the limits, checked site by site.
  var plans: [SiteSet] {
    let sites = inputs.sites
    return (0..<(1 << UInt32(sites.count)) - 1).map { SiteSet(bits: $0) }.filter { closed in
      let open = sites.indices.filter { !closed.contains($0) }
      return open.allSatisfy { !limits.keptClosed.contains($0) }
        && closed.sites.allSatisfy { !limits.keptOpen.contains($0) }
        && (0..<groups).allSatisfy { group in
          open.count { sites[$0].group == group } >= limits.leastOpen[group]
        }
    }
  }
}

extension SmallStudy {
  /// The same sites with so many others before and between them, all of which stay open.
  func amongOthers(_ count: Int) -> Crowd {
    let own = inputs.sites
    let sites = (0..<count).map { Site(subject: Subject("other-\($0)"), group: $0 % groups) } + own
    let visits = (0..<count).map { Double($0 % 7) + 0.5 } + inputs.visits
    let others = (0..<count).map(\.self)
    let members = others.reduce(into: Array(repeating: 0, count: groups)) {
      $0[$1 % groups] += 1
    }
    return Crowd(
      inputs: ModelInputs(
        sites: sites, visits: visits, frame: 63.5, parameters: .tried { _ in 0.4 },
        reassignment: .sameEqual),
      limits: Limits(
        leastOpen: zip(limits.leastOpen, members).map { $0 + $1 },
        keptOpen: SiteSet(others + limits.keptOpen.sites.map { $0 + count }),
        keptClosed: SiteSet(limits.keptClosed.sites.map { $0 + count })), others: count)
  }

  /// A small study among many other sites.
  struct Crowd {
    let inputs: ModelInputs<Double>
    let limits: Limits
    let others: Int

    /// The set of a small study as it is here.
    func turned(_ set: SiteSet) -> SiteSet { SiteSet(set.sites.map { $0 + others }) }
  }
}

extension SiteSet {
  /// The sites whose bits are set.
  init(bits: UInt32) { self.init((0..<32).filter { bits & 1 << UInt32($0) != 0 }) }
}

extension ParameterValues<Double> {
  /// Values of the parameters that are tried over their ranges, over no years.
  static func tried(_ value: (Parameter) -> Double) -> ParameterValues {
    ParameterValues { parameter in parameter.isTriedHere ? value(parameter) : nil }
  }
}

extension Parameter {
  /// Whether a law is tried at all of its values: a share or factor of plans, over no years.
  var isTriedHere: Bool { bearing == .trials || self == .followShare || self == .withdrawalShare }
}

/// A plain generator for tests.
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
