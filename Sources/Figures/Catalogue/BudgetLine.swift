/// One of the lines a frame falls into after a plan; together they are the frame, to the øre.
///
/// A further line is a case here, its words below, and its amount in the analysis `budget`.
package enum BudgetLine: String, CaseIterable, Sendable {
  /// The venues that stay open, with what follows the users to them.
  case atOpenVenues = "at-open-venues"
  /// What the venues the plan opens cost.
  case atNewVenues = "at-new-venues"
  /// What closed venues keep, where only part of a grant is withdrawn.
  case atClosedVenues = "at-closed-venues"
  /// The part of the frame that is not spent on the study's venues.
  case outsideVenues = "outside-venues"
  case freedByFewerAddresses = "freed-by-fewer-addresses"
  case freedByLostVisits = "freed-by-lost-visits"

  /// What the lines are added up to.
  package enum Sum: String, CaseIterable, Sendable {
    case kept, freed, total
    /// Every venue that is open after the plan.
    case venues

    /// What a plan's sum is known by, as in `budget[no-amager/freed]`.
    package func subject(in plan: Subject) -> Subject { plan / Subject(rawValue) }

    package var lines: [BudgetLine] {
      switch self {
      case .total: BudgetLine.allCases
      case .venues: [.atOpenVenues, .atNewVenues]
      case .kept, .freed: BudgetLine.allCases.filter { $0.side == self }
      }
    }

    package var name: Phrase {
      switch self {
      case .kept: Phrase(da: "Beholdt i alt", en: "Kept in all")
      case .freed: Phrase(da: "Frigjort i alt", en: "Freed in all")
      case .total: Phrase(da: "I alt", en: "In all")
      case .venues: Phrase(da: "Åbne \(.venues) i alt", en: "Open \(.venues) in all")
      }
    }
  }

  /// Whether the line is kept or freed.
  package var side: Sum {
    switch self {
    case .atOpenVenues, .atNewVenues, .atClosedVenues, .outsideVenues: .kept
    case .freedByFewerAddresses, .freedByLostVisits: .freed
    }
  }

  /// What a plan's line is known by, as in `budget[no-amager/at-open-venues]`.
  package func subject(in plan: Subject) -> Subject { plan / Subject(rawValue) }

  package var name: Phrase {
    switch self {
    case .atOpenVenues:
      Phrase(da: "Beholdt på de åbne \(.venues)", en: "Kept at the open \(.venues)")
    case .atNewVenues:
      Phrase(da: "Til nye \(.venues)", en: "For new \(.venues)")
    case .atClosedVenues:
      Phrase(da: "Bliver på de lukkede \(.venues)", en: "Stays at the closed \(.venues)")
    case .outsideVenues:
      Phrase(da: "Ikke fordelt på \(.theVenues)", en: "Not split over the \(.venues)")
    case .freedByFewerAddresses:
      Phrase(da: "Frigjort ved færre adresser", en: "Freed by fewer addresses")
    case .freedByLostVisits:
      Phrase(da: "Frigjort, fordi besøg mistes", en: "Freed because visits are lost")
    }
  }
}
