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
  private static let plain = "profile, study, language, json, quiet, help"
  private static let explained = "explain, \(plain)"
  private static let limits = "close, keep, set, open"
  private static let plan = "close, keep, merge, new, withdraw, stagger, set"

  @Test(arguments: [
    (["list"], "--close", "nabo", plain), (["ranking"], "--close", "nabo", explained),
    (["criteria"], "--open", "2", explained),
    (["compare", "no-amager", "today"], "--open", "2", "\(plan), \(explained)"),
    (["compare", "no-amager", "today"], "--seed", "7", "\(plan), \(explained)"),
    (["show", "no-amager"], "--free", "6", "\(plan), report, \(explained)"),
    (["show", "no-amager"], "--seed", "7", "\(plan), report, \(explained)"),
    (["stress"], "--report", "annex.md", "\(plan), seed, \(explained)"),
    (["stress"], "--amount", "hours=1", "\(plan), seed, \(explained)"),
    (["reinvest"], "--report", "annex.md", "\(plan), amount, \(explained)"),
    (["frontier"], "--free", "6", "\(limits), \(explained)"),
    (["frontier"], "--merge", "nabo=pinta", "\(limits), \(explained)"),
    (["seek"], "--merge", "nabo=pinta", "\(limits), free, lose, \(explained)"),
    (["seek"], "--new", "ny@city", "\(limits), free, lose, \(explained)"),
    (["seek"], "--withdraw", "nabo=0.5", "\(limits), free, lose, \(explained)"),
    (["seek"], "--stagger", "nabo", "\(limits), free, lose, \(explained)"),
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
      "expected an option of vifte scenario show -; allowed: profile, study, language, quiet, help")
  }

  @Test func `wherever the option stands`() throws {
    try Study().vifte("scenario", "--lose=6", "reinvest").fails(
      .configuration,
      saying: """
        found "--lose=6", expected an option of vifte scenario reinvest; \
        allowed: \(Self.plan), amount, \
        \(Self.explained)
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
    Slip(
      "scenario", "show", "--set", "fixed_share=0.7", "--set", "fixed_share = 0.8",
      says: """
        --set: found "fixed_share=0.7" and "fixed_share = 0.8", expected "fixed_share" once
        """),
    Slip(
      "scenario", "show", "--withdraw", "nabo=0.5", "--withdraw", "nabo=0.6",
      says: #"--withdraw: found "nabo=0.5" and "nabo=0.6", expected "nabo" once"#),
    Slip(
      "scenario", "frontier", "--open", "amager=1", "--open", "Amager=0",
      says: #"--open: found "amager=1" and "Amager=0", expected each centre once"#),
    Slip(
      "scenario", "frontier", "--open", "1,2",
      says: #"--open: found "1" and "2", expected one number for all centres"#),
  ])
  private func `with what was said`(slip: Slip) throws {
    try Study().vifte(slip.words).fails(.configuration, saying: slip.line).shows()
  }

  @Test func `but a centre may have a number beside that of all, in either order`() throws {
    let study = try Study()
    let first = try study.vifte("scenario", "frontier", "--open", "amager=0,1").succeeds()
    let last = try study.vifte("scenario", "frontier", "--open", "1", "--open", "amager=0")
      .succeeds().mentions("443.548 af 524.288")
    #expect(first.ending.output == last.ending.output)
  }
}

@Suite struct `Names stand between commas` {
  @Test func `with blanks around them or not`() throws {
    let study = try Study()
    for (spaced, close) in [
      (["--close", " nabo , Cafe Rose"], ["--close", "nabo,Cafe Rose"]),
      (
        ["--merge", "nabo , pinta = ny", "--new", " ny @ city "],
        [
          "--merge", "nabo,pinta=ny", "--new", "ny@city",
        ]
      ),
      (
        ["--close", "nabo", "--set", " fixed_share = 0.7 "],
        [
          "--close", "nabo", "--set", "fixed_share=0.7",
        ]
      ),
    ] {
      let plain = try study.vifte(["scenario", "show"] + close).succeeds().ending.output
      let shown = try study.vifte(["scenario", "show"] + spaced).succeeds().ending.output
      #expect(shown == plain)
    }
  }

  @Test(arguments: [
    Slip("show", "--close", ",", says: #"--close: found ",", expected a name between the commas"#),
    Slip(
      "show", "--close", "nabo,,pinta",
      says: #"--close: found "nabo,,pinta", expected a name between the commas"#),
    Slip(
      "show", "--keep", "nabo, ",
      says: #"--keep: found "nabo, ", expected a name between the commas"#),
    Slip(
      "show", "--stagger", " ,nabo",
      says: #"--stagger: found " ,nabo", expected a name between the commas"#),
    Slip(
      "show", "--merge", ",=pinta",
      says: #"--merge: found ",", expected a name between the commas"#),
    Slip(
      "show", "--merge", " = pinta",
      says: #"--merge: found " = pinta", expected VENUE,VENUE=RECEIVER"#),
    Slip("show", "--new", " @city", says: #"--new: found " @city", expected ID@CENTRE"#),
    Slip(
      "frontier", "--open", "1,", says: #"--open: found "1,", expected a name between the commas"#),
    Slip(
      "frontier", "--open", "=2",
      says: """
        --open: found "", expected the id of a centre; \
        allowed: amager, city, nordvest, noerrebro
        """),
  ])
  private func `and are never empty`(slip: Slip) throws {
    try Study().vifte(["scenario"] + slip.words).fails(.configuration, saying: slip.line)
  }
}

@Suite struct `A seed is a number that pipeline.json can say too` {
  @Test(arguments: ["9007199254740992", "99999999999999999999999", "-1"])
  func `and the greatest is told`(seed: String) throws {
    try Study().vifte("scenario", "stress", "today", "--seed", seed).fails(
      .configuration,
      saying:
        "--seed: found \"\(seed)\", expected a whole number from 0 to 9007199254740991")
  }

  @Test func `and may be it`() throws {
    try Study().vifte("scenario", "stress", "today", "--seed", "9007199254740991").succeeds()
  }
}
