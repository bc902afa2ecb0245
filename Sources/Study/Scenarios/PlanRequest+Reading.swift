package import Base
import Figures

extension PlanRequest {
  /// Reads a plan outside `pipeline.json`: a scenario file, or one line of standard input. It needs neither
  /// id nor title.
  package static func read(
    _ bytes: [UInt8], file: String, line: Int = 1, id: String, problems: inout Problems
  ) -> PlanRequest? {
    do throws(Problem) {
      // The text is one line of a stream when `line` says so; places then count from there.
      let value = try parseJSON(bytes, file: file, line: line)
      return ObjectReader.read(value, problems: &problems) { $0.request(id: id) }
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// The plan with more changes.
  package func adding(_ more: Changes) -> PlanRequest {
    var all = changes
    all.closed += more.closed
    all.kept += more.kept
    all.mergers += more.mergers
    all.openings += more.openings
    all.withdrawals += more.withdrawals
    all.staggered += more.staggered
    all.overrides += more.overrides
    all.closes = more.closes ?? all.closes
    all.notice = more.notice ?? all.notice
    all.oneOff = more.oneOff + all.oneOff
    return PlanRequest(
      id: id, title: title, purpose: purpose, kind: kind, base: base, changes: all,
      fewest: fewest, place: place, titlePlace: titlePlace)
  }
}

extension ObjectReader {
  /// A scenario of `pipeline.json`, which has an id, a title and a purpose.
  mutating func scenario() -> PlanRequest {
    let id = string("id")
    let (title, purpose) = (phrase("title", form: .name), phrase("purpose"))
    return PlanRequest(
      id: id, title: title, purpose: purpose, kind: choice("kind", or: .plan),
      base: optionalName("extends"),
      changes: changes(closing: optionalNames("close")), fewest: fewest(), place: place,
      titlePlace: optionalValue("title")?.place)
  }

  /// A plan that may leave out all but what it asks.
  fileprivate mutating func request(id: String) -> PlanRequest {
    PlanRequest(
      id: optionalString("id") ?? id, title: optionalPhrase("title"),
      purpose: optionalPhrase("purpose"), kind: choice("kind", or: .plan),
      base: optionalName("extends"),
      changes: changes(closing: optionalNames("close")), place: place)
  }

  private mutating func changes(closing closed: [PlanRequest.Named]) -> PlanRequest.Changes {
    var changes = PlanRequest.Changes()
    changes.closed = closed
    changes.kept = optionalNames("keep")
    changes.mergers =
      optionalObjects("merge") { reader in
        Merger(reader.names("venues"), into: reader.name("into"))
      } ?? []
    changes.openings = optionalObjects("open") { reader in reader.opening() } ?? []
    changes.withdrawals = numbersByName("withdraw").map {
      PlanRequest.Withdrawal(from: $0, share: $1)
    }
    changes.staggered = optionalNames("stagger")
    changes.overrides = numbersByName("set").map { ParameterOverride($0, value: $1) }
    changes.closes = closingMonth()
    changes.notice = notice()
    changes.oneOff = oneOffCosts()
    return changes
  }

  private mutating func opening() -> PlanRequest.Opening {
    let id = name("id")
    let kroner = optionalNumber("cost")
    let (north, east) = (optionalValue("latitude"), optionalValue("longitude"))
    var location: Location?
    if north != nil || east != nil {
      let latitude = number("latitude")
      let longitude = number("longitude")
      if !(-90...90).contains(latitude) { refuse("latitude", expected: "degrees from -90 to 90") }
      if !(-180...180).contains(longitude) {
        refuse("longitude", expected: "degrees from -180 to 180")
      }
      location = Location(latitude: latitude, longitude: longitude)
    }
    return PlanRequest.Opening(
      id, name: optionalValue("name") == nil ? id.text : line("name", form: .name),
      centre: name("centre"),
      kroner: kroner, location: location,
      places: Scenario.Opening.Places(
        kroner: optionalValue("cost")?.place, latitude: north?.place, longitude: east?.place))
  }

  private mutating func name(_ key: String) -> PlanRequest.Named {
    let text = string(key)
    return PlanRequest.Named(text, at: optionalValue(key)?.place)
  }

  private mutating func optionalName(_ key: String) -> PlanRequest.Named? {
    let place = optionalValue(key)?.place
    return optionalString(key).map { PlanRequest.Named($0, at: place) }
  }

  private mutating func names(_ key: String) -> [PlanRequest.Named] {
    let names = strings(key)
    refuseRepeated(names, in: key)
    return zip(names, array(key)).map { PlanRequest.Named($0, at: $1.place) }
  }

  private mutating func optionalNames(_ key: String) -> [PlanRequest.Named] {
    optionalValue(key) == nil ? [] : names(key)
  }

  mutating func optionalPhrase(_ key: String) -> Phrase? {
    optionalValue(key) == nil ? nil : phrase(key)
  }

  /// An object that gives each name a number; nothing where it is left out.
  mutating func numbersByName(_ key: String) -> [(PlanRequest.Named, Double)] {
    guard let value = optionalValue(key) else { return [] }
    guard let members = value.members else {
      refuse(key, expected: "an object of names, each with a number")
      return []
    }
    return members.compactMap { member in
      guard let number = member.value.number else {
        refuse(
          key, found: "\(member.key): \(member.value.shown)", expected: "a number for each")
        return nil
      }
      return (PlanRequest.Named(member.key, at: member.keyPlace), number)
    }
  }
}
