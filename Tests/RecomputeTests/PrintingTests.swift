import Figures
import Testing

@testable import Recompute

/// A per cent is written out here as figures.csv would have it, and held against what it follows from.
@Suite struct PrintingTests {
  private func faults(
    _ value: String, _ unit: String, _ printed: String, formula: String, cells: [String] = []
  ) -> [String] {
    let head =
      "metric,subject,value,unit,status,reason,low,high,counted,expected,printed,formula"
    let sides = [
      "attendances,x,40,attendances,stated,,,,,,40,cell(inputs/w.csv:2:3)",
      "attendances_by_users,x,23,attendances,stated,,,,,,23,cell(inputs/w.csv:2:4)",
      "share,x,\(value),\(unit),stated,,,,,,\"\(printed)\",\(formula)",
    ]
    let places = ["inputs/w.csv,2,3,40,,", "inputs/w.csv,2,4,23,,"] + cells
    return Recomputation(
      figures: Array(([head] + sides).joined(separator: "\n").utf8),
      cells: Array(
        (["file,line,column,value,document,document_line"] + places).joined(separator: "\n").utf8),
      inputs: []
    ).faults.map(\.text)
  }

  @Test(arguments: [("58 pct.", true), ("57 pct.", false), ("57,5 pct.", false), ("58", false)])
  func `a half is rounded away from zero`(printed: String, isRight: Bool) {
    let quotient = "attendances_by_users[x] / attendances[x]"
    #expect(faults("0.575", "share", printed, formula: quotient).isEmpty == isRight)
  }

  @Test(arguments: [
    ("0.99975", "100 pct.", false), ("0.99975", "mindst 99,5 pct.", true),
    ("0.00025", "0 pct.", false),
    ("0.00025", "under 0,5 pct.", true), ("1.0", "100 pct.", true),
    ("1.0", "mindst 99,5 pct.", false),
  ])
  func `a share that is neither nothing nor the whole is not printed as it`(
    value: String, printed: String, isRight: Bool
  ) {
    let found = faults(value, "share", printed, formula: value)
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test(arguments: [
    ("18.5", "18,5", true), ("18.5", "18.5", false), ("2015.0", "2015", true),
    ("2015.0", "2.015", false),
  ])
  func `whole years are years of the calendar`(value: String, printed: String, isRight: Bool) {
    let cell = "cell(inputs/w.csv:2:5)"
    let found = faults(
      value, "years", printed, formula: cell, cells: ["inputs/w.csv,2,5,\(value),,"])
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test(arguments: [
    ("26.5", "0.265", "26,5 pct.", true), ("26.5", "0.265", "27 pct.", false),
    ("26.0", "0.26", "26,0 pct.", true), ("26.0", "0.26", "26 pct.", false),
    ("26", "0.26", "26 pct.", true), ("26.471", "0.26471", "26,471 pct.", true),
  ])
  func `a printed per cent keeps the decimals of its cell`(
    cell: String, value: String, printed: String, isRight: Bool
  ) {
    let found = faults(
      value, "share", printed, formula: "cell(inputs/w.csv:2:6) / 100",
      cells: ["inputs/w.csv,2,6,\(cell),,"])
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test(arguments: [
    ("2016", "year", "2016", true), ("2016", "year", "2.016", false),
    ("2016", "items", "2.016", true), ("-1234.5", "index", "\u{2212}1.234,50", true),
    ("1250000", "kr./year", "1,3 mio. kr.", true), ("1250000", "kr./year", "1,2 mio. kr.", false),
    ("0", "kr./year", "0,0 mio. kr.", true), ("999999", "items", "999.999", true),
    ("9.5e-05", "number", "0,0001", true),
  ])
  func `other numbers read as their unit has it`(
    value: String, unit: String, printed: String, isRight: Bool
  ) {
    let found = faults(
      value, unit, printed, formula: "cell(inputs/w.csv:2:6)",
      cells: ["inputs/w.csv,2,6,\(value),,"])
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test(arguments: [
    0, 0.5, 1, 0.05, 0.125, 0.005, 0.0025, 0.00005, 1e-7, 1.0 / 3, 0.1 + 0.2, 0.999,
  ])
  func `a share that is set has as many decimals as the figures give it`(share: Double) {
    #expect(Printing.decimalsOfSetShare(share) == RoundedNumber.decimals(ofSet: share))
  }
}
