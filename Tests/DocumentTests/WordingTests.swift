import Document
import Figures
import Testing

/// A book with one figure of each sort.
struct Sample {
  var book = FigureBook()

  init() {
    add(.planVisits, "nabo", 37)
    add(.planVisits, "pinta", nil)
    add(.lostVisits, "plan", 17.999999999999986, .assumed)
    add(.freedNet, "plan", 7_505_703.944, .assumed)
    add(.freedNet, "today", 0)
    book.record(
      value(211.0 / 568, .derived, .approximate).named(FigureName(.userShare, "all")),
      fraction: Fraction(211, of: 568), interval: Interval(low: 0.3327, high: 0.4119),
      coverage: Coverage(counted: 8, expected: 9))
  }

  mutating func add(
    _ metric: Metric, _ subject: Subject, _ number: Double?, _ basis: Basis = .stated
  ) {
    book.record(value(number, basis, .exact).named(FigureName(metric, subject)))
  }

  private func value(_ number: Double?, _ basis: Basis, _ precision: Precision) -> Traced {
    let missing = Absence(.missing, [Phrase(da: "tomt i kilden", en: "blank in the source")])
    return Traced(
      number.map(Outcome.value) ?? .absent(missing), basis, precision: precision,
      expression: .constant(number ?? 1))
  }

  func text(_ sentence: Sentence, _ language: Language = .danish) -> String {
    Wording(language, .usual).plain(Phrase(da: sentence, en: sentence), book)
  }
}

@Suite struct WordingTests {
  let sample = Sample()

  @Test func `a figure is printed with its unit, and circa stays with it`() {
    #expect(sample.text("\(.freedNet, "plan")") == "7,5\u{a0}mio.\u{a0}kr.")
    #expect(sample.text("\(.userShare, "all")") == "ca.\u{a0}37\u{a0}pct.")
    #expect(
      sample.text("\(.userShare, "all", .precise(decimals: 2))") == "ca.\u{a0}37,15\u{a0}pct.")
    #expect(sample.text("\(.userShare, "all", .fraction)") == "ca.\u{a0}211 af 568")
    #expect(sample.text("\(.userShare, "all", .interval)") == "33-41\u{a0}pct.")
    #expect(sample.text("\(.userShare, "all", .coverage)") == "8 af 9")
    #expect(sample.text("\(.freedNet, "plan")", .english) == "7.5\u{a0}million\u{a0}kr.")
  }

  @Test
  func `what draws find for each visit has two digits on every page, and all of them in a file`() {
    var sample = Sample()
    sample.add(.uncertainNetPerLostVisit, "plan", 243_660.87, .assumed)
    sample.add(.netPerLostVisit, "plan", 250_123.4, .assumed)
    let told: Sentence =
      "\(.uncertainNetPerLostVisit, "plan", .bare) \(.netPerLostVisit, "plan", .bare)"
    let phrase = Phrase(da: told, en: told)
    let audit = Wording(
      .danish, .usual, on: Page.FileName(da: "side", en: "page", for: .audit),
      of: Site(title: Phrase(""), pages: []))
    #expect(audit.plain(phrase, sample.book) == "240.000 250.123")
    #expect(Wording(.danish, .usual).plain(phrase, sample.book) == "243.661 250.123")
  }

  @Test func `a whole number of visits that missed by the last bit has no decimals`() {
    #expect(sample.text("\(.lostVisits, "plan")") == "18")
  }

  @Test func `a unit's full stop also ends the sentence`() {
    #expect(sample.text("Frigør \(.freedNet, "plan").") == "Frigør 7,5\u{a0}mio.\u{a0}kr.")
    #expect(sample.text("Talt: \(.planVisits, "nabo").") == "Talt: 37.")
  }

  @Test func `a share is rounded from its counts, and one the source prints keeps its decimals`() {
    var sample = Sample()
    func record(_ metric: Metric, _ share: Double, _ fraction: Fraction?, _ decimals: Int?) {
      sample.book.record(
        Traced(.value(share), .stated, expression: .constant(share))
          .named(FigureName(metric, "half")), fraction: fraction, decimals: decimals)
    }
    record(.userShare, 23.0 / 40, Fraction(23, of: 40), nil)
    record(.printedUserShare, 26.5 / 100, nil, 1)
    record(.momentShare, 23.0 / 40, nil, nil)
    #expect(sample.text("\(.userShare, "half")") == "58\u{a0}pct.")
    #expect(sample.text("\(.userShare, "half", .precise(decimals: 2))") == "57,50\u{a0}pct.")
    #expect(sample.text("\(.momentShare, "half")") == "58\u{a0}pct.")
    #expect(sample.text("\(.printedUserShare, "half")") == "26,5\u{a0}pct.")
    #expect(sample.text("\(.printedUserShare, "half", .bare)", .english) == "26.5")
  }

  @Test(arguments: [
    (0.00025, "under 0,5\u{a0}pct.", "0,03\u{a0}pct."),
    (0.994, "99\u{a0}pct.", "99,40\u{a0}pct."),
    (0.995, "mindst 99,5\u{a0}pct.", "99,50\u{a0}pct."),
    (0.99975, "mindst 99,5\u{a0}pct.", "99,98\u{a0}pct."),
    (0.99999, "mindst 99,5\u{a0}pct.", "mindst 99,995\u{a0}pct."),
    (1, "100\u{a0}pct.", "100,00\u{a0}pct."), (1 - 4e-16, "100\u{a0}pct.", "100,00\u{a0}pct."),
    (-0.99975, "−100\u{a0}pct.", "−99,98\u{a0}pct."), (1.001, "100\u{a0}pct.", "100,10\u{a0}pct."),
  ])
  func `a share that is neither nothing nor the whole is not printed as it`(
    share: Double, rounded: String, precise: String
  ) {
    var sample = Sample()
    sample.book.record(
      Traced(.value(share), .stated, expression: .constant(share))
        .named(FigureName(.momentShare, "part")))
    #expect(sample.text("\(.momentShare, "part")") == rounded)
    #expect(sample.text("\(.momentShare, "part", .precise(decimals: 2))") == precise)
  }

  @Test func `a year has no mark between thousands, and a number of its size has`() {
    var sample = Sample()
    for (unit, id) in [("year", Subject("from")), ("items", "count")] {
      sample.book.record(
        Traced(.value(2016), .stated, expression: .constant(2016))
          .named(FigureName(.fact, id)), unit: Unit(unit))
    }
    #expect(sample.text("\(.fact, "from")") == "2016")
    #expect(sample.text("\(.fact, "count")") == "2.016")
  }

  @Test func `a missing count is told as such in a sentence`() {
    #expect(sample.text("\(.planVisits, "pinta")") == "ikke oplyst")
    #expect(sample.text("\(.planVisits, "pinta")", .english) == "not known")
  }
}
