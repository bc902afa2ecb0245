import Base
import Figures

/// The tables of a study made of a sheet, each row with the line of the sheet that it comes from.
struct NewTables {
  let files: [StudyFile]
  private let resources: [JSONOutput]

  init(
    _ reading: SheetReading, _ document: SheetDocument, studyTitle: String, language: Language
  ) {
    let words: TruthWords = language == .danish ? .danish : .english
    let centres = NewTables.centres(reading, studyTitle)
    var ids = SheetIDs(besides: centres.map(\.name) + reading.venues.map(\.name))
    var centreIDs: [MatchingName: String] = [:]
    for centre in centres {
      centreIDs[MatchingName(centre.name)] = ids.id(of: centre.name, or: "centre")
    }
    var venueIDs: [Int: String] = [:]
    for venue in reading.venues { venueIDs[venue.line] = ids.id(of: venue.name, or: "venue") }
    let traits = reading.traits
    let isDated = reading.measures.contains(where: \.isDated)

    var documentRows = CSVText(.machine)
    documentRows.add(["document_id", "title", "publisher", "date", "published", "sha256"])
    documentRows.add([
      document.id, document.name, document.publisher, "", words.no[0], document.sha256,
    ])

    var centreRows = CSVText(.machine)
    centreRows.add(["centre_id", "name", "position"])
    for (index, centre) in centres.enumerated() {
      centreRows.add([
        .text(centreIDs[MatchingName(centre.name)] ?? ""), .text(centre.name), .integer(index + 1),
      ])
    }

    let others = traits.filter { $0 != .capacity }
    var venueRows = CSVText(.machine)
    venueRows.add(
      ["venue_id", "name", "centre_id", "position", "capacity"] + others.map(\.rawValue)
        + ["document", "line"])
    for (index, venue) in reading.venues.enumerated() {
      let centre = centreIDs[MatchingName(venue.centre ?? studyTitle)] ?? ""
      venueRows.add(
        [.text(venueIDs[venue.line] ?? ""), .text(venue.name), .text(centre), .integer(index + 1)]
          + ([.capacity] + others).map { CSVValue.text(venue.traits[$0] ?? "") }
          + [.text(document.id), .integer(venue.line)])
    }

    var measureRows = CSVText(.machine)
    measureRows.add(SheetMeasure.columns)
    var countRows = CSVText(.machine)
    countRows.add(
      ["venue_id", "measure_id", "value", "reason_missing", "document", "line"]
        + (isDated ? ["at"] : []))
    for measure in reading.measures {
      let row = measure.row(
        id: measure.id, in: document, line: reading.headerLine, series: measure.series,
        language: language)
      measureRows.add(SheetMeasure.columns.map { row[$0] ?? "" })
      for count in measure.counts {
        countRows.add(
          [
            venueIDs[count.line] ?? "", measure.id, count.text, count.reason ?? "", document.id,
            String(count.line),
          ] + (isDated ? [count.at ?? ""] : []))
      }
    }

    let tables: [(table: InputTable, text: CSVText, optional: Set<String>)] = [
      (.documents, documentRows, []), (.centres, centreRows, []),
      (.venues, venueRows, Set(others.map(\.rawValue))),
      (.measures, measureRows, ["per", "series"]), (.counts, countRows, isDated ? ["at"] : []),
    ]
    let needed = reading.measures.isEmpty ? Array(tables.prefix(3)) : tables
    files = needed.map { StudyFile("inputs/\($0.table.name).csv", $0.text.bytes) }
    resources = needed.map { $0.table.description(with: $0.optional, words: words) }
  }

  /// The data package that describes them.
  func package(title: String) -> [UInt8] {
    let output = JSONOutput.object([
      "profile": .string("tabular-data-package"), "name": .string("vifte-inputs"),
      "title": .string(title), "resources": .array(resources),
    ])
    return Array((JSONText(output, style: .indented).text + "\n").utf8)
  }

  /// The centres in the order of the rows; where the sheet has none, one that has the name of the study.
  private static func centres(_ reading: SheetReading, _ title: String) -> [(
    name: String, line: Int
  )] {
    var seen: Set<MatchingName> = []
    let named = reading.venues.compactMap { venue in venue.centre.map { ($0, venue.line) } }
      .filter { seen.insert(MatchingName($0.0)).inserted }
    return named.isEmpty ? [(title, reading.headerLine)] : named
  }
}

extension SheetMeasure {
  /// The columns of a new table of measures, whose study is in one language.
  static let columns = [
    "measure_id", "kind", "period", "name", "method", "document", "line", "per", "series",
  ]

  /// Its row by columns, in the study's language and in English beside it; one of several that are named alike has a number
  /// after its name.
  func row(
    id: String, in document: SheetDocument, line: Int, twin number: Int = 1, series: String,
    language: Language
  ) -> [String: String] {
    let mark = number == 1 ? "" : " (\(number))"
    func name(_ language: Language) -> String {
      StudyWords.usual.plain(self.name, in: language) + mark
    }
    func method(_ language: Language) -> String {
      switch language {
      case .danish: "Som i regnearket \(document.name)."
      case .english: "As in the sheet \(document.name)."
      }
    }
    return [
      "measure_id": id, "kind": kind.rawValue, "period": period, "name": name(language),
      "name_en": name(.english), "method": method(language), "method_en": method(.english),
      "document": document.id, "line": String(line), "per": per?.rawValue ?? "", "series": series,
    ]
  }
}

extension SheetMeasure.Count {
  /// The number as a table writes it; empty where there is none.
  var text: String { value.flatMap(FiniteNumber.init)?.text ?? "" }
}
