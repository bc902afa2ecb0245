/// Who was heard, and what of it bears on what the plans take for given.
package struct Voices: Sendable {
  /// In the order of their rows.
  package let participants: [Participant]
  /// In the order of their rows.
  package let bearings: [Bearing]

  package init(participants: [Participant], bearings: [Bearing]) {
    self.participants = participants
    self.bearings = bearings
  }

  /// What a group is called; its id where the study does not say.
  package func name(of group: String) -> Phrase {
    participants.first { $0.id == group }?.name ?? Phrase(group)
  }
}

/// A group that was asked: users, relatives, staff, as the study names them.
package struct Participant: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: Phrase
  /// Who they are, how they were asked and about what.
  package let description: Phrase

  package init(id: String, name: Phrase, description: Phrase) {
    self.id = id
    self.name = name
    self.description = description
  }
}

/// A wish or a drawback that speaks to something the plans take for given, in words of the study's own.
package struct Bearing: Hashable, Sendable {
  /// What it speaks to.
  package enum Target: Hashable, Sendable {
    /// A value that the formulas take for given.
    case parameter(Parameter)
    /// Something the freed money could be spent on.
    case reinvestment(ReinvestmentOption.Kind)

    /// As it is written in a table: the id of an assumption, or `reinvestment/` and what the money goes to.
    package init?(written: String) {
      let prefix = "reinvestment/"
      if let parameter = Parameter(rawValue: written) {
        self = .parameter(parameter)
      } else if written.hasPrefix(prefix),
        let kind = ReinvestmentOption.Kind(rawValue: String(written.dropFirst(prefix.count)))
      {
        self = .reinvestment(kind)
      } else {
        return nil
      }
    }

    package var written: String {
      switch self {
      case .parameter(let parameter): parameter.rawValue
      case .reinvestment(let kind): "reinvestment/\(kind.rawValue)"
      }
    }

    /// Everything that can be spoken to.
    package static let all: [Target] =
      Parameter.allCases.map(Target.parameter)
      + ReinvestmentOption.Kind.allCases.map(Target.reinvestment)
  }

  /// Which way it speaks.
  package enum Direction: String, CaseIterable, Sendable {
    /// For a higher value.
    case higher
    /// For a lower value.
    case lower
    /// Either way.
    case open
  }

  package let target: Target
  /// Nil for what the money could be spent on, which has no value to be higher or lower.
  package let direction: Direction?
  package let words: Phrase
  /// Who said it, by the id of the group.
  package let group: String
  /// Where it is said.
  package let document: String
  package let line: Int

  package init(
    target: Target, direction: Direction?, words: Phrase, group: String, document: String,
    line: Int
  ) {
    self.target = target
    self.direction = direction
    self.words = words
    self.group = group
    self.document = document
    self.line = line
  }
}
