import Analysis
import Document
import Figures
import Ingest

/// A study's dossier, and what is needed to reckon a plan nobody has named yet.
struct Workbench {
  let dossier: Dossier
  let material: Material
  let resolver: ScenarioResolver

  /// The names venues and centres go by.
  var names: KnownNames { resolver.names }

  /// A plan and what it comes to.
  struct Result {
    let scenario: Scenario
    /// The plan's own figures, in the order of `figures.csv`.
    let figures: [Figure]
    /// The figures, with those of the study they cite.
    let book: FigureBook
  }

  /// A reminder of what the visits rest on, for every answer about plans.
  func caution(_ wording: Wording) -> [String] {
    let estimated = dossier.venues.filter {
      dossier.book[.visitsPerDay, $0.subject]?.outcome.value == nil
    }
    let names = listed(estimated.map(\.name))
    let missing = Phrase(
      da: "Besøg mangler for \(names.danish) og er ikke udfyldt.",
      en: "Visits are missing for \(names.english) and not filled in.")
    let method = dossier.conventions.filling.words
    let rests = Phrase(
      da: "Besøg er skønnet for \(names.danish) (\(method.danish)).",
      en: "Visits are estimated for \(names.english) (\(method.english)).")
    let advice = Phrase(
      da: "Tallene siger ikke, at et tilbud bør lukke.",
      en: "The figures do not say that a venue should close.")
    return [""]
      + (estimated.isEmpty
      ? [advice] : [dossier.conventions.filling == .none ? missing : rests, advice]).map {
        wording.plain($0, dossier.book)
      }
  }

  /// The plan a sketch describes; throws all that is wrong with it.
  func resolved(_ sketch: Sketch) throws(Problems) -> Scenario {
    let scenario = try limits(sketch)
    var problems = Problems()
    resolver.checkLocked(scenario, at: sketch.place, problems: &problems)
    try problems.throwIfAny()
    return scenario
  }

  /// What a sketch closes and keeps, where that is asked of every plan and is no plan of its own.
  func limits(_ sketch: Sketch) throws(Problems) -> Scenario {
    var problems = Problems()
    let scenario = resolver.scenario(sketch, problems: &problems)
    try problems.throwIfAny()
    return scenario
  }

  /// Reckons a plan; throws all that is wrong with it.
  func result(of sketch: Sketch) throws(Problems) -> Result {
    let scenario = try resolved(sketch)
    var problems = Problems()
    if let named = dossier.scenarios.first(where: { $0.id == scenario.id }) {
      guard named != scenario else { return result(of: named) }
      problems.add(
        Problem(
          .configuration, at: sketch.place, field: "id", found: quoted(named.id),
          expected: "an id that no scenario of pipeline.json has"))
      throw problems
    }
    var book = FigureBook(continuing: dossier.book)
    reckon(scenario, into: &book)
    let figures = book.ordered.filter { $0.name.subject == scenario.subject }
    return Result(scenario: scenario, figures: figures, book: book)
  }

  /// Reckons a plan with the visits at each venue, as a dossier of its own; throws all that is wrong with it.
  func dossier(of sketch: Sketch) throws(Problems) -> (result: Result, dossier: Dossier) {
    let result = try result(of: sketch)
    let reading = ScenarioReading.chosen(material).with(result.scenario)
    var book = result.book
    if dossier.scenarios.allSatisfy({ $0.id != result.scenario.id }) {
      for share in material.settings.conventions.fixedShareReadings {
        ScenarioReading.fixedShare(share, material).with(result.scenario)
          .recordReading(of: result.scenario, &book)
      }
    }
    let routes = [result.scenario.id: reading.routes(of: result.scenario, book)]
    return (
      Result(scenario: result.scenario, figures: result.figures, book: book),
      dossier.with([result.scenario], routes: routes, book: book)
    )
  }

  /// Enters what a plan that the study does not name comes to.
  func reckon(_ scenario: Scenario, into book: inout FigureBook) {
    let reading = ScenarioReading.chosen(material).with(scenario)
    reading.recordReading(of: scenario, &book)
    reading.recordLoads(of: scenario, &book)
    if material.settings.stages.analysis.contains("budget") {
      BudgetReading(material, scenario).record(&book)
    }
  }

  /// An id for a plan without one, which no scenario of the study has.
  var freeID: String { freeID(besides: dossier.scenarios.map(\.id)) }

  /// An id for a plan without one, which is none of these and nothing else's.
  func freeID(besides taken: [String]) -> String {
    (["plan"] + (2...10_000).map { "plan-\($0)" }).first {
      !taken.contains($0) && !resolver.isTaken($0)
    } ?? "plan"
  }

  /// What a scenario of the study came to.
  func result(of scenario: Scenario) -> Result {
    let figures = dossier.book.ordered.filter { $0.name.subject == scenario.subject }
    return Result(scenario: scenario, figures: figures, book: dossier.book)
  }
}

extension Filling {
  /// The method in a few words.
  fileprivate var words: Phrase {
    switch self {
    case .none: Phrase(da: "ikke udfyldt", en: "not filled in")
    case .zero: Phrase(da: "sat til nul", en: "set to zero")
    case .cityMean: Phrase(da: "byens gennemsnit", en: "the city's average")
    case .centreMean: Phrase(da: "centerets gennemsnit", en: "the centre's average")
    case .ratio: Phrase(da: "efter antal til stede i 2015", en: "from people present in 2015")
    case .given: Phrase(da: "egne tal", en: "numbers of the study's own")
    }
  }
}
