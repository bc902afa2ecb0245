import Base
package import Document
import Figures

extension Answer {
  /// The same answer, saying that it is for the administration alone.
  package var forOwnHouse: Answer {
    let marked: JSONOutput =
      if case .object(let members) = record {
        .object(
          [JSONOutput.Member("profile", .string(DisclosureProfile.ownHouse.rawValue))] + members)
      } else {
        record
      }
    return Answer(title, [.paragraph(ownHouseNotice)] + blocks, citing: book, record: marked)
  }
}
