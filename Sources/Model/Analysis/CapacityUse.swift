import Figures
import SQLite
import Study

/// The share of places in use, for the venues that say how many places they have.
func recordCapacityUse(
  _ database: borrowing Database, _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  let places = try database.rows(
    "SELECT venue_id, name, capacity, csv_line, document, line FROM venues ORDER BY position"
  ) { row in
    let (id, name) = (row.text(0), row.text(1))
    let notGiven = Phrase(
      da: "\(name): antallet af pladser er ikke oplyst",
      en: "\(name): the number of places is not given")
    return (
      id,
      Traced(
        observed: row.optionalReal(2).map(Outcome.value)
          ?? .absent(Absence(.missing, [notGiven])), .stated,
        from: Observation(
          .cell, query: "SELECT capacity FROM venues WHERE venue_id = \(id.sqlLiteral)",
          sources: [
            context.origins.source(
              "venues", line: row.integer(3), column: "capacity", document: row.text(4),
              documentLine: row.integer(5))
          ]))
    )
  }
  let capacity = Dictionary(places) { first, _ in first }
  for venue in context.catalogue.venues {
    if let places = capacity[venue.id] {
      book.record(places.named(FigureName(.places, venue.subject)))
    }
    guard let present = context.present else { continue }
    let use = book.traced(present, venue.subject) / book.traced(.places, venue.subject)
    book.record(use.named(FigureName(.capacityUse, venue.subject)))
  }
  let groups =
    context.catalogue.centres.map { centre in
      (centre.subject, context.catalogue.venues.filter { $0.centre == centre.id })
    } + [(Subject.all, context.catalogue.venues)]
  for (subject, venues) in groups {
    let given = venues.map { book.traced(.places, $0.subject) }.filter {
      $0.outcome.value != nil
    }
    book.record(
      (given.isEmpty ? notGiven : Traced.sum(given)).named(FigureName(.places, subject)),
      coverage: Coverage(counted: given.count, expected: venues.count))
    guard let counted = context.present else { continue }
    let known = venues.filter {
      book[.places, $0.subject]?.outcome.value != nil
        && book[counted, $0.subject]?.outcome.value != nil
    }
    let present = known.map { book.traced(counted, $0.subject) }
    let places = known.map { book.traced(.places, $0.subject) }
    let isWithheld = venues.contains { venue in
      context.disclosure.withholds(context.measures.present.metric, at: venue)
        && book[.places, venue.subject]?.outcome.value != nil
    }
    let sum = isWithheld ? .withheldTotal(of: present) : Traced.sum(present)
    let use = known.isEmpty && !isWithheld ? neitherGiven : sum / Traced.sum(places)
    book.record(
      use.named(FigureName(.capacityUse, subject)),
      coverage: Coverage(counted: known.count, expected: venues.count))
  }
}

/// What stands for the sum of places where no venue gives them.
private let notGiven = Traced(
  .absent(
    Absence(
      .missing,
      [
        Phrase(
          da:
            "antallet af pladser er ikke oplyst for \(.venue, neuter: "noget", common: "nogen") \(.venue)",
          en: "no \(.venue)'s number of places is given")
      ])), .derived, expression: .nothing)

private let neitherGiven = Traced(
  .absent(
    Absence(
      .undefined,
      [
        Phrase(
          da: "ingen \(.venues) har både et oplyst antal pladser og et antal til stede",
          en: "no \(.venue) has both a stated number of places and people present")
      ])), .derived, expression: .nothing)
