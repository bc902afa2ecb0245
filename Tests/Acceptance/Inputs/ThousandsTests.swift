import Testing

private let counts = "inputs/counts.csv"

@Suite struct `Of marks between thousands it is asked what was meant` {
  @Test(arguments: [
    (#""1,234""#, #"write 1234 if it is thousands, 1.234 if it has decimals"#),
    (#""950,000.5""#, "write 950000.5, or state groupChar and decimalChar of the field in"),
    ("1.234.567", "write 1234567, or state groupChar and decimalChar"),
  ])
  func `in a number`(cell: String, advice: String) throws {
    try Study().replacing("visits_2013,37,", with: "visits_2013,\(cell),", in: counts)
      .vifte("check").ends(.data).changesNothing().complains("value: found ").complains(advice)
  }

  @Test(arguments: ["1.234", "12.000", #""1,234""#])
  func `in a whole number`(cell: String) throws {
    let plain = cell.filter { $0.isNumber }
    try Study().replacing("1,city,50,", with: "1,city,\(cell),", in: "inputs/workshops.csv")
      .vifte("check").ends(.data).changesNothing().complains(
        "if it is thousands, write \(plain); a whole number has no decimals")
  }

  @Test func `with the mark of decimals that the field has`() throws {
    let study = try Study().rewriting("inputs/datapackage.json") { text in
      text.replacing(
        #"{"name": "value", "type": "number""#,
        with: #"{"name": "value", "type": "number", "decimalChar": ",""#, maxReplacements: 1)
    }
    try study.replacing("visits_2013,37,", with: "visits_2013,1.234,", in: counts)
      .vifte("check").ends(.data).complains(
        "write 1234 if it is thousands, 1,234 if it has decimals")
  }

  @Test func `and not of a number that is merely too large`() throws {
    let told = try Study().replacing(
      "visits_2013,37,", with: "visits_2013,-1.234,", in: counts
    ).vifte("check").ends(.data).ending.errors
    #expect(!told.contains("thousands"), "\(told)")
  }

  @Test(arguments: ["0,5", "12,5", "1,23"])
  func `and not where only a comma is meant`(cell: String) throws {
    try Study().replacing("visits_2013,37,", with: "visits_2013,\"\(cell)\",", in: counts)
      .vifte("check").ends(.data).complains("says a decimal point")
  }

  @Test(arguments: [
    (["seek", "--free", "6.000"], "--free", "6.000", "6000"),
    (["seek", "--lose", "15.000"], "--lose", "15.000", "15000"),
    (["reinvest", "two-per-centre", "--amount", "hours=1.500"], "--amount", "hours=1.500", "1500"),
  ])
  func `on the command line`(words: [String], option: String, found: String, plain: String) throws {
    let written = found.split(separator: "=").last ?? ""
    try Study().vifte(["scenario"] + words).fails(
      .configuration,
      saying: """
        \(option): found "\(found)", expected a number that can be read in one way; write \(plain) for thousands, \
        \(written)0 for decimals
        """)
    try Study().vifte(["scenario"] + words.map { $0 == found ? found + "0" : $0 }).ends(.ok)
  }
}
