import Base
import Figures

extension ObjectReader {
  /// The criteria plans are valued by, none where nothing is said; `scenarios` are the ids that can be named as worst and best, nil where they could
  /// not be read.
  mutating func criteria(scenarios: [String]?) -> Criteria {
    optionalObject("criteria") { $0.readCriteria(scenarios) }
      ?? Criteria(list: [])
  }

  private mutating func readCriteria(_ scenarios: [String]?) -> Criteria {
    let list = objects("list") { $0.criterion(scenarios) }
    refuseRepeated(list.map(\.id), in: "list")
    let weights = list.compactMap { $0.swing?.weight }
    let areWeighed = list.allSatisfy { $0.measure == .none || $0.swing != nil }
    if areWeighed, let most = weights.max(), most != 100 {
      refuse(
        "list", found: "\(plainNumber(most)) as the greatest weight",
        expected: "100 for the swing that is worth most, and the others beside it")
    }
    let measures = list.map(\.measure)
    if measures.contains(.keptInWorstCentre), measures.contains(.useKept) {
      refuse(
        "list", found: "both kept_in_worst_centre and use_kept",
        expected: "visits counted once",
        advice: "measure geography by open_in_worst_centre or centres_with_open_venue")
    }
    return Criteria(list: list, origin: optionalPhrase("origin"))
  }

  private mutating func criterion(_ scenarios: [String]?) -> Criterion {
    let id = string("id")
    let isPlain = id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    if !isPlain { refuse("id", expected: "small letters from a to z, digits and hyphens") }
    let name = phrase("name")
    let written = choice("measure", among: CriterionMeasure.allCases.map(\.rawValue))
    let isMeasured = isRead("measure")
    let measure = isMeasured ? CriterionMeasure(rawValue: written) ?? .none : .none
    if !isMeasured { ignore(["weight", "worst", "best"]) }
    return Criterion(
      id: id, name: name, measure: measure,
      swing: measure == .none ? nil : swing(scenarios), reason: phrase("reason"),
      owner: label("owner"), place: place)
  }

  /// Nil, with a problem, when it has no weight.
  private mutating func swing(_ scenarios: [String]?) -> Criterion.Swing? {
    let weight = number("weight")
    if !(0...100).contains(weight) { refuse("weight", expected: "a number from 0 to 100") }
    let (worst, best) = (scenario("worst", scenarios), scenario("best", scenarios))
    return isRead("weight") ? Criterion.Swing(worst: worst, best: best, weight: weight) : nil
  }

  private mutating func scenario(_ key: String, _ scenarios: [String]?) -> String {
    let id = string(key)
    if let scenarios, !id.isEmpty, !scenarios.contains(id) {
      refuse(
        key, expected: "the id of a scenario", advice: suggestion(for: id, among: scenarios))
    }
    return id
  }
}
