package import Base

extension Paper {
  /// Something a paper has a place for, and nobody has filled in.
  package struct Unfilled: Hashable, Sendable {
    package let what: Phrase
    package let place: Place

    package init(what: Phrase, place: Place) {
      self.what = what
      self.place = place
    }
  }

  /// What of its header a paper prints.
  package enum Field: String, CaseIterable, Sendable {
    case level = "paper.level"
    case leadIn = "paper.lead-in"
    case meeting = "paper.meeting"
    case caseNumber = "paper.case"

    /// What stands where it is not filled in.
    package var words: Phrase {
      switch self {
      case .level: Phrase(da: "udvalg", en: "committee")
      case .leadIn:
        Phrase(da: "indledning til indstillingen", en: "words before the recommendation")
      case .meeting: Phrase(da: "mødedato", en: "date of the meeting")
      case .caseNumber: Phrase(da: "sagsnummer", en: "case number")
      }
    }
  }

  /// Whether its header says so much.
  package func says(_ field: Field) -> Bool {
    switch field {
    case .level, .leadIn: header.level != nil
    case .meeting: header.meeting != nil
    case .caseNumber: header.caseNumber != nil
    }
  }

  /// The places that nobody has filled in, in the order of the paper.
  package var unfilled: [Unfilled] {
    inlines.compactMap { inline in
      guard case .reference(let kind, let id) = inline.content else { return nil }
      if kind == "slot" {
        return Unfilled(what: name(ofSlot: id), place: inline.place)
      }
      guard let field = Field(rawValue: kind), !says(field) else { return nil }
      return Unfilled(what: field.words, place: inline.place)
    }
  }

  /// What the paper calls a place to be filled in; in the other language its own words are quoted.
  private func name(ofSlot id: String) -> Phrase {
    let words = id.replacing("-", with: " ")
    return switch language {
    case .danish: Phrase(da: "\(words)", en: "“\(words)”")
    case .english: Phrase(da: "»\(words)«", en: "\(words)")
    }
  }
}
