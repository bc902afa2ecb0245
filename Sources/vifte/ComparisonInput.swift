import Assembly
import Audit
import Base
import Figures
import SQLite
import Study

/// The two sides of a comparison, as they were named on the command line.
struct ComparisonInput {
  let old: Snapshot
  let new: Snapshot

  /// Reads what was named: folders of reports or runs. Without a second, what a run would give now; without a first, the
  /// study's standing reports.
  init(_ operands: [String], in folder: StudyFolder) throws {
    let first = operands.first ?? folder.reports
    let now = operands.count < 2 ? try ComparisonInput.now(folder) : nil
    let second = operands.count < 2 ? nil : operands[1]
    // Bytes that are known to be a run's own, from either side: an edited report is told by its lines with them.
    var kept: [String: [UInt8]] = [:]
    for name in [first, second].compactMap(\.self) where ComparisonInput.run(name) == nil {
      for bytes in try FoundReports(name).files.values { kept[SHA256.hexadecimal(bytes)] = bytes }
    }
    for bytes in now?.files.values ?? [:].values { kept[SHA256.hexadecimal(bytes)] = bytes }
    old = try ComparisonInput.snapshot(first, in: folder, kept: kept)
    new = try now ?? ComparisonInput.snapshot(second ?? first, in: folder, kept: kept)
  }

  /// The number of a run in `run:7`; nil when it is a folder that was named.
  private static func run(_ name: String) -> Int? {
    name.hasPrefix("run:") ? Int(name.dropFirst(4)) : nil
  }

  private static func snapshot(
    _ name: String, in folder: StudyFolder, kept: [String: [UInt8]]
  ) throws -> Snapshot {
    if let run = run(name) { return try Snapshot(run: run, in: folder) }
    return try FoundReports(name).snapshot(of: folder, kept: kept)
  }

  /// What a run would give from the inputs as they are; nothing is written.
  static func now(_ folder: StudyFolder) throws -> Snapshot {
    let pipeline = try Pipeline(folder)
    let results = try pipeline.results(in: Database(.memory))
    let edition = try pipeline.edition(of: results)
    let files = Dictionary(edition.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let manifest = try Manifest(
      reading: files[Manifest.fileName] ?? [], file: Manifest.fileName)
    return Snapshot(
      name: "", manifest: manifest, files: files,
      inputs: try ComparisonInput.inputs(manifest, at: folder).known)
  }

  /// The inputs that are still what the reports were made from, and those that are gone.
  fileprivate static func inputs(
    _ manifest: Manifest, at folder: StudyFolder
  ) throws(Problem) -> (known: [String: [UInt8]], gone: [String]) {
    var known: [String: [UInt8]] = [:]
    var gone: [String] = []
    for input in manifest.inputs {
      guard FileSystem.kind(of: folder.path(input.path)) == .file else {
        gone.append(input.path)
        continue
      }
      let bytes = input.shown(
        try FileSystem.read(folder.path(input.path), named: input.path))
      if SHA256.hexadecimal(bytes) == input.sha256 { known[input.path] = bytes }
    }
    return (ComparisonInput.completed(known, manifest, from: folder), gone)
  }
}

extension ComparisonInput {
  /// The inputs known, and those the journal of a study keeps.
  fileprivate static func completed(
    _ known: [String: [UInt8]], _ manifest: Manifest, from folder: StudyFolder
  ) -> [String: [UInt8]] {
    let wanting = manifest.inputs.filter { known[$0.path] == nil }
    let kept = KeptBytes.bytes(wanting.map(\.sha256), in: folder)
    return wanting.reduce(into: known) { $0[$1.path] = kept[$1.sha256] }
  }
}

/// The files of a folder of reports, as they are found.
private struct FoundReports {
  private let name: String
  private let manifest: Manifest
  private let manifestBytes: [UInt8]
  let files: [String: [UInt8]]
  private let strays: [String]

  init(_ name: String) throws {
    let folder = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    self.name = folder
    guard FileSystem.kind(of: folder) == .folder else {
      throw Problem(
        .file, at: Place(file: folder),
        found: FileSystem.kind(of: folder) == nil ? "nothing" : "a file",
        expected: "a folder of reports, or a run such as run:7")
    }
    let path = folder + "/" + Manifest.fileName
    guard FileSystem.kind(of: path) == .file else {
      throw Problem(
        .file, at: Place(file: folder), found: "no \(Manifest.fileName)",
        expected: "reports that a run wrote")
    }
    manifestBytes = try FileSystem.read(path)
    manifest = try Manifest(reading: manifestBytes, file: path)
    guard manifest.profile == .everybody else {
      throw Problem(
        .file, at: Place(file: folder), found: "reports for the administration alone (intern)",
        expected: "public reports", advice: "what differs would tell of counts that are withheld")
    }
    let own = Set(manifest.outputs.map(\.path) + [Manifest.fileName, Edition.checksums])
    var files: [String: [UInt8]] = [:]
    var strays: [String] = []
    for file in try FileSystem.files(below: folder) {
      if own.contains(file), FileSystem.kind(of: folder + "/" + file) == .file {
        files[file] = try FileSystem.read(folder + "/" + file)
      } else {
        strays.append(file)
      }
    }
    self.files = files
    self.strays = strays
  }

  /// The folder the reports lie in, which is their study's if it holds one.
  private var parent: StudyFolder {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = parts.joined(separator: "/")
    return StudyFolder(root: name.hasPrefix("/") && path.isEmpty ? "/" : path)
  }

  func snapshot(of folder: StudyFolder, kept: [String: [UInt8]]) throws -> Snapshot {
    let isStanding = name == folder.reports
    let study = isStanding ? folder : parent
    var inputs: [String: [UInt8]] = [:]
    var further: [SnapshotFault] = []
    if FileSystem.kind(of: study.path(StudyFolder.settings)) == .file {
      let found = try ComparisonInput.inputs(manifest, at: study)
      inputs = found.known
      further += isStanding ? try states(folder) : found.gone.map { SnapshotFault(.inputGone, $0) }
    }
    inputs = ComparisonInput.completed(inputs, manifest, from: folder)
    var kept = kept
    let isDamaged = manifest.outputs.contains { entry in
      files[entry.path].map { SHA256.hexadecimal($0) != entry.sha256 } ?? true
    }
    let wanting = manifest.outputs.map(\.sha256).filter { kept[$0] == nil }
    kept.merge(isDamaged ? KeptBytes.bytes(wanting, in: study) : [:]) { first, _ in first }
    // The reports can be made once more where all they were made from is there.
    if isDamaged, inputs.count == manifest.inputs.count, let made = try? ComparisonInput.now(study)
    {
      for bytes in made.files.values { kept[SHA256.hexadecimal(bytes)] = bytes }
    }
    return Snapshot(
      checking: manifest, named: name, manifestBytes: manifestBytes,
      checksums: Edition.checksums, found: files, strays: strays, inputs: inputs, kept: kept,
      further: further)
  }

  /// What `vifte status` says of the study besides what the comparison itself tells.
  private func states(_ folder: StudyFolder) throws -> [SnapshotFault] {
    let toldOtherwise = [
      "changed-input", "other-program", "other-build", "edited-report", "missing-report",
      "foreign-file",
    ]
    return try statusReasons(folder).filter { !toldOtherwise.contains($0.kind.rawValue) }
      .map { reason in
        reason.kind == .missingInput
          ? SnapshotFault(.inputGone, reason.path)
          : SnapshotFault(
            reason.kind == .brokenJournal ? .brokenJournal : .state, reason.path,
            words: reason.words)
      }
  }
}
