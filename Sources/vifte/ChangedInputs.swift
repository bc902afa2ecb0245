import Audit
import Base
import Figures
import Pages

/// What was changed in the inputs since the reports were made, as far as the journal keeps what the run read.
enum ChangedInputs {
  /// So many changes in a file are told one by one.
  private static let most = 10

  /// The changes in each of the files, in words; none for a file whose earlier content is not kept.
  static func details(
    of files: [String], since manifest: Manifest, in folder: StudyFolder
  ) -> [String: [Phrase]] {
    guard !files.isEmpty else { return [:] }
    let entries = manifest.inputs.filter { files.contains($0.path) }
    let kept = KeptBytes.bytes(entries.map(\.sha256), in: folder)
    var old: [String: [UInt8]] = [:]
    var new: [String: [UInt8]] = [:]
    for entry in entries {
      guard let before = kept[entry.sha256],
        let size = FileSystem.size(of: folder.path(entry.path)), size <= Journal.largestKept,
        let now = (try? FileSystem.read(folder.path(entry.path))).map(entry.shown)
      else { continue }
      old[entry.path] = before
      new[entry.path] = now
    }
    let causes = inputCauses(
      from: snapshot(entries, manifest, old),
      to: snapshot(
        entries.map { Manifest.Entry(path: $0.path, sha256: "now") }, manifest, new))
    let words = Dictionary(grouping: causes, by: \.file).mapValues { $0.told(atMost: most) }
    return words.filter { old[$0.key] != nil }
  }

  private static func snapshot(
    _ entries: [Manifest.Entry], _ manifest: Manifest, _ inputs: [String: [UInt8]]
  ) -> Snapshot {
    Snapshot(
      name: "",
      manifest: Manifest(
        program: manifest.program, edition: manifest.edition, inputs: entries, outputs: []),
      files: [:], inputs: inputs)
  }
}
