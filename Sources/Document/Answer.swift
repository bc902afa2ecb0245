package import Base
package import Figures

/// What a question is answered with: a page for a person, and the same for a program.
package struct Answer: Sendable {
  /// What stands above all else; empty where the answer needs no title.
  package let title: Phrase
  package let blocks: [Block]
  /// The figures the page cites.
  package let book: FigureBook
  /// The same with stable keys.
  package let record: JSONOutput

  package init(
    _ title: Phrase, _ blocks: [Block], citing book: FigureBook = FigureBook(), record: JSONOutput
  ) {
    self.title = title
    self.blocks = blocks
    self.book = book
    self.record = record
  }
}
