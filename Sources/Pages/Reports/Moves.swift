package import Figures

extension StudyResults {
  /// What a scenario does to the venues, in a few words.
  package func moves(of scenario: Scenario) -> Phrase {
    let moves = scenario.moves
    let merged = moves.mergers.flatMap(\.venues)
    var parts: [Phrase] = []
    let closed = venues.filter { scenario.closed.contains($0.id) && !merged.contains($0.id) }
    if !closed.isEmpty {
      let names = listed(closed.map(\.name))
      parts.append(MoveWords.closes(names))
    }
    for merger in moves.mergers {
      let names = listed(merger.venues.compactMap { venue($0)?.name })
      let receiver = name(of: merger.receiver, in: scenario)
      parts.append(MoveWords.merges(names, into: receiver))
    }
    for opening in moves.openings {
      let centre = centres.first { $0.id == opening.venue.centre }?.name ?? opening.venue.centre
      parts.append(MoveWords.opens(opening.venue.name, in: centre))
    }
    for withdrawal in moves.withdrawals {
      let name = venue(withdrawal.venue)?.name ?? withdrawal.venue
      let subject = scenario.subject / Subject(withdrawal.venue)
      let share = Phrase(da: "\(.withdrawnShare, subject)", en: "\(.withdrawnShare, subject)")
      parts.append(MoveWords.withdraws(share, of: name))
    }
    if !moves.staggered.isEmpty {
      let names = listed(moves.staggered.compactMap { venue($0)?.name })
      parts.append(
        Phrase(
          da: "forskyder åbningstiderne for \(names.danish)",
          en: "staggers the opening hours of \(names.english)"))
    }
    guard !parts.isEmpty else { return MoveWords.nothing }
    return Phrase(
      da: joined(parts.map(\.danish), "; "), en: joined(parts.map(\.english), "; "))
  }

  /// Where the users go who have to move in a scenario, a phrase for each way.
  package func routeWords(of scenario: Scenario) -> [Phrase] {
    routes[scenario.id, default: []].map { route in
      let from = listed(route.origins.map { origin($0, in: scenario) })
      let to = destination(of: route, in: scenario)
      return Phrase(da: "\(from.danish): \(to.danish)", en: "\(from.english): \(to.english)")
    }
  }

  /// A venue whose users leave, and how many of them where it stays open with less.
  private func origin(_ venue: String, in scenario: Scenario) -> Phrase {
    let name = name(of: venue, in: scenario)
    guard scenario.moves.withdrawals.contains(where: { $0.venue == venue }) else {
      return Phrase(name)
    }
    let subject = scenario.subject / Subject(venue)
    return RouteWords.part(
      Phrase(da: "\(.withdrawnShare, subject)", en: "\(.withdrawnShare, subject)"), of: name)
  }

  /// The same in one phrase, short where all stay in their own centre.
  func routesInOne(_ scenario: Scenario) -> Phrase {
    let words = routeWords(of: scenario)
    let routes = routes[scenario.id, default: []]
    if !routes.isEmpty, routes.allSatisfy({ $0.reason == .ownCentre }) {
      return ruleWords.ownCentres
    }
    return words.isEmpty
      ? Phrase(da: "ingen flytter", en: "nobody moves")
      : Phrase(da: joined(words.map(\.danish), "; "), en: joined(words.map(\.english), "; "))
  }

  private var ruleWords: RouteWords { RouteWords(rule: conventions.reassignment) }

  private func destination(of route: Route, in scenario: Scenario) -> Phrase {
    let centre =
      route.origins.first.flatMap { venue($0) }.flatMap { origin in
        centres.first { $0.id == origin.centre }
      }?.name ?? ""
    switch route.reason {
    case .ownCentre where route.receivers.count > 1: return ruleWords.ownCentre(centre)
    case .noneInOwnCentre: return ruleWords.noneInOwnCentre(centre)
    case .onlyNewInOwnCentre: return ruleWords.onlyNewInOwnCentre(centre)
    case .onlyNew: return RouteWords.onlyNew
    case .nowhere: return RouteWords.nowhere
    case .distance where route.receivers.count > 1: return RouteWords.byDistance
    case .equallyNear(let passedOver):
      let names = listed(route.receivers.map { name(of: $0, in: scenario) })
      let even =
        route.receivers.count > 1 ? RouteWords.evenly : Phrase("")
      guard !passedOver.isEmpty else {
        return Phrase(
          da: "\(names.danish)\(even.danish)", en: "\(names.english)\(even.english)")
      }
      let others = listed(passedOver.map { name(of: $0, in: scenario) })
      let verb =
        passedOver.count == 1 ? Phrase(da: "ligger", en: "is") : Phrase(da: "ligger", en: "are")
      return Phrase(
        da:
          "\(names.danish)\(even.danish) (\(others.danish) \(verb.danish) lige så nær; \(.centre, neuter: "eget", common: "egen") \(.centre) går forud)",
        en:
          "\(names.english)\(even.english) (\(others.english) \(verb.english) equally near; the own \(.centre) comes first)"
      )
    case .merged, .ownCentre, .distance:
      let names = listed(route.receivers.map { name(of: $0, in: scenario) })
      return names
    }
  }

  /// The name of a venue, old or new.
  package func name(of venue: String, in scenario: Scenario) -> String {
    self.venue(venue)?.name
      ?? scenario.moves.openings.first { $0.venue.id == venue }?.venue.name ?? venue
  }

  /// The new venues of all scenarios, each once.
  var newVenues: [Venue] {
    scenarios.flatMap(\.moves.openings).map(\.venue).reduce(into: []) { known, venue in
      if !known.contains(where: { $0.id == venue.id }) { known.append(venue) }
    }
  }

  /// What no figure says about the hours of venues that stagger them; nil where none does.
  package func hoursNotKnown(_ scenario: Scenario) -> Phrase? {
    scenario.moves.staggered.isEmpty
      ? nil
      : Phrase(
        da: """
          Åbningstiderne er ikke oplyst, så det kan ikke regnes ud, hvor mange timer om dagen der bliver åbent, eller \
          hvad det koster. Forskydningen er derfor ikke med i tallene, som viser planen uden den.
          """,
        en: """
          Opening hours are not stated, so neither how many hours a day some \(.venue) will be open nor what it costs \
          can be worked out. The staggering is therefore not in the figures, which show the plan without it.
          """)
  }

  /// The scenarios of which no figure tells anything, since all they do is to stagger hours; nil where there are none.
  var onlyStaggered: Phrase? {
    guard let titles = titlesOfStaggered else { return nil }
    return Phrase(
      da:
        "Hvad der kommer ud af at forskyde åbningstider, er ikke kendt; i tallene er derfor ikke med: \(titles.danish).",
      en: "What comes of staggering hours is not known; so the figures leave out \(titles.english)."
    )
  }

  /// The same where those scenarios stand beside the others, with the figures of today.
  var staggeredAsToday: Phrase? {
    guard let titles = titlesOfStaggered else { return nil }
    return Phrase(
      da:
        "Hvad der kommer ud af at forskyde åbningstider, er ikke kendt; regnet som i dag: \(titles.danish).",
      en: "What comes of staggering hours is not known; computed as today: \(titles.english).")
  }

  private var titlesOfStaggered: Phrase? {
    let left = scenarios.filter(\.isOnlyStaggered)
    return left.isEmpty ? nil : listed(quotedTitles(of: left))
  }
}
