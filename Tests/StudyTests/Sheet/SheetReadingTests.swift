import Base
import Figures
import Testing

@testable import Study

@Suite struct `The name of a column` {
  @Test(
    arguments: [
      ("jan-14", SheetTime.month(2014, 1)), ("Maj 2016", .month(2016, 5)),
      ("2014M03", .month(2014, 3)),
      ("2014-12", .month(2014, 12)), ("12/2014", .month(2014, 12)), ("Okt. 2009", .month(2009, 10)),
      ("2013", .year(2013)), ("17.05.2016", .moment("2016-05-17")),
      ("17/5-2016", .moment("2016-05-17")),
      ("2016-05-17 14:00", .moment("2016-05-17T14")),
      ("17-05-2016 kl. 9", .moment("2016-05-17T09")), ("17. maj 2016", .moment("2016-05-17")),
      ("May 17, 2016", .moment("2016-05-17")), ("5/17/2016", .moment("2016-05-17")),
      ("2013/14", .other("2013/14")), ("2019-2020", .other("2019/20")),
    ])
  func `tells when its counts were made`(_ name: String, _ time: SheetTime) {
    #expect(TimeReading(in: MatchingName(name).text)?.time == time)
  }

  @Test(arguments: ["1. kvartal 2014x", "31/2-2016", "uge 12", "2016-13", "99", "Nabo"])
  func `tells no time where it has none`(_ name: String) {
    #expect(SheetTime(reading: name) == nil)
  }

  @Test func `may be two times`() throws {
    let day = try #require(TimeReading(in: "05/06/2016"))
    #expect(day.time == .moment("2016-06-05") && day.other == .moment("2016-05-06"))
    let season = try #require(TimeReading(in: "2011/12"))
    #expect(season.time == .month(2011, 12) && season.other == .other("2011/12"))
  }

  private func role(_ name: String) -> ColumnRole? {
    switch ColumnGuess(name, titles: .none) {
    case .role(let role): role
    case .counts(let kind, let per, let reading, _):
      .counts(
        SheetCounts(
          kind: kind, per: kind == .visits ? per ?? reading.time.usualPer : nil, time: reading.time)
      )
    case .scaledCost: .trait(.cost)
    default: nil
    }
  }

  @Test func `tells what it holds, in Danish and English, however it is written`() {
    #expect(role("BranchName") == .name && role("filial") == .name && role("Library_Name") == .name)
    #expect(role("WARD") == .centre && role(" Bydel ") == .centre)
    #expect(
      role("Åbningstimer pr. uge") == .trait(.hours) && role("Hours per week") == .trait(.hours))
    #expect(role("Udgift 2015 (t.kr.)") == .trait(.cost) && role("Budget 2016") == .trait(.cost))
    #expect(role("WardNo") == .skip && role("Branch code") == .skip)
    let day = SheetCounts(kind: .visits, per: .day, time: .year(2016))
    #expect(
      role("Besøg pr. dag 2016") == .counts(day) && role("Daily visits, 2016") == .counts(day))
    #expect(
      role("Antal besøg (2016)")
        == .counts(SheetCounts(kind: .visits, per: .year, time: .year(2016))))
    #expect(
      role("Til stede 17-05-2016")
        == .counts(SheetCounts(kind: .present, per: nil, time: .moment("2016-05-17"))))
    #expect(role("Besøg af børn 2016") == nil && role("Gulvareal") == nil)
  }
}

@Suite struct `Ids of a sheet` {
  @Test func `are small letters, digits and hyphens, each once, and no name of something else`() {
    var ids = SheetIDs(besides: ["Ærø Å", "A-B", "A B", "7-9-13", "all", "東京", "Café Olé"])
    #expect(ids.id(of: "Ærø Å", or: "venue") == "aeroe-aa")
    #expect(ids.id(of: "A-B", or: "venue") == "a-b")
    #expect(ids.id(of: "A B", or: "venue") == "a-b-2")
    #expect(ids.id(of: "7-9-13", or: "venue") == "venue-7-9-13")
    #expect(ids.id(of: "all", or: "venue") == "venue")
    #expect(ids.id(of: "東京", or: "venue") == "venue-2")
    #expect(ids.id(of: "Café Olé", or: "venue") == "cafe-ole")
  }
}

@Suite struct `A sheet of anything` {
  @Test func `is read or refused, and never ends the program`() {
    var random = SystemLikeNumbers(state: 7)
    let pieces = [
      "Navn", "Besøg 2016", ";", ",", "\t", "\n", "\r\n", "\"", "1.234", "-", "", " ", "I alt",
      "jan-14",
      "2016-05-17", "Breddegrad", "Længdegrad", "55,6", "999", "=", "\u{FEFF}", "æ", "\u{0}",
      "sep=;\n",
      "Center", "Udgift (mio. kr.)", "1e308", "-1e999", "Kilde: x", "05/06/2016", "2011/12",
    ]
    for _ in 0..<600 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if Int.random(in: 0...9, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array(pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
        }
      }
      let options = SheetOptions(
        missing: ["-"], columns: [("*", "skip"), ("#1", "name")], skippedLines: [3])
      for options in [SheetOptions(), options] {
        guard let reading = try? SheetReading(bytes, file: "sheet.csv", options: options) else {
          continue
        }
        let study = NewStudy(
          reading, of: bytes, NewStudy.Wording(title: "T", language: .danish))
        #expect(study.files.count > 4)
      }
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SystemLikeNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
