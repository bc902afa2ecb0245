extension Constraints {
  /// What a field is to its table.
  enum Role {
    /// One of the fields of the primary key, and so required.
    case key
    case plain
  }

  /// No constraints but those a key brings.
  static func none(_ role: Role) -> Constraints {
    Constraints(
      isRequired: role == .key, isUnique: false, minimum: nil, maximum: nil, minimumLength: nil,
      maximumLength: nil, pattern: nil, allowed: [])
  }

  /// Reads the constraints that Table Schema v1 allows a field of this type; the others are unknown keys.
  init(reading object: inout ObjectReader, notation: Notation, _ role: Role) {
    object.ignore(prefixes: DataPackage.freePrefixes)
    let isOrdered = [.integer, .number, .date, .year].contains(notation.type)
    let isText = notation.type == .string
    let isRequired = object.optionalFlag("required") ?? false
    let minimum = isOrdered ? object.bound("minimum", notation) : nil
    let maximum = isOrdered ? object.bound("maximum", notation) : nil
    if let minimum, let maximum, maximum < minimum {
      object.refuse("maximum", expected: "at least the minimum, \(minimum)")
    }
    let minimumLength = isText ? object.length("minLength") : nil
    let maximumLength = isText ? object.length("maxLength") : nil
    if let minimumLength, let maximumLength, maximumLength < minimumLength {
      object.refuse("maxLength", expected: "at least minLength, \(minimumLength)")
    }
    self.init(
      isRequired: isRequired || role == .key, isUnique: object.optionalFlag("unique") ?? false,
      minimum: minimum, maximum: maximum, minimumLength: minimumLength,
      maximumLength: maximumLength, pattern: isText ? object.pattern() : nil,
      allowed: object.allowed(notation))
  }
}

extension FieldValue {
  /// The order of two values of one type; false for values that have none.
  static func < (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    default: false
    }
  }
}

extension ObjectReader {
  fileprivate mutating func bound(_ key: String, _ notation: Notation) -> FieldValue? {
    guard let written = optionalValue(key) else { return nil }
    if let value = notation.value(written) { return value }
    refuse(key, expected: notation.description)
    return nil
  }

  fileprivate mutating func length(_ key: String) -> Int? {
    guard let length = optionalInteger(key) else { return nil }
    if length < 0 { refuse(key, expected: "a whole number ≥ 0") }
    return length
  }

  fileprivate mutating func pattern() -> String? {
    guard let pattern = optionalString("pattern") else { return nil }
    guard BytePattern(pattern) == nil else { return pattern }
    do {
      _ = try Regex(pattern)
    } catch {
      refuse("pattern", expected: "a regular expression", advice: "\(error)")
    }
    return pattern
  }

  fileprivate mutating func allowed(_ notation: Notation) -> [FieldValue] {
    guard let elements = optionalArray("enum") else { return [] }
    if elements.isEmpty { refuse("enum", found: "no values", expected: "at least one") }
    var values: [FieldValue] = []
    for element in elements {
      guard let value = notation.value(element) else {
        refuse("enum", found: element.shown, expected: notation.description)
        continue
      }
      if case .text(let text) = value, text.utf8.contains(0) {
        refuse("enum", found: element.shown, expected: "text without a zero character")
      }
      if values.contains(value) {
        refuse("enum", found: "\(element.shown) twice", expected: "each value once")
      }
      values.append(value)
    }
    return values
  }
}
