import Document
import Figures
import Testing

@Suite struct `A page tells a thing as what it is` {
  @Test(arguments: [
    (1.0, "talt på én dag,", "counted on one day,"),
    (5, "talt på fem dage,", "counted on five days,"),
  ])
  func `one day is told as one, and five as several`(
    days: Double, danish: String, english: String
  ) throws {
    let study = try ChangedStudy { settings in
      let all = settings["assumptions"] as? [ChangedStudy.Settings] ?? []
      settings["assumptions"] = all.map { row in
        var row = row
        if row["id"] as? String == "counted_days" {
          row["value"] = days
          row["low"] = days
        }
        return row
      }
    }
    #expect(try study.text(of: "counts", in: .danish).contains(danish))
    #expect(try study.text(of: "counts", in: .english).contains(english))
  }

  @Test(arguments: ["assumptions", "uncertainty"])
  func `choices are named where it is told what matters most, and only those with a range`(
    page: String
  ) throws {
    let study = try ChangedStudy { settings in
      let all = settings["assumptions"] as? [ChangedStudy.Settings] ?? []
      settings["assumptions"] = all.map { row in
        var row = row
        if row["id"] as? String == "withdrawal_share" { row["low"] = row["value"] }
        return row
      }
    }
    #expect(
      try study.text(of: page, in: .danish).contains(
        "Ikke med, fordi de er valg og ikke usikre: »Andel af pengene, der følger brugerne«. Også de"
      ))
    #expect(
      try study.text(of: page, in: .english).contains(
        "Not included, as they are choices and not uncertain: “Share of the money that follows the users”. They"
      ))
  }

  @Test(arguments: [
    ("Bemærkninger, der skal afklares" as Sentence, "skal afklares"),
    ("Bemærkninger, der skal accepteres", "skal accepteres"),
  ])
  func `as many findings are of a kind in the registers as in the annex`(
    heading: Sentence, kind: String
  ) throws {
    let study = try ChangedStudy()
    var under: Sentence = ""
    var listed = 0
    for block in try study.blocks(of: "assumptions") {
      if case .heading(_, let title) = block { under = title.danish }
      if case .list(let items) = block, under == heading { listed = items.count }
    }
    let registered = try study.text(of: "registers", in: .danish).split(separator: "\n").count {
      $0 == kind
    }
    // Which assumptions are unsigned, the annex tells in its table.
    let unsigned = kind == "skal afklares" ? 1 : 0
    #expect(listed > 0)
    #expect(registered == listed + unsigned)
  }

  @Test func `what has happened is no plan, and a trial of the model is no proposal`() throws {
    let study = try ChangedStudy()
    let danish = try study.text(of: "scenarios", in: .danish)
    #expect(danish.contains("Lukningerne i 2016, beregnet her (oplyst senere)"))
    #expect(danish.contains("Lukning af Nabo og Kompasset på Amager (prøve af modellen)"))
    #expect(!danish.contains("Lukning af Amadeus, Pinta og Offside ("))
    let english = try study.text(of: "scenarios", in: .english)
    #expect(english.contains("The closings of 2016, computed here (announced later)"))
    #expect(english.contains("Closing Nabo and Kompasset in Amager (test of the model)"))
  }
}
