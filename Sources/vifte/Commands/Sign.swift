import Assembly
import Audit
import Base
import Document
import Figures
import Pages

/// Signs the reports as prepared, checked or approved; without a step, tells how far they have been signed.
func signReports(_ invocation: Invocation) throws -> Reply {
  let folder = invocation.folder
  guard let word = invocation.operands.first else {
    try refuseParts(invocation)
    try folder.checkSettings()
    let state = try StudyState(folder)
    let signed = try state.signed ?? SignedReports(folder, state.reasons)
    let isAltered = state.further.contains { $0.kind == .alteredSignature }
    return Reply(
      answer(signed, state), in: invocation.ownLanguage, isAltered ? .mismatch : .ok)
  }
  guard let step = SignoffStep(rawValue: word) else {
    let steps = SignoffStep.allCases.map(\.rawValue)
    throw Problem(
      .configuration, at: nil, found: quoted(word), expected: "prepared, checked or approved",
      advice: nearestName(to: word, among: steps).map { "did you mean \(quoted($0))?" })
  }
  let parts = try parts(of: invocation)
  // A folder that is no study is told apart before anything is made in it.
  try folder.checkSettings()
  try WorkFolder.make(folder)
  return try Lock.holding(folder.lock) {
    let state = try StudyState(folder)
    let reasons = state.reasons + state.further.filter { $0.kind == .alteredSignature }
    let signed = try SignedReports(folder, reasons)
    guard reasons.isEmpty, let digest = signed.digest else { throw refusal(reasons) }
    // Digests that agree with each other prove nothing: what is signed is what the inputs give.
    let rebuild = try Rebuild(folder, reasons: reasons)
    guard rebuild.faults.isEmpty else { throw refusal(rebuild) }
    let manifest = folder.reports + "/" + Manifest.fileName
    let edition = try ReportsEdition(ofManifest: FileSystem.read(manifest), file: manifest)
    let signature = StepSignature(
      step: step, name: parts.name, role: parts.role, date: parts.date, digest: digest)
    let (signoff, dropped) = try signed.signoff.signing(signature, edition: edition)
    guard step != .approved || state.isProvenFinal else { throw notMadeHere }
    try enter(signature, signoff, manifest, folder)
    let after = try StudyState(folder)
    return Reply(
      answer(try SignedReports(folder, after.reasons), dropped: dropped, after),
      in: invocation.ownLanguage)
  }
}

/// Writes the sign-off and enters the signature in the journal: both stand or neither.
private func enter(
  _ signature: StepSignature, _ signoff: Signoff, _ manifest: String, _ folder: StudyFolder
) throws {
  let path = folder.path(Signoff.fileName)
  let isFirst = try FileSystem.found(at: path) == nil
  let event = JournalEntry.Event(
    .sign, day: signature.date, outcome: .succeeded,
    message: "\(signature.step.rawValue) by \(signature.name), \(signature.role)",
    program: Edition.program, build: Build.identity,
    manifest: try FileDigest.sha256(manifest, named: Manifest.fileName), signature: signature)
  let new = folder.newSignoff
  try FileSystem.discard(new)
  do {
    try FileSystem.write(Array(signoff.text.utf8), to: new)
    try FileSystem.flush(new)
    try Journal(of: folder).append(event) {
      if isFirst {
        try FileSystem.move(new, over: path)
      } else {
        try FileSystem.exchange(new, path)
      }
    } orTakingBack: {
      if isFirst {
        try FileSystem.move(path, over: new)
      } else {
        try FileSystem.exchange(new, path)
      }
    }
    // The sign-off before, where there was one.
    try? FileSystem.discard(new)
  } catch {
    try? FileSystem.discard(new)
    throw error
  }
}

/// A final edition that was made elsewhere may be right, and is approved where it was made, or made here first.
private let notMadeHere = Problem(
  .configuration, at: nil, found: "a final edition that no run in this journal made",
  expected: "one that was made here",
  advice: "vifte run --final makes it, of the same bytes where nothing has changed")

/// Reports that are not what a run would leave now are not signed; the exit code is that of `status`.
private func refusal(_ reasons: [StatusReason]) -> Refusal {
  Refusal(
    reasons.map {
      Problem(
        .file, at: nil, found: "that " + $0.words.english.words,
        expected: "reports that are current and as a run left them",
        advice: $0.kind.wayOut.english.words)
    }, reasons.exitCode)
}

/// Reports whose digests agree with each other, but that are not what the inputs give.
private func refusal(_ rebuild: Rebuild) -> Refusal {
  Refusal(
    rebuild.faults.map {
      Problem(
        .file, at: nil, found: "that " + $0.english.words,
        expected: "reports that are what the inputs give",
        advice: "vifte run makes them so")
    }, .mismatch)
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
        expected: "\(option.meaning[.english].words), beside the step"))
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

private func answer(
  _ signed: SignedReports, dropped: [StepSignature] = [], _ state: StudyState
) -> Answer {
  signatures(
    signed.signoff, of: signed.digest, dropped: dropped, further: state.further,
    unproven: state.unproven)
}
