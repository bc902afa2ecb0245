package import Figures

/// Where the users of one closed site go: evenly to each of the receivers.
package struct Redirection: Sendable {
  /// Whether they stay within their own group of sites.
  package enum Reach: Sendable {
    case sameGroup
    case otherGroup
  }

  package let closed: Int
  package let receivers: [Int]
  package let reach: Reach
}

extension Plan {
  /// Where the users of each closed site go under a rule. A plan that closes every site has no receivers.
  package func redirections(among sites: [Site], by rule: Reassignment) -> [Redirection] {
    switch rule {
    case .sameEqual:
      let shut = Set(closed)
      let open = sites.indices.filter { !shut.contains($0) }
      return closed.map { site in
        let near = open.filter { sites[$0].group == sites[site].group }
        return near.isEmpty
          ? Redirection(closed: site, receivers: open, reach: .otherGroup)
          : Redirection(closed: site, receivers: near, reach: .sameGroup)
      }
    }
  }
}
