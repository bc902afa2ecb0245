import Document
import Figures
import Foundation
import Testing

@Suite struct NumeralsTests {
  @Test(arguments: [
    (63.5, 1, "63,5"), (3478, 0, "3.478"), (64000, 0, "64.000"), (1_234_567.891, 2, "1.234.567,89"),
    (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (0.125, 2, "0,13"), (-3.25, 1, "\u{2212}3,3"),
    (-0.04, 1, "0,0"), (999.95, 1, "1.000,0"), (0, 2, "0,00"), (1e-7, 3, "0,000"),
    (1e21, 0, "1.000.000.000.000.000.000.000"), (25.64102564102564, 2, "25,64"),
  ])
  func `Danish writes it so`(value: Double, decimals: Int, text: String) {
    #expect(Numerals.reading(.danish).text(value, decimals: decimals) == text)
  }

  @Test func `English swaps the two marks`() {
    #expect(Numerals.reading(.english).text(-1234.5, decimals: 1) == "\u{2212}1,234.5")
  }

  @Test(arguments: 0..<500)
  func `rounding is half away from zero on the decimal text of the number`(seed: Int) throws {
    let value = Double(seed &* 7919 % 100_003) / 800
    for decimals in 0...4 {
      var exact = try #require(Decimal(string: "\(value)"))
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, decimals, .plain)
      let text = Numerals.reading(.english).text(value, decimals: decimals)
      #expect(Decimal(string: text.replacing(",", with: "")) == rounded)
      #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 == decimals)
    }
  }
}
