import Foundation
import Testing

/// A study of another town, made of the shipped one: other names, years, nouns and money, in one language. Its numbers are
/// the same, so that every page has something to say.
extension Study {
  /// What the invented study calls its venues, its centres, its area and its money.
  enum Invention: CaseIterable {
    case danish, english

    var language: String { self == .danish ? "da" : "en" }
    fileprivate var nouns: String {
      switch self {
      case .danish: #"{ "venue": "skole", "centre": "distrikt", "area": "kommune" }"#
      case .english: #"{ "venue": "club", "centre": "borough", "area": "region" }"#
      }
    }
    fileprivate var currency: String { self == .danish ? "EUR" : "GBP" }
  }

  /// The study invented in one language, with nothing made from it yet, and every word of the shipped one that it must not
  /// say.
  static func invented(_ invention: Invention) throws -> (study: Study, foreign: [String]) {
    let study = try neverRun()
    var renamed: [String: String] = [:]
    var foreign: Set<String> = []
    var texts: [String: [[String]]] = [:]
    for file in try study.names(in: "inputs") where file.hasSuffix(".csv") {
      texts[file] = csvRows(try study.text(of: "inputs/" + file))
    }
    for (file, mark) in [("venues.csv", "v"), ("centres.csv", "c")] {
      for (number, row) in (texts[file] ?? []).dropFirst().enumerated() {
        renamed[row[0]] = "\(mark)-\(number + 1)"
      }
    }
    for (file, rows) in texts {
      let words = written[file] ?? [:]
      let named = names[file] ?? []
      texts[file] = rows.enumerated().map { line, row in
        zip(rows[0], row).map { column, cell in
          if line == 0 || cell.isEmpty { return cell }
          if let word = words[column] {
            if named.contains(column) { foreign.insert(cell) }
            return "\(word) \(line)"
          }
          return renamed[cell] ?? inOtherYears(cell)
        }
      }
    }
    for (file, rows) in texts {
      let lines = rows.map { row in
        row.map { $0.contains(where: ",\"".contains) ? "\"\($0)\"" : $0 }.joined(separator: ",")
      }
      _ = try study.writing(lines.joined(separator: "\n") + "\n", to: "inputs/" + file)
    }
    let package = try study.text(of: "inputs/datapackage.json")
    _ = try study.writing(inOtherYears(package), to: "inputs/datapackage.json")
    _ = try study.replacing("centre-not-place", with: "group-not-place", in: "inputs/notes.csv")
    let money = invention.currency
    _ = try study.rewriting("inputs/facts.csv") {
      $0.replacing(",kr,", with: ",\(money),").replacing("63500000", with: "41200000")
    }
    _ = try study.rewriting("pipeline.json") { settings in
      var number = 0
      var told = inOtherYears(settings)
        .replacing(/\{\s*"da": "[^"]*",\s*"en": "[^"]*"\s*\}/) { _ in
          number += 1
          return "\"Tekst \(number)\""
        }
        .replacing(/"(owner|body)": "[^"]*"/) { "\"\($0.output.1)\": \"Kontor\"" }
        .replacing(
          #"  "inputs""#,
          with: """
              "languages": ["\(invention.language)"], "currency": "\(money)",
              "nouns": \(invention.nouns),
              "inputs"
            """)
      for (old, new) in renamed { told = told.replacing("\"\(old)\"", with: "\"\(new)\"") }
      for (place, id) in scenarios.enumerated() {
        told = told.replacing("\"\(id)\"", with: "\"plan-\(place + 1)\"")
      }
      return told
    }
    foreign.formUnion([
      "København", "Socialforvaltning", "Socialudvalg", "2013", "2015", "63,5", "63.5",
    ])
    return (study, foreign.sorted())
  }

  private static let scenarios = [
    "three-fewest-present-2033", "three-fewest-visits-2031", "city-nine-to-five",
    "two-per-centre", "no-amager", "outcome-2016",
  ]

  private static func inOtherYears(_ text: String) -> String {
    text.replacing("2013", with: "2031").replacing("2015", with: "2033")
  }

  /// The columns whose texts are replaced, each with the word that is numbered.
  private static let written: [String: [String: String]] = [
    "venues.csv": ["name": "Solsort"], "centres.csv": ["name": "Lærke"],
    "aliases.csv": ["alias": "Mejse", "note": "Bemærket"],
    "documents.csv": ["title": "Kilde", "publisher": "Udgiver", "short_title": "Kilde"],
    "measures.csv": [
      "name": "Talt", "name_en": "Counted", "method": "Talt på denne måde",
      "method_en": "Counted in this way",
      "figure_label": "tavle", "figure_label_en": "board",
    ],
    "facts.csv": [
      "meaning": "En oplysning med nummer", "meaning_en": "A fact with number",
      "figure_label": "tavle", "figure_label_en": "board",
    ],
    "workshops.csv": ["figure_label": "tavle", "figure_label_en": "board"],
    "notes.csv": ["text": "Et forbehold med nummer", "text_en": "A caveat with number"],
    "codebook.csv": [
      "label": "Emne", "label_en": "Topic", "definition": "Handler om emnet",
      "definition_en": "Is about topic",
    ],
    "sections.csv": ["title": "Liste", "title_en": "List"],
    "concerns.csv": ["text": "Hensyn", "text_en": "Concern"],
    "participants.csv": [
      "name": "Gruppe", "name_en": "Group", "description": "Er spurgt på en måde",
      "description_en": "Was asked in a way",
    ],
    "bearings.csv": ["text": "Noget er sagt", "text_en": "Something was said"],
  ]

  /// Those of them that name something of the shipped study.
  private static let names: [String: Set<String>] = [
    "venues.csv": ["name"], "aliases.csv": ["alias"], "documents.csv": ["title", "publisher"],
  ]
}
