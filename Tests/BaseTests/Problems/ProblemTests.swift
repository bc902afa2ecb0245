import Base
import Testing

@Suite struct ProblemTests {
  @Test func `a problem says where, what was found, what was expected and what to do`() {
    let problem = Problem(
      .data, at: Place(file: "inputs/workshops.csv", line: 4, column: 4), field: "users",
      found: quoted("ca. 20"), expected: "a whole number ≥ 0", advice: "leave out the circa")
    #expect(
      problem.description
        == "inputs/workshops.csv:4:4 users: found \"ca. 20\", expected a whole number ≥ 0; leave out the circa"
    )
  }

  @Test func `a quoted text stays on one line and short`() {
    #expect(quoted("a\nb") == #""a\nb""#)
    #expect(quoted(String(repeating: "x", count: 100)).hasSuffix("…\" (and 40 characters more)"))
  }

  @Test(arguments: [
    ("city-nine-to-fiv", "city-nine-to-five"), ("naboo", "nabo"), ("OTILLIA", "ottilia"),
  ])
  func `a near miss gets the nearest name`(written: String, meant: String) {
    let names = ["nabo", "ottilia", "city-nine-to-five", "pinta"]
    #expect(nearestName(to: written, among: names) == meant)
  }

  @Test func `a name near to nothing gets the whole list`() {
    #expect(suggestion(for: "xyzzy", among: ["nabo", "pinta"]) == "allowed: nabo, pinta")
  }
}
