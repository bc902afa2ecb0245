import Foundation
import Testing

private let finding = "percent-misfit[round-1/amager]"

@Suite struct `A waiver that cannot be is refused` {
  @Test func `of a finding that is not there, with the nearest`() throws {
    try Study.withFewReports().waiving(Study.waiver("percent-misfit[round-1/amage]")).isRefused(
      .configuration,
      saying: .settings(
        at: #""percent-misfit[round-1/amage]""#,
        """
        finding: found "percent-misfit[round-1/amage]", expected the id of a finding that is there, as vifte findings \
        prints it; did you mean "\(finding)"? if what it waived is settled, remove the waiver
        """))
  }

  @Test func `of a finding that has been settled`() throws {
    try Study.withFewReports().waiving(Study.waiver("probable-name[SKC Ung]"))
      .replacing(
        "SKC Ung,venue,linnesgade,probable", with: "SKC Ung,venue,linnesgade,sure",
        in: "inputs/aliases.csv"
      )
      .isRefused(
        .configuration,
        saying: .settings(
          at: #""probable-name[SKC Ung]""#,
          """
          finding: found "probable-name[SKC Ung]", expected the id of a finding that is there, as vifte findings prints \
          it; if what it waived is settled, remove the waiver
          """))
  }

  @Test(arguments: [("spelling", "note"), ("rank-disagreement", "warning")])
  func `of a finding that needs none`(id: String, severity: String) throws {
    try Study.withFewReports().waiving(Study.waiver(id)).isRefused(
      .configuration,
      saying: .settings(
        at: "\"\(id)\"",
        """
        finding: found "\(id)", a \(severity), expected the id of a blocking finding; it keeps no paper from being \
        final: remove the waiver
        """))
  }

  @Test func `of the signatures that are missing`() throws {
    try Study.withFewReports().waiving(Study.waiver("unsigned-assumption")).isRefused(
      .configuration,
      saying: .settings(
        at: #""unsigned-assumption""#,
        """
        finding: found "unsigned-assumption", which no waiver lifts, expected the id of a blocking finding; an assumption \
        is signed where it stands
        """))
  }

  @Test func `of a finding that says something else by now`() throws {
    let study = try Study.withFewReports().waiving(Study.waiver("missing-count[visits_2013]"))
    try study.vifte("check").succeeds()
    let other = try study.replacing(
      "nabo,visits_2013,37,,", with: "nabo,visits_2013,,not-counted,",
      in: "inputs/counts.csv")
    try other.vifte("run").ends(.configuration).changesNothing()
      .complains("seen: found \"").complains(
        "missing-count[visits_2013] says something else than when it was waived, namely: "
      )
      .complains("Nabo")
  }

  @Test(arguments: ["", "3fa91c2", "3FA91C20", "3fa91c200", "zzzzzzzz"])
  func `without the digits of what was looked at`(digits: String) throws {
    let waiver = Study.waiver(finding).replacing(Study.unseen, with: digits)
    try Study.withFewReports().waiving(waiver).vifte("check").ends(.configuration).changesNothing()
      .complains(
        "expected the eight digits that vifte findings prints beside the finding")
  }

  @Test func `given twice`() throws {
    try Study.withFewReports().waiving(Study.waiver(finding), Study.waiver(finding)).isRefused(
      .configuration,
      saying: .settings(
        at: "[\n    { \"finding\"",
        "waivers: found \"\(finding)\" twice, expected each name once"))
  }

  @Test(arguments: [
    #""""#, #"" ""#, #""\u00a0""#, #""\u2007\u202f""#, #""\u200b""#, #""\u3164""#, #""- .""#,
  ])
  func `without a name that can be read`(name: String) throws {
    let outcome = try Study.withFewReports().waiving(Study.waiver(finding, name: name)).vifte(
      "check")
    outcome.ends(.configuration).changesNothing().complains("name: found ").complains(
      "expected 1 to 200 characters with a letter among them, all of which can be seen\n1 problem")
  }

  @Test(arguments: [
    (#""""#, "one line of 1 to 2000 characters"), (#""  ""#, "one line of 1 to 2000 characters"),
    (#""\u00a0\u00a0""#, "one line of 1 to 2000 characters"),
    (#""a\u0007b""#, "characters that can be seen; remove it"),
    (#""a\u0085b""#, "one line; write a blank instead"),
    (#""a\u2028b""#, "one line; write a blank instead"),
  ])
  func `without a reason in each language, on one line`(words: String, expected: String) throws {
    for reason in ["{ \"da\": \(words), \"en\": \"b\" }", "{ \"da\": \"a\", \"en\": \(words) }"] {
      try Study.withFewReports().waiving(Study.waiver(finding, reason: reason)).vifte("check")
        .ends(.configuration).changesNothing()
        .complains("expected \(expected)\n1 problem")
    }
  }

  @Test(arguments: [
    "2015-02-29", "2015-13-01", "2015-00-10", "24-06-2015", "2015-6-24", "", "20150624",
    "2015-06-24T10",
  ])
  func `on a day that does not exist`(day: String) throws {
    try Study.withFewReports().waiving(Study.waiver(finding, date: "\"\(day)\"")).isRefused(
      .configuration,
      saying: .settings(
        at: "\"\(day)\"", "date: found \"\(day)\", expected a day that exists, as 2026-06-24"))
  }

  @Test(arguments: ["finding", "seen", "reason", "name", "role", "date"])
  func `without one of its parts`(part: String) throws {
    let renamed = Study.waiver(finding).replacing("\"\(part)\"", with: "\"x\"")
    try Study.withFewReports().waiving(renamed).vifte("check").ends(.configuration).changesNothing()
      .complains("found no key \"\(part)\"").complains("found the unknown key \"x\"")
  }

  @Test(arguments: ["1", "null", "{}", #"["a"]"#])
  func `that is no list of objects`(waivers: String) throws {
    try Study.withFewReports().settings(
      #"  "headline": "#, "  \"waivers\": \(waivers),\n  \"headline\": "
    )
    .vifte("check").ends(.configuration).changesNothing().complains("pipeline.json:")
  }
}

@Suite struct `A signature that cannot be is refused` {
  /// Signs the fixed share, whose `signed` is the first.
  private func signing(_ signature: String) throws -> Study {
    try Study.withFewReports().settings(
      "\"quality\": \"red\",\n      \"impact\": \"red\",\n      \"signed\": null\n    },\n    {\n      \"id\": \"follow_share\"",
      "\"quality\": \"red\",\n      \"impact\": \"red\",\n      \"signed\": \(signature)\n    },\n    {\n      \"id\": \"follow_share\""
    )
  }

  @Test func `a text, as it once was`() throws {
    try signing(#""Socialforvaltningen, 2015""#).isRefused(
      .configuration,
      saying: .settings(
        at: #""Socialforvaltningen, 2015""#,
        """
        signed: found "Socialforvaltningen, 2015", expected null, or an object with name, role, date and value; \
        write {"name": "…", "role": "…", "date": "2026-06-24", "value": …}
        """))
  }

  @Test(arguments: [
    #"{ "name": "N. N.", "role": "x", "date": "2015-06-24", "email": "x" }"#,
    #"{ "name": "N. N.", "date": "2015-06-24" }"#,
    #"{ "name": "\u202eN. N.", "role": "x", "date": "2015-06-24" }"#,
    #"{ "name": "N. N.", "role": "\u00a0", "date": "2015-06-24" }"#, "true", "[]", "{}",
  ])
  func `anything but a name, a role and a day`(signature: String) throws {
    try signing(signature).vifte("check").ends(.configuration).changesNothing()
      .complains("pipeline.json:")
  }

  @Test func `one for another value`() throws {
    try signing(
      #"{ "name": "N. N.", "role": "kontorchef", "date": "2015-06-24", "value": 0.9 }"#
    ).vifte("run").ends(.configuration).changesNothing().complains(
      "value: found 0.9, expected 0.5; what was signed is another value")
  }

  @Test func `a good one is printed`() throws {
    let study = try signing(
      #"{ "name": "Å. Æ.", "role": "kontorchef", "date": "2016-02-29", "value": 0.5 }"#)
    try study.vifte("run").succeeds().mentions("11 assumptions unsigned")
    #expect(
      try study.text(of: "reports/da/revision/registre.md").contains(
        "| Å. Æ., kontorchef, 29. februar 2016 |"))
    try study.vifte("explain", "assumption[fixed_share]").succeeds()
      .mentions("underskrevet: Å. Æ., kontorchef, 29. februar 2016")
  }
}

@Suite struct `A decision or a choice that cannot be is refused` {
  @Test func `a document nobody knows, with the known ones`() throws {
    try Study.withFewReports().settings(#""document": "G","#, #""document": "H","#).isRefused(
      .configuration,
      saying: .settings(
        at: #""H""#, #"document: found "H", expected the id of a document; allowed: W, G"#))
  }

  @Test(arguments: ["0", "-1", "1.5", "\"16\""])
  func `a line no document has`(line: String) throws {
    try Study.withFewReports().settings(#""line": 16"#, "\"line\": \(line)").vifte("check").ends(
      .configuration
    )
    .changesNothing().complains("line: found \(line), expected")
  }

  @Test func `a rule the model does not have, with the nearest`() throws {
    try Study.withFewReports().settings(#""rule": "filling""#, #""rule": "fillings""#).vifte(
      "check"
    )
    .ends(.configuration).complains(#"did you mean "filling"?"#)
  }

  @Test func `a rule twice`() throws {
    try Study.withFewReports().settings(#""rule": "allocation""#, #""rule": "filling""#).vifte(
      "check"
    )
    .ends(.configuration).complains(#"choices: found "filling" twice, expected each name once"#)
  }

  @Test func `what is not said is told as not given`() throws {
    let study = try Study.withPlans().settings(#""choices": ["#, #""$c": ["#)
    try study.vifte("check").ends(.configuration).complains("found the unknown key")
    let text = try study.text(of: "pipeline.json")
    let start = try #require(text.firstRange(of: "  \"$c\": [")).lowerBound
    let end = try #require(text.firstRange(of: "  \"headline\"")).lowerBound
    try study.writing(text.replacingCharacters(in: start..<end, with: ""), to: "pipeline.json")
      .vifte("run").succeeds()
    #expect(
      try study.text(of: "reports/da/revision/registre.md").contains(
        "| ikke angivet | ikke angivet |"))
  }
}
