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
  /// Which of the plan's moves are made; nil makes all of them.
  private let made: MadeMoves<Number.Truth>?

  package init(
    closing: Number, withdrawn: [Number], opening: Number, openingCosts: [Number],
    made: MadeMoves<Number.Truth>? = nil
  ) {
    self.closing = closing
    self.withdrawn = withdrawn
    self.opening = opening
    self.openingCosts = openingCosts
    self.made = made
  }

  /// Which of the moves of a plan are made.
  func made(of plan: Plan) -> MadeMoves<Number.Truth> { made ?? MadeMoves(of: plan) }
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

/// Which of the moves that a plan lists are made. In a plan somebody has made all of them are; where plans are still to be
/// made, a plan lists every move there can be, and whether each is made is a condition.
package struct MadeMoves<Truth: Condition>: Sendable {
  /// Whether each site closes, in the order of the plan's closings.
  let closed: [Truth]
  /// Where the users of a site may be told to go, and whether they are: only those of a site that closes altogether, to one
  /// that is open.
  let told: [Int: [(receiver: Int, isTold: Truth)]]
  /// Whether each site stays open with less, in the order of the plan's withdrawals.
  let withdrawn: [Truth]
  /// Whether each new site opens, in the order of the plan's openings.
  let opened: [Truth]

  package init(
    closed: [Truth], told: [Int: [(receiver: Int, isTold: Truth)]], withdrawn: [Truth],
    opened: [Truth]
  ) {
    self.closed = closed
    self.told = told
    self.withdrawn = withdrawn
    self.opened = opened
  }

  /// All of them.
  init(of plan: Plan) {
    self.init(
      closed: plan.closed.map { _ in .known(true) },
      told: plan.destinations.mapValues { [($0, .known(true))] },
      withdrawn: plan.withdrawn.map { _ in .known(true) },
      opened: plan.opened.map { _ in .known(true) })
  }
}

/// A site that may take users in, and whether it is open.
struct OpenSite<Truth: Condition>: Sendable {
  let site: Int
  let isOpen: Truth

  /// The same site, open on one condition more.
  func and(_ condition: Truth) -> Self { Self(site: site, isOpen: isOpen && condition) }
}

extension Array {
  /// Whether any of these sites is open.
  func isAnyOpen<Truth: Condition>() -> Truth where Element == OpenSite<Truth> {
    contains { $0.isOpen.known == true } ? .known(true) : .any(map(\.isOpen))
  }

  /// Whether one of these sites at most is open.
  func isAlone<Truth: Condition>() -> Truth where Element == OpenSite<Truth> {
    // Two that are open for certain are soon found where it is settled what is.
    count > 1 && self[0].isOpen.known == true && self[1].isOpen.known == true
      ? .known(false) : .atMostOne(map(\.isOpen))
  }
}

extension Plan {
  /// The sites that can be open under the plan, old and new, in their order.
  func open<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ made: MadeMoves<Number.Truth>
  ) -> [OpenSite<Number.Truth>] {
    var isOpen = inputs.sites.map { _ in Number.Truth.known(true) } + made.opened
    for (site, isClosed) in zip(closed, made.closed) { isOpen[site] = !isClosed }
    return isOpen.enumerated().compactMap { site, isOpen in
      isOpen.isPossible ? OpenSite(site: site, isOpen: isOpen) : nil
    }
  }
}
