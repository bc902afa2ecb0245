import Base
import Figures

/// Text exports of documents that a run was shown, known by their digests. They are read and never copied, and where
/// they lie is told to nobody.
struct PresentedFiles {
  /// The ids of the documents shown, in the order of the files.
  private(set) var ids: [String] = []

  /// Reads the files; one that cannot be read, that is no document's export, or that shows a document for the second
  /// time is a problem.
  init(_ paths: [String], among documents: [SourceDocument], _ problems: inout Problems) {
    var shown: [String: String] = [:]
    for path in paths {
      guard let digest = PresentedFiles.digest(of: path, &problems) else { continue }
      guard let document = documents.first(where: { $0.sha256 == digest }) else {
        let known = documents.map { "\($0.id) (\($0.sha256 ?? ""))" }.joined(separator: ", ")
        problems.add(
          Problem(
            .data, at: Place(file: path), field: "--source", found: "a file with SHA-256 \(digest)",
            expected: known.isEmpty ? "a study with documents" : "the text export of \(known)",
            advice: "the bytes must be those the line numbers were taken from"))
        continue
      }
      if let earlier = shown[document.id] {
        problems.add(
          Problem(
            .configuration, at: Place(file: path), field: "--source",
            found: "document \(document.id) again, after \(earlier)",
            expected: "each document once"))
        continue
      }
      shown[document.id] = path
      ids.append(document.id)
    }
  }

  private static func digest(of path: String, _ problems: inout Problems) -> String? {
    do throws(Problem) {
      return try SHA256.hexadecimal(FileSystem.read(path))
    } catch {
      problems.add(error)
      return nil
    }
  }
}
