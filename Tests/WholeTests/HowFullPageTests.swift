import Document
import Figures
import Testing

@Suite struct `Where it may get full, the page leaves out what nobody counted and names ties` {
  private static let nordvest = ["pinta", "kontakten", "mamma-mia"]

  /// The study in which one plan closes these and nobody was counted present at those.
  private func study(closing: [String], uncounted: [String] = []) throws -> ChangedStudy {
    let present = [
      "kontakten": "9,,G,357", "mamma-mia": "1,,G,359", "kompasset": "17,,G,327",
    ]
    return try ChangedStudy(
      replacing: uncounted.map { venue in
        let row = "\(venue),present_2015,"
        let cells = present[venue] ?? ""
        let rest = cells.drop { $0 != "," }.dropFirst(2)
        return ("inputs/counts.csv", row + cells, "\(row),blank-in-source,\(rest)")
      }
    ) { settings in
      settings.changePlans { plans in
        [plans[0].closing(closing)] + plans.dropFirst()
      }
    }
  }

  @Test func `a plan whose users all go where nobody counted is named as not computed`() throws {
    let study = try study(closing: ["pinta"], uncounted: ["kontakten", "mamma-mia"])
    let plan = try #require(study.results.scenarios.first { $0.closed == ["pinta"] })
    #expect(study.results.book[.mostPresentAfter, plan.subject]?.outcome.value == nil)
    let (danish, english) = (
      try study.text(of: "scenarios", in: .danish), try study.text(of: "scenarios", in: .english)
    )
    #expect(
      danish.contains(
        "Ikke regnet, fordi antallet til stede mangler hos nogle af dem, der lukker eller tager imod: »\(plan.title.danish.words)«."
      ))
    #expect(
      english.contains(
        "Not computed, since the number of people present is missing at some of those that close or take users in: “"
      ))
    let rows = try #require(try study.table("scenario-how-full", of: "scenarios")).rows
    #expect(rows.count == 4)
    #expect(try study.table("how-full-\(plan.id)", of: "workings") == nil)
  }

  @Test func `and where all are counted none is left out`() throws {
    let text = try study(closing: ["pinta"]).text(of: "scenarios", in: .english)
    #expect(!text.contains("Not computed, since the number of people present"))
  }

  @Test
  func `several where as many are expected are all named, and a note says whose the chances are`()
    throws
  {
    // Both had ten, and take in as many.
    let study = try study(closing: ["idraetshuset", "offside", "ottilia"])
    let table = try #require(try study.table("scenario-how-full", of: "scenarios"))
    let wording = Wording(.danish, study.results.book.words)
    func plain(_ phrase: Phrase) -> String { wording.plain(phrase, study.results.book) }
    let names = table.rows.compactMap { row -> String? in
      if case .words(let phrase) = row.cells[1] { plain(phrase) } else { nil }
    }
    #expect(names.contains("Det gule hus og Thorupgården"))
    #expect(table.notes.map(plain).contains { $0.hasPrefix("Hvor flere ventes at få lige mange") })
  }

  @Test func `and no note stands where none are tied`() throws {
    let study = try ChangedStudy { $0.changePlans { $0.map { $0.closing(["pinta"]) } } }
    let table = try #require(try study.table("scenario-how-full", of: "scenarios"))
    let notes = table.notes.map {
      Wording(.english, study.results.book.words).plain($0, study.results.book)
    }
    #expect(!notes.contains { $0.hasPrefix("Where as many are expected") })
  }
}
