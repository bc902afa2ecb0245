import Foundation
import Testing

/// Twenty-seven branches of our own, named as places are, with what a planner's sheet has of each.
private let branches:
  [(
    name: String, ward: String, seats: Int, hours: Double, cost: Int, latitude: Double,
    longitude: Double, visits: [Int?]
  )] =
    zip(
      [
        "Nordmark", "Søbred", "Æblehave", "Åkrog", "Birkelund", "Damgård", "Egebæk", "Fyrbakke",
        "Granvang",
        "Havnegab", "Isefold", "Kildeager", "Lindeby", "Mosevang", "Nøddekrat", "Overdrev",
        "Pilemark",
        "Rørsø", "Skovbryn", "Tangkær", "Ulvedal", "Vesterled", "Østerled", "Stenhøj", "Brovang",
        "Engsvale",
        "Klitrand",
      ], 0...
    ).map { name, number in
      (
        name, ["Nord", "Midt", "Syd"][number % 3], 20 + number * 7 % 60,
        20 + Double(number % 5) * 2.5,
        1_200_000 + number * 37_500, 55.6 + Double(number) * 0.0113,
        12.4 + Double(number % 7) * 0.0217,
        (0..<3).map { year in number == 26 && year == 2 ? nil : 12_345 + number * 911 + year * 407 }
      )
    }

/// The sheet as Danish Excel saves it: semicolons, decimal commas, points between thousands, Windows-1252, CRLF.
private let danish: Data = {
  func decimals(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", number).replacing(".", with: ",")
  }
  func grouped(_ number: Int) -> String {
    var text = String(number)
    var index = text.count - 3
    while index > 0 {
      text.insert(".", at: text.index(text.startIndex, offsetBy: index))
      index -= 3
    }
    return text
  }
  var lines = [
    "Filialernes brug;;;;;;;;;;", "",
    "Filial;Bydel;Siddepladser;Åbningstimer pr. uge;Udgift pr. år;Breddegrad;Længdegrad;;Besøg;;",
    ";;;;;;;;2014;2015;2016",
  ]
  for branch in branches {
    lines.append(
      ([
        branch.name, branch.ward, "\(branch.seats)", decimals(branch.hours, 1),
        "\(grouped(branch.cost)),00 kr.", decimals(branch.latitude, 4),
        decimals(branch.longitude, 4), "",
      ] + branch.visits.map { $0.map { grouped($0) + ",0" } ?? "" }).joined(separator: ";"))
  }
  lines.append("I alt;;;;;;;;\(branches.compactMap { $0.visits[0] }.reduce(0, +));;")
  lines.append("Kilde: filialernes egne tal;;;;;;;;;;")
  return (lines.joined(separator: "\r\n") + "\r\n").data(using: .windowsCP1252) ?? Data()
}()

/// The same as English Excel saves it: commas, decimal points, commas between thousands in quotes, UTF-8 with a mark.
private let english: Data = {
  func grouped(_ number: Int) -> String {
    let text = String(number)
    let head = text.prefix((text.count - 1) % 3 + 1)
    let rest = text.dropFirst(head.count)
    return head
      + stride(from: 0, to: rest.count, by: 3).map { "," + rest.dropFirst($0).prefix(3) }.joined()
  }
  var lines = [
    "Branch,Ward,Seats,Hours per week,Annual cost,Latitude,Longitude,Visits 2014,Visits 2015,Visits 2016"
  ]
  for branch in branches {
    lines.append(
      ([
        branch.name, branch.ward, "\(branch.seats)", "\(branch.hours)",
        "\"\(grouped(branch.cost)).00\"",
        String(format: "%.4f", branch.latitude), String(format: "%.4f", branch.longitude),
      ] + branch.visits.map { $0.map { "\"\(grouped($0)).0\"" } ?? "n/a" }).joined(separator: ","))
  }
  lines.append("Total,,,,,,,\(branches.compactMap { $0.visits[0] }.reduce(0, +)),,")
  return Data([0xEF, 0xBB, 0xBF]) + Data((lines.joined(separator: "\n") + "\n").utf8)
}()

@Suite struct `A study begun with a planner's own sheet` {
  @Test func `has the same figures from the sheet as Danish and as English Excel save it`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv").writing(
      english, to: "branches.csv")
    try place.vifte("new", "da", "--sheet", "filialer.csv").succeeds()
    try place.vifte(
      "new", "en", "--sheet", "branches.csv", "--language", "en", "--currency", "DKK"
    ).succeeds()
    for study in ["da", "en"] { try place.vifte("run", "--study", study).succeeds() }
    func values(_ study: String) throws -> [[String]] {
      try place.figures(of: study).list.map { [$0.name, $0.value, $0.status] }
    }
    let figures = try values("da")
    #expect(try values("en") == figures)
    #expect(figures.contains { $0[0] == "visits_2016[nordmark]" && $0[1] == "13159" })
    #expect(figures.contains { $0[0] == "visits_2016[klitrand]" && $0[2] == "missing" })
  }

  @Test func `keeps the sheet byte for byte, and leads from a figure to its line`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv")
    try place.vifte("new", "study", "--sheet", "filialer.csv").succeeds()
    #expect(try Data(contentsOf: place.path("study/inputs/filialer.csv")) == danish)
    let sum = try Program.run(["filialer.csv"], of: Program.sha256sum, in: place.folder).output
      .prefix(64)
    #expect(try place.text(of: "study/inputs/documents.csv").contains(sum))
    try place.vifte("run", "--study", "study").succeeds()
    // The line of Nordmark, under two titles and two lines of names.
    try place.vifte("explain", "visits_2016[nordmark]", "--study", "study")
      .succeeds().mentions("(S, linje 5)")
    try place.vifte("verify", "--study", "study").succeeds()
  }

  @Test func `is held against the sheet cell by cell, as it was saved`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv")
    try place.vifte("new", "study", "--sheet", "filialer.csv").succeeds()
    try place.vifte(
      "crosscheck", "study/inputs/filialer.csv", "--study", "study", "--language", "en"
    ).succeeds().mentions("108 match, 0 moved, 0 differ, 0 ambiguous, 0 not found")
    _ = try place.writing(
      danish.replacing(Data("13.159".utf8), with: Data("13.160".utf8)),
      to: "other.csv")
    try place.vifte(
      "crosscheck", "other.csv", "--study", "study", "--document", "S", "--language", "en"
    ).ends(.data).mentions("nordmark visits_2016")
  }

  @Test func `finds every cell a line further down where a line was put in above`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv")
    try place.vifte("new", "study", "--sheet", "filialer.csv").succeeds()
    _ = try place.writing(Data("Kopi;;\r\n".utf8) + danish, to: "other.csv")
    try place.vifte(
      "crosscheck", "other.csv", "--study", "study", "--document", "S", "--language", "en"
    ).ends(.data).mentions("0 match, 108 moved, 0 differ, 0 ambiguous, 0 not found")
  }

  @Test func `tells of a count that names no line of it`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv")
    try place.vifte("new", "study", "--sheet", "filialer.csv").succeeds()
    let counts = try place.text(of: "study/inputs/counts.csv")
    _ = try place.writing(
      counts.replacing("nordmark,visits_2016,13159,,S,5", with: "nordmark,visits_2016,13160,,S,"),
      to: "study/inputs/counts.csv")
    try place.vifte("findings", "--study", "study").succeeds()
      .mentions("unplaced-count[visits_2016]").mentions(
        "for Nordmark er det ikke angivet, på hvilken linje i et dokument tallet står")
  }

  @Test func `may have counted people at a stated time beside visits`() throws {
    let place = try Workplace().writing(
      "Tilbud;Center;Besøg pr. dag 2022;Til stede 14-03-2023\nÅen;Nord;12;5\nBakken;Nord;14;9\nDalen;Syd;9;7\n",
      to: "tilbud.csv")
    try place.vifte("new", "study", "--sheet", "tilbud.csv").succeeds()
    try place.vifte("run", "--study", "study").succeeds()
  }

  @Test func `tells that a count was taken from the line of another`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv")
    try place.vifte("new", "study", "--sheet", "filialer.csv").succeeds()
    let counts = try place.text(of: "study/inputs/counts.csv")
    let row = try #require(counts.firstMatch(of: /nordmark,visits_2016,13159,,S,5/)).output
    _ = try place.writing(
      counts.replacing(row, with: "nordmark,visits_2016,13159,,S,6"), to: "study/inputs/counts.csv")
    try place.vifte(
      "crosscheck", "study/inputs/filialer.csv", "--study", "study", "--language", "en"
    ).ends(.data).mentions("107 match, 1 moved").mentions("nordmark")
  }

  @Test func `is told what was taken for what`() throws {
    let place = try Workplace().writing(danish, to: "filialer.csv")
    try place.vifte("new", "study", "--sheet", "filialer.csv", "--language", "en").succeeds()
      .mentions(
        "filialer.csv: 27 rows taken, each as a venue. Encoding WINDOWS-1252, semicolons between the cells."
      )
      .mentions("5 Udgift pr. år cost its name says so; decimal comma")
      .mentions("8 not used it is blank")
      .mentions("11 Besøg 2016 visits_2016 its name says so; decimal comma")
      .mentions("line 1: Filialernes brug (above the table)")
      .mentions("line 32: I alt (a total) line 33: Kilde: filialernes egne tal (a remark)")
      .mentions("visits_2016, Visits 2016: 26 counts, 1 missing")
  }

  @Test
  func `has short settings, with the words of the sheet and the currency where there are costs`()
    throws
  {
    let place = try Workplace().writing(english, to: "branches.csv")
    try place.vifte(
      "new", "study", "--sheet", "branches.csv", "--language", "en", "--currency", "CAD", "--title",
      "Branches of our own"
    ).succeeds()
    let settings = try place.text(of: "study/pipeline.json")
    #expect(settings.split(separator: "\n").count <= 40)
    #expect(settings.contains(#""title": "Branches of our own""#))
    #expect(settings.contains(#""currency": "CAD""#))
    #expect(settings.contains(#""venue": "branch""#) && settings.contains(#""centre": "ward""#))
    #expect(settings.contains(#""visits": "visits_2016""#))
    try place.vifte("check", "--study", "study").succeeds()
  }

  @Test func `is grouped under one centre that has the study's name, where the sheet has none`()
    throws
  {
    let place = try Workplace()
    try place.begin("Navn;Besøg pr. dag 2016\nÆblet;12\nØrnen;7\n", "--title", "Byens klubber")
      .succeeds()
    #expect(
      try place.text(of: "study/inputs/centres.csv")
        == "centre_id,name,position\nbyens-klubber,Byens klubber,1\n")
    try place.vifte("run", "--study", "study").succeeds()
    #expect(try place.figures().named("visits_2016[all]").value == "19")
  }

  @Test func `runs when it was begun without a sheet, in the language asked for`() throws {
    let place = try Workplace()
    for language in ["da", "en"] {
      try place.vifte("new", language, "--language", language).succeeds()
      try place.vifte("run", "--study", language).succeeds()
      #expect(try place.text(of: language + "/pipeline.json").contains("\"\(language)\""))
      #expect(
        FileManager.default.fileExists(atPath: place.path(language + "/reports/" + language).path))
    }
  }

  @Test func `stands in an empty folder, and beside nothing half made`() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      at: place.path("study"), withIntermediateDirectories: false)
    try FileManager.default.createDirectory(
      at: place.path(".study.vifte-new"), withIntermediateDirectories: false)
    try place.begin("Navn;Besøg 2016\nÆblet;1\n").succeeds()
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    #expect(names == ["sheet.csv", "study"])
  }
}

@Suite struct `Columns of months` {
  /// Sixteen years of months at four places, one of which ends in its ninth year, with gaps.
  private static let sheet: String = {
    let months = (2001...2016).flatMap { year in (1...12).map { (year, $0) } }
    let names = [
      "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
    var lines = [
      (["Klub", "Område"]
        + months.map { "\(names[$0.1 - 1])-\($0.0 % 100 < 10 ? "0" : "")\($0.0 % 100)" })
        .joined(separator: ";")
    ]
    for (number, name) in ["Ankeret", "Bøjen", "Dækket", "Åren"].enumerated() {
      let cells = months.map { year, month -> String in
        if number == 3, year > 2009 { return "" }
        if (year + month + number) % 7 == 0 { return ".." }
        return String(100 * (number + 1) + year - 2000 + month)
      }
      lines.append(([name, number < 2 ? "Øst" : "Vest"] + cells).joined(separator: ";"))
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  @Test func `make one measure of one series for each year, whose months are its occasions`() throws
  {
    let place = try Workplace()
    try place.begin(Self.sheet, "--language", "en").succeeds().mentions("15-26 jan-02 visits_2002")
      .mentions("visits_2001, Visits a month 2001: 42 counts, 6 missing")
    let measures = try place.text(of: "study/inputs/measures.csv").split(separator: "\n")
    #expect(
      measures.count == 17
        && measures.dropFirst().allSatisfy { $0.hasSuffix(",S,1,month,visits-per-month") })
    try place.vifte("run", "--study", "study").succeeds()
    let figures = try place.figures()
    // Twelve months of 101 + 1, …, 101 + 12, but for the gaps.
    let first = try figures.named("visits_2001[ankeret]")
    let expected = (1...12).filter { (2001 + $0) % 7 != 0 }.map { 101 + $0 }
    #expect(Double(first.value) == Double(expected.reduce(0, +)) / Double(expected.count))
    #expect(first.counted == expected.count && first.expected == 12)
    #expect(try figures.named("visits_2010[aaren]").status == "missing")
    #expect(try figures.named("visits_2009[aaren]").value != "")
  }
}
