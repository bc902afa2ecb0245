import Testing

/// Says something of the study's words before its inputs.
extension Study {
  fileprivate func saying(_ words: String) throws -> Study {
    try settings(#"  "inputs": "#, "  \(words),\n  \"inputs\": ")
  }
}

@Suite struct `A word the program does not have is refused` {
  @Test func `a currency`() throws {
    try Study().saying(#""currency": "XYZ""#).isRefused(
      .configuration,
      saying: .settings(
        at: #""XYZ""#,
        """
        currency: found the currency "XYZ", which the program has no words for, expected one that it has; \
        allowed: DKK, EUR, SEK, NOK, GBP, USD, CAD
        """))
  }

  @Test func `a noun, with the nearest that is known`() throws {
    try Study().saying(#""nouns": { "venue": "fillial" }"#).isRefused(
      .configuration,
      saying: .settings(
        at: #""fillial""#,
        """
        venue: found the noun "fillial", whose grammar the program does not know, expected one that it knows; \
        did you mean "filial"?
        """))
  }

  @Test func `a language`() throws {
    try Study().saying(#""languages": ["fr"]"#).isRefused(
      .configuration,
      saying: .settings(
        at: #"["fr"]"#,
        #"languages: found the language "fr", expected one the program has; allowed: da, en"#))
  }

  @Test func `no language at all`() throws {
    try Study().saying(#""languages": []"#).isRefused(
      .configuration,
      saying: .settings(
        at: #"[],"#, #"languages: found none, expected one language or both; write ["da"]"#))
  }
}

@Suite struct `A study in two languages has each text in both` {
  @Test func `in its settings`() throws {
    try Study().settings(
      #"{ "da": "I dag", "en": "Today" }"#, #""I dag""#
    ).isRefused(
      .configuration,
      saying: .settings(
        at: #""I dag""#,
        """
        title: found one text, expected a text in each language; write "title": {"da": "…", "en": "…"}, or name one \
        language under "languages"
        """))
  }

  @Test func `in its tables`() throws {
    try Study.withEveryPage().rewriting("inputs/measures.csv") {
      $0.replacing("Daglige besøg 2013,Daily visits 2013", with: "Daglige besøg 2013,")
    }
    .rewriting("inputs/datapackage.json") {
      $0.replacing(
        #"{"name": "name_en", "type": "string", "description": "The same in English.", "constraints": {"required": true"#,
        with:
          #"{"name": "name_en", "type": "string", "description": "The same in English.", "constraints": {"required": false"#
      )
    }
    .vifte("check").ends(.data).complains("inputs/measures.csv:2:6 name_en:")
  }

  @Test func `and one in English alone needs no second text`() throws {
    let study = try Study.neverRun().saying(#""languages": ["en"]"#)
      .settings(#"{ "da": "I dag", "en": "Today" }"#, #""Today""#)
    try study.vifte("run").succeeds()
    #expect(try study.text(of: "reports/en/audit/workings.md").contains("| Today |"))
    #expect(try !study.names(in: "reports").contains("da"))
  }
}
