package import Figures

/// What a document says of one transcribed cell.
package struct CrosscheckResult: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// It stands on its line.
    case match
    /// It stands on another line, with what belongs to it.
    case moved
    /// Its row was found, with another value.
    case differs
    /// A number whose column follows only from blanks.
    case ambiguous
    case notFound = "not found"
  }

  /// What a person should know beside the status.
  package enum Remark: Hashable, Sendable {
    /// The number one, read from an article.
    case article(String)
    /// The blanks say the column that was transcribed.
    case columnFromBlanks
    /// Nothing says the column any more.
    case columnLost
    /// The blanks say the other column.
    case otherColumn
    /// The row is there and prints no number here.
    case noNumber
    /// The line is there and prints these numbers, none of which can be said to stand in its place.
    case otherNumbers([Double])
    /// The line of the table is of another, by the name on it.
    case otherName
    /// Nothing on the line says the number; it may follow from counting.
    case notPrintedAsNumber
    /// The same words stand on another line, but not in their place.
    case elsewhere(Int)
  }

  package let cell: TranscribedCell
  package let status: Status
  /// The line of the document that the tables name, from 1.
  package let recordedLine: Int
  /// The line the cell or its row was found on, or should be on; nil where nobody can say.
  package let line: Int?
  /// What the document prints there instead.
  package let printed: String?
  package let remark: Remark?
  /// Where on the line it stands, from 0.
  package let offset: Int

  init(
    _ cell: TranscribedCell, _ status: Status, recorded: Int, line: Int?, printed: String? = nil,
    _ remark: Remark? = nil, offset: Int = 0
  ) {
    self.cell = cell
    self.status = status
    recordedLine = recorded
    self.line = line
    self.printed = printed
    self.remark = remark
    self.offset = offset
  }
}
