import Glibc
import Model
import Testing

@Suite struct GarwoodTests {
  @Test(arguments: [
    (0, 0.0, 3.68887945411), (1, 0.0253178079843, 5.57164339094),
    (2, 0.242209278544, 7.22468766772), (3, 0.618672122896, 8.76727306974),
    (5, 1.62348639012, 11.6683320793), (6, 2.20189425349, 13.0594740225),
    (7, 2.81436305152, 14.4226753617), (8, 3.45383217675, 15.7631892202),
    (9, 4.11537309738, 17.0848034514), (10, 4.79538869613, 18.390356042),
    (11, 5.49116036724, 19.6820385133), (15, 8.39538613278, 24.7402188715),
    (17, 9.90312646961, 27.2186468159), (32, 21.8879763113, 45.1744520794),
    (43, 31.119313212, 57.9207178104), (52, 38.8360872005, 68.1910817409),
    (142, 119.605416067, 167.370075929),
  ])
  func `one moment at 95 pct`(count: Int, low: Double, high: Double) {
    #expect(agrees(.garwood(Tally(total: count)), low, high))
  }

  @Test(arguments: [
    (20_000, 19723.7676006, 20279.1336279), (900_000, 898141.562237, 901861.333101),
    (10_000_000, 9993802.99688, 10006199.8977),
  ])
  func `counts of any size keep their digits`(count: Int, low: Double, high: Double) {
    let range = ConfidenceInterval.garwood(Tally(total: count))
    #expect(agrees(range, low, high))
    // The width, in which the large numbers cancel.
    #expect(abs((range.high - range.low) / (high - low) - 1) < 1e-7)
  }

  @Test(arguments: [
    (0, 0.0, 7.37775890823), (1, 0.000982069117175, 9.3484036045),
    (3, 0.215795282624, 12.832501994), (7, 1.68986918068, 19.0227677986),
    (17, 7.56418644958, 32.8523268617),
  ])
  func `overdispersion of two at 95 pct`(count: Int, low: Double, high: Double) {
    #expect(agrees(.garwood(Tally(total: count), overdispersion: 2), low, high))
  }

  @Test(arguments: [
    (1, 0.206224040965, 2.92242435658), (3, 1.37179103246, 5.69493448381),
    (7, 4.33311032803, 10.7002435783), (17, 12.6576166128, 22.3518604589),
  ])
  func `mean of three moments at 95 pct`(mean: Int, low: Double, high: Double) {
    #expect(agrees(.garwood(Tally(total: 3 * mean, occasions: 3)), low, high))
  }

  @Test(arguments: [(0.8, 3.89476680488, 11.7709144615), (0.99, 2.0373374787, 17.1335932689)])
  func `seven at other levels`(share: Double, low: Double, high: Double) {
    #expect(agrees(.garwood(Tally(total: 7), level: ConfidenceLevel(share)), low, high))
  }

  @Test(arguments: someLevels, [1, 1.5, 3])
  func `surrounds the count, grows with it, and starts at exactly zero`(
    level: ConfidenceLevel, overdispersion: Double
  ) {
    var last: ConfidenceInterval?
    for count in 0...120 {
      let tally = Tally(total: count)
      let next = ConfidenceInterval.garwood(tally, overdispersion: overdispersion, level: level)
      #expect(next.contains(tally.mean))
      #expect((next.low == 0) == (count == 0))
      if let last { #expect(last.low < next.low && last.high < next.high) }
      last = next
    }
  }

  @Test(arguments: [0, 1, 7, 300])
  func `wider at a higher level and with more overdispersion`(count: Int) {
    let tally = Tally(total: count)
    let byLevel = someLevels.map { ConfidenceInterval.garwood(tally, level: $0) }
    let byDispersion = [1, 1.5, 2, 3].map {
      ConfidenceInterval.garwood(tally, overdispersion: $0)
    }
    for family in [byLevel, byDispersion] {
      for (narrow, wide) in zip(family, family.dropFirst()) {
        #expect(wide.low <= narrow.low && narrow.high < wide.high)
      }
    }
  }

  @Test(arguments: [0.8, 0.95, 0.99].map(ConfidenceLevel.init))
  func `holds the true mean at least as often as it promises`(level: ConfidenceLevel) {
    let intervals = (0...120).map { ConfidenceInterval.garwood(Tally(total: $0), level: level) }
    for step in 1...160 {
      let mean = Double(step) / 4
      let coverage = intervals.enumerated().reduce(0.0) { sum, next in
        let count = Double(next.offset)
        let chance = exp(count * log(mean) - mean - lgamma(count + 1).0)
        return next.element.contains(mean) ? sum + chance : sum
      }
      #expect(coverage >= level.share - 1e-12, "mean \(mean)")
    }
  }

  @Test func `a hundred thousand visits take the same rule`() {
    #expect(
      agrees(.garwood(Tally(total: 100_000, occasions: 1000)), 99.3811526637, 100.62174474))
  }
}
