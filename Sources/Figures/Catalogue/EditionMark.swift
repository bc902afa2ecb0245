/// What a set of reports is worth as a paper, and what the run that made it was shown.
package struct EditionMark: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Something is open, or nobody has asked for a final edition.
    case draft
    /// Every blocking finding is settled or waived, every assumption signed, every document presented and found
    /// to have what was transcribed from it.
    case final
  }

  package let kind: Kind
  /// The ids of the documents whose text exports the run was shown, in the order of `documents.csv`.
  package let presented: [String]

  package init(_ kind: Kind, presented: [String]) {
    self.kind = kind
    self.presented = presented
  }
}
