package import Figures

/// A table with all a reader needs beside it: caption, notes and source.
package struct Table: Sendable {
  /// The name of its CSV files.
  package let id: String
  /// Measure, population and time; empty where the text above the table says it.
  package let caption: Phrase
  package let columns: [Column]
  package let rows: [Row]
  package let notes: [Phrase]
  /// Empty in an answer, whose figures tell it themselves.
  package let source: Phrase

  package init(
    id: String, caption: Phrase = Phrase(""), columns: [Column], rows: [Row], notes: [Phrase] = [],
    source: Phrase = Phrase("")
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.source = source
  }

  package struct Column: Sendable {
    /// The heading of the machine-readable copy.
    package let id: String
    package let title: Phrase
    package let content: Content

    /// What the cells hold; it decides alignment and the form of the figures.
    package enum Content: Sendable, Equatable {
      case words
      case figures(Form)
    }

    package init(_ id: String, _ title: Phrase, _ content: Content = .words) {
      self.id = id
      self.title = title
      self.content = content
    }
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    package let weight: Weight

    package enum Weight: Sendable {
      case plain
      case total
    }

    package init(_ cells: [Cell], _ weight: Weight = .plain) {
      self.cells = cells
      self.weight = weight
    }
  }

  package enum Cell: Sendable {
    case words(Phrase)
    /// A day as the inputs write it: on a page in words, in a file as it is, by which it can be sorted.
    case date(String)
    case figure(FigureName)

    package static func figure(_ metric: Metric, _ subject: Subject) -> Cell {
      .figure(FigureName(metric, subject))
    }
  }
}
