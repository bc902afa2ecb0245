import Audit
import Figures

/// Bytes of inputs and reports that the journal of a study keeps, by their digest.
enum KeptBytes {
  /// Nil when they are not kept. The study keeps no journal yet.
  static func bytes(_ sha256: String, in folder: StudyFolder) -> [UInt8]? { nil }
}

extension Snapshot {
  /// What a run of the journal left, by its number. The study keeps no journal yet.
  init(run: Int, in folder: StudyFolder) throws {
    throw Problem(
      .file, at: Place(file: folder.work), found: "no journal",
      expected: "a journal with run \(run)",
      advice: "name a folder of reports")
  }
}
