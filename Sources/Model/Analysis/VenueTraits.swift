import Figures
import SQLite
import Study

/// The numbers that tell what the venues are like, each as soon as one venue has it; what is not given stays unknown.
func recordTraits(
  _ database: borrowing Database, _ context: AnalysisContext, _ book: inout FigureBook
) throws(DatabaseError) {
  if !context.hasMoney {
    // A frame to hold them against is wanting, and their sum is none: what venues cost tells what they are like.
    let known = try KnownCosts(
      database, tables: context.settings.stages.ingest, origins: context.origins)
    if known.areThere { recordGrants(known, context, &book) }
  }
  for (metric, column, name) in traits {
    let cell = try database.optional(column, of: "venues", as: "v")
    let rows = try database.rows(
      "SELECT v.venue_id, \(cell), v.csv_line FROM venues v ORDER BY v.csv_line"
    ) { (id: $0.text(0), value: $0.optionalReal(1), line: $0.integer(2)) }
    guard rows.contains(where: { $0.value != nil }) else { continue }
    for venue in context.catalogue.venues {
      guard let row = rows.first(where: { $0.id == venue.id }) else { continue }
      let missing = Absence(
        .missing,
        [
          Phrase(
            da: "\(venue.name): \(name.danish) er ikke oplyst",
            en: "\(venue.name): \(name.english) is not given")
        ])
      let trait = Traced(
        observed: row.value.map(Outcome.value) ?? .absent(missing), .stated,
        from: Observation(
          .cell, query: "SELECT \(column) FROM venues WHERE venue_id = \(venue.id.sqlLiteral)",
          sources: [
            context.origins.source(
              "venues", line: row.line, column: column,
              document: context.catalogue.venueRows[venue.id]?.document,
              documentLine: context.catalogue.venueRows[venue.id]?.documentLine)
          ]))
      book.record(trait.named(FigureName(metric, venue.subject)))
    }
  }
}

private let traits: [(metric: Metric, column: String, name: Phrase)] = [
  (
    .hoursPerWeek, "hours_per_week",
    Phrase(da: "antallet af åbningstimer", en: "the number of opening hours")
  ),
  (
    .staffOnDuty, "staff_on_duty",
    Phrase(da: "antallet af medarbejdere", en: "the number of staff")
  ),
]
