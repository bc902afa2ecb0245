import Base
import Figures
import Testing

@Suite struct ObservationTests {
  private func written(
    _ reading: Observation.Reading, _ places: [Place], times: Double? = nil
  ) -> String {
    let observed = Traced(
      observed: .value(1), .stated,
      from: Observation(reading, query: "", sources: places.map { Source(place: $0) }))
    return (times.map { observed * .constant($0) } ?? observed).expression.written(in: .names)
  }

  private func line(_ number: Int, cell: Int? = nil) -> Place {
    Place(file: "a.csv", line: number, column: cell)
  }

  @Test func `a formula says how each number follows from its rows`() {
    #expect(written(.cell, [line(2, cell: 4)]) == "cell(a.csv:2:4)")
    #expect(written(.setting, [line(2, cell: 4)]) == "setting(a.csv:2:4)")
    #expect(
      written(.sum, [line(2, cell: 4), line(3, cell: 4)]) == "cell(a.csv:2:4) + cell(a.csv:3:4)")
    #expect(written(.rows(key: [1]), [line(2), line(3)]) == "rows(a.csv:2, a.csv:3)")
    #expect(written(.distinct(key: [1, 2]), [line(2)]) == "distinct(a.csv:2)")
  }

  @Test func `a sum of cells has brackets where the formula around binds tighter`() {
    #expect(
      written(.sum, [line(2, cell: 1), line(3, cell: 1)], times: 2)
        == "(cell(a.csv:2:1) + cell(a.csv:3:1)) * 2")
    #expect(written(.sum, [line(2, cell: 1)], times: 2) == "cell(a.csv:2:1) * 2")
  }

  @Test func `no rows are counted as none, and no cells give nothing`() {
    #expect(written(.rows(key: []), []) == "rows()")
    #expect(written(.distinct(key: []), []) == "distinct()")
    #expect(written(.sum, []) == "unknown()")
    #expect(written(.cell, []) == "unknown()")
  }

  @Test func `a file whose name holds a mark of formulas stands in quotes`() {
    #expect(written(.cell, [Place(file: "a, b.csv", line: 2)]) == "cell(\"a, b.csv\":2)")
  }
}
