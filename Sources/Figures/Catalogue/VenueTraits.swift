extension Venue {
  /// What a venue is like, in words; what nobody has said is nil, or empty.
  package struct Traits: Hashable, Sendable {
    package let ownership: Ownership?
    /// Whom it is for, in the study's own words.
    package let targetGroups: [String]
    package let premises: Premises?

    package init(
      ownership: Ownership? = nil, targetGroups: [String] = [], premises: Premises? = nil
    ) {
      self.ownership = ownership
      self.targetGroups = targetGroups
      self.premises = premises
    }

    /// Who owns a venue, as the column `ownership` spells it.
    package enum Ownership: String, CaseIterable, Sendable {
      case municipal
      case selfOwned = "self_owned"
      case privatelyOwned = "private"
      case other
    }

    /// The state of the premises, as the column `condition` spells it.
    package enum Premises: String, CaseIterable, Sendable {
      case good
      case fair
      case poor
    }
  }
}
