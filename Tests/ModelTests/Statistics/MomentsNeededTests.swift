import Model
import Testing

@Suite struct MomentsNeededTests {
  @Test(arguments: [
    (1, 0.597948135, 1.060382195), (5, 0.303463360, 0.390757925), (10, 0.220450941, 0.263439840),
    (20, 0.158781634, 0.180039217),
  ])
  func `with seven present, the interval reaches as far to either side as chi squared says`(
    moments: Int, below: Double, above: Double
  ) {
    let reach = relativeReach(mean: 7, moments: moments)
    #expect(abs(reach.below - below) < 1e-8)
    #expect(abs(reach.above - above) < 1e-8)
  }

  @Test(arguments: 1...40)
  func `upwards the interval reaches farther`(total: Int) {
    let reach = relativeReach(mean: Double(total), moments: 1)
    #expect(reach.above > reach.below)
  }

  @Test(arguments: [0.5, 1, 3, 7, 17], [0.1, 0.25, 0.5, 1])
  func `the moments needed suffice, and one fewer does not`(mean: Double, share: Double) {
    let moments = momentsNeeded(mean: mean, relativeReach: share)
    #expect(relativeReach(mean: mean, moments: moments).above <= share)
    if moments > 1 {
      let fewer = Int(mean * Double(moments - 1))
      #expect(fewer == 0 || relativeReach(mean: Double(fewer), moments: 1).above > share)
    }
  }

  @Test func `seventy-seven people have to be counted for a quarter to both sides`() {
    #expect(momentsNeeded(mean: 1, relativeReach: 0.25) == 77)
  }

  @Test func `a higher count needs fewer moments`() {
    let needed = (1...40).map { momentsNeeded(mean: Double($0), relativeReach: 0.25) }
    #expect(needed == needed.sorted(by: >))
  }
}
