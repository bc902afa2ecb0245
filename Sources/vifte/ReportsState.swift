import Audit
import Figures

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
    try judge()
  }

  private mutating func add(_ kind: StatusReason.Kind, _ path: String, _ words: Phrase) {
    reasons.append(StatusReason(kind: kind, path: path, words: words))
  }

  private mutating func judge() throws {
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
        files.isEmpty
          ? Phrase(da: "\(reports) er tom", en: "\(reports) is empty") : StatusReason.gone(path))
      return
    case .file:
      do {
        guard let read = try ReportsOnDisk.manifest(in: folder) else { return }
        manifest = read
      } catch let problems as Problems {
        guard try problems.areOfEarlierProgram && ReportsOnDisk.areOfARun(in: folder) else {
          add(.editedReport, path, StatusReason.altered(path))
          return
        }
        add(.otherProgram, path, Phrase(Manifest.earlierProgram))
        return
      }
    case .link, .folder, .other:
      add(.editedReport, path, try StatusReason.other(path))
      return
    }
    digest = try FileDigest.sha256(path, named: path)
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
            ? StatusReason.gone(input.path)
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
    case nil: add(.missingReport, path, StatusReason.gone(path))
    case .file:
      if try FileDigest.sha256(path, named: path) != output.sha256 {
        add(.editedReport, path, StatusReason.altered(path))
      }
    case .link, .folder, .other:
      add(.editedReport, path, try StatusReason.other(path))
    }
  }

  private mutating func judgeChecksums(_ manifest: Manifest) throws {
    let sums = folder.reports + "/" + Edition.checksums
    switch try FileSystem.found(at: sums) {
    case nil: add(.missingReport, sums, StatusReason.gone(sums))
    case .file:
      guard let edited = try ReportsOnDisk.editedList(manifest, in: folder) else { return }
      let path = folder.reports + "/" + edited
      add(.editedReport, path, StatusReason.altered(path))
    case .link, .folder, .other:
      add(.editedReport, sums, try StatusReason.other(sums))
    }
  }
}
