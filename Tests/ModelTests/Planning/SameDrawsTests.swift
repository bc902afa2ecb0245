import Figures
import Model
import Testing

/// Same seed, same draws: whatever else is drawn, in whatever order, and however the work is divided.
@Suite struct SameWorldsTests {
  private let draws = UncertainCopenhagen.draws(50)

  @Test func `draws around other parameters are those drawn anew around them`() {
    var parameters = draws.inputs.parameters
    parameters[.fixedShare] = 0.7
    parameters[.followShare] = 0.4
    let ranges = UncertainCopenhagen.ranges.map { range in
      ParameterRange(
        range.parameter, low: range.low, base: parameters[range.parameter],
        high: range.high)
    }
    let inputs = draws.inputs.with(parameters: parameters)
    let around = draws.around(inputs, parameters: ranges)
    let anew = Draws(
      seed: 2015, count: 50,
      around: inputs,
      visits: UncertainCopenhagen.visits, parameters: ranges)
    for draw in 0..<50 {
      #expect(around.inputs(inDraw: draw).visits == anew.inputs(inDraw: draw).visits)
      #expect(around.inputs(inDraw: draw).parameters == anew.inputs(inDraw: draw).parameters)
      #expect(around.inputs(inDraw: draw).visits == draws.inputs(inDraw: draw).visits)
    }
  }

  @Test func `a parameter that is set elsewhere leaves the other parameters where they were`() {
    var parameters = draws.inputs.parameters
    parameters[.fixedShare] = 0.3
    let inputs = draws.inputs.with(parameters: parameters)
    let around = draws.around(
      inputs, parameters: UncertainCopenhagen.ranges.filter { $0.parameter != .fixedShare })
    for draw in 0..<50 {
      var expected = draws.inputs(inDraw: draw).parameters
      expected[.fixedShare] = 0.3
      #expect(around.inputs(inDraw: draw).parameters == expected)
    }
  }

  @Test(arguments: 0..<19)
  func `a site's visits are the same drawn alone as among the others`(site: Int) {
    let alone = UncertainCopenhagen.visits[site].drawn(seed: 2015, draws: 50)
    #expect(alone == (0..<50).map { draws.inputs(inDraw: $0).visits[site] })
  }

  @Test func `another seed gives other draws`() {
    let visits = UncertainCopenhagen.visits[1]
    #expect(visits.drawn(seed: 2015, draws: 20) != visits.drawn(seed: 2016, draws: 20))
  }

  @Test func `pieces of the work put together are the whole`() async {
    let whole = UncertainCopenhagen.visits.map { $0.drawn(seed: 2015, draws: 200) }
    let pieces = await withTaskGroup(of: (Int, [Double]).self) { group in
      for (site, visits) in UncertainCopenhagen.visits.enumerated().reversed() {
        group.addTask { (site, visits.drawn(seed: 2015, draws: 200)) }
      }
      var columns = Array(repeating: [Double](), count: whole.count)
      for await (site, column) in group { columns[site] = column }
      return columns
    }
    #expect(pieces == whole)
  }
}
