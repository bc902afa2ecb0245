/// The tables of a study as its `datapackage.json` describes them (Data Package v1,
/// specs.frictionlessdata.io/data-package).
package struct DataPackage: Hashable, Sendable {
  package let name: String
  package let title: String?
  package let resources: [Resource]
}

/// One table: a CSV file and its schema.
package struct Resource: Hashable, Sendable {
  /// Where the resource is described.
  package let place: Place
  package let name: String
  package let title: String?
  package let description: String?
  /// The file, relative to the folder of `datapackage.json`.
  package let path: String
  /// The file as the study names it: `path` after the folder of `datapackage.json`.
  package let file: String
  /// Nil when the header line is to tell.
  package let delimiter: Delimiter?
  package let schema: Schema
  /// What the package says of the file's bytes, as far as it does.
  package let stated: StatedBytes
}

/// What a data package states of a file, and where: its digest and its length.
package struct StatedBytes: Hashable, Sendable {
  /// The digest as it is written, `sha256:` or another algorithm before it, or none for MD5.
  package let hash: String?
  package let hashPlace: Place?
  package let bytes: Int?
  package let bytesPlace: Place?

  /// The hexadecimal digits of a SHA-256; nil where none is stated.
  package var sha256: String? {
    guard let hash, hash.lowercased().hasPrefix("sha256:") else { return nil }
    return String(hash.lowercased().dropFirst("sha256:".count))
  }

  /// Whether a digest is stated by an algorithm that is not computed here.
  package var isOfOtherAlgorithm: Bool { hash != nil && sha256 == nil }
}
