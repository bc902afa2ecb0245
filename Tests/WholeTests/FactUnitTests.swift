import Document
import Figures
import Testing

@Suite struct `What a fact is counted in decides how it is told, in any spelling` {
  private func study(_ old: String, _ new: String) throws -> ChangedStudy {
    try ChangedStudy(replacing: [("inputs/facts.csv", old, new)])
  }

  @Test(arguments: ["persons", "Borgere", "citizens", "VOKSNE"])
  func `growth in people is told beside the growth in per cent`(unit: String) throws {
    let study = try study(
      "growth_adults_18_64,64000,persons,", "growth_adults_18_64,64000,\(unit),")
    #expect(
      try study.text(of: "scenarios", in: .english).contains(
        "The source also mentions approx. 64,000"))
    #expect(
      try study.text(of: "scenarios", in: .danish).contains("Kilden nævner også ca. 64.000"))
  }

  @Test(arguments: ["homes", "person-years", "boliger"])
  func `and growth in anything else is not`(unit: String) throws {
    let study = try study(
      "growth_adults_18_64,64000,persons,", "growth_adults_18_64,64000,\(unit),")
    #expect(!(try study.text(of: "scenarios", in: .english).contains("The source also mentions")))
  }

  @Test(arguments: [("year", "2026"), ("Årstal", "2026"), ("pages", "2.026")])
  func `a year has no mark between thousands, and a number of anything else has`(
    unit: String, printed: String
  ) throws {
    let study = try study("growth_period_to,2026,year,", "growth_period_to,2026,\(unit),")
    let book = study.results.book
    let figure = try #require(book[.fact, "growth_period_to"])
    #expect(Wording(.danish, book.words).text(figure, .value) == printed)
  }

  @Test(arguments: ["percent per year", "pct. om året", "Per cent a year"])
  func `the growth that is compared is per cent a year`(unit: String) throws {
    let study = try study(
      "growth_percent_per_year,2,percent per year,", "growth_percent_per_year,2,\(unit),")
    let text = try study.text(of: "scenarios", in: .danish)
    #expect(text.contains("befolkningen vokser med 2 pct. om året."))
  }
}
