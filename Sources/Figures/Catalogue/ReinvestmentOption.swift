package import Base

/// Something the freed money could be spent on inside the unchanged frame.
package struct ReinvestmentOption: Hashable, Sendable, Identifiable {
  /// What kind of thing it is.
  package enum Kind: String, CaseIterable, Sendable {
    /// Longer opening hours.
    case hours
    /// More employees at a time.
    case staff
    /// Escort and transport.
    case transport
    /// A function that goes out from a larger venue.
    case satellite
    /// Professional development.
    case development
  }

  package let id: String
  package let name: Phrase
  package let kind: Kind
  /// Kr. a year; nil where no price is known.
  package let amount: Double?
  /// Where the price comes from, or why there is none.
  package let reason: Phrase
  /// The office that answers for it.
  package let owner: String
  /// Where the price stands, or would stand.
  package let amountPlace: Place

  package init(
    id: String, name: Phrase, kind: Kind, amount: Double?, reason: Phrase, owner: String,
    amountPlace: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.amount = amount
    self.reason = reason
    self.owner = owner
    self.amountPlace = amountPlace
  }

  package var subject: Subject { Subject(id) }
}
