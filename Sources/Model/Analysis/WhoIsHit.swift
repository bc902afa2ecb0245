import Figures
import Study

/// Enters of how many venues the sources say what they are like, and whom each scenario that closes some hits.
func recordWhoIsHit(_ context: AnalysisContext, _ book: inout FigureBook) {
  let (venues, affected) = (context.catalogue.venues, context.catalogue.affected)
  for trait in ToldTrait.allCases {
    let told = venues.filter { affected.tells(trait, of: $0) }
    let count = context.count(
      .venues, told.map(\.id), "the venues whose \(trait.rawValue) the inputs tell",
      at: context.origins.place("venues", line: nil))
    book.record(
      count.named(FigureName(.toldVenues, trait.subject)),
      coverage: Coverage(counted: told.count, expected: venues.count))
  }
  for scenario in context.scenarios where !scenario.closed.isEmpty {
    recordClosed(by: scenario, context, &book)
    recordWays(from: scenario, context, &book)
  }
}

private func recordClosed(
  by scenario: Scenario, _ context: AnalysisContext, _ book: inout FigureBook
) {
  let affected = context.catalogue.affected
  let closed = context.catalogue.venues.filter { scenario.closed.contains($0.id) }
  func record(_ metric: Metric, _ subject: Subject, _ venues: [Venue], _ what: String) {
    let count = context.count(
      .venues, venues.map(\.id), "the venues that scenario \(scenario.id) closes \(what)",
      at: scenario.place)
    book.record(count.named(FigureName(metric, scenario.subject / subject)))
  }
  for trait in ToldTrait.allCases {
    record(
      .closedTold, trait.subject, closed.filter { affected.tells(trait, of: $0) },
      "whose \(trait.rawValue) the inputs tell")
  }
  for owner in Venue.Traits.Ownership.allCases
  where context.catalogue.venues.contains(where: { $0.traits.ownership == owner }) {
    record(
      .closedOwned, Subject(owner.rawValue), closed.filter { $0.traits.ownership == owner },
      "whose ownership is \(owner.rawValue)")
  }
  for centre in context.catalogue.centres
  where affected.concerns(.lead).contains(where: { $0.centre == centre.id }) {
    record(
      .closedInCentre, centre.subject, closed.filter { $0.centre == centre.id },
      "in the centre \(centre.id)")
  }
  guard let list = affected.interviewed else { return }
  let rows = list.filter { row in
    row.certainty == .sure && closed.contains { $0.id == row.venue }
  }
  let interviewed = Traced(
    observed: .value(Double(rows.count)), .derived,
    from: Observation(
      .rows(key: context.origins.numbers(of: ["venue_id"], in: "interviewed")),
      query: "the rows of interviewed that are sure, of venues that scenario \(scenario.id) closes",
      sources: rows.map {
        context.origins.source(
          "interviewed", line: $0.line, document: $0.document, documentLine: $0.documentLine)
      }))
  book.record(interviewed.named(FigureName(.closedInterviewed, scenario.subject)))
}

/// How far it is from each venue that closes to the nearest that is open, where the rules of the study ask for the ways.
private func recordWays(
  from scenario: Scenario, _ context: AnalysisContext, _ book: inout FigureBook
) {
  guard let travel = context.distances?.travel(to: scenario.moves.openings) else { return }
  let venues = context.catalogue.venues
  let open =
    venues.indices.filter { !scenario.closed.contains(venues[$0].id) }
    + scenario.moves.openings.indices.map { venues.count + $0 }
  guard let first = open.first else { return }
  var ways: [Traced] = []
  for (index, venue) in venues.enumerated() where scenario.closed.contains(venue.id) {
    let way = Traced.least(
      travel.operands[index][first], open.dropFirst().map { travel.operands[index][$0] })
    let name = FigureName(.wayToOpen, scenario.subject / venue.subject)
    book.record(way.named(name))
    ways.append(book.traced(name.metric, name.subject))
  }
  book.record(
    Traced.method("greatest", of: ways) { $0.max() }
      .named(FigureName(.longestWay, scenario.subject)))
}
