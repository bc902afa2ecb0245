import Model
import Testing

@Suite struct PoissonTableTests {
  @Test(arguments: [0, 0.3, 1, 17, 405, 699.5, 700, 1_200])
  func `a table gives the quantiles of its distribution`(mean: Double) {
    let distribution = PoissonDistribution(mean: mean)
    let table = PoissonTable(distribution)
    var stream = RandomStream(seed: 7, name: "table")
    for share in [0, 1e-18, 1e-9, 0.5, 1 - 1e-9, 1 - 0x1p-53]
      + (0..<200).map({ _ in stream.uniform() })
    {
      #expect(table.quantile(at: share) == distribution.quantile(at: share))
    }
  }
}
