package import Base
package import Figures

/// Who has signed a set of reports. The file lies beside the reports, in the study's folder.
package struct Signoff: Hashable, Sendable {
  /// The layout of the file; a reader refuses another.
  package static let version = 1
  package static let fileName = "signoff.json"

  /// In the order of the steps, none left out.
  package let signatures: [StepSignature]

  package init() { signatures = [] }

  private init(_ signatures: [StepSignature]) { self.signatures = signatures }

  /// How far the reports have come.
  package enum State: Hashable, Sendable {
    /// Nobody has signed.
    case unsigned
    /// What was signed is not what lies there.
    case otherBytes
    case prepared(StepSignature)
    case checked(StepSignature)
    case approved(StepSignature)

    /// `draft`, `checked` or `approved`.
    package var name: String {
      switch self {
      case .unsigned, .otherBytes, .prepared: "draft"
      case .checked: "checked"
      case .approved: "approved"
      }
    }

    /// The state in one line.
    package var words: Phrase {
      switch self {
      case .unsigned: Phrase(da: "udkast: ingen har underskrevet", en: "draft: nobody has signed")
      case .otherBytes:
        Phrase(
          da: "udkast: underskrifterne gælder andre rapporter end dem, der ligger her",
          en: "draft: the signatures are of other bytes")
      case .prepared(let signature):
        Phrase(
          da: "udkast: udarbejdet af \(signature.inWords.danish), og ikke kontrolleret",
          en: "draft: prepared by \(signature.inWords.english), and not checked")
      case .checked(let signature):
        Phrase(
          da: "kontrolleret af \(signature.inWords.danish)",
          en: "checked by \(signature.inWords.english)")
      case .approved(let signature):
        Phrase(
          da: "godkendt af \(signature.inWords.danish)",
          en: "approved by \(signature.inWords.english)")
      }
    }
  }

  /// How far reports with this digest have come; nil stands for reports that are not what any digest covers.
  package func state(_ reportsDigest: String?) -> State {
    guard let last = signatures.last else { return .unsigned }
    guard let reportsDigest, signatures.allSatisfy({ $0.digest == reportsDigest }) else {
      return .otherBytes
    }
    switch last.step {
    case .prepared: return .prepared(last)
    case .checked: return .checked(last)
    case .approved: return .approved(last)
    }
  }

  /// The sign-off with one step more, and the signatures of other bytes that fall away with it; everything that forbids it
  /// is a problem.
  package func signing(
    _ signature: StepSignature, edition: ReportsEdition
  ) throws(Problems) -> (signoff: Signoff, dropped: [StepSignature]) {
    var problems = Problems()
    func refuse(_ field: String?, _ found: String, _ expected: String, _ advice: String? = nil) {
      problems.add(
        Problem(
          .configuration, at: nil, field: field, found: found, expected: expected, advice: advice))
    }
    for fault in signature.faults() { refuse("--\(fault.key)", fault.found, fault.expected) }
    let valid = signatures.allSatisfy { $0.digest == signature.digest } ? signatures : []
    let dropped = valid.isEmpty ? signatures : []
    let step = signature.step
    let place = SignoffStep.allCases.firstIndex(of: step) ?? 0
    if place < valid.count {
      refuse(
        nil, "the signature of the \(step.signer) \(valid[place].words)",
        "a step that nobody has signed", "remove \(Signoff.fileName) to begin anew")
    } else if place > valid.count {
      let missing = SignoffStep.allCases[valid.count]
      refuse(
        nil,
        dropped.isEmpty
          ? "no signature of the \(missing.signer)"
          : "signatures of other bytes, as the reports have changed since",
        "the steps in their order: prepared, checked, approved",
        "vifte sign \(missing.rawValue) comes first")
    }
    for other in valid where step.others.contains(other.step) && other.isSamePerson(as: signature) {
      refuse(
        "--name", quoted(signature.name),
        "another person than the \(other.step.signer) \(other.name)")
    }
    if let last = valid.last, place == valid.count, signature.date < last.date {
      refuse(
        "--date", quoted(signature.date), "no day before the \(last.step.signer)'s, \(last.date)")
    }
    if step == .approved, edition == .draft {
      refuse(
        nil, "reports in a draft edition", "the final edition, which alone can be approved",
        "vifte run --final makes it, and tells what stands in its way")
    }
    try problems.throwIfAny()
    return (Signoff(valid + [signature]), dropped)
  }

  package var text: String {
    let output = JSONOutput.object([
      "version": .integer(Signoff.version), "signatures": .array(signatures.map(\.json)),
    ])
    return JSONText(output, style: .indented).text + "\n"
  }

  /// Reads a sign-off; a damaged one, one of another layout, or one no run of the steps could have left, is a problem.
  package init(reading bytes: [UInt8], file: String) throws(Problems) {
    var problems = Problems()
    var read: Signoff?
    do throws(Problem) {
      let value = try parseJSON(bytes, file: file, kind: .file)
      if let version = value.members?.first(where: { $0.key == "version" })?.value,
        version.integer != Signoff.version
      {
        throw Problem(
          .file, at: version.place, field: "version", found: version.shown,
          expected: "\(Signoff.version)", advice: "another program wrote it")
      }
      read = ObjectReader.read(value, kind: .file, problems: &problems) { reader in
        _ = reader.integer("version")
        let signatures = reader.objects("signatures", StepSignature.read)
        Signoff.checkOrder(signatures, &reader)
        return Signoff(signatures)
      }
    } catch {
      problems.add(error)
    }
    try problems.throwIfAny()
    guard let read else { throw problems }
    self = read
  }

  /// Nobody could sign so: a step left out or taken twice, two digests, or one person where there must be two.
  private static func checkOrder(_ signatures: [StepSignature], _ reader: inout ObjectReader) {
    let steps = signatures.map(\.step)
    if steps != Array(SignoffStep.allCases.prefix(steps.count)) {
      reader.refuse(
        "signatures", found: steps.map(\.rawValue).joined(separator: ", "),
        expected: "the steps in their order: prepared, checked, approved")
    }
    if Set(signatures.map(\.digest)).count > 1 {
      reader.refuse("signatures", found: "two digests", expected: "one for all signatures")
    }
    for first in signatures {
      for second in signatures
      where first.step == .prepared && first.step.others.contains(second.step)
        && first.isSamePerson(as: second)
      {
        reader.refuse(
          "signatures", found: "\(quoted(second.name)) as preparer and \(second.step.signer)",
          expected: "two persons")
      }
    }
  }
}
