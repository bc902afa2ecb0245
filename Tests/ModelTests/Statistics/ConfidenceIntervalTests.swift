import Model
import Testing

@Test func `the customary level is 95 pct`() {
  #expect(ConfidenceLevel.ninetyFivePercent == ConfidenceLevel(0.95))
}

@Test func `the mean of a tally is the average of its occasions`() {
  #expect(Tally(total: 7).mean == 7)
  #expect(Tally(total: 21, occasions: 6).mean == 3.5)
}

@Test func `an interval contains its ends and what lies between`() {
  let interval = ConfidenceInterval(low: 1, high: 2)
  #expect([1, 1.5, 2].allSatisfy(interval.contains))
  #expect(![0.999, 2.001].contains(where: interval.contains))
}

@Suite struct ConfidenceIntervalTraps {
  @Test func `an interval that runs backwards is refused`() async {
    await #expect(processExitsWith: .failure) { _ = ConfidenceInterval(low: 2, high: 1) }
  }
}
