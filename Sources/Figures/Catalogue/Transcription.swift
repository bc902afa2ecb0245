package import Base

/// What the tables of a study say stands in a published document, row by row as it is printed.
package struct Transcription: Sendable {
  package let document: SourceDocument
  /// In the order of the document's lines, and of the tables on the same line.
  package let rows: [TranscribedRow]
  /// Rows that name a line of the document and repeat nothing printed there.
  package let lineOnly: [LineOnly]

  /// A row of a table that only points at a line.
  package struct LineOnly: Hashable, Sendable {
    package let place: Place
    package let documentLine: Int

    package init(place: Place, documentLine: Int) {
      self.place = place
      self.documentLine = documentLine
    }
  }

  package init(document: SourceDocument, rows: [TranscribedRow], lineOnly: [LineOnly]) {
    self.document = document
    self.rows = rows
    self.lineOnly = lineOnly
  }

  /// How many cells repeat something printed.
  package var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }
}

/// What one line of a document prints, as the tables have it.
package struct TranscribedRow: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A name somewhere on the line, which may run on over the next lines.
    case name
    /// Numbers in columns, after one of these names on the same line or on a line above.
    case tableRow(labels: [String])
    /// Numbers in running text.
    case prose
  }

  package let kind: Kind
  /// The line of the document's text export, from 1.
  package let documentLine: Int
  /// From left to right; a blank one stands for a column where nothing is printed.
  package let cells: [TranscribedCell]

  package init(kind: Kind, documentLine: Int, cells: [TranscribedCell]) {
    self.kind = kind
    self.documentLine = documentLine
    self.cells = cells
  }
}

/// A cell that was transcribed from a document.
package struct TranscribedCell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case words(String)
    case number(Double)
    case blank
  }

  package let place: Place
  /// What the cell is about, for a reader: `nabo visits_2026`.
  package let subject: String
  package let content: Content

  package init(place: Place, subject: String, content: Content) {
    self.place = place
    self.subject = subject
    self.content = content
  }
}
