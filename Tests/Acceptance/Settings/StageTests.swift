import Testing

@Suite struct `A stage that cannot run is refused` {
  @Test func `one that does not exist, with the nearest name`() throws {
    try Study().settings(
      #""findings", "registers", "method""#, #""findings", "registers", "metod""#
    ).isRefused(
      .configuration,
      saying: .settings(
        at: #"["overview""#,
        #"output: found the stage "metod", expected stages that exist; did you mean "method"?"#))
  }

  @Test func `one given twice`() throws {
    try Study().settings(
      #""findings", "registers", "method""#, #""findings", "registers", "method", "method""#
    ).isRefused(
      .configuration,
      saying: .settings(
        at: #"["overview""#, #"output: found "method" twice, expected each name once"#))
  }

  @Test func `an analysis without its foundation`() throws {
    try Study().settings(#""ground", "utilisation", "user-share""#, #""ground", "user-share""#)
      .settings(
        #"["overview", "utilisation", "user-share", "scenarios", "budget", "uncertainty", "every-plan", "criteria", "themes", "findings", "registers", "method", "annex"]"#,
        #"["user-share"]"#
      )
      .isRefused(
        .configuration,
        saying: """
          pipeline.json stages.analysis: found scenarios without utilisation, \
          expected every stage that scenarios builds on
          """,
        """
        pipeline.json stages.analysis: found uncertainty without utilisation, \
        expected every stage that uncertainty builds on
        """,
        """
        pipeline.json stages.analysis: found every-plan without utilisation, \
        expected every stage that every-plan builds on
        """,
        """
        pipeline.json stages.analysis: found criteria without utilisation, \
        expected every stage that criteria builds on
        """)
  }

  @Test func `an analysis without its table`() throws {
    try Study().settings(#""workshops", "facts""#, #""facts""#).isRefused(
      .configuration,
      saying: """
        pipeline.json stages.ingest: found user-share without workshops, \
        expected every stage that user-share builds on
        """)
  }

  @Test func `a report without its analysis`() throws {
    try Study().settings(#""utilisation", "user-share", "themes", "#, #""utilisation", "themes", "#)
      .isRefused(
        .configuration,
        saying: """
          pipeline.json stages.analysis: found report overview without user-share, \
          expected every stage that report overview builds on
          """,
        """
        pipeline.json stages.analysis: found report user-share without user-share, \
        expected every stage that report user-share builds on
        """)
  }

  @Test func `a table without the one it refers to`() throws {
    try Study().settings(#""documents", "centres""#, #""documents""#).vifte("check")
      .ends(.configuration)
      .complains(#"workshops: found a reference to "centres", which is not ingested"#)
  }
}
