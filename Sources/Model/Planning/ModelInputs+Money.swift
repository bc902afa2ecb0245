import Figures

/// Some of what cost follows, visits or people present, and what share it is of each site's it comes from.
struct Flow<Number: Scalar>: Sendable {
  let amount: Number
  /// In the order of the sites.
  let parts: [Part]

  /// What comes from one site.
  struct Part: Sendable {
    let site: Int
    let share: Number
    /// Whether anything does.
    let leaves: Number.Truth
  }
}

extension ModelInputs {
  /// The money that goes with some of what it follows: (1 − f)·B′/V·v, and where the amounts are given (1 − f) of those
  /// of the sites it leaves. The study's own model.
  func money(following flow: Flow<Number>) -> Number {
    let one = Number.constant(1)
    return switch allocation {
    case .fixedShare(let fixed):
      // With nothing left that follows visits, it does not matter that there may be none.
      .select(
        fixed.isExactly(1), (one - fixed) * spent,
        else: (one - fixed) * spent / totalDriver * flow.amount)
    case .given(let fixed):
      (one - fixed) * cost(of: flow)
    case .unpriced: .constant(0)
    }
  }

  /// The money freed that does not follow visits: k·f·B′/n, and where the amounts are given f of those of the sites that
  /// are left. `closings` counts the sites that close, parts as parts. The study's own model.
  func fixedMoney(of flow: Flow<Number>, closings: Number) -> Number {
    switch allocation {
    case .fixedShare(let fixed):
      evenPart(times: parameters[.withdrawalShare] * fixed * closings)
    case .given(let fixed):
      fixed * cost(of: flow)
    case .unpriced: .constant(0)
    }
  }

  /// What the sites cost that users leave, of each the share that goes.
  private func cost(of flow: Flow<Number>) -> Number {
    .sum(flow.parts.map { costs[$0.site] * $0.share }, where: flow.parts.map(\.leaves))
  }
}
