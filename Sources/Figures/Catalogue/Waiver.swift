package import Base

/// A blocking finding that somebody lets stand, with a reason; it is printed wherever the finding is.
package struct Waiver: Hashable, Sendable {
  /// The id of the finding, as `vifte findings` prints it.
  package let finding: String
  /// What `vifte findings` printed beside the id when it was waived: another finding under the same id is not covered.
  package let seen: String
  package let reason: Phrase
  package let signature: Signature
  /// Where `pipeline.json` names the finding.
  package let place: Place

  package init(finding: String, seen: String, reason: Phrase, signature: Signature, place: Place) {
    self.finding = finding
    self.seen = seen
    self.reason = reason
    self.signature = signature
    self.place = place
  }
}
