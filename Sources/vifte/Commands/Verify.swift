import Assembly
import Audit
import Base
import Figures
import Pages
import Recompute

/// Makes the reports anew from the inputs and compares every byte, computes every recorded figure a second time, and holds
/// all files against the digests recorded; then writes a receipt. All three are always done, and all faults told.
func verifyReports(_ invocation: Invocation) throws -> Reply {
  let folder = invocation.folder
  try WorkFolder.check(folder)
  // The study's own folder, however it is named, is nowhere else.
  let named = invocation.values[.receipt]?.last.flatMap { name -> String? in
    let place = FileSystem.realPath(name)
    return place != nil && place == FileSystem.realPath(folder.work) ? nil : name
  }
  if let named { try refuse(receiptIn: named, folder) }
  let elsewhere = named.map(ReceiptFiles.init(in:))
  let receipt = elsewhere ?? folder.receipt
  try ReportsOnDisk.refuseEarlierProgram(folder)
  // What is no receipt in the study's own folder is a fault of the study; elsewhere it is somebody else's.
  _ = try elsewhere?.standing()
  guard try FileSystem.found(at: folder.reports) != nil else {
    throw Problem(
      .file, at: Place(file: folder.reports), found: "no folder", expected: "the reports to verify",
      advice: "vifte run makes them")
  }
  // A receipt that is wanted elsewhere leaves the study as it is.
  if elsewhere != nil {
    let outcome = try VerificationOutcome(invocation, receipt)
    try receipt.prepare(outcome.verification).place()
    return outcome.reply(in: invocation.ownLanguage)
  }
  try WorkFolder.make(folder)
  let (outcome, whyNoReceipt) = try Lock.holding(folder.lock) {
    let outcome = try VerificationOutcome(invocation, receipt)
    return (outcome, try leave(outcome, receipt, folder))
  }
  return outcome.reply(in: invocation.ownLanguage, without: whyNoReceipt)
}

/// Among the reports a receipt would be a file that no run wrote.
private func refuse(receiptIn name: String, _ folder: StudyFolder) throws(Problem) {
  guard let place = FileSystem.realPath(name), let reports = FileSystem.realPath(folder.reports),
    (place + "/").hasPrefix(reports + "/")
  else { return }
  throw Problem(
    .configuration, at: nil, field: "--receipt", found: quoted(name),
    expected: "a folder that is not among the reports", advice: "name another")
}

/// Enters the verification in the journal, and then leaves its receipt, which the entry names. A file that is no journal is
/// told among the faults and left alone, and so is a receipt that is not what a verification here left. Gives the reason why
/// no receipt was written; nil where one was.
private func leave(
  _ outcome: VerificationOutcome, _ receipt: ReceiptFiles, _ folder: StudyFolder
) throws -> VerificationResult.WithoutReceipt? {
  let verification = outcome.verification
  let faults = verification.faults
  let prepared = outcome.keepsReceipt ? nil : try receipt.prepare(verification)
  let event = JournalEntry.Event(
    .verify, day: verification.when, outcome: faults.isEmpty ? .succeeded : .failed,
    message: faults.isEmpty
      ? nil : JournalEntry.shortened(verification.faultLines.joined(separator: "\n")),
    program: Edition.program,
    build: Build.identity,
    manifest: verification.reports.first { $0.path == Manifest.fileName }?.sha256,
    checks: [
      JournalEntry.Check("files", verification.reports.count),
      JournalEntry.Check("faults", faults.count),
    ], files: prepared?.entries ?? [])
  do {
    // One that the journal does not know would look like a forgery beside the new entry, were this to be killed now.
    try Journal(of: folder).append(
      event, doing: { if outcome.digests.hasUnknownReceipt { try receipt.discard() } },
      orTakingBack: {})
  } catch is Journal.Damage {
    // A receipt of which the journal holds nothing would look like a forgery once the journal is put back.
    prepared?.discard()
    return .noJournal
  } catch {
    prepared?.discard()
    throw error
  }
  try prepared?.place()
  return prepared == nil ? .otherStands : nil
}

/// What a verification looked at and found, and what there is to tell of it.
private struct VerificationOutcome {
  let verification: Verification
  let digests: DigestCheck
  private let rebuild: Rebuild
  private let recomputation: Recomputation?
  private let receipt: ReceiptFiles
  private let otherBuild: VerificationResult.OtherBuild?

  /// Whether the receipt that stands is not what a verification here left: it is evidence, and stays.
  var keepsReceipt: Bool {
    digests.reasons.contains { [.alteredReceipt, .damagedReceipt].contains($0.kind) }
  }

  init(_ invocation: Invocation, _ receipt: ReceiptFiles) throws {
    let folder = invocation.folder
    let when = try invocation.day()
    let digests = try DigestCheck(folder)
    let rebuild = try Rebuild(folder, reasons: digests.reasons)
    let recomputation = recompute(folder, digests)
    verification = Verification(
      program: Manifest.Entry(
        path: Edition.program,
        sha256: (try? FileDigest.sha256("/proc/self/exe", named: "the program")) ?? "not known"),
      when: when, stages: rebuild.stages, inputs: digests.inputs, reports: digests.reports,
      sums: digests.sums,
      checks: receiptChecks(
        rebuild, inputs: digests.inputs.count, reports: digests.reports.count,
        reasons: digests.reasons.count, recomputation),
      faults: digests.reasons.filter { !rebuild.tells($0, in: folder.reports) }.map {
        Verification.Fault($0.words, details: $0.details)
      }
        + (rebuild.faults + (recomputation?.faults.map(\.recorded) ?? [])).map {
          Verification.Fault($0)
        })
    (self.digests, self.rebuild, self.recomputation) = (digests, rebuild, recomputation)
    self.receipt = receipt
    otherBuild = buildOfLastRun(rebuild, folder)
  }

  /// Tells all of it, with the reason why no receipt was written if none was, and gives the exit code.
  func reply(
    in language: Language, without withoutReceipt: VerificationResult.WithoutReceipt? = nil
  ) -> Reply {
    let result = VerificationResult(
      faults: verification.faults, rebuild, recomputation, reasons: digests.reasons,
      unproven: digests.unproven, receipt: (receipt.text, receipt.provenance),
      otherBuild: otherBuild, withoutReceipt: withoutReceipt)
    let isOnlyStale =
      !digests.reasons.isEmpty && digests.reasons.exitCode == .stale
      && !(recomputation?.faults.contains { $0.kind == .record } ?? false)
    return Reply(
      Pages.verification(result), in: language,
      verification.faults.isEmpty ? .ok : isOnlyStale ? .stale : .mismatch)
  }
}

/// Where the reports differ and the journal knows that another build of the program made them, that is said: the cause may
/// be the program and no file.
private func buildOfLastRun(
  _ rebuild: Rebuild, _ folder: StudyFolder
) -> VerificationResult.OtherBuild? {
  let entries = (try? Journal.reading(of: folder))??.entries ?? []
  guard !rebuild.differences.isEmpty, let made = JournalProof(entries).lastRun?.event.build,
    let own = Build.identity, made != own
  else { return nil }
  return VerificationResult.OtherBuild(made: made, own: own)
}

/// Nil where one of the two files is not there; the digests tell which.
private func recompute(_ folder: StudyFolder, _ digests: DigestCheck) -> Recomputation? {
  guard let figures = try? FileSystem.read(folder.reports + "/figures.csv"),
    let cells = try? FileSystem.read(folder.reports + "/cells.csv")
  else { return nil }
  let inputs = digests.inputs.compactMap { entry in
    (try? FileSystem.read(folder.path(entry.path))).map { bytes in
      (path: entry.path, bytes: entry.shown(bytes))
    }
  }
  return Recomputation(figures: figures, cells: cells, inputs: inputs)
}
