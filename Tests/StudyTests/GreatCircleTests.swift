import Study
import Testing

@Suite struct `The way along the surface` {
  @Test func `a quarter of a great circle is a quarter of the Earth's girth`() {
    #expect(abs(greatCircle(from: (0, 0), to: (0, 90)) - 6371.0088 * .pi / 2) < 1e-9)
    #expect(greatCircle(from: (55.7, 12.5), to: (55.7, 12.5)) == 0)
  }
}
