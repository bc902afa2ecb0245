package import Base
package import Figures

/// A cell that the very text it was transcribed from surely does not have on the line that the tables name.
package struct Contradiction: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The document ends before the line.
    case beyondEnd
    /// The name does not stand there.
    case noName
    /// The line has what belongs to another name.
    case otherName
    /// The line has none of it, or these numbers instead.
    case otherNumbers([String])
    /// The line has this where the cell is said to be blank.
    case notBlank(String)
    /// It stands on another line, with what belongs to it.
    case elsewhere(Int)
  }

  package let place: Place
  /// What the cell is about; nil for a row that only names a line.
  package let cell: TranscribedCell?
  /// The line that the tables name, from 1.
  package let line: Int
  package let kind: Kind
}

extension DocumentExport {
  /// What it surely does not have of a transcription of its own, in the order of the recorded lines. Where only a person can
  /// tell, nothing is said: of a number that may follow from counting, or that only blanks put in its column.
  package func contradictions(of transcription: Transcription) -> [Contradiction] {
    let end = text.lines.count
    let beyond = transcription.lineOnly.filter { $0.documentLine > end }.map { row in
      Contradiction(place: row.place, cell: nil, line: row.documentLine, kind: .beyondEnd)
    }
    return cellsContradicted(of: transcription) + beyond
  }
}
