import Audit
import Base
import Figures

/// Bytes of inputs and reports that the journal of a study keeps, by their digest.
enum KeptBytes {
  /// Those of the digests that are kept; none where there is no journal, or none that can be read.
  static func bytes(_ digests: [String], in folder: StudyFolder) -> [String: [UInt8]] {
    guard !digests.isEmpty, (try? FileSystem.found(at: folder.journal)) == .file else { return [:] }
    return (try? Journal.bytes(digests, of: folder)) ?? [:]
  }
}

extension Snapshot {
  /// What a run of the journal left, by the number of its entry.
  init(run number: Int, in folder: StudyFolder) throws {
    let entries = try Journal.reading(of: folder)?.entries ?? []
    let made = entries.filter { $0.event.manifest != nil && $0.event.act == .run }
    func refusal(_ found: String) -> Problem {
      let runs = made.map { "run:\($0.number)" }.joined(separator: ", ")
      return Problem(
        .configuration, at: Place(file: folder.journal), found: found,
        expected: runs.isEmpty ? "a folder of reports" : "one of \(runs)",
        advice: "vifte journal lists the runs")
    }
    guard let entry = entries.first(where: { $0.number == number }) else {
      throw refusal("no entry \(number)")
    }
    guard let digest = entry.event.manifest, entry.event.act == .run else {
      throw refusal("entry \(number), which left no reports")
    }
    guard let bytes = KeptBytes.bytes([digest], in: folder)[digest] else {
      throw refusal("no reports kept of run \(number)")
    }
    let manifest = try Manifest(reading: bytes, file: "run:\(number)")
    func kept(_ entries: [Manifest.Entry]) -> [String: [UInt8]] {
      let kept = KeptBytes.bytes(entries.map(\.sha256), in: folder)
      return Dictionary(entries.compactMap { entry in kept[entry.sha256].map { (entry.path, $0) } })
      { first, _ in first }
    }
    self.init(
      name: "run:\(number)", manifest: manifest,
      files: kept(manifest.outputs).merging([Manifest.fileName: bytes]) { $1 },
      inputs: kept(manifest.inputs))
  }
}
