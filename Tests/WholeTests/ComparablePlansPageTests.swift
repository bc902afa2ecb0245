import Document
import Figures
import Testing

@Suite struct `The page lists the pairs of plans that free about the same` {
  /// As many plans as asked, that all close the same.
  private func alike(_ count: Int) throws -> ChangedStudy {
    try ChangedStudy { settings in
      settings.changePlans { plans in
        plans.map { $0.closing(["pinta", "offside"]) }
          + (plans.count..<count).map { plans[0].closing(["pinta", "offside"], as: "plan-\($0)") }
      }
    }
  }

  private func pairs(_ study: ChangedStudy, in language: Language = .english) throws -> Int {
    let apart = language == .english ? " apart." : " fra hinanden."
    return try study.text(of: "scenarios", in: language).split(separator: "\n")
      .count { $0.contains("frees") && $0.hasSuffix(apart) || $0.hasSuffix(" fra hinanden.") }
  }

  @Test func `all ten where there are ten, and none of the plans is left`() throws {
    let study = try alike(5)
    #expect(study.results.book[.comparablePairs, .all]?.outcome.value == 10)
    #expect(try pairs(study) == 10)
    let text = try study.text(of: "scenarios", in: .english)
    #expect(!text.contains("The first ten of"))
    #expect(!text.contains("frees about the same as any other scenario compared"))
    #expect(!text.contains("does not free about the same"))
    #expect(try study.table("comparable-plans", of: "workings") == nil)
  }

  @Test func `ten of more, how many there are, and all of them in the workings`() throws {
    let study = try alike(6)
    #expect(study.results.book[.comparablePairs, .all]?.outcome.value == 15)
    #expect(try pairs(study) == 10)
    #expect(
      try study.text(of: "scenarios", in: .english)
        .contains("The first ten of 15 pairs in all are told here."))
    #expect(
      try study.text(of: "scenarios", in: .danish)
        .contains("Her er nævnt de ti første af i alt 15 par."))
    let table = try #require(try study.table("comparable-plans", of: "workings"))
    #expect(table.rows.count == 15)
  }

  @Test func `or says that there is none where each two are apart, and names none as left`() throws
  {
    let study = try ChangedStudy { $0["comparable_within"] = 0 }
    let book = study.results.book
    let pairs = book.subjects(of: .netApart)
    #expect(pairs.count == 10)
    #expect(pairs.allSatisfy { (book[.netApart, $0]?.outcome.value ?? 0) > 0 })
    #expect(pairs.allSatisfy { book[.comparablePairs, $0]?.outcome.value == 0 })
    let text = try study.text(of: "scenarios", in: .danish)
    #expect(text.contains("Ingen to af scenarierne frigør omtrent det samme."))
    #expect(!text.contains("noget andet af de sammenlignede scenarier"))
  }

  @Test func `and names the one or the two that no other frees as much as`() throws {
    let two = ["lyrskovgade", "linnesgade", "cafe-rose", "amadeus", "pegasus", "vigoer"]
    func study(_ closings: [[String]]) throws -> ChangedStudy {
      try ChangedStudy { settings in
        settings.changePlans { plans in
          zip(plans, closings).map { $0.closing($1) }
        }
      }
    }
    let same = [["pinta"], ["pinta"], ["pinta"]]
    let one = try study(same + [two, ["pinta"]]).text(of: "scenarios", in: .english)
    #expect(one.contains("does not, with the assumptions chosen, free about the same as any other"))
    let both = try study(same + [two, two + ["nabo", "kontakten", "offside", "ottilia"]])
      .text(of: "scenarios", in: .english)
    #expect(both.contains("Neither “"))
    #expect(both.contains("frees, with the assumptions chosen, about the same as any"))
  }
}
