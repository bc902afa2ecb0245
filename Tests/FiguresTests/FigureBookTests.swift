import Figures
import Testing

@Suite struct FigureBookTests {
  @Test func `figures come in the order of the metrics, then as they were entered`() {
    var book = FigureBook()
    book.record(Traced.constant(1).named(FigureName(.freedNet, "b")))
    book.record(Traced.constant(1).named(FigureName(.places, "z")))
    book.record(Traced.constant(1).named(FigureName(.places, "a")))
    #expect(book.ordered.map(\.name.description) == ["places[z]", "places[a]", "freed_net[b]"])
  }

  @Test func `a figure nobody made is an operand without a value`() {
    let operand = FigureBook().traced(.places, "nabo")
    #expect(
      operand.outcome.absence?.reasons.first?.english.words == "places[nabo] was not computed")
  }

  @Test func `an absent figure has neither interval nor fraction`() {
    var book = FigureBook()
    book.record(
      TracedTests.cell(nil).named(FigureName(.places, "nabo")),
      fraction: Fraction(1, of: 2), interval: Interval(low: 0, high: 1),
      coverage: Coverage(counted: 0, expected: 1))
    let figure = book[.places, "nabo"]
    #expect(figure?.status == .missing)
    #expect(figure?.interval == nil)
    #expect(figure?.fraction == nil)
    #expect(figure?.coverage == Coverage(counted: 0, expected: 1))
  }
}

@Suite struct FigureBookTraps {
  @Test func `one name has one birthplace`() async {
    await #expect(processExitsWith: .failure) {
      var book = FigureBook()
      book.record(Traced.constant(1).named(FigureName(.places, "nabo")))
      book.record(Traced.constant(2).named(FigureName(.places, "nabo")))
    }
  }
}

@Suite struct MetricTests {
  @Test func `every metric has its own id in lower case with underscores`() {
    let ids = Metric.ofProgram.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0 == "_" || ($0.isLowercase && $0.isASCII) } })
  }

  @Test(arguments: Metric.ofProgram)
  func `every metric has a name and a meaning in both languages`(metric: Metric) {
    for language in Language.allCases {
      #expect(!metric.name[language].words.isEmpty)
      #expect(metric.meaning[language].words.hasSuffix("."))
    }
    #expect(metric.meaning.danish != metric.meaning.english)
  }
}
