import Testing

private let counts = "inputs/counts.csv"
private let workshops = "inputs/workshops.csv"
private let venues = "inputs/venues.csv"
private let aliases = "inputs/aliases.csv"

@Suite struct `A key that does not hold is refused with what is near` {
  @Test func `a row given twice names both lines`() throws {
    try Study().appending("1,amager,79,20,ja,25,W,43,,\n", to: workshops).isRefused(
      .data,
      saying: #"""
        \#(workshops):10:1 round, centre_id: found "1", "amager" again, first in line 4, \#
        expected each combination once
        """#)
  }

  @Test func `a name that two venues share names both lines`() throws {
    try Study().replacing("kompasset,Kompasset", with: "kompasset,Nabo", in: venues).isRefused(
      .data,
      saying: #"\#(venues):3:2 name: found "Nabo" again, first in line 2, expected each value once"#
    )
  }

  @Test func `a venue nobody knows`() throws {
    try Study().replacing("nabo,visits_2013", with: "nabbo,visits_2013", in: counts).isRefused(
      .data,
      saying: #"""
        \#(counts):2:1 venue_id: found "nabbo", expected venue_id of a row in venues; \#
        did you mean "nabo"?
        """#)
  }

  @Test func `a letter that is near to no other`() throws {
    try Study().replacing("37,,G,325", with: "37,,Q,325", in: counts).isRefused(
      .data,
      saying: #"""
        \#(counts):2:5 document: found "Q", expected document_id of a row in documents
        """#)
  }

  @Test func `a centre nobody knows`() throws {
    try Study().replacing(
      "kompasset,Kompasset,amager", with: "kompasset,Kompasset,amagr", in: venues
    )
    .isRefused(
      .data,
      saying: #"""
        \#(venues):3:3 centre_id: found "amagr", expected centre_id of a row in centres; \#
        did you mean "amager"?
        """#)
  }

  @Test func `a name that stands for a venue nobody knows`() throws {
    try Study().replacing("NABO,venue,nabo", with: "NABO,venue,nabbo", in: aliases).isRefused(
      .data,
      saying: #"""
        \#(aliases):2:3 target_id: found "nabbo", expected the id of a venue or centre, as kind \#
        says; a name without a counterpart has the certainty outside or none
        """#)
  }

  @Test(arguments: [
    ("Nabo", #""Nabo" is a name of "nabo"; write the id"#),
    ("NABO", #""NABO" is a name of "nabo"; write the id"#),
    (
      "SKC Ung",
      #""SKC Ung" is only probably "linnesgade"; write the id once a person has decided"#
    ),
    ("Gloria", #""Gloria" is known, but has no row in venues"#),
  ])
  func `a name in place of the id, with what it stands for`(name: String, advice: String) throws {
    try Study().replacing("nabo,visits_2013", with: "\(name),visits_2013", in: counts).isRefused(
      .data,
      saying: #"""
        \#(counts):2:1 venue_id: found "\#(name)", expected venue_id of a row in venues; \#(advice)
        """#)
  }
}
