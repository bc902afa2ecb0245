import Foundation
import Testing

/// What it takes to make a study final: signatures, waivers and text exports, of nobody in particular.
extension Study {
  static let signature = #"{ "name": "N. N.", "role": "kontorchef", "date": "2015-06-24" }"#

  /// What stands in a waiver until it is put into a study, whose own digits then take its place.
  static let unseen = "00000000"

  /// A waiver as `pipeline.json` has it.
  static func waiver(
    _ finding: String, reason: String = #"{ "da": "Set efter.", "en": "Looked into." }"#,
    name: String = #""N. N.""#, role: String = #""kontorchef""#, date: String = #""2015-06-24""#,
    more: String = ""
  ) -> String {
    """
    { "finding": "\(finding)", "seen": "\(unseen)", "reason": \(reason), "name": \(name), "role": \(role), "date": \(date)\(more) }
    """
  }

  /// Adds waivers to the settings.
  func waiving(_ waivers: String...) throws -> Study { try waiving(waivers) }

  func waiving(_ waivers: [String]) throws -> Study {
    let seen = try findings().map { finding in
      (try #require(finding["id"] as? String), try #require(finding["seen"] as? String))
    }
    let list = waivers.map { waiver in
      let own = seen.first { waiver.contains("\"\($0.0)\"") }
      return waiver.replacing(Study.unseen, with: own?.1 ?? Study.unseen)
    }.joined(separator: ",\n    ")
    return try settings(
      #"  "headline": "#, "  \"waivers\": [\n    \(list)\n  ],\n  \"headline\": ")
  }

  /// Signs every assumption, each for its value.
  func signingAll() throws -> Study {
    try rewriting("pipeline.json") { text in
      var value: Substring = ""
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if let match = line.firstMatch(of: /^      "value": ([0-9.]+),/) { value = match.1 }
        let signature = Study.signature.dropLast(2) + ", \"value\": \(value) }"
        return line.replacing(#""signed": null"#, with: #""signed": "# + signature)
      }.joined(separator: "\n")
    }
  }

  /// The findings as `vifte findings --json` tells them.
  func findings() throws -> [[String: Any]] {
    let json = try vifte("findings", "--json").succeeds().json()
    return try #require(json["findings"] as? [[String: Any]])
  }

  func findingIDs(_ severity: String? = nil) throws -> [String] {
    try findings().filter { severity == nil || $0["severity"] as? String == severity }.map {
      try #require($0["id"] as? String)
    }
  }

  /// Waives every finding that can be.
  func waivingAll() throws -> Study {
    try waiving(
      findingIDs("blocking").filter { $0 != "unsigned-assumption" }.map { Study.waiver($0) })
  }

  /// Lets both documents have text exports of our own, `G.txt` and `W.txt`, in which all stands that was transcribed.
  func withExports() throws -> Study {
    try ["G", "W"].reduce(self) { study, id in
      try study.showing(study.export(of: id), as: id)
    }
  }

  /// Lets a document have a text export of our own.
  func showing(_ export: String, as document: String) throws -> Study {
    let study = try writing(export, to: "\(document).txt")
    let sums = try Program.run(["\(document).txt"], of: Program.sha256sum, in: study.folder)
    return try study.rewriting("inputs/documents.csv") { text in
      text.split(separator: "\n").map { line in
        let sum = sums.output.prefix(64)
        return
          (line.hasPrefix("\(document),")
          ? line.replacing(/[0-9a-f]{64}/, with: sum) : line) + "\n"
      }.joined()
    }
  }

  /// A document as the tables have it: the names and the numbers of each line.
  func export(of document: String) throws -> String {
    let study = try writing("En linje om \(document)\n", to: "\(document).txt")
    let told = try study.vifte("crosscheck", "\(document).txt", "--document", document, "--json")
      .ends(.data).json()
    var lines: [Int: (names: [String], numbers: [String])] = [:]
    for cell in try #require(told["cells"] as? [[String: Any]]) {
      let line = try #require(cell["recorded_line"] as? Int)
      guard let text = cell["transcribed"] as? String else { continue }
      if Double(text) == nil {
        lines[line, default: ([], [])].names.append(text)
      } else {
        lines[line, default: ([], [])].numbers.append(text)
      }
    }
    let pointed = try #require(told["beyond_end"] as? [[String: Any]])
    let end = pointed.compactMap { $0["document_line"] as? Int }.max() ?? 0
    return (1...max(end, lines.keys.max() ?? 1)).map { number in
      let line = lines[number, default: ([], [])]
      return (line.names + line.numbers).joined(separator: " ") + "\n"
    }.joined()
  }

  /// A study that lacks nothing but to be run with `Study.final`.
  static func ready() throws -> Study { try Study.withFewReports().readied() }

  func readied() throws -> Study { try signingAll().waivingAll().withExports() }

  static let final = ["run", "--final", "--source", "G.txt", "--source", "W.txt"]

  /// The pages of the reports, by name.
  func pages() throws -> [String: String] {
    try reports().files.filter { $0.key.hasSuffix(".md") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
