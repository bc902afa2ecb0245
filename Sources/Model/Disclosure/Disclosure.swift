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

  /// In the order of tables and lines.
  private(set) var cells: [Cell] = []
  /// By the name of its figure.
  private(set) var totals: [String: Total] = [:]
  /// The withheld venues of each measure by their ids, and what was counted at all of them.
  private(set) var venues: [String: [String: (count: Double, isWithheld: Bool)]] = [:]

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
      for measure in measures where measure.kind != .visits || rule.visits == .protect {
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
  }

  package var isEmpty: Bool { cells.isEmpty }

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
        }, small: 1..<rule.threshold)
      let chosen = Set(Suppression(table, threshold: rule.threshold).withheld)
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
    cells.sort { ($0.table, $0.line, $0.column) < ($1.table, $1.line, $1.column) }
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
  package func decides(_ scenario: Scenario, among all: [Venue]) -> Bool {
    guard scenario.kind != .outcome, !scenario.closed.isEmpty else { return false }
    return venues.values.contains { counts in
      func mayCut(_ members: [Venue]) -> Bool {
        let closed = members.filter { scenario.closed.contains($0.id) }.map { counts[$0.id] }
        let staying = members.filter { !scenario.closed.contains($0.id) }
          .compactMap { counts[$0.id] }
        guard !staying.isEmpty, closed.allSatisfy({ $0 != nil }) else { return false }
        let most = closed.compactMap(\.self).filter { !$0.isWithheld }.map(\.count).max()
        let least = staying.filter { !$0.isWithheld }.map(\.count).min()
        return most.map { most in least.map { most <= $0 } ?? true } ?? true
      }
      func hides(_ members: [Venue]) -> Bool {
        members.contains { counts[$0.id]?.isWithheld ?? false }
      }
      if mayCut(all) { return hides(all) }
      let closing = Dictionary(grouping: all, by: \.centre).values.filter { members in
        members.contains { scenario.closed.contains($0.id) }
      }
      return !closing.isEmpty && closing.allSatisfy(mayCut) && closing.contains(where: hides)
    }
  }
}

// MARK: - workshops

extension Disclosure {
  /// Attendances are few numbers that a workshop's users are a part of. One that is small is withheld with every sum it is in,
  /// and so are its users, so that each bears on no other.
  private mutating func add(_ rows: [CountsOfPersons.Workshop], _ rule: DisclosureRule) {
    let small = Set(
      rows.indices.filter {
        !rows[$0].isKnown && (1..<rule.threshold).contains(rows[$0].attendances ?? 0)
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
      }, small: 1..<rule.threshold)
    let chosen = Set(Suppression(table, threshold: rule.threshold).withheld)
    let users = Set(counted.indices.filter(chosen.contains).map { counted[$0] })
    guard !users.isEmpty || !small.isEmpty else { return }
    for index in rows.indices {
      if small.contains(index) { withhold("attendances", rows[index].line) }
      if users.contains(index) {
        withhold("users", rows[index].line)
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
    for (subject, members) in sums(of: rows) {
      if members.contains(where: small.contains) {
        totals[FigureName(.attendances, subject).description] = Total(
          value: nil, counted: members.count)
      }
      if members.contains(where: users.contains) {
        let sum = members.compactMap { rows[$0].users }.reduce(0, +)
        totals[FigureName(.attendancesByUsers, subject).description] = Total(
          value: shown.contains(subject) ? Double(sum) : nil, counted: members.count)
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
