import Figures

/// What closes of a site that loses this share of its grant, or all of it: as much of its cost is freed and of its visits
/// displaced as the grant is withdrawn, θ.
struct ClosingPart<Number: Scalar>: Sendable {
  /// The share of the grant; nil where it loses all of it.
  private let share: Number?
  /// The same, times θ; nil where the study does without θ.
  private let reduced: Number?
  /// Whether θ is one. With the whole grant withdrawn, what is displaced rests on no assumption.
  private let isWhole: Number.Truth

  init(_ share: Number?, _ parameters: ParameterValues<Number>) {
    self.share = share
    let withdrawn = parameters.given(.withdrawalShare)
    isWhole = withdrawn?.isExactly(1) ?? .known(true)
    reduced = withdrawn.map { withdrawn in share.map { withdrawn * $0 } ?? withdrawn }
  }

  /// The part of an amount that closes.
  func part(of amount: Number) -> Number {
    chosen { $0.map { amount * $0 } ?? amount }
  }

  /// A factor times the part that closes.
  func scaled(_ factor: Number) -> Number {
    chosen { $0.map { $0 * factor } ?? factor }
  }

  /// The part that closes of one.
  var number: Number { chosen { $0 ?? .constant(1) } }

  /// What is made of the share that closes, which is nil where nothing stays.
  private func chosen(_ made: (Number?) -> Number) -> Number {
    .select(isWhole, made(share), else: made(reduced))
  }
}
