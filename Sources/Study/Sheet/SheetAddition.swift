import Base
import Figures
package import SQLite

/// What a sheet adds to a study that is there: counts of venues it knows, numbers of counts that were missing, and cells of the
/// table of venues that were empty.
package struct SheetAddition {
  /// The files that change, and the sheet, in the order they are to be put in place.
  package private(set) var files: [StudyFile] = []
  /// The measures it adds, by their ids.
  package private(set) var newMeasures: [String] = []
  /// The series of the study that the new measures may belong to, where nobody said.
  package private(set) var likeSeries: [String] = []
  /// How many rows and cells it adds.
  package private(set) var newCounts = 0
  package private(set) var newCells = 0
  /// How many counts were missing that it knows.
  package private(set) var foundCounts = 0
  /// The measures it knows such counts of that are the last of their kind in the study.
  package private(set) var foundMeasures: [String] = []
  /// The venues of the study that it has no row for, by their names and in their order.
  package private(set) var unnamed: [String] = []
  private var tables: [String: GrowingTable]
  private var problems: [Problem] = []
  private let reading: SheetReading
  private let document: SheetDocument
  private let language: Language
  /// The series that somebody says the new measures belong to.
  private let series: String?

  /// Throws every question the sheet leaves open beside the study, and all in which the two differ. The database holds the
  /// study's tables.
  package init(
    _ reading: SheetReading, of bytes: [UInt8], to target: Target, database: borrowing Database,
    series: String? = nil
  ) throws {
    self.series = series
    self.reading = reading
    language = target.language
    tables = Dictionary(target.tables.map { ($0.resource.name, $0) }) { first, _ in first }
    let folder = target.package.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let documents = try StandingRows.documents(database)
    let digest = SHA256.hexadecimal(bytes)
    if let same = documents.first(where: { $0.sha256 == digest }) {
      throw Problem(
        .data, at: Place(file: reading.file),
        found: "a sheet that the study has as the document \(same.id)",
        expected: "one that was not added yet")
    }
    let ids = ["S"] + (2...documents.count + 2).map { "S\($0)" }
    let id =
      ids.first { id in !documents.contains { MatchingName($0.id) == MatchingName(id) } } ?? "S"
    let names =
      [SheetDocument.fileName(reading.file)]
      + (2...99).map { number in
        let name = SheetDocument.fileName(reading.file)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return name[..<dot] + "-\(number)" + name[dot...]
      }
    let name = names.first { !target.isTaken(folder + $0) } ?? names[0]
    document = SheetDocument(
      id: id, name: name, publisher: SheetDocument.publisher(in: target.language), bytes: bytes)
    let standing = try StandingRows.venues(database)
    let venues = match(standing, target.names)
    let named = Set(venues.values.map(\.id))
    unnamed = standing.filter { !named.contains($0.id) }.map {
      target.names.name(of: $0.id, in: "venues")
    }
    try fillCells(of: venues, database)
    try addCounts(of: venues, database)
    try Problems(problems).throwIfAny()
    guard newCounts + newCells + foundCounts > 0 else {
      throw Problem(
        .data, at: Place(file: reading.file), found: "nothing that the study does not have",
        expected: "a count, or what fills an empty cell")
    }
    addDocument()
    files = try gatherFiles(target, sheet: StudyFile(folder + name, bytes))
  }

  // MARK: Venues

  /// The venue that each row is of, by the line of the row.
  private mutating func match(
    _ venues: [StandingRows.Venue], _ names: KnownNames
  ) -> [Int: StandingRows.Venue] {
    var matched: [Int: StandingRows.Venue] = [:]
    var lines: [String: Int] = [:]
    for row in reading.venues {
      let place = Place(file: reading.file, line: row.line, column: reading.nameColumn)
      guard let id = names.id(of: row.name, in: "venues"),
        let venue = venues.first(where: { $0.id == id })
      else {
        let near = names.adviceByName(for: row.name, in: "venues")
        problems.append(
          Problem(
            .data, at: place, found: "\(quoted(row.name)), which no venue goes by",
            expected: "a name of a venue of the study",
            advice: [near, "--skip-row \(row.line) leaves the row out"].compactMap(\.self)
              .joined(separator: " ")))
        continue
      }
      if let other = lines[id] {
        problems.append(
          Problem(
            .data, at: place,
            found: "\(quoted(row.name)), which is \(quoted(id)) as line \(other) is",
            expected: "each venue in one row", advice: "--skip-row \(row.line) leaves one out"))
        continue
      }
      lines[id] = row.line
      matched[row.line] = venue
      guard let centre = row.centre, let column = reading.centreColumn else { continue }
      if names.id(of: centre, in: "centres") != venue.centre {
        problems.append(
          Problem(
            .data, at: Place(file: reading.file, line: row.line, column: column),
            found: quoted(centre),
            expected: "\(venue.centre), as \(self.place(of: venue, "centre_id")) says",
            advice: "correct one of them, or --column \"#\(column)=skip\" leaves the column out"))
      }
    }
    return matched
  }

  private func place(of venue: StandingRows.Venue, _ column: String) -> Place {
    tables["venues"]?.place(venue.line, column) ?? Place(file: "venues", line: venue.line)
  }

  private mutating func fillCells(
    of venues: [Int: StandingRows.Venue], _ database: borrowing Database
  ) throws(DatabaseError) {
    for trait in reading.traits {
      guard var table = tables["venues"] else { return }
      let standing =
        table.has(trait.rawValue) ? try StandingRows.cells(trait.rawValue, database) : [:]
      let column = reading.account.columns.first { $0.content == .trait(trait.rawValue) }
      for row in reading.venues {
        guard let venue = venues[row.line], let text = row.traits[trait] else { continue }
        guard let there = standing[venue.line] else {
          table.fill(venue.line, trait.rawValue, with: text)
          newCells += 1
          continue
        }
        let isSame = there == text || trait.isNumber && Double(there) == Double(text)
        if isSame { continue }
        // The database has 120 as 120.0.
        let shown = trait.isNumber ? Double(there).map(plainNumber) ?? there : there
        problems.append(
          Problem(
            .data, at: Place(file: reading.file, line: row.line, column: column?.number),
            field: column?.name, found: quoted(text),
            expected: "\(quoted(shown)), as \(table.place(venue.line, trait.rawValue)) says",
            advice: "correct one of them"))
      }
      tables["venues"] = table
    }
  }

  // MARK: Counts

  private mutating func addCounts(
    of venues: [Int: StandingRows.Venue], _ database: borrowing Database
  ) throws {
    guard !reading.measures.isEmpty else { return }
    try checkSeries(StandingRows.measures(database))
    guard var measures = tables["measures"], var counts = tables["counts"] else {
      throw Problem(
        .configuration, at: nil, found: "a study that reads no measures or no counts",
        expected: "both tables, which counts go into",
        advice:
          "name measures and counts under stages.ingest, and describe them in the data package")
    }
    let standing = try StandingRows.measures(database)
    var ids = Set(standing.map(\.id) + Metric.ofProgram.map(\.id))
    if reading.measures.contains(where: \.isDated), !counts.has("at") { counts.addColumn("at") }
    for measure in reading.measures {
      let like = standing.filter {
        $0.kind == measure.kind && $0.per == measure.per && $0.period == measure.period
      }
      let rows = try like.map { try StandingRows.counts(of: $0.id, database) }
      let same = zip(like, rows).first { $1.contains { $0.at != nil } == measure.isDated }
      let id = same?.0.id ?? measure.freeId(&ids)
      let told = Dictionary((same?.1 ?? []).map { ([$0.venue, $0.at], $0) }) { first, _ in first }
      let place = reading.account.columns
      var added = 0
      let foundBefore = foundCounts
      for count in measure.counts {
        guard let venue = venues[count.line] else { continue }
        if let there = told[[venue.id, count.at]] {
          // A blank says nothing against a number.
          guard let value = count.value, there.value != value else { continue }
          // What nobody knew then may be known now; what is kept back is somebody's to give.
          if there.value == nil, !there.isWithheld {
            fill(there, with: count, in: &counts)
            continue
          }
          let known = there.value.map { plainNumber($0) } ?? "a number that is kept back"
          problems.append(
            Problem(
              .data, at: Place(file: reading.file, line: count.line, column: count.column),
              field: place.first { $0.number == count.column }?.name, found: count.text,
              expected: "\(known), as \(counts.place(there.line, "value")) says",
              advice: there.isWithheld
                ? "leave the cell blank; whoever may tell it writes it in that row"
                : "correct one of them"))
          continue
        }
        counts.add([
          "venue_id": venue.id, "measure_id": id, "value": count.text,
          "reason_missing": count.reason ?? "", "document": document.id,
          "line": String(count.line), "at": count.at ?? "",
        ])
        added += 1
      }
      newCounts += added
      if foundCounts > foundBefore, standing.last(where: { $0.kind == measure.kind })?.id == id {
        foundMeasures.append(id)
      }
      guard same == nil, added > 0 else { continue }
      newMeasures.append(id)
      let own = StudyWords.usual.plain(measure.name, in: language)
      let twins = standing.count { $0.name == own || $0.name.hasPrefix(own + " (") }
      let alike = standing.filter { $0.kind == measure.kind && $0.per == measure.per }
      if series == nil, let like = alike.compactMap(\.series).last, !likeSeries.contains(like) {
        likeSeries.append(like)
      }
      let isSeries = reading.measures.count { $0.series == measure.series } > 1
      measures.add(
        measure.row(
          id: id, in: document, line: reading.headerLine, twin: twins + 1,
          series: series ?? (isSeries ? "\(document.id)-\(measure.series)" : ""),
          language: language))
    }
    tables["measures"] = measures
    tables["counts"] = counts
  }

  /// Puts a number where none was known; the row then names this sheet, which knows it.
  private mutating func fill(
    _ there: StandingRows.Count, with count: SheetMeasure.Count, in counts: inout GrowingTable
  ) {
    let cells = [
      ("value", count.text), ("reason_missing", ""), ("document", document.id),
      ("line", String(count.line)),
    ]
    for (column, text) in cells where counts.has(column) {
      counts.fill(there.line, column, with: text)
    }
    foundCounts += 1
  }

  /// A series that is told is one of the study, of the same kind of counts.
  private mutating func checkSeries(_ standing: [StandingRows.Measured]) {
    guard let series else { return }
    let members = standing.filter { $0.series == series }
    func refuse(_ found: String, _ expected: String, _ advice: String?) {
      problems.append(
        Problem(
          .configuration, at: nil, field: "--series", found: found, expected: expected,
          advice: advice))
    }
    guard let first = members.first else {
      return refuse(
        quoted(series), "a series of the study",
        suggestion(for: series, among: Set(standing.compactMap(\.series)).sorted()))
    }
    for measure in reading.measures where measure.kind != first.kind || measure.per != first.per {
      refuse(
        "\(quoted(series)) for \(measure.id)", "a series of the same kind of count",
        "only what was counted in the same way can be compared over time")
    }
  }

  private mutating func addDocument() {
    let no = tables["documents"]?.resource.schema.fields.first { $0.name == "published" }?.words.no
    tables["documents"]?.add([
      "document_id": document.id, "title": document.name, "publisher": document.publisher,
      "published": no?.first ?? "false", "sha256": document.sha256,
    ])
  }

  // MARK: Files

  private func gatherFiles(_ target: Target, sheet: StudyFile) throws(Problem) -> [StudyFile] {
    let changed = target.tables.compactMap { tables[$0.resource.name] }.filter {
      $0.isChanged || !$0.addedColumns.isEmpty
    }
    var package = target.package.bytes
    for table in changed where !table.addedColumns.isEmpty {
      package = try DataPackageText(package, file: target.package.path)
        .adding(table.addedColumns, to: table.resource)
    }
    let described = package == target.package.bytes ? [] : [StudyFile(target.package.path, package)]
    return [sheet] + described + changed.map { StudyFile($0.resource.file, $0.newBytes) }
  }
}
