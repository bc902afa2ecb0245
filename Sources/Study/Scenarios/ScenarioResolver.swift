package import Base
package import Figures

/// Turns requests into scenarios of a study: names into ids, what a scenario extends into its own moves.
///
/// Nothing is guessed: a name that is only probably a venue is refused, with what it probably means.
package struct ScenarioResolver {
  let venues: [Venue]
  let centres: [Centre]
  let measures: [Measure]
  package let names: KnownNames
  /// How far it is between the venues, where the study's rules ask.
  let distances: Distances?
  private let assumptions: [Assumption]
  /// How the frame is split; nil where there is none.
  let allocation: AllocationRule?
  /// Ids that figures of other kinds have for subjects, and a scenario or new venue therefore may not have.
  let taken: Set<MatchingName>
  private var scenarioNames = ScenarioNames()
  private var requests: [String: PlanRequest] = [:]
  private var order: [String] = []

  package init(
    venues: [Venue], centres: [Centre], measures: [Measure], names: KnownNames,
    assumptions: [Assumption],
    allocation: AllocationRule?, distances: Distances?
  ) {
    self.venues = venues
    self.centres = centres
    self.measures = measures
    self.names = names
    self.distances = distances
    self.allocation = allocation
    self.assumptions = assumptions
    let ids = venues.map(\.id) + centres.map(\.id) + assumptions.map(\.id) + ["all"]
    taken = Set(ids.map { MatchingName($0) })
  }

  /// Makes requests known, so that others can extend them.
  package mutating func add(_ request: PlanRequest) {
    if requests[request.id] == nil { order.append(request.id) }
    requests[request.id] = request
    scenarioNames.add(request)
  }

  /// Whether an id is that of something else, such as a venue.
  package func isTaken(_ id: String) -> Bool { taken.contains(MatchingName(id)) }

  /// The request of that id.
  package func request(_ id: String) -> PlanRequest? { requests[id] }

  /// The ids of what a request extends, and what that extends, as far as there are any.
  package func bases(of request: PlanRequest) -> [String] {
    var told = Problems()
    return ancestry(of: request, problems: &told).dropFirst().map(\.id)
  }

  /// The id of the scenario that a name surely stands for: its id, or its title in either language, with blanks, hyphens
  /// and low lines alike. A name that fits two is no sure one.
  package func scenarioID(named name: String) -> String? { scenarioNames.id(of: name) }

  /// The scenario a request describes; with problems, the result may not be used.
  package func scenario(_ request: PlanRequest, problems: inout Problems) -> Scenario {
    checkID(request.id, "id", at: request.place, &problems)
    let line = ancestry(of: request, problems: &problems)
    let (moves, kept) = moves(line, problems: &problems)
    var overrides: [ParameterOverride<Parameter>] = []
    for written in line.reversed().flatMap(\.changes.overrides) {
      guard let checked = resolved(written, problems: &problems) else { continue }
      overrides.removeAll { $0.parameter == checked.parameter }
      overrides.append(checked)
    }
    let timing = timing(line, problems: &problems)
    let fewest = fewest(request, problems: &problems)
    return Scenario(
      id: request.id, title: request.title ?? title(moves),
      purpose: request.purpose ?? Phrase(da: "En plan til prøve.", en: "A plan on trial."),
      kind: request.kind, moves: moves, kept: kept, overrides: overrides, timing: timing,
      fewest: fewest,
      place: request.place ?? Place(file: "the command line"))
  }

  /// Refuses an id that would not do in the name of a figure.
  func checkID(_ id: String, _ field: String, at place: Place?, _ problems: inout Problems) {
    let isPlain = id.utf8.allSatisfy {
      "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0)
    }
    if !isPlain || id.isEmpty || id.utf8.count > 80 || isTaken(id) {
      problems.add(
        problem(
          place, field, found: quoted(id),
          expected: "small letters from a to z, digits and hyphens, and no id of something else",
          advice: id.utf8.count > 80 ? "write at most 80 of them" : nil))
    }
  }

  private func title(_ moves: Scenario.Moves) -> Phrase {
    func named(_ ids: [String]) -> [String] {
      venues.filter { ids.contains($0.id) }.map(\.name)
    }
    let merged = moves.mergers.flatMap(\.venues)
    return PlanTitle.of { part in
      switch part {
      case .close: named(moves.closed.filter { !merged.contains($0) })
      case .merge: named(merged)
      case .open: moves.openings.map(\.venue.name)
      case .withdraw: named(moves.withdrawals.map(\.venue))
      case .stagger: named(moves.staggered)
      }
    }
  }

  /// The request, then what it extends, then what that extends; a circle is told with its full path.
  private func ancestry(of request: PlanRequest, problems: inout Problems) -> [PlanRequest] {
    var line = [request]
    while let base = line.last?.base {
      guard let next = scenarioID(named: base.text).flatMap({ requests[$0] }) else {
        problems.add(
          problem(
            base.place, "extends", found: quoted(base.text), expected: "the id of a scenario",
            advice: suggestion(for: base.text, among: order)))
        return line
      }
      if line.contains(where: { $0.id == next.id }) {
        let path = (line.map(\.id) + [next.id]).joined(separator: " -> ")
        problems.add(
          problem(
            base.place, "extends", found: "a scenario that extends itself: \(path)",
            expected: "scenarios that end somewhere"))
        return line
      }
      line.append(next)
    }
    return line
  }

  private func resolved(
    _ written: ParameterOverride<PlanRequest.Named>, problems: inout Problems
  ) -> ParameterOverride<Parameter>? {
    let id = written.parameter.text
    guard let parameter = Parameter(rawValue: id), assumptions.contains(where: { $0.id == id })
    else {
      problems.add(
        problem(
          written.parameter.place, "set", found: quoted(id),
          expected: "an assumption of the study",
          advice: suggestion(for: id, among: assumptions.map(\.id))))
      return nil
    }
    guard parameter.allows(written.value) else {
      problems.add(
        problem(
          written.parameter.place, "set", found: "\(id) = \(plainNumber(written.value))",
          expected: parameter.allowed))
      return nil
    }
    guard parameter.bearsOnPlans else {
      problems.add(
        problem(
          written.parameter.place, "set", found: quoted(id),
          expected: "an assumption that plans rest on",
          advice: parameter.bearing == .staffing
            ? "it is a reading beside the plans: change it under assumptions in pipeline.json"
            : "it bears on intervals and repeated calculations only: change it under assumptions in pipeline.json"
        ))
      return nil
    }
    return ParameterOverride(parameter, value: written.value, at: written.parameter.place)
  }

  func problem(
    _ place: Place?, _ field: String, found: String, expected: String, advice: String? = nil
  ) -> Problem {
    Problem(
      .configuration, at: place, field: field, found: found, expected: expected, advice: advice)
  }
}
