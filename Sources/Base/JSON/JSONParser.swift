/// A recursive-descent reader of RFC 8259.
struct JSONParser {
  var cursor: JSONCursor
  let kind: Problem.Kind
  private let depthLimit = 64
  /// What a person or this program would write has some thousands at most, and each takes some hundred bytes when read.
  private let countLimit = 1_000_000
  private var count = 0

  init(cursor: JSONCursor, kind: Problem.Kind) {
    self.cursor = cursor
    self.kind = kind
  }

  /// The only value of the text.
  mutating func document() throws(Problem) -> JSONValue {
    let document = try value(depth: 0)
    cursor.passBlanks()
    guard cursor.byte == nil else { throw unexpected("the end of the file after the value") }
    return document
  }

  mutating func requireUTF8(_ bytes: [UInt8]) throws(Problem) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let index = error.byteOffsets.lowerBound
      cursor.advance(to: index)
      throw problem(
        at: cursor.place, found: "the byte 0x" + String(bytes[index], radix: 16, uppercase: true),
        expected: "UTF-8", advice: "save the file as UTF-8")
    }
  }

  private mutating func value(depth: Int) throws(Problem) -> JSONValue {
    cursor.passBlanks()
    let place = cursor.place
    count += 1
    guard count <= countLimit else {
      throw problem(
        at: place, found: "more than \(countLimit) values",
        expected: "at most \(countLimit) in a file")
    }
    let kind: JSONValue.Kind =
      switch cursor.byte {
      case UInt8(ascii: "{"): try object(depth: depth + 1)
      case UInt8(ascii: "["): try array(depth: depth + 1)
      case UInt8.quote: .string(try string())
      case UInt8(ascii: "-"): try number()
      case .some(let byte) where byte.isDigit: try number()
      case UInt8(ascii: "t"): try word("true", .bool(true))
      case UInt8(ascii: "f"): try word("false", .bool(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: throw unexpected("a value")
      }
    return JSONValue(place: place, kind: kind)
  }

  private mutating func array(depth: Int) throws(Problem) -> JSONValue.Kind {
    try open(depth: depth)
    var values: [JSONValue] = []
    if cursor.pass(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value(depth: depth))
      cursor.passBlanks()
      if cursor.pass(UInt8(ascii: "]")) { return .array(values) }
      guard cursor.pass(UInt8(ascii: ",")) else { throw unexpected("a comma or ]") }
    }
  }

  private mutating func object(depth: Int) throws(Problem) -> JSONValue.Kind {
    try open(depth: depth)
    var members: [JSONMember] = []
    var places = KeyPlaces()
    if cursor.pass(UInt8(ascii: "}")) { return .object(members) }
    while true {
      let member = try member(depth: depth)
      if let first = places.earlier(member, among: members) {
        throw problem(
          at: member.keyPlace, field: member.key, found: "the key again, first at \(first)",
          expected: "each key once in an object")
      }
      members.append(member)
      cursor.passBlanks()
      if cursor.pass(UInt8(ascii: "}")) { return .object(members) }
      guard cursor.pass(UInt8(ascii: ",")) else { throw unexpected("a comma or }") }
    }
  }

  private mutating func member(depth: Int) throws(Problem) -> JSONMember {
    cursor.passBlanks()
    let place = cursor.place
    guard cursor.byte == .quote else { throw unexpected("a key in quotes") }
    let key = try string()
    cursor.passBlanks()
    guard cursor.pass(UInt8(ascii: ":")) else { throw unexpected("a colon after the key") }
    return JSONMember(key: key, keyPlace: place, value: try value(depth: depth))
  }

  private mutating func open(depth: Int) throws(Problem) {
    guard depth <= depthLimit else {
      throw problem(
        at: cursor.place, found: "nesting deeper than \(depthLimit)",
        expected: "at most \(depthLimit) arrays and objects inside each other")
    }
    cursor.advance()
    cursor.passBlanks()
  }

  private mutating func word(
    _ word: String, _ meaning: JSONValue.Kind
  ) throws(Problem) -> JSONValue.Kind {
    for expected in word.utf8 where !cursor.pass(expected) { throw unexpected(word) }
    return meaning
  }
}

/// Where the keys of an object stand. Most objects have few, and these are quicker compared than hashed.
private struct KeyPlaces {
  private var places: [String: Place] = [:]
  private static let few = 12

  /// Where the key of a member stands among the earlier ones; nil where it is new.
  mutating func earlier(_ member: JSONMember, among members: [JSONMember]) -> Place? {
    if members.count < KeyPlaces.few {
      return members.first { $0.key == member.key }?.keyPlace
    }
    if places.isEmpty {
      for earlier in members { places[earlier.key] = earlier.keyPlace }
    }
    return places.updateValue(member.keyPlace, forKey: member.key)
  }
}
