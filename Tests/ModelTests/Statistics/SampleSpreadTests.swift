import Testing

@testable import Model

/// Against values of an independent integration of Student's density.
@Suite struct SampleSpreadTests {
  @Test(arguments: [
    (1.0, 12.706_204_736_43), (4, 2.776_445_105_2), (7.5, 2.333_039_626_86),
    (30, 2.042_272_456_3),
  ])
  func `Student's quantile`(degrees: Double, quantile: Double) {
    #expect(abs(studentQuantile(degrees: degrees) - quantile) < 1e-9)
  }

  @Test func `more values never widen it, and it never falls below that of a normal number`() {
    let quantiles = (1...200).map { studentQuantile(degrees: Double($0)) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 > $1 })
    #expect(quantiles.allSatisfy { $0 > 1.959_963_984_540_054 })
  }

  private let five = [23.0, 12, 28, 44, 6]
  private let six = [31.0, 37, 35, 40, 36, 29]

  private func summary(_ values: [Double]) -> SampleSummary {
    SampleSummary(
      count: values.count, mean: values.reduce(0, +) / Double(values.count),
      deviation: standardDeviation(values) ?? .nan)
  }

  @Test func `the mean of five days, and the range around it`() {
    let range = ConfidenceInterval.mean(of: summary(five))
    #expect(abs((standardDeviation(five) ?? 0) - 14.791_889_669_680_476) < 1e-9)
    #expect(abs(range.low - 4.233_443_131_755) < 1e-9)
    #expect(abs(range.high - 40.966_556_868_245) < 1e-9)
  }

  @Test func `Welch's range around a difference`() throws {
    let range = try #require(
      ConfidenceInterval.difference(of: summary(five), less: summary(six)))
    #expect(abs(range.low - -30.196_285_014_83) < 1e-9)
    #expect(abs(range.high - 6.062_951_681_50) < 1e-9)
  }

  @Test func `one value has no spread, and values that are alike tell nothing of a difference`() {
    #expect(standardDeviation([7]) == nil && standardDeviation([]) == nil)
    #expect(standardDeviation([7, 7, 7]) == 0)
    #expect(ConfidenceInterval.difference(of: summary([7, 7]), less: summary([5, 5])) == nil)
  }
}
