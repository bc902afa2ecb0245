import Audit
package import Base
package import Figures
package import Model
import Pages
package import SQLite
package import Study

/// What a study holds, read and checked up to the point where figures can be made.
package struct Pipeline {
  /// Where the study lies.
  package let folder: StudyFolder
  /// What `pipeline.json` says.
  package let settings: Settings
  /// Which edition of the reports is asked for.
  package let request: EditionRequest
  /// Whom the reports are for.
  package let profile: DisclosureProfile
  /// What becomes of the faults of the inputs.
  private let listing: Problems.Listing
  let package: DataPackage
  let packageBytes: [UInt8]
  private let ingest: Ingest
  private let settingsFile: InputFile
  private let paperFiles: [InputFile]
  private let papers: [Paper]

  /// The stages the program has.
  package static let stages = Settings.StageNames(
    ingest: Ingest.tableNames, analysis: Analysis.all.map(\.name) + ["findings", registers],
    output: Report.all.map(\.name) + [Annex.name])

  /// The last two stages look at what all others made.
  package static let registers = "registers"

  /// Whether the study's papers are read.
  package enum PaperUse {
    case read
    /// For a question about plans, which rests on no paper and can be asked while one is being written; only an annex says how
    /// the edition stands.
    case unread
  }

  /// Reads the settings and the data package; throws all that is wrong with them.
  package init(
    _ folder: StudyFolder, _ request: EditionRequest = .standing,
    for profile: DisclosureProfile = .everybody,
    listing: Problems.Listing = .folded, papers use: PaperUse = .read
  ) throws(Problems) {
    self.folder = folder
    self.request = request
    self.profile = profile
    self.listing = listing
    var problems = Problems(listing)
    let settingsBytes = Pipeline.read(StudyFolder.settings, folder, &problems)
    let stated = settingsBytes.flatMap {
      Settings($0, file: StudyFolder.settings, stages: Pipeline.stages, problems: &problems)
    }
    guard let stated, let settingsBytes else { throw problems }
    var ofPackage = Problems(listing)
    let packageBytes =
      stated.package.isEmpty ? nil : Pipeline.read(stated.package, folder, &ofPackage)
    let package = packageBytes.flatMap {
      DataPackage.read($0, file: stated.package, problems: &ofPackage)
    }
    let settings =
      package.map { Pipeline.completed(stated, among: $0.resources.map(\.name)) } ?? stated
    // Which stages run where none are listed, only the package can tell.
    if settings.stages.isSound, package != nil || settings.statesStages {
      Pipeline.checkStages(settings, &problems)
    }
    for problem in ofPackage.list { problems.add(problem) }
    guard let package, let packageBytes, settings.stages.isSound else { throw problems }
    let ingest = Ingest(
      package, tables: settings.stages.ingest, languages: settings.words.languages,
      folder: folder.prefix, packageFile: settings.package, problems: &problems)
    let papers = use == .read ? Pipeline.papers(settings.papers, folder, &problems) : []
    guard let ingest, problems.isEmpty else { throw problems }
    self.papers = papers.map(\.paper)
    self.settings = settings
    self.package = package
    self.ingest = ingest
    self.packageBytes = packageBytes
    settingsFile = InputFile(
      path: StudyFolder.settings, rows: 0, sha256: SHA256.hexadecimal(settingsBytes))
    paperFiles = papers.map { InputFile(path: $0.paper.file, rows: 0, sha256: $0.sha256) }
  }

  /// Reads every table into a database and makes the figures; throws all that is wrong with the inputs.
  package func results(in database: borrowing Database) throws -> StudyResults {
    try session(in: database).results
  }

  /// Reads every table and looks for all that `results` would refuse; makes only the figures that this takes. What comes of it
  /// tells of the inputs and of what is withheld.
  package func check(in database: borrowing Database) throws -> StudyResults {
    guard papers.contains(where: \.citesFigures) else {
      return try session(in: database, making: .whatFindingsRead).results
    }
    // What a paper cites or claims may be any figure.
    let results = try session(in: database).results
    _ = try Report.papers(
      of: results, beside: Report.pages(of: reports(of: results), results))
    return results
  }

  /// The results, with what is needed to compute further plans.
  package func session(
    in database: borrowing Database, making extent: Extent = .everything
  ) throws -> WhatIfSession {
    var problems = Problems(listing)
    let stamps = ingest.resources.map { FileSystem.stamp(of: folder.path($0.file)) }
    let intakes = try ingest.run(into: database, problems: &problems)
    checkStatedBytes(&problems)
    try problems.throwIfAny()
    let catalogue = try Catalogue(
      database, tables: settings.stages.ingest, currency: settings.words.currency)
    let transcriptions = try transcriptions(catalogue.documents, in: database)
    // Whatever is read of the tables from here on is read without what is withheld.
    let disclosure = try disclosure(of: catalogue, in: database)
    let names = try KnownNames(database, tables: settings.stages.ingest)
    checkFrame(catalogue, &problems)
    try checkGrowth(database, &problems)
    checkMeasures(catalogue, &problems)
    let completed = settings.assuming(
      for: StudyMeasures(
        catalogue.measures, visits: settings.visits?.id, present: settings.present?.id))
    checkFilling(&problems)
    checkChanges(catalogue, &problems)
    checkGivenVisits(catalogue, names, &problems)
    let origins = try Origins(database)
    try checkGrants(database, catalogue, origins, &problems)
    try checkPlaces(database, origins, &problems)
    let distances =
      settings.needsDistances
      ? try Distances(
        database, tables: settings.stages.ingest, venues: catalogue.venues, origins: origins,
        problems: &problems) : nil
    checkDistances(distances, &problems)
    checkClosures(catalogue, &problems)
    let places =
      settings.stages.analysis.contains(Analysis.observedClosures.name)
        && distances?.hasLocations != true
      ? try Distances.places(
        database, tables: settings.stages.ingest, venues: catalogue.venues, origins: origins,
        problems: &problems) : distances?.locations ?? []
    checkDecisions(catalogue, &problems)
    var resolver = ScenarioResolver(
      venues: catalogue.venues, centres: catalogue.centres, measures: catalogue.measures,
      names: names,
      assumptions: completed.assumptionsOfPlans,
      allocation: completed.conventions.allocation, distances: distances)
    for request in settings.requests { resolver.add(request) }
    let computes = settings.stages.analysis.contains("scenarios")
    let asked =
      computes ? settings.requests.map { resolver.scenario($0, problems: &problems) } : []
    let scenarios = asked.filter { !disclosure.decides($0, among: catalogue.venues) }
    let mark = mark(disclosure, origins, leavingOut: asked, but: scenarios)
    let shown = presented(catalogue, transcriptions, &problems)
    for scenario in asked {
      resolver.checkLocked(scenario, at: scenario.place, problems: &problems)
    }
    try problems.throwIfAny()
    let made = extent.plans(among: scenarios, resolver)
    let context = AnalysisContext(
      settings: completed, scenarios: made, catalogue: catalogue, origins: origins,
      distances: distances, places: places, disclosure: disclosure, mark: mark,
      papers: papers, readings: extent.readings)
    var book = FigureBook(context.measures, in: context.words)
    for analysis in Analysis.all
    where settings.stages.analysis.contains(analysis.name) && extent.has(analysis.name)
      && !mark.stagesLeftOut.contains(analysis.name)
    {
      try analysis.run(database, context, &book)
    }
    try checkFillings(book, context.measures)
    try checkOccasions(book, context.measures)
    let isLooked = settings.stages.analysis.contains("findings")
    let findings =
      extent.hasFindings
      ? try waived(isLooked ? try context.findings(database, book) : [], book) : []
    let edition = try edition(shown, catalogue, completed.assumptions, findings)
    if settings.stages.analysis.contains(Pipeline.registers), extent.has(Pipeline.registers) {
      try context.recordRegisters(findings, edition, in: database, &book)
    }
    var inputs = [settingsFile, packageFile(withholding: mark.withheld)] + paperFiles
    for (intake, stamp) in zip(intakes, stamps) {
      let resource = intake.resource
      let path = folder.path(resource.file)
      let withheld = mark.withheld.filter { $0.file == resource.file }
      let digest = try shownDigest(of: path, named: resource.file, withholding: withheld)
      guard FileSystem.stamp(of: path) == stamp else {
        throw Problem(
          .file, at: Place(file: resource.file), found: "a change while it was read",
          expected: "a file that holds still", advice: "run again")
      }
      inputs.append(
        InputFile(
          path: resource.file, table: resource.name, rows: intake.rows, sha256: digest,
          withheld: withheld))
    }
    let results = StudyResults(
      title: settings.title, about: settings.about, budgetArea: settings.budgetArea,
      documents: catalogue.documents.map(disclosure.shown),
      centres: catalogue.centres,
      venues: catalogue.venues, measures: context.measures,
      sources: try StudySources(
        database, tables: settings.stages.ingest, frame: settings.frame),
      framePeriod: try settings.frame.flatMap { (frame) throws(DatabaseError) in
        try database.period(ofFact: frame, tables: settings.stages.ingest)
      },
      sections: catalogue.sections,
      themes: catalogue.themes, voices: catalogue.voices, facts: catalogue.facts,
      growth: settings.growth.map { Subject($0.id) }, affected: catalogue.affected,
      scenarios: scenarios,
      routes: Dictionary(
        made.map { ($0.id, ScenarioReading.chosen(context).with($0).routes(of: $0, book)) },
        uniquingKeysWith: { first, _ in first }),
      headline: scenarios.first { $0.id == settings.headline },
      assumptions: completed.assumptions, conventions: settings.conventions,
      reinvestment: settings.reinvestment,
      criteria: mark.stagesLeftOut.isEmpty ? settings.criteria : Criteria(list: []),
      findings: findings,
      decisions: settings.decisions, choices: settings.choices, papers: papers, edition: edition,
      disclosure: mark, inputs: inputs, book: book)
    var scripted = results
    scripted.script = WhatIfSession(results: results, context: context, resolver: resolver).script
    return WhatIfSession(results: scripted, context: context, resolver: resolver)
  }

  /// What the rules see that look at the tables alone, where the study gives no figures; nil where the tables
  /// themselves are faulty.
  package func findingsOfTables(in database: borrowing Database) throws -> [Finding]? {
    var problems = Problems()
    _ = try ingest.run(into: database, problems: &problems)
    guard problems.list.isEmpty, settings.stages.analysis.contains("findings") else { return nil }
    let catalogue = try Catalogue(
      database, tables: settings.stages.ingest, currency: settings.words.currency)
    let disclosure = try disclosure(of: catalogue, in: database)
    let context = AnalysisContext(
      settings: settings, scenarios: [], catalogue: catalogue, origins: try Origins(database),
      distances: nil, disclosure: disclosure)
    return try context.findingsOfTables(database)
  }

  /// The files that are read, as the study names them.
  package var inputs: [String] {
    [StudyFolder.settings, settings.package] + resources.map(\.file) + papers.map(\.file)
  }

  /// The tables that are read.
  package var resources: [Resource] { ingest.resources }

  static func read(
    _ name: String, _ folder: StudyFolder, _ problems: inout Problems
  ) -> [UInt8]? {
    do throws(Problem) {
      return try FileSystem.read(folder.path(name), named: name)
    } catch {
      problems.add(error)
      return nil
    }
  }

  private func checkFrame(_ catalogue: Catalogue, _ problems: inout Problems) {
    guard settings.stages.analysis.contains("scenarios"), let frame = settings.frame,
      !catalogue.amounts.contains(frame)
    else { return }
    problems.add(
      Problem(
        .configuration, at: settings.framePlace, field: "frame", found: quoted(frame),
        expected: "the id of a fact in \(settings.words.currency.unit)",
        advice: suggestion(for: frame, among: catalogue.amounts)))
  }
}
