import Base
import Figures
import SQLite
import Study

extension Pipeline {
  /// Whether the costs are there when they split the frame, each once, and lie within it.
  func checkGrants(
    _ database: borrowing Database, _ catalogue: Catalogue, _ origins: Origins,
    _ problems: inout Problems
  ) throws(DatabaseError) {
    guard settings.conventions.allocation == .given else { return }
    let tables = settings.stages.ingest
    let known = try KnownCosts(database, tables: tables, origins: origins)
    guard known.areThere else {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: "allocation",
          found: "given without the table grants, and without a cost in the table venues",
          expected: "grants under stages.ingest, or the cost of each venue in the table venues"))
      return
    }
    let twice = catalogue.venues.filter { known.both(of: $0) != nil }
    for venue in twice { refuse(venue, known, &problems) }
    guard twice.isEmpty, tables.contains("facts"), let frame = settings.frame else { return }
    let amounts = try KnownCosts.amounts(database, tables: tables)
    let over = try database.rows(
      """
      WITH known AS (\(amounts))
      SELECT format('%.2f', (SELECT sum(kroner) FROM known)), format('%.2f', value) FROM facts
      WHERE fact_id = \(frame.sqlLiteral)
        AND (SELECT sum(kroner) FROM known) > value ORDER BY csv_line
      """
    ) { (grants: $0.text(0), frame: $0.text(1)) }
    let unit = settings.words.currency.unit
    for sums in over {
      problems.add(
        Problem(
          .data, at: settings.framePlace, field: "grants",
          found: "grants of \(sums.grants) \(unit) in all",
          expected: "at most \(sums.frame) \(unit)"))
    }
  }

  /// Tells of a venue whose cost is given twice, with both places.
  private func refuse(_ venue: Venue, _ known: KnownCosts, _ problems: inout Problems) {
    guard let (grant, cost) = known.both(of: venue) else { return }
    let unit = settings.words.currency.unit
    let other = grant.place.map { "\($0)" } ?? "the table grants"
    problems.add(
      Problem(
        .data, at: cost.place, field: "cost",
        found: "\(plainNumber(cost.kroner)) \(unit) for \(quoted(venue.id)), whose grant is "
          + "\(plainNumber(grant.kroner)) \(unit) in \(other)",
        expected: "the cost of a venue once", advice: "empty one of the two cells"))
  }
}
