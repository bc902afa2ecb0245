import Foundation
import Testing

extension Study {
  /// The library study whose settings on drops are these members, on one line.
  fileprivate static func looking(_ closures: String) throws -> Study {
    try Study(shipped: ["inputs", "papers", "pipeline.json"], below: "examples/toronto-libraries")
      .rewriting("pipeline.json") { text in
        text.replacing(/"closures": \{[^}]*\}/) { _ in "\"closures\": { \(closures) }" }
      }
  }

  fileprivate func complains(_ code: ExitCode, _ words: String) throws {
    try vifte("check").ends(code).complains(words)
    try vifte("run").ends(code).complains(words)
  }
}

@Suite struct `Settings on large drops that cannot be are refused` {
  @Test(arguments: [
    (#""neighbours": 5"#, #"measures: found no key "measures", expected the key in this object"#),
    (
      #""measures": []"#,
      """
      measures: found no measure, expected the ids of measures of visits a year, two at least, in the order of the years
      """
    ),
    (
      #""measures": ["visits_2012"]"#,
      """
      measures: found one measure, expected the ids of measures of visits a year, two at least, in the order of the years
      """
    ),
    (
      #""measures": ["visits_2012", "visits_2012"]"#,
      #"measures: found "visits_2012" twice, expected each name once"#
    ),
    (
      #""measures": ["visits_2012", "visits_2013"], "neighbours": 11"#,
      "neighbours: found 11, expected a whole number from 1 to 10"
    ),
    (
      #""measures": ["visits_2012", "visits_2013"], "drop_below": 1"#,
      "drop_below: found 1, expected a share from 0.05 to 0.95"
    ),
    (
      #""measures": ["visits_2012", "visits_2013"], "least_visits": 0"#,
      "least_visits: found 0, expected visits a year, from 1 to 1000000000"
    ),
    (
      #""measures": ["visits_2012", "visits_2013"], "draws": 10"#,
      "draws: found 10, expected a whole number from 100 to 100000"
    ),
    (
      #""measures": ["visits_2012", "visits_2013"], "neighbour": 4"#,
      #"neighbour: found the unknown key "neighbour""#
    ),
    (
      #""measures": ["visits_2012", "visit_2013"]"#,
      """
      closures.measures: found "visit_2013", expected the id of a measure of visits a year; did you mean "visits_2013"?
      """
    ),
    (
      #""measures": ["visits_2012", "visits_2014"]"#,
      """
      closures.measures: found "visits_2014" of 2014 after "visits_2012" of 2012, expected the year after it; \
      list every year in its order
      """
    ),
    (
      #""measures": ["visits_2013", "visits_2012"]"#,
      #"closures.measures: found "visits_2012" of 2012 after "visits_2013" of 2013"#
    ),
  ])
  func `each with what was expected`(closures: String, words: String) throws {
    try Study.looking(closures).complains(.configuration, words)
  }

  @Test func `a measure of another kind`() throws {
    try Study().settings(
      #""filling": "#, #""closures": { "measures": ["visits_2013", "present_2015"] }, "filling": "#
    ).addingStage("observed-closures", to: .analysis).complains(
      .configuration,
      #"closures.measures: found "visits_2013", which counts visits per day, expected a measure of visits a year"#
    )
  }

  @Test func `a study that does not say where its venues lie`() throws {
    let study = try Study(
      shipped: ["inputs", "papers", "pipeline.json"], below: "examples/toronto-libraries"
    )
    .changing("pipeline.json") { $0["reassignment"] = nil }
    .rewriting("inputs/datapackage.json") { text in
      text.replacing(#""required": true, "minimum": 43.5"#, with: #""minimum": 43.5"#)
        .replacing(#""required": true, "minimum": -79.7"#, with: #""minimum": -79.7"#)
    }
    .rewriting("inputs/venues.csv") { text in
      text.replacing(/,4[0-9]\.[0-9]+,-7[0-9]\.[0-9]+,/) { _ in ",,," }
    }
    try study.complains(
      .configuration,
      """
      pipeline.json closures: found no place of a venue, expected where each venue lies, since what happens at the \
      nearest is looked at; add latitude and longitude to the table venues, or the table coordinates
      """)
  }

  @Test func `the stage without its settings`() throws {
    try Study().addingStage("observed-closures", to: .analysis).complains(
      .configuration,
      """
      pipeline.json closures: found nothing, with the stage observed-closures, expected the years in which large drops in \
      visits are looked for
      """)
  }
}

@Suite struct `A documented closing that cannot be is refused` {
  @Test(arguments: [
    (
      "albion,2013,V,2",
      #"inputs/closings.csv:2:2 period: found "2013" beside 432525 visits in line 102 of the counts"#,
      "expected a period in which nobody came"
    ),
    (
      "fairview,1913,V,2", #"inputs/closings.csv:2:2 period: found "1913""#,
      "expected the period of a measure of visits"
    ),
    (
      "fairview,2013,,", "inputs/closings.csv:2:3 document: found an empty cell",
      "expected the document that says so"
    ),
    (
      "fairvue,2013,V,2", #"inputs/closings.csv:2:1 venue_id: found "fairvue""#,
      "expected a venue_id of venues"
    ),
  ])
  func `each with what was expected`(row: String, found: String, expected: String) throws {
    try Study.librariesNeverRun().closings(row).vifte("check").ends(.data).complains(found)
      .complains(expected)
  }
}
