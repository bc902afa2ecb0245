package import Base
import Figures

extension Settings {
  /// How plans are tried: in which random draws, and under which values of a lost visit.
  package struct Uncertainty: Hashable, Sendable {
    /// What the random draws start from.
    package let seed: UInt64
    /// How many draws are made.
    package let draws: Int
    /// What a lost daily visit may be held worth, in kr. a year: a judgement of value.
    package let visitValues: [Double]
    /// Numbers of closed venues for which it is asked how often each venue is among them.
    package let closings: [Int]
    /// Where `pipeline.json` says so.
    package let places: Places

    /// Where each of the numbers stands; nil for one that the program chose.
    package struct Places: Hashable, Sendable {
      package let seed: Place?
      package let draws: Place?
      /// One for each of the values.
      package let visitValues: [Place]
      /// One for each of the numbers of closings.
      package let closings: [Place]
    }
  }
}

extension ObjectReader {
  /// What is not said is the program's own; `frame` is where the study names one.
  mutating func uncertainty(withFrame frame: Place?) -> Settings.Uncertainty {
    refuseMoney(["visit_values"], withFrame: frame)
    let own = SettingsDefaults.uncertainty
    let seed = integer("seed", from: 0, to: 1 << 53 - 1) ?? Int(own.seed)
    let draws = integer("draws", from: 1, to: 400_000) ?? own.draws
    let values = optionalNumbers("visit_values", in: 0...1e9) ?? own.visitValues
    refuseRepeated(values.map(plainNumber), in: "visit_values")
    let numbers = optionalNumbers("closings", in: 1...1000)
    let closings = (numbers ?? own.closings.map(Double.init)).compactMap { number in
      let count = Int(exactly: number)
      if count == nil {
        refuse("closings", found: plainNumber(number), expected: "whole numbers")
      }
      return count
    }
    refuseRepeated(closings.map(String.init), in: "closings")
    let written = optionalValue("visit_values")?.elements ?? []
    let writtenClosings = optionalValue("closings")?.elements ?? []
    return Settings.Uncertainty(
      seed: UInt64(seed), draws: draws, visitValues: values, closings: closings,
      places: Settings.Uncertainty.Places(
        seed: optionalValue("seed")?.place,
        draws: optionalValue("draws")?.place,
        visitValues: values.indices.map {
          written.indices.contains($0) ? written[$0].place : place
        },
        closings: closings.indices.map {
          writtenClosings.indices.contains($0) ? writtenClosings[$0].place : place
        }))
  }

  /// A whole number within bounds, or nil when the key is not there; the least, with a problem, when it is anything else.
  private mutating func integer(_ key: String, from least: Int, to most: Int) -> Int? {
    guard let value = optionalValue(key) else { return nil }
    if let number = value.integer, (least...most).contains(number) { return number }
    refuse(key, expected: "a whole number from \(least) to \(most)")
    return least
  }
}
