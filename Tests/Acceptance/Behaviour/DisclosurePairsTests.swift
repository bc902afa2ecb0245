import Foundation
import Testing

/// Two studies that differ in withheld numbers alone, so that nothing that is told may be another.
enum PairOfStudies: String, CaseIterable, CustomTestStringConvertible {
  case present, workshops, facts, visits
  case readInTwoWays = "numbers read in two ways"
  case digestsStated = "tables whose digests are stated"
  case sheets = "spreadsheets a study was made of"

  var testDescription: String { rawValue }

  func studies() throws -> (Study, Study) {
    switch self {
    case .present:
      try edited(
        ("amadeus,present_2015,3,", "amadeus,present_2015,2,"),
        ("kontaktcentret-vesterbro,present_2015,3,", "kontaktcentret-vesterbro,present_2015,4,"),
        ("pinta,present_2015,5,", "pinta,present_2015,4,"),
        ("mamma-mia,present_2015,1,", "mamma-mia,present_2015,2,"))
    case .workshops:
      try edited(
        ("2,city,3,1,ja,33,", "2,city,4,1,ja,25,"), in: "inputs/workshops.csv",
        of: protected().replacing(
          "2,city,44,7,ja,16,", with: "2,city,3,1,ja,33,", in: "inputs/workshops.csv"))
    case .facts:
      try edited(
        ("_participants,3,persons", "_participants,2,persons"), in: "inputs/facts.csv",
        of: protected().replacing(
          "_participants,30,persons", with: "_participants,3,persons", in: "inputs/facts.csv"))
    case .visits:
      try edited(
        ("amadeus,visits_2013,14", "amadeus,visits_2013,13"),
        ("pegasus,visits_2013,23", "pegasus,visits_2013,24"),
        ("pinta,visits_2013,17", "pinta,visits_2013,16"),
        ("offside,visits_2013,18", "offside,visits_2013,19"),
        of: protected(#"{ "threshold": 20, "published": "protect", "visits": "protect" }"#))
    case .readInTwoWays:
      try edited(
        ("mamma-mia,present_2015,1.000,", "mamma-mia,present_2015,2.000,"),
        ("pinta,present_2015,5,", "pinta,present_2015,4,"),
        of: protected().replacing(
          "mamma-mia,present_2015,1,", with: "mamma-mia,present_2015,1.000,",
          in: "inputs/counts.csv"))
    case .digestsStated:
      // The two files are of other lengths.
      try statingDigests(
        edited(
          ("mamma-mia,present_2015,1,", "mamma-mia,present_2015,4,"),
          ("pinta,present_2015,10,", "pinta,present_2015,7,"),
          of: protected().replacing(
            "pinta,present_2015,5,", with: "pinta,present_2015,10,", in: "inputs/counts.csv"
          ).replacing(
            "kontakten,present_2015,9,", with: "kontakten,present_2015,20,",
            in: "inputs/counts.csv")))
    case .sheets: (try madeOf(PairOfStudies.sheet), try madeOf(PairOfStudies.otherSheet))
    }
  }

  private func protected(_ rule: String = #"{ "published": "protect" }"#) throws -> Study {
    try Study.withPlans().disclosing(rule)
  }

  private func edited(
    _ changes: (old: String, new: String)..., in file: String = "inputs/counts.csv",
    of study: Study? = nil
  ) throws -> (Study, Study) {
    let one = try study ?? protected()
    let other = try changes.reduce(one.copied(as: "other")) {
      try $0.replacing($1.old, with: $1.new, in: file)
    }
    return (one, other)
  }

  private func statingDigests(_ pair: (Study, Study)) throws -> (Study, Study) {
    for study in [pair.0, pair.1] {
      let table = "inputs/counts.csv"
      let digest = try Program.run([table], of: Program.sha256sum, in: study.folder).output
        .prefix(64)
      let length = try study.bytes(of: table).count
      _ = try study.changing("inputs/datapackage.json") { package in
        var resources = try #require(package["resources"] as? [[String: Any]])
        let index = try #require(resources.firstIndex { $0["name"] as? String == "counts" })
        resources[index]["hash"] = "sha256:\(digest)"
        resources[index]["bytes"] = length
        package["resources"] = resources
      }
    }
    return pair
  }

  static let sheet = """
    Center;Tilbud;Besøg pr. dag 2023;Til stede 2024
    Nord;Alfa;30;12
    Nord;Beta;22;3
    Nord;Gamma;41;7
    Syd;Delta;17;2
    Syd;Epsilon;25;14
    Syd;Zeta;33;9

    """

  private static let otherSheet = sheet.replacing(";22;3", with: ";22;4")
    .replacing(";41;7", with: ";41;6").replacing(";17;2", with: ";17;1")
    .replacing(";33;9", with: ";33;10")

  private func madeOf(_ sheet: String) throws -> Study {
    let place = try Workplace().writing(sheet, to: "klub.csv")
    try place.vifte("new", "study", "--sheet", "klub.csv").succeeds()
    return try Study(FileTree(below: place.path("study")))
  }
}

@Suite struct `What is told does not hang on withheld numbers` {
  /// What the program answers, with the folder it was asked in left out.
  private func answers(_ study: Study) throws -> [String] {
    let questions = [
      ["check", "--json"], ["status", "--json"], ["findings", "--json"], ["verify", "--json"],
      ["journal", "--json"], ["list", "figures", "--json"],
      ["scenario", "list", "--json"], ["diff", "--json"],
      ["explain", "withheld_counts[all]", "--json"],
    ]
    return try questions.map { question in
      let ending = try study.vifte(question).ending
      return "\(question) \(ending.code)\n\(ending.output)\(ending.errors)"
        .replacing(study.folder.path, with: "")
    }
  }

  @Test(arguments: PairOfStudies.allCases)
  func `in reports, database or answers, of`(pair: PairOfStudies) throws {
    let (one, other) = try pair.studies()
    let runs = try [one, other].map { try $0.vifte("run", "--json") }
    #expect(runs[0].ending.code == 0 || runs[0].ending.errors == "", "\(runs[0].ending)")
    #expect(runs[0].ending.output == runs[1].ending.output)
    #expect(try one.figures().list.contains { $0.status == "hidden" })
    #expect(try one.results().differences(from: other.results()) == [])
    for (mine, others) in zip(try answers(one), try answers(other)) { #expect(mine == others) }
  }

  @Test func `nor is the digest of a spreadsheet with them told`() throws {
    let place = try Workplace().writing(PairOfStudies.sheet, to: "klub.csv")
    let digest = try Program.run(["klub.csv"], of: Program.sha256sum, in: place.folder).output
      .prefix(64)
    try place.vifte("new", "study", "--sheet", "klub.csv").succeeds()
    #expect(try place.text(of: "study/inputs/documents.csv").contains(digest))
    let study = try Study(FileTree(below: place.path("study")))
    try study.vifte("run", "--quiet").succeeds()
    for (path, bytes) in try study.reports().files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(digest), "\(path)")
    }
    #expect(
      try study.vifte("explain", "withheld_counts[all]", "--json").succeeds().ending.output
        .contains(digest) == false)
    // A run can be shown the sheet all the same.
    try study.vifte("run", "--quiet", "--source", "inputs/klub.csv").succeeds()
    let manifest = try JSONSerialization.jsonObject(with: study.bytes(of: "reports/manifest.json"))
    #expect((manifest as? [String: Any])?["presented"] as? [String] == ["S"])
  }

  @Test func `nor what one of them reads that can be read in two ways`() throws {
    let (study, _) = try PairOfStudies.readInTwoWays.studies()
    try study.vifte("run", "--quiet").succeeds()
    let findings = try study.text(of: "reports/findings.csv")
    #expect(findings.contains("two-readings") && findings.contains("»·«"))
    for (path, bytes) in try study.results().files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("1.000"), "\(path)")
    }
  }
}
