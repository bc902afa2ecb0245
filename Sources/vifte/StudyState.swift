import Audit
import Base
import Figures

/// What can be told of a study from digests alone; nothing is computed. What cannot be read is a problem.
struct StudyState {
  /// Why the reports and the database are not what a run would leave now.
  private(set) var reasons: [StatusReason] = []
  /// What is wrong with the signatures and the receipt of the last verification.
  private(set) var further: [StatusReason] = []
  /// What else there is to tell.
  private(set) var remarks: [StatusRemark] = []
  /// What the reports or signatures claim, and the journal here does not hold.
  private(set) var unproven: [UnprovenClaim] = []
  /// The sign-off and the reports it is of; nil where it cannot be read.
  private(set) var signed: SignedReports?
  /// Whether a receipt stands that no verification in the journal is known to have left.
  private(set) var hasUnknownReceipt = false

  private let folder: StudyFolder
  private let proof: JournalProof
  private let reports: ReportsState

  init(_ folder: StudyFolder) throws {
    self.folder = folder
    let (journal, faults) = try StudyState.journal(of: folder)
    let entries = journal?.entries ?? []
    proof = JournalProof(entries)
    reports = try ReportsState(folder)
    let last = try LastRun.read(folder)?.settled(by: entries)
    switch last {
    case .failed(let reason): reasons.append(.failedRun(reason))
    case .started: reasons.append(.killedRun)
    case .succeeded, nil: break
    }
    reasons += faults
    reasons += reports.reasons
    // What a run that was broken off left is of that run or of the one before, and the next one settles it.
    if case .started(_, let announced) = last {
      try judgeDatabase(orAnnounced: announced)
    } else {
      try judgeDatabase(orAnnounced: nil)
      try judgeMaking()
    }
    try judgeSignatures()
    if reports.edition?.kind == .final, !reasons.isEmpty { remarks.append(.finalBecomesDraft) }
    if journal == nil, faults.isEmpty { remarks.append(.noJournal) }
    let standing = try judgeReceipt()
    remarks += unproven.map(StatusRemark.notProven)
    if standing != .none { remarks.append(.verified(standing)) }
  }

  /// Whether the reports that stand are final, and a run here made them.
  var isProvenFinal: Bool {
    reports.edition?.kind == .final && proof.holdsRun(of: reports.digest)
  }

  /// All that is not as it should be.
  var all: [StatusReason] { reasons + further }

  /// What the journal says, and what shows that it is not as it was written; a file that is no journal is a fault as well.
  private static func journal(
    of folder: StudyFolder
  ) throws -> (reading: Journal.Reading?, faults: [StatusReason]) {
    do {
      let reading = try Journal.reading(of: folder)
      let faults = reading?.faults ?? []
      return (reading, faults.map { .brokenJournal(folder.journal, $0.words) })
    } catch let damage as Journal.Damage {
      return (nil, [.noJournal(folder.journal, damage.problem)])
    }
  }
}

/// Why the reports are not what a run would leave now, and what else is not as a run left it; none when all is well.
func statusReasons(_ folder: StudyFolder) throws -> [StatusReason] {
  try StudyState(folder).reasons
}

// MARK: - what the journal knows of the reports and of the database

extension StudyState {
  /// Holds the database against the digest of the last run, or of one that was broken off as it put its own there.
  private mutating func judgeDatabase(orAnnounced announced: String?) throws {
    let path = folder.database
    for beside in folder.besideDatabase where try FileSystem.found(at: beside) != nil {
      reasons.append(.besideDatabase(beside))
    }
    guard let noted = proof.lastRun?.event.digest(of: StudyFolder.databaseName) else { return }
    switch try FileSystem.found(at: path) {
    case nil: remarks.append(.noDatabase(path: path))
    case .file:
      let digest = try FileDigest.sha256(path, named: path)
      if digest != noted, digest != announced {
        reasons.append(.otherDatabase(path))
      } else if let manifest = reports.digest, reasons.isEmpty,
        proof.lastRun?.event.manifest != manifest
      {
        remarks.append(.databaseOfEarlierRun(path: path))
      }
    case .link, .folder, .other: reasons.append(try .other(.alteredDatabase, at: path))
    }
  }

  /// Whether the journal knows the reports, whose digests may agree with each other and still be others than a run here
  /// left. Reports that are final, or that somebody has signed, may have been made elsewhere; a draft can be made here.
  private mutating func judgeMaking() throws {
    let path = folder.reports + "/" + Manifest.fileName
    guard let manifest = reports.digest, !reasons.contains(where: { $0.path == path }) else {
      return
    }
    let isKnown = proof.lastManifest == nil || proof.lastManifest == manifest
    if !isKnown, reports.edition?.kind == .draft, try !isSigned() {
      reasons.append(.otherReports(path))
    }
    if let own = Build.identity, let other = proof.otherBuild(than: own, of: manifest) {
      reasons.append(.otherBuild(other, notThis: own))
    }
  }

  private func isSigned() throws -> Bool {
    guard let signed = try? SignedReports(folder, reasons) else { return false }
    switch signed.state {
    case .unsigned, .otherBytes: return false
    case .prepared, .checked, .approved: return true
    }
  }
}

// MARK: - the signatures and the receipt

extension StudyState {
  private mutating func judgeSignatures() throws {
    if reports.edition?.kind == .final, !proof.holdsRun(of: reports.digest) {
      unproven.append(.finalReports)
    }
    do {
      let signed = try SignedReports(folder, reasons)
      self.signed = signed
      guard !signed.signoff.signatures.isEmpty else { return }
      if signed.state == .otherBytes {
        further.append(.lapsedSignature)
      } else {
        remarks.append(.signed(signed.state))
      }
      for signature in signed.signoff.signatures {
        let standing = signature.digest == signed.digest ? reports.digest : nil
        switch proof.knowledge(of: signature, manifest: standing) {
        case .held: break
        case .unknown: unproven.append(.signature(signature))
        case .other(let words): further.append(.alteredSignature(signature, held: words))
        }
      }
    } catch let problems as Problems {
      further.append(.damagedSignoff(problems.list.first?.description ?? "\(problems)"))
    }
  }

  /// What the receipt says, where a verification here is known to have left it.
  private mutating func judgeReceipt() throws -> ReceiptStanding {
    let receipt = folder.receipt
    do {
      let standing = try ReceiptStanding(folder)
      var isOfLast = true
      for (name, path) in receipt.files where try FileSystem.found(at: path) == .file {
        let digest = try FileDigest.sha256(path, named: path)
        switch proof.knowledge(ofReceipt: name, sha256: digest) {
        case .held:
          isOfLast = isOfLast && proof.isOfLastVerification(name, sha256: digest)
        case .unknown: hasUnknownReceipt = true
        case .other: further.append(.alteredReceipt(path))
        }
      }
      guard !further.contains(where: { $0.kind == .alteredReceipt }) else { return .none }
      guard !hasUnknownReceipt || proof.holdsUnnamedReceipt else {
        unproven.append(.receipt)
        return .none
      }
      guard isOfLast || standing == .none else { return .ofEarlierVerification }
      // The list of checksums tells which reports were meant, and not whether they are still those.
      let isAltered = reasons.contains { [.editedReport, .missingReport].contains($0.kind) }
      if standing == .ofTheseReports(.verified), isAltered { return .ofOtherReports(.verified) }
      return standing
    } catch let damage as ReceiptFiles.Damage {
      further.append(.damagedReceipt(receipt.provenance, damage.problem.description))
      return .none
    }
  }
}
