import Model
import Testing

/// What must hold for each interval of a share, whatever its method.
func expectShareLaws(
  _ interval: (_ successes: Int, _ trials: Int, _ level: ConfidenceLevel) -> ConfidenceInterval?,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(interval(0, 0, .ninetyFivePercent) == nil, sourceLocation: sourceLocation)
  for trials in [1, 2, 9, 44, 1000] {
    for successes in stride(from: 0, through: trials, by: max(1, trials / 20)) {
      let family = try someLevels.map { try #require(interval(successes, trials, $0)) }
      for (narrow, wide) in zip(family, family.dropFirst()) {
        let isWider = wide.low <= narrow.low && narrow.high <= wide.high && wide != narrow
        #expect(isWider, sourceLocation: sourceLocation)
      }
      for (level, mine) in zip(someLevels, family) {
        let share = Double(successes) / Double(trials)
        #expect(mine.contains(share), sourceLocation: sourceLocation)
        #expect((mine.low == 0) == (successes == 0), sourceLocation: sourceLocation)
        #expect((mine.high == 1) == (successes == trials), sourceLocation: sourceLocation)
        let other = try #require(interval(trials - successes, trials, level))
        let isMirrored = nearly(other.low, 1 - mine.high) && nearly(other.high, 1 - mine.low)
        #expect(isMirrored, sourceLocation: sourceLocation)
        guard successes < trials else { continue }
        let next = try #require(interval(successes + 1, trials, level))
        let isHigher = mine.low < next.low && mine.high < next.high
        #expect(isHigher, sourceLocation: sourceLocation)
      }
    }
  }
}
