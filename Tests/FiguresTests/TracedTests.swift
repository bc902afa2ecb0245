import Base
import Figures
import Testing

@Suite struct TracedTests {
  static let missing = Outcome.absent(
    Absence(.missing, [Phrase(da: "mangler i kilden", en: "blank in the source")]))

  static func cell(_ value: Double?, _ precision: Precision = .exact) -> Traced {
    Traced(
      observed: value.map(Outcome.value) ?? missing, .stated, precision: precision,
      from: Observation(
        .cell, query: "SELECT 1", sources: [Source(place: Place(file: "a.csv", line: 2))]))
  }

  static let assumption = Assumption(
    id: "share", symbol: "s", name: Phrase("share"), value: 0.5,
    range: Interval(low: 0, high: 1), unit: .share, kind: .assumption, reason: Phrase("none"),
    owner: "office", quality: .red, impact: .red, signed: nil, place: Place(file: "p.json"))

  @Test(arguments: [
    cell(1) + cell(nil), cell(nil) - cell(1), cell(nil) * cell(0), cell(0) * cell(nil),
    cell(nil) / cell(2), cell(2) / cell(nil), .sum([cell(1), cell(nil), cell(3)]),
    .least(cell(1), [cell(nil)]), .method("median", of: [cell(1), cell(nil)]) { _ in 7 },
  ])
  func `missing in, never a number out`(result: Traced) {
    #expect(result.outcome.value == nil)
    #expect(result.outcome.absence?.kind == .undefined)
    #expect(result.outcome.absence?.reasons == TracedTests.missing.absence?.reasons)
  }

  @Test func `a sum of selected terms is the sum of those terms, whatever the others are`() {
    let terms = [TracedTests.cell(nil), TracedTests.cell(2), TracedTests.cell(3)]
    func sum(_ selected: [Double]) -> Traced { .sum(terms, where: selected.map { $0 == 1 }) }
    #expect(sum([0, 1, 1]) == .sum([terms[1], terms[2]]))
    #expect(sum([0, 1, 0]) == .sum([terms[1]]))
    #expect(sum([1, 1, 0]) == .sum([terms[0], terms[1]]))
    #expect(sum([1, 1, 0]).outcome.absence?.reasons == TracedTests.missing.absence?.reasons)
    #expect(sum([0, 0, 0]).outcome.value == 0)
  }

  @Test func `a reason is told once however often it is met`() {
    let result = TracedTests.cell(nil) + TracedTests.cell(nil)
    #expect(result.outcome.absence?.reasons.count == 1)
  }

  @Test func `division by zero is undefined and says why`() {
    let result = TracedTests.cell(1) / TracedTests.cell(0)
    #expect(result.outcome.absence?.kind == .undefined)
    #expect(result.outcome.absence?.reasons.first?.english == "nothing can be divided by zero")
  }

  @Test func `a result is no better than its weakest operand`() {
    let stated = TracedTests.cell(2)
    #expect(stated.basis == .stated)
    #expect((stated + stated).basis == .derived)
    #expect((stated * Traced(TracedTests.assumption)).basis == .assumed)
    #expect((stated - .constant(1)).basis == .derived)
  }

  @Test func `circa follows the number through every formula`() {
    let circa = TracedTests.cell(20, .approximate)
    #expect((circa / TracedTests.cell(78)).precision == .approximate)
    #expect(Traced.sum([TracedTests.cell(1), circa]).precision == .approximate)
    #expect((TracedTests.cell(1) + TracedTests.cell(2)).precision == .exact)
  }

  @Test func `a named value is cited by its name from then on`() {
    let name = FigureName(.momentShare, "nabo")
    let share = (TracedTests.cell(15) / TracedTests.cell(37)).named(name)
    #expect(
      (share + share).expression.written(in: .names) == "moment_share[nabo] + moment_share[nabo]")
    #expect(share.definition?.expression.written(in: .values) == "15 / 37")
  }
}
