import Audit
import Digest
import Figures
import Ingest
import JSON
import Recomputation
import SQLite

/// Makes the reports anew from the inputs and compares every byte, reckons every recorded figure a second time, and holds
/// all files against the digests recorded; then writes a receipt. All three are always done, and all faults told.
func verifyReports(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
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
    return outcome.tell(console)
  }
  try WorkFolder.make(folder)
  let (outcome, whyNoReceipt) = try Lock.holding(folder.lock) {
    let outcome = try VerificationOutcome(invocation, receipt)
    return (outcome, try leave(outcome, receipt, folder))
  }
  return outcome.tell(console, withoutReceipt: whyNoReceipt)
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
) throws -> String? {
  let verification = outcome.verification
  let faults = verification.faults
  let prepared = outcome.keepsReceipt ? nil : try receipt.prepare(verification)
  let event = JournalEntry.Event(
    .verify, day: verification.when, outcome: faults.isEmpty ? .succeeded : .failed,
    message: faults.isEmpty
      ? nil : JournalEntry.shortened(faults.joined(separator: "\n")), program: Edition.program,
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
    return ", as there is no journal to hold it"
  } catch {
    prepared?.discard()
    throw error
  }
  try prepared?.place()
  return prepared == nil ? " in the place of the one that stands" : nil
}

/// What a verification looked at and found, and what there is to tell of it.
private struct VerificationOutcome {
  let verification: Verification
  let digests: DigestCheck
  private let rebuild: Rebuild
  private let recomputation: Recomputation?
  private let receipt: ReceiptFiles
  private let otherBuild: [String]

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
      checks: [rebuild.check, digests.check] + checks(recomputation),
      faults: digests.reasons.filter { !rebuild.tells($0, in: folder) }.flatMap {
        $0.lines(.english)
      }
        + rebuild.faults
        + (recomputation?.faults.map { "recorded \($0.text)" } ?? []))
    (self.digests, self.rebuild, self.recomputation) = (digests, rebuild, recomputation)
    self.receipt = receipt
    otherBuild = otherBuildLines(rebuild, folder)
  }

  /// Tells all of it, with the reason why no receipt was written if none was, and gives the exit code.
  func tell(_ console: Console, withoutReceipt whyNoReceipt: String? = nil) -> ExitCode {
    console.show(
      verification.faults + otherBuild + summary(rebuild, recomputation, verification)
        + digests.reasons.waysOut(.english)
        + (rebuild.differences.isEmpty || !digests.reasons.isEmpty
          ? []
          : ["what to do: vifte run makes the reports anew, from the inputs as they are"])
        + (whyNoReceipt.map { ["no receipt was written\($0)"] } ?? [])
        + digests.unproven.map { "not proven here: \($0.english.words)" },
      json(rebuild, digests, recomputation, verification, receipt))
    if verification.faults.isEmpty { return .ok }
    let isOnlyStale =
      !digests.reasons.isEmpty && digests.reasons.exitCode == .stale
      && !(recomputation?.faults.contains { $0.kind == .record } ?? false)
    return isOnlyStale ? .stale : .mismatch
  }
}

/// Where the reports differ and the journal knows that another build of the program made them, that is said: the cause may
/// be the program and no file.
private func otherBuildLines(_ rebuild: Rebuild, _ folder: StudyFolder) -> [String] {
  let entries = (try? Journal.reading(of: folder))??.entries ?? []
  guard !rebuild.differences.isEmpty, let made = JournalProof(entries).lastRun?.event.build,
    let own = Build.identity, made != own
  else { return [] }
  return [
    "the last run was by another build of the program: \(made.prefix(12)), not \(own.prefix(12))"
  ]
}

/// Nil where one of the two files is not there; the digests tell which.
private func recompute(_ folder: StudyFolder, _ digests: DigestCheck) -> Recomputation? {
  guard let figures = try? FileSystem.read(folder.reports + "/figures.csv"),
    let cells = try? FileSystem.read(folder.reports + "/cells.csv")
  else { return nil }
  let inputs = digests.inputs.compactMap { entry in
    (try? FileSystem.read(folder.path(entry.path))).map { (path: entry.path, bytes: $0) }
  }
  return Recomputation(figures: figures, cells: cells, inputs: inputs)
}

private func checks(_ recomputation: Recomputation?) -> [Verification.Check] {
  guard let recomputation else {
    return [
      Verification.Check(
        "recomputation", "nothing could be recomputed without figures.csv and cells.csv")
    ]
  }
  let left = recomputation.notRepeated.map { "\($0.method) \($0.figures)" }
    .joined(separator: ", ")
  return [
    Verification.Check(
      "recomputation",
      """
      of \(recomputation.figures) figures \(recomputation.recomputed) came out again, \
      \(recomputation.withoutValue) are rightly without a value; \(counted(recomputation.faults.count, "fault"))
      """),
    Verification.Check(
      "only made anew", left.isEmpty ? "none" : "by methods that are not repeated: \(left)"),
    Verification.Check(
      "ranges",
      "\(recomputation.ranges) came out again, \(recomputation.rangesNotRepeated) are not repeated"),
    Verification.Check(
      "cells", "\(recomputation.cells) places were held against the inputs"),
  ]
}

private func summary(
  _ rebuild: Rebuild, _ recomputation: Recomputation?, _ verification: Verification
) -> [String] {
  let left = recomputation?.notRepeated.map(\.figures).reduce(0, +) ?? 0
  let again = recomputation.map { found in
    [
      "recomputed: \(found.recomputed) of \(found.figures) figures, "
        + "\(found.withoutValue) rightly without a value",
      "not recomputed, only made anew: \(left) figures",
      "held against the inputs: \(found.cells) places",
    ]
  }
  let verdict =
    verification.faults.isEmpty
    ? rebuild.verdict : "not verified: " + counted(verification.faults.count, "fault")
  return (again ?? ["nothing could be recomputed without figures.csv and cells.csv"]) + [verdict]
}

private func counted(_ count: Int, _ what: String) -> String {
  "\(count) \(what)\(count == 1 ? "" : "s")"
}

private func json(
  _ rebuild: Rebuild, _ digests: DigestCheck, _ recomputation: Recomputation?,
  _ verification: Verification, _ files: ReceiptFiles
) -> JSONOutput {
  func fault(_ fault: Fault) -> JSONOutput {
    .object([
      "file": .string(fault.file), "line": .integer(orNull: fault.line),
      "figure": .string(orNull: fault.figure), "text": .string(fault.words),
    ])
  }
  let recomputed = recomputation.map { found -> JSONOutput in
    .object([
      "figures": .integer(found.figures), "recomputed": .integer(found.recomputed),
      "without_value": .integer(found.withoutValue),
      "not_repeated": .array(
        found.notRepeated.map {
          .object(["method": .string($0.method), "figures": .integer($0.figures)])
        }), "ranges": .integer(found.ranges),
      "ranges_not_repeated": .integer(found.rangesNotRepeated), "cells": .integer(found.cells),
      "faults": .array(found.faults.map(fault)),
    ])
  }
  return .object([
    "version": .integer(1), "verified": .bool(verification.faults.isEmpty),
    "files": .integer(rebuild.files),
    "differences": .array(
      rebuild.differences.map {
        .object(["path": .string($0.path), "text": .string($0.words)])
      }), "obstacles": .array(rebuild.obstacles.map(JSONOutput.string)),
    "reasons": .array(
      digests.reasons.map {
        .object([
          "kind": .string($0.kind.rawValue), "path": .string($0.path),
          "text": .string($0.words.english.words),
        ])
      }), "recomputation": recomputed ?? .null,
    "receipt": .object([
      "text": .string(files.text), "provenance": .string(files.provenance),
    ]),
  ])
}
