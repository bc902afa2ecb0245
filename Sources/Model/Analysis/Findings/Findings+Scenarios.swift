import Figures
import Study

extension FindingRule {
  /// Scenarios that are said to close those with the lowest counts, and do not.
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

/// What a scenario says of the counts of what it closes, held against the counts.
private struct FewestTrial {
  /// Two venues of one group.
  struct Pair {
    let stays: Venue
    let closes: Venue
  }

  let scenario: Scenario
  let claim: FewestClaim
  let measure: Measure
  /// What closes and was not counted.
  private(set) var uncounted: [Venue] = []
  /// For each group in which something with a lower count stays, the lowest of those beside the highest that closes.
  private(set) var lower: [Pair] = []
  /// For each group in which nothing lower stays, what stays with the very count of what closes.
  private(set) var equal: [Pair] = []
  /// Whether a count that is withheld is among those to be held against each other.
  private let isWithheld: Bool
  private let context: AnalysisContext
  private let book: FigureBook

  init(
    _ scenario: Scenario, _ claim: FewestClaim, _ measure: Measure, _ context: AnalysisContext,
    _ book: FigureBook
  ) {
    (self.scenario, self.claim, self.measure) = (scenario, claim, measure)
    (self.context, self.book) = (context, book)
    let groups = claim.groups(of: context.catalogue.venues).filter { group in
      group.contains { scenario.closed.contains($0.id) }
    }
    let withheld = groups.joined().filter { context.disclosure.withholds(measure.metric, at: $0) }
    isWithheld = !withheld.isEmpty
    func count(_ venue: Venue) -> Double? { book[measure.metric, venue.subject]?.outcome.value }
    for group in groups {
      let closing = group.filter { scenario.closed.contains($0.id) }
      uncounted += closing.filter { count($0) == nil && !withheld.contains($0) }
      let counted = closing.compactMap { venue in count(venue).map { (venue: venue, count: $0) } }
      let staying = group.filter { !scenario.closed.contains($0.id) }
        .compactMap { venue in count(venue).map { (venue: venue, count: $0) } }
      guard let highest = counted.max(by: { $0.count < $1.count }),
        let lowest = staying.min(by: { $0.count < $1.count })
      else { continue }
      let pair = Pair(stays: lowest.venue, closes: highest.venue)
      if lowest.count < highest.count { lower.append(pair) }
      if lowest.count == highest.count { equal.append(pair) }
    }
  }

  /// What is to be said of it; nil where it holds, and nothing that stays has the same count.
  var finding: Finding? {
    if !lower.isEmpty || !uncounted.isEmpty { return finding(.blocking, broken) }
    if isWithheld { return finding(.blocking, untried) }
    return equal.isEmpty ? nil : finding(.warning, tied)
  }

  private func finding(_ severity: Finding.Severity, _ message: Phrase) -> Finding {
    let named = (lower + equal).flatMap { [$0.stays, $0.closes] } + uncounted
    return Finding(
      rule: Finding.notTheFewest, about: scenario.id, severity: severity, message: message,
      sources: [Source(place: claim.place)]
        + named.flatMap { book.sources(measure.metric, $0.subject) },
      figures: named.map { FigureName(measure.metric, $0.subject) })
  }

  private var said: Phrase {
    Phrase(
      da: """
        »\(scenario.title.danish)« siges at lukke dem med de laveste tal i »\(measure.name.danish)«\
        \(among.danish)
        """,
      en: """
        “\(scenario.title.english)” is said to close those with the lowest counts of “\(measure.name.english)”\
        \(among.english)
        """)
  }

  /// Among which venues, after what is said to be lowest.
  private var among: Phrase {
    switch claim.group {
    case .everyVenue: return Phrase("")
    case .centre(let id):
      let name = context.catalogue.centres.first { $0.id == id }?.name ?? id
      return Phrase(da: " i \(name)", en: " in \(name)")
    case .eachCentre:
      return Phrase(
        da: " i \(.centre, neuter: "hvert", common: "hver") \(.centre)", en: " in each \(.centre)")
    }
  }

  private var broken: Phrase {
    let faults =
      lower.map { pair in
        Phrase(
          da: """
            \(pair.stays.name), der bliver, har \(measure.metric, pair.stays.subject, .bare), og \(pair.closes.name), der lukker, har \
            \(measure.metric, pair.closes.subject, .bare)
            """,
          en: """
            \(pair.stays.name), which stays, has \(measure.metric, pair.stays.subject, .bare), and \(pair.closes.name), which closes, \
            has \(measure.metric, pair.closes.subject, .bare)
            """)
      }
      + (uncounted.isEmpty
        ? []
        : [
          Phrase(
            da: "tallet er ikke kendt for \(listed(uncounted.map(\.name)).danish), der lukker",
            en: "the count is not known for \(listed(uncounted.map(\.name)).english), which closes")
        ])
    return Phrase(
      da: """
        \(said.danish), men \(joined(faults.map(\.danish), "; ")). Planen skal ændres, eller \(code: "fewest") og de ord, der siger \
        det samme, skal ud.
        """,
      en: """
        \(said.english), but \(joined(faults.map(\.english), "; ")). The plan is to be changed, or \(code: "fewest") and the words \
        that say the same are to go.
        """)
  }

  private var untried: Phrase {
    Phrase(
      da: """
        \(said.danish). Det kan ikke prøves, da det hviler på tal, der er udeladt af hensyn til fortrolighed. \(code: "fewest") og de ord, \
        der siger det samme, skal ud.
        """,
      en: """
        \(said.english). That cannot be tried, since it rests on counts that are withheld to protect confidentiality. \(code: "fewest") \
        and the words that say the same are to go.
        """)
  }

  private var tied: Phrase {
    let pairs = equal.map { pair in
      Phrase(
        da: """
          \(pair.stays.name), der bliver, har lige så mange som \(pair.closes.name), der lukker: \
          \(measure.metric, pair.stays.subject, .bare)
          """,
        en: """
          \(pair.stays.name), which stays, has as many as \(pair.closes.name), which closes: \
          \(measure.metric, pair.stays.subject, .bare)
          """)
    }
    return Phrase(
      da:
        "\(said.danish). \(joined(pairs.map(\.danish), "; ")). Tallet afgør ikke, hvem der lukker.",
      en:
        "\(said.english). \(joined(pairs.map(\.english), "; ")). The count does not settle which closes."
    )
  }
}
