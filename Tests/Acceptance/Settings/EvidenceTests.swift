import Foundation
import Testing

extension Study {
  /// Changes the evidence on the share that continues in the same centre.
  fileprivate func evidence(_ change: (inout [String: Any]) -> Void) throws -> Study {
    try changing("pipeline.json") { settings in
      var list = try #require(settings["assumptions"] as? [[String: Any]])
      let place = try #require(list.firstIndex { $0["id"] as? String == "retain_same_centre" })
      var pieces = try #require(list[place]["evidence"] as? [[String: Any]])
      change(&pieces[0])
      list[place]["evidence"] = pieces
      settings["assumptions"] = list
    }
  }
}

@Suite struct `Evidence on an assumption` {
  @Test func `is a copy of what the other study found, with the digest of its figures`() throws {
    let libraries = try Study.libraries()
    let share = try libraries.figures().named("observed_retention[all]")
    let digest = try Program.run(
      ["reports/figures.csv"], of: Program.sha256sum, in: libraries.folder
    )
    .output.prefix(64)
    let settings = try JSONSerialization.jsonObject(
      with: Study.freshlyCloned().bytes(of: "pipeline.json"))
    let assumptions = try #require((settings as? [String: Any])?["assumptions"] as? [[String: Any]])
    let pieces = assumptions.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    #expect(pieces.count == 2)
    for piece in pieces {
      #expect(piece["figure"] as? String == share.name)
      for (key, written) in [("value", share.value), ("low", share.low), ("high", share.high)] {
        // As many digits as a double surely has.
        let copied = try #require(piece[key] as? Double)
        #expect(abs(copied - (Double(written) ?? .infinity)) < 1e-12, "\(key) in pipeline.json")
      }
      #expect(
        piece["digest"] as? String == String(digest),
        "write the SHA-256 of examples/toronto-libraries/reports/figures.csv in pipeline.json")
    }
  }

  @Test func `leaves a finding where the value lies outside every interval of it`() throws {
    let study = try Study.withFewReports()
    let id = "assumption-outside-evidence[retain_same_centre]"
    let outside = try study.evidence { $0["high"] = 0.3 }
    try outside.vifte("findings").mentions("\(id), seen")
    let inside = try study.copied().evidence { $0["high"] = 0.99 }
    #expect(!(try inside.vifte("findings").ending.output.contains(id)))
  }

  @Test func `is told where the assumption is explained, and stands beside it in the register`()
    throws
  {
    let study = try Study.withFewReports()
    try study.vifte("explain", "assumption[retain_same_centre]").succeeds()
      .mentions("belæg: Torontos folkebiblioteker").mentions("observed_retention[all]")
      .mentions("rækkevidde: Når besøgstallet på en filial faldt meget")
    let told = try study.vifte("explain", "--json", "assumption[retain_same_centre]").succeeds()
      .json()
    let assumption = try #require((told["assumptions"] as? [[String: Any]])?.first)
    #expect((assumption["evidence"] as? [[String: Any]])?.first?["low"] as? Double ?? 0 < 0)
    #expect(
      try study.text(of: "reports/da/revision/registre.md").contains(
        "Hvad der er målt andre steder"))
    // The other assumptions have none.
    let other = try study.vifte("explain", "assumption[fixed_share]").succeeds().ending.output
    #expect(!other.contains("belæg:"))
  }

  @Test func `of a value put in place of the chosen one is its own line, or none`() throws {
    let study = try Study.neverRun()
    let settings = try study.text(of: "pipeline.json").split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(settings.firstIndex { $0.contains("fixed_share_readings") }) + 1
    try study.vifte("explain", "assumption[fixed_share@fixed_share=0]").succeeds()
      .mentions("[pipeline.json:\(line):27]")
    // No file names the other retentions: they are the program's.
    try study.vifte("explain", "assumption[retain_same_centre@retain_same_centre=0.2]").succeeds()
      .mentions("[værdien står ikke i nogen fil]")
    let stated = try study.copied().settings(
      "  \"headline\": ",
      "  \"retention_readings\": [{ \"retain_same_centre\": 0.2, \"retain_other_centre\": 0.1 }],\n  \"headline\": "
    )
    let own =
      try #require(
        try stated.text(of: "pipeline.json").split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .firstIndex { $0.contains("retention_readings") }) + 1
    try stated.vifte("explain", "assumption[retain_same_centre@retain_same_centre=0.2]").succeeds()
      .mentions("[pipeline.json:\(own):25]")
  }

  @Test func `that cannot be is refused`() throws {
    for (change, words) in [
      (["value": 0.9], "value: found 0.9, expected a value between low and high"),
      (["low": 0.2], "expected a value between low and high"),
      (
        ["digest": "abc"],
        #"digest: found "abc", expected the SHA-256 of the other study's figures.csv; 64 digits from 0 to 9 and a to f"#
      ),
      (["value": "much"], #"value: found "much", expected a number"#),
      (["digest": 5], "digest: found 5, expected a string in quotes"),
      (["source": ""], "source: found no text"),
      (["sauce": 1], #"found the unknown key "sauce""#),
    ] as [([String: any Sendable], String)] {
      try Study.withFewReports().evidence { $0.merge(change) { $1 } }.vifte("check")
        .ends(.configuration).complains(words)
    }
    try Study.withFewReports().evidence { $0["bears"] = nil }.vifte("check").ends(.configuration)
      .complains(#"bears: found no key "bears""#)
  }
}
