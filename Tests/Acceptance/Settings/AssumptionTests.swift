import Testing

extension Study {
  /// Lets the fixed share be so much, and its range begin so low, each written as JSON.
  fileprivate func fixedShare(_ value: String, from low: String) throws -> Study {
    func written(_ value: String, _ low: String) -> String {
      "\"value\": \(value),\n      \"low\": \(low),\n      \"high\": 0.9"
    }
    return try settings(written("0.5", "0.2"), written(value, low))
  }
}

/// The array of assumptions, by what it begins with.
private let assumptions = "[\n    {\n      \"id\": \"fixed_"

@Suite struct `An assumption that cannot be is refused` {
  @Test func `a value out of its range`() throws {
    try Study().fixedShare("1.5", from: "0.2").isRefused(
      .configuration,
      saying: .settings(at: "1.5", "value: found 1.5, expected fixed_share from 0 to 1"),
      .settings(at: "1.5", "value: found 1.5, expected a value between low and high"))
  }

  @Test func `a low above its value`() throws {
    try Study().fixedShare("0.5", from: "0.6").isRefused(
      .configuration,
      saying: .settings(
        at: "0.5,\n      \"low\": 0.6", "value: found 0.5, expected a value between low and high"))
  }

  @Test func `a low above the high, which no value lies between`() throws {
    try Study().fixedShare("0.5", from: "0.95").vifte("check").ends(.configuration)
      .complains("low: found 0.95, expected a value that is not above high")
  }

  @Test func `a part of a day`() throws {
    try Study().settings(#""value": 5,"#, #""value": 5.5,"#).isRefused(
      .configuration,
      saying: .settings(at: "5.5", "value: found 5.5, expected a whole number from 1 to 7"))
  }

  @Test func `a word where a number belongs`() throws {
    try Study().fixedShare("\"half\"", from: "0").isRefused(
      .configuration, saying: .settings(at: #""half""#, #"value: found "half", expected a number"#))
  }

  @Test func `a misspelt name, with the nearest`() throws {
    try Study().settings(#""id": "fixed_share""#, #""id": "fixed_sharp""#).isRefused(
      .configuration,
      saying: .settings(
        at: #""fixed_sharp""#,
        """
        id: found "fixed_sharp", expected an assumption the formulas use; \
        did you mean "fixed_share"?
        """))
  }

  @Test func `one given twice`() throws {
    try Study().settings(#""id": "moments""#, #""id": "counted_days""#).isRefused(
      .configuration,
      saying: .settings(
        at: assumptions, #"assumptions: found "counted_days" twice, expected each name once"#))
  }

  @Test func `readings under other fixed shares that are none`() throws {
    try Study().settings("[1, 0]", #"[1, 2, "none"]"#).isRefused(
      .configuration,
      saying: .settings(
        at: #"[1, 2, "none"]"#, "fixed_share_readings: found 2, expected numbers from 0 to 1"),
      .settings(
        at: #"[1, 2, "none"]"#,
        #"fixed_share_readings: found "none", expected numbers from 0 to 1"#))
  }

  @Test func `a reading given twice`() throws {
    try Study().settings("[1, 0]", "[1, 0, 1]").isRefused(
      .configuration,
      saying: .settings(
        at: "[1, 0, 1]", #"fixed_share_readings: found "1" twice, expected each name once"#))
  }
}
