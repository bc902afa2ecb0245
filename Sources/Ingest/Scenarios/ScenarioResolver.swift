package import Figures

/// Turns sketches into scenarios of a study: names into ids, what a scenario extends into its own closures.
///
/// Nothing is guessed: a name that is only probably a venue is refused, with what it probably means.
package struct ScenarioResolver {
  private let venues: [Venue]
  private let names: KnownNames
  private let assumptions: [Assumption]
  private var sketches: [String: Sketch] = [:]
  private var order: [String] = []

  package init(
    venues: [Venue], centres: [Centre], names: KnownNames, assumptions: [Assumption]
  ) {
    taken = Set(venues.map(\.id) + centres.map(\.id) + assumptions.map(\.id) + ["all"])
    self.venues = venues
    self.names = names
    self.assumptions = assumptions
  }

  /// Ids that figures of other kinds have for subjects, and a scenario therefore may not have.
  private let taken: Set<String>

  /// Makes sketches known, so that others can extend them.
  package mutating func add(_ sketch: Sketch) {
    if sketches[sketch.id] == nil { order.append(sketch.id) }
    sketches[sketch.id] = sketch
  }

  /// The sketch of that id.
  package func sketch(_ id: String) -> Sketch? { sketches[id] }

  /// The scenario a sketch describes; with problems, the result may not be used.
  package func scenario(_ sketch: Sketch, problems: inout Problems) -> Scenario {
    let isPlain = sketch.id.utf8.allSatisfy {
      "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0)
    }
    if !isPlain || sketch.id.isEmpty || taken.contains(sketch.id) {
      problems.add(
        problem(
          sketch.place, "id", found: quoted(sketch.id),
          expected: "small letters from a to z, digits and hyphens, and no id of something else"))
    }
    let line = ancestry(of: sketch, problems: &problems)
    var closed: [String] = []
    var kept: [String] = []
    var settings: [Scenario.Setting] = []
    for part in line.reversed() {
      closed += ids(part.closes, "close", of: part, problems: &problems)
      kept += ids(part.keeps, "keep", of: part, problems: &problems)
      for setting in part.settings {
        guard let checked = self.setting(setting, problems: &problems) else { continue }
        settings.removeAll { $0.assumption == checked.assumption }
        settings.append(checked)
      }
    }
    for id in Set(closed).intersection(kept).sorted() {
      problems.add(
        problem(
          sketch.place, "keep", found: "\(quoted(id)) both closed and kept",
          expected: "one or the other"))
    }
    let open = venues.filter { !closed.contains($0.id) }
    if open.isEmpty, !venues.isEmpty {
      problems.add(
        problem(
          sketch.place, "close", found: "every venue in \(quoted(sketch.id))",
          expected: "at least one venue that stays open"))
    }
    let shut = venues.map(\.id).filter(closed.contains)
    return Scenario(
      id: sketch.id, title: sketch.title ?? title(closing: shut),
      purpose: sketch.purpose ?? Phrase(da: "En plan til prøve.", en: "A plan on trial."),
      closed: shut, kept: venues.map(\.id).filter(kept.contains), settings: settings,
      place: sketch.place ?? Place(file: "the command line"))
  }

  private func title(closing ids: [String]) -> Phrase {
    let names = venues.filter { ids.contains($0.id) }.map(\.name).joined(separator: ", ")
    return ids.isEmpty
      ? Phrase(da: "Intet lukkes", en: "Nothing closes")
      : Phrase(da: "Luk \(names)", en: "Close \(names)")
  }

  /// The sketch, then what it extends, then what that extends; a circle is told with its full path.
  private func ancestry(of sketch: Sketch, problems: inout Problems) -> [Sketch] {
    var line = [sketch]
    while let base = line.last?.base {
      guard let next = sketches[base.text] else {
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

  private func ids(
    _ written: [Sketch.Named], _ key: String, of sketch: Sketch, problems: inout Problems
  ) -> [String] {
    var ids: [String] = []
    for name in written {
      guard let id = names.id(of: name.text, in: "venues", ids: venues.map(\.id)) else {
        problems.add(
          problem(
            name.place, key, found: quoted(name.text),
            expected: "a venue in \(quoted(sketch.id))",
            advice: names.advice(for: name.text, in: "venues", ids: venues.map(\.id))))
        continue
      }
      if ids.contains(id) {
        problems.add(
          problem(name.place, key, found: "\(quoted(id)) twice", expected: "each venue once"))
      } else {
        ids.append(id)
      }
    }
    return ids
  }

  private func setting(
    _ setting: Sketch.Setting, problems: inout Problems
  ) -> Scenario.Setting? {
    let id = setting.assumption.text
    guard let name = AssumptionName(rawValue: id),
      let assumption = assumptions.first(where: { $0.id == id })
    else {
      problems.add(
        problem(
          setting.assumption.place, "set", found: quoted(id),
          expected: "an assumption of the study",
          advice: suggestion(for: id, among: assumptions.map(\.id))))
      return nil
    }
    guard name.allows(setting.value) else {
      problems.add(
        problem(
          setting.assumption.place, "set", found: "\(id) = \(plainNumber(setting.value))",
          expected: name.allowed))
      return nil
    }
    guard name.bearsOnPlans else {
      problems.add(
        problem(
          setting.assumption.place, "set", found: quoted(id),
          expected: "an assumption that plans rest on",
          advice: "it bears on intervals only: change it under assumptions in pipeline.json"))
      return nil
    }
    return Scenario.Setting(
      assumption: assumption.with(value: setting.value).id, value: setting.value)
  }

  private func problem(
    _ place: Place?, _ field: String, found: String, expected: String, advice: String? = nil
  ) -> Problem {
    Problem(
      .configuration, at: place, field: field, found: found, expected: expected, advice: advice)
  }
}
