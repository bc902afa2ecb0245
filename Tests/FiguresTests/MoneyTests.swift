import Figures
import Testing

@Suite struct MoneyTests {
  @Test func `an amount is rounded to the øre, halves away from zero`() {
    #expect(Money(kroner: 0.125)?.oere == 13)
    #expect(Money(kroner: -0.125)?.oere == -13)
    #expect(Money(kroner: 63_500_000)?.oere == 6_350_000_000)
  }

  @Test func `an amount too large to tell øre apart is none`() {
    #expect(Money(kroner: 1e300) == nil)
    #expect(Money(kroner: .infinity) == nil)
    #expect(Money(kroner: .nan) == nil)
  }

  @Test(arguments: [0, 1, 7, 10, 99, 6_350_000_000, 5_599_429_605, 123_456_789_012])
  func `kroner written out have two decimals at most, and read back as the same`(oere: Int) {
    let money = Money(oere: oere)
    #expect(Money(kroner: money.kroner) == money)
    let decimals = plainNumber(money.kroner).split(separator: ".").dropFirst().first ?? ""
    #expect(decimals.count <= 2)
  }

  @Test func `sums and differences are exact`() {
    let tenth = Money(oere: 10)
    #expect((tenth + tenth + tenth).kroner == 0.3)
    #expect(Money(oere: 30) - tenth - tenth == tenth)
    #expect(tenth < Money(oere: 11))
  }
}
