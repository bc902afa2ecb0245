import Base
import Figures
import Model
import Study

/// Whether the study has what the rules it chose ask for. A rule without its data is refused; none falls back on another.
extension Pipeline {
  /// Whether the measures that the computations rest on are there and of their kind.
  func checkMeasures(_ catalogue: Catalogue, _ problems: inout Problems) {
    let ids = catalogue.measures.map(\.id)
    for (key, named, kind) in [
      ("visits", settings.visits, Measure.Kind.visits), ("present", settings.present, .present),
    ] {
      guard let named else { continue }
      let measure = catalogue.measures.first { $0.id == named.id }
      if let measure, measure.kind == kind {
        if kind == .visits, measure.per == nil {
          problems.add(
            Problem(
              .configuration, at: named.place, field: "measures.visits",
              found: "\(quoted(named.id)), of which measures.csv does not say per what it counts",
              expected: "hour, day, week, month or year in the column per"))
        }
        continue
      }
      problems.add(
        Problem(
          .configuration, at: named.place, field: "measures.\(key)",
          found: quoted(named.id) + (measure.map { ", which counts \($0.kind.rawValue)" } ?? ""),
          expected: "the id of a measure that counts \(kind.rawValue)",
          advice: measure == nil ? suggestion(for: named.id, among: ids) : nil))
    }
  }

  /// Whether the filling has what it estimates visits from.
  func checkFilling(_ problems: inout Problems) {
    guard settings.conventions.filling.needsPresent, settings.present == nil,
      settings.stages.analysis.contains("scenarios")
    else { return }
    problems.add(
      Problem(
        .configuration, at: Place(file: StudyFolder.settings), field: "filling",
        found: "\(settings.conventions.filling.rawValue) without people present",
        expected: "a measure of people present under measures, from which it estimates visits",
        advice: "choose city_mean, or name the measure"))
  }

  /// Whether visits are given for venues of the study.
  func checkGivenVisits(
    _ catalogue: Catalogue, _ names: KnownNames, _ problems: inout Problems
  ) {
    let ids = catalogue.venues.map(\.id)
    for given in settings.conventions.givenVisits where !ids.contains(given.venue) {
      problems.add(
        Problem(
          .configuration, at: given.place, field: "given_visits", found: quoted(given.venue),
          expected: "the id of a venue",
          advice: names.advice(for: given.venue, in: "venues", ids: ids)))
    }
  }

  /// Whether visits are given only where there is no count.
  func checkFillings(_ book: FigureBook, _ measures: StudyMeasures) throws(Problems) {
    var problems = Problems()
    for given in settings.conventions.givenVisits
    where measures.hasVisits
      && book[measures.visits.metric, Subject(given.venue)]?.outcome.value != nil
    {
      problems.add(
        Problem(
          .configuration, at: given.place, field: "given_visits",
          found: "visits for \(quoted(given.venue)), which was counted",
          expected: "visits only where the count is missing"))
    }
    try problems.throwIfAny()
  }

  /// Whether the people present were counted once at each venue: what tells venues apart, and what a second count might
  /// show, is computed of single counts.
  func checkOccasions(_ book: FigureBook, _ measures: StudyMeasures) throws(Problems) {
    let present = measures.present.id + "/"
    let isRepeated = book.subjects(of: .countOccasions).contains { $0.id.hasPrefix(present) }
    guard measures.hasPresent, isRepeated else { return }
    var problems = Problems()
    problems.add(
      Problem(
        .configuration, at: settings.present?.place, field: "measures.present",
        found: "\(quoted(measures.present.id)), which has counts with a time",
        expected: "one count of people present for each venue",
        advice:
          "take the measure away here: its counts are shown, and no chance is computed of them"))
    try problems.throwIfAny()
  }

  /// Whether it is known how far it is, where a rule or a barrier asks.
  func checkDistances(_ distances: Distances?, _ problems: inout Problems) {
    func refuse(_ found: String, _ expected: String) {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: "stages.ingest",
          found: found, expected: expected))
    }
    if ["distances", "coordinates"].allSatisfy(settings.stages.ingest.contains) {
      refuse("both distances and coordinates", "one of the two, so that no way is known twice")
    }
    if settings.conventions.reassignment == .sameProportional, settings.conventions.filling == .zero
    {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: "reassignment",
          found: "same_proportional with the filling zero",
          expected: "another filling: to a venue with no visits nobody would go"))
    }
    guard settings.needsDistances else { return }
    guard let distances else {
      let asking =
        settings.conventions.reassignment.needsDistances
        ? "the reassignment \(settings.conventions.reassignment.rawValue)"
        : "an assumption about the way"
      refuse(
        "\(asking) without distances",
        "the table distances, or coordinates, or latitude and longitude in the table venues"
      )
      return
    }
    let hasChanges = distances.ways.allSatisfy { row in
      row.allSatisfy { $0 == nil || $0?.changes != nil }
    }
    if settings.assumption(.changesFactor) != nil, distances.hasLocations || !hasChanges {
      refuse(
        "changes_factor without the changes on each way",
        "the table distances with changes in every row")
    }
  }
}
