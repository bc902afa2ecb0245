package import Figures

/// Writes a drawing as SVG: text as text, one shape to a line, so that `explain FILE:LINE` finds a number.
///
/// The same drawing gives the same bytes; coordinates are rounded to tenths of a point.
package struct SVG {
  private let paint: Paint
  /// Tells its names from those of other drawings on the page.
  private let id: String
  private var text = CitedText()

  /// A file that needs no other, with colours of its own on white paper.
  package static func file(
    _ drawing: Drawing, title: CitedText, description: CitedText, in language: Language
  ) -> CitedText {
    var svg = SVG(.fixed, "chart")
    let opening =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"\(language.rawValue)\""
      + " width=\"\(coordinate(drawing.width))\" height=\"\(coordinate(drawing.height))\""
    svg.write(drawing, opening, title, description)
    return svg.text
  }

  /// A part of an HTML page, whose style sheet has the colours for light and dark; no other part of the page has the id.
  static func part(
    _ drawing: Drawing, id: String, kind: String, title: CitedText, description: CitedText
  ) -> CitedText {
    var svg = SVG(.styled, id)
    svg.write(drawing, "<svg class=\"\(kind)\"", title, description)
    return svg.text
  }

  private init(_ paint: Paint, _ id: String) {
    self.paint = paint
    self.id = id
  }

  private mutating func write(
    _ drawing: Drawing, _ opening: String, _ title: CitedText, _ description: CitedText
  ) {
    let (width, height) = (coordinate(drawing.width), coordinate(drawing.height))
    markup(
      "\(opening) viewBox=\"0 0 \(width) \(height)\" role=\"img\""
        + " aria-labelledby=\"\(id)-title \(id)-description\""
        + " font-family=\"Arial, Helvetica, sans-serif\">")
    text.append(wording: "\n")
    write(title, in: "title")
    write(description, in: "desc")
    let tones = Drawing.Tone.allCases.filter(drawing.hatchedTones.contains)
    if !tones.isEmpty {
      text.append(wording: "<defs>\n")
      for tone in tones { markup(pattern(tone) + "\n") }
      text.append(wording: "</defs>\n")
    }
    if case .fixed = paint {
      markup("<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Paint.paper)\"/>\n")
    }
    for shape in drawing.shapes { write(shape) }
    text.append(wording: "</svg>\n")
  }

  private mutating func write(_ words: CitedText, in element: String) {
    let name = element == "title" ? "title" : "description"
    markup("<\(element) id=\"\(id)-\(name)\">")
    write(words)
    text.append(wording: "</\(element)>\n")
  }

  private mutating func write(_ shape: Drawing.Shape) {
    switch shape {
    case .rectangle(let rectangle, let fill):
      markup(
        "<rect x=\"\(coordinate(rectangle.origin.x))\" y=\"\(coordinate(rectangle.origin.y))\""
          + " width=\"\(coordinate(rectangle.width))\" height=\"\(coordinate(rectangle.height))\""
          + "\(paint.surface(fill, id))/>\n")
    case .circle(let center, let radius, let fill):
      markup(
        "<circle cx=\"\(coordinate(center.x))\" cy=\"\(coordinate(center.y))\""
          + " r=\"\(coordinate(radius))\"\(paint.surface(fill, id))/>\n")
    case .line(let points, let stroke):
      let way = points.map { "\(coordinate($0.x)),\(coordinate($0.y))" }.joined(separator: " ")
      let dashes = stroke.style == .dashed ? " stroke-dasharray=\"4 3\"" : ""
      markup(
        "<polyline points=\"\(way)\"\(paint.line(stroke.tone))"
          + " stroke-width=\"\(coordinate(stroke.width))\"\(dashes)/>\n")
    case .label(let label):
      let anchor =
        switch label.anchor {
        case .start: ""
        case .middle: " text-anchor=\"middle\""
        case .end: " text-anchor=\"end\""
        }
      let weight = label.weight == .strong ? " font-weight=\"bold\"" : ""
      markup(
        "<text x=\"\(coordinate(label.at.x))\" y=\"\(coordinate(label.at.y))\""
          + " font-size=\"\(coordinate(label.size))\"\(anchor)\(weight)\(paint.letters)>")
      write(label.text)
      text.append(wording: "</text>\n")
    case .group(let shapes):
      text.append(wording: "<g>\n")
      for shape in shapes { write(shape) }
      text.append(wording: "</g>\n")
    }
  }

  private func pattern(_ tone: Drawing.Tone) -> String {
    "<pattern id=\"\(id)-\(tone)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\"\(paint.ground)/>"
      + "<rect width=\"2.5\" height=\"6\"\(paint.flat(tone))/></pattern>"
  }

  /// What the format needs and nobody reads.
  private mutating func markup(_ marks: String) { text.append(marks, .markup) }

  /// Words as they are shown: on one line, with nothing that XML takes for a mark or does not allow.
  private mutating func write(_ words: CitedText) {
    for piece in words.pieces {
      var shown = String.UnicodeScalarView()
      for scalar in piece.text.unicodeScalars {
        switch scalar {
        case "&": shown.append(contentsOf: "&amp;".unicodeScalars)
        case "<": shown.append(contentsOf: "&lt;".unicodeScalars)
        case ">": shown.append(contentsOf: "&gt;".unicodeScalars)
        case "\t", "\n", "\r": shown.append(" ")
        case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}":
          shown.append("\u{fffd}")
        default: shown.append(scalar)
        }
      }
      text.append(CitedText(String(shown), piece.nature))
    }
  }
}

/// A length or a place in points, to a tenth.
private func coordinate(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
}

/// How surfaces, lines and letters get their colours.
private enum Paint {
  /// By the style sheet of the page.
  case styled
  /// Written beside each shape.
  case fixed

  /// The colours of a file of its own; all text and shapes stand out from it by 4.5:1 and 3:1.
  static let paper = "#ffffff"

  private func color(_ tone: Drawing.Tone) -> String {
    switch tone {
    case .ink: "#1a1a1a"
    case .faint: "#8c8c8c"
    case .first: "#1c5a9a"
    case .second: "#a85400"
    }
  }

  func surface(_ fill: Drawing.Fill, _ id: String) -> String {
    switch (self, fill) {
    case (.styled, .solid(let tone)): " class=\"solid \(tone)\""
    case (.styled, .hatched(let tone)): " class=\"edge \(tone)\" fill=\"url(#\(id)-\(tone))\""
    case (.styled, .open(let tone)): " class=\"edge \(tone)\" fill=\"none\""
    case (.fixed, .solid(let tone)): " fill=\"\(color(tone))\" stroke=\"\(Paint.paper)\""
    case (.fixed, .hatched(let tone)):
      " fill=\"url(#\(id)-\(tone))\" stroke=\"\(color(tone))\""
    case (.fixed, .open(let tone)): " fill=\"none\" stroke=\"\(color(tone))\""
    }
  }

  func line(_ tone: Drawing.Tone) -> String {
    switch self {
    case .styled: " class=\"edge \(tone)\" fill=\"none\""
    case .fixed: " fill=\"none\" stroke=\"\(color(tone))\""
    }
  }

  /// A surface without an edge.
  func flat(_ tone: Drawing.Tone) -> String {
    switch self {
    case .styled: " class=\"flat \(tone)\""
    case .fixed: " fill=\"\(color(tone))\""
    }
  }

  var ground: String {
    switch self {
    case .styled: " class=\"ground\""
    case .fixed: " fill=\"\(Paint.paper)\""
    }
  }

  var letters: String {
    switch self {
    case .styled: ""
    case .fixed: " fill=\"\(color(.ink))\""
    }
  }
}

extension Drawing {
  fileprivate var hatchedTones: Set<Tone> { Drawing.hatchedTones(shapes) }

  private static func hatchedTones(_ shapes: [Shape]) -> Set<Tone> {
    shapes.reduce(into: []) { tones, shape in
      switch shape {
      case .rectangle(_, .hatched(let tone)), .circle(_, _, .hatched(let tone)): tones.insert(tone)
      case .group(let shapes): tones.formUnion(hatchedTones(shapes))
      case .rectangle, .circle, .line, .label: break
      }
    }
  }
}
