import Figures

/// A part of those who are present at one place at one moment: a share of the mean behind a count.
package struct PresentShare: Hashable, Sendable {
  /// Between 0 and 1.
  package let share: Double
  /// What was counted, as a mean of the occasions.
  package let people: Double
  /// How many times was counted.
  package let occasions: Double

  package init(_ share: Double, of people: Double, countedTimes occasions: Double) {
    self.share = share
    self.people = people
    self.occasions = occasions
  }

  /// The shape of the gamma density of the mean (Jeffreys' prior): all who were counted, and one half.
  fileprivate var shape: Double { people * occasions + 0.5 }

  /// How much less likely each further person of this part is than the one before, far out.
  fileprivate var decay: Double { share / (occasions + share) }
}

/// The chance that more people than `limit` are present at once at a place where the means of the parts come together.
///
/// The mean behind x people counted on k occasions is not known; it has the gamma density of shape kx + ½ and rate k. The number present
/// is Poisson about the sum of the shares of the means. Each part is then negative binomial, with that shape and the decay
/// s/(k + s), and the parts are independent. Exact: from the logarithmic derivative of the product of the generating functions,
/// (n + 1)·P(n + 1) = Σ a·S(n), where S(n) = q·(P(n) + S(n − 1)) for each shape a and decay q. All of the chances together are
/// made one.
///
/// Nil where more people than `Method.mostPeoplePresent` are counted, expected or asked for, and where no number follows.
package func chanceOfMore(than limit: Double, among parts: [PresentShare]) -> Double? {
  let parts = parts.filter { $0.share != 0 }
  let expected = parts.reduce(0) { $0 + $1.share * ($1.people + 0.5 / $1.occasions) }
  let most = Method.mostPeoplePresent
  guard 0...most ~= limit, expected <= most,
    parts.allSatisfy({
      $0.share > 0 && $0.people >= 0 && $0.occasions > 0 && $0.people * $0.occasions <= most
    })
  else { return nil }
  var sums = PresentSums(of: parts)
  let last = Int(limit)
  var (within, beyond) = (0.0, 0.0)
  var count = 0
  while true {
    if count <= last { within += sums.chance } else { beyond += sums.chance }
    if count > last, Double(count) > expected, sums.rest < 1e-17 * beyond { break }
    // All chances together are no less than one, so what is left is nothing beside them; further on it would be lost among the
    // least numbers there are, and never come to an end.
    if Double(count) > expected, sums.chance < 1e-290 { break }
    sums.advance()
    count += 1
    if sums.chance > 1e200 {
      sums.scale(by: 1e-200)
      within *= 1e-200
      beyond *= 1e-200
    }
  }
  return beyond / (within + beyond)
}

/// The chances of 0, 1, 2, … people, one after the other, in a measure of their own.
private struct PresentSums {
  /// Parts of the same decay are one part, whose shape is the sum of theirs.
  private var parts: [(shape: Double, decay: Double, sum: Double)] = []
  private var count = 0
  private(set) var chance = 1.0
  private var previous = 1.0

  init(of shares: [PresentShare]) {
    for share in shares {
      if let same = parts.firstIndex(where: { $0.decay == share.decay }) {
        parts[same].shape += share.shape
      } else {
        parts.append((share.shape, share.decay, 0))
      }
    }
  }

  /// No less than all chances still to come, once they fall.
  var rest: Double {
    let ratio = chance / previous
    return ratio < 1 ? chance * ratio / (1 - ratio) : .infinity
  }

  mutating func advance() {
    count += 1
    var next = 0.0
    for part in parts.indices {
      parts[part].sum = parts[part].decay * (chance + parts[part].sum)
      next += parts[part].shape * parts[part].sum
    }
    previous = chance
    chance = next / Double(count)
  }

  mutating func scale(by factor: Double) {
    chance *= factor
    previous *= factor
    for part in parts.indices { parts[part].sum *= factor }
  }
}
