import Audit
import Figures
import JSON

/// Signs the reports as prepared, checked or approved; without a step, tells how far they have been signed.
func signReports(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let folder = invocation.folder
  guard let word = invocation.operands.first else {
    try refuseParts(invocation)
    let signed = try SignedReports(folder, statusReasons(folder))
    show(signed, dropped: [], console)
    return .ok
  }
  guard let step = SignoffStep(rawValue: word) else {
    let steps = SignoffStep.allCases.map(\.rawValue)
    throw Problem(
      .configuration, at: nil, found: quoted(word), expected: "prepared, checked or approved",
      advice: nearestName(to: word, among: steps).map { "did you mean \(quoted($0))?" })
  }
  let parts = try parts(of: invocation)
  // A folder that is no study is told apart before anything is made in it.
  _ = try statusReasons(folder)
  try FileSystem.makeFolder(folder.work)
  return try Lock.holding(folder.lock) {
    let reasons = try statusReasons(folder)
    let signed = try SignedReports(folder, reasons)
    guard reasons.isEmpty, let digest = signed.digest else { return refuse(reasons, console) }
    // Digests that agree with each other prove nothing: what is signed is what the inputs give.
    let rebuild = try Rebuild(folder, reasons: reasons)
    guard rebuild.faults.isEmpty else { return refuse(rebuild, console) }
    let manifest = folder.reports + "/" + Manifest.fileName
    let (signoff, dropped) = try signed.signoff.signing(
      StepSignature(
        step: step, name: parts.name, role: parts.role, date: parts.date, digest: digest),
      edition: ReportsEdition(ofManifest: FileSystem.read(manifest), file: manifest))
    try write(signoff, to: folder)
    try Journal(of: folder).append(
      JournalEntry.Event(
        .sign, day: parts.date, outcome: .succeeded,
        message: "\(step.rawValue) by \(parts.name), \(parts.role)", program: Edition.program,
        build: Build.identity,
        manifest: try FileDigest.sha256(manifest, named: Manifest.fileName)))
    show(try SignedReports(folder, reasons), dropped: dropped, console)
    return .ok
  }
}

/// Reports that are not what a run would leave now are not signed; the exit code is that of `status`.
private func refuse(_ reasons: [StatusReason], _ console: Console) -> ExitCode {
  console.report(
    reasons.map {
      Problem(
        .file, at: nil, found: "that " + $0.words,
        expected: "reports that are current and as a run left them",
        advice: "vifte run makes them so")
    })
  return reasons.contains { $0.kind.exitCode == .mismatch } ? .mismatch : .stale
}

/// Reports whose digests agree with each other, but that are not what the inputs give.
private func refuse(_ rebuild: Rebuild, _ console: Console) -> ExitCode {
  console.report(
    rebuild.faults.map {
      Problem(
        .file, at: nil, found: "that " + $0, expected: "reports that are what the inputs give",
        advice: "vifte run makes them so")
    })
  return .mismatch
}

/// The name, role and date of the one who signs; whichever is missing is a problem.
private func parts(
  of invocation: Invocation
) throws(Problems) -> (name: String, role: String, date: String) {
  var problems = Problems()
  func part(_ option: Option) -> String {
    if let text = invocation.values[option]?.last { return text }
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)", found: "nothing",
        expected: "\(option.meaning), beside the step"))
    return ""
  }
  let parts = (part(.name), part(.role), part(.date))
  try problems.throwIfAny()
  return parts
}

/// Who signs, without what is signed, is a step forgotten.
private func refuseParts(_ invocation: Invocation) throws(Problem) {
  for option in [Option.name, .role, .date] where invocation.values[option] != nil {
    throw Problem(
      .configuration, at: nil, found: "--\(option.rawValue) without a step",
      expected: "vifte sign prepared, checked or approved")
  }
}

/// Writes the sign-off, all of it or none.
private func write(_ signoff: Signoff, to folder: StudyFolder) throws(Problem) {
  let path = folder.path(Signoff.fileName)
  guard !FileSystem.isLink(path) else {
    throw Problem(
      .file, at: Place(file: Signoff.fileName), found: "a symbolic link",
      expected: "a file that may be replaced")
  }
  let new = folder.path(".\(Signoff.fileName).vifte-new")
  do throws(Problem) {
    try FileSystem.write(Array(signoff.text.utf8), to: new)
    try FileSystem.flush(new)
    try FileSystem.move(new, over: path)
  } catch {
    try? FileSystem.remove(new)
    throw error
  }
}

private func show(_ signed: SignedReports, dropped: [StepSignature], _ console: Console) {
  var lines = signed.state.words.wrapped(hanging: 2)
  if !dropped.isEmpty {
    lines +=
      "begun anew: the reports have changed since they were signed, and the earlier signatures fell away"
      .wrapped(hanging: 2)
    lines += dropped.flatMap { line($0, "no more") }
  }
  lines += signed.signoff.signatures.flatMap {
    line($0, $0.digest == signed.digest ? nil : "of other bytes")
  }
  console.show(
    lines,
    .object([
      "version": .integer(1), "state": .string(signed.state.name),
      "text": .string(signed.state.words),
      "reports_sha256": signed.digest.map(JSONOutput.string) ?? .null,
      "signatures": .array(signed.signoff.signatures.map(\.json)),
      "dropped": .array(dropped.map(\.json)),
    ]))
}

private func line(_ signature: StepSignature, _ remark: String?) -> [String] {
  let words = signature.words + (remark.map { " (\($0))" } ?? "")
  return ("  " + signature.step.rawValue.padded(to: 10)).followed(by: words)
}
