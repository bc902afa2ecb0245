import Study

/// Ways things could be: in each draw every uncertain quantity has a value, drawn from a stream of its own.
///
/// All plans are held against the same draws. A quantity's draws depend on the seed and its name alone: not on the
/// other quantities, on the order of anything, or on how the work is divided.
package struct Draws: Sendable {
  /// What the draws start from.
  package let seed: UInt64
  /// The number of draws.
  package let count: Int
  /// The sites, the frame and the rules; its visits and parameters hold where nothing is drawn.
  package let setting: Setting
  /// Visits a day of each site, in the order of the sites, in each draw.
  let visits: [[Double]]
  /// The value of each parameter that is tried; one number where it is not drawn.
  private let parameters: [Parameter: Column]
  /// What plans are computed from, in all draws at once.
  let ground: ModelInputs<Column>

  /// - Precondition: there is evidence for each site.
  package init(
    seed: UInt64, count: Int, around setting: Setting, visits evidence: [UncertainVisits],
    parameters ranges: [ParameterRange]
  ) {
    precondition(evidence.count == setting.sites.count, "there is evidence for each site")
    self.init(
      seed: seed, count: count, around: setting,
      visits: evidence.map { $0.drawn(seed: seed, draws: count) }, ranges)
  }

  /// The same draws for a plan that is read in another setting of the same sites: the visits are those drawn before, and each
  /// parameter keeps its place between the ends of its range.
  package func around(_ setting: Setting, parameters ranges: [ParameterRange]) -> Draws {
    Draws(seed: seed, count: count, around: setting, visits: visits, ranges)
  }

  private init(
    seed: UInt64, count: Int, around setting: Setting, visits: [[Double]],
    _ ranges: [ParameterRange]
  ) {
    let parameters = Draws.parameters(seed: seed, count: count, around: setting, ranges)
    self.seed = seed
    self.count = count
    self.setting = setting
    self.visits = visits
    self.parameters = parameters
    ground = setting.ground(inDraws: visits.map(Column.drawn)) {
      parameters[$0] ?? .constant($0.neutralValue)
    }
  }

  /// The value of each parameter in each draw, from a stream of its own; as in the setting where no range is given.
  private static func parameters(
    seed: UInt64, count: Int, around setting: Setting, _ ranges: [ParameterRange]
  ) -> [Parameter: Column] {
    var columns: [Parameter: Column] = [:]
    for parameter in Parameter.varied {
      guard let range = ranges.first(where: { $0.parameter == parameter }) else {
        columns[parameter] = .constant(setting.parameters[parameter])
        continue
      }
      var stream = RandomStream(seed: seed, name: range.name)
      columns[parameter] = .drawn((0..<count).map { _ in range.quantile(at: stream.uniform()) })
    }
    return columns
  }

  /// One draw as a setting of its own.
  package func setting(inDraw draw: Int) -> Setting {
    setting.with(
      visits: visits.map { $0[draw] },
      parameters: ParameterValues { parameter in
        parameters[parameter]?[draw] ?? parameter.neutralValue
      })
  }
}

extension Setting {
  /// What plans are computed from in all draws of the visits and parameters at once.
  fileprivate func ground(
    inDraws visits: [Column], parameter: (Parameter) -> Column
  ) -> ModelInputs<Column> {
    // Where nobody comes anywhere, no money follows anybody: visits are divided by one, since nought by nought is no number.
    let total = Column.method("total", of: [.sum(visits)]) { $0[0] == 0 ? 1 : $0[0] }
    let growth: Column? =
      switch parameter(.annualGrowth) {
      case .constant(0): nil
      case let rate: Model.growth(atYearly: rate, years: .constant(yearsOfGrowth))
      }
    return ground(
      visits: visits, totalVisits: total, allocation: allocation(parameter(.fixedShare)),
      reassignment: reassignment.map(Column.constant), growth: growth, parameter: parameter)
  }
}
