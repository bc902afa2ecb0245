import Foundation
import Testing

/// What a study may leave out.
extension Study {
  /// The same study with another rule for small counts.
  func disclosing(_ rule: String) throws -> Study {
    try rewriting("pipeline.json") {
      $0.replacing(/"disclosure": \{[^}]*\}/, with: "\"disclosure\": \(rule)")
    }
  }

  /// Changes what a JSON file says, key by key.
  func changing(
    _ file: String, _ change: (inout [String: Any]) throws -> Void
  ) throws -> Study {
    let read = try JSONSerialization.jsonObject(with: bytes(of: file))
    var object = try #require(read as? [String: Any])
    try change(&object)
    return try writing(
      JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys]),
      to: file)
  }

  /// The same study without a frame, and without what only one with a frame can say.
  func withoutFrame() throws -> Study {
    try withoutStages("budget", of: .analysis).changing("pipeline.json") { settings in
      for key in [
        "frame", "comparable_within", "cost_driver", "fixed_share_readings", "reinvestment",
      ] {
        settings[key] = nil
      }
      var draws = try #require(settings["uncertainty"] as? [String: Any])
      draws["visit_values"] = nil
      settings["uncertainty"] = draws
    }
  }

  /// The same study, which makes nothing of the people present.
  func withoutPresent() throws -> Study {
    try changing("pipeline.json") { $0["measures"] = ["visits": "visits_2013"] }
  }

  /// The same study without these assumptions, each of which it must have.
  func withoutAssumptions(_ ids: String...) throws -> Study {
    try changing("pipeline.json") { settings in
      var list = try #require(settings["assumptions"] as? [[String: Any]])
      for id in ids {
        list.remove(at: try #require(list.firstIndex { $0["id"] as? String == id }, "\(id)"))
      }
      settings["assumptions"] = list
    }
  }

  /// A study of nothing but visits, with settings that say no more than they must.
  static func ofVisitsAlone(per period: String) throws -> Study {
    try Study.neverRun()
      .changing("inputs/datapackage.json") { package in
        let tables = ["documents", "centres", "venues", "measures", "counts"]
        let resources = try #require(package["resources"] as? [[String: Any]])
        package["resources"] = resources.filter { tables.contains($0["name"] as? String ?? "") }
      }
      .rewriting("inputs/measures.csv") { text in
        text.split(separator: "\n").filter { !$0.hasPrefix("present") }
          .joined(separator: "\n").replacing(",day,", with: ",\(period),") + "\n"
      }
      .rewriting("inputs/counts.csv") { text in
        text.split(separator: "\n").filter { !$0.contains("present") }.joined(separator: "\n")
          + "\n"
      }
      .writing(leastSettings, to: "pipeline.json")
  }
}

/// As short as settings can be, but for the formats, which spare the tests the pages for a browser.
private let leastSettings = """
  {
    "title": { "da": "Besøg", "en": "Visits" },
    "inputs": "inputs/datapackage.json",
    "measures": { "visits": "visits_2013" },
    "formats": ["markdown", "csv"]
  }

  """

/// What figures say, by name.
extension Figures {
  struct Said: Equatable {
    let value: String
    let low: String
    let high: String
    let status: String
  }

  var said: [String: Said] {
    Dictionary(
      list.map {
        ($0.name, Said(value: $0.value, low: $0.low, high: $0.high, status: $0.status))
      }
    ) { first, _ in first }
  }

  /// The figures of another run that are also here say the same; those that count findings, rows and signatures apart.
  func saySame(
    as other: Figures, but isExcepted: (String) -> Bool = { _ in false },
    _ location: SourceLocation = #_sourceLocation
  ) {
    let (mine, others) = (said, other.said)
    let counted = Set(list.filter { $0.unit == "items" }.map(\.name))
    let differing = mine.filter { name, figure in
      !counted.contains(name) && !isExcepted(name) && others[name].map { $0 != figure } ?? false
    }.map(\.key).sorted()
    #expect(differing == [], sourceLocation: location)
  }
}
