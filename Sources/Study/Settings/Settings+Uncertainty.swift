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

    /// Where each of the numbers stands.
    package struct Places: Hashable, Sendable {
      package let seed: Place
      package let draws: Place
      /// One for each of the values.
      package let visitValues: [Place]
      /// One for each of the numbers of closings.
      package let closings: [Place]
    }

    /// What is read where there is nothing; never used, since that is a problem.
    static let none = Uncertainty(
      seed: 0, draws: 1, visitValues: [], closings: [],
      places: Places(
        seed: Place(file: "pipeline.json"), draws: Place(file: "pipeline.json"), visitValues: [],
        closings: []))
  }
}

extension ObjectReader {
  mutating func uncertainty() -> Settings.Uncertainty {
    let seed = integer("seed", from: 0, to: 1 << 53 - 1)
    let draws = integer("worlds", from: 1, to: 100_000)
    let values = numbers("visit_values", in: 0...1e9)
    refuseRepeated(values.map(plainNumber), in: "visit_values")
    let closings = numbers("closings", in: 1...1000).compactMap { number in
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
        seed: optionalValue("seed")?.place ?? place,
        draws: optionalValue("worlds")?.place ?? place,
        visitValues: values.indices.map {
          written.indices.contains($0) ? written[$0].place : place
        },
        closings: closings.indices.map {
          writtenClosings.indices.contains($0) ? writtenClosings[$0].place : place
        }))
  }

  /// A whole number within bounds; the least, with a problem, when it is anything else.
  private mutating func integer(_ key: String, from least: Int, to most: Int) -> Int {
    guard let value = value(key) else { return least }
    if let number = value.integer, (least...most).contains(number) { return number }
    refuse(key, expected: "a whole number from \(least) to \(most)")
    return least
  }
}
