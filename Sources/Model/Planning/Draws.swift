package import Figures

/// Ways things could be: in each draw every uncertain quantity has a value, drawn from a stream of its own.
///
/// All plans are held against the same draws. A quantity's draws depend on the seed and its name alone: not on the
/// other quantities, on the order of anything, or on how the work is divided.
package struct Draws: Sendable {
  /// What the draws start from.
  package let seed: UInt64
  /// The number of draws.
  package let count: Int
  /// What is computed with where nothing is drawn.
  package let inputs: ModelInputs<Double>
  /// Visits a day of each site, in the order of the sites, in each draw.
  let visits: [[Double]]
  /// What plans are computed from, in all draws at once.
  let columns: ModelInputs<Column>

  /// - Precondition: there is evidence for each site.
  package init(
    seed: UInt64, count: Int, around inputs: ModelInputs<Double>,
    visits evidence: [UncertainVisits], parameters ranges: [ParameterRange]
  ) {
    precondition(evidence.count == inputs.sites.count, "there is evidence for each site")
    self.init(
      seed: seed, count: count, around: inputs,
      visits: evidence.map { $0.drawn(seed: seed, draws: count) }, ranges)
  }

  /// The same draws for a plan that is read with other inputs of the same sites: the visits are those drawn before, and each
  /// parameter keeps its place between the ends of its range.
  package func around(
    _ inputs: ModelInputs<Double>, parameters ranges: [ParameterRange]
  ) -> Draws {
    Draws(seed: seed, count: count, around: inputs, visits: visits, ranges)
  }

  private init(
    seed: UInt64, count: Int, around inputs: ModelInputs<Double>, visits: [[Double]],
    _ ranges: [ParameterRange]
  ) {
    self.seed = seed
    self.count = count
    self.inputs = inputs
    self.visits = visits
    columns = inputs.drawn(
      visits: visits.map(Column.drawn),
      parameters: ParameterValues { parameter in
        ranges.first { $0.parameter == parameter }.map { range in
          var stream = RandomStream(seed: seed, name: parameter.rawValue)
          return .drawn((0..<count).map { _ in range.quantile(at: stream.uniform()) })
        } ?? inputs.parameters.given(parameter).map(Column.constant)
      })
  }

  /// The value of a parameter in each draw.
  package func values(of parameter: Parameter) -> [Double] {
    columns.parameters[parameter].values(inDraws: count)
  }

  /// What plans are computed from in one draw.
  package func inputs(inDraw draw: Int) -> ModelInputs<Double> {
    inputs.with(
      visits: visits.map { $0[draw] },
      parameters: ParameterValues { columns.parameters.given($0)?[draw] })
  }
}

extension ModelInputs<Double> {
  /// The same in all draws of the visits and parameters at once.
  fileprivate func drawn(
    visits: [Column], parameters: ParameterValues<Column>
  ) -> ModelInputs<Column> {
    ModelInputs<Column>(
      sites: sites, visits: visits,
      // Where nobody comes anywhere, no money follows anybody: visits are divided by one, since nought by nought is no number.
      totalVisits: Column.method("total", of: [.sum(visits)]) { $0[0] == 0 ? 1 : $0[0] },
      drivers: drivers.map {
        CostDrivers(
          amounts: $0.amounts.map(Column.constant), total: .constant($0.total))
      },
      frame: isPriced ? .constant(frame) : nil, givenCosts: givenCosts?.map(Column.constant),
      parameters: parameters, reassignment: reassignment.map(Column.constant), barriers: barriers)
  }
}
