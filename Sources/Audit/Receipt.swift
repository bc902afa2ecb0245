package import Base
import Figures

/// What a verification came to, as its receipt tells it later.
package struct Receipt: Hashable, Sendable {
  /// The layout of the two files; a reader refuses another.
  package static let version = 1
  package static let textName = "receipt.txt"
  package static let provenanceName = "receipt.prov.json"
  /// The first line of the text, and the last.
  static let opening = "vifte receipt \(version)"
  static let closing = "end of receipt"

  package enum Verdict: String, Sendable {
    case verified
    case notVerified = "not verified"
  }

  package let verdict: Verdict
  /// The SHA-256 of `SHA256SUMS`, which names every report; nil where there was none.
  package let reports: String?

  package init(verdict: Verdict, reports: String?) {
    self.verdict = verdict
    self.reports = reports
  }

  /// Reads `receipt.prov.json`; one that is cut short, no JSON, no receipt or of another version is a problem.
  package init(reading bytes: [UInt8], file: String) throws(Problem) {
    let value = try Receipt.parse(bytes, file)
    let members = value.members ?? []
    let entities = members.first { $0.key == "entity" }?.value.members ?? []
    let receipt = entities.first { $0.key == ProvenanceRecord.receipt }?.value.members ?? []
    func stated(_ key: String) -> JSONValue? { receipt.first { $0.key == "vifte:\(key)" }?.value }
    guard let version = stated("version") else {
      throw Receipt.refusal(file, value.place, found: "JSON that is no receipt")
    }
    guard version.integer == Receipt.version else {
      throw Receipt.refusal(file, version.place, found: "a receipt of version \(version.shown)")
    }
    guard let verdict = stated("verdict")?.string.flatMap(Verdict.init(rawValue:)) else {
      throw Receipt.refusal(file, value.place, found: "a receipt without a verdict")
    }
    self.init(verdict: verdict, reports: stated("reports")?.string)
  }

  /// Refuses a text that is no whole receipt of this version.
  package static func check(text bytes: [UInt8], file: String) throws(Problem) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix("vifte receipt ") else {
      throw refusal(file, nil, found: "a file that is no receipt")
    }
    guard first == opening else {
      throw refusal(file, nil, found: "a receipt of version \(first.dropFirst(14))")
    }
    guard lines.last == closing, bytes.last == UInt8(ascii: "\n") else {
      throw refusal(file, nil, found: "a receipt that is cut short")
    }
  }

  private static func parse(_ bytes: [UInt8], _ file: String) throws(Problem) -> JSONValue {
    do throws(Problem) {
      return try parseJSON(bytes, file: file, kind: .file)
    } catch {
      throw refusal(
        file, error.place, found: "a receipt that is cut short or no JSON (\(error.found))")
    }
  }

  private static func refusal(_ file: String, _ place: Place?, found: String) -> Problem {
    Problem(
      .file, at: place ?? Place(file: file), found: found,
      expected: "a receipt of version \(version), whole as vifte verify wrote it",
      advice: "move it away to keep it, or remove it; verify then writes a new one")
  }
}
