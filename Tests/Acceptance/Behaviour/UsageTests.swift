import Testing

private struct Misuse: CustomTestStringConvertible {
  let words: [String]
  let lines: [String]

  init(_ words: String..., says lines: String...) {
    self.words = words
    self.lines = lines
  }

  var testDescription: String { words.joined(separator: " ") }
}

@Suite struct `Misuse of the command line is told, with what is near` {
  @Test(arguments: [
    Misuse("chek", says: #"found "chek", expected a verb; did you mean "check"?"#),
    Misuse(
      "check", "--studdy=.",
      says: #"found "--studdy=.", expected an option of vifte check; did you mean "study"?"#),
    Misuse("check", "--study", says: "found --study alone, expected a value after it"),
    Misuse(
      "check", "--output", "papers",
      says: """
        found "--output", expected an option of vifte check; \
        allowed: study, all, language, json, quiet, help
        """),
    Misuse(
      "check", "--quiet=no", says: #"found "--quiet=no", expected --quiet alone"#),
    Misuse("check", "--language", "fr", says: #"--language: found "fr", expected da or en"#),
    Misuse("check", "counts", says: #"found "counts", expected vifte check"#),
    Misuse(
      "explain",
      says: "found nothing after explain, expected vifte explain METRIC[SUBJECT]|FILE:LINE"),
    Misuse(
      "explain", "present", "nabo",
      says: #"found "present" "nabo", expected vifte explain METRIC[SUBJECT]|FILE:LINE"#),
    Misuse(
      "scenario",
      says: """
        found nothing after scenario, \
        expected list, show, compare, stress, ranking, reinvest, frontier, seek or criteria; \
        vifte scenario --help tells what each takes
        """),
    Misuse(
      "scenario", "show", "no-amger",
      says: #"found "no-amger", expected the id of a scenario; did you mean "no-amager"?"#),
    Misuse(
      "scenario", "hide", "today",
      says: """
        found "hide", \
        expected list, show, compare, stress, ranking, reinvest, frontier, seek or criteria; \
        vifte scenario --help tells what each takes
        """),
    Misuse(
      "scenario", "comprae", "today",
      says: """
        found "comprae", \
        expected list, show, compare, stress, ranking, reinvest, frontier, seek or criteria; \
        did you mean "compare"?
        """),
    Misuse(
      "scenario", "compare", "today",
      says: """
        found "compare" "today", expected vifte scenario compare SCENARIO… BASE; \
        the last one named is the base; options such as --close describe a plan more
        """),
    Misuse(
      "scenario", "list", "today",
      says: #"found "list" "today", expected vifte scenario list"#),
  ])
  private func `a word that means nothing`(misuse: Misuse) throws {
    try Study().vifte(misuse.words).fails(.configuration, saying: misuse.lines).shows()
  }
}

@Suite struct `Help is there for every verb` {
  private let verbs: [String]
  private let study: Study

  init() throws {
    study = try Study()
    let overview = try study.vifte("--help").succeeds().ending.output
    let list = try #require(overview.split(separator: "Verbs:\n").last)
    verbs = list.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("  ") }.compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test func `all verbs are in the overview, asked for in any way`() throws {
    #expect(
      verbs.starts(with: [
        "new", "add", "run", "check", "status", "findings", "explain", "verify", "crosscheck",
        "diff", "journal", "sign", "scenario", "page", "paper", "list", "graph",
      ]))
    let overview = try study.vifte().succeeds().ending.output
    for word in ["help", "-h", "--help"] {
      #expect(try study.vifte(word).succeeds().ending.output == overview)
    }
  }

  @Test func `each verb tells its options, an example and what the exit codes mean`() throws {
    for verb in verbs {
      let page = try study.vifte(verb, "--help").succeeds().changesNothing()
        .mentions("vifte \(verb)").mentions("Example:\n  vifte \(verb)")
        .mentions(
          "Exit codes: 0 ok, 1 the inputs break a rule or a check found something, 2 the"
        )
        .ending.output
      for option in ["--study FOLDER", "--language da|en", "--json", "--quiet", "--help"] {
        // A study that is begun is in no folder yet.
        let isTaken = verb != "new" || option != "--study FOLDER"
        #expect(page.contains("\n  \(option)") == isTaken, "\(verb) \(option)")
      }
      #expect(page.contains("--output FOLDER") == (verb == "run"), "\(verb)")
    }
  }

  @Test func `each question about scenarios has a page of its own`() throws {
    let overview = try study.vifte("scenario", "--help").succeeds().ending.output
    for name in questions {
      let page = try study.vifte(["scenario"] + name + ["--help"]).succeeds().changesNothing()
        .mentions("Exit codes: 0 ok").ending.output
      let command = name.joined(separator: " ")
      #expect(page.hasPrefix("vifte scenario \(command)"))
      #expect(overview.contains("\n  \(command) "))
    }
  }

  @Test func `no line is wider than a terminal of 80 columns`() throws {
    let pages =
      [["--help"]] + verbs.map { [$0, "--help"] }
      + questions.map { ["scenario"] + $0 + ["--help"] }
      + ["da", "en"].flatMap { language in
        ["findings", "graph"].map { [$0, "--language", language] }
      }
    for words in pages {
      let page = try study.vifte(words).succeeds().ending.output
      for line in page.split(separator: "\n") {
        #expect(line.count <= 80, "\(words.joined(separator: " ")): \(line)")
      }
    }
  }

  private let questions = [
    ["list"], ["show"], ["show", "-"], ["compare"], ["stress"], ["ranking"], ["reinvest"],
    ["frontier"], ["seek"], ["criteria"],
  ]
}
