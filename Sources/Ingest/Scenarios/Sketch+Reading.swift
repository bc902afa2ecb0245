package import Figures
import JSON

extension Sketch {
  /// Reads a plan outside `pipeline.json`: a scenario file, or one line of standard input. It needs neither
  /// id nor title.
  package static func read(
    _ bytes: [UInt8], file: String, line: Int = 1, id: String, problems: inout Problems
  ) -> Sketch? {
    // The text is one line of a stream when `line` says so; places then count from there.
    let padded = Array(repeating: UInt8(ascii: "\n"), count: line - 1) + bytes
    do throws(Problem) {
      let value = try parseJSON(padded, file: file)
      return ObjectReader.read(value, problems: &problems) { $0.sketch(id: id) }
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// The plan with more closures, locks and settings.
  package func adding(closes: [Named], keeps: [Named], settings: [Setting]) -> Sketch {
    Sketch(
      id: id, title: title, purpose: purpose, base: base, closes: self.closes + closes,
      keeps: self.keeps + keeps, settings: self.settings + settings, place: place)
  }
}

extension ObjectReader {
  /// A scenario of `pipeline.json`, which has an id, a title, a purpose and says what closes.
  mutating func scenario() -> Sketch {
    let id = string("id")
    return Sketch(
      id: id, title: phrase("title"), purpose: phrase("purpose"), base: optionalName("extends"),
      closes: names("close"), keeps: optionalNames("keep"), settings: settings(), place: place)
  }

  /// A plan that may leave out all but what it asks.
  fileprivate mutating func sketch(id: String) -> Sketch {
    Sketch(
      id: optionalString("id") ?? id, title: optionalPhrase("title"),
      purpose: optionalPhrase("purpose"), base: optionalName("extends"),
      closes: optionalNames("close"), keeps: optionalNames("keep"), settings: settings(),
      place: place)
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

  /// The object at `set`: for each assumption its value.
  private mutating func settings() -> [Sketch.Setting] {
    guard let value = optionalValue("set") else { return [] }
    guard let members = value.members else {
      refuse("set", expected: "an object of assumptions and their values")
      return []
    }
    return members.compactMap { member in
      guard let number = member.value.number else {
        refuse(
          "set", found: "\(member.key): \(member.value.shown)", expected: "a number for each")
        return nil
      }
      return Sketch.Setting(Sketch.Named(member.key, at: member.keyPlace), value: number)
    }
  }
}
