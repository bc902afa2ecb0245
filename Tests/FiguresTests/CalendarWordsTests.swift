import Figures
import Testing

@Suite struct `Days as a page writes them` {
  @Test(arguments: [
    ("2015-01-21", "21. januar 2015", "21 January 2015"),
    ("2026-06-04", "4. juni 2026", "4 June 2026"), ("2019-12", "december 2019", "December 2019"),
  ])
  func `a day or a month has its name`(date: String, danish: String, english: String) {
    #expect(Phrase(date: date).danish.words == danish)
    #expect(Phrase(date: date).english.words == english)
  }

  @Test(arguments: [
    "2015", "", "udateret", "2015-13-01", "2015-00", "15-01-21", "2015-1-2", "2015-01-21T14",
    "2015-01-2１", "2015-01-21-03", "20é5-01",
  ])
  func `anything else stands as it is`(text: String) {
    #expect(Phrase(date: text) == Phrase(text))
  }

  @Test func `there are twelve months`() {
    #expect((1...12).allSatisfy { Phrase.month($0) != nil })
    #expect([0, 13, -1].allSatisfy { Phrase.month($0) == nil })
  }
}
