import Testing

extension Study {
  /// Lets the scenario `no-amager` close what is given, written as JSON.
  fileprivate func closing(_ venues: String) throws -> Study {
    try settings(#"["nabo", "kompasset"]"#, venues)
  }

  /// The ids of all venues, written as JSON.
  fileprivate func allVenues() throws -> String {
    let ids = csvRows(try text(of: "inputs/venues.csv")).dropFirst().compactMap(\.first)
    return "[" + ids.map { #""\#($0)""# }.joined(separator: ", ") + "]"
  }
}

@Suite struct `A scenario that cannot be is refused` {
  @Test func `one that closes a venue nobody knows, with the nearest name`() throws {
    try Study().closing(#"["nabbo", "kompasset"]"#).isRefused(
      .configuration,
      saying: .settings(
        at: #""nabbo""#,
        """
        close: found "nabbo", expected a venue in "no-amager"; \
        did you mean "nabo"?
        """))
  }

  @Test func `one that closes everything`() throws {
    try Study().closing(Study().allVenues()).isRefused(
      .configuration,
      saying: .settings(
        at: "{\n      \"id\": \"no-amager\"",
        """
        close: found every venue in "no-amager", \
        expected at least one venue that stays open
        """))
  }

  @Test func `one that closes a venue twice`() throws {
    try Study().closing(#"["nabo", "nabo"]"#).isRefused(
      .configuration,
      saying: .settings(
        at: #"["nabo", "nabo"]"#, #"close: found "nabo" twice, expected each name once"#))
  }

  @Test func `one that closes what is no name`() throws {
    try Study().closing("[7]").isRefused(
      .configuration, saying: .settings(at: "7]", "close: found 7, expected a string in quotes"))
  }

  @Test func `a second of the same name`() throws {
    try Study().settings(#""id": "three-fewest-visits-2013""#, #""id": "today""#).isRefused(
      .configuration,
      saying: .settings(
        at: "[\n    {\n      \"id\": \"today\"",
        #"scenarios: found "today" twice, expected each name once"#))
  }

  @Test func `a headline that is none, with the nearest name`() throws {
    try Study().settings(#""headline": "city-nine-to-five""#, #""headline": "city-nine-to-fire""#)
      .isRefused(
        .configuration,
        saying: .settings(
          at: #""city-nine-to-fire""#,
          """
          headline: found "city-nine-to-fire", expected the id of a scenario; \
          did you mean "city-nine-to-five"?
          """))
  }
}
