import Testing

@Suite struct `A question about plans names the analysis it rests on` {
  @Test(arguments: [
    ["list"], ["show", "two-per-centre"], ["show", "--close", "nabo"],
    ["compare", "two-per-centre", "today"], ["stress", "two-per-centre"], ["frontier"],
    ["seek", "--free", "3"],
  ])
  func `where the study leaves it out`(words: [String]) throws {
    let study = try Study().stages("ground", "findings", of: .analysis).stages(of: .output)
    try study.vifte("check").succeeds()
    try study.vifte(["scenario"] + words).fails(
      .configuration,
      saying: ["utilisation", "scenarios"].map { name in
        """
        pipeline.json stages.analysis: found no stage "\(name)", expected the analysis, on which vifte scenario \
        \(words[0]) rests
        """
      })
  }
}
