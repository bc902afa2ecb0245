package import Figures
import Study

/// What a scenario does to single venues and centres.
extension ScenarioReading {
  /// Enters the visits at each venue that stays open, those present where it takes users in, and whether there is room.
  package func recordLoads(of scenario: Scenario, _ book: inout FigureBook) {
    let (plan, inputs, terms) = (plan(scenario), inputs(book, scenario), terms(scenario, book))
    for load in plan.loadFigures(on: inputs, terms) { book.record(load) }
    recordPresence(after: scenario, &book)
    recordRoom(after: plan, on: inputs, terms, &book)
    if !scenario.changesNothing { recordEquity(after: plan, on: inputs, terms, &book) }
  }

  /// The share of its visits each centre keeps, and how far the centres are apart.
  private func recordEquity(
    after plan: Plan, on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>,
    _ book: inout FigureBook
  ) {
    let centres = context.catalogue.centres
    let groups = centres.indices.filter { group in
      inputs.sites.contains { $0.group == group }
    }
    for (group, share) in zip(groups, plan.keptShares(ofGroups: groups, on: inputs, terms)) {
      book.record(share.named(FigureName(.keptInCentre, plan.subject / centres[group].subject)))
    }
    let kept = groups.map { book.traced(.keptInCentre, plan.subject / centres[$0].subject) }
    book.record(keptGap(between: kept).named(FigureName(.keptGap, plan.subject)))
  }

  /// Where the users go who have to move, those who go the same way together.
  package func routes(of scenario: Scenario, _ book: FigureBook) -> [Route] {
    let plan = plan(scenario)
    let ids = context.catalogue.venues.map(\.id) + scenario.moves.openings.map(\.venue.id)
    let inputs = inputs(book, scenario)
    let ways = plan.ways(on: inputs, terms(scenario, book)).compactMap { way in
      way.reason.map { reason in
        Route(
          origins: [ids[way.origin]], receivers: way.receivers.map { ids[$0] },
          reason: Route.Reason(reason, among: ids))
      }
    }
    return ways.reduce(into: []) { routes, way in
      let same = routes.firstIndex {
        $0.receivers == way.receivers && $0.reason == way.reason
          && centre(of: $0.origins) == centre(of: way.origins)
      }
      guard let same else { return routes.append(way) }
      routes[same] = Route(
        origins: routes[same].origins + way.origins, receivers: way.receivers, reason: way.reason)
    }
  }

  private func centre(of venues: [String]) -> String? {
    context.catalogue.venues.first { $0.id == venues.first }?.centre
  }

  /// Enters those expected present at each venue that takes users in, and where both they and the places are known.
  func recordPresence(after scenario: Scenario, _ book: inout FigureBook) {
    guard let counted = context.present else { return }
    let (plan, inputs, terms) = (plan(scenario), inputs(book, scenario), terms(scenario, book))
    let present = context.catalogue.venues.map { book.traced(counted, $0.subject) }
    let receiving = Set(plan.receiving(on: inputs, terms).map(\.site))
    for people in plan.arrivingFigures(of: present, on: inputs, terms) {
      let hasPlaces =
        book[.places, people.site]?.outcome.value != nil && people.amount.outcome.value != nil
      guard receiving.contains(people.site) || hasPlaces else { continue }
      book.record(people.amount.named(FigureName(.presentAfter, plan.subject / people.site)))
    }
  }

  /// Those present at each venue whose places are known who have none.
  private func recordRoom(
    after plan: Plan, on inputs: ModelInputs<Traced>, _ terms: PlanTerms<Traced>,
    _ book: inout FigureBook
  ) {
    guard let counted = context.present else { return }
    let present = context.catalogue.venues.map { book.traced(counted, $0.subject) }
    let arrivals = plan.arrivingFigures(of: present, on: inputs, terms)
    let known = arrivals.filter {
      book[.places, $0.site]?.outcome.value != nil && $0.amount.outcome.value != nil
    }
    for site in known.map(\.site) {
      let subject = plan.subject / site
      let there = book.traced(.presentAfter, subject)
      let over = withoutPlace(of: there, places: book.traced(.places, site))
      book.record(over.named(FigureName(.overflow, subject)))
    }
    let over =
      known.isEmpty
      ? Traced.noPlacesKnown
      : .sum(known.map { book.traced(.overflow, plan.subject / $0.site) })
    book.record(
      over.named(FigureName(.overflow, plan.subject)),
      coverage: Coverage(counted: known.count, expected: arrivals.count))
  }
}

extension Traced {
  /// What there is to say of room where no open venue can tell it.
  static var noPlacesKnown: Traced {
    Traced(
      .absent(
        Absence(
          .undefined,
          [
            Phrase(
              da:
                "\(.venue, neuter: "intet åbent", common: "ingen åben") \(.venue) har både et oplyst antal pladser og et antal til stede, der er oplyst og ikke udeladt",
              en: """
                no open \(.venue) has both a stated number of places and a count of people present that is given and not withheld
                """)
          ])), .derived, expression: .nothing)
  }
}

extension Route.Reason {
  /// What chose the sites of a redirection, of sites that are the venues with these ids.
  fileprivate init(_ reason: RedirectionReason, among ids: [String]) {
    self =
      switch reason {
      case .told: .merged
      case .nowhere: .nowhere
      case .ownGroup: .ownCentre
      case .noneInOwnGroup: .noneInOwnCentre
      case .onlyNewInOwnGroup: .onlyNewInOwnCentre
      case .onlyNew: .onlyNew
      case .distance: .distance
      case .equallyNear(let passedOver): .equallyNear(passedOver: passedOver.map { ids[$0] })
      }
  }
}
