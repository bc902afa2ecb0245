import Base
import Figures

/// Whether the input files are those the data package says they are.
extension Pipeline {
  /// Holds the digest and the length that the package states of each table against its file; where it states another
  /// algorithm than SHA-256, a finding says that it is not checked.
  func checkStatedBytes(_ problems: inout Problems) {
    for resource in resources {
      let (path, stated) = (folder.path(resource.file), resource.stated)
      func differ(_ field: String, at place: Place?, found: String, actual: String) {
        problems.add(
          Problem(
            .data, at: place, field: field, found: "\(found) for \(resource.file)",
            expected: "\(actual), which the file has",
            advice: "if the file is the right one, write that; else put the right file back"))
      }
      if let bytes = stated.bytes, let size = FileSystem.size(of: path), size != bytes {
        differ("bytes", at: stated.bytesPlace, found: String(bytes), actual: String(size))
      }
      // A file that cannot be read has been told of by whoever read its rows.
      if let wanted = stated.sha256,
        let digest = try? FileDigest.sha256(path, named: resource.file), digest != wanted
      {
        differ(
          "hash", at: stated.hashPlace, found: "sha256:\(wanted)", actual: "sha256:\(digest)")
      }
    }
  }
}
