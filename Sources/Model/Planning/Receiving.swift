package import Figures

extension Plan {
  /// For each site that takes users in: the share of its own that stays, and the shares of others' that come.
  package func receiving<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [(site: Subject, shares: [(origin: Int, share: Number)])] where Number.Truth == Bool {
    var incoming: [Int: [(origin: Int, share: Number)]] = [:]
    for redirection in redirections(on: inputs, terms) {
      for arrival in redirection.arrivingShares {
        incoming[arrival.receiver, default: []].append((redirection.origin, arrival.amount))
      }
    }
    let parts = zip(withdrawn, terms.withdrawn).map { (site: $0.site, share: $1) }
    return incoming.keys.sorted().map { receiver in
      let own = parts.first { $0.site == receiver }.map {
        Number.constant(1) - inputs.closing($0.share)
      }
      let stays =
        receiver < inputs.sites.count ? [(origin: receiver, share: own ?? .constant(1))] : []
      return (inputs.subject(of: receiver, opened), stays + incoming[receiver, default: []])
    }
  }
}
