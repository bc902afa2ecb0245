import Assembly
import Audit
import Base
import Figures
import Model
import Pages
import SQLite
import Study

/// Reads, computes and writes. The database and the reports are made beside the old ones and swapped in at
/// the end: a run that fails or is killed leaves the last good state.
func runStudy(_ invocation: Invocation, _ console: Console) throws -> Reply {
  let folder = invocation.folder
  let record = RunRecord(folder, day: try invocation.day())
  // A folder that is no study is told apart before anything is made in it.
  let request = EditionRequest(invocation)
  let listing = invocation.listing(console)
  let pipeline = try record.noting {
    try Pipeline(folder, request, for: invocation.profile, listing: listing)
  }
  // A final edition that cannot be is refused before anything is noted: the reports that stand are what they were.
  if request.isFinal { _ = try pipeline.results(in: Database(.memory)) }
  let before = EditionRequest.standing(in: folder)
  try WorkFolder.make(folder)
  let (results, edition) = try Lock.holding(folder.lock) {
    // Before anything is cleared away: the database of the run before may be there to be put back.
    try record.start()
    try WorkFolder.clear(folder)
    return try replace(pipeline, folder, record)
  }
  let result = RunResult(
    results, files: edition.files.map(\.path), in: folder.reports,
    database: folder.isOutputElsewhere ? nil : folder.database, after: before)
  return Reply(runSummary(result), in: invocation.ownLanguage, weight: .summary)
}

/// Makes the database and the reports and swaps them in; whatever fails, the old ones stand.
private func replace(
  _ pipeline: Pipeline, _ folder: StudyFolder, _ record: RunRecord
) throws -> (StudyResults, Edition) {
  var replacement = Replacement(in: folder)
  do {
    try checkReportsFolder(folder)
    let results = try buildDatabase(pipeline)
    let edition = try pipeline.edition(of: results)
    try writeReports(edition, folder)
    if pipeline.profile == .ownHouse { try keepFromGit(folder) }
    let foreign = try foreignFiles(in: folder, beside: edition)
      .filter { $0 != gitignore || pipeline.profile != .ownHouse }
    try refuseInTheWay(foreign, of: edition, folder)
    try carryOver(foreign, folder)
    try record.keep(edition)
    try record.succeeding(results, edition) {
      try replacement.perform()
    } orTakingBack: {
      try replacement.takeBack()
    }
    replacement.clear()
    return (results, edition)
  } catch {
    // What could not be taken back is no state to clear up or to call a failure: the next run finds it broken off.
    if !replacement.isDone {
      record.note(error)
      replacement.clear()
    }
    throw error
  }
}

private func checkReportsFolder(_ folder: StudyFolder) throws(Problem) {
  let found = try FileSystem.found(at: folder.reports)
  guard found != .link else {
    throw Problem(
      .file, at: Place(file: folder.reports), found: "a symbolic link",
      expected: "a folder that may be replaced", advice: "name the folder itself with --output")
  }
  guard let found else { return }
  guard found == .folder else {
    throw Problem(
      .file, at: Place(file: folder.reports), found: "a file", expected: "a folder for reports")
  }
  guard FileSystem.isWritable(folder.reports) else {
    throw Problem(
      .file, at: Place(file: folder.reports), found: "a read-only folder",
      expected: "a folder that may be replaced", advice: "chmod u+w makes it writable")
  }
  // A folder named by mistake is not taken over, and one that cannot be read whole is not moved.
  let isEmpty = try FileSystem.files(below: folder.reports).allSatisfy { $0.hasSuffix("/") }
  guard folder.isOutputElsewhere, !isEmpty else { return }
  guard try ReportsOnDisk.areOfARun(in: folder) else {
    throw Problem(
      .file, at: Place(file: folder.reports), found: "a folder with files that no run wrote",
      expected: "the reports of an earlier run, or an empty or new folder")
  }
}

private func buildDatabase(_ pipeline: Pipeline) throws -> StudyResults {
  // Reports that go elsewhere leave the study's own database as it is.
  if pipeline.folder.isOutputElsewhere { return try pipeline.results(in: Database(.memory)) }
  let path = pipeline.folder.newDatabase
  let results: StudyResults
  do {
    let database = try Database(.file(path))
    // The file is thrown away if anything fails, so it needs no journal on disk; it is flushed once at the
    // end. One in memory is needed to take back a statement that meets a repeated key.
    try database.execute(
      """
      PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN
      """)
    results = try pipeline.results(in: database)
    try results.book.store(in: database)
    try database.execute("COMMIT")
    // How large the file is and how its pages are filled would tell of what was taken out.
    if !results.disclosure.withheld.isEmpty {
      try database.execute("PRAGMA temp_store = MEMORY; VACUUM")
    }
  }
  try FileSystem.flush(path)
  return results
}

private func writeReports(_ edition: Edition, _ folder: StudyFolder) throws(Problem) {
  try FileSystem.makeFolder(folder.newReports)
  var made: Set<String> = []
  for file in edition.files {
    let parts = file.path.split(separator: "/").dropLast()
    let parent = ([folder.newReports] + parts.map(String.init)).joined(separator: "/")
    if made.insert(parent).inserted { try FileSystem.makeFolder(parent) }
    try FileSystem.write(file.bytes, to: folder.newReports + "/" + file.path)
  }
}

/// The name of the file by which git leaves a folder alone, wherever the study lies.
private let gitignore = ".gitignore"

private func keepFromGit(_ folder: StudyFolder) throws(Problem) {
  try FileSystem.write(Array("*\n".utf8), to: folder.newReports + "/" + gitignore)
}

/// What stands where a run makes a folder, or a report that the standing edition does not have, is somebody's own and cannot
/// stand among its reports; what has the very bytes of the report is the report.
private func refuseInTheWay(
  _ foreign: [String], of edition: Edition, _ folder: StudyFolder
) throws {
  var problems = Problems()
  let standing = Set(try FileSystem.files(below: folder.reports))
  let made = edition.files.filter { standing.contains($0.path) }
  for path in try ReportsOnDisk.unlisted(made.map(\.path), in: folder) {
    let file = folder.reports + "/" + path
    let bytes = try FileSystem.found(at: file) == .file ? FileSystem.read(file) : nil
    if let bytes, made.contains(where: { $0.path == path && $0.bytes == bytes }) { continue }
    problems.add(
      Problem(
        .file, at: Place(file: file), found: "a file that no run wrote",
        expected: "none where a report goes", advice: "move it away; vifte run makes the report"))
  }
  for path in foreign where edition.files.contains(where: { $0.path.hasPrefix(path + "/") }) {
    let found = try? FileSystem.found(at: folder.reports + "/" + path)
    problems.add(
      Problem(
        .file, at: Place(file: folder.reports + "/" + path),
        found: found == .link ? "a symbolic link" : "a file", expected: "a folder for reports",
        advice: "move it away; vifte run makes the folder"))
  }
  try problems.throwIfAny()
}

/// Lets files that no run wrote stand among the new reports as they did among the old.
private func carryOver(_ files: [String], _ folder: StudyFolder) throws(Problem) {
  for path in files {
    guard !path.hasSuffix("/") else {
      try FileSystem.makeFolder(folder.newReports + "/" + path)
      continue
    }
    let parent = (folder.newReports + "/" + path).split(
      separator: "/", omittingEmptySubsequences: false
    ).dropLast().joined(separator: "/")
    try FileSystem.makeFolder(parent)
    try FileSystem.link(folder.reports + "/" + path, as: folder.newReports + "/" + path)
  }
}

/// Files in the reports' folder that no run wrote; they are not the program's to delete.
private func foreignFiles(
  in folder: StudyFolder, beside edition: Edition
) throws(Problem) -> [String] {
  let made = Set(edition.files.map(\.path))
  let others = try FileSystem.files(below: folder.reports).filter { !made.contains($0) }
  let own = try ReportsOnDisk.ofAnEarlierRun(others, in: folder)
  return others.filter { !own.contains($0) }
}
