package import Base
import Figures

/// Whether a set of reports is a draft or final.
package enum ReportsEdition: String, Sendable {
  case draft, final

  /// The edition a manifest states; a draft where it states none.
  package init(ofManifest bytes: [UInt8], file: String) throws(Problem) {
    let manifest = try parseJSON(bytes, file: file, kind: .file)
    let stated = manifest.members?.first { $0.key == "edition" }?.value.string
    self = stated.flatMap(ReportsEdition.init) ?? .draft
  }
}
