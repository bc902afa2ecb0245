package import Base

/// What a study says of counts so small that they may point at somebody.
package struct DisclosureRule: Hashable, Sendable {
  /// Counts of persons from one up to this are withheld, and what is shown leaves each withheld number a range at least so wide.
  package let threshold: Int
  /// What becomes of small counts that a document has published.
  package let published: PublishedCounts
  /// What becomes of small counts of visits.
  package let visits: CountedVisits

  /// What becomes of counts that stand in a published document.
  package enum PublishedCounts: String, CaseIterable, Sendable {
    /// They are shown: whoever wants to know them can.
    case keep
    /// They are withheld as others are.
    case protect
  }

  /// What becomes of counts of visits, which are no persons.
  package enum CountedVisits: String, CaseIterable, Sendable {
    case keep, protect
  }

  /// Where the study states it; nil where it is the program's own.
  package let place: Place?

  package init(
    threshold: Int, published: PublishedCounts, visits: CountedVisits, at place: Place?
  ) {
    self.threshold = threshold
    self.place = place
    self.published = published
    self.visits = visits
  }

  /// That of a study that says nothing.
  package static let usual = DisclosureRule(threshold: 5, published: .keep, visits: .keep, at: nil)

  /// The whole numbers that are small.
  package var small: Range<Int> { 1..<threshold }

  /// Whether a count is so small that it may point at somebody; none at all points at nobody.
  package func isSmall(_ count: Double) -> Bool { count > 0 && count < Double(threshold) }

  /// What the threshold may be.
  package static let thresholds = 3...20
}

/// Whom a set of reports is for.
package enum DisclosureProfile: String, CaseIterable, Sendable {
  /// Everybody: small counts are withheld.
  case everybody = "offentlig"
  /// The administration alone: every number is shown, and every page says so.
  case ownHouse = "intern"
}

/// What a set of reports withholds.
package struct DisclosureMark: Hashable, Sendable {
  package let profile: DisclosureProfile
  package let rule: DisclosureRule
  /// The cells of the inputs that are withheld, in the order of tables and lines: counts, and the digests of documents that
  /// they are from.
  package let withheld: [Place]
  /// How many counts are withheld: rows of the tables.
  package let counts: Int
  /// Whether fewer would have done.
  package let choice: Choice
  /// How many small counts are shown since a document has published them.
  package let smallShown: Int
  /// The ids of the plans that are left out because withheld counts decide which venues they close. No page names one.
  package let plansLeftOut: [String]
  /// What was to be run and has nothing to be run on, since it goes by such a plan.
  package let stagesLeftOut: [String]

  /// What is known of the counts that are withheld beside the small ones.
  package enum Choice: Sendable {
    /// They are the fewest.
    case fewest
    /// The search was cut short, so that fewer may do.
    case cutShort
  }

  package init(
    _ profile: DisclosureProfile, _ rule: DisclosureRule, withheld: [Place] = [], counts: Int = 0,
    choice: Choice = .fewest, smallShown: Int = 0, plansLeftOut: [String] = [],
    stagesLeftOut: [String] = []
  ) {
    self.counts = counts
    self.choice = choice
    self.smallShown = smallShown
    self.profile = profile
    self.rule = rule
    self.withheld = withheld
    self.plansLeftOut = plansLeftOut
    self.stagesLeftOut = stagesLeftOut
  }
}

extension DisclosureMark {
  /// Whether a figure that a text names, such as `freed_net[plan]`, is none because it is of a plan that is left out, or of
  /// what went by one.
  package func leavesOut(figure name: String) -> Bool {
    let parts = name.split(separator: "[", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[1].hasSuffix("]") else { return false }
    if !stagesLeftOut.isEmpty, Metric.weighing.contains(where: { $0.id == parts[0] }) {
      return true
    }
    let subjects = parts[1].dropLast().split { "/@".contains($0) }
    return subjects.contains { plansLeftOut.contains(String($0)) }
  }
}
