import Digest
package import Figures
import JSON

/// One line of the run journal: what was done, on what, and what came of it.
///
/// It is kept as one line of JSON, its record, which names the digest of the entry before. The digest of an entry is the
/// SHA-256 of its record, so that none can be edited or taken out unseen.
package struct JournalEntry: Hashable, Sendable {
  /// The layout of a record; a reader refuses another.
  package static let version = 1
  /// What the first entry names as the digest before it.
  package static let beginning = String(repeating: "0", count: 64)

  package enum Act: String, CaseIterable, Sendable {
    case run, verify, sign
  }

  package enum Outcome: String, CaseIterable, Sendable {
    case succeeded, failed
    /// The run before was killed, as the next one saw.
    case brokenOff = "broken-off"
  }

  /// Something counted by the work, such as the blocking findings.
  package struct Check: Hashable, Sendable {
    package let name: String
    package let count: Int

    package init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// What was done, before it has its place in the journal.
  package struct Event: Hashable, Sendable {
    package let act: Act
    /// The day, as the user said; the program looks at no clock.
    package let day: String?
    package let outcome: Outcome
    /// Why it failed.
    package let message: String?
    package let program: String
    /// Which build of the program it was, as the linker names it.
    package let build: String?
    /// The SHA-256 of the manifest of the reports, which names every input and report with its digest.
    package let manifest: String?
    package let checks: [Check]

    package init(
      _ act: Act, day: String?, outcome: Outcome, message: String? = nil, program: String,
      build: String? = nil, manifest: String? = nil, checks: [Check] = []
    ) {
      self.act = act
      self.day = day
      self.outcome = outcome
      self.message = message
      self.program = program
      self.build = build
      self.manifest = manifest
      self.checks = checks
    }
  }

  /// Counts from 1, without a gap.
  package let number: Int
  package let event: Event
  /// The digest of the entry before.
  package let previous: String

  package init(number: Int, event: Event, previous: String) {
    self.number = number
    self.event = event
    self.previous = previous
  }

  /// The entry as one line of JSON.
  package var record: String {
    func text(_ value: String?) -> JSONOutput { value.map(JSONOutput.string) ?? .null }
    return JSONText(
      .object([
        "version": .integer(JournalEntry.version), "entry": .integer(number),
        "act": .string(event.act.rawValue), "when": text(event.day),
        "outcome": .string(event.outcome.rawValue), "message": text(event.message),
        "program": .string(event.program), "build": text(event.build),
        "manifest": text(event.manifest),
        "checks": .object(event.checks.map { .init($0.name, .integer($0.count)) }),
        "previous": .string(previous),
      ]), style: .compact
    ).text
  }

  /// The SHA-256 of the record, as `printf %s RECORD | sha256sum` gives it.
  package var digest: String { SHA256.hexadecimal(Array(record.utf8)) }

  /// Reads a record; one that is damaged, or of another layout, is a problem.
  package init(reading record: String, file: String) throws(Problems) {
    var problems = Problems()
    var read: JournalEntry?
    do throws(Problem) {
      let value = try parseJSON(Array(record.utf8), file: file, kind: .file)
      read = ObjectReader.read(value, kind: .file, problems: &problems, JournalEntry.entry)
    } catch {
      problems.add(error)
    }
    guard let read, problems.list.isEmpty else { throw problems }
    self = read
  }

  private static func entry(_ reader: inout ObjectReader) -> JournalEntry {
    if reader.integer("version") != version { reader.refuse("version", expected: "\(version)") }
    let act = reader.choice("act", among: Act.allCases.map(\.rawValue))
    let outcome = reader.choice("outcome", among: Outcome.allCases.map(\.rawValue))
    let checks = reader.value("checks")?.members ?? []
    let event = Event(
      Act(rawValue: act) ?? .run, day: optional("when", &reader),
      outcome: Outcome(rawValue: outcome) ?? .failed, message: optional("message", &reader),
      program: reader.string("program"), build: optional("build", &reader),
      manifest: optional("manifest", &reader),
      checks: checks.compactMap { check in
        check.value.integer.map { Check(check.key, $0) }
      })
    return JournalEntry(
      number: reader.integer("entry"), event: event, previous: reader.string("previous"))
  }

  /// A string that may be null.
  private static func optional(_ key: String, _ reader: inout ObjectReader) -> String? {
    guard let value = reader.value(key), value.kind != .null else { return nil }
    if value.string == nil { reader.refuse(key, expected: "a string in quotes, or null") }
    return value.string
  }

  /// The first lines of a long message.
  package static func shortened(_ message: String) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 20 else { return message }
    return lines.prefix(20).joined(separator: "\n") + "\nand \(lines.count - 20) more"
  }
}
