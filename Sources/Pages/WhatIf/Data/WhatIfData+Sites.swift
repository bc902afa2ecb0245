import Base
import Document
import Figures

/// What the page holds of each venue: its facts, its lock, what it counts before and after a plan, and the ways between.
extension WhatIfData {
  func site(_ number: Int) -> JSONOutput {
    let venue = results.venues[number]
    return .object([
      "id": .string(venue.id), "name": .string(venue.name),
      "group": .integer(group(of: venue)),
      "facts": .array(
        script.further.filter { $0.subject == venue.subject }.compactMap { results.book[$0] }
          .map(fact)),
      "keep": .bool(venue.lock?.state == .open),
      "locked": .string(orNull: venue.lock?.state.rawValue),
      "source": .string(script.rows[number].place.description),
      "told": text(script.rows[number].words),
    ])
  }

  /// The number of a venue's centre.
  private func group(of venue: Venue) -> Int {
    guard let group = results.centres.firstIndex(where: { $0.id == venue.centre }) else {
      preconditionFailure("\(venue.id) is of no centre")
    }
    return group
  }

  func fact(_ figure: Figure) -> JSONOutput {
    .object([
      "name": .string(figure.name.description), "label": text(figure.name.metric.name),
      "text": figure.status == .hidden
        ? text(Mark.hidden.spoken) : .string(wording.text(figure, .value)),
      "isWithheld": .bool(figure.status == .hidden),
      "missing": figure.outcome.absence.map { .string(told($0.reasons)) } ?? .null,
      "interval": figure.interval == nil ? .null : .string(wording.text(figure, .interval)),
    ])
  }

  func opening(_ opening: Scenario.Opening) -> JSONOutput {
    .object([
      "id": .string(opening.venue.id), "name": .string(opening.venue.name),
      "group": .integer(group(of: opening.venue)),
      "cost": opening.kroner.map(number) ?? .null,
      "latitude": opening.location.map { number($0.latitude) } ?? .null,
      "longitude": opening.location.map { number($0.longitude) } ?? .null,
      "source": .string(opening.place.description),
      "told": .string(opening.place.description),
    ])
  }

  /// Each venue with the figure of today and that of the plan.
  func rows(_ lines: [PlanScript.Line], before: Metric) -> JSONOutput {
    let venues = results.venues + script.openings.map(\.venue)
    return .array(
      zip(venues, lines).map { venue, line in
        let name = FigureName(before, venue.subject)
        return .array([
          .string(venue.id), results.book[name] == nil ? .integer(-1) : .string(name.description),
          index(of: line) ?? .integer(-1),
        ])
      })
  }

  /// From each venue to each, the new ones last: in whole metres, which no address tells better; null where a way is not known.
  var distances: JSONOutput {
    guard let kilometres = script.kilometres else { return .null }
    return .array(
      results.venues.indices.map { from in
        .array(
          kilometres[from].indices.map { to in
            let metres = (kilometres[from][to] * 1000).rounded()
            return metres.isFinite ? .integer(Int(metres)) : .null
          })
      })
  }
}
