import Base
import Figures

/// The tables of a study made of a sheet, each row with the line of the sheet that it comes from.
struct NewTables {
  let files: [StudyFile]
  private let resources: [JSONOutput]

  init(_ reading: SheetReading, _ document: SheetDocument, studyTitle: String, words: TruthWords) {
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
    documentRows.add([document.id, document.name, document.publisher, "", words.no[0], document.sha256])

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
      measureRows.add(
        measure.texts(
          id: measure.id, in: document, line: reading.headerLine, series: measure.series))
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
  private static func centres(_ reading: SheetReading, _ title: String) -> [(name: String, line: Int)] {
    var seen: Set<MatchingName> = []
    let named = reading.venues.compactMap { venue in venue.centre.map { ($0, venue.line) } }
      .filter { seen.insert(MatchingName($0.0)).inserted }
    return named.isEmpty ? [(title, reading.headerLine)] : named
  }
}

extension SheetMeasure {
  /// The columns of a new table of measures.
  static let columns = [
    "measure_id", "kind", "period", "name", "name_en", "method", "method_en", "document", "line",
    "per", "series",
  ]

  /// Its row, in the order of those columns; one of several that are named alike has a number after its name.
  func texts(
    id: String, in document: SheetDocument, line: Int, twin number: Int = 1, series: String
  ) -> [String] {
    let mark = number == 1 ? "" : " (\(number))"
    return [
      id, kind.rawValue, period, StudyWords.usual.plain(name, in: .danish) + mark,
      StudyWords.usual.plain(name, in: .english) + mark, "Som i regnearket \(document.name).",
      "As in the sheet \(document.name).", document.id, String(line), per?.rawValue ?? "", series,
    ]
  }
}

extension SheetMeasure.Count {
  /// The number as a table writes it; empty where there is none.
  var text: String { value.flatMap(FiniteNumber.init)?.text ?? "" }
}
