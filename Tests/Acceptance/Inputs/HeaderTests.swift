import Testing

private let workshops = "inputs/workshops.csv"
private let columns =
  "round, centre_id, attendances, users, users_approximate, printed_percent, document, line, figure_label, figure_label_en"

@Suite struct `The names of the columns are held against the schema` {
  @Test func `a column that is missing is named`() throws {
    try Study().rewriting(workshops) { text in
      csvRows(text).map { ($0[..<3] + $0[4...]).joined(separator: ",") + "\n" }.joined()
    }
    .isRefused(
      .data,
      saying: #"""
        \#(workshops):1 users: found no column "users", expected a column for each field of the schema
        """#)
  }

  @Test func `a column too many is named`() throws {
    try Study().rewriting(workshops) { text in
      csvRows(text).map { ($0 + ["remark"]).joined(separator: ",") + "\n" }.joined()
    }
    .isRefused(
      .data,
      saying: #"""
        \#(workshops):1:11 remark: found the column "remark", expected a column of the schema, \#
        or one that begins with x_; allowed: \#(columns)
        """#)
  }

  @Test func `a column of the reader's own begins with x_ and is passed over`() throws {
    let study = try Study().rewriting(workshops) { text in
      csvRows(text).enumerated().map { $1.joined(separator: ",") + ($0 == 0 ? ",x_remark" : ",1") }
        .joined(separator: "\n") + "\n"
    }
    try study.vifte("check").succeeds()
  }

  @Test func `a misspelt column is told with the nearest name`() throws {
    try Study().replacing("users_approximate", with: "users_aproximate", in: workshops).isRefused(
      .data,
      saying: #"""
        \#(workshops):1:5 users_aproximate: found the column "users_aproximate", expected a column of the schema, \#
        or one that begins with x_; did you mean "users_approximate"?
        """#,
      #"""
      \#(workshops):1 users_approximate: found no column "users_approximate", \#
      expected a column for each field of the schema
      """#)
  }

  @Test func `two columns of one name are refused`() throws {
    try Study().replacing("figure_label_en\n", with: "figure_label_en,users\n", in: workshops)
      .isRefused(
        .data,
        saying: #"""
          \#(workshops):1:11 users: found a second column named "users", expected each name once
          """#)
  }

  @Test func `a row that is too short is told with its line`() throws {
    try Study().appending("2,amager\n", to: workshops).isRefused(
      .data, saying: "\(workshops):10: found 2 cells, expected 10, one for each column")
  }

  @Test func `a row that is too long is told with what is likely wrong`() throws {
    try Study().replacing("amager,78,20", with: "amager,78,2,0", in: workshops).isRefused(
      .data,
      saying: """
        \(workshops):4: found 11 cells, expected 10, one for each column; \
        put a cell that holds the delimiter in quotes
        """)
  }
}
