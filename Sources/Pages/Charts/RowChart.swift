import Document
import Figures

/// Rows with a name, and beside it in one or more panels what was counted or computed of it, on an axis from nought.
///
/// Each panel has an axis of its own. Where there is room the panels stand beside each other; else one under the other.
struct RowChart: Sendable {
  let legend: [(fill: Drawing.Fill, words: Phrase)]
  let panels: [Panel]
  let rows: [Row]

  init(
    legend: [(fill: Drawing.Fill, words: Phrase)] = [], panels: [Panel], rows: [Row]
  ) {
    self.legend = legend
    self.panels = panels
    self.rows = rows
  }

  struct Panel: Sendable {
    /// Nil where there is only one.
    let title: Phrase?
    /// What the numbers on the axis are of.
    let unit: Phrase
    /// What one of that unit is in the unit of the figures.
    let factor: Double
    /// A number that all rows are held against, and what it is.
    let reference: (number: Double, words: Phrase)?

    init(
      title: Phrase? = nil, unit: Phrase, factor: Double = 1,
      reference: (number: Double, words: Phrase)? = nil
    ) {
      self.title = title
      self.unit = unit
      self.factor = factor
      self.reference = reference
    }
  }

  enum Row: Sendable {
    /// What the rows under it belong to.
    case heading(Phrase)
    case row(Phrase, tokens: [Drawing.Fill] = [], [Cell])
  }

  /// What one panel shows of a row, and the words beside it.
  struct Cell: Sendable {
    let marks: [Mark]
    let words: Phrase
  }

  enum Mark: Sendable {
    case bar(from: Double, to: Double, Drawing.Fill)
    case point(Double)
    case range(Double, Double)

    var ends: [Double] {
      switch self {
      case .bar(let from, let to, _), .range(let from, let to): [from, to]
      case .point(let number): [number]
      }
    }
  }

  /// From where to where down the drawing the marks of a row stand.
  typealias Span = (top: Double, bottom: Double)

  private static let gap = 6.0
  static let small = 11.5
  private static let token = 9.0

  func drawing(_ wording: Wording, _ book: FigureBook, _ breadth: Chart.Breadth) -> Drawing {
    var sketch = Sketch(wording, book, breadth)
    sketch.legend(legend)
    if breadth == .wide, let columns = columns(sketch) {
      draw(columns, &sketch)
    } else {
      for panel in panels.indices {
        if panel > 0 { sketch.bottom += 14 }
        drawBelow(panel, &sketch)
      }
    }
    return sketch.drawing
  }

  // MARK: Beside each other

  /// Where names, tokens and panels stand beside each other.
  private struct Columns {
    let nameWidth: Double
    let tokens: Double
    let panels: [Double]
    let room: Double
  }

  /// Nil where there is no room for the words beside the marks.
  private func columns(_ sketch: Sketch) -> Columns? {
    let names = rows.compactMap { row -> CitedText? in
      if case .row(let name, _, _) = row { sketch.cited(name) } else { nil }
    }
    let widest = names.map { sketch.width($0) }.max() ?? 0
    let nameWidth = min(widest + 2, panels.count > 1 ? 150 : 220)
    let tokens = tokenWidth(within: 160)
    let left = nameWidth + 12 + (tokens > 0 ? tokens + 12 : 0)
    let room = (sketch.width - left - 18 * Double(panels.count - 1)) / Double(panels.count)
    let widestWords =
      rows.flatMap { row -> [Double] in
        if case .row(_, _, let cells) = row {
          cells.map { sketch.width(sketch.cited($0.words)) }
        } else {
          []
        }
      }.max() ?? 0
    guard room - widestWords >= 60 else { return nil }
    return Columns(
      nameWidth: nameWidth, tokens: tokens,
      panels: panels.indices.map { left + Double($0) * (room + 18) }, room: room)
  }

  private func draw(_ columns: Columns, _ sketch: inout Sketch) {
    let (nameWidth, tokens, room) = (columns.nameWidth, columns.tokens, columns.room)
    let top = sketch.bottom
    for (panel, x) in zip(panels.indices, columns.panels) {
      sketch.bottom = max(sketch.bottom, head(panel, x: x, top: top, room, &sketch))
    }
    let scales = panels.indices.map { scale($0, from: columns.panels[$0], room, sketch) }
    var spans: [Span] = []
    for row in rows {
      switch row {
      case .heading(let phrase): heading(phrase, &sketch)
      case .row(let name, let marks, let cells):
        let text = sketch.cited(name)
        let lines = text.lines(width: nameWidth, size: Sketch.letters)
        let height = max(20, Double(lines.count) * Sketch.leading + 4)
        let middle = sketch.bottom + height / 2
        sketch.write(
          text, x: 0, top: middle - Double(lines.count) * Sketch.leading / 2, within: nameWidth)
        if tokens > 0 { draw(marks, x: nameWidth + 12, middle: middle, &sketch) }
        for (panel, cell) in zip(panels.indices, cells) {
          draw(cell, in: panel, scales[panel], middle: middle, &sketch)
        }
        spans.append((sketch.bottom, sketch.bottom + height))
        sketch.bottom += height
      }
    }
    let end = sketch.bottom
    for panel in panels.indices {
      sketch.bottom = max(
        sketch.bottom,
        axis(panel, scales[panel], x: columns.panels[panel], room, spans, end, &sketch))
    }
  }

  // MARK: One under the other

  private func drawBelow(_ panel: Int, _ sketch: inout Sketch) {
    let room = sketch.width
    sketch.bottom = head(panel, x: 0, top: sketch.bottom, room, &sketch)
    let scale = scale(panel, from: 0, room, sketch)
    let hasTokens = panel == 0 && tokenWidth(within: room) > 0
    var spans: [Span] = []
    for row in rows {
      switch row {
      case .heading(let phrase): heading(phrase, &sketch)
      case .row(let name, let tokens, let cells):
        sketch.bottom = sketch.write(
          sketch.cited(name), x: 0, top: sketch.bottom + 2, within: room)
        if hasTokens, !tokens.isEmpty {
          draw(tokens, x: 0, middle: sketch.bottom + 8, &sketch)
          sketch.bottom += 14
        }
        if cells.indices.contains(panel) {
          draw(cells[panel], in: panel, scale, middle: sketch.bottom + 8, &sketch)
        }
        spans.append((sketch.bottom, sketch.bottom + 16))
        sketch.bottom += 18
      }
    }
    sketch.bottom = axis(panel, scale, x: 0, room, spans, sketch.bottom, &sketch)
  }

  // MARK: Parts

  private func heading(_ phrase: Phrase, _ sketch: inout Sketch) {
    sketch.bottom = sketch.write(
      sketch.cited(phrase), x: 0, top: sketch.bottom + 6, within: sketch.width, weight: .strong)
  }

  /// The title of a panel and what its rows are held against. How far down that reaches.
  private func head(
    _ panel: Int, x: Double, top: Double, _ room: Double, _ sketch: inout Sketch
  ) -> Double {
    var bottom = top
    if let title = panels[panel].title {
      bottom = sketch.write(
        sketch.cited(title), x: x, top: bottom, within: room, weight: .strong)
    }
    if let reference = panels[panel].reference {
      sketch.line(
        from: (x, bottom + 8), to: (x + 16, bottom + 8), Drawing.Stroke(.ink, width: 1.5, .dashed))
      bottom = sketch.write(
        sketch.cited(reference.words), x: x + 23, top: bottom, within: room - 23)
    }
    return bottom == top ? top : bottom + 4
  }

  /// A scale with room for the words beside every mark.
  private func scale(
    _ panel: Int, from start: Double, _ room: Double, _ sketch: Sketch
  ) -> LinearScale {
    let cells = rows.compactMap { row -> Cell? in
      guard case .row(_, _, let cells) = row, cells.indices.contains(panel) else { return nil }
      return cells[panel]
    }
    let numbers =
      cells.flatMap { $0.marks.flatMap(\.ends) }
      + (panels[panel].reference.map { [$0.number] } ?? [])
    let whole = LinearScale(of: numbers, from: 0, to: 1)
    let inset = 4.0
    let length =
      cells.map { cell in
        let words = sketch.width(sketch.cited(cell.words))
        let before = max(whole.share(farthest(cell, panel)), 0.05)
        return (room - 2 * inset - RowChart.gap - words) / before
      }.min() ?? room
    let kept = max(40, min(length, room - 2 * inset))
    return LinearScale(of: numbers, from: start + inset, to: start + inset + kept)
  }

  /// The number that the words of a cell stand after.
  private func farthest(_ cell: Cell, _ panel: Int) -> Double {
    let ends = cell.marks.flatMap(\.ends)
    guard !ends.isEmpty else { return 0 }
    return max(0, ends.max() ?? 0, panels[panel].reference?.number ?? 0)
  }

  private func draw(
    _ cell: Cell, in panel: Int, _ scale: LinearScale, middle: Double, _ sketch: inout Sketch
  ) {
    for mark in cell.marks {
      switch mark {
      case .bar(let from, let to, let fill):
        let (left, right) = (scale(min(from, to)), scale(max(from, to)))
        sketch.add(
          .rectangle(
            Drawing.Rectangle(
              Drawing.Point(left, middle - 6), width: max(right - left, 1), height: 12), fill))
      case .range(let low, let high):
        let stroke = Drawing.Stroke(.ink, width: 1.5)
        sketch.line(from: (scale(low), middle), to: (scale(high), middle), stroke)
        for end in [low, high] {
          sketch.line(from: (scale(end), middle - 4), to: (scale(end), middle + 4), stroke)
        }
      case .point(let number):
        sketch.add(
          .circle(
            center: Drawing.Point(scale(number), middle), radius: 4, .solid(.ink)))
      }
    }
    let x = scale(farthest(cell, panel)) + RowChart.gap
    sketch.write(
      sketch.cited(cell.words), x: x, top: middle - Sketch.leading / 2, within: .infinity, most: 1)
  }

  private func draw(
    _ tokens: [Drawing.Fill], x: Double, middle: Double, _ sketch: inout Sketch
  ) {
    for (place, fill) in tokens.enumerated() {
      let corner = Drawing.Point(
        x + 0.5 + Double(place) * (RowChart.token + 3), middle - RowChart.token / 2)
      sketch.add(
        .rectangle(
          Drawing.Rectangle(corner, width: RowChart.token, height: RowChart.token), fill))
    }
  }

  /// The room the longest row of tokens takes; nought where there is too little or there are none.
  private func tokenWidth(within most: Double) -> Double {
    let count =
      rows.map { row in
        if case .row(_, let tokens, _) = row { tokens.count } else { 0 }
      }.max() ?? 0
    let width = Double(count) * (RowChart.token + 3)
    return width <= most ? width : 0
  }
}
