package import Base
import Figures

/// One line of the run journal: what was done, on what, and what came of it.
///
/// It is kept as one line of JSON, its record, which names the digest of the entry before. The digest of an entry is the
/// SHA-256 of its record, so that none can be edited or taken out unseen.
package struct JournalEntry: Hashable, Sendable {
  /// The layout of a record that is written now; a reader takes the first one too, and refuses any other.
  package static let version = 2
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
    /// Which build of the program it was, by its checksum.
    package let build: String?
    /// The SHA-256 of the manifest of the reports, which names every input and report with its digest.
    package let manifest: String?
    package let checks: [Check]
    /// Files that the work left in the study's working folder, each with its digest.
    package let files: [Manifest.Entry]
    /// The signature that was given.
    package let signature: StepSignature?

    package init(
      _ act: Act, day: String?, outcome: Outcome, message: String? = nil, program: String,
      build: String? = nil, manifest: String? = nil, checks: [Check] = [],
      files: [Manifest.Entry] = [], signature: StepSignature? = nil
    ) {
      self.act = act
      self.day = day
      self.outcome = outcome
      self.message = message
      self.program = program
      self.build = build
      self.manifest = manifest
      self.checks = checks
      self.files = files
      self.signature = signature
    }

    /// The digest of a file that the work left; nil where it left none of that name.
    package func digest(of file: String) -> String? { files.first { $0.path == file }?.sha256 }
  }

  /// No journal comes so far: a number above it is no run's.
  package static let largestNumber = 1 << 53

  /// Counts from 1, without a gap.
  package let number: Int
  package let event: Event
  /// The digest of the entry before.
  package let previous: String
  /// The layout it was written in. In the first, entries named no files and no signature.
  private let layout: Int

  package init(number: Int, event: Event, previous: String) {
    self.init(number: number, event: event, previous: previous, layout: JournalEntry.version)
  }

  private init(number: Int, event: Event, previous: String, layout: Int) {
    self.number = number
    self.event = event
    self.previous = previous
    self.layout = layout
  }

  /// The entry as one line of JSON.
  package var record: String {
    func text(_ value: String?) -> JSONOutput { .string(orNull: value) }
    let members: [JSONOutput.Member] = [
      .init("version", .integer(layout)), .init("entry", .integer(number)),
      .init("act", .string(event.act.rawValue)), .init("when", text(event.day)),
      .init("outcome", .string(event.outcome.rawValue)), .init("message", text(event.message)),
      .init("program", .string(event.program)), .init("build", text(event.build)),
      .init("manifest", text(event.manifest)),
      .init("checks", .object(event.checks.map { .init($0.name, .integer($0.count)) })),
    ]
    let later: [JSONOutput.Member] = [
      .init("files", .object(event.files.map { .init($0.path, .string($0.sha256)) })),
      .init("signature", event.signature?.json ?? .null),
    ]
    return JSONText(
      .object(members + (layout > 1 ? later : []) + [.init("previous", .string(previous))]),
      style: .compact
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
    let layout = reader.integer("version")
    if !(1...version).contains(layout) { reader.refuse("version", expected: "1 or \(version)") }
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
      }, files: layout > 1 ? files(&reader) : [],
      signature: layout > 1 ? signature(&reader) : nil)
    return JournalEntry(
      number: reader.integer("entry"), event: event, previous: reader.string("previous"),
      layout: layout)
  }

  private static func files(_ reader: inout ObjectReader) -> [Manifest.Entry] {
    (reader.value("files")?.members ?? []).compactMap { file in
      file.value.string.map { Manifest.Entry(path: file.key, sha256: $0) }
    }
  }

  private static func signature(_ reader: inout ObjectReader) -> StepSignature? {
    guard let value = reader.value("signature"), value.kind != .null else { return nil }
    return reader.object("signature", StepSignature.read)
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
