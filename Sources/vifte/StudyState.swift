import Audit
import Figures

/// What can be told of a study from digests alone; nothing is computed. What cannot be read is a problem.
struct StudyState {
  /// Why the reports and the data base are not what a run would leave now.
  private(set) var reasons: [StatusReason] = []
  /// What is wrong with the signatures and the receipt of the last verification.
  private(set) var further: [StatusReason] = []
  /// What else there is to tell.
  private(set) var remarks: [Phrase] = []
  /// What the reports or signatures claim, and the journal here does not hold.
  private(set) var unproven: [Phrase] = []
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
    case .failed(let reason):
      add(
        .failedRun, "",
        Phrase(
          da: "den seneste kørsel mislykkedes og lod de tidligere rapporter stå: \(reason)",
          en: "the last run failed and left the earlier reports: \(reason)"))
    case .started:
      add(
        .killedRun, "",
        Phrase(
          da: "den seneste kørsel blev afbrudt eller er stadig i gang",
          en: "the last run was broken off, or is still going"))
    case .succeeded, nil: break
    }
    for fault in faults {
      add(.brokenJournal, folder.journal, Phrase("\(folder.journal): \(fault)"))
    }
    reasons += reports.reasons
    // What a run that was broken off left is of that run or of the one before, and the next one settles it.
    if case .started(_, let announced) = last {
      try judgeDatabase(orAnnounced: announced)
    } else {
      try judgeDatabase(orAnnounced: nil)
      try judgeMaking()
    }
    try judgeSignatures()
    if journal == nil, faults.isEmpty {
      remarks.append(
        Phrase(
          da:
            "her er ingen journal: hvad der er kørt og underskrevet andre steder, er ikke bevist i denne mappe",
          en:
            "no journal here: what was run and signed elsewhere is not proven by one of this folder"
        ))
    }
    let standing = try judgeReceipt()
    remarks += unproven.map { claim in
      Phrase(
        da: "ikke bevist her: \(claim.danish)", en: "not proven here: \(claim.english)")
    }
    remarks += standing
  }

  /// Whether the reports that stand are final, and a run here made them.
  var isProvenFinal: Bool {
    reports.edition?.kind == .final && proof.holdsRun(of: reports.digest)
  }

  /// All that is not as it should be.
  var all: [StatusReason] { reasons + further }

  private mutating func add(_ kind: StatusReason.Kind, _ path: String, _ words: Phrase) {
    reasons.append(StatusReason(kind: kind, path: path, words: words))
  }

  /// What the journal says, and what shows that it is not as it was written; a file that is no journal is a fault as well.
  private static func journal(
    of folder: StudyFolder
  ) throws -> (reading: Journal.Reading?, faults: [String]) {
    do {
      let reading = try Journal.reading(of: folder)
      return (reading, reading?.faults ?? [])
    } catch let damage as Journal.Damage {
      return (nil, ["found \(damage.problem.found), expected \(damage.problem.expected)"])
    }
  }
}

/// Why the reports are not what a run would leave now, and what else is not as a run left it; none when all is well.
func statusReasons(_ folder: StudyFolder) throws -> [StatusReason] {
  try StudyState(folder).reasons
}

// MARK: - what the journal knows of the reports and of the data base

extension StudyState {
  /// Holds the data base against the digest of the last run, or of one that was broken off as it put its own there.
  private mutating func judgeDatabase(orAnnounced announced: String?) throws {
    let path = folder.database
    for beside in folder.besideDatabase where try FileSystem.found(at: beside) != nil {
      add(
        .alteredDatabase, beside,
        Phrase(
          da: "\(beside) er ikke fra en kørsel og ændrer databasen, når den åbnes",
          en: "\(beside) is not of a run, and changes the data base when it is opened"))
    }
    guard let noted = proof.lastRun?.event.digest(of: StudyFolder.databaseName) else { return }
    switch try FileSystem.found(at: path) {
    case nil:
      remarks.append(
        Phrase(
          da: "her er ingen database: vifte run danner \(path)",
          en: "no data base here: vifte run makes \(path)"))
    case .file:
      let digest = try FileDigest.sha256(path, named: path)
      if digest != noted, digest != announced {
        add(
          .alteredDatabase, path,
          Phrase(
            da: "\(path) er ikke den database, som den seneste kørsel efterlod",
            en: "\(path) is not the data base that the last run left"))
      } else if let manifest = reports.digest, reasons.isEmpty,
        proof.lastRun?.event.manifest != manifest
      {
        remarks.append(
          Phrase(
            da: "\(path) er fra en tidligere kørsel end disse rapporter",
            en: "\(path) is of an earlier run than these reports"))
      }
    case .link, .folder, .other:
      add(.alteredDatabase, path, try StatusReason.other(path))
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
      add(
        .otherReports, path,
        Phrase(
          da:
            "\(path) er ikke den, som journalen senest noterede: vifte verify viser, hvad den er værd",
          en: "\(path) is not the one the journal last noted: vifte verify tells what it is worth"))
    }
    if let own = Build.identity, let other = proof.otherBuild(than: own, of: manifest) {
      add(
        .otherBuild, "",
        Phrase(
          da:
            "rapporterne er dannet af en anden udgave af programmet: \(String(other.prefix(12))), ikke \(String(own.prefix(12)))",
          en:
            "the reports were made by another build of the program: \(String(other.prefix(12))), not \(String(own.prefix(12)))"
        )
      )
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
    let file = Signoff.fileName
    if reports.edition?.kind == .final, !proof.holdsRun(of: reports.digest) {
      unproven.append(
        Phrase(
          da: "at rapporterne er endelige, hvad ingen kørsel her har gjort dem til",
          en: "that the reports are final, which no run here made them"))
    }
    do {
      let signed = try SignedReports(folder, reasons)
      self.signed = signed
      guard !signed.signoff.signatures.isEmpty else { return }
      if signed.state == .otherBytes {
        further.append(
          StatusReason(kind: .lapsedSignature, path: file, words: signed.state.words))
      } else {
        remarks.append(signed.state.words)
      }
      for signature in signed.signoff.signatures {
        let step = signature.step.rawValue
        let standing = signature.digest == signed.digest ? reports.digest : nil
        switch proof.knowledge(of: signature, manifest: standing) {
        case .held: break
        case .unknown:
          unproven.append(
            Phrase(da: "\(step) af \(signature.words)", en: "\(step) by \(signature.words)"))
        case .other(let words):
          further.append(
            StatusReason(
              kind: .alteredSignature, path: file,
              words:
                Phrase(
                  da:
                    "\(file): \(step) af \(signature.words), men det, der blev underskrevet her, er af \(words)",
                  en:
                    "\(file): \(step) by \(signature.words), but what was signed here is by \(words)"
                )
            ))
        }
      }
    } catch let problems as Problems {
      let words = problems.list.first?.description ?? "\(problems)"
      further.append(StatusReason(kind: .damagedSignoff, path: file, words: Phrase(words)))
    }
  }

  /// What the receipt says, where a verification here is known to have left it.
  private mutating func judgeReceipt() throws -> [Phrase] {
    let receipt = folder.receipt
    do {
      let standing = try ReceiptStanding(folder)
      var isOfLast = true
      for (name, path) in receipt.files where try FileSystem.found(at: path) == .file {
        let digest = try FileDigest.sha256(path, named: path)
        switch proof.knowledge(ofReceipt: name, sha256: digest) {
        case .held:
          isOfLast = isOfLast && proof.isOfLastVerification(name, sha256: digest)
        case .unknown:
          hasUnknownReceipt = true
        case .other:
          further.append(
            StatusReason(
              kind: .alteredReceipt, path: path,
              words: Phrase(
                da: "\(path) er ikke den kvittering, som en efterprøvning her efterlod",
                en: "\(path) is not the receipt that a verification here left")))
        }
      }
      guard !further.contains(where: { $0.kind == .alteredReceipt }) else { return [] }
      guard !hasUnknownReceipt || proof.holdsUnnamedReceipt else {
        unproven.append(
          Phrase(
            da: "at kvitteringen her er fra en efterprøvning",
            en: "that a verification left the receipt here"))
        return []
      }
      return isOfLast || standing == .none
        ? standing.words
        : [
          Phrase(
            da: "ikke efterprøvet: kvitteringen her er ikke fra den seneste efterprøvning",
            en: "not verified: the receipt here is not of the last verification")
        ]
    } catch let damage as ReceiptFiles.Damage {
      further.append(
        StatusReason(
          kind: .damagedReceipt, path: receipt.provenance, words: Phrase(damage.problem.description)
        ))
      return []
    }
  }
}
