import Base

/// A verification as W3C PROV: files are entities, stages and the verification activities, the program an agent.
struct ProvenanceRecord {
  static let receipt = "vifte:receipt"
  private static let agent = "vifte:program"
  private static let verification = "vifte:verification"

  private let made: Verification

  init(_ made: Verification) { self.made = made }

  private typealias Member = JSONOutput.Member

  var json: JSONOutput {
    .object([
      "prefix": .object(["vifte": .string("urn:vifte:")]), "entity": .object(entities),
      "activity": .object(activities), "agent": .object([Member(ProvenanceRecord.agent, program)]),
      "used": relations(used, "prov:activity", "prov:entity"),
      "wasGeneratedBy": relations(generated, "prov:entity", "prov:activity"),
      "wasDerivedFrom": relations(derived, "prov:generatedEntity", "prov:usedEntity"),
      "wasInformedBy": relations(informed, "prov:informed", "prov:informant"),
      "wasAssociatedWith": relations(
        activityNames.map { ($0, ProvenanceRecord.agent) }, "prov:activity", "prov:agent"),
    ])
  }

  private var program: JSONOutput {
    .object([
      "prov:type": qualified("prov:SoftwareAgent"), "vifte:version": .string(made.program.path),
      "vifte:sha256": .string(made.program.sha256),
    ])
  }

  private var entities: [Member] {
    func file(_ entry: Manifest.Entry, _ kind: String) -> Member {
      Member(
        name(of: entry, kind),
        .object([
          "prov:type": qualified("vifte:\(kind)"), "vifte:path": .string(entry.path),
          "vifte:sha256": .string(entry.sha256),
        ]))
    }
    let checks = made.checks.map { Member("vifte:\(hyphenated($0.name))", .string($0.words)) }
    let receipt: [Member] =
      [
        Member("prov:type", qualified("vifte:receipt-of-verification")),
        Member("vifte:version", .integer(Receipt.version)),
        Member("vifte:verdict", .string(made.receipt.verdict.rawValue)),
      ] + (made.sums.map { [Member("vifte:reports", .string($0))] } ?? [])
      + (made.when.map { [Member("vifte:when", .string($0))] } ?? []) + checks
      + (made.faults.isEmpty
        ? [] : [Member("vifte:fault", .array(made.faultLines.map(JSONOutput.string)))])
    return made.inputs.map { file($0, "input") } + made.reports.map { file($0, "report") }
      + [Member(ProvenanceRecord.receipt, .object(receipt))]
  }

  private var activities: [Member] {
    made.stages.map { stage in
      Member(
        "vifte:\(stage.list)",
        .object(["vifte:stages": .string(stage.names.joined(separator: " "))]))
    } + [
      Member(
        ProvenanceRecord.verification,
        .object(["prov:type": qualified("vifte:verification-of-reports")]))
    ]
  }

  private var activityNames: [String] { activities.map(\.key) }
  private var stageNames: [String] { made.stages.map { "vifte:\($0.list)" } }

  private var used: [(String, String)] {
    let files =
      made.inputs.map { name(of: $0, "input") } + made.reports.map { name(of: $0, "report") }
    return
      (stageNames.first.map { first in
        made.inputs.map { (first, name(of: $0, "input")) }
      } ?? []) + files.map { (ProvenanceRecord.verification, $0) }
  }

  private var generated: [(String, String)] {
    (stageNames.last.map { last in made.reports.map { (name(of: $0, "report"), last) } } ?? [])
      + [(ProvenanceRecord.receipt, ProvenanceRecord.verification)]
  }

  /// The figures come from the inputs, and every other report from the figures.
  private var derived: [(String, String)] {
    guard let figures = made.reports.first(where: { $0.path == "figures.csv" }) else { return [] }
    return made.inputs.map { (name(of: figures, "report"), name(of: $0, "input")) }
      + made.reports.filter { $0 != figures }.map {
        (name(of: $0, "report"), name(of: figures, "report"))
      }
  }

  private var informed: [(String, String)] {
    zip(stageNames.dropFirst(), stageNames).map { ($0, $1) }
  }

  private func relations(
    _ pairs: [(String, String)], _ first: String, _ second: String
  ) -> JSONOutput {
    let kind = first.dropFirst(5).prefix(1) + second.dropFirst(5).prefix(2)
    return .object(
      pairs.enumerated().map { index, pair in
        Member(
          "_:\(kind)\(index + 1)",
          .object([Member(first, .string(pair.0)), Member(second, .string(pair.1))]))
      })
  }

  private func qualified(_ name: String) -> JSONOutput {
    .object(["$": .string(name), "type": .string("prov:QUALIFIED_NAME")])
  }

  private func name(of entry: Manifest.Entry, _ kind: String) -> String {
    "vifte:\(kind)/\(plain(entry.path))"
  }

  private func hyphenated(_ words: String) -> String {
    plain(words.split(separator: " ").joined(separator: "-"))
  }

  /// A text as the local part of a name: letters, digits and a few marks, all else as the number of its byte.
  private func plain(_ text: String) -> String {
    let kept =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./".utf8
    return text.utf8.map { byte in
      kept.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
