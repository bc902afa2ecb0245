import Audit
import Figures
import Ingest
import SQLite

/// The reports made anew and held against those on disk, byte for byte.
struct Rebuild {
  /// A report that is not what the inputs give, and how.
  struct Difference {
    let path: String
    let words: String
  }

  let differences: [Difference]
  /// Why they could not be made anew; none when they could.
  let obstacles: [String]
  /// How many files the inputs give.
  let files: Int
  /// The stages of `pipeline.json`; none when it cannot be read.
  let stages: [(list: String, names: [String])]

  /// Makes them anew. What stands in the way is told with the faults when something is known to have changed, and thrown
  /// when nothing is.
  init(_ folder: StudyFolder, reasons: [StatusReason]) throws {
    do {
      let pipeline = try Pipeline(folder)
      let dossier = try pipeline.dossier(in: Database(.memory))
      let edition = try pipeline.edition(of: dossier)
      let found = try Rebuild.compare(edition, folder)
      let named = pipeline.settings.stages
      (differences, files, obstacles) = (found, edition.files.count, [])
      stages = [
        ("ingest", named.ingest), ("analysis", named.analysis), ("output", named.output),
      ]
    } catch {
      if reasons.isEmpty { throw error }
      obstacles = Rebuild.lines(error).map { "cannot be made anew: \($0)" }
      (differences, files, stages) = ([], 0, [])
    }
  }

  var faults: [String] { obstacles + differences.map { "\($0.path): \($0.words)" } }

  /// Whether it tells of a file that is gone or foreign itself, so that it need not be told twice.
  func tells(_ reason: StatusReason, in folder: StudyFolder) -> Bool {
    guard reason.kind == .missingReport || reason.kind == .foreignFile else { return false }
    return differences.contains {
      $0.path == reason.path || $0.path == folder.reports + "/" + reason.path
    }
  }

  var verdict: String {
    "verified: \(files) files are byte for byte what the inputs give"
  }

  var check: Verification.Check {
    Verification.Check(
      "rebuild",
      obstacles.isEmpty
        ? "\(files) files made anew, \(differences.count) differ" : "could not be done")
  }

  private static func lines(_ error: any Error) -> [String] {
    switch error {
    case let problems as Problems: problems.list.map(\.description)
    default: ["\(error)"]
    }
  }

  private static func compare(
    _ edition: Edition, _ folder: StudyFolder
  ) throws(Problem) -> [Difference] {
    var differences: [Difference] = []
    for file in edition.files {
      let path = folder.reports + "/" + file.path
      let kind = try FileSystem.found(at: path)
      guard kind == .file else {
        differences.append(
          Difference(path: path, words: kind == nil ? "missing" : "no regular file"))
        continue
      }
      let found = try FileSystem.read(path)
      if let line = firstDifference(found, file.bytes) {
        differences.append(Difference(path: path, words: "differs from line \(line) on"))
      }
    }
    let own = Set(edition.files.map(\.path))
    for path in try FileSystem.files(below: folder.reports) where !own.contains(path) {
      differences.append(
        Difference(path: folder.reports + "/" + path, words: "not written by a run"))
    }
    return differences
  }

  /// The line of the first byte that differs, or nil when there is none.
  private static func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> Int? {
    guard found != expected else { return nil }
    let same = zip(found, expected).prefix { $0 == $1 }.count
    return found.prefix(same).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
