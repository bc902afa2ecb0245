import Foundation
import Testing

/// The first figure of each status; ExplanationTests look at every figure, without a process for each of them.
private let sample: [Figure] = {
  let list = (try? Study().figures().list) ?? []
  return Dictionary(list.map { ($0.status, $0) }) { first, _ in first }
    .sorted { $0.key < $1.key }.map(\.value)
}()

@Suite struct `A subject of many parts is looked up as fast as one` {
  @Test func `and is none where it stands for nothing`() throws {
    let parts = Array(repeating: "nabo", count: 40).joined(separator: "/")
    try Study().vifte("explain", "freed_net[\(parts)]").ends(.configuration).complains(
      "expected a subject of freed_net")
  }
}

@Suite struct `Every figure can be explained` {
  @Test func `the sample holds figures with a value and without`() {
    #expect(sample.count > 3)
    #expect(Set(sample.map(\.value.isEmpty)) == [true, false])
  }

  @Test(arguments: sample)
  func `down to the cells it was read from`(figure: Figure) throws {
    let told = try Study().vifte("explain", figure.name, "--language", "en").succeeds()
      .changesNothing().ending.output.onOneLine
    let value = figure.value.isEmpty ? figure.status : "\(figure.value) \(figure.unit)"
    let first = "\(figure.name) = "
    #expect(told.hasPrefix("\(first)\(value)") || told.hasPrefix("\(first)approx. \(value)"))
    #expect(figure.reason.isEmpty || told.contains("reason: "))
    let isRead = figure.formula.hasPrefix("cell")
    #expect(isRead || !figure.formula.contains(" ") || told.contains(figure.formula))
    // What is counted and not found has no cell, but a query; a constant has neither.
    let place = /(inputs\/[a-z]+\.csv|pipeline\.json):[0-9]+:[0-9]+/
    #expect(
      told.contains(place) || told.contains("query: ") || told.contains("formula: 0 ")
        || !figure.formula.contains(/\[|cell/))
  }

  @Test func `with each operand's place, and each assumption's reason`() throws {
    let told = try Study().vifte("explain", "freed_net[city-nine-to-five]", "--language", "en")
      .succeeds().ending.output.onOneLine
    for words in [
      "inputs/counts.csv:20:3", "inputs/facts.csv:", "(G, line 588)",
      "assumption[retain_same_centre] = 0.5 share",
      "assumption ρ (Share that continues at a venue of the same centre), plausible range 0.1 - 0.9 [pipeline.json:",
      "reason: The middle of what is possible. No source states it, and the sources do not report that users were asked.",
      "owner: Socialforvaltningen; not signed",
    ] {
      #expect(told.contains(words), "\(words)")
    }
  }

  @Test func `in lines that a terminal takes`() throws {
    let told = try Study().vifte("explain", "freed_net[city-nine-to-five]").succeeds().ending.output
    let wide = told.split(separator: "\n").filter {
      $0.count > 80 && $0.drop { $0 == " " }.contains(" ")
    }
    #expect(wide == [])
  }

  @Test func `in Danish when nothing else is asked for`() throws {
    try Study().vifte("explain", "visits_2013[kompasset]").succeeds()
      .mentions("grund: Kompasset, daglige besøg 2013: feltet er tomt i kilden")
  }

  @Test func `a metric alone lists its figures`() throws {
    let study = try Study()
    let figures = try study.figures().list.filter { $0.metric == "present_2015" }
    let listed = try study.vifte("explain", "present_2015").succeeds().ending.output
    #expect(listed.split(separator: "\n").count == figures.count)
    #expect(listed.hasPrefix("present_2015[nabo] = 15\n"))
  }

  @Test func `a misspelt metric is told with the nearest`() throws {
    try Study().vifte("explain", "freednet[today]").fails(
      .configuration,
      saying:
        #"found "freednet[today]", expected METRIC[SUBJECT], an assumption, or FILE:LINE; did you mean "freed_net"?"#
    )
  }

  @Test(arguments: [("visits_per_day", "visits_2013"), ("present", "present_2015")])
  func `a metric's name of before is answered with that of now`(old: String, new: String) throws {
    try Study().vifte("explain", "\(old)[nabo]").ends(.configuration)
      .complains(#"found "\#(old)[nabo]""#).complains(#"it is called "\#(new)" now"#)
  }

  @Test func `a misspelt subject is told with the nearest`() throws {
    try Study().vifte("explain", "present_2015[nabbo]").fails(
      .configuration,
      saying:
        #"found "present_2015[nabbo]", expected a subject of present_2015; did you mean "nabo"?"#)
  }
}

extension Figure: CustomTestStringConvertible {
  var testDescription: String { name }
}
