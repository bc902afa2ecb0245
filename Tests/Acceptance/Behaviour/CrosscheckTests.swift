import Foundation
import Testing

/// A study of two houses, and the paper it was transcribed from.
private struct SmallStudy {
  let study: Study
  let keeper = try? TemporaryFolder()

  static let paper = """
    Tal om husene ved åen

    Der er holdt syv møder i hele året.
    Center Åen 40 10 25 %

    Møllen 12  5
    Åhuset  9

    """

  init() throws {
    let stages = """
      "stages": {
        "ingest": ["documents", "centres", "venues", "aliases", "measures", "counts", "workshops", "facts",
          "notes"],
        "analysis": [], "output": []
      }
      """
    study = try Study.neverRun()
      .rewriting("pipeline.json") {
        $0.replacing(/"stages": \{[^}]*\}/, with: stages)
          .replacing("\"document\": \"G\"", with: "\"document\": \"A\"")
      }
      .writing(
        """
        document_id,title,publisher,date,published,sha256,short_title
        A,Tal om husene ved åen,Den lille kommune,,ja,\(String(repeating: "0", count: 64)),
        B,Et andet papir,Den lille kommune,,ja,\(String(repeating: "1", count: 64)),

        """, to: "inputs/documents.csv"
      )
      .writing("centre_id,name,position\naaen,Åen,1\n", to: "inputs/centres.csv")
      .writing(
        """
        venue_id,name,centre_id,position,capacity,hours_per_week,staff_on_duty,cost,latitude,longitude,ownership,target_groups,condition,locked,document,line
        moellen,Møllen,aaen,1,,,,,,,,,,,A,6
        aahuset,Åhuset,aaen,2,,,,,,,,,,,A,7

        """, to: "inputs/venues.csv"
      )
      .writing(
        """
        alias,kind,target_id,certainty,document,line,note
        Center Åen,centre,aaen,sure,A,4,

        """, to: "inputs/aliases.csv"
      )
      .rewriting("inputs/measures.csv") { $0.replacing(/,G,[0-9]+,/, with: ",A,1,") }
      .writing(
        """
        venue_id,measure_id,value,reason_missing,document,line,at
        moellen,visits_2013,12,,A,6,
        moellen,present_2015,5,,A,6,
        aahuset,visits_2013,,blank-in-source,A,7,
        aahuset,present_2015,9,,A,7,

        """, to: "inputs/counts.csv"
      )
      .writing(
        """
        round,centre_id,attendances,users,users_approximate,printed_percent,document,line,figure_label,figure_label_en
        1,aaen,40,10,ja,25,A,4,,

        """, to: "inputs/workshops.csv"
      )
      .writing(
        """
        fact_id,value,unit,approximate,meaning,document,line,period,figure_label,figure_label_en,meaning_en,topic
        meetings,7,meetings,nej,Afholdte møder,A,3,,,,Meetings held,context

        """, to: "inputs/facts.csv"
      )
      .writing(
        """
        note_id,severity,answer,topic,text,text_en,document,line
        beyond,note,,,Papiret er kort.,The paper is short.,A,7

        """, to: "inputs/notes.csv")
  }

  func crosscheck(_ paper: String = paper, _ words: String...) throws -> Outcome {
    try study.writing(paper, to: "paper.txt").vifte(["crosscheck", "paper.txt"] + words)
  }

  /// The paper with the lone number's line left out, so that all can match.
  func withoutAahuset() throws -> SmallStudy {
    _ = try study.rewriting("inputs/counts.csv") { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("aahuset") }.joined(separator: "\n") + "\n"
    }
    return self
  }
}

@Suite struct `A document is held against its transcription` {
  @Test func `and all that stands on its line matches`() throws {
    try SmallStudy().withoutAahuset().crosscheck().succeeds().changesNothing().shows(
      "A: seen from its content, with 9 of 9 cells; not the file that was transcribed,",
      "  by its SHA-256",
      "9 cells: 9 match, 0 moved, 0 differ, 0 ambiguous, 0 not found",
      "3 places only name a line: nothing printed to find")
  }

  @Test func `what differs is named by cell and line, with the line shown`() throws {
    let outcome = try SmallStudy().withoutAahuset().crosscheck(
      SmallStudy.paper.replacing("40 10 25", with: "40 11 25")
    ).ends(.data)
    #expect(
      outcome.ending.output.hasSuffix(
        """

        differs: inputs/workshops.csv:2:4 aaen round 1; A, line 4
          transcribed 10, printed "11"
          4 | "Center Åen 40 11 25 %"

        """))
  }

  @Test func `a block that moved is told as one`() throws {
    try SmallStudy().withoutAahuset().crosscheck("\n\n" + SmallStudy.paper).ends(.data)
      .mentions("9 cells: 0 match, 9 moved, 0 differ, 0 ambiguous, 0 not found")
      .mentions("moved: 9 cells, 2 lines down\n  inputs/facts.csv:2:2 7, line 3 → 5\n")
  }

  @Test func `a lone number's column is left to a person`() throws {
    let json = try SmallStudy().crosscheck(SmallStudy.paper, "--json").ends(.data).json()
    let cells = try #require(json["cells"] as? [[String: Any]])
    let counts = try #require(json["counts"] as? [String: Int])
    #expect(
      counts == ["match": 9, "moved": 0, "differs": 0, "ambiguous": 2, "not_found": 0])
    let lone = cells.filter { $0["status"] as? String == "ambiguous" }
    #expect(lone.map { $0["file"] as? String } == ["inputs/counts.csv", "inputs/counts.csv"])
    #expect(lone.map { $0["line"] as? Int } == [4, 5])
    #expect(lone.map { $0["column"] as? Int } == [3, 3])
    #expect(lone.map { $0["transcribed"] as? String } == [nil, "9"])
    #expect(lone.allSatisfy { $0["text"] as? String == "Åhuset  9" })
    #expect(json["version"] as? Int == 1)
    #expect(json["document"] as? String == "A")
    #expect(json["told_by"] as? String == "content")
    #expect(json["matches"] as? Bool == false)
  }

  @Test func `the counts are held against it where no aliases are read`() throws {
    let small = try SmallStudy().withoutAahuset()
    _ = try small.study.replacing(
      #""venues", "aliases","#, with: #""venues","#, in: "pipeline.json")
    try small.crosscheck(SmallStudy.paper.replacing("Møllen 12", with: "Møllen 13")).ends(.data)
      .mentions("8 cells: 7 match, 0 moved, 1 differ, 0 ambiguous, 0 not found")
      .mentions(
        """
        differs: inputs/counts.csv:2:3 moellen visits_2013; A, line 6
          transcribed 12, printed "13"
        """)
  }

  @Test func `the very file is known by its digest`() throws {
    let small = try SmallStudy()
    let sum = try Program.run(
      [small.study.writing(SmallStudy.paper, to: "paper.txt").path("paper.txt").path],
      of: Program.sha256sum, in: small.study.folder
    ).output.prefix(64)
    _ = try small.study.rewriting("inputs/documents.csv") {
      $0.replacing(String(repeating: "0", count: 64), with: sum)
    }
    try small.crosscheck().mentions("A: the very file that was transcribed, by its SHA-256\n")
  }

  @Test func `a text that ends too soon is found out by lines that are not there`() throws {
    let short = SmallStudy.paper.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(6).joined(separator: "\n")
    try SmallStudy().withoutAahuset().crosscheck(short).ends(.data)
      .mentions("not found: inputs/notes.csv:2:8; A, line 7\n  the document has 6 lines\n")
  }
}

@Suite struct `A file that is no document of the study is refused` {
  @Test func `with what was found in it`() throws {
    try SmallStudy().crosscheck("Noget helt andet.\n").fails(
      .configuration,
      saying: """
        paper.txt: found 0 of 11 cells of A, expected a text export of one document; \
        --document says which: A
        """)
  }

  @Test func `unless it is said which it is`() throws {
    try SmallStudy().crosscheck("Noget helt andet.\n", "--document", "A").ends(.data)
      .mentions("A: as said by --document\n")
      .mentions("0 match, 0 moved, 0 differ, 0 ambiguous, 11 not found")
  }

  @Test func `and a document nobody transcribed has nothing to be held against`() throws {
    try SmallStudy().crosscheck(SmallStudy.paper, "--document", "B").fails(
      .configuration,
      saying: """
        --document: found "B", from which no cell was transcribed, \
        expected the id of a document; allowed: A
        """)
    try SmallStudy().crosscheck(SmallStudy.paper, "--document", "X").fails(
      .configuration,
      saying: #"--document: found "X", expected the id of a document; allowed: A"#)
  }

  @Test func `and so is what is no text, or no file`() throws {
    let small = try SmallStudy()
    try small.crosscheck("").fails(
      .data,
      saying: """
        paper.txt: found no text, expected a text export in UTF-8; \
        pdftotext -enc UTF-8 makes one from a PDF file
        """)
    try small.study.vifte("crosscheck", "inputs").fails(
      .file, saying: "inputs: found a directory, expected a file that can be read")
    try small.study.vifte("crosscheck", "nowhere.txt").fails(
      .file,
      saying: "nowhere.txt: found No such file or directory, expected a file that can be read")
    try small.study.vifte("crosscheck").fails(
      .configuration,
      saying: "found nothing after crosscheck, expected vifte crosscheck FILE.txt|FILE.docx")
  }
}
