package import Figures

/// A chart with all a reader needs beside it: caption, what it shows and must not be taken for, and the table that holds the
/// same figures.
package struct Chart: Sendable {
  /// The name it is cited by, and of its files.
  package let id: String
  /// Measure, population and time, as of a table.
  package let caption: Phrase
  /// What is to be seen in it and what it must not be taken for, for those who do not see it and those who do.
  package let description: Phrase
  /// The id of the table with the same figures.
  package let twin: String
  /// The id of a table of the same page with what the twin does not have; nil where it has all.
  package let further: String?
  /// Empty where the text around it tells it.
  package let source: Phrase
  private let draw: @Sendable (Wording, FigureBook, Breadth) -> Drawing

  /// How much room there is.
  package enum Breadth: Sendable, CaseIterable {
    /// The width of an A4 page, 640 points.
    case wide
    /// A small screen, 300 points.
    case narrow

    package var width: Double {
      switch self {
      case .wide: 640
      case .narrow: 300
      }
    }
  }

  package init(
    id: String, caption: Phrase, description: Phrase, twin: String, further: String? = nil,
    source: Phrase = Phrase(""),
    draw: @escaping @Sendable (Wording, FigureBook, Breadth) -> Drawing
  ) {
    self.id = id
    self.caption = caption
    self.description = description
    self.twin = twin
    self.further = further
    self.source = source
    self.draw = draw
  }

  /// The same chart whose description begins with something that is to be told first.
  package func described(after notice: Phrase) -> Chart {
    Chart(
      id: id, caption: caption,
      description: Phrase(
        da: "\(notice.danish) \(description.danish)", en: "\(notice.english) \(description.english)"
      ),
      twin: twin, further: further, source: source, draw: draw)
  }

  /// The chart as drawn with a page's words, in so much room. What stands in its labels cites figures as text does.
  package func drawing(_ wording: Wording, _ book: FigureBook, _ breadth: Breadth) -> Drawing {
    draw(wording, book, breadth)
  }
}
