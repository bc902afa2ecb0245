import Testing

@Suite struct `Pages say what cannot be told of very many plans, or of none` {
  @Test func `sixty scenarios are valued by the criteria`() throws {
    let requests = (0..<60).map { number in
      let title = #""title": {"da": "Plan \#(number)", "en": "Trial \#(number)"}"#
      return
        #"{"id": "p\#(number)", \#(title), "purpose": {"da": "x", "en": "x"}, "close": ["nabo"]},"#
    }.joined(separator: "\n")
    let study = try Study.withEveryPage().settings(
      #""scenarios": ["#, #""scenarios": ["# + requests)
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.text(of: "reports/en/audit/criteria.md")
    #expect(page.contains("| Trial 59 |"))
  }

  @Test func `locks that leave a centre without its least are no plan at all`() throws {
    let study = try Study.withEveryPage().rewriting("inputs/venues.csv") { text in
      text.replacing(
        /(\n[a-z]+,[A-Z][a-z]+,amager,[12]),,,,,,,,,,,/, with: { "\($0.output.1),,,,,,,,,,closed," }
      )
    }.rewriting("pipeline.json") { text in
      text.replacing(/"close": \[[^\]]+\]/, with: #""close": ["nabo", "kompasset"]"#)
    }
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.text(of: "reports/en/audit/every-plan.md")
    #expect(page.contains("No plan keeps all of them at once."))
    #expect(!page.contains("plans are beaten by none"))
  }
}
