package import Base

extension Settings {
  /// Two measures that the study compares over time.
  package struct NamedChange: Hashable, Sendable {
    package let earlier: String
    package let later: String
    /// Where the pair stands.
    package let place: Place
  }
}

extension ObjectReader {
  /// The pairs of measures that are compared; nil where the key is not given.
  mutating func changes() -> [Settings.NamedChange]? {
    let key = "changes"
    var told: Set<[String]> = []
    return optionalArray(key)?.compactMap { pair in
      let ids = pair.elements?.compactMap(\.string) ?? []
      guard ids.count == 2, pair.elements?.count == 2 else {
        add(
          at: pair.place, field: key, found: pair.shown,
          expected: "the ids of two measures, the earlier first",
          advice: #"write ["visits_2019", "visits_2022"]"#)
        return nil
      }
      guard told.insert(ids).inserted else {
        add(
          at: pair.place, field: key, found: "\(quoted(ids[0])) and \(quoted(ids[1])) again",
          expected: "each pair once")
        return nil
      }
      return Settings.NamedChange(earlier: ids[0], later: ids[1], place: pair.place)
    }
  }
}
