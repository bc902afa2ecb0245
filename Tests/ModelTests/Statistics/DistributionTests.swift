import Model
import Testing

@Suite struct DistributionTests {
  @Test(arguments: [
    (0.0, 0.5), (0.25, 0.683711730709), (0.5, 0.759807621135), (0.75, 0.820096189432),
    (0.999, 0.941784161637), (1, 0.95),
  ])
  func `triangular by inversion`(share: Double, expected: Double) {
    let retention = TriangularDistribution(low: 0.5, mode: 0.8, high: 0.95)
    #expect(agrees(retention.quantile(at: share), expected))
  }

  @Test(arguments: [(0.0, 0.0, 1.0), (0, 1, 1), (1.5, 2, 3), (2, 2, 2), (-3, -1, 0)])
  func `triangular stays between its ends and rises`(low: Double, mode: Double, high: Double) {
    let triangular = TriangularDistribution(low: low, mode: mode, high: high)
    let quantiles = (0...200).map { triangular.quantile(at: Double($0) / 200) }
    #expect(quantiles.allSatisfy { low <= $0 && $0 <= high })
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(quantiles.first == low && quantiles.last == high)
  }

  @Test(arguments: [
    (0.0, 3.0, 0), (0.5, 3, 3), (0.975, 3, 7), (0.5, 405, 405), (0.975, 405, 445), (0.5, 0, 0),
    (0.975, 0, 0),
  ])
  func `Poisson by inversion`(share: Double, mean: Double, expected: Int) {
    #expect(PoissonDistribution(mean: mean).quantile(at: share) == expected)
  }

  @Test func `Poisson goes on beyond the mean at which the sum cannot start`() {
    let (near, beyond) = (PoissonDistribution(mean: 699.999_999), PoissonDistribution(mean: 700))
    for share in [0.001, 0.025, 0.31, 0.5, 0.77, 0.975, 0.999] {
      #expect(near.quantile(at: share) == beyond.quantile(at: share))
    }
    #expect(PoissonDistribution(mean: 5000).quantile(at: 0.975) == 5139)
  }

  @Test(arguments: [0, 3, 405, 699, 5000])
  func `Poisson ends also at the largest uniform number`(mean: Double) {
    let highest = PoissonDistribution(mean: mean).quantile(at: 1 - 0x1p-53)
    #expect(Double(highest) <= mean + 60 + 12 * mean.squareRoot())
  }

  // The first draw of seed 2015: five days of visits drawn around the count of each address.
  @Test(arguments: [
    ("Nabo", 37, 38.8), ("Lyrskovgade", 28, 26.4), ("Milepælen", 26, 24.2),
    ("Støtte- og kontaktcentret i Linnesgade", 58, 56.4), ("Cafe Rose", 27, 26.6),
    ("Vigør", 38, 37.8), ("Amadeus", 14, 13.6), ("Pegasus", 23, 20.6),
    ("Fountain House", 47, 43.2), ("Kontaktcentret Vesterbro", 81, 83.4), ("Pinta", 17, 17.0),
    ("Idrætshuset", 44, 43.2), ("Offside", 18, 17.2), ("Ottilia", 20, 22.2),
  ])
  func `a named stream draws the same count for ever`(
    name: String, visits: Double, expected: Double
  ) {
    var stream = RandomStream(seed: 2015, name: "visits:" + name)
    let drawn = PoissonDistribution(mean: 5 * visits).quantile(at: stream.uniform())
    #expect(agrees(Double(drawn) / 5, expected))
  }
}
