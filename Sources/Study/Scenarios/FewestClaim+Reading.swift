import Base
import Figures

extension PlanRequest {
  /// That what the plan closes has the lowest counts, as somebody wrote it.
  package struct Fewest: Sendable {
    let measure: Named
    /// A centre, or `eachCentre`; nil for all venues.
    let group: Named?
    let place: Place

    /// What stands for each centre by itself.
    static let eachCentre = "each_centre"
  }
}

extension ObjectReader {
  /// What a scenario says of the counts of what it closes; nil where it says nothing, or it could not be read.
  mutating func fewest() -> PlanRequest.Fewest? {
    optionalObject("fewest") { reader in
      PlanRequest.Fewest(
        measure: PlanRequest.Named(
          reader.string("measure"), at: reader.optionalValue("measure")?.place),
        group: reader.optionalString("among").map {
          PlanRequest.Named($0, at: reader.optionalValue("among")?.place)
        }, place: reader.place)
    }
  }
}

extension ScenarioResolver {
  /// What a plan claims of the counts of what it closes, for the study's own measures and centres.
  func fewest(_ request: PlanRequest, problems: inout Problems) -> FewestClaim? {
    guard let written = request.fewest else { return nil }
    let ids = measures.map(\.id)
    if !ids.contains(written.measure.text) {
      problems.add(
        problem(
          written.measure.place, "fewest.measure", found: quoted(written.measure.text),
          expected: "the id of a measure", advice: suggestion(for: written.measure.text, among: ids)
        ))
    }
    guard let group = written.group else {
      return FewestClaim(written.measure.text, among: .everyVenue, at: written.place)
    }
    if group.text == PlanRequest.Fewest.eachCentre {
      return FewestClaim(written.measure.text, among: .eachCentre, at: written.place)
    }
    guard let centre = names.id(of: group.text, in: "centres") else {
      problems.add(
        problem(
          group.place, "fewest.among", found: quoted(group.text),
          expected: "a centre, or \(PlanRequest.Fewest.eachCentre)",
          advice: names.advice(for: group.text, in: "centres", ids: centres.map(\.id))))
      return nil
    }
    return FewestClaim(written.measure.text, among: .centre(centre), at: written.place)
  }
}
