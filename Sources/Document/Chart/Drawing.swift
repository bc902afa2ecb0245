/// A drawing as shapes, measured in points; y grows downwards from its upper edge. It knows no format, and no figure but
/// those its labels cite.
package struct Drawing: Sendable {
  package let width: Double
  package let height: Double
  /// What is drawn first lies below what is drawn later.
  package let shapes: [Shape]

  package init(width: Double, height: Double, shapes: [Shape]) {
    self.width = width
    self.height = height
    self.shapes = shapes
  }

  package enum Shape: Sendable {
    case rectangle(Rectangle, Fill)
    case circle(center: Point, radius: Double, Fill)
    /// A line through the points.
    case line([Point], Stroke)
    case label(Label)
    case group([Shape])
  }

  package struct Point: Hashable, Sendable {
    package let x: Double
    package let y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Rectangle: Hashable, Sendable {
    package let origin: Point
    package let width: Double
    package let height: Double

    package init(_ origin: Point, width: Double, height: Double) {
      self.origin = origin
      self.width = width
      self.height = height
    }
  }

  /// What a surface looks like; told apart without colours as well.
  package enum Fill: Hashable, Sendable {
    case solid(Tone)
    /// Oblique lines on the paper, with an outline: what is estimated or assumed.
    case hatched(Tone)
    /// An outline alone.
    case open(Tone)
  }

  /// What a colour is for; which it is, the format decides, for light and dark paper.
  package enum Tone: Hashable, Sendable, CaseIterable {
    /// Text and axes.
    case ink
    /// Lines of a grid, and what stands in the background.
    case faint
    /// What the chart is about.
    case first
    /// What it is held against.
    case second
  }

  package struct Stroke: Hashable, Sendable {
    package let tone: Tone
    package let width: Double
    package let style: Style

    package enum Style: Hashable, Sendable {
      case solid
      case dashed
    }

    package init(_ tone: Tone, width: Double, _ style: Style = .solid) {
      self.tone = tone
      self.width = width
      self.style = style
    }
  }

  /// Text on one line, which remembers which of its stretches are figures.
  package struct Label: Hashable, Sendable {
    package let text: CitedText
    /// Where its baseline begins, has its middle, or ends.
    package let at: Point
    package let anchor: Anchor
    /// The height of its letters, in points.
    package let size: Double
    package let weight: Weight

    package enum Anchor: Hashable, Sendable {
      case start
      case middle
      case end
    }

    package enum Weight: Hashable, Sendable {
      case plain
      case strong
    }

    package init(
      _ text: CitedText, at point: Point, anchor: Anchor = .start, size: Double = 12,
      weight: Weight = .plain
    ) {
      self.text = text
      self.at = point
      self.anchor = anchor
      self.size = size
      self.weight = weight
    }
  }
}
