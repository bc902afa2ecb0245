import Base
package import Figures

/// A study made of a sheet: its files, none of which is on disk yet.
package struct NewStudy: Sendable {
  package let files: [StudyFile]
  /// What its settings say of its words.
  package let wording: Wording
  /// The measure that plans are computed on, and the one of people present; nil where the sheet has none.
  package let visits: String?
  package let present: String?
  /// Where the sheet lies in it.
  package let sheetPath: String

  /// What is said of the study beside the sheet.
  package struct Wording: Sendable {
    package let title: String
    package let language: Language
    /// Nil where the sheet has no money.
    package let currency: String?
    package let venue: String?
    package let centre: String?
    /// What all of them lie in.
    package let area: String?

    package init(
      title: String, language: Language, currency: String? = nil, venue: String? = nil,
      centre: String? = nil, area: String? = nil
    ) {
      self.area = area
      self.title = title
      self.language = language
      self.currency = currency
      self.venue = venue
      self.centre = centre
    }
  }

  /// The id of the document that the sheet is.
  static let document = "S"

  /// `bytes` are those of the sheet, kept as they are under its own name.
  package init(_ reading: SheetReading, of bytes: [UInt8], _ wording: Wording) {
    self.wording = Wording(
      title: wording.title, language: wording.language,
      currency: reading.traits.contains(.cost)
        ? wording.currency ?? Currency.danishKroner.code : nil,
      venue: wording.venue ?? reading.noun(.venue), centre: wording.centre ?? reading.noun(.centre),
      area: wording.area)
    visits = reading.lastMeasure(.visits)?.id
    // What was counted at a stated time is shown, and no chance is computed of it.
    present = reading.lastMeasure(.present).flatMap { $0.isDated ? nil : $0.id }
    let name = SheetDocument.fileName(reading.file)
    sheetPath = "inputs/" + name
    let document = SheetDocument(
      id: NewStudy.document, name: name, publisher: SheetDocument.publisher(in: wording.language),
      bytes: bytes)
    let tables = NewTables(
      reading, document, studyTitle: wording.title, language: wording.language)
    files =
      [
        StudyFile(
          StudyFolder.settings,
          self.wording.settings(
            visits: visits, present: present,
            reassignment: reading.isPlaced ? .nearest : nil)),
        StudyFile("inputs/datapackage.json", tables.package(title: wording.title)),
      ] + SummaryPaper(language: wording.language).files
      + CommitteePapers(language: wording.language).files + tables.files
      + [StudyFile(sheetPath, bytes)]
  }
}

extension NewStudy.Wording {
  /// `pipeline.json`, which says no more than what has no default.
  fileprivate func settings(
    visits: String?, present: String?, reassignment: Reassignment?
  ) -> [UInt8] {
    func object(_ pairs: [(String, String?)]) -> JSONOutput? {
      let members = pairs.compactMap { key, text in
        text.map { JSONOutput.Member(key, .string($0)) }
      }
      return members.isEmpty ? nil : .object(members)
    }
    let members: [(String, JSONOutput?)] = [
      ("title", .string(title)), ("languages", .array([.string(language.rawValue)])),
      ("currency", currency.map { .string($0) }),
      ("nouns", object([("venue", venue), ("centre", centre), ("area", area)])),
      ("inputs", .string("inputs/datapackage.json")),
      ("papers", SummaryPaper(language: language).settings),
      ("measures", object([("visits", visits), ("present", present)])),
      // Where it is known how far it is, users are taken to go to what is nearest.
      ("reassignment", reassignment.map { .string($0.rawValue) }),
    ]
    let output = JSONOutput.object(
      members.compactMap { key, value in value.map { JSONOutput.Member(key, $0) } })
    return Array((JSONText(output, style: .indented).text + "\n").utf8)
  }
}

extension SheetReading {
  /// Whether it is known where every venue is.
  fileprivate var isPlaced: Bool {
    venues.allSatisfy { $0.traits[.latitude] != nil && $0.traits[.longitude] != nil }
  }

  /// The measure of a kind that was counted last; of one period the one counted per the shortest.
  fileprivate func lastMeasure(_ kind: Measure.Kind) -> SheetMeasure? {
    let order: [Measure.Per] = [.year, .month, .week, .hour, .day]
    func rank(_ measure: SheetMeasure) -> Int {
      measure.per.flatMap { order.firstIndex(of: $0) } ?? 0
    }
    return measures.filter { $0.kind == kind && $0.counts.contains { $0.value != nil } }
      .max { ($0.period, rank($0)) < ($1.period, rank($1)) }
  }

  /// The noun that the name of a column is.
  fileprivate func noun(_ role: Noun.Role) -> String? {
    let content: SheetAccount.Content = role == .venue ? .name : .centre
    let name = account.columns.first { $0.content == content }?.name ?? ""
    let words = MatchingName(name).text.split(separator: " ")
    return words.first.flatMap { role.noun(named: String($0)) == nil ? nil : String($0) }
  }
}
