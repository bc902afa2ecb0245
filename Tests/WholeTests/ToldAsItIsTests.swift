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
