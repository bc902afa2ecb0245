extension Claim {
  /// The readings it must hold in, by what their subjects end with: the chosen one, which is empty, and those of some marks in
  /// which a figure of it was computed.
  package func readings(_ marks: [String], in book: FigureBook) -> [String] {
    [""]
      + marks.filter { mark in
        figures.contains { name in
          guard let figure = book.figure(written: name)?.name else { return false }
          return book[figure.metric, Subject(figure.subject.id + mark)] != nil
        }
      }
  }
}

extension Claim {
  /// Whether some figure it rests on is withheld, or left out with what it is of: then it can be tried by nobody who knows only
  /// what is published.
  package func restsOnWithheld(in book: FigureBook, _ isLeftOut: (String) -> Bool) -> Bool {
    figures.contains { name in
      guard let figure = book.figure(written: name) else { return isLeftOut(name) }
      return figure.outcome.absence?.kind == .hidden
    }
  }
}

extension FigureBook {
  /// The figure that a text names, under a reading where it was computed there, and as chosen where it does not depend on it.
  package func figure(written name: String, under reading: String) -> Figure? {
    guard name.hasSuffix("]"), !reading.isEmpty else { return figure(written: name) }
    return figure(written: name.dropLast() + reading + "]") ?? figure(written: name)
  }
}

extension Claim: CustomStringConvertible {
  /// As it would be written.
  package var description: String {
    switch self {
    case .comparison(let first, let comparison, let second):
      "\(first) \(comparison.rawValue) \(second)"
    case .and(let first, let second): "(\(first) and \(second))"
    case .or(let first, let second): "(\(first) or \(second))"
    case .not(let claim): "not \(claim)"
    }
  }
}

extension Claim.Operand: CustomStringConvertible {
  package var description: String {
    switch self {
    case .figure(let name): name
    case .constant(let value): plainNumber(value)
    }
  }
}

extension Paper {
  /// The words of a stretch, with citations by their names.
  package func spoken(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.content {
      case .text(let text), .link(let text, _),
        .meant(let text):
        text
      case .figure(let name, _): name
      case .reference(_, let id): id
      case .lineBreak: " "
      }
    }.joined()
  }
}
