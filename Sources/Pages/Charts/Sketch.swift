import Document
import Figures

/// A drawing that is being made, from the top down.
struct Sketch {
  let wording: Wording
  let book: FigureBook
  let width: Double
  /// How far down there is something.
  var bottom = 0.0
  private(set) var shapes: [Drawing.Shape] = []

  static let letters = 12.0
  static let leading = 14.5

  init(_ wording: Wording, _ book: FigureBook, _ breadth: Chart.Breadth) {
    self.wording = wording
    self.book = book
    width = breadth.width
  }

  /// What was drawn, as high as it is.
  var drawing: Drawing { Drawing(width: width, height: bottom.rounded(.up), shapes: shapes) }

  mutating func add(_ shape: Drawing.Shape) { shapes.append(shape) }

  func cited(_ phrase: Phrase) -> CitedText { wording.cited(phrase, book) }

  func width(_ text: CitedText, size: Double = letters, _ weight: Drawing.Label.Weight = .plain)
    -> Double
  {
    Lettering.width(of: text.text, size: size, weight: weight)
  }

  /// Text in lines no wider than that, the first of them from `top` down. How far down it reaches.
  @discardableResult
  mutating func write(
    _ text: CitedText, x: Double, top: Double, within room: Double,
    anchor: Drawing.Label.Anchor = .start, size: Double = letters,
    weight: Drawing.Label.Weight = .plain, most: Int = 4
  ) -> Double {
    var top = top
    for line in text.lines(width: room, size: size, weight: weight, most: most) {
      top += size * Sketch.leading / Sketch.letters
      add(
        .label(
          Drawing.Label(
            line, at: Drawing.Point(x, top - size * 0.28), anchor: anchor, size: size,
            weight: weight)))
    }
    return top
  }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ stroke: Drawing.Stroke
  ) {
    add(.line([Drawing.Point(start.x, start.y), Drawing.Point(end.x, end.y)], stroke))
  }

  /// What the looks of surfaces mean, one to a line.
  mutating func legend(_ entries: [(fill: Drawing.Fill, words: Phrase)]) {
    for entry in entries {
      let place = Drawing.Point(0.5, bottom + 3)
      add(.rectangle(Drawing.Rectangle(place, width: 16, height: 10), entry.fill))
      bottom = write(cited(entry.words), x: 23, top: bottom, within: width - 23)
    }
    if !entries.isEmpty { bottom += 6 }
  }
}
