package import Base
package import Document
package import Figures

extension Signature {
  /// Who, in what office, and when.
  package var json: JSONOutput {
    .object(["name": .string(name), "role": .string(role), "date": .string(date)])
  }
}

extension Waiver {
  /// Who lets a finding stand, and why.
  package func json(_ wording: Wording, _ book: FigureBook) -> JSONOutput {
    .object([
      "reason": .string(wording.plain(reason, book)), "name": .string(signature.name),
      "role": .string(signature.role), "date": .string(signature.date),
      "place": .string(place.description),
    ])
  }
}
