package import Base
package import Figures

/// What a plan asks of each venue, as long as it is being gathered.
private struct Gathered {
  var closed: [String] = []
  var kept: [String] = []
  var staggered: [String] = []
  var mergers: [(merger: Merger<String>, wish: Merger<PlanRequest.Named>)] = []
  var openings: [Scenario.Opening] = []
  var withdrawals: [Scenario.Withdrawal] = []
}

extension ScenarioResolver {
  /// What a request and all it extends do to the venues, and what they keep.
  func moves(_ line: [PlanRequest], problems: inout Problems) -> (Scenario.Moves, kept: [String]) {
    var all = Gathered()
    // New venues first, so that a plan can merge into one that it extends by.
    for part in line.reversed() { open(part, &all, &problems) }
    for part in line.reversed() { gather(part, &all, &problems) }
    let place = line.first?.place
    check(all, place, &problems)
    checkLocks(all, line, &problems)
    let merged = all.mergers.flatMap(\.merger.venues)
    func inOrder(_ ids: [String]) -> [String] { venues.map(\.id).filter(ids.contains) }
    let closed = inOrder(all.closed + merged)
    if closed.count == venues.count, all.openings.isEmpty, !venues.isEmpty {
      problems.add(
        problem(
          place, "close", found: "every venue in \(quoted(line.first?.id ?? ""))",
          expected: "at least one venue that stays open"))
    }
    return (
      Scenario.Moves(
        closed: closed, mergers: all.mergers.map(\.merger), openings: all.openings,
        withdrawals: all.withdrawals, staggered: inOrder(all.staggered)), inOrder(all.kept)
    )
  }

  /// The names in a request that are neither a venue's id nor its name, and the venues they were taken for.
  package func aliases(in request: PlanRequest) -> [(written: String, venue: Venue)] {
    let changes = request.changes
    let written =
      changes.closed + changes.kept + changes.staggered + changes.withdrawals.map(\.venue)
      + changes.mergers.flatMap { $0.venues + [$0.receiver] }
    return written.map(\.text).compactMap { text in
      let id = names.id(of: text, in: "venues")
      return venues.first { $0.id == id && $0.id != text && $0.name != text }.map { (text, $0) }
    }
  }

  private func open(_ request: PlanRequest, _ all: inout Gathered, _ problems: inout Problems) {
    for wish in request.changes.openings {
      checkID(wish.id.text, "open", at: wish.id.place, &problems)
      let id = MatchingName(wish.id.text)
      if !taken.contains(id), names.isTaken(wish.id.text) {
        problems.add(
          problem(
            wish.id.place, "open", found: "\(quoted(wish.id.text)), by which something else goes",
            expected: "an id that is no name of a venue or centre"))
      }
      if all.openings.contains(where: { MatchingName($0.venue.id) == id }) {
        problems.add(
          problem(
            wish.id.place, "open", found: "\(quoted(wish.id.text)) twice",
            expected: "each new venue once"))
      }
      checkName(
        wish, all.openings.map(\.venue).filter { MatchingName($0.id) != id }, &problems)
      if let kroner = wish.kroner, !(0...1e12).contains(kroner) {
        problems.add(
          problem(
            wish.id.place, "cost", found: plainNumber(kroner),
            expected: "an amount a year from 0 to 1000000000000"))
      }
      if let kroner = wish.kroner, allocation == nil {
        problems.add(
          problem(
            wish.places.kroner ?? wish.id.place, "cost", found: plainNumber(kroner),
            expected: "no cost, in a study without a frame to pay it from"))
      }
      let ids = centres.map(\.id)
      guard let centre = names.id(of: wish.centre.text, in: "centres") else {
        problems.add(
          problem(
            wish.centre.place, "centre", found: quoted(wish.centre.text), expected: "a centre",
            advice: names.advice(for: wish.centre.text, in: "centres", ids: ids)))
        continue
      }
      if let distances, wish.location == nil || !distances.hasLocations {
        problems.add(
          problem(
            wish.id.place, "open", found: "\(quoted(wish.id.text)), of which no distance is known",
            expected: "its distance to every venue, which the study's rules ask for",
            advice: distances.hasLocations
              ? "give its latitude and longitude"
              : "give the table coordinates instead of distances, and its latitude and longitude"))
      }
      if let distances, distances.hasLocations, let location = wish.location,
        let doubt = DoubtfulPlace(location, beside: distances.locations.map(\.location))
      {
        problems.add(
          doubt.problem(
            .configuration, of: wish.id.text, location,
            at: wish.places.latitude ?? wish.id.place))
      }
      all.openings.append(
        Scenario.Opening(
          venue: Venue(id: wish.id.text, name: wish.name, centre: centre), kroner: wish.kroner,
          location: wish.location,
          place: wish.id.place ?? request.place ?? Place(file: "the command line"),
          places: wish.places))
    }
  }

  /// A new venue goes by a name no other has, or nobody could tell which of them is meant.
  private func checkName(
    _ wish: PlanRequest.Opening, _ others: [Venue], _ problems: inout Problems
  ) {
    let (id, name) = (MatchingName(wish.id.text), MatchingName(wish.name))
    let taken = others.flatMap { [MatchingName($0.id), MatchingName($0.name)] }
    // Of a name that is the id, the id is told, unless another goes by it.
    let isTaken = id == name ? taken.contains(id) : taken.contains(name) || taken.contains(id)
    let isKnown = id != name && names.isTaken(wish.name)
    guard isKnown || isTaken || name.text.isEmpty else { return }
    problems.add(
      problem(
        wish.id.place, "name", found: wish.name.isEmpty ? "no name" : quoted(wish.name),
        expected: "a name that no other venue goes by"))
  }

  private func gather(_ request: PlanRequest, _ all: inout Gathered, _ problems: inout Problems) {
    let changes = request.changes
    all.closed += ids(changes.closed, "close", of: request, &problems)
    all.kept += ids(changes.kept, "keep", of: request, &problems)
    all.staggered += ids(changes.staggered, "stagger", of: request, &problems)
    for wish in changes.mergers {
      let venues = ids(wish.venues, "merge", of: request, &problems)
      if wish.venues.isEmpty {
        problems.add(
          problem(
            wish.receiver.place, "merge", found: "nothing into \(quoted(wish.receiver.text))",
            expected: "the venues that merge"))
      }
      let known = self.venues.map(\.id) + all.openings.map(\.venue.id)
      guard
        let receiver = names.id(
          of: wish.receiver.text, in: "venues", or: all.openings.map(\.venue.id))
      else {
        problems.add(
          problem(
            wish.receiver.place, "merge", found: quoted(wish.receiver.text),
            expected: "a venue that receives, old or new",
            advice: names.advice(for: wish.receiver.text, in: "venues", ids: known)))
        continue
      }
      all.mergers.append((Merger(venues, into: receiver), wish))
    }
    var told: Set<String> = []
    for wish in changes.withdrawals {
      guard let venue = ids([wish.venue], "withdraw", of: request, &problems).first else {
        continue
      }
      guard told.insert(venue).inserted else {
        problems.add(
          problem(
            wish.venue.place, "withdraw", found: "\(quoted(venue)) twice",
            expected: "each venue once"))
        continue
      }
      guard wish.share > 0, wish.share < 1 else {
        problems.add(
          problem(
            wish.venue.place, "withdraw", found: "\(venue) = \(plainNumber(wish.share))",
            expected: "a share above 0 and below 1",
            advice: wish.share == 1 ? "a venue that loses its whole grant closes" : nil))
        continue
      }
      all.withdrawals.removeAll { $0.venue == venue }
      all.withdrawals.append(
        Scenario.Withdrawal(
          venue: venue, share: wish.share,
          place: wish.venue.place ?? request.place ?? Place(file: "the command line")))
    }
  }

  /// Tells what cannot be had together.
  private func check(_ all: Gathered, _ place: Place?, _ problems: inout Problems) {
    if all.staggered.count == 1 {
      problems.add(
        problem(
          place, "stagger", found: "\(quoted(all.staggered[0])) alone",
          expected: "at least two venues that share out their hours"))
    }
    let merged = all.mergers.flatMap(\.merger.venues)
    let fates: [(key: String, ids: [String], past: String)] = [
      ("close", all.closed, "closed"), ("merge", merged, "merged into another"),
      ("withdraw", all.withdrawals.map(\.venue), "kept with less"),
      ("keep", all.kept, "kept"), ("stagger", all.staggered, "kept with staggered hours"),
    ]
    for (index, fate) in fates.enumerated() {
      for other in fates[(index + 1)...] where index < 2 {
        for id in venues.map(\.id) where fate.ids.contains(id) && other.ids.contains(id) {
          problems.add(
            problem(
              place, other.key, found: "\(quoted(id)) both \(fate.past) and \(other.past)",
              expected: "one or the other"))
        }
      }
    }
    for id in venues.map(\.id) where merged.count(where: { $0 == id }) > 1 {
      problems.add(
        problem(
          place, "merge", found: "\(quoted(id)) merged twice", expected: "each venue once"))
    }
    for (merger, wish) in all.mergers where (all.closed + merged).contains(merger.receiver) {
      problems.add(
        problem(
          wish.receiver.place ?? place, "merge",
          found: "a merger into \(quoted(merger.receiver)), which closes",
          expected: "a venue that stays open",
          advice: merger.venues.contains(merger.receiver)
            ? "leave the receiver out of the venues that merge into it" : nil))
    }
  }

  /// Tells what a lock forbids, at the word that asks for it.
  private func checkLocks(_ all: Gathered, _ line: [PlanRequest], _ problems: inout Problems) {
    let changes = line.map(\.changes)
    func tell(_ venue: Venue, _ key: String, _ written: [PlanRequest.Named], _ past: String) {
      guard let lock = venue.lock else { return }
      let word = written.first {
        names.id(of: $0.text, in: "venues") == venue.id
      }
      problems.add(
        problem(
          word?.place ?? line.first?.place, key,
          found: "\(quoted(venue.id)), \(past)",
          expected: "a plan that keeps it \(lock.state.rawValue), as \(lock.place) locks it"))
    }
    let merged = all.mergers.flatMap(\.merger.venues)
    for venue in venues where venue.lock?.state == .open {
      if all.closed.contains(venue.id) { tell(venue, "close", changes.flatMap(\.closed), "closed") }
      if merged.contains(venue.id) {
        tell(venue, "merge", changes.flatMap(\.mergers).flatMap(\.venues), "merged into another")
      }
    }
    for venue in venues where venue.lock?.state == .closed {
      if all.kept.contains(venue.id) { tell(venue, "keep", changes.flatMap(\.kept), "kept") }
      if all.staggered.contains(venue.id) {
        tell(venue, "stagger", changes.flatMap(\.staggered), "kept with staggered hours")
      }
      if all.withdrawals.contains(where: { $0.venue == venue.id }) {
        tell(venue, "withdraw", changes.flatMap(\.withdrawals).map(\.venue), "kept with less")
      }
      if all.mergers.contains(where: { $0.merger.receiver == venue.id }) {
        tell(venue, "merge", changes.flatMap(\.mergers).map(\.receiver), "receiving others")
      }
    }
  }

  /// Tells which venues a plan leaves open that are locked closed. A plan that changes nothing is today, which every
  /// plan is measured from, and is no plan to keep them open.
  package func checkLocked(_ scenario: Scenario, at place: Place?, problems: inout Problems) {
    guard scenario.moves != .none else { return }
    for venue in venues where !scenario.closed.contains(venue.id) {
      guard let lock = venue.lock, lock.state == .closed else { continue }
      problems.add(
        problem(
          place, "close", found: "\(quoted(venue.id)) left open by \(quoted(scenario.id))",
          expected: "a plan that closes it, as \(lock.place) locks it",
          advice: "add it to close"))
    }
  }

  private func ids(
    _ written: [PlanRequest.Named], _ key: String, of request: PlanRequest,
    _ problems: inout Problems
  ) -> [String] {
    var ids: [String] = []
    for name in written {
      guard let id = names.id(of: name.text, in: "venues") else {
        problems.add(
          problem(
            name.place, key, found: quoted(name.text),
            expected: "a venue in \(quoted(request.id))",
            advice: names.advice(for: name.text, in: "venues", ids: venues.map(\.id))))
        continue
      }
      if ids.contains(id) {
        problems.add(
          problem(name.place, key, found: "\(quoted(id)) twice", expected: "each venue once"))
      } else {
        ids.append(id)
      }
    }
    return ids
  }
}
