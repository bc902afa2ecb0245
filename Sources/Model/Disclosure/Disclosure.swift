package import Base
package import Figures
package import SQLite
package import Study

/// Which counts of persons the figures are made without, so that nobody can be told from a small one, and which totals are
/// given all the same.
///
/// What is withheld is taken out of the tables before any figure is made: every figure but those totals follows from
/// what is shown, and can tell no more than that.
package struct Disclosure: Sendable {
  /// A cell of a table that was read.
  struct Cell: Hashable, Sendable {
    let table: String
    let line: Int
    let column: String
  }

  /// A sum that a withheld count is in.
  struct Total: Sendable {
    /// Nil where it is withheld as well.
    let value: Double?
    /// How many counts it is of, the withheld among them.
    let counted: Int
  }

  /// In the order of tables and lines: counts, and the digests of the documents they are from.
  private(set) var cells: [Cell] = []
  /// By the name of its figure.
  private(set) var totals: [String: Total] = [:]
  /// The withheld venues of each measure by their ids, and what was counted at all of them.
  private(set) var venues: [String: [String: (count: Double, isWithheld: Bool)]] = [:]

  /// Whether fewer counts would have done, as far as the search for them tells.
  private(set) package var choice = DisclosureMark.Choice.fewest

  /// How many small counts are shown since a document has published them.
  private(set) package var smallShown = 0

  /// Where nothing is withheld.
  package static let none = Disclosure()

  private init() {}

  /// Reads the counts of persons and chooses what is withheld of them.
  package init(
    _ rule: DisclosureRule, _ measures: [Measure], tables: [String],
    in database: borrowing Database
  ) throws(DatabaseError) {
    let reading = CountsOfPersons(rule, tables)
    if ["centres", "venues", "measures", "counts"].allSatisfy(tables.contains) {
      let small = try reading.smallCounts(in: database)
      for measure in measures where measure.kind != .visits || rule.visits == .protect {
        // Where no count is small, or everybody knows them all, nothing is withheld.
        guard let found = small[measure.id] else { continue }
        guard !found.areKnown else {
          smallShown += found.venues
          continue
        }
        let counts = try reading.counts(of: measure, in: database)
        smallShown += counts.venues.count { $0.isSmallAndKnown(rule) }
        add(counts, rule)
      }
    }
    if ["centres", "workshops"].allSatisfy(tables.contains) {
      let workshops = try reading.workshops(in: database)
      smallShown += workshops.count { $0.isSmallAndKnown(rule) }
      add(workshops, rule)
    }
    if tables.contains("facts") {
      let facts = try reading.smallFacts(in: database)
      smallShown += facts.count(where: \.isKnown)
      cells += facts.filter { !$0.isKnown }.map {
        Cell(table: "facts", line: $0.line, column: "value")
      }
    }
    try addDigests(reading, database)
  }

  package var isEmpty: Bool { cells.isEmpty }

  /// How many counts are withheld: rows of the tables.
  package var counts: Int { Disclosure.tables.reduce(0) { $0 + lines(of: $1).count } }

  /// The tables that hold counts of persons.
  static let tables = ["counts", "workshops", "facts"]

  /// The lines of a table with a withheld cell.
  func lines(of table: String) -> [Int] {
    Set(cells.filter { $0.table == table }.map(\.line)).sorted()
  }

  /// A digest of all that a document says is soon found by whoever tries the few numbers of it that are withheld.
  private mutating func addDigests(
    _ reading: CountsOfPersons, _ database: borrowing Database
  ) throws(DatabaseError) {
    var documents: Set<Int> = []
    for table in Disclosure.tables {
      documents.formUnion(try reading.documents(ofRows: lines(of: table), in: table, database))
    }
    cells += documents.map { Cell(table: "documents", line: $0, column: "sha256") }
    cells.sort { ($0.table, $0.line, $0.column) < ($1.table, $1.line, $1.column) }
  }

  /// A document without its digest where that is withheld.
  package func shown(_ document: SourceDocument) -> SourceDocument {
    let isWithheld =
      document.place.line.map { withholds("documents", line: $0, column: "sha256") } ?? false
    return isWithheld ? document.withoutDigest : document
  }

  /// Where the withheld cells stand.
  package func places(_ origins: Origins) -> [Place] {
    cells.map { origins.place($0.table, line: $0.line, column: $0.column) }
  }

  /// Whether a cell is withheld.
  func withholds(_ table: String, line: Int, column: String) -> Bool {
    cells.contains(Cell(table: table, line: line, column: column))
  }
}

// MARK: - counts by venue

extension Disclosure {
  private mutating func add(_ counts: CountsOfPersons.OfMeasure, _ rule: DisclosureRule) {
    let withheld: Set<String>
    var shown: Set<Subject> = []
    let centres = counts.centres.map { centre in counts.venues.filter { $0.centre == centre } }
    if counts.areAdditive {
      let groups = centres.filter { !$0.isEmpty }
      let table = AdditiveTable(
        groups: groups.map { group in
          group.map { AdditiveTable.Count(Int($0.number), isKnown: $0.isKnown) }
        }, small: rule.small)
      let chosen = choose(from: table, rule)
      let ordered = groups.flatMap { $0 }
      withheld = Set(ordered.indices.filter(chosen.contains).map { ordered[$0].id })
      for (index, group) in groups.enumerated()
      where !chosen.contains(ordered.count + index) {
        shown.insert(Subject(group[0].centre))
      }
      if !chosen.contains(ordered.count + groups.count) { shown.insert(.all) }
    } else {
      // Of a mean nobody can tell how many persons it is of: no total is given that it is in.
      withheld = Set(counts.venues.filter { $0.isSmall(rule) }.map(\.id))
    }
    guard !withheld.isEmpty else { return }
    for venue in counts.venues where withheld.contains(venue.id) {
      cells += venue.lines.map { Cell(table: "counts", line: $0, column: "value") }
    }
    let sums = zip(counts.centres.map { Subject($0) }, centres) + [(Subject.all, counts.venues)]
    for (subject, members) in sums where members.contains(where: { withheld.contains($0.id) }) {
      totals[FigureName(counts.measure.metric, subject).description] = Total(
        value: shown.contains(subject) ? members.reduce(0) { $0 + $1.number } : nil,
        counted: members.count)
    }
    venues[counts.measure.id] = Dictionary(
      counts.venues.map { ($0.id, ($0.number, withheld.contains($0.id))) }
    ) { first, _ in first }
  }

  /// The cells that are withheld of a table.
  private mutating func choose(from table: AdditiveTable, _ rule: DisclosureRule) -> Set<Int> {
    let found = Suppression(table, threshold: rule.threshold)
    if !found.isLeast { choice = .cutShort }
    return Set(found.withheld)
  }

  /// The total that a withheld count is in; nil where it has none.
  func total(_ metric: Metric, _ subject: Subject) -> Total? {
    totals[FigureName(metric, subject).description]
  }

  /// Whether a measure is withheld at a venue.
  func withholds(_ measure: Metric, at venue: Venue) -> Bool {
    venues[measure.id]?[venue.id]?.isWithheld ?? false
  }

  /// Whether a plan may be one that closes those with the lowest counts of a measure of which some are withheld, of all venues or of
  /// each centre in which it closes any: which they are would tell of the withheld counts.
  ///
  /// That goes by what is shown alone. If it went by the withheld counts, a plan that is told of would tell that it closes others.
  /// Where nobody counted a venue, or no plan may close it, nothing follows from whether it closes.
  package func decides(_ scenario: Scenario, among all: [Venue]) -> Bool {
    if claimsWithheld(scenario, among: all) { return true }
    guard scenario.kind != .outcome, !scenario.closed.isEmpty else { return false }
    return venues.values.contains { counts in
      /// Whether those that close may be the lowest; nil where none of those counted closes, or all do.
      func mayCut(_ members: [Venue]) -> Bool? {
        let closed = members.filter { scenario.closed.contains($0.id) }.compactMap { counts[$0.id] }
        let staying = members.filter {
          !scenario.closed.contains($0.id) && $0.lock?.state != .open
        }.compactMap { counts[$0.id] }
        guard !closed.isEmpty, !staying.isEmpty else { return nil }
        let most = closed.filter { !$0.isWithheld }.map(\.count).max()
        let least = staying.filter { !$0.isWithheld }.map(\.count).min()
        return most.map { most in least.map { most <= $0 } ?? true } ?? true
      }
      func hides(_ members: [Venue]) -> Bool {
        members.contains { counts[$0.id]?.isWithheld ?? false }
      }
      if mayCut(all) == true { return hides(all) }
      let cut = Dictionary(grouping: all, by: \.centre).values.compactMap { members in
        mayCut(members).map { (members, isLowest: $0) }
      }
      return !cut.isEmpty && cut.allSatisfy(\.isLowest) && cut.contains { hides($0.0) }
    }
  }

  /// Whether a plan says that it closes those with the lowest counts among some of which a count is withheld.
  private func claimsWithheld(_ scenario: Scenario, among all: [Venue]) -> Bool {
    guard let claim = scenario.fewest, let counts = venues[claim.measure] else { return false }
    return claim.groups(of: all, closing: scenario.closed).joined()
      .contains { counts[$0.id]?.isWithheld ?? false }
  }
}

// MARK: - workshops

extension Disclosure {
  /// Attendances are few numbers that a workshop's users are a part of. One that is small is withheld with every sum it is in,
  /// and so are its users, so that each bears on no other.
  private mutating func add(_ rows: [CountsOfPersons.Workshop], _ rule: DisclosureRule) {
    let small = Set(
      rows.indices.filter {
        !rows[$0].isKnown && rule.small.contains(rows[$0].attendances ?? 0)
      })
    let counted = rows.indices.filter { rows[$0].users != nil }
    let rounds = Array(Set(counted.map { rows[$0].round })).sorted()
    let centres = rows.reduce(into: [String]()) { found, row in
      if row.users != nil, !found.contains(row.centre) { found.append(row.centre) }
    }
    let table = AdditiveTable(
      entries: counted.map { index in
        let row = rows[index]
        return AdditiveTable.Entry(
          row: rounds.firstIndex(of: row.round) ?? 0,
          column: centres.firstIndex(of: row.centre) ?? 0,
          AdditiveTable.Count(row.users ?? 0, isKnown: row.isKnown),
          of: small.contains(index) ? nil : row.attendances,
          isWithheld: small.contains(index))
      }, small: rule.small)
    let chosen = choose(from: table, rule)
    let users = Set(counted.indices.filter(chosen.contains).map { counted[$0] })
    guard !users.isEmpty || !small.isEmpty else { return }
    for index in rows.indices {
      if small.contains(index) { withhold("attendances", rows[index].line) }
      if users.contains(index) { withhold("users", rows[index].line) }
      // Of few who attended, the per cent tells how many.
      if rows[index].hasPercent, users.contains(index) || small.contains(index) {
        withhold("printed_percent", rows[index].line)
      }
    }
    var shown: Set<Subject> = []
    for (place, round) in rounds.enumerated() where !chosen.contains(counted.count + place) {
      shown.insert(Subject("round-\(round)") / .all)
    }
    let first = counted.count + rounds.count
    for (place, centre) in centres.enumerated() where !chosen.contains(first + place) {
      shown.insert(.all / Subject(centre))
    }
    if !chosen.contains(first + centres.count) { shown.insert(.all / .all) }
    // A sum of which a part is not known is none, whatever is withheld of it.
    for (subject, members) in sums(of: rows) {
      if members.contains(where: small.contains),
        members.allSatisfy({ rows[$0].attendances != nil })
      {
        totals[FigureName(.attendances, subject).description] = Total(
          value: nil, counted: members.count)
      }
      let counts = members.compactMap { rows[$0].users }
      if members.contains(where: users.contains), counts.count == members.count {
        totals[FigureName(.attendancesByUsers, subject).description] = Total(
          value: shown.contains(subject) ? Double(counts.reduce(0, +)) : nil,
          counted: members.count)
      }
    }
  }

  private mutating func withhold(_ column: String, _ line: Int) {
    cells.append(Cell(table: "workshops", line: line, column: column))
  }

  /// The rows of each round, of each centre, and all, by the subject of their sum.
  private func sums(of rows: [CountsOfPersons.Workshop]) -> [(Subject, [Int])] {
    Dictionary(
      grouping: rows.indices.flatMap { index in
        let (round, centre) = (Subject("round-\(rows[index].round)"), Subject(rows[index].centre))
        return [(round / .all, index), (.all / centre, index), (.all / .all, index)]
      }, by: \.0
    ).map { ($0.key, $0.value.map(\.1)) }
  }
}
