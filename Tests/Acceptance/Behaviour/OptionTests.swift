import Testing

private struct Slip: CustomTestStringConvertible {
  let words: [String]
  let line: String

  init(_ words: String..., says line: String) {
    self.words = words
    self.line = line
  }

  var testDescription: String { words.joined(separator: " ") }
}

@Suite struct `Each question about scenarios takes the options it uses` {
  private static let plain = "study, language, json, quiet, help"
  private static let limits = "close, keep, set, open"
  private static let plan = "close, keep, merge, new, withdraw, stagger, set"

  @Test(arguments: [
    (["list"], "--close", "nabo", plain), (["ranking"], "--close", "nabo", plain),
    (["criteria"], "--open", "2", plain),
    (["compare", "no-amager", "today"], "--set", "fixed_share=0.7", plain),
    (["compare", "no-amager", "today"], "--seed", "7", plain),
    (["show", "no-amager"], "--free", "6", "\(plan), report, \(plain)"),
    (["show", "no-amager"], "--seed", "7", "\(plan), report, \(plain)"),
    (["stress"], "--report", "annex.md", "\(plan), seed, \(plain)"),
    (["stress"], "--amount", "hours=1", "\(plan), seed, \(plain)"),
    (["reinvest"], "--report", "annex.md", "\(plan), amount, \(plain)"),
    (["frontier"], "--free", "6", "\(limits), \(plain)"),
    (["frontier"], "--merge", "nabo=pinta", "\(limits), \(plain)"),
    (["seek"], "--merge", "nabo=pinta", "\(limits), free, lose, \(plain)"),
    (["seek"], "--new", "ny@city", "\(limits), free, lose, \(plain)"),
    (["seek"], "--withdraw", "nabo=0.5", "\(limits), free, lose, \(plain)"),
    (["seek"], "--stagger", "nabo", "\(limits), free, lose, \(plain)"),
  ])
  func `and refuses the others`(
    question: [String], option: String, value: String, allowed: String
  ) throws {
    try Study().vifte(["scenario"] + question + [option, value]).fails(
      .configuration,
      saying: """
        found "\(option)", expected an option of vifte scenario \(question[0]); allowed: \(allowed)
        """
    ).shows()
  }

  @Test(arguments: [["--report", "annex.md"], ["--close", "nabo"], ["--json"]])
  func `and plans that come a line each take none of their own`(words: [String]) throws {
    let outcome = try Study().vifte(["scenario", "show", "-"] + words).ends(.configuration)
    outcome.complains(
      "expected an option of vifte scenario show -; allowed: study, language, quiet, help")
  }

  @Test func `wherever the option stands`() throws {
    try Study().vifte("scenario", "--lose=6", "reinvest").fails(
      .configuration,
      saying: """
        found "--lose=6", expected an option of vifte scenario reinvest; \
        allowed: \(Self.plan), amount, \
        \(Self.plain)
        """)
  }
}

@Suite struct `What is said twice is refused` {
  @Test(arguments: [
    Slip(
      "scenario", "stress", "--seed", "1", "--seed", "2",
      says: #"--seed: found "1" and "2", expected one value"#),
    Slip(
      "scenario", "seek", "--free", "6", "--free=7",
      says: #"--free: found "6" and "7", expected one value"#),
    Slip(
      "scenario", "seek", "--lose", "15", "--lose", "15",
      says: #"--lose: found "15" and "15", expected one value"#),
    Slip(
      "scenario", "show", "--report", "a.md", "--report", "b.md",
      says: #"--report: found "a.md" and "b.md", expected one value"#),
    Slip(
      "check", "--study", ".", "--study", "..",
      says: #"--study: found "." and "..", expected one value"#),
    Slip(
      "run", "--output", "one", "--output", "two",
      says: #"--output: found "one" and "two", expected one value"#),
    Slip(
      "check", "--language", "da", "--language", "en",
      says: #"--language: found "da" and "en", expected one value"#),
  ])
  private func `with what was said`(slip: Slip) throws {
    try Study().vifte(slip.words).fails(.configuration, saying: slip.line).shows()
  }
}
