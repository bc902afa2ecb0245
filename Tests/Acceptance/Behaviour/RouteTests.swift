import Testing

@Suite struct `A plan tells why users go where they go` {
  private func proportional() throws -> Study {
    try Study.withPlans().settings(
      #""reassignment": "same_equal""#, #""reassignment": "same_proportional""#)
  }

  @Test func `where nothing is open in their own centre`() throws {
    try proportional().vifte("scenario", "show", "--close", "nabo,kompasset", "--language", "en")
      .succeeds().mentions(
        "all open venues of the city, by their visits today, as no other is open")
  }

  @Test func `where what is open there is new, and the rule goes by visits`() throws {
    try proportional().vifte(
      "scenario", "show", "--close", "nabo,kompasset", "--new", "ny@amager", "--language", "en"
    )
    .succeeds().mentions(
      "by their visits today, as those open in Amager are new and have no visits")
  }

  @Test func `and how many of them, where a venue stays open with less`() throws {
    try Study.withPlans().vifte(
      "scenario", "show", "--close", "amadeus", "--withdraw", "nabo=0.3", "--language", "en"
    )
    .succeeds().mentions("\n  Nabo (30\u{a0}per cent of the visits): Kompasset\n")
    .mentions("\n  Amadeus: the open venues of City, evenly\n")
  }
}
