import Figures
import Ingest
import SQLite

extension Analysis {
  /// What each scenario frees and whom it moves, under the chosen assumptions and read under other fixed
  /// shares.
  static let scenarios = Analysis(
    name: "scenarios", tables: ["documents", "centres", "venues", "counts", "facts"],
    foundations: ["ground", "utilisation"]
  ) { _, material, book throws(DatabaseError) in
    recordMoney(material, &book)
    let chosen = ScenarioReading.chosen(material)
    chosen.recordGround(&book)
    let other = material.settings.conventions.fixedShareReadings.map {
      ScenarioReading.fixedShare($0, material)
    }
    for reading in other { reading.recordGround(&book) }
    for scenario in material.scenarios {
      let reading = chosen.with(scenario)
      reading.recordOwnGround(&book)
      reading.recordConsequences(of: scenario, &book)
      reading.recordLoads(of: scenario, &book)
    }
    for reading in other {
      for scenario in material.scenarios {
        let reading = reading.with(scenario)
        reading.recordOwnGround(&book)
        reading.recordConsequences(of: scenario, &book)
      }
    }
  }
}

/// The frame, and the visits plans reckon with.
private func recordMoney(_ material: Material, _ book: inout FigureBook) {
  let frame = book.traced(.fact, Subject(material.settings.frame))
  book.record(frame.named(FigureName(.frame, .all)))
  book.record(
    (book.traced(.frame, .all) * book.traced(.assumption, "budget_share"))
      .named(FigureName(.frameOnVenues, .all)))
  book.record(
    (book.traced(.frame, .all) / book.traced(.venues, .all))
      .named(FigureName(.frameByVenue, .all)))

  let venues = material.catalogue.venues
  let filled = FilledVisits(
    filling: material.settings.conventions.filling, venues: venues, book: book)
  for venue in venues {
    book.record(filled.visits(of: venue).named(FigureName(.planVisits, venue.subject)))
  }
  book.record(
    Traced.sum(venues.map { book.traced(.planVisits, $0.subject) })
      .named(FigureName(.planVisits, .all)))
  book.record(filled.error.named(FigureName(.fillError, .all)))
}
