import Foundation
import Testing

private let venues = "inputs/venues.csv"
private let aliases = "inputs/aliases.csv"

@Suite struct `A name means one thing` {
  @Test func `names that match are refused with both places`() throws {
    let study = try Study.withEveryPage().replacing(
      "kompasset,Kompasset", with: "kompasset,\u{A0}nabo", in: venues
    )
    .appending("Pegasus,venue,amadeus,sure,W,547,\n", to: aliases)
    let differ = "expected names that differ in more than case, blanks and what cannot be seen"
    try study.isRefused(
      .data,
      saying:
        "\(venues):3:2 name: found \"\u{A0}nabo\", with the blank U+00A0 at an edge, expected a name without blanks around it; remove it",
      "\(venues):3:2 name: found \"\u{A0}nabo\" for the venue \"kompasset\", and \"Nabo\" for the venue \"nabo\" in \(venues):2:2, \(differ)",
      "\(aliases):25:1 alias: found \"Pegasus\" for the venue \"amadeus\", and \"Pegasus\" for the venue \"pegasus\" in \(venues):10:2, \(differ)"
    )
  }

  @Test
  func `a name means the same on the command line, in a plan, in a line of JSON and to explain`()
    throws
  {
    let study = try Study.withEveryPage().writing(
      #"{"close": ["DET  gule hus "]}"#, to: "plan.json")
    func answer(_ words: String...) throws -> [Substring] {
      try study.vifte(["scenario", "show", "--json"] + words).succeeds().ending.output
        .split(separator: "\n").filter { !$0.contains("\"place\"") }
    }
    let asked = try answer("--close", "det-gule-hus")
    #expect(try answer("--close", "DET  gule\u{A0}hus ") == asked)
    #expect(try answer("plan.json") == asked)
    try study.vifte("scenario", "show", "-", input: "{\"close\": [\" THORUPGA\u{30A}RDEN\"]}\n")
      .succeeds()
      .mentions(#""close": ["thorupgaarden"]"#)
    try study.vifte("explain", "visits_2013[DET GULE HUS]").succeeds()
      .mentions("visits_2013[det-gule-hus]")
    try study.vifte("scenario", "show", "--close", "Kompaset").complains(
      #"did you mean "kompasset"?"#)
  }

  @Test func `a comma may belong to a name, unless that leaves two readings`() throws {
    let study = try Study.withEveryPage().replacing(
      "pinta,Pinta", with: #"pinta,"Huset, Nord""#, in: venues)
    try study.vifte("scenario", "show", "--json", "--close", "Huset, Nord,nabo").succeeds()
      .mentions("\"pinta\"").mentions("\"nabo\"")
    try study.replacing("amadeus,Amadeus", with: "amadeus,Huset", in: venues)
      .replacing("pegasus,Pegasus", with: "pegasus,Nord", in: venues)
      .vifte("scenario", "show", "--close", "Huset, Nord").fails(
        .configuration,
        saying:
          #"--close: found "Huset, Nord", expected a list that can be read in one way; it may be "Huset" and "Nord", or "Huset, Nord": write the ids"#
      )
  }

  @Test func `a new venue takes no name that something goes by, and a scenario no other's title`()
    throws
  {
    try Study().vifte("scenario", "show", "--new", "rose@city").fails(
      .configuration,
      saying:
        #"open: found "rose", by which something else goes, expected an id that is no name of a venue or centre"#
    )
    try Study().settings("Closing Nabo and Kompasset in Amager", "TODAY").isRefused(
      .configuration,
      saying: .settings(
        at: #"{ "da": "Lukning af Nabo og Kompasset på Amager""#,
        #"title: found "TODAY", and "Today" of "today" in pipeline.json:274:16, expected names that differ in more than case, blanks and what cannot be seen"#
      ))
  }

  @Test func `letters encoded twice are a remark`() throws {
    try Study().replacing("Milepælen", with: "MilepÃ¦len", in: venues).vifte(
      "findings", "--language", "en"
    )
    .mentions("warning: twice-encoded").mentions("“MilepÃ¦len” for “Milepælen”")
    .mentions("\(venues):6:2")
  }

  @Test func `nothing steers the terminal, whatever file it comes from`() throws {
    let hostile = "na\u{1B}[31mme\u{1B}]0;x\u{7}\u{202E}\u{9B}"
    let study = try Study.withEveryPage().replacing(
      "venue_id,name", with: "venue_id,\(hostile)", in: venues
    )
    .writing("{\"title\": \"\(hostile)\u{7F}\"", to: "p\u{1B}lan.json")
    let asked = [
      ["check"], ["check", "--json"], ["scenario", "show", "p\u{1B}lan.json"],
      ["check", "--study", hostile], ["scenario", "show", "--close", hostile], [hostile],
      ["check", "--\(hostile)"],
    ]
    for words in asked {
      let ending = try study.vifte(words).ending
      let said = (ending.output + ending.errors).unicodeScalars
      let steering = said.filter {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(steering.isEmpty, "\(words)")
    }
    let found = try study.vifte("check", "--json").json()
    let problems = try #require(found["problems"] as? [[String: Any]])
    #expect(problems.contains { $0["field"] as? String == hostile })
  }
}
