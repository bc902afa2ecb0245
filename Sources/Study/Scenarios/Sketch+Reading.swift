package import Base
import Figures

extension Sketch {
  /// Reads a plan outside `pipeline.json`: a scenario file, or one line of standard input. It needs neither
  /// id nor title.
  package static func read(
    _ bytes: [UInt8], file: String, line: Int = 1, id: String, problems: inout Problems
  ) -> Sketch? {
    do throws(Problem) {
      // The text is one line of a stream when `line` says so; places then count from there.
      let value = try parseJSON(bytes, file: file, line: line)
      return ObjectReader.read(value, problems: &problems) { $0.sketch(id: id) }
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// The plan with more wishes.
  package func adding(_ more: Wishes) -> Sketch {
    var all = wishes
    all.closes += more.closes
    all.keeps += more.keeps
    all.merges += more.merges
    all.opens += more.opens
    all.withdraws += more.withdraws
    all.staggers += more.staggers
    all.settings += more.settings
    return Sketch(
      id: id, title: title, purpose: purpose, base: base, wishes: all, place: place,
      titlePlace: titlePlace)
  }
}

extension ObjectReader {
  /// A scenario of `pipeline.json`, which has an id, a title and a purpose.
  mutating func scenario() -> Sketch {
    let id = string("id")
    let (title, purpose) = (phrase("title", form: .name), phrase("purpose"))
    return Sketch(
      id: id, title: title, purpose: purpose, base: optionalName("extends"),
      wishes: wishes(closing: optionalNames("close")), place: place,
      titlePlace: optionalValue("title")?.place)
  }

  /// A plan that may leave out all but what it asks.
  fileprivate mutating func sketch(id: String) -> Sketch {
    Sketch(
      id: optionalString("id") ?? id, title: optionalPhrase("title"),
      purpose: optionalPhrase("purpose"), base: optionalName("extends"),
      wishes: wishes(closing: optionalNames("close")), place: place)
  }

  private mutating func wishes(closing closes: [Sketch.Named]) -> Sketch.Wishes {
    var wishes = Sketch.Wishes()
    wishes.closes = closes
    wishes.keeps = optionalNames("keep")
    wishes.merges =
      optionalObjects("merge") { reader in
        Sketch.Merger(reader.names("venues"), into: reader.name("into"))
      } ?? []
    wishes.opens = optionalObjects("open") { reader in reader.opening() } ?? []
    wishes.withdraws = settings("withdraw")
    wishes.staggers = optionalNames("stagger")
    wishes.settings = settings("set")
    return wishes
  }

  private mutating func opening() -> Sketch.Opening {
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
    return Sketch.Opening(
      id, name: optionalValue("name") == nil ? id.text : line("name", form: .name),
      centre: name("centre"),
      kroner: kroner, location: location,
      places: Scenario.Opening.Places(
        kroner: optionalValue("cost")?.place, latitude: north?.place, longitude: east?.place))
  }

  private mutating func name(_ key: String) -> Sketch.Named {
    let text = string(key)
    return Sketch.Named(text, at: optionalValue(key)?.place)
  }

  private mutating func optionalName(_ key: String) -> Sketch.Named? {
    let place = optionalValue(key)?.place
    return optionalString(key).map { Sketch.Named($0, at: place) }
  }

  private mutating func names(_ key: String) -> [Sketch.Named] {
    let names = strings(key)
    refuseRepeated(names, in: key)
    return zip(names, array(key)).map { Sketch.Named($0, at: $1.place) }
  }

  private mutating func optionalNames(_ key: String) -> [Sketch.Named] {
    optionalValue(key) == nil ? [] : names(key)
  }

  private mutating func optionalPhrase(_ key: String) -> Phrase? {
    optionalValue(key) == nil ? nil : phrase(key)
  }

  /// An object that gives each name a number; nothing where it is left out.
  mutating func settings(_ key: String) -> [Sketch.Setting] {
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
      return Sketch.Setting(Sketch.Named(member.key, at: member.keyPlace), value: number)
    }
  }
}
