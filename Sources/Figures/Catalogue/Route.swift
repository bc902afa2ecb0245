/// Where the users go of venues that close or stay with less, when they all go the same way.
package struct Route: Hashable, Sendable {
  /// The ids of the venues they leave.
  package let origins: [String]
  /// The ids of the venues they go to, old or new.
  package let receivers: [String]
  package let reason: Reason

  /// Why they go there.
  package enum Reason: Hashable, Sendable {
    /// The plan merges the one into the other.
    case merged
    /// The rule sends them to the open venues of their own centre.
    case ownCentre
    /// The rule sends them to all open venues, as no other is open in their own centre.
    case noneInOwnCentre
    /// The rule goes by the visits of today, and the venues open in their own centre are new and have none: it sends them
    /// to all open venues that have some.
    case onlyNewInOwnCentre
    /// The rule goes by the visits of today, and every open venue is new and has none.
    case onlyNew
    /// No other venue is open: their visits cease.
    case nowhere
    /// The rule sends them by distance, whatever the centre.
    case distance
    /// Several open venues are equally near: these come first, as they are of the own centre or all there are, and share
    /// evenly. The others, by id, are passed over.
    case equallyNear(passedOver: [String])
  }

  package init(origins: [String], receivers: [String], reason: Reason) {
    self.origins = origins
    self.receivers = receivers
    self.reason = reason
  }
}
