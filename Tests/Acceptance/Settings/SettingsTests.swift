import Testing

extension Study {
  /// Puts a text in the place of another in `pipeline.json`.
  func settings(_ old: String, _ new: String) throws -> Study {
    try replacing(old, with: new, in: "pipeline.json")
  }
}

@Suite struct `Settings that cannot be read are refused with their place` {
  @Test func `what is no JSON at all`() throws {
    try Study().writing("Brugertal 2015\n", to: "pipeline.json").isRefused(
      .configuration, saying: #"pipeline.json:1:1: found "B", expected a value"#)
  }

  @Test func `a comma that is missing`() throws {
    try Study().settings(#""frame": "frame_2015","#, #""frame": "frame_2015""#).isRefused(
      .configuration,
      saying: .settings(at: #""measures": {"#, #"found """, expected a comma or }"#))
  }

  @Test func `a file that breaks off`() throws {
    try Study().writing(#"{"title": {"da": "Brugertal""#, to: "pipeline.json").isRefused(
      .configuration,
      saying: "pipeline.json:1:29: found the end of the file, expected a comma or }")
  }

  @Test func `an empty file`() throws {
    try Study().writing("", to: "pipeline.json").isRefused(
      .configuration, saying: "pipeline.json:1:1: found the end of the file, expected a value")
  }

  @Test func `an unknown key, with the nearest that is known`() throws {
    try Study().settings(#""headline""#, #""headlne""#).isRefused(
      .configuration,
      saying: .settings(
        at: #""headlne""#,
        """
        headlne: found the unknown key "headlne", expected a key that is read here; \
        did you mean "headline"?
        """))
  }

  @Test func `a key that is missing`() throws {
    try Study().settings(#"  "inputs": "inputs/datapackage.json","#, "").isRefused(
      .configuration,
      saying: """
        pipeline.json:1:1 inputs: found no key "inputs", expected the key in this object
        """)
  }

  @Test func `a key given twice`() throws {
    try Study().writing(#"{"title": 1, "title": 2}"#, to: "pipeline.json").isRefused(
      .configuration,
      saying: """
        pipeline.json:1:14 title: found the key again, first at pipeline.json:1:2, \
        expected each key once in an object
        """)
  }

  @Test func `a way of filling nobody knows`() throws {
    try Study().settings(#""city_mean""#, #""ration""#).isRefused(
      .configuration, saying: .unknownFilling)
  }

  @Test func `a frame that is no fact, with the nearest name`() throws {
    try Study().settings(#""frame_2015""#, #""frame_2016""#).isRefused(
      .configuration,
      saying: .settings(
        at: #""frame_2016""#,
        #"frame: found "frame_2016", expected the id of a fact in kr.; did you mean "frame_2015"?"#)
    )
  }

  @Test func `inputs that are not there`() throws {
    try Study().settings("inputs/datapackage.json", "inputs/package.json").isRefused(
      .file,
      saying: """
        inputs/package.json: found No such file or directory, expected a file that can be read
        """)
  }

  @Test func `faults of several kinds at once`() throws {
    try Study().settings(#""city_mean""#, #""ration""#).settings("[1, 0]", "[1, 7]")
      .settings(#"["nabo", "kompasset"]"#, #"["nabo", "nabo"]"#)
      .isRefused(
        .configuration,
        saying: .unknownFilling,
        .settings(at: "[1, 7]", "fixed_share_readings: found 7, expected numbers from 0 to 1"),
        .settings(
          at: #"["nabo", "nabo"]"#, #"close: found "nabo" twice, expected each name once"#))
  }
}

extension Message {
  fileprivate static let unknownFilling = Message.settings(
    at: #""ration""#,
    """
    filling: found "ration", expected one of none, zero, city_mean, city_median, centre_mean, ratio, median_ratio, given; \
    did you mean "ratio"?
    """)
}
