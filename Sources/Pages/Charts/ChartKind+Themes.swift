import Document
import Figures

extension ChartKind {
  /// Who speaks for and against the themes that somebody speaks against: marks, since items are no votes.
  static let themes = ChartKind("themes") { results in
    let contested = results.themes.filter(results.isContested)
    guard !contested.isEmpty, contested.count <= 20, results.sections.groups.count <= 20 else {
      return nil
    }
    return Chart(
      id: "themes",
      caption: Phrase(
        da: "Temaer med indvendinger, og hvilke grupper der taler for og imod",
        en: "Themes with objections, and which groups speak for and against"),
      description: Phrase(
        da: """
          Grupperne er spurgt om forskellige ting: hvor der intet mærke er, gengiver kilderne ikke noget, og det er ikke det samme, som at ingen mente noget. \
          Et mærke viser, at noget er nævnt, ikke hvor ofte eller af hvor mange.
          """,
        en: """
          The groups were asked about different things: where there is no mark, the sources report nothing, which does not mean that nobody \
          held anything. A mark shows that something was mentioned, not how often or by how many.
          """),
      twin: "themes-contested",
      draw: ThemeMarks(
        groups: results.sections.groups.map(results.voices.name),
        themes: contested.map { theme in
          (
            theme.label,
            results.sections.groups.map { group in
              ThemeMarks.Side.allCases.filter { results.isSome($0.metric, group, theme) }
            }
          )
        }
      ).drawing)
  }
}

/// A field for each theme and group, with a mark for each side the group takes.
private struct ThemeMarks: Sendable {
  enum Side: CaseIterable, Sendable {
    case supporting, opposing, neutral

    var metric: Metric {
      switch self {
      case .supporting: .themeItemsFor
      case .opposing: .themeItemsAgainst
      case .neutral: .themeItemsNeutral
      }
    }

    var words: Phrase {
      switch self {
      case .supporting: Phrase(da: "taler for", en: "speaks for")
      case .opposing: Phrase(da: "taler imod", en: "speaks against")
      case .neutral: Phrase(da: "nævner det uden at tage stilling", en: "names it, taking no side")
      }
    }
  }

  let groups: [Phrase]
  let themes: [(label: Phrase, sides: [[Side]])]

  private static let mark = 16.0

  func drawing(_ wording: Wording, _ book: FigureBook, _ breadth: Chart.Breadth) -> Drawing {
    var sketch = Sketch(wording, book, breadth)
    let sides = Side.allCases.filter { side in
      themes.contains { $0.sides.contains { $0.contains(side) } }
    }
    for side in sides {
      draw(side, x: 8, y: sketch.bottom + 8, &sketch)
      sketch.bottom = sketch.write(
        sketch.cited(side.words), x: 23, top: sketch.bottom, within: sketch.width - 23)
    }
    sketch.bottom += 6
    let grids = breadth == .wide ? [grid, grid.turned] : []
    if let fitting = grids.first(where: { fits($0, sketch) }) {
      draw(fitting, &sketch)
    } else {
      list(&sketch)
    }
    return sketch.drawing
  }

  private var grid: Grid {
    Grid(rows: themes.map(\.label), columns: groups, fields: themes.map(\.sides))
  }

  /// Fields with a name for each row and each column.
  private struct Grid {
    let rows: [Phrase]
    let columns: [Phrase]
    let fields: [[[Side]]]

    /// Rows for columns.
    var turned: Grid {
      Grid(
        rows: columns, columns: rows,
        fields: columns.indices.map { column in fields.map { $0[column] } })
    }
  }

  private static let nameWidth = 150.0
  private static let small = 11.5

  private func room(_ grid: Grid, _ sketch: Sketch) -> Double {
    (sketch.width - ThemeMarks.nameWidth) / Double(max(grid.columns.count, 1))
  }

  /// Whether no word over a column has to be broken, and all marks of a field stand beside each other.
  private func fits(_ grid: Grid, _ sketch: Sketch) -> Bool {
    let room = room(grid, sketch) - 8
    guard room >= 3 * ThemeMarks.mark else { return false }
    return grid.columns.allSatisfy { name in
      sketch.cited(name).text.split(separator: " ").allSatisfy {
        Lettering.width(of: String($0), size: ThemeMarks.small) <= room
      }
    }
  }

  private func draw(_ grid: Grid, _ sketch: inout Sketch) {
    let left = ThemeMarks.nameWidth
    let room = room(grid, sketch)
    let top = sketch.bottom
    for (place, name) in grid.columns.enumerated() {
      sketch.bottom = max(
        sketch.bottom,
        sketch.write(
          sketch.cited(name), x: left + (Double(place) + 0.5) * room, top: top,
          within: room - 8, anchor: .middle, size: ThemeMarks.small))
    }
    sketch.bottom += 4
    rule(&sketch)
    for (name, fields) in zip(grid.rows, grid.fields) {
      let text = sketch.cited(name)
      let lines = text.lines(width: left - 10, size: Sketch.letters)
      let height = Double(max(lines.count, 1)) * Sketch.leading + 8
      sketch.write(text, x: 0, top: sketch.bottom + 3, within: left - 10)
      for (place, sides) in fields.enumerated() {
        let middle = left + (Double(place) + 0.5) * room
        for (index, side) in sides.enumerated() {
          let x = middle + (Double(index) - Double(sides.count - 1) / 2) * ThemeMarks.mark
          draw(side, x: x, y: sketch.bottom + height / 2, &sketch)
        }
      }
      sketch.bottom += height
      rule(&sketch)
    }
    sketch.bottom += 2
  }

  private func list(_ sketch: inout Sketch) {
    for theme in themes {
      sketch.bottom = sketch.write(
        sketch.cited(theme.label), x: 0, top: sketch.bottom + 6, within: sketch.width,
        weight: .strong)
      for (group, sides) in zip(groups, theme.sides) where !sides.isEmpty {
        for (index, side) in sides.enumerated() {
          draw(side, x: 8 + Double(index) * ThemeMarks.mark, y: sketch.bottom + 8, &sketch)
        }
        let left = 8 + 3 * ThemeMarks.mark
        sketch.bottom = sketch.write(
          sketch.cited(group), x: left, top: sketch.bottom, within: sketch.width - left)
      }
    }
    sketch.bottom += 2
  }

  private func rule(_ sketch: inout Sketch) {
    sketch.line(
      from: (0, sketch.bottom), to: (sketch.width, sketch.bottom), Drawing.Stroke(.faint, width: 1))
  }

  /// A mark is known by its form, whatever its colour.
  private func draw(_ side: Side, x: Double, y: Double, _ sketch: inout Sketch) {
    switch side {
    case .supporting:
      sketch.add(.circle(center: Drawing.Point(x, y), radius: 5, .solid(.first)))
    case .opposing:
      let stroke = Drawing.Stroke(.second, width: 2.5)
      sketch.line(from: (x - 4.5, y - 4.5), to: (x + 4.5, y + 4.5), stroke)
      sketch.line(from: (x - 4.5, y + 4.5), to: (x + 4.5, y - 4.5), stroke)
    case .neutral:
      sketch.line(from: (x - 5, y), to: (x + 5, y), Drawing.Stroke(.ink, width: 2))
    }
  }
}
