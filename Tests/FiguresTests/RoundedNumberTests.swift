import Figures
import Testing

@Suite struct RoundedNumberTests {
  /// The digits as one whole number, so that rounding can be checked by whole numbers alone.
  private func whole(_ number: RoundedNumber?) -> Int? {
    number.map { $0.digits.reduce(0) { $0 * 10 + Int($1) } }
  }

  @Test(arguments: [
    (23, 40, 0, 58), (1, 8, 0, 13), (1, 200, 0, 1), (1, 201, 0, 0), (0, 7, 0, 0), (7, 7, 0, 100),
    (9, 34, 1, 265), (9, 34, 3, 26471), (1, 3, 9, 33_333_333_333), (29, 200, 0, 15),
    (57, 200, 0, 29),
  ])
  func `a share is rounded half away from zero`(part: Int, of: Int, decimals: Int, digits: Int) {
    #expect(whole(.perCent(Fraction(part, of: of), decimals: decimals)) == digits)
  }

  @Test func `two counts and their quotient round alike, to the last half`() {
    for whole in 1...400 {
      for part in 0...whole {
        for decimals in 0...2 {
          let counts = RoundedNumber.perCent(Fraction(part, of: whole), decimals: decimals)
          let scale = [100, 1_000, 10_000][decimals]
          #expect(self.whole(counts) == (2 * part * scale + whole) / (2 * whole))
          #expect(counts == .perCent(Double(part) / Double(whole), decimals: decimals))
        }
      }
    }
  }

  @Test func `numbers as large as they come neither stop it nor lose a digit`() {
    #expect(whole(.perCent(Fraction(.max - 1, of: .max))) == 100)
    #expect(RoundedNumber.perCent(Fraction(.max, of: 1), decimals: 9)?.digits.count == 30)
    #expect(RoundedNumber.perCent(Fraction(1, of: 0)) == nil)
    #expect(RoundedNumber.perCent(Fraction(-1, of: 2)) == nil)
    #expect(RoundedNumber(1e300, decimals: 0).digits.count == 301)
    #expect(RoundedNumber(.leastNonzeroMagnitude, decimals: 3).digits == [0, 0, 0, 0])
  }

  @Test(arguments: [
    (9.8, "9.8"), (9.04, "9.0"), (9.95, "10"), (9.97, "10"), (10.2, "10"), (0.97, "1.0"),
    (0.94, "0.9"), (99.6, "100"), (97.466, "97"), (126.58, "130"), (-9.8, "-9.8"), (0, "0"),
    (12, "12"), (7, "7"),
  ])
  func `an estimate has two digits, also just below ten`(value: Double, printed: String) {
    let rounded = RoundedNumber(value, estimatedTo: 2)
    let digits = rounded.map { String(decoding: $0.digits.map { $0 + 48 }, as: UTF8.self) } ?? ""
    let decimals = rounded?.decimals ?? 0
    let text = decimals == 0 ? digits : digits.dropLast(decimals) + "." + digits.suffix(decimals)
    #expect((rounded?.isNegative == true ? "-" : "") + text == printed)
  }

  @Test func `cutting leaves out what rounding would carry`() {
    let share = Fraction(20, of: 78)
    #expect(whole(RoundedNumber.cut(share, decimals: 0, tenfold: 2)) == 25)
    #expect(whole(.perCent(share)) == 26)
  }

  @Test(arguments: [
    (0.0, 0), (37, 0), (26.5, 1), (0.00012345, 8), (1.5e-7, 8), (1e22, 0), (-2.25, 2),
  ])
  func `the decimals of a number are those of its shortest text`(value: Double, count: Int) {
    #expect(RoundedNumber.decimals(of: value) == count)
  }

  @Test(arguments: [
    (0.5, 0), (1, 0), (0.05, 0), (0.125, 1), (0.005, 1), (0.0025, 2), (1.0 / 3, 2), (1e-7, 2),
  ])
  func `a share that somebody has set is shown with the decimals it is set with, two at most`(
    share: Double, count: Int
  ) {
    #expect(RoundedNumber.decimals(ofSet: share) == count)
  }

  @Test(arguments: [("year", true), ("År", true), ("years", true), ("people", false)])
  func `a year is a name and no amount`(unit: String, isYear: Bool) {
    #expect(Unit(unit).isCalendarYear == isYear)
  }
}
