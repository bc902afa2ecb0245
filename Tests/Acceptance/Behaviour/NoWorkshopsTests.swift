import Testing

@Suite struct `A study without workshops` {
  @Test func `has an overview, which does not speak of them`() throws {
    let study = try Study.neverRun()
      .withoutStages("user-share", "themes", of: .analysis)
      .withoutStages("input", of: .output)
      .stages("documents", "centres", "venues", "measures", "counts", "facts", of: .ingest)
    try study.vifte("run").succeeds()
    for page in ["da/overblik.md", "en/overview.md"] {
      let text = try study.text(of: "reports/" + page).lowercased()
      #expect(!text.contains("workshop") && !text.contains("fremmød"), "\(page)")
      #expect(text.contains("478"))
    }
  }
}
