import Foundation
import Testing

/// The shipped study's nineteen venues in the order of its rows.
private func venues(of study: Study) throws -> [String] {
  csvRows(try study.text(of: "inputs/venues.csv")).dropFirst().map { $0[1] }
}

extension Study {
  /// A count of 2016 of all of its venues: 10, 11, …
  fileprivate func countingIn2016() throws -> Study {
    let rows = try venues(of: self).enumerated().map { "\($1);\(10 + $0)" }
    return try writing(
      (["Tilbud;Besøg pr. dag 2016"] + rows).joined(separator: "\r\n"), to: "tal.csv")
  }
}

@Suite struct `A sheet added to a study that is there` {
  @Test func `adds a measure with its counts, and touches nothing else`() throws {
    let study = try Study.withFewReports().countingIn2016()
    let before = try FileTree(below: study.path("inputs"))
    let settings = try study.bytes(of: "pipeline.json")
    try study.vifte("add", "tal.csv").succeeds()
      .mentions(#""measures": { "visits": "visits_2016", "present": "present_2015" }"#)
    let after = try FileTree(below: study.path("inputs"))
    #expect(
      after.differences(from: before) == ["counts.csv", "documents.csv", "measures.csv", "tal.csv"])
    for file in ["counts.csv", "documents.csv", "measures.csv"] {
      let (old, new) = (try #require(before.files[file]), try #require(after.files[file]))
      #expect(new.starts(with: old) && new.count > old.count)
    }
    #expect(try study.bytes(of: "pipeline.json") == settings)
    try study.vifte("run").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("visits_2016[nabo]").value == "10")
    #expect(try figures.named("visits_2016[all]").value == String((10..<29).reduce(0, +)))
    try study.vifte("explain", "visits_2016[kompasset]", "--language", "en").mentions("(S, line 3)")
    try study.vifte("verify").succeeds()
  }

  @Test func `adds days as occasions, and the days of another week to the same measure`() throws {
    func week(_ days: ClosedRange<Int>, _ value: Int) -> String {
      "Tilbud;" + days.map { "\($0).05.2016" }.joined(separator: ";") + "\nNabo;"
        + days.map { String(value + $0) }.joined(separator: ";") + "\nKOMPASSET;"
        + days.map { _ in "4" }.joined(separator: ";") + "\n"
    }
    let study = try Study.withFewReports().writing(week(16...20, 0), to: "a.csv")
      .writing(week(23...27, 0), to: "b.csv")
    try study.vifte("add", "a.csv").succeeds()
    try study.vifte("run").succeeds()
    let first = try study.figures().named("visits_2016[nabo]")
    #expect(first.value == "18" && first.counted == 5)
    try study.vifte("add", "b.csv").succeeds()
    try study.vifte("run").succeeds()
    let both = try study.figures().named("visits_2016[nabo]")
    #expect(both.value == "21.5" && both.counted == 10)
  }

  @Test func `fills empty cells of venues, and only those cells`() throws {
    let study = try Study.withFewReports().venue("nabo", ["capacity": "30"])
      .writing("Navn,Pladser,Åbningstimer\nNabo,30,35.5\nCafe Rose,25,\n", to: "pladser.csv")
    let before = try study.text(of: "inputs/venues.csv")
    try study.vifte("add", "pladser.csv").succeeds()
    let after = try study.text(of: "inputs/venues.csv")
    #expect(
      after
        == before.replacing("nabo,Nabo,amager,1,30,,", with: "nabo,Nabo,amager,1,30,35.5,")
        .replacing("cafe-rose,Cafe Rose,city,6,,", with: "cafe-rose,Cafe Rose,city,6,25,"))
    try study.vifte("check").ends(.ok)
  }

  @Test func `is refused where it says something else than the study, or names what nobody knows`()
    throws
  {
    let study = try Study.withFewReports().venue("nabo", ["capacity": "30"])
      .writing(
        "Navn;Center;Pladser;Til stede 2015\nNabo;City;31;16\nKompaset;Amager;20;\n", to: "tal.csv")
    try study.vifte("add", "tal.csv").fails(
      .data,
      saying:
        ##"tal.csv:2:2: found "City", expected amager, as inputs/venues.csv:2:3 says; correct one of them, or --column "#2=skip" leaves the column out"##,
      #"tal.csv:3:1: found "Kompaset", which no venue goes by, expected a name of a venue of the study; did you mean "Kompasset"? --skip-row 3 leaves the row out"#,
      #"tal.csv:2:3 Pladser: found "31", expected "30", as inputs/venues.csv:2:5 says; correct one of them"#,
      "tal.csv:2:4 Til stede 2015: found 16, expected 15, as inputs/counts.csv:3:3 says; correct one of them"
    )
    #expect(!FileManager.default.fileExists(atPath: study.path("inputs/tal.csv").path))
  }

  @Test func `says numbers of places as they are written`() throws {
    let place = try Workplace()
    try place.begin("Navn;Pladser;Besøg 2016\nÆblet;120;9\nØrnen;12;7\n").succeeds()
    _ = try place.writing("Navn;Pladser\nÆblet;130\n", to: "pladser.csv")
    try place.vifte("add", "pladser.csv", "--study", "study").ends(.data).complains(
      #"pladser.csv:2:2 Pladser: found "130", expected "120", as inputs/venues.csv:2:5 says"#)
  }

  @Test func `knows a count that was missing, and its row then names the new sheet`() throws {
    let place = try Workplace()
    try place.begin(
      "Navn;Besøg 2015;Besøg 2016\nÆblet;90;..\nØrnen;40;\nÅen;30;<5\nSøen;20;25\n", "--withheld",
      "<5"
    ).succeeds()
    let counts = "study/inputs/counts.csv"
    let before = try place.text(of: counts)
    _ = try place.writing("Navn;Besøg 2016\nÆblet;100\nØrnen;50\n", to: "2016.csv")
    let told = try place.vifte("add", "2016.csv", "--study", "study", "--language", "en")
      .succeeds().mentions(
        "2 counts that were missing are known now; their rows in counts.csv name the sheet.")
    #expect(
      try place.text(of: counts)
        == before.replacing(
          "aeblet,visits_2016,,not-in-source,S,2", with: "aeblet,visits_2016,100,,S2,2"
        )
        .replacing("oernen,visits_2016,,blank-in-source,S,3", with: "oernen,visits_2016,50,,S2,3"))
    try place.vifte("run", "--study", "study").succeeds()
    #expect(try place.figures().named("visits_2016[aeblet]").value == "100")
    // Plans rest on it already.
    #expect(!told.ending.output.contains("To have them rest on"))
    // The source line of the pages names both.
    #expect(
      try place.text(of: "study/reports/da/bilag-besoegstal.md").contains(
        "Kilde: sheet.csv; 2016.csv;"))
    try place.vifte("verify", "--study", "study").succeeds()
    // What somebody keeps back is not told because a sheet has it.
    _ = try place.writing("Navn;Besøg 2016\nÅen;3\n", to: "aaen.csv")
    try place.vifte("add", "aaen.csv", "--study", "study").fails(
      .data,
      saying: """
        aaen.csv:2:2 Besøg 2016: found 3, expected a number that is kept back, as inputs/counts.csv:8:3 says; leave the cell \
        blank; whoever may tell it writes it in that row
        """)
  }

  @Test func `says how plans come to rest on a year that had no number before`() throws {
    let place = try Workplace()
    try place.begin("Navn;Besøg 2015;Besøg 2016\nÆblet;90;..\nØrnen;40;..\n").succeeds()
      .mentions("Plans are computed on visits_2015")
    _ = try place.writing("Navn;Besøg 2016\nÆblet;100\nØrnen;50\n", to: "2016.csv")
    try place.vifte("add", "2016.csv", "--study", "study").succeeds()
      .mentions(#""measures": { "visits": "visits_2016" }"#)
  }

  @Test func `says whom a count does not name`() throws {
    let place = try Workplace()
    try place.begin("Navn;Besøg 2015\nÆblet;90\nØrnen;40\nÅen;30\n").succeeds()
    _ = try place.writing("Navn;Besøg 2016\nørnen;50\n", to: "2016.csv")
    let told = try place.vifte("add", "2016.csv", "--study", "study", "--language", "en").succeeds()
      .mentions("The sheet has no row for 2 of the study's 3 venues: Æblet and Åen.")
    #expect(told.ending.output.contains("which is not zero"))
    // Cells of venues say nothing of a count.
    _ = try place.writing("Navn;Pladser\nÅen;5\n", to: "pladser.csv")
    let cells = try place.vifte("add", "pladser.csv", "--study", "study", "--json").succeeds()
      .json()
    #expect((cells["not_named"] as? [String])?.isEmpty ?? false)
  }

  @Test func `adds the columns a study has not, to the tables and to the data package`() throws {
    let study = try Study.withFewReports().rewriting("inputs/counts.csv") { text in
      text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
          + "\n"
      }.joined()
    }.rewriting("inputs/datapackage.json") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains(#"{"name": "at","#) }.joined(separator: "\n")
        .replacing(
          #""description": "Line holding the row's numbers.", "constraints": {"required": true, "minimum": 1}},"#,
          with:
            #""description": "Line holding the row's numbers.", "constraints": {"required": true, "minimum": 1}}"#
        )
    }.writing("Navn;2016-05-16;2016-05-17\nNabo;3;5\n", to: "dage.csv")
    try study.vifte("run").succeeds()
    try study.vifte("add", "dage.csv").succeeds()
    #expect(
      try study.text(of: "inputs/counts.csv").hasPrefix(
        "venue_id,measure_id,value,reason_missing,document,line,at\n"))
    try study.vifte("run").succeeds()
    #expect(try study.figures().named("visits_2016[nabo]").value == "4")
  }

  @Test func `adds months to a study that has counted years`() throws {
    let place = try Workplace()
    try place.begin("Navn;Besøg pr. år 2015\nÆblet;310\nØrnen;200\n").succeeds()
    _ = try place.writing("Navn;jan-16;feb-16\nÆblet;31;12\nØrnen;20;14\n", to: "months.csv")
    try place.vifte("add", "months.csv", "--study", "study").succeeds()
    try place.vifte("run", "--study", "study").succeeds()
    #expect(try place.figures(of: "study").named("visits_2016[aeblet]").value == "21.5")
  }

  @Test func `gives old numbers no new name, when plans come to rest on the new ones`() throws {
    let place = try Workplace()
    try place.begin("Navn;Besøg pr. år 2015;Besøg pr. år 2016\nÆblet;31;12\nØrnen;20;14\n")
      .succeeds()
    try place.vifte("run", "--study", "study").succeeds()
    let settings = try place.text(of: "study/pipeline.json")
    _ = try place.writing(
      settings.replacing("visits_2016", with: "visits_2015"), to: "study/pipeline.json")
    try place.vifte("run", "--study", "study").succeeds()
    let told = try place.vifte(
      "diff", "run:1", "run:2", "--study", "study", "--language", "en"
    ).ending.output
    #expect(!told.contains("visits_2015[") && !told.contains("visits_2016["))
  }

  @Test func `joins a series where somebody says that it was counted in the same way`() throws {
    let place = try Workplace()
    try place.begin("Navn;Besøg 2015;Besøg 2016\nÆblet;90;100\nØrnen;40;50\n").succeeds()
    let next = try place.writing("Navn;Besøg 2017\nÆblet;120\nØrnen;60\n", to: "2017.csv")
    try next.vifte("add", "2017.csv", "--study", "study", "--series", "visits-per-yeer").ends(
      .configuration
    ).complains(
      #"--series: found "visits-per-yeer", expected a series of the study; did you mean "visits-per-year"?"#
    )
    try next.vifte("add", "2017.csv", "--study", "study", "--series", "visits-per-year").succeeds()
    try next.vifte("run", "--study", "study").succeeds()
    #expect(
      try next.figures().list.contains { $0.metric == "count_difference" && $0.value == "20" })
  }

  @Test func `is refused a second time, and where it has nothing new`() throws {
    let study = try Study.withFewReports().countingIn2016()
      .writing("Navn;Til stede 2015\nNabo;15\n", to: "gammelt.csv")
    try study.vifte("add", "tal.csv").succeeds()
    try study.vifte("add", "tal.csv").fails(
      .data,
      saying:
        "tal.csv: found a sheet that the study has as the document S, expected one that was not added yet"
    )
    try study.vifte("add", "gammelt.csv").fails(
      .data,
      saying:
        "gammelt.csv: found nothing that the study does not have, expected a count, or what fills an empty cell"
    )
  }

  @Test func `is taken back where somebody was killed half way`() throws {
    let study = try Study.withFewReports().countingIn2016()
    let before = try FileTree(below: study.path("inputs"))
    // As it stands after two of four files have changed places.
    let whole = try study.copied(as: "whole")
    try whole.vifte("add", "tal.csv").succeeds()
    let names = [
      "inputs/tal.csv", "inputs/documents.csv", "inputs/measures.csv", "inputs/counts.csv",
    ]
    var parts: [String] = []
    var half = study
    for (number, name) in names.enumerated() {
      func sum(_ study: Study) throws -> Substring {
        try Program.run([name], of: Program.sha256sum, in: study.folder).output.prefix(64)
      }
      let old = number == 0 ? "null" : "\"\(try sum(study))\""
      parts.append(#"{"path": "\#(name)", "old": \#(old), "new": "\#(try sum(whole))"}"#)
      let (one, other) = (try? half.bytes(of: name), try whole.bytes(of: name))
      if number < 2 {
        half = try half.writing(other, to: name)
        if let one { half = try half.writing(one, to: ".vifte/adding/" + name) }
      } else {
        half = try half.writing(other, to: ".vifte/adding/" + name)
      }
    }
    half = try half.writing("[\(parts.joined(separator: ", "))]", to: ".vifte/adding/parts.json")
    // What is asked for is wrong, so that nothing is added now; what was half done is taken back.
    half = try half.writing("Navn;Besøg 2017\nIngen;3\n", to: "andet.csv")
    try half.vifte("add", "andet.csv").ends(.data)
    #expect(try FileTree(below: half.path("inputs")).differences(from: before) == [])
    #expect(!FileManager.default.fileExists(atPath: half.path(".vifte/adding").path))
  }
}
