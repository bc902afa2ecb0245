package import Base
import Figures

extension Settings {
  /// The stage names a study may list.
  package struct StageNames: Sendable {
    package let ingest: [String]
    package let analysis: [String]
    package let output: [String]

    package init(ingest: [String], analysis: [String], output: [String]) {
      self.ingest = ingest
      self.analysis = analysis
      self.output = output
    }
  }

  /// Reads `pipeline.json`; every problem goes into `problems`, and the result may be used only if there is
  /// none.
  package init?(
    _ bytes: [UInt8], file: String, stages names: StageNames, problems: inout Problems
  ) {
    let value: JSONValue
    do throws(Problem) {
      value = try parseJSON(bytes, file: file)
    } catch {
      problems.add(error)
      return nil
    }
    let settings = ObjectReader.read(value, problems: &problems) { reader in
      Settings(&reader, names)
    }
    guard let settings else { return nil }
    for problem in PlanRequest.clashes(among: settings.requests) { problems.add(problem) }
    self = settings
  }

  private init(_ reader: inout ObjectReader, _ names: StageNames) {
    reader.ignore(["$schema"])
    title = reader.phrase("title")
    about = reader.optionalPhrase("about")
    budgetArea = reader.optionalPhrase("budget_area")
    words = reader.studyWords()
    package = reader.package()
    frame = reader.optionalString("frame")
    framePlace = reader.optionalValue("frame")?.place
    growth = reader.named("growth")
    (visits, present) =
      reader.optionalObject("measures") { ($0.named("visits"), $0.named("present")) } ?? (nil, nil)
    changes = reader.changes()
    closures = reader.optionalObject("closures") { $0.closures() }
    disclosure = reader.disclosure()
    let defaults = SettingsDefaults.self
    let filling = reader.choice("filling", or: defaults.filling)
    let reassignment = reader.choice("reassignment", or: defaults.reassignment)
    let readings = reader.optionalNumbers("fixed_share_readings", in: Parameter.fixedShare.bounds)
    reader.refuseRepeated((readings ?? []).map(plainNumber), in: "fixed_share_readings")
    let retention =
      reader.optionalObjects("retention_readings") { $0.retention() }
      ?? defaults.retentionReadings
    reader.refuseRepeated(retention.map(\.mark), in: "retention_readings")
    let allocation = reader.choice("allocation", or: defaults.allocation)
    let driver = reader.choice("cost_driver", or: defaults.costDriver)
    reader.check(driver, under: allocation, counting: present)
    let comparable = reader.optionalNumber("comparable_within") ?? defaults.comparableWithin
    if !(0...1).contains(comparable) {
      reader.refuse("comparable_within", expected: "a share from 0 to 1")
    }
    let leastOpen = reader.optionalInteger("least_open_per_centre") ?? defaults.leastOpenPerCentre
    if !(0...1000).contains(leastOpen) {
      reader.refuse("least_open_per_centre", expected: "a whole number from 0 to 1000")
    }
    conventions = Conventions(
      filling: filling, givenVisits: reader.givenVisits(filling: filling),
      reassignment: reassignment, allocation: frame == nil ? nil : allocation,
      costDriver: driver,
      fixedShareReadings: readings ?? defaults.fixedShareReadings,
      retentionReadings: retention,
      readingPlaces: Conventions.ReadingPlaces(
        fixedShare: reader.optionalValue("fixed_share_readings")?.place,
        retention: reader.optionalValue("retention_readings")?.place),
      comparableWithin: comparable,
      comparablePlace: reader.optionalValue("comparable_within")?.place,
      leastOpenPerCentre: leastOpen,
      leastOpenPlace: reader.optionalValue("least_open_per_centre")?.place,
      unstated: ChosenRule.allCases.filter { reader.optionalValue($0.rawValue) == nil })
    assumptions = (reader.optionalObjects("assumptions") { $0.assumption() } ?? [])
      .compactMap(\.self)
    reader.checkAssumptions(assumptions, reassignment: conventions.reassignment)
    uncertainty =
      reader.optionalObject("uncertainty") { [framePlace] reader in
        reader.uncertainty(withFrame: framePlace)
      } ?? defaults.uncertainty

    let stated = reader.optionalObjects("scenarios") { $0.scenario() }
    requests = stated ?? defaults.scenarios
    reader.refuseRepeated(requests.map(\.id), in: "scenarios")
    let areNamed =
      (reader.optionalValue("scenarios") == nil || reader.isRead("scenarios"))
      && requests.allSatisfy { !$0.id.isEmpty }
    criteria = reader.criteria(scenarios: areNamed ? requests.map(\.id) : nil)
    headline =
      reader.optionalValue("headline")?.kind == .null ? nil : reader.optionalString("headline")
    if areNamed, let headline, !requests.contains(where: { $0.id == headline }) {
      reader.refuse(
        "headline", expected: "the id of a scenario",
        advice: suggestion(for: headline, among: requests.map(\.id)))
    }
    papers = reader.papers(at: reader.levels())
    waivers = reader.optionalObjects("waivers") { $0.waiver() } ?? []
    reader.refuseRepeated(waivers.map(\.finding), in: "waivers")
    decisions = reader.optionalObjects("decisions") { $0.decision() } ?? []
    reader.refuseRepeated(decisions.map(\.id), in: "decisions")
    choices = (reader.optionalObjects("choices") { $0.choiceReason() } ?? []).compactMap(\.self)
    reader.refuseRepeated(choices.map(\.rule.rawValue), in: "choices")
    reinvestment = reader.optionalObjects("reinvestment") { $0.reinvestmentOption() } ?? []
    reader.refuseRepeated(reinvestment.map(\.id), in: "reinvestment")
    reader.refuseMoney(
      [
        "allocation", "budget_area", "comparable_within", "cost_driver", "fixed_share_readings",
        "reinvestment",
      ],
      withFrame: framePlace)
    let written = reader.optionalValue("stages")
    let lists = reader.optionalObject("stages") { reader in
      (
        StatedStages(
          ingest: reader.stages("ingest", names.ingest),
          analysis: reader.stages("analysis", names.analysis),
          output: reader.stages("output", names.output)), isSound: reader.isSound
      )
    }
    statedStages = lists?.0 ?? StatedStages()
    stages = Stages(
      ingest: statedStages.ingest ?? [], analysis: statedStages.analysis ?? [],
      output: statedStages.output ?? [], isSound: lists?.isSound ?? (written == nil))
    formats = reader.formats()
    if statedStages.output?.contains("annex") ?? false, !formats.contains(.markdown) {
      reader.refuse(
        "formats", found: "no \(quoted("markdown"))",
        expected: "it beside the stage \(quoted("annex")), which names its lines",
        advice: "add it, or take the annex out of stages.output")
    }
    reader.checkTexts(words.languages)
  }
}

extension ObjectReader {
  /// The id at the key; nil where it is not given.
  fileprivate mutating func named(_ key: String) -> Settings.Named? {
    let place = optionalValue(key)?.place
    return optionalString(key).map { Settings.Named(id: $0, place: place) }
  }

  /// The path of the data package; empty, with a problem, when it is none inside the study's folder.
  fileprivate mutating func package() -> String {
    let path = string("inputs")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !path.utf8.contains(0) && !parts.contains { ["", ".."].contains($0) }
    if isInside { return path }
    refuse(
      "inputs", expected: "a path inside the study's folder",
      advice: #"write that of the data package, such as "inputs/datapackage.json""#)
    return ""
  }

  /// A text that may stand in a sentence or a cell.
  mutating func line(_ key: String, form: TextForm = .line) -> String {
    let text = string(key)
    let isBlank = text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
    if text.count > 2000 || isBlank && optionalValue(key)?.string != nil {
      refuse(
        key,
        found: text.isEmpty
          ? "no text" : isBlank ? "nothing but blanks" : "a text of \(text.count) characters",
        expected: "one line of 1 to 2000 characters")
    } else if let fault = form.fault(in: text) {
      refuse(key, found: fault.found, expected: fault.expected, advice: fault.advice)
    }
    return text
  }

  /// A text that may be left empty, with nothing in it that would break a line, a table or a terminal.
  mutating func label(_ key: String) -> String {
    let text = string(key)
    if let fault = TextForm.line.fault(in: text) {
      refuse(key, found: fault.found, expected: fault.expected, advice: fault.advice)
    }
    return text
  }

  /// One of the words of a rule; the program's own where nothing is said, or, with a problem, where it is another.
  mutating func choice<Rule>(_ key: String, or own: Rule) -> Rule
  where Rule: RawRepresentable<String> & CaseIterable {
    guard optionalValue(key) != nil else { return own }
    return Rule(rawValue: choice(key, among: Rule.allCases.map(\.rawValue))) ?? own
  }

  /// The numbers of an array, each within the bounds, or nil when the key is not there.
  mutating func optionalNumbers(_ key: String, in bounds: ClosedRange<Double>) -> [Double]? {
    optionalArray(key)?.compactMap { value in
      if let number = value.number, bounds.contains(number) { return number }
      let range = "\(plainNumber(bounds.lowerBound)) to \(plainNumber(bounds.upperBound))"
      refuse(key, found: value.shown, expected: "numbers from \(range)")
      return nil
    }
  }

  /// What share of the visits continues, in another reading.
  fileprivate mutating func retention() -> Conventions.Retention {
    func share(_ parameter: Parameter) -> Double {
      let share = number(parameter.rawValue)
      if !parameter.allows(share) { refuse(parameter.rawValue, expected: "a share from 0 to 1") }
      return share
    }
    return Conventions.Retention(
      sameCentre: share(.retainSameCentre), otherCentre: share(.retainOtherCentre))
  }

  /// Stages in the order they run, which is the program's: each reads only what earlier ones made.
  fileprivate mutating func stages(_ key: String, _ allowed: [String]) -> [String]? {
    optionalValue(key) == nil
      ? nil : names(key, "stage", among: allowed, expected: "stages that exist")
  }

  fileprivate mutating func formats() -> [ReportFormat] {
    let allowed = ReportFormat.allCases.map(\.rawValue)
    guard optionalValue("formats") != nil else { return ReportFormat.usual }
    let expected = "\(allowed.joined(separator: ", ")) or some of them"
    return names("formats", "format", among: allowed, expected: expected)
      .compactMap { ReportFormat(rawValue: $0) }
  }

  /// Names of an array, each once, in the order of those that are allowed.
  private mutating func names(
    _ key: String, _ kind: String, among allowed: [String], expected: String
  ) -> [String] {
    let names = strings(key)
    for name in names where !allowed.contains(name) {
      refuse(
        key, found: "the \(kind) \(quoted(name))", expected: expected,
        advice: suggestion(for: name, among: allowed))
    }
    refuseRepeated(names, in: key)
    return allowed.filter(names.contains)
  }

  mutating func refuseRepeated(_ names: [String], in key: String) {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    var told: Set<String> = []
    // A name that is missing was told to be.
    for name in names where !name.isEmpty && told.insert(name).inserted {
      guard let count = counts[name], count > 1 else { continue }
      refuse(
        key, found: "\(quoted(name)) \(count == 2 ? "twice" : "\(count) times")",
        expected: "each name once")
    }
  }

  /// Visits that somebody gives, which only the filling `given` uses.
  fileprivate mutating func givenVisits(filling: Filling) -> [Conventions.GivenVisits] {
    let key = "given_visits"
    let isAsked = filling == .given
    if (optionalValue(key) != nil) != isAsked, optionalValue("filling") == nil || isRead("filling")
    {
      refuse(
        key, found: optionalValue(key) == nil ? "nothing" : "given visits",
        expected: "given_visits with the filling given, and only with it")
    }
    return numbersByName(key).map { venue, visits in
      if visits < 0 {
        refuse(
          key, found: "\(venue.text): \(plainNumber(visits))", expected: "visits a day, from 0")
      }
      return Conventions.GivenVisits(
        venue: venue.text, visits: visits, place: venue.place ?? place)
    }
  }
}
