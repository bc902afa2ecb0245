import Model
import Testing

@Suite struct RatioOfMeansTests {
  @Test(arguments: [
    (15, 1, 37, 0.222383741922, 0.686239397073), (3, 1, 81, 0.00760619184473, 0.109011005479),
    (0, 1, 14, 0.0, 0.270557742001), (21, 3, 37, 0.114376368514, 0.297820657613),
  ])
  func `a moment's headcount over daily visits counted on five days`(
    headcount: Int, moments: Int, visits: Int, low: Double, high: Double
  ) {
    let present = Tally(total: headcount, occasions: moments)
    let week = Tally(total: 5 * visits, occasions: 5)
    #expect(agrees(.ratioOfMeans(present, to: week), low, high))
  }

  @Test func `undefined when nothing was counted below the line`() {
    #expect(ConfidenceInterval.ratioOfMeans(Tally(total: 7), to: Tally(total: 0)) == nil)
    #expect(ConfidenceInterval.ratioOfMeans(Tally(total: 0), to: Tally(total: 0)) == nil)
  }

  @Test func `surrounds the ratio, grows with the count, and turns over with its parts`() throws {
    let base = Tally(total: 90, occasions: 5)
    var last: ConfidenceInterval?
    for count in 0...60 {
      let tally = Tally(total: count, occasions: 2)
      let next = try #require(ConfidenceInterval.ratioOfMeans(tally, to: base))
      #expect(next.contains(tally.mean / base.mean))
      if let last { #expect(last.low < next.low && last.high < next.high) }
      if let turned = ConfidenceInterval.ratioOfMeans(base, to: tally) {
        #expect(agrees(turned.low * next.high, 1))
        if count > 0 { #expect(agrees(turned.high * next.low, 1)) }
      }
      last = next
    }
  }

  @Test func `keeps its digits when the counts are far apart`() throws {
    let rare = try #require(
      ConfidenceInterval.ratioOfMeans(Tally(total: 1_000_000), to: Tally(total: 1)))
    let turned = try #require(
      ConfidenceInterval.ratioOfMeans(Tally(total: 1), to: Tally(total: 1_000_000)))
    #expect(agrees(rare.low * turned.high, 1) && agrees(rare.high * turned.low, 1))
  }
}
