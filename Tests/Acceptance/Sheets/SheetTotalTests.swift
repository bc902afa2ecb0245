import Testing

/// The total's line and cell, what stands there, what was expected, and what is to be done.
private func misfit(_ place: String, _ column: String, _ found: String, _ expected: String)
  -> String
{
  let line = place.split(separator: ":")[0]
  return """
    sheet.csv:\(place) \(column): found "\(found)", expected \(expected) add up to; correct the sheet, or --skip-row \(line) \
    leaves the line out, where it adds up something else
    """
}

@Suite struct `The total of a sheet` {
  private func refused(
    _ sheet: String, _ lines: String..., location: SourceLocation = #_sourceLocation
  )
    throws
  {
    try Workplace().begin(sheet).fails(.data, saying: lines, location)
  }

  @Test func `is asked about where it is not the sum of its rows, in each column`() throws {
    try refused(
      "Navn;Besøg pr. år 2016;Pladser\nÆblet;100;5\nØrnen;200;6\nI alt;310;12\n",
      misfit("4:2", "Besøg pr. år 2016", "310", "300, which lines 2 to 3"),
      misfit("4:3", "Pladser", "12", "11, which lines 2 to 3"))
  }

  @Test func `is taken for that of something else where somebody says so, and is told`() throws {
    let place = try Workplace()
    try place.begin(
      "Navn;Besøg pr. år 2016\nÆblet;100\nØrnen;200\nI alt;310\n", "--skip-row", "4", "--language",
      "en"
    ).succeeds().mentions("line 4: I alt (as you say)")
  }

  @Test(arguments: [
    "Navn;Besøg pr. år 2016;Bydel\nÆblet;100;Nord\nØrnen;;Syd\nI alt;310;\n",
    "Navn;Besøg pr. år 2016\nÆblet;100\nØrnen;..\nI alt;310\n",
    "Navn;Besøg pr. år 2016;Pladser\nÆblet;100;1\nØrnen;200;2\nI alt;..;3\n",
    "Navn;Besøg pr. år 2016;Pladser\nÆblet;100;1\nØrnen;200;2\nI alt;;3\n",
  ])
  func `is not held against numbers that nobody knows`(sheet: String) throws {
    try Workplace().begin(sheet).succeeds()
  }

  @Test func `is no less than the numbers that are known of its rows`() throws {
    try Workplace().begin("Navn;Besøg pr. år 2016\nÆblet;100\nØrnen;..\nÅen;250\nI alt;310\n")
      .fails(
        .data,
        saying: [
          """
          sheet.csv:5:2 Besøg pr. år 2016: found "310", expected 350 or more, since the numbers known on lines 2 to 4 come to \
          that; correct the sheet, or --skip-row 5 leaves the line out, where it adds up something else
          """
        ])
    try Workplace().begin("Navn;Besøg pr. år 2016\nÆblet;100\nØrnen;..\nÅen;250\nI alt;350\n")
      .succeeds()
  }

  @Test(arguments: [
    // Of the rows since the total before it, and of all.
    "Navn;Besøg 2016\nA;1\nB;2\nI alt;3\nC;3\nD;4\nI alt;7\nByen i alt;10\n",
    // Above what it adds up.
    "Navn;Besøg 2016\nI alt;10\nA;1\nB;2\nC;3\nD;4\n",
    // Means that were rounded one by one.
    "Navn;Besøg pr. dag 2016\nA;1,3\nB;2,3\nC;3,3\nI alt;7,1\n",
    "Navn;Besøg pr. dag 2016\nA;12\nB;13\nC;14\nI alt;40\n",
    // Amounts in thousands.
    "Navn;Udgift (t.kr.);Besøg 2016\nA;1200;1\nB;1300;2\nI alt;2501;3\n",
    // What is no sum: a week's hours, and where a place is.
    "Navn;Timer pr. uge;Besøg 2016\nA;20;1\nB;30;2\nI alt;25;3\n",
  ])
  func `is sound where it adds up some of the rows, or rounded numbers`(sheet: String) throws {
    try Workplace().begin(sheet).succeeds()
  }

  @Test func `counts heads exactly, whatever their number, and rounded means not beyond rounding`()
    throws
  {
    try refused(
      "Navn;Medlemmer 2016\nA;1012\nB;2013\nI alt;3.026\n",
      misfit("4:2", "Medlemmer 2016", "3.026", "3025, which lines 2 to 3"))
    try refused(
      "Navn;Besøg pr. dag 2016\nA;1,3\nB;2,3\nC;3,3\nI alt;7,3\n",
      misfit("5:2", "Besøg pr. dag 2016", "7,3", "6.9, which lines 2 to 4"))
  }
}
