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
  /// The digest of the manifest that stands; nil where there is none, or none that can be read as one.
  private var manifest: String?
  private var edition: EditionMark?

  init(_ folder: StudyFolder) throws {
    self.folder = folder
    _ = try FileSystem.read(folder.path(StudyFolder.settings), named: StudyFolder.settings)
    let (journal, faults) = try StudyState.journal(of: folder)
    let entries = journal?.entries ?? []
    proof = JournalProof(entries)
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
    var isBrokenOff = false
    if case .started = last { isBrokenOff = true }
    try judgeReports()
    // What a run that was broken off left is of that run or of the one before, and the next one settles it.
    if !isBrokenOff {
      try judgeDatabase()
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
    remarks += unproven.map { claim in
      Phrase(
        da: "ikke bevist her: \(claim.danish)", en: "not proven here: \(claim.english)")
    }
    try judgeReceipt()
  }

  /// Whether the reports that stand are final, and a run here made them.
  var isProvenFinal: Bool { edition?.kind == .final && proof.holdsRun(of: manifest) }

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

// MARK: - the reports

extension StudyState {
  private mutating func judgeReports() throws {
    let reports = folder.reports
    switch try FileSystem.found(at: reports) {
    case nil:
      add(
        .neverRun, reports,
        Phrase(
          da: "ingen rapporter endnu: vifte run danner dem",
          en: "no reports yet: vifte run makes them"))
      return
    case .folder: break
    case .link:
      add(
        .editedReport, reports,
        Phrase(
          da: "\(reports) er en henvisning og ikke, som en kørsel efterlod den",
          en: "\(reports) is a link, and not as a run left it"))
      return
    case .file, .other:
      add(
        .editedReport, reports,
        Phrase(
          da: "\(reports) er ingen mappe og ikke, som en kørsel efterlod den",
          en: "\(reports) is no folder, and not as a run left it"))
      return
    }
    let files = try FileSystem.files(below: reports)
    let path = reports + "/" + Manifest.fileName
    let manifest: Manifest
    switch try FileSystem.found(at: path) {
    case nil:
      add(
        .missingReport, path,
        files.isEmpty ? Phrase(da: "\(reports) er tom", en: "\(reports) is empty") : gone(path))
      return
    case .file:
      do {
        guard let read = try ReportsOnDisk.manifest(in: folder) else { return }
        manifest = read
      } catch let problems as Problems {
        guard problems.areOfEarlierProgram else {
          add(.editedReport, path, altered(path))
          return
        }
        add(.otherProgram, path, Phrase(Manifest.earlierProgram))
        return
      }
    case .link, .folder, .other:
      add(.editedReport, path, try other(path))
      return
    }
    self.manifest = try FileDigest.sha256(path, named: path)
    edition = manifest.edition
    if manifest.program != Edition.program {
      add(
        .otherProgram, "",
        Phrase(
          da: "rapporterne er dannet af \(manifest.program)",
          en: "the reports were made by \(manifest.program)"))
    }
    try judgeInputs(manifest)
    for output in manifest.outputs { try judgeReport(output) }
    try judgeChecksums(manifest)
    let listed = Set(manifest.outputs.map(\.path) + [Manifest.fileName, Edition.checksums])
    for file in files where !listed.contains(file) {
      add(
        .foreignFile, file,
        Phrase(
          da: "\(reports)/\(file) er ikke skrevet af en kørsel",
          en: "\(reports)/\(file) was not written by a run"))
    }
  }

  private mutating func judgeInputs(_ manifest: Manifest) throws {
    var changed: [String] = []
    for input in manifest.inputs {
      let path = folder.path(input.path)
      let found = try FileSystem.reached(by: path, named: input.path)
      guard found == .file else {
        add(
          .missingInput, input.path,
          found == nil
            ? gone(input.path)
            : Phrase(
              da: "\(input.path) er ikke længere en fil", en: "\(input.path) is no file any more"))
        continue
      }
      if try FileDigest.sha256(path, named: input.path) != input.sha256 {
        changed.append(input.path)
      }
    }
    let details = ChangedInputs.details(of: changed, since: manifest, in: folder)
    for path in changed {
      reasons.append(
        StatusReason(
          kind: .changedInput, path: path,
          words: Phrase(
            da: "\(path) er ændret, siden rapporterne blev dannet",
            en: "\(path) has changed since the reports were made"),
          details: details[path, default: []]))
    }
  }

  private mutating func judgeReport(_ output: Manifest.Entry) throws {
    let path = folder.reports + "/" + output.path
    switch try FileSystem.found(at: path) {
    case nil: add(.missingReport, path, gone(path))
    case .file:
      if try FileDigest.sha256(path, named: path) != output.sha256 {
        add(.editedReport, path, altered(path))
      }
    case .link, .folder, .other:
      add(.editedReport, path, try other(path))
    }
  }

  private mutating func judgeChecksums(_ manifest: Manifest) throws {
    let sums = folder.reports + "/" + Edition.checksums
    switch try FileSystem.found(at: sums) {
    case nil: add(.missingReport, sums, gone(sums))
    case .file:
      guard let edited = try ReportsOnDisk.editedList(manifest, in: folder) else { return }
      let path = folder.reports + "/" + edited
      add(.editedReport, path, altered(path))
    case .link, .folder, .other:
      add(.editedReport, sums, try other(sums))
    }
  }

  /// What is in the place of a file.
  private func other(_ path: String) throws(Problem) -> Phrase {
    let found =
      switch try FileSystem.found(at: path) {
      case .link: Phrase(da: "en henvisning", en: "a link")
      case .folder: Phrase(da: "en mappe", en: "a folder")
      default: Phrase(da: "ingen almindelig fil", en: "no regular file")
      }
    return Phrase(
      da: "\(path) er \(found.danish) og ikke, som en kørsel efterlod den",
      en: "\(path) is \(found.english), and not as a run left it")
  }

  private func altered(_ path: String) -> Phrase {
    Phrase(
      da: "\(path) er ikke, som en kørsel efterlod den", en: "\(path) is not as a run left it")
  }

  private func gone(_ path: String) -> Phrase {
    Phrase(da: "\(path) er væk", en: "\(path) is gone")
  }
}

// MARK: - what the journal knows of the reports and of the data base

extension StudyState {
  private mutating func judgeDatabase() throws {
    guard let noted = proof.lastRun?.event.digest(of: StudyFolder.databaseName) else { return }
    let path = folder.database
    switch try FileSystem.found(at: path) {
    case nil:
      remarks.append(
        Phrase(
          da: "her er ingen database: vifte run danner \(path)",
          en: "no data base here: vifte run makes \(path)"))
    case .file:
      if try FileDigest.sha256(path, named: path) != noted {
        add(
          .alteredDatabase, path,
          Phrase(
            da: "\(path) er ikke den database, som den seneste kørsel efterlod",
            en: "\(path) is not the data base that the last run left"))
      } else if let manifest, reasons.isEmpty, proof.lastRun?.event.manifest != manifest {
        remarks.append(
          Phrase(
            da: "\(path) er fra en tidligere kørsel end disse rapporter",
            en: "\(path) is of an earlier run than these reports"))
      }
    case .link, .folder, .other:
      add(.alteredDatabase, path, try other(path))
    }
  }

  /// Whether the journal knows the reports, whose digests may agree with each other and still be others than a run here
  /// left. Reports that are final, or that somebody has signed, may have been made elsewhere; a draft can be made here.
  private mutating func judgeMaking() throws {
    let path = folder.reports + "/" + Manifest.fileName
    guard let manifest, !reasons.contains(where: { $0.path == path }) else { return }
    let isKnown = proof.lastManifest == nil || proof.lastManifest == manifest
    if !isKnown, edition?.kind == .draft, try !isSigned() {
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
    if edition?.kind == .final, !proof.holdsRun(of: manifest) {
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
        let standing = signature.digest == signed.digest ? manifest : nil
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

  private mutating func judgeReceipt() throws {
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
        case .other:
          further.append(
            StatusReason(
              kind: .alteredReceipt, path: path,
              words: Phrase(
                da: "\(path) er ikke den kvittering, som en efterprøvning her efterlod",
                en: "\(path) is not the receipt that a verification here left")))
        }
      }
      guard !further.contains(where: { $0.kind == .alteredReceipt }) else { return }
      remarks +=
        isOfLast || standing == .none
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
    }
  }
}
