import Testing

private let counts = "inputs/counts.csv"
private let workshops = "inputs/workshops.csv"

@Suite struct `A cell that breaks a rule is refused with its place` {
  @Test func `words where a number belongs`() throws {
    try Study().replacing("amager,78,20", with: "amager,78,ca. 20", in: workshops).isRefused(
      .data, saying: #"\#(workshops):4:4 users: found "ca. 20", expected a whole number ≥ 0"#)
  }

  @Test func `a count below zero`() throws {
    try Study().replacing("visits_2013,37,", with: "visits_2013,-37,", in: counts)
      .isRefused(
        .data, saying: #"\#(counts):2:3 value: found "-37", expected a number from 0 to 100000"#)
  }

  @Test func `a decimal comma`() throws {
    try Study().replacing("visits_2013,37,", with: #"visits_2013,"37,5","#, in: counts)
      .isRefused(
        .data,
        saying: #"""
          \#(counts):2:3 value: found "37,5", expected a number from 0 to 100000; \#
          inputs/datapackage.json says a decimal point: write one, or "decimalChar": "," in each such field there
          """#)
  }

  @Test func `a number with a blank before it`() throws {
    try Study().replacing("visits_2013,37,", with: "visits_2013, 37,", in: counts).isRefused(
      .data,
      saying: #"""
        \#(counts):2:3 value: found " 37", expected a number from 0 to 100000; remove the blanks around it
        """#)
  }

  @Test func `half a person`() throws {
    try Study().replacing("nabo,present_2015,15", with: "nabo,present_2015,15.5", in: counts)
      .isRefused(
        .data, saying: "\(counts):3:3 value: found 15.5, expected a whole number of people present")
  }

  @Test func `a value beside a reason why there is none`() throws {
    try Study().replacing("visits_2013,37,,", with: "visits_2013,37,illegible,", in: counts)
      .isRefused(
        .data,
        saying: #"""
          \#(counts):2:4 reason_missing: found "illegible" beside the value 37, \#
          expected a reason only where the value is missing
          """#)
  }

  @Test func `a word outside the list, with the nearest in it`() throws {
    try Study().replacing("visits_2013,37,,", with: "visits_2013,,ilegible,", in: counts)
      .isRefused(
        .data,
        saying: #"""
          \#(counts):2:4 reason_missing: found "ilegible", expected one of blank-in-source, \#
          not-in-source, not-counted, illegible, withheld; did you mean "illegible"?
          """#)
  }

  @Test func `nothing where something is required`() throws {
    try Study().replacing("amager,78,20", with: "amager,,20", in: workshops).isRefused(
      .data,
      saying:
        "\(workshops):4:3 attendances: found an empty cell, expected a whole number from 1 to 100000"
    )
  }

  @Test func `more users than attendances`() throws {
    try Study().replacing("amager,78,20", with: "amager,78,79", in: workshops).isRefused(
      .data,
      saying: """
        \(workshops):4:4 users: found 79 users of 78 attendances, \
        expected no more users than attendances
        """)
  }

  @Test func `ten megabytes of it`() throws {
    let flood = String(repeating: "x", count: 10_000_000)
    try Study().replacing("nabo,visits_2013", with: "\(flood),visits_2013", in: counts).isRefused(
      .data,
      saying: """
        \(counts):2:1 venue_id: found a cell longer than 1 MiB, expected a shorter one; \
        a quote may not have been closed; the next line is read as a new row
        """)
  }

  @Test func `a place is right in a file whose columns stand in another order`() throws {
    try Study().replacing("amager,78,20", with: "amager,78,79", in: workshops)
      .rewriting(workshops) { text in
        csvRows(text).map { $0.reversed().joined(separator: ",") + "\n" }.joined()
      }
      .isRefused(
        .data,
        saying: """
          \(workshops):4:7 users: found 79 users of 78 attendances, \
          expected no more users than attendances
          """)
  }
}
