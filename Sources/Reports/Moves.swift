package import Figures

extension Dossier {
  /// What a scenario does to the venues, in a few words.
  package func moves(of scenario: Scenario) -> Phrase {
    let moves = scenario.moves
    let merged = moves.mergers.flatMap(\.venues)
    var parts: [Phrase] = []
    let closed = venues.filter { scenario.closed.contains($0.id) && !merged.contains($0.id) }
    if !closed.isEmpty {
      let names = listed(closed.map(\.name))
      parts.append(Phrase(da: "lukker \(names.danish)", en: "closes \(names.english)"))
    }
    for merger in moves.mergers {
      let names = listed(merger.venues.compactMap { venue($0)?.name })
      let receiver = Sentence(stringLiteral: name(of: merger.receiver, in: scenario))
      parts.append(
        Phrase(
          da: "samler \(names.danish) i \(receiver)", en: "merges \(names.english) into \(receiver)"
        ))
    }
    for opening in moves.openings {
      let centre = Sentence(
        stringLiteral: centres.first { $0.id == opening.venue.centre }?.name
          ?? opening.venue.centre)
      let name = Sentence(stringLiteral: opening.venue.name)
      parts.append(
        Phrase(
          da: "åbner \(name) (nyt, \(centre))", en: "opens \(name) (new, \(centre))"))
    }
    for withdrawal in moves.withdrawals {
      let name = Sentence(stringLiteral: venue(withdrawal.venue)?.name ?? withdrawal.venue)
      let subject = scenario.subject / Subject(withdrawal.venue)
      parts.append(
        Phrase(
          da: "trækker \(.withdrawnShare, subject) af tilskuddet til \(name) tilbage",
          en: "withdraws \(.withdrawnShare, subject) of the grant of \(name)"))
    }
    if !moves.staggered.isEmpty {
      let names = listed(moves.staggered.compactMap { venue($0)?.name })
      parts.append(
        Phrase(
          da: "forskyder åbningstiderne for \(names.danish)",
          en: "staggers the opening hours of \(names.english)"))
    }
    guard !parts.isEmpty else { return Phrase(da: "lukker intet", en: "closes nothing") }
    return Phrase(
      da: joined(parts.map(\.danish), "; "), en: joined(parts.map(\.english), "; "))
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
          hvad det koster.
          """,
        en: """
          Opening hours are not published, so neither how many hours a day some venue will be open nor what it costs \
          can be worked out.
          """)
  }
}
