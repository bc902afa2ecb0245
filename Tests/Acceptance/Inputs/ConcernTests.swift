import Testing

private let concerns = "inputs/concerns.csv"
/// Kilometres to the nearest open branch, by the law of cosines with 40 digits.
private let ways = [
  ("three-fewest-visits-2022/swansea-memorial", 0.5509768199326),
  ("three-fewest-visits-2022/davenport", 1.153594466921),
  ("three-fewest-visits-2022/todmorden-room", 1.364578664887),
  ("nearest-two-merged/yorkville", 0.1516088141624),
  ("one-branch-in-scarborough-north/burrows-hall", 2.167799715666),
  ("one-branch-in-scarborough-north/goldhawk-park", 1.750044486806),
]

private let students = "students,group,fountain-house,,"

@Suite struct `What the documents say of those who are hit is read` {
  @Test func `and told once where nothing is said`() throws {
    let study = try Study.withPlans()
      .withoutStages("interviewed", "concerns", of: .ingest)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let page = try study.text(of: "reports/en/annex-scenarios.md")
    #expect(page.contains("how far it is to another is not given for any venue."))
    #expect(!page.contains("Users were interviewed at"))
    #expect(!page.contains("Conditions for larger venues"))
    #expect(try study.figures().named("told_venues[interviews]").value == "0")
  }

  @Test func `and beside what a venue is like, as somebody has filled it in`() throws {
    let study = try Study.withPlans()
      .venue("amadeus", ["ownership": "self_owned", "target_groups": "kunstnere"])
      .venue("nabo", ["ownership": "municipal"])
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("told_venues[ownership]").value == "2")
    #expect(try figures.named("told_venues[target-groups]").value == "3")
    #expect(try figures.named("closed_owned[city-nine-to-five/self_owned]").value == "1")
    #expect(try figures.named("closed_owned[city-nine-to-five/municipal]").value == "0")
    #expect(!figures.list.contains { $0.name == "closed_owned[city-nine-to-five/private]" })
    let page = try study.text(of: "reports/en/annex-scenarios.md")
    #expect(page.contains("given for 1 of 4: municipal: 0; self-governing: 1"))
    #expect(page.contains("given for 1 of 4: Amadeus: kunstnere"))
  }

  @Test func `and a known none is none, where centres have a role`() throws {
    let study = try Study.withPlans().rewriting("inputs/concerns.csv") { text in
      text.split(separator: "\n").filter {
        !$0.contains(",lead,") || $0.hasPrefix("lead-young,")
      }.joined(separator: "\n") + "\n"
    }
    try study.vifte("run", "--quiet").succeeds()
    #expect(try study.figures().named("closed_in_centre[city-nine-to-five/noerrebro]").value == "0")
    let page = try study.text(of: "reports/en/annex-scenarios.md")
    #expect(page.contains("Venues that close in centres with a role"))
    #expect(page.contains("| none |"))
  }

  @Test func `and the ways, where the rules go by them`() throws {
    let figures = try Study.libraries().figures()
    for (subject, kilometres) in ways {
      let way = try figures.named("way_to_open[\(subject)]")
      #expect(abs((Double(way.value) ?? 0) - kilometres) < 1e-8, "\(subject)")
    }
    let longest = try figures.named("longest_way[three-fewest-visits-2022]").value
    #expect(
      try longest == figures.named("way_to_open[three-fewest-visits-2022/todmorden-room]").value)
  }
}

@Suite struct `What the documents say of growth` {
  @Test func `is told with its unit once, however the input spells it`() throws {
    let study = try Study.withPlans().replacing(
      "growth_percent_per_year,2,percent per year,",
      with: "growth_percent_per_year,2,pct./year,", in: "inputs/facts.csv")
    try study.vifte("run", "--quiet").succeeds()
    #expect(
      try study.text(of: "reports/en/annex-scenarios.md")
        .contains("expects the population to grow by 2 per cent a year. If visits grew as fast"))
    #expect(
      try study.text(of: "reports/da/bilag-scenarier.md")
        .contains("vokser med 2 pct. om året. Hvis besøgene"))
  }
}

@Suite struct `What the documents say of those who are hit is refused` {
  @Test(arguments: [
    (
      students, "students,grup,fountain-house,,",
      #"inputs/concerns.csv:3:2 kind: found "grup", expected one of group, lead, condition"#
    ),
    (
      students, "students,condition,fountain-house,,",
      """
      inputs/concerns.csv:3:3 venue_id: found "fountain-house" beside the kind condition, expected an empty cell, since \
      only a group comes at a venue
      """
    ),
    (
      students, "students,lead,,,",
      """
      inputs/concerns.csv:3:4 centre_id: found an empty cell, expected the centre that is to lead, where the kind is lead, \
      and else an empty cell
      """
    ),
    (
      students, "students,group,fountain-house,city,",
      #"inputs/concerns.csv:3:4 centre_id: found "city" beside the kind group"#
    ),
    (
      students, "students,group,fountain-hus,,",
      #"inputs/concerns.csv:3:3 venue_id: found "fountain-hus""#
    ),
  ])
  func `where it is about something else than its kind`(
    old: String, new: String, words: String
  ) throws {
    try Study.withPlans().replacing(old, with: new, in: concerns).vifte("check").ends(.data)
      .complains(words)
  }

  @Test func `and a venue twice on the list, or in other words`() throws {
    let list = "inputs/interviewed.csv"
    try Study.withPlans().replacing("kompasset,sure", with: "nabo,sure", in: list)
      .vifte("check").ends(.data).complains("inputs/interviewed.csv:3:1 venue_id: found")
    try Study.withPlans().replacing("kompasset,sure", with: "kompasset,surely", in: list)
      .vifte("check").ends(.data)
      .complains(#"inputs/interviewed.csv:3:2 certainty: found "surely""#)
  }

  @Test func `whatever the data package asks`() throws {
    let package = "inputs/datapackage.json"
    try Study.withPlans()
      .replacing(#", "enum": ["group", "lead", "condition"]"#, with: "", in: package)
      .replacing(#", "enum": ["sure", "probable"]"#, with: "", in: package)
      .replacing(students, with: "students,groups,fountain-house,,", in: concerns)
      .replacing("kompasset,sure", with: "kompasset,surely", in: "inputs/interviewed.csv")
      .vifte("check").ends(.data)
      .complains(
        """
        inputs/concerns.csv:3:2 kind: found "groups", expected group, lead or condition; did you mean "group"?
        """
      )
      .complains(
        """
        inputs/interviewed.csv:3:2 certainty: found "surely", expected sure or probable; did you mean "sure"?
        """)
  }
}
