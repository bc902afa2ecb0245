package import Base
package import Figures

extension Source {
  /// The place with stable keys; what is not known is null.
  package var json: JSONOutput {
    .object([
      "file": .string(place.file), "line": .integer(orNull: place.line),
      "column": .integer(orNull: place.column),
      "document": .string(orNull: document),
      "document_line": .integer(orNull: documentLine),
    ])
  }
}
