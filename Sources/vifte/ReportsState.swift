import Assembly
import Audit
import Base
import Figures

/// The edition that a file may call itself which is made beside the reports: that of the reports where they are what these inputs
/// give, and a draft where no run has looked at these inputs.
func editionOfToday(in folder: StudyFolder) throws -> EditionRequest {
  try ReportsState(folder).reasons.isEmpty ? .standing : .asked(.draft, sources: [])
}

/// What can be told of the reports from digests alone: they and the inputs are held against their manifest.
struct ReportsState {
  /// Why they are not what a run left, or would leave now.
  private(set) var reasons: [StatusReason] = []
  /// The digest of the manifest; nil where there is none, or none that can be read as one.
  private(set) var digest: String?
  /// Whether they are final, as the manifest says.
  private(set) var edition: EditionMark?

  private let folder: StudyFolder

  /// What cannot be looked at is a problem.
  init(_ folder: StudyFolder) throws {
    self.folder = folder
    try classifier()
  }

  private mutating func classifier() throws {
    let reports = folder.reports
    switch try FileSystem.found(at: reports) {
    case nil:
      reasons.append(.neverRun(reports))
      return
    case .folder: break
    case .link, .file, .other:
      reasons.append(.noFolder(reports, try StatusReason.Found(at: reports)))
      return
    }
    let files = try FileSystem.files(below: reports)
    let path = reports + "/" + Manifest.fileName
    let manifest: Manifest
    switch try FileSystem.found(at: path) {
    case nil:
      reasons.append(
        files.isEmpty ? .emptyReports(reports, manifest: path) : .missingReport(path))
      return
    case .file:
      do {
        guard let read = try ReportsOnDisk.manifest(in: folder) else { return }
        manifest = read
      } catch let problems as Problems {
        guard try problems.areOfEarlierProgram && ReportsOnDisk.areOfARun(in: folder) else {
          reasons.append(.editedReport(path))
          return
        }
        reasons.append(.earlierProgram(path))
        return
      }
    case .link, .folder, .other:
      reasons.append(try .other(.editedReport, at: path))
      return
    }
    digest = try FileDigest.sha256(path, named: path)
    edition = manifest.edition
    if manifest.program != Edition.program {
      reasons.append(.otherProgram(manifest.program))
    }
    try judgeInputs(manifest)
    for output in manifest.outputs { try judgeReport(output) }
    try judgeChecksums(manifest)
    let listed = Set(manifest.outputs.map(\.path) + [Manifest.fileName, Edition.checksums])
    for file in files where !listed.contains(file) {
      reasons.append(.foreignFile(file, in: reports))
    }
  }

  private mutating func judgeInputs(_ manifest: Manifest) throws {
    var changed: [String] = []
    for input in manifest.inputs {
      let path = folder.path(input.path)
      let found = try FileSystem.reached(by: path, named: input.path)
      guard found == .file else {
        reasons.append(found == nil ? .missingInput(input.path) : .noInput(input.path))
        continue
      }
      if try shownDigest(of: path, named: input.path, withholding: input.withheld) != input.sha256 {
        changed.append(input.path)
      }
    }
    let details = ChangedInputs.details(of: changed, since: manifest, in: folder)
    for path in changed {
      reasons.append(.changedInput(path, details: details[path, default: []]))
    }
  }

  private mutating func judgeReport(_ output: Manifest.Entry) throws {
    let path = folder.reports + "/" + output.path
    switch try FileSystem.found(at: path) {
    case nil: reasons.append(.missingReport(path))
    case .file:
      if try FileDigest.sha256(path, named: path) != output.sha256 {
        reasons.append(.editedReport(path))
      }
    case .link, .folder, .other:
      reasons.append(try .other(.editedReport, at: path))
    }
  }

  private mutating func judgeChecksums(_ manifest: Manifest) throws {
    let sums = folder.reports + "/" + Edition.checksums
    switch try FileSystem.found(at: sums) {
    case nil: reasons.append(.missingReport(sums))
    case .file:
      guard let edited = try ReportsOnDisk.editedList(manifest, in: folder) else { return }
      reasons.append(.editedReport(folder.reports + "/" + edited))
    case .link, .folder, .other:
      reasons.append(try .other(.editedReport, at: sums))
    }
  }
}
