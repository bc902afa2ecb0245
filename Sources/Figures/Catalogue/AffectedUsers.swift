/// What the sources say of those whom closures and larger venues affect.
package struct AffectedUsers: Sendable {
  /// In the order of their rows.
  package let concerns: [Concern]
  /// The venues whose users were interviewed; nil where the study has no list of them.
  package let interviewed: [Interviewed]?

  package init(concerns: [Concern] = [], interviewed: [Interviewed]? = nil) {
    self.concerns = concerns
    self.interviewed = interviewed
  }

  package func concerns(_ kind: Concern.Kind) -> [Concern] { concerns.filter { $0.kind == kind } }

  /// What a venue has for groups of its users.
  package func groups(at venue: Venue) -> [Phrase] {
    venue.traits.targetGroups.map { Phrase($0) }
      + concerns(.group).filter { $0.venue == venue.id }.map(\.text)
  }

  /// Whether users of a venue were interviewed; nil where nobody can tell.
  package func wasInterviewed(_ venue: Venue) -> Bool? {
    guard let interviewed else { return nil }
    guard let row = interviewed.first(where: { $0.venue == venue.id }) else { return false }
    return row.certainty == .sure ? true : nil
  }
}

/// What the sources may say of a venue, as figures name it.
package enum ToldTrait: String, CaseIterable, Sendable {
  case ownership
  case targetGroups = "target-groups"
  case interviews

  package var subject: Subject { Subject(rawValue) }
}

extension AffectedUsers {
  /// Whether it is known of the venue.
  package func tells(_ trait: ToldTrait, of venue: Venue) -> Bool {
    switch trait {
    case .ownership: venue.traits.ownership != nil
    case .targetGroups: !groups(at: venue).isEmpty
    case .interviews: wasInterviewed(venue) != nil
    }
  }
}

/// A thing the sources ask to be looked at when venues close or grow: a row of `concerns.csv`.
package struct Concern: Sendable {
  /// As the column `kind` spells it.
  package enum Kind: String, CaseIterable, Sendable {
    /// Users that a venue has something for, or that are named without a venue.
    case group
    /// What a centre is to lead.
    case lead
    /// What larger venues need.
    case condition
  }

  package let kind: Kind
  /// The ids of the venue and of the centre it is about; nil where it is about none.
  package let venue: String?
  package let centre: String?
  /// What a condition is about, under which it is told with others; nil where the row does not say.
  package let heading: Phrase?
  package let text: Phrase

  package init(
    _ kind: Kind, venue: String?, centre: String?, heading: Phrase? = nil, text: Phrase
  ) {
    self.kind = kind
    self.venue = venue
    self.centre = centre
    self.heading = heading
    self.text = text
  }
}

/// A venue on the list of those whose users were interviewed.
package struct Interviewed: Sendable {
  /// As the column `certainty` spells it.
  package enum Certainty: String, CaseIterable, Sendable {
    case sure
    /// The name on the list is probably this venue's.
    case probable
  }

  /// Its id.
  package let venue: String
  package let certainty: Certainty
  /// Where its row stands, and the line of the document.
  package let line: Int
  package let document: String?
  package let documentLine: Int?

  package init(
    venue: String, certainty: Certainty, line: Int, document: String?, documentLine: Int?
  ) {
    self.venue = venue
    self.certainty = certainty
    self.line = line
    self.document = document
    self.documentLine = documentLine
  }
}
