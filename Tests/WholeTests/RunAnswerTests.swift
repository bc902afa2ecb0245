import Assembly
import Audit
import Document
import Figures
import Pages
import Testing

@testable import vifte

@Suite struct `What a run came to is told in both languages` {
  @Test func `with what was read, computed, found and written, and the edition`() throws {
    let results = try TestStudy.results()
    let answer = runSummary(
      RunResult(
        results, files: ["a"], in: "reports", database: "b",
        after: EditionMark(.final, presented: [])))
    let tables = results.inputs.count { $0.table != nil }
    let danish = answer.told(in: .danish).joined(separator: " ")
    #expect(danish.contains("rækker fra \(tables) tabeller"))
    #expect(danish.contains("hvert med sin grund"))
    #expect(danish.contains("1 fil i reports/ og databasen b"))
    #expect(danish.contains("den endelige udgave, der stod her, er et udkast igen"))
    let english = answer.told(in: .english).joined(separator: " ")
    #expect(english.contains("rows from \(tables) tables"))
    #expect(english.contains("1 file in reports/ and the database b"))
    #expect(english.contains("2 sources not shown; the final edition that stood is a draft again"))
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }

  @Test(arguments: [(1, "a.csv: 1 række", "a.csv: 1 row"), (0, "a.csv: 0 rækker", "a.csv: 0 rows")])
  func `with the rows of each table`(rows: Int, danish: String, english: String) {
    let answer = checkedTables(
      [InputFile(path: "a.csv", table: "a", rows: rows, sha256: "")],
      withholding: DisclosureMark(.everybody, .usual))
    #expect(answer.told(in: .danish) == [danish, "", "ingen problemer"].filter { !$0.isEmpty })
    #expect(answer.told(in: .english).first == english)
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }

  @Test func `and what was found by how grave it is, with what a waiver names`() throws {
    let results = try TestStudy.results()
    for language in Language.allCases {
      let answer = findingList(results.findings, citing: results.book, in: language)
      #expect(answer.digitsInWording(in: language) == [])
      let heads = answer.told(in: language).filter { !$0.hasPrefix(" ") }
      #expect(heads.count == results.findings.count)
      let blocking =
        language == .danish
        ? ["skal afklares: ", "skal accepteres: "] : ["to be settled: ", "to be accepted: "]
      let open = heads.prefix { head in blocking.contains(where: head.hasPrefix) }
      #expect(open.count == results.findings.count { $0.severity == .blocking })
      #expect(open.allSatisfy { $0.contains(/, seen [0-9a-f]{8}$/) })
    }
    #expect(
      findingList([], citing: FigureBook(), in: .danish).told(in: .danish) == ["ingen bemærkninger"]
    )
  }
}

@Suite struct `A crosscheck is told in both languages` {
  private func answer(_ text: String, toldBy reason: DocumentReason = .content) throws -> Answer {
    crosscheckedDocument(
      try Paper.crosscheck(text), of: Paper.transcription.document,
      in: try TextExport(Array(text.utf8), file: "paper.txt"), toldBy: reason)
  }

  @Test func `with how the document was known, and how many cells are as they were`() throws {
    let answer = try answer(Paper.text)
    let (danish, english) = (answer.told(in: .danish), answer.told(in: .english))
    #expect(danish[0].hasPrefix("A: kendt på indholdet, med "))
    #expect(danish[1].contains(" celler: ") && danish[1].contains(" passer, 0 er flyttet, "))
    #expect(english[1].contains(" cells: ") && english[1].contains(" match, 0 moved, "))
  }

  @Test func `with cells that moved together as one`() throws {
    let one = try answer("\n" + Paper.text).told(in: .danish)
    #expect(
      one.contains { $0.hasPrefix("flyttet: ") && $0.hasSuffix(" celler, 1 linje længere nede") })
    let two = try answer("\n\n" + Paper.text).told(in: .english)
    #expect(two.contains { $0.hasPrefix("moved: ") && $0.hasSuffix(" cells, 2 lines down") })
  }

  @Test func `with what differs, the line it stands on, and no number in the wording`() throws {
    let answer = try answer(Paper.with(21, "Hede- og Strandhuset 28  17 "))
    let danish = answer.told(in: .danish)
    #expect(danish.contains("afviger: inputs/x.csv Hede- og Strandhuset 2015; A, linje 21"))
    #expect(danish.contains("  afskrevet som 16, trykt \"17\""))
    #expect(danish.contains { $0.hasPrefix("  21 | ") })
    for language in Language.allCases { #expect(answer.digitsInWording(in: language) == []) }
  }
}
