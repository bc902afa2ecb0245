import Base
import Figures

extension ObjectReader {
  /// Something the freed money could be spent on; `amount` is kr. a year, or null while no price is known.
  mutating func reinvestmentOption() -> ReinvestmentOption {
    let id = string("id")
    let isPlain = id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    if !isPlain || id == "all" {
      refuse("id", expected: "small letters from a to z, digits and hyphens")
    }
    let kind = choice("kind", among: ReinvestmentOption.Kind.allCases.map(\.rawValue))
    return ReinvestmentOption(
      id: id, name: phrase("name"), kind: ReinvestmentOption.Kind(rawValue: kind) ?? .hours,
      amount: price(), reason: phrase("reason"), owner: label("owner"),
      amountPlace: optionalValue("amount")?.place ?? place)
  }

  /// A number of kr. in whole øre, or null.
  private mutating func price() -> Double? {
    guard let value = value("amount"), value.kind != .null else { return nil }
    guard let number = value.number, number >= 0, let money = Money(kroner: number),
      money.kroner == number
    else {
      refuse("amount", expected: "an amount a year from 0 with at most two decimals, or null")
      return nil
    }
    return number
  }
}
