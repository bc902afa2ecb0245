package import Figures

/// What is done to the sites, each known by its number in the list of sites; new ones are numbered on from there.
package struct Plan: Sendable {
  /// What the plan's figures are about.
  package let subject: Subject
  /// The sites that close altogether.
  package let closed: [Int]
  /// Those of them whose users are told where to go, and where; the others go by the rule.
  package let destinations: [Int: Int]
  /// The sites that stay open with less.
  package let withdrawn: [Withdrawal]
  /// The new sites.
  package let opened: [Opening]

  /// A site that closes in part: the same share of its cost is freed and of its visits displaced.
  package struct Withdrawal: Sendable {
    package let site: Int
    /// Between 0 and 1.
    package let share: Double

    package init(site: Int, share: Double) {
      self.site = site
      self.share = share
    }
  }

  /// A new site. It has no visits of its own.
  package struct Opening: Sendable {
    package let site: Site
    /// What it costs in a year, in the unit of the frame; nil computes with the fixed part of any other site.
    package let cost: Double?

    package init(site: Site, cost: Double? = nil) {
      self.site = site
      self.cost = cost
    }
  }

  /// Each kind of move is named, so that none is lost on the way from a scenario.
  package init(
    subject: Subject, closed: [Int], destinations: [Int: Int], withdrawn: [Withdrawal],
    opened: [Opening]
  ) {
    self.subject = subject
    self.closed = closed
    self.destinations = destinations
    self.withdrawn = withdrawn
    self.opened = opened
  }

  /// Sites close, their users go by the rule, and nothing else happens.
  package static func closing(_ sites: [Int], as subject: Subject) -> Plan {
    Plan(subject: subject, closed: sites, destinations: [:], withdrawn: [], opened: [])
  }
}

/// The numbers a plan brings itself, known to the caller with their source.
package struct PlanTerms<Number: Scalar>: Sendable {
  /// How many sites close altogether.
  package let closing: Number
  /// The share withdrawn from each site that stays open with less, in the plan's order.
  package let withdrawn: [Number]
  /// How many new sites are computed at the fixed part of any other site.
  package let opening: Number
  /// What the other new sites cost in a year, in the plan's order.
  package let openingCosts: [Number]

  package init(
    closing: Number, withdrawn: [Number], opening: Number, openingCosts: [Number]
  ) {
    self.closing = closing
    self.withdrawn = withdrawn
    self.opening = opening
    self.openingCosts = openingCosts
  }
}

extension PlanTerms {
  /// The terms of a plan as numbers that do not say where they come from.
  package init(of plan: Plan) {
    self.init(
      closing: .constant(Double(plan.closed.count)),
      withdrawn: plan.withdrawn.map { .constant($0.share) },
      opening: .constant(Double(plan.opened.count { $0.cost == nil })),
      openingCosts: plan.opened.compactMap(\.cost).map(Number.constant))
  }
}
