import Base
import Document
package import Figures

/// Everything a verification looked at and found, for its receipt: no clock, machine or path is in it.
package struct Verification: Sendable {
  /// One of the checks that were made, and what it came to.
  package struct Check: Hashable, Sendable {
    package let name: String
    package let words: String

    package init(_ name: String, _ words: String) {
      self.name = name
      self.words = words
    }
  }

  /// Something that is not as it should be, and what more is known of it.
  package struct Fault: Hashable, Sendable {
    package let words: Phrase
    package let details: [Phrase]

    package init(_ words: Phrase, details: [Phrase] = []) {
      self.words = words
      self.details = details
    }
  }

  /// The version of the program, and the SHA-256 of the program itself.
  package let program: Manifest.Entry
  /// When it was made, if the user said so.
  package let when: String?
  /// The stages that made the reports, by the name of their list.
  package let stages: [(list: String, names: [String])]
  /// The files as they lie on disk.
  package let inputs: [Manifest.Entry]
  package let reports: [Manifest.Entry]
  /// The SHA-256 of the list of checksums; nil where there is none.
  package let sums: String?
  package let checks: [Check]
  /// What is not as it should be; none when all is well.
  package let faults: [Fault]

  package init(
    program: Manifest.Entry, when: String?, stages: [(list: String, names: [String])],
    inputs: [Manifest.Entry], reports: [Manifest.Entry], sums: String?, checks: [Check],
    faults: [Fault]
  ) {
    self.program = program
    self.when = when
    self.stages = stages
    self.inputs = inputs
    self.reports = reports
    self.sums = sums
    self.checks = checks
    self.faults = faults
  }

  /// The faults as the receipt and the journal have them, a line each.
  package var faultLines: [String] {
    faults.flatMap { [$0.words.english.words] + $0.details.map { "  " + $0.english.words } }
      .map(\.asTerminalLine)
  }

  package var receipt: Receipt {
    Receipt(verdict: faults.isEmpty ? .verified : .notVerified, reports: sums)
  }

  /// The receipt for people.
  package var text: String {
    var lines = [Receipt.opening, "", "verdict: \(receipt.verdict.rawValue)"]
    lines.append("program: \(program.path)")
    lines.append("program sha256: \(program.sha256)")
    if let when { lines.append("when, as stated: \(when)") }
    lines.append("reports sha256, of SHA256SUMS: \(sums ?? "none")")
    lines += ["", "checks:"] + checks.map { "  \($0.name): \($0.words)" }
    lines += ["", "faults:"] + (faults.isEmpty ? ["  none"] : faultLines.map { "  \($0)" })
    lines += ["", "inputs:"] + inputs.map { "  \($0.sha256)  \($0.path)" }
    lines += ["", "reports:"] + reports.map { "  \($0.sha256)  \($0.path)" }
    // The name of a file may hold a line break and what stands in a receipt.
    return lines.map { $0.asTerminalLine + "\n" }.joined() + "\n" + Receipt.closing + "\n"
  }

  /// The receipt for programs: PROV-JSON (W3C Member Submission, 24 April 2013).
  package var provenance: String {
    JSONText(ProvenanceRecord(self).json, style: .indented).text + "\n"
  }
}
