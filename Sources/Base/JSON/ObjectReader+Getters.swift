extension ObjectReader {
  /// A string, or nil when the key is not there.
  package mutating func optionalString(_ key: String) -> String? {
    optional(key, "a string in quotes", as: \.string)
  }

  /// A string; empty, with a problem, when the key is missing.
  package mutating func string(_ key: String) -> String {
    required(key, "a string in quotes", as: \.string) ?? ""
  }

  /// One of the words given; the first of them, with a problem, when it is another.
  package mutating func choice(_ key: String, among words: [String]) -> String {
    let word = string(key)
    if words.contains(word) { return word }
    if !word.isEmpty {
      refuse(
        key, expected: "one of \(words.joined(separator: ", "))",
        advice: nearestName(to: word, among: words).map { "did you mean \(quoted($0))?" })
      giveUp(key)
    }
    return words.first ?? ""
  }

  /// A number, or nil when the key is not there.
  package mutating func optionalNumber(_ key: String) -> Double? {
    optional(key, "a number", as: \.number)
  }

  /// A number; 0, with a problem, when the key is missing.
  package mutating func number(_ key: String) -> Double {
    required(key, "a number", as: \.number) ?? 0
  }

  /// A whole number, or nil when the key is not there.
  package mutating func optionalInteger(_ key: String) -> Int? {
    optional(key, "a whole number", as: \.integer)
  }

  /// A whole number; 0, with a problem, when the key is missing.
  package mutating func integer(_ key: String) -> Int {
    required(key, "a whole number", as: \.integer) ?? 0
  }

  /// True or false, or nil when the key is not there.
  package mutating func optionalFlag(_ key: String) -> Bool? {
    optional(key, "true or false", as: \.bool)
  }

  /// True or false; false, with a problem, when the key is missing.
  package mutating func flag(_ key: String) -> Bool {
    required(key, "true or false", as: \.bool) ?? false
  }

  /// The elements of an array, or nil when the key is not there.
  package mutating func optionalArray(_ key: String) -> [JSONValue]? {
    optional(key, "an array", as: \.elements)
  }

  /// The elements of an array; none, with a problem, when the key is missing.
  package mutating func array(_ key: String) -> [JSONValue] {
    required(key, "an array", as: \.elements) ?? []
  }

  /// The strings of an array, or nil when the key is not there.
  package mutating func optionalStrings(_ key: String) -> [String]? {
    optionalArray(key).map { strings($0, key: key) }
  }

  /// The strings of an array; none, with a problem, when the key is missing.
  package mutating func strings(_ key: String) -> [String] { strings(array(key), key: key) }

  /// What `read` makes of the object at the key, or nil when there is none.
  package mutating func optionalObject<Result>(
    _ key: String, _ read: (inout ObjectReader) -> Result
  ) -> Result? {
    optionalValue(key).flatMap { self.read(inside: $0, at: key, read) }
  }

  /// What `read` makes of the object at the key; nil, with a problem, when there is none.
  package mutating func object<Result>(
    _ key: String, _ read: (inout ObjectReader) -> Result
  ) -> Result? {
    value(key).flatMap { self.read(inside: $0, at: key, read) }
  }

  /// What `read` makes of each object in an array, or nil when the key is not there.
  package mutating func optionalObjects<Result>(
    _ key: String, _ read: (inout ObjectReader) -> Result
  ) -> [Result]? {
    optionalArray(key)?.compactMap { self.read(inside: $0, at: key, read) }
  }

  /// What `read` makes of each object in an array; none, with a problem, when the key is missing.
  package mutating func objects<Result>(
    _ key: String, _ read: (inout ObjectReader) -> Result
  ) -> [Result] {
    array(key).compactMap { self.read(inside: $0, at: key, read) }
  }

  private mutating func strings(_ values: [JSONValue], key: String) -> [String] {
    values.compactMap { value in
      if let text = value.string { return text }
      add(at: value.place, field: key, found: value.shown, expected: "a string in quotes")
      giveUp(key)
      return nil
    }
  }

  private mutating func optional<Wanted>(
    _ key: String, _ expected: String, as convert: (JSONValue) -> Wanted?
  ) -> Wanted? {
    optionalValue(key).flatMap { converted($0, key, expected, as: convert) }
  }

  private mutating func required<Wanted>(
    _ key: String, _ expected: String, as convert: (JSONValue) -> Wanted?
  ) -> Wanted? {
    value(key).flatMap { converted($0, key, expected, as: convert) }
  }

  private mutating func converted<Wanted>(
    _ value: JSONValue, _ key: String, _ expected: String, as convert: (JSONValue) -> Wanted?
  ) -> Wanted? {
    if let wanted = convert(value) { return wanted }
    refuse(key, expected: expected)
    giveUp(key)
    return nil
  }
}
