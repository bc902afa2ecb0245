import Document
import Figures

extension RowChart {
  /// The lines beside the rows, which run through no heading, and under them round numbers and what they are of. How far down that reaches.
  func axis(
    _ panel: Int, _ scale: LinearScale, x: Double, _ room: Double, _ spans: [Span],
    _ bottom: Double, _ sketch: inout Sketch
  ) -> Double {
    let panel = panels[panel]
    let uprights: [(number: Double, stroke: Drawing.Stroke)] =
      [(0, Drawing.Stroke(.ink, width: 1))]
      + (panel.reference.map { [($0.number, Drawing.Stroke(.ink, width: 1.5, .dashed))] } ?? [])
    for (number, stroke) in uprights {
      for span in spans {
        sketch.line(from: (scale(number), span.top), to: (scale(number), span.bottom), stroke)
      }
    }
    let line = bottom + 3
    sketch.line(
      from: (scale(scale.low), line), to: (scale(scale.high), line),
      Drawing.Stroke(.ink, width: 1))
    func label(_ value: Double, _ decimals: Int) -> CitedText {
      sketch.wording.tick(value / panel.factor, decimals: decimals)
    }
    let rough = scale.ticks(every: 30, factor: panel.factor)
    let widest =
      rough.values.map { sketch.width(label($0, rough.decimals), size: RowChart.small) }.max() ?? 0
    let ticks = scale.ticks(every: max(30, widest + 14), factor: panel.factor)
    for value in ticks.values {
      let place = scale(value)
      sketch.line(from: (place, line), to: (place, line + 4), Drawing.Stroke(.ink, width: 1))
      let text = label(value, ticks.decimals)
      let half = sketch.width(text, size: RowChart.small) / 2
      guard place - half >= max(0, x - 12), place + half <= x + room else { continue }
      sketch.write(
        text, x: place, top: line + 4, within: .infinity, anchor: .middle, size: RowChart.small,
        most: 1)
    }
    return sketch.write(
      sketch.cited(panel.unit), x: x, top: line + 18, within: room, size: RowChart.small) + 2
  }
}
