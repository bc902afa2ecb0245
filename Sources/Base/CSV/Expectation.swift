extension Field {
  /// What a cell of this field must hold, as messages say it: the type and its constraints.
  package var expectation: String {
    let notation = Notation(type: type, marks: marks, words: words)
    if !constraints.allowed.isEmpty {
      return "one of " + constraints.allowed.map(\.description).joined(separator: ", ")
    }
    let isTime = type == .date || type == .year
    return notation.description
      + [isTime ? times : bounds, lengths, pattern].compactMap(\.self).joined()
  }

  private var bounds: String? {
    switch (constraints.minimum, constraints.maximum) {
    case (let minimum?, let maximum?): " from \(minimum) to \(maximum)"
    case (let minimum?, nil): " ≥ \(minimum)"
    case (nil, let maximum?): " ≤ \(maximum)"
    case (nil, nil): nil
    }
  }

  private var times: String? {
    switch (constraints.minimum, constraints.maximum) {
    case (let minimum?, let maximum?): ", from \(minimum) to \(maximum)"
    case (let minimum?, nil): ", not before \(minimum)"
    case (nil, let maximum?): ", not after \(maximum)"
    case (nil, nil): nil
    }
  }

  private var lengths: String? {
    switch (constraints.minimumLength, constraints.maximumLength) {
    case (let shortest?, let longest?): " of \(shortest) to \(longest) characters"
    case (let shortest?, nil): " of at least \(shortest) characters"
    case (nil, let longest?): " of at most \(longest) characters"
    case (nil, nil): nil
    }
  }

  private var pattern: String? { constraints.pattern.map { " that matches \($0)" } }
}
