import Testing

private let counts = "inputs/counts.csv"

@Suite struct `Faults of the settings that repeat each other are one message` {
  @Test func `a name said thirty times`() throws {
    let names = Array(repeating: #""nabo""#, count: 30).joined(separator: ", ")
    let told = try Study().rewriting("pipeline.json") { text in
      text.replacing(
        /"close": \[[^\]]*\]/, maxReplacements: 1, with: { _ in "\"close\": [\(names)]" })
    }.vifte("check").ends(.configuration).complains(#"found "nabo" 30 times, expected each"#)
    #expect(told.ending.errors.split(separator: "\n").count < 5)
  }

  @Test func `a hundred scenarios without a title`() throws {
    let requests = (0..<100).map { number in
      #"{"id": "p\#(number)", "purpose": {"da": "x", "en": "x"}, "close": ["nabo"]},"#
    }.joined(separator: "\n")
    let told = try Study().settings(#""scenarios": ["#, #""scenarios": ["# + requests)
      .vifte("check").ends(.configuration)
    #expect(told.ending.errors.split(separator: "\n").count < 10, "\(told.ending.errors)")
    told.complains("99 more like it (lines ")
  }
}

@Suite struct `Every fault is told in one pass` {
  @Test func `faults in several files and of several kinds`() throws {
    try Study().replacing("visits_2013,37,", with: "visits_2013,many,", in: counts)
      .replacing("amager,78,20", with: "amager,78,ca. 20", in: "inputs/workshops.csv")
      .replacing("kompasset,Kompasset", with: "kompasset,Nabo", in: "inputs/venues.csv")
      .removing("inputs/facts.csv").writing("", to: "inputs/notes.csv")
      .isRefused(
        .file,
        saying: #"""
          inputs/venues.csv:3:2 name: found "Nabo" again, first in line 2, expected each value once
          """#,
        #"\#(counts):2:3 value: found "many", expected a number from 0 to 100000"#,
        #"inputs/workshops.csv:4:4 users: found "ca. 20", expected a whole number ≥ 0"#,
        "inputs/facts.csv: found No such file or directory, expected a file that can be read",
        "inputs/notes.csv:1: found an empty file, expected a line with the names of the columns")
  }

  @Test func `twenty thousand rows are one message, and each of them where all are asked for`()
    throws
  {
    let rows = (0..<20_000).map { "nabo,present_2015,x\($0),,G,1,\n" }.joined()
    let lines = (0..<20_000).map { number in
      #"\#(counts):\#(number + 40):3 value: found "x\#(number)", expected a number from 0 to 100000"#
    }
    let study = try Study().appending(rows, to: counts)
    for verb in ["check", "run"] {
      let refused = try study.vifte(verb).ends(.data).changesNothing()
      #expect(
        refused.ending.errors == """
          \(lines[0]); and 19999 more like it (line 41 "x1"; line 42 "x2"; line 43 "x3"; \
          line 44 "x4"; line 45 "x5"; line 46 "x6" …): vifte check --all lists each
          20000 problems; nothing was changed

          """)
      try study.vifte(verb, "--all").fails(.data, saying: lines)
    }
    let some = try study.vifte("check", "--json").ends(.data).json()
    let first = try #require((some["problems"] as? [[String: Any]])?.first)
    #expect(first["count"] as? Int == 20_000)
    let all = try study.vifte("check", "--json", "--all").ends(.data).json()
    #expect((all["problems"] as? [[String: Any]])?.count == 20_000)
  }
}
