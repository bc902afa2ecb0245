import Model
import Testing

@Suite struct MomentsNeededTests {
  @Test(arguments: [(1, 0.83), (10, 0.24), (20, 0.17)])
  func `with seven present, more moments narrow the interval as published`(
    moments: Int, expected: Double
  ) {
    #expect(abs(relativeHalfWidth(mean: 7, moments: moments) - expected) < 0.005)
  }

  @Test(arguments: [0.5, 1, 3, 7, 17], [0.1, 0.25, 0.5, 1])
  func `the moments needed suffice, and one fewer does not`(mean: Double, share: Double) {
    let moments = momentsNeeded(mean: mean, relativeHalfWidth: share)
    #expect(relativeHalfWidth(mean: mean, moments: moments) <= share)
    if moments > 1 {
      let fewer = Int(mean * Double(moments - 1))
      #expect(fewer == 0 || relativeHalfWidth(mean: Double(fewer), moments: 1) > share)
    }
  }

  @Test func `a higher count needs fewer moments`() {
    let needed = (1...40).map { momentsNeeded(mean: Double($0), relativeHalfWidth: 0.25) }
    #expect(needed == needed.sorted(by: >))
  }
}
