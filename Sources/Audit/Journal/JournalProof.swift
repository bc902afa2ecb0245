import Figures

/// What the entries of a journal prove of the files that lie on disk. What it does not hold is not wrong: it may have been
/// made elsewhere.
package struct JournalProof: Sendable {
  /// The entries of what succeeded.
  private let entries: [JournalEntry]
  /// The entries of verifications, which leave a receipt when they find faults too.
  private let verifications: [JournalEntry]

  package init(_ entries: [JournalEntry]) {
    self.entries = entries.filter { $0.event.outcome == .succeeded }
    verifications = entries.filter { $0.event.act == .verify }
  }

  /// What the journal has to say of something that lies on disk.
  package enum Knowledge: Hashable, Sendable {
    /// It was made here.
    case held
    /// The journal knows of nothing of the kind.
    case unknown
    /// Something else was made here in its place.
    case other(String)
  }

  /// The last run that succeeded.
  package var lastRun: JournalEntry? { entries.last { $0.event.act == .run } }

  /// The digest of the manifest that the last run left, or that was last verified or signed; nil where none is known.
  package var lastManifest: String? { entries.last { $0.event.manifest != nil }?.event.manifest }

  /// Whether a run here made the reports of a manifest.
  package func holdsRun(of manifest: String?) -> Bool {
    manifest != nil && entries.contains { $0.event.act == .run && $0.event.manifest == manifest }
  }

  /// The build that last made the reports of a manifest, where it is another and this one never made or verified them.
  package func otherBuild(than own: String, of manifest: String) -> String? {
    let made = entries.filter { $0.event.manifest == manifest && $0.event.act != .sign }
    guard !made.contains(where: { $0.event.build == own }) else { return nil }
    return made.last { $0.event.act == .run }?.event.build
  }

  /// What it has to say of a signature. `manifest` is that of the reports it is of, where they are those that stand: entries
  /// of the first layout name no more.
  package func knowledge(of signature: StepSignature, manifest: String?) -> Knowledge {
    var others: [String] = []
    for entry in entries where entry.event.act == .sign {
      let event = entry.event
      if let held = event.signature {
        if held == signature { return .held }
        if held.step == signature.step, held.digest == signature.digest {
          others.append(held.words)
        }
      } else if let manifest, event.manifest == manifest, let message = event.message,
        message.hasPrefix("\(signature.step.rawValue) by ")
      {
        let words =
          message.dropFirst("\(signature.step.rawValue) by ".count) + ", \(event.day ?? "")"
        if words == signature.words { return .held }
        others.append(String(words))
      }
    }
    return others.last.map(Knowledge.other) ?? .unknown
  }

  /// What it has to say of a file that a verification left beside the journal. Entries that tell of no file know nothing.
  package func knowledge(ofReceipt file: String, sha256: String) -> Knowledge {
    let left = digestsOfReceipts(file)
    return left.contains(sha256) ? .held : left.last.map(Knowledge.other) ?? .unknown
  }

  /// Whether a verification here succeeded without its entry naming the receipt, as in the first layout.
  package var holdsUnnamedReceipt: Bool {
    entries.contains { $0.event.act == .verify && $0.event.files.isEmpty }
  }

  /// Whether a receipt is of the last verification.
  package func isOfLastVerification(_ file: String, sha256: String) -> Bool {
    digestsOfReceipts(file).last.map { $0 == sha256 } ?? true
  }

  private func digestsOfReceipts(_ file: String) -> [String] {
    verifications.compactMap { $0.event.digest(of: file) }
  }
}
