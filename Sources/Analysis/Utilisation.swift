import Figures
import Ingest
import SQLite
import Statistics

extension Analysis {
  /// How the venues were used: visits a day in 2013, people present in 2015, and what the two say together.
  static let utilisation = Analysis(
    name: "utilisation", tables: ["documents", "centres", "venues", "counts"],
    foundations: ["ground"]
  ) { database, material, book throws(DatabaseError) in
    let reaches = material.catalogue.centres.map(Counts.Reach.centre) + [.city]
    let visits = try Counts.visits.cells(database, material)
    let present = try Counts.present.cells(database, material)
    let chance = Chance(material.settings)

    for reach in reaches {
      try recordVenueCount(reach, database, material, &book)
    }
    for venue in material.catalogue.venues {
      if let cell = visits[venue.id] { book.record(cell) }
      if let cell = present[venue.id] {
        book.record(cell, interval: chance.around(present: cell.outcome.value))
      }
    }
    for reach in reaches {
      let visited = try Counts.visits.sum(over: reach, database, material)
      book.record(
        visited.sum.named(FigureName(.visitsPerDay, reach.subject)), coverage: visited.coverage)
      let there = try Counts.present.sum(over: reach, database, material)
      book.record(
        there.sum.named(FigureName(.present, reach.subject)),
        interval: chance.around(present: there.sum.outcome.value), coverage: there.coverage)
    }
    for venue in material.catalogue.venues {
      let share = book.traced(.present, venue.subject) / book.traced(.visitsPerDay, venue.subject)
      book.record(
        share.named(FigureName(.momentShare, venue.subject)),
        interval: chance.around(
          present: present[venue.id]?.outcome.value, perVisits: visits[venue.id]?.outcome.value))
      let part = book.traced(.visitsPerDay, venue.subject) / book.traced(.visitsPerDay, .all)
      book.record(
        part.named(FigureName(.visitShare, venue.subject)),
        coverage: book[.visitsPerDay, .all]?.coverage)
    }
    for reach in reaches {
      let there = try Counts.present.sum(
        over: reach, database, material, withBoth: Counts.visits)
      let visited = try Counts.visits.sum(
        over: reach, database, material, withBoth: Counts.present)
      book.record(
        (there.sum / visited.sum).named(FigureName(.momentShare, reach.subject)),
        interval: chance.around(
          present: there.sum.outcome.value, perVisits: visited.sum.outcome.value),
        coverage: there.coverage)
    }
    try recordCapacityUse(database, material, &book)
    recordEvidence(material, &book)
  }
}

private func recordVenueCount(
  _ reach: Counts.Reach, _ database: borrowing Database, _ material: Material,
  _ book: inout FigureBook
) throws(DatabaseError) {
  let sources = try database.rows(
    "SELECT csv_line, document, line FROM venues v WHERE \(reach.condition) ORDER BY csv_line"
  ) { row in
    material.origins.source(
      "venues", line: row.integer(0), column: "venue_id", document: row.text(1),
      documentLine: row.integer(2))
  }
  let count = Traced(
    observed: .value(Double(sources.count)), .derived,
    from: Observation(
      query: "SELECT count(*) FROM venues v WHERE \(reach.condition)", sources: sources))
  book.record(count.named(FigureName(.venues, reach.subject)))
}

/// The share of places in use, for the venues that say how many places they have.
private func recordCapacityUse(
  _ database: borrowing Database, _ material: Material, _ book: inout FigureBook
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
          ?? .absent(Absence(.missing, [notGiven])), .published,
        from: Observation(
          query: "SELECT capacity FROM venues WHERE venue_id = '\(id)'",
          sources: [
            material.origins.source(
              "venues", line: row.integer(3), column: "capacity", document: row.text(4),
              documentLine: row.integer(5))
          ]))
    )
  }
  let capacity = Dictionary(places) { first, _ in first }
  for venue in material.catalogue.venues {
    let places = capacity[venue.id] ?? .constant(0)
    let use = book.traced(.present, venue.subject) / places
    book.record(use.named(FigureName(.capacityUse, venue.subject)))
  }
  let groups =
    material.catalogue.centres.map { centre in
      (centre.subject, material.catalogue.venues.filter { $0.centre == centre.id })
    } + [(Subject.all, material.catalogue.venues)]
  for (subject, venues) in groups {
    let known = venues.filter {
      capacity[$0.id]?.outcome.value != nil && book[.present, $0.subject]?.outcome.value != nil
    }
    let present = known.map { book.traced(.present, $0.subject) }
    let places = known.compactMap { capacity[$0.id] }
    let nobody = Traced(
      .absent(
        Absence(
          .undefined,
          [
            Phrase(
              da: "antallet af pladser er ikke oplyst for noget tilbud",
              en: "no venue's number of places is given")
          ])), .derived, expression: .sum([]))
    let use = known.isEmpty ? nobody : Traced.sum(present) / Traced.sum(places)
    book.record(
      use.named(FigureName(.capacityUse, subject)),
      coverage: Coverage(counted: known.count, expected: venues.count))
  }
}

/// How far the two counts can carry a ranking of the venues.
private func recordEvidence(_ material: Material, _ book: inout FigureBook) {
  func operands(_ metrics: [Metric]) -> [[Traced]] {
    material.catalogue.venues.filter { venue in
      metrics.allSatisfy { book[$0, venue.subject]?.outcome.value != nil }
    }.map { venue in metrics.map { book.traced($0, venue.subject) } }
  }
  let both = operands([.visitsPerDay, .present])
  let venues = material.catalogue.venues.count
  book.record(
    Traced.method("spearman", of: both.map { $0[0] } + both.map { $0[1] }) { values in
      spearmanCorrelation(Array(values.prefix(both.count)), Array(values.suffix(both.count)))
    }.named(FigureName(.rankAgreement, .all)),
    coverage: Coverage(counted: both.count, expected: venues))

  let present = operands([.present]).map { $0[0] }
  let pairs = present.count * (present.count - 1) / 2
  let coverage = Coverage(counted: present.count, expected: venues)
  book.record(
    Traced.method("pairs", of: present) { Double($0.count * ($0.count - 1) / 2) }
      .named(FigureName(.comparedPairs, .all)), coverage: coverage)
  let separable = Traced.method("separable_pairs", of: present) { values in
    let counts = values.map { Int($0) }
    let pairs = counts.indices.flatMap { first in
      counts.indices.dropFirst(first + 1).map { (counts[first], counts[$0]) }
    }
    return Double(pairs.count { equalMeansPValue($0, $1) < 0.05 })
  }
  book.record(
    separable.named(FigureName(.separablePairs, .all)),
    fraction: Fraction(Int(separable.outcome.value ?? 0), of: pairs), coverage: coverage)
}
