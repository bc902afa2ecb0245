/// Reads the members of an object one by one and gathers every problem on the way.
///
/// A getter that finds nothing of use notes a problem and answers an empty value, so that reading goes on;
/// nothing read may be used before the problems are found to be none.
package struct ObjectReader {
  /// Where the object begins.
  package let place: Place
  private let members: [String: JSONMember]
  private let writtenOrder: [JSONMember]
  private let kind: Problem.Kind
  private var known: [String] = []
  private var freePrefixes: [String] = []
  /// The keys that are missing or hold something of the wrong kind: nothing that follows from that is told.
  private var unread: Set<String> = []
  private var problems = Problems()
  /// What was noted of values that only the whole can judge, in this object and in those inside it.
  package private(set) var notes: [Note] = []

  /// Something about a value that is right or wrong by what stands elsewhere.
  package struct Note {
    package let place: Place
    package let key: String
    package let word: String
  }

  private init(_ members: [JSONMember], at place: Place, kind: Problem.Kind) {
    self.place = place
    self.kind = kind
    self.members = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    writtenOrder = members
  }

  /// What `read` makes of the object, or nil when `value` is not an object.
  ///
  /// When `read` is done, each key that it never asked for is a problem of its own. Problems are told in
  /// the order of their places.
  package static func read<Result>(
    _ value: JSONValue, kind: Problem.Kind = .configuration, problems: inout Problems,
    _ read: (inout ObjectReader) -> Result
  ) -> Result? {
    var notes: [Note] = []
    return ObjectReader.read(value, at: nil, kind: kind, problems: &problems, notes: &notes, read)
  }

  private static func read<Result>(
    _ value: JSONValue, at key: String?, kind: Problem.Kind, problems: inout Problems,
    notes: inout [Note], _ read: (inout ObjectReader) -> Result
  ) -> Result? {
    guard let members = value.members else {
      problems.add(
        Problem(kind, at: value.place, field: key, found: value.shown, expected: "an object"))
      return nil
    }
    var reader = ObjectReader(members, at: value.place, kind: kind)
    let result = read(&reader)
    reader.refuseUnknownKeys()
    notes += reader.notes
    for problem in reader.problems.list.sorted(by: isEarlier) { problems.add(problem) }
    return result
  }

  /// Lets these keys be there without reading them.
  package mutating func ignore(_ keys: [String]) { known += keys }

  /// Lets every key that begins so be there without reading it.
  package mutating func ignore(prefixes: [String]) { freePrefixes += prefixes }

  /// The member's value, whatever it is, or nil when the key is not there.
  package mutating func optionalValue(_ key: String) -> JSONValue? {
    if !known.contains(key) { known.append(key) }
    return members[key]?.value
  }

  /// The member's value, whatever it is; a missing key is a problem.
  package mutating func value(_ key: String) -> JSONValue? {
    let value = optionalValue(key)
    if value == nil, unread.insert(key).inserted {
      add(at: place, field: key, found: "no key \(quoted(key))", expected: "the key in this object")
    }
    return value
  }

  /// Whether the key is there, and held what it was last read for.
  package func isRead(_ key: String) -> Bool { members[key] != nil && !unread.contains(key) }

  /// Whether no problem was noted so far, in this object or in those inside it that were read.
  package var isSound: Bool { problems.isEmpty }

  /// Notes something about the member's value, for whoever reads the whole.
  package mutating func note(_ key: String, _ word: String) {
    notes.append(Note(place: members[key]?.value.place ?? place, key: key, word: word))
  }

  /// Notes that the value is of no use, so that what follows from it is not told.
  package mutating func giveUp(_ key: String) { unread.insert(key) }

  /// Notes a problem with the member's value, found by the caller; none where it could not be read, since that was told.
  package mutating func refuse(
    _ key: String, found: String? = nil, expected: String, advice: String? = nil
  ) {
    guard !unread.contains(key) else { return }
    let value = members[key]?.value
    add(
      at: value?.place ?? place, field: key, found: found ?? value?.shown ?? "nothing",
      expected: expected, advice: advice)
  }

  /// Reads an object at the key inside this one, and adds its problems to those of this one.
  mutating func read<Result>(
    inside value: JSONValue, at key: String, _ read: (inout ObjectReader) -> Result
  ) -> Result? {
    let result = ObjectReader.read(
      value, at: key, kind: kind, problems: &problems, notes: &notes, read)
    if result == nil { giveUp(key) }
    return result
  }

  /// Notes a problem with a value inside the object, at its own place.
  package mutating func add(
    at place: Place, field: String?, found: String, expected: String, advice: String? = nil
  ) {
    problems.add(
      Problem(kind, at: place, field: field, found: found, expected: expected, advice: advice))
  }

  private mutating func refuseUnknownKeys() {
    for member in writtenOrder where !known.contains(member.key) {
      if freePrefixes.contains(where: member.key.hasPrefix) { continue }
      add(
        at: member.keyPlace, field: member.key, found: "the unknown key \(quoted(member.key))",
        expected: "a key that is read here", advice: suggestion(for: member.key, among: known))
    }
  }
}

/// Whether a problem stands before another in the same file.
private func isEarlier(_ first: Problem, _ second: Problem) -> Bool {
  (first.place?.line ?? 0, first.place?.column ?? 0)
    < (second.place?.line ?? 0, second.place?.column ?? 0)
}
