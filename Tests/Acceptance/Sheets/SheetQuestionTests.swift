import Foundation
import Testing

private let roles =
  "name, centre, capacity, hours, staff, cost, latitude, longitude, ownership, target_groups, condition, "
  + "visits[:per[:period]], present[:period], users[:period], skip"

/// `vifte new` refuses the sheet in these words and writes nothing.
private func refused(
  _ sheet: String, _ options: [String] = [], _ lines: String...,
  location: SourceLocation = #_sourceLocation
) throws {
  let place = try Workplace().writing(sheet, to: "sheet.csv")
  try place.vifte(["new", "study", "--sheet", "sheet.csv"] + options).fails(
    .data, saying: lines, location)
}

@Suite struct `A sheet that leaves a question` {
  @Test
  func `is asked whether 1.234 is thousands or decimals, where all of the sheet may be both`()
    throws
  {
    let sheet = "Navn;Besøg pr. år 2016\nÆblet;1.234\nØrnen;12\n"
    try refused(
      sheet, [],
      #"sheet.csv:2:2 Besøg pr. år 2016: found "1.234", which may be thousands or three decimals, as may all of the sheet, expected numbers that can be read in one way; --decimal comma if they are thousands, --decimal point if they are decimals"#
    )
    for (decimal, value) in [("comma", "1234"), ("point", "1.234")] {
      let place = try Workplace()
      try place.begin(sheet, "--decimal", decimal).succeeds()
      #expect(try place.text(of: "study/inputs/counts.csv").contains("visits_2016,\(value),"))
    }
  }

  @Test func `is not asked where one number of the column tells`() throws {
    let place = try Workplace()
    try place.begin("Navn;Besøg pr. år 2016\nÆblet;1.234\nØrnen;12,5\n").succeeds()
    #expect(try place.text(of: "study/inputs/counts.csv").contains("visits_2016,1234,"))
    #expect(try place.text(of: "study/inputs/counts.csv").contains("visits_2016,12.5,"))
  }

  @Test
  func `is not asked where another column tells, since a spreadsheet writes all with one mark`()
    throws
  {
    let place = try Workplace()
    try place.begin(
      "Navn;Breddegrad;Længdegrad;Besøg pr. år 2016\nÆblet;55,4;10,2;1.234\nØrnen;55,5;10,3;2.345\n"
    )
    .succeeds()
    #expect(try place.text(of: "study/inputs/counts.csv").contains("visits_2016,1234,"))
    // Where every place is known, users are taken to go to what is nearest.
    #expect(try place.text(of: "study/pipeline.json").contains(#""reassignment": "nearest""#))
  }

  @Test func `is asked what its costs are in, where neither the sheet nor a Danish reader says`()
    throws
  {
    let sheet = "Branch,Cost,Visits 2016\nElm,1000000,12\nOak,2000000,14\n"
    let place = try Workplace().writing(sheet, to: "sheet.csv")
    try place.vifte(["new", "study", "--sheet", "sheet.csv", "--language", "en"]).fails(
      .configuration,
      saying: [
        """
        sheet.csv:1:2 Cost: found amounts of money in no currency, expected one of DKK, EUR, SEK, NOK, GBP, USD, CAD; \
        say it with --currency, as in --currency CAD
        """
      ])
    try place.vifte([
      "new", "study", "--sheet", "sheet.csv", "--language", "en", "--currency", "CAD", "--area",
      "region",
    ]).succeeds()
    let settings = try place.text(of: "study/pipeline.json")
    #expect(settings.contains(#""currency": "CAD""#) && settings.contains(#""area": "region""#))
  }

  @Test(arguments: [
    ("Udgift i t.kr.", [], "31250000"), ("Udgift (mio. kr.)", [], "31250000000"),
    ("Nettoforbrug t.kr.", ["--column", "Nettoforbrug t.kr.=cost"], "31250000"),
    ("Udgift kr.", [], "31250"),
  ])
  func `has the scale of its costs from their name, whoever says that they are costs`(
    head: String, options: [String], cost: String
  ) throws {
    let place = try Workplace().writing(
      "Navn;\(head);Besøg pr. år 2016\nÆblet;31250;12\nØrnen;;14\n", to: "sheet.csv")
    try place.vifte(["new", "study", "--sheet", "sheet.csv"] + options).succeeds()
    #expect(try place.text(of: "study/inputs/venues.csv").contains(",\(cost),"))
  }

  @Test func `is asked what 3/4 is`() throws {
    try refused(
      "Navn;Besøg 2016\nÆblet;3/4\nØrnen;12\n", [],
      #"sheet.csv:2:2 Besøg 2016: found "3/4", expected a number, or a blank cell where it is not known; a spreadsheet shows fractions and dates so: write the number with decimals in the sheet, or --missing "3/4""#
    )
  }

  @Test func `is asked what a dash and a small number kept back mean, and told once for each`()
    throws
  {
    let sheet = "Navn;Besøg 2015;Besøg 2016\nÆblet;-;12\nØrnen;<5;-\nÅen;7;n/a\n"
    try refused(
      sheet, [],
      #"sheet.csv:2:2 Besøg 2015: found "-" in 2 cells, expected a number, or a blank cell where it is not known; --zero "-" if it means none, --missing "-" if the number is not known"#,
      #"sheet.csv:3:2 Besøg 2015: found "<5", expected a number, or a blank cell where it is not known; --withheld "<5" if a number is kept back, --missing "<5" if none is known"#
    )
    let place = try Workplace()
    try place.begin(sheet, "--zero", "-", "--withheld", "<5").succeeds()
    let counts = try place.text(of: "study/inputs/counts.csv")
    #expect(counts.contains("aeblet,visits_2015,0,,S,2\n"))
    #expect(counts.contains("oernen,visits_2015,,withheld,S,3\n"))
    #expect(counts.contains("aaen,visits_2016,,not-in-source,S,4\n"))
  }

  @Test
  func
    `is asked about a column nobody can place, a row that may be a total, and a count without a time, all at once`()
    throws
  {
    try refused(
      "Navn;Gulve;Besøg\nÆblet;a;1\nTotal nord;;9\n", [],
      #"sheet.csv:1:2: found the column "Gulve", which nobody can place ("a"), expected a name that says what it holds; --column "Gulve=ROLE" says what it is, --column "Gulve=skip" leaves it out; --column "*=skip" leaves out all that nobody can place; the roles are "#
        + roles,
      #"sheet.csv:1:3: found the column "Besøg", which says not when, expected a year, a month or a day in its name; --column "Besøg=visits:day:2016" says it"#,
      #"sheet.csv:3:1: found "Total nord", which begins as a total or a remark does, expected a venue in each row; --skip-row 3 leaves it out; if it is a venue, write its name otherwise"#
    )
    let place = try Workplace()
    try place.begin(
      "Navn;Gulve;Besøg\nÆblet;a;1\nTotal nord;;9\n", "--column", "Gulve=skip", "--column",
      "Besøg=visits:week:2014", "--skip-row", "3"
    ).succeeds()
    #expect(try place.text(of: "study/inputs/measures.csv").contains("visits_2014,visits,2014,"))
    #expect(try place.text(of: "study/inputs/venues.csv").split(separator: "\n").count == 2)
  }

  @Test func `is asked which day 05/06/2016 is, unless another column tells`() throws {
    try refused(
      "Name,05/06/2016\nA,1\n", [],
      #"sheet.csv:1:2: found the column "05/06/2016", which may be 2016-06-05 or 2016-05-06, expected a time that can be read in one way; --column "05/06/2016=visits:day:2016-06-05" says which"#
    )
    let place = try Workplace()
    try place.begin("Name,05/16/2016,05/06/2016\nA,1,2\n").succeeds()
    #expect(try place.text(of: "study/inputs/counts.csv").contains(",2,,S,2,2016-05-06\n"))
  }

  @Test func `is told of options that fit nothing in it`() throws {
    let place = try Workplace().writing("Navn;Besøg 2016\nÆblet;1\n", to: "sheet.csv")
    try place.vifte(
      "new", "study", "--sheet", "sheet.csv", "--zero", "-", "--skip-row", "9", "--column",
      "Gulv=skip"
    ).fails(
      .configuration,
      saying: #"--zero: found "-", which no cell of sheet.csv holds, expected the text of a cell"#,
      "--skip-row: found 9, where no row of sheet.csv begins, expected the line of a row below line 1, which names the columns",
      #"--column: found "Gulv", which names no column of sheet.csv, expected the name of a column; allowed: Navn, Besøg 2016"#
    )
  }
}

@Suite struct `A sheet that cannot be` {
  @Test func `is refused with what it is, where it is no table`() throws {
    let table = "a table as a spreadsheet saves it as CSV"
    try refused(
      "", [], "sheet.csv: found an empty file, expected \(table); save the sheet as CSV once more")
    try refused(
      "PK\u{3}\u{4}xl/workbook.xml", [],
      "sheet.csv: found an Excel workbook (.xlsx), expected \(table); open it in a spreadsheet and save the sheet as CSV in UTF-8"
    )
    try refused(
      ";;\n;\n", [],
      "sheet.csv: found nothing but blank cells, expected a row of names of columns, and a row for each venue"
    )
  }

  @Test func `is refused where it has one column, or names and no rows`() throws {
    try refused(
      "Navn\nÆblet\nØrnen\n", [],
      "sheet.csv:1: found one column, expected a column of names, and one more at least; save the sheet as CSV with semicolons, commas or tabs between the cells"
    )
    try refused(
      "Navn;Besøg 2016\n", [],
      "sheet.csv:1: found names of columns and no row under them, expected a row for each venue")
  }

  @Test func `is refused where a venue stands twice`() throws {
    try refused(
      "Navn;Besøg 2016\nÆblet;1\nÆBLET ;2\n", [],
      #"sheet.csv:3:1 Navn: found "ÆBLET", as in line 2, expected each venue in one row; --skip-row 3 or --skip-row 2 leaves one out; if they are two, write names that differ in more than case and blanks"#
    )
  }

  @Test func `is refused where a count is negative, and where half a person is counted`() throws {
    try refused(
      "Navn;Besøg 2016;Til stede 2015\nÆblet;-3;4\nØrnen;2,5;3,5\n", [],
      #"sheet.csv:2:2 Besøg 2016: found "-3", expected a count from 0; correct it in the sheet, or --missing "-3" if it is not known"#,
      #"sheet.csv:3:3 Til stede 2015: found "3,5", expected a whole number: people, and visits of one day or hour, are counted one by one; if it is a mean, --column says per what and of which year, as in "Til stede 2015=visits:day:2015""#
    )
  }

  @Test func `is refused where coordinates are swapped: of one row, or of all`() throws {
    let head = "Navn;Breddegrad;Længdegrad;Besøg 2016\n"
    try refused(
      head + "Æblet;55,6;12,5;1\nØrnen;12,6;55,7;2\nÅen;55,8;12,4;3\nUglen;55,7;12,3;4\n", [],
      "sheet.csv:3:2 Breddegrad: found 12.6, 55.7, expected a place within 200 km of the others; latitude and longitude are swapped in this row"
    )
    try refused(
      head + "Æblet;12,5;55,6;1\nØrnen;12,6;55,7;2\n", [],
      #"sheet.csv:2:2 Breddegrad: found 12.5, 55.6, and all others like it, expected degrees north, then degrees east; latitude and longitude are swapped: --column "Breddegrad=longitude" --column "Længdegrad=latitude""#
    )
    try refused(
      "Name,Latitude,Longitude,Visits 2016\nA,-79.5,143.6\nB,143.7,-79.4,3\n", [],
      #"sheet.csv:3:2 Latitude: found "143.7", expected degrees from -90 to 90; are latitude and longitude swapped?"#
    )
  }

  @Test
  func `is refused where the folder of the study is taken, and with what is wrong with it besides`()
    throws
  {
    let place = try Workplace().writing("x", to: "sheet.csv")
    try place.begin("Navn;Besøg 2016\nÆblet;1\n").succeeds()
    try place.vifte("new", "study", "--sheet", "sheet.csv", "--decimal", "dot").fails(
      .file, saying: #"--decimal: found "dot", expected comma or point"#,
      "study: found a folder with files in it, expected a new folder, or an empty one; vifte add adds a sheet to a study that is there"
    )
  }
}
