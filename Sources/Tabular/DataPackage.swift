package import Figures

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
}
