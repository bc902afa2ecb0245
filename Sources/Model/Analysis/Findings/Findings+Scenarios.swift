import Figures
import Study

extension FindingRule {
  /// Scenarios that are said to close those with the lowest counts, and do not. One that says so where a count is withheld is
  /// left out of the study, so that nothing is told of it here.
  static let notTheFewest = FindingRule(
    name: Finding.notTheFewest,
    title: Phrase(
      da: "Planen lukker andre end dem med de laveste tal",
      en: "The plan closes others than those with the lowest counts"),
    tables: ["venues", "measures", "counts"], analyses: ["utilisation", "scenarios"]
  ) { _, context, book in
    context.scenarios.compactMap { scenario in
      guard let claim = scenario.fewest,
        let measure = context.measures.all.first(where: { $0.id == claim.measure })
      else { return nil }
      return FewestTrial(scenario, claim, measure, context, book).finding
    }
  }
}

/// What a scenario says of the counts of what it closes, held against the counts. A venue that no plan may close is not held
/// against those that close.
private struct FewestTrial {
  /// The lowest count of those that stay in a group, who has it, and who closes with as high a count.
  struct Meeting {
    let staying: [Venue]
    let closing: [Venue]
  }

  /// Whether it closes any of those it is said of.
  private let closesAny: Bool
  private let scenario: Scenario
  private let claim: FewestClaim
  private let measure: Measure
  private let context: AnalysisContext
  private let book: FigureBook
  /// What closes and was not counted.
  private var uncounted: [Venue] = []
  /// For each group in which something with a lower count stays, the lowest of those beside the highest that closes.
  private var lower: [Meeting] = []
  /// For each group in which nothing lower stays, what stays with the very count of what closes.
  private var equal: [Meeting] = []

  init(
    _ scenario: Scenario, _ claim: FewestClaim, _ measure: Measure, _ context: AnalysisContext,
    _ book: FigureBook
  ) {
    (self.scenario, self.claim, self.measure) = (scenario, claim, measure)
    (self.context, self.book) = (context, book)
    let groups = claim.groups(of: context.catalogue.venues, closing: scenario.closed)
    closesAny = !groups.isEmpty
    for group in groups {
      let closing = group.filter { scenario.closed.contains($0.id) }
      let staying = group.filter { !scenario.closed.contains($0.id) && $0.lock?.state != .open }
      uncounted += closing.filter { count($0) == nil }
      guard let highest = closing.compactMap(count).max(),
        let lowest = staying.compactMap(count).min()
      else { continue }
      let meeting = Meeting(
        staying: staying.filter { count($0) == lowest },
        closing: closing.filter { count($0) == highest })
      if lowest < highest { lower.append(meeting) }
      if lowest == highest { equal.append(meeting) }
    }
  }

  private func count(_ venue: Venue) -> Double? {
    book[measure.metric, venue.subject]?.outcome.value
  }

  /// What is to be said of it; nil where it holds, and nothing that stays has the same count.
  var finding: Finding? {
    if !lower.isEmpty || !uncounted.isEmpty || !closesAny {
      return finding(.blocking, of: lower.flatMap { $0.staying + $0.closing } + uncounted, broken)
    }
    guard !equal.isEmpty else { return nil }
    return finding(.warning, of: equal.flatMap { $0.staying + $0.closing }, tied)
  }

  private func finding(
    _ severity: Finding.Severity, of named: [Venue], _ message: Phrase
  ) -> Finding {
    Finding(
      rule: Finding.notTheFewest, about: scenario.id, severity: severity, message: message,
      sources: [Source(place: claim.place)]
        + named.flatMap { book.sources(measure.metric, $0.subject) },
      figures: named.map { FigureName(measure.metric, $0.subject) })
  }

  private var said: Phrase {
    let those: Phrase
    switch claim.group {
    case .everyVenue: those = Phrase(da: "dem", en: "those")
    case .centre(let id):
      let name = context.catalogue.centres.first { $0.id == id }?.name ?? id
      those = Phrase(da: "dem i \(name)", en: "those in \(name)")
    case .eachCentre:
      those = Phrase(
        da: "dem i \(.centre, neuter: "hvert", common: "hver") \(.centre)",
        en: "those in each \(.centre)")
    }
    return Phrase(
      da: """
        »\(scenario.title.danish)« siges at lukke \(those.danish), der har de laveste tal for »\(measure.name.danish)«
        """,
      en: """
        “\(scenario.title.english)” is said to close \(those.english) with the lowest counts of “\(measure.name.english)”
        """)
  }

  /// The count that some venues of a meeting have.
  private func number(_ venues: [Venue]) -> Sentence {
    venues.first.map { "\(measure.metric, $0.subject, .bare)" } ?? ""
  }

  private var broken: Phrase {
    let faults = lower.map { meeting in
      let (staying, closing) = (
        listed(meeting.staying.map(\.name)), listed(meeting.closing.map(\.name))
      )
      let (few, many) = (number(meeting.staying), number(meeting.closing))
      return Phrase(
        da:
          "\(staying.danish), der bliver, har \(few), og \(closing.danish), der lukker, har \(many)",
        en: """
          the count is \(few) at \(staying.english), to stay open, and \(many) at \(closing.english), to close
          """)
    }
    let unknown =
      uncounted.isEmpty
      ? []
      : [
        Phrase(
          da: "tallet er ikke kendt for \(listed(uncounted.map(\.name)).danish), der lukker",
          en: "the count is not known for \(listed(uncounted.map(\.name)).english), to close")
      ]
    let nothing =
      closesAny
      ? [] : [Phrase(da: "den lukker ingen af dem", en: "it closes none of them")]
    let all = faults + unknown + nothing
    return Phrase(
      da: """
        \(said.danish), men \(joined(all.map(\.danish), "; ")). Planen skal ændres, eller \(code: "fewest") og de ord, der siger \
        det samme, skal ud.
        """,
      en: """
        \(said.english), but \(joined(all.map(\.english), "; ")). The plan is to be changed, or \(code: "fewest") and the words \
        that say the same are to go.
        """)
  }

  private var tied: Phrase {
    let meetings = equal.map { meeting in
      let (staying, closing) = (
        listed(meeting.staying.map(\.name)), listed(meeting.closing.map(\.name))
      )
      let count = number(meeting.staying)
      return Phrase(
        da: """
          \(staying.danish), der bliver, har lige så mange som \(closing.danish), der lukker: \(count)
          """,
        en:
          "the count is \(count) both at \(staying.english), to stay open, and at \(closing.english), to close"
      )
    }
    return Phrase(
      da:
        "\(said.danish), men \(joined(meetings.map(\.danish), "; ")). Tallet afgør ikke, hvem der lukker.",
      en:
        "\(said.english), but \(joined(meetings.map(\.english), "; ")). The count does not settle which closes."
    )
  }
}
