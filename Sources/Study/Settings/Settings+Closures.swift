package import Base
import Figures

extension Settings {
  /// How large drops in a series of yearly visits are looked for, and what is computed of them.
  package struct Closures: Hashable, Sendable {
    /// The measures of the years, in the order of the years.
    package let measures: [Named]
    /// The visits there must be the year before a drop.
    package let leastVisits: Double
    /// The share of them that at most is left.
    package let dropBelow: Double
    /// How many of the nearest venues are looked at.
    package let neighbours: Int
    /// How many random draws are made.
    package let draws: Int
    /// Where `pipeline.json` says so.
    package let places: Places

    /// Where each of the numbers stands; nil for one that the program chose.
    package struct Places: Hashable, Sendable {
      package let leastVisits: Place?
      package let dropBelow: Place?
      package let neighbours: Place?
      package let draws: Place?
      package let measures: Place?
    }
  }
}

extension ObjectReader {
  /// What is not said is the program's own, but for the years.
  mutating func closures() -> Settings.Closures {
    let own = SettingsDefaults.closures
    let least = optionalNumber("least_visits") ?? own.leastVisits
    if !(1...1e9).contains(least) {
      refuse("least_visits", expected: "visits a year, from 1 to 1000000000")
    }
    let below = optionalNumber("drop_below") ?? own.dropBelow
    if !(0.05...0.95).contains(below) {
      refuse("drop_below", expected: "a share from 0.05 to 0.95")
    }
    let neighbours = optionalInteger("neighbours") ?? own.neighbours
    if !(1...10).contains(neighbours) {
      refuse("neighbours", expected: "a whole number from 1 to 10")
    }
    let draws = optionalInteger("draws") ?? own.draws
    if !(100...100_000).contains(draws) {
      refuse("draws", expected: "a whole number from 100 to 100000")
    }
    let ids = strings("measures")
    let elements = optionalValue("measures")?.elements ?? []
    if isRead("measures"), ids.count < 2 {
      refuse(
        "measures", found: ids.isEmpty ? "no measure" : "one measure",
        expected: "the ids of measures of visits a year, two at least, in the order of the years")
    }
    refuseRepeated(ids, in: "measures")
    return Settings.Closures(
      measures: ids.enumerated().map { index, id in
        Settings.Named(
          id: id, place: elements.indices.contains(index) ? elements[index].place : place)
      }, leastVisits: least, dropBelow: below, neighbours: neighbours, draws: draws,
      places: Settings.Closures.Places(
        leastVisits: optionalValue("least_visits")?.place,
        dropBelow: optionalValue("drop_below")?.place,
        neighbours: optionalValue("neighbours")?.place, draws: optionalValue("draws")?.place,
        measures: optionalValue("measures")?.place))
  }
}
