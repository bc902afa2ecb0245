import Testing

@Suite struct `Numbers nobody would expect do no harm` {
  @Test func `more people than a venue could hold are refused`() throws {
    try Study().replacing(
      "nabo,present_2015,15", with: "nabo,present_2015,1e6", in: "inputs/counts.csv"
    )
    .isRefused(
      .data,
      saying: #"inputs/counts.csv:3:3 value: found "1e6", expected a number from 0 to 100000"#)
  }

  @Test func `more attendances than a city could have are refused`() throws {
    try Study().replacing("amager,78,20", with: "amager,100001,20", in: "inputs/workshops.csv")
      .isRefused(
        .data,
        saying: """
          inputs/workshops.csv:4:3 attendances: found "100001", \
          expected a whole number from 1 to 100000
          """)
  }

  @Test(arguments: ["0", "7", "0.5", "1000001"])
  func `workshops held that the rows contradict are refused`(number: String) throws {
    try Study().replacing(
      "workshops_held,9,", with: "workshops_held,\(number),", in: "inputs/facts.csv"
    )
    .isRefused(
      .data,
      saying: """
        inputs/facts.csv:2:2 value: found \(number), \
        expected a whole number, no less than the rows of workshops.csv
        """)
  }

  @Test func `an amount of money no city has is refused`() throws {
    try Study().replacing("frame_2015,63500000", with: "frame_2015,1e15", in: "inputs/facts.csv")
      .isRefused(
        .data,
        saying: """
          inputs/facts.csv:35:2 value: found 1e+15, expected an amount from 0 to 1000000000000
          """)
  }

  @Test(arguments: [
    ("counts", "nabo,visits_2013,", "37", ["0", "0.001", "1e-320", "100000"]),
    ("counts", "nabo,present_2015,", "15", ["0", "100000"]),
    ("workshops", "1,amager,78,", "20", ["0", "78"]),
    ("facts", "frame_2015,", "63500000", ["0", "1e-300", "1e12", ""]),
    ("facts", "workshops_held,", "9", ["8", "1000000", ""]),
  ])
  func `others give figures that are numbers, or have a reason why not`(
    table: String, row: String, old: String, numbers: [String]
  ) throws {
    for number in numbers {
      let study = try Study().replacing(
        "\n\(row)\(old),", with: "\n\(row)\(number),", in: "inputs/\(table).csv")
      // The pages are made of the same figures.
      try study.stages("registers", of: .output).vifte("run", "--quiet").succeeds()
      for figure in try study.figures().list {
        let isNumber = Double(figure.value)?.isFinite ?? !figure.reason.isEmpty
        #expect(isNumber, "\(row)\(number) gives \(figure.name) = \(figure.value)")
      }
    }
  }
}
