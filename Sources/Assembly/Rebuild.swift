package import Audit
package import Base
import Figures
import SQLite
import Study

extension Rebuild {
  /// Makes the reports of a study anew. What stands in the way is told with the faults when something is known to have
  /// changed, and thrown when nothing is.
  package init(_ folder: StudyFolder, reasons: [StatusReason]) throws {
    do {
      let pipeline = try Pipeline(folder)
      let results = try pipeline.results(in: Database(.memory))
      let edition = try pipeline.edition(of: results)
      let named = pipeline.settings.stages
      self.init(
        differences: try Rebuild.compare(edition, folder), files: edition.files.count,
        stages: [
          ("ingest", named.ingest), ("analysis", named.analysis), ("output", named.output),
        ])
    } catch {
      if reasons.isEmpty { throw error }
      self.init(obstacles: Rebuild.lines(error))
    }
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
          Difference(path, kind == nil ? .missing : .noFile))
        continue
      }
      let found = try FileSystem.read(path)
      if let line = firstDifference(found, file.bytes) {
        differences.append(Difference(path, .differs(line)))
      }
    }
    let own = Set(edition.files.map(\.path))
    for path in try FileSystem.files(below: folder.reports) where !own.contains(path) {
      differences.append(
        Difference(folder.reports + "/" + path, .notOfARun))
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
