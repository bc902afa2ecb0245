import Testing

/// The chance of more than 20 at Milepælen, computed elsewhere with 40 digits.
private let placeChances = [
  ("milepaelen", 0.0444598544703857),
  ("two-per-centre@retain_same_centre=0.2/milepaelen", 0.102701817081529),
  ("two-per-centre/milepaelen", 0.272447079279817),
  ("two-per-centre@retain_same_centre=0.8/milepaelen", 0.512740114906849),
]

@Suite struct `Where a venue says how many places it has` {
  @Test func `the chance of more than those is told today and under each scenario`() throws {
    let study = try Study.withEveryPage().venue("milepaelen", ["capacity": "20"])
    // Nought of those that are known is told with how many they are.
    try study.vifte("scenario", "show", "--close", "pinta", "--language", "en").succeeds()
      .mentions("Without room (known for 1 of 18)")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    func chance(_ subject: String) throws -> Double {
      try #require(Double(try figures.named("chance_without_room[\(subject)]").value))
    }
    for (subject, expected) in placeChances {
      #expect(abs(try chance(subject) - expected) < 1e-10, "\(subject)")
    }
    let page = try study.text(of: "reports/en/audit/workings.md")
    #expect(
      page.contains(
        "“Closing ten venues, so that two or three stay in each centre”: chance of more than there are places"
      ))
    #expect(
      !page.contains(
        "“Closing Milepælen, Cafe Rose, Amadeus and Pegasus in City”: chance of more than there are places"
      ))
  }
}
