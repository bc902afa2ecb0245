import Base

extension WordBody {
  /// A drawing as a group of shapes, with its labels as text. A program that knows no shapes shows its description.
  mutating func runs(
    _ drawing: Drawing, titled title: String, described description: String, in room: Int
  ) -> String {
    let scale = min(1, Double(room) / 20 / drawing.width)
    let (width, height) = (
      Drawing.units(drawing.width * scale), Drawing.units(drawing.height * scale)
    )
    let id = nextShape()
    let shapes = drawing.shapes.map { self.shapes($0, scale) }.joined()
    return """
      <w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(width)" cy="\(height)"/><wp:docPr id="\(id)" name="\(title.asXMLValue)" \
      descr="\(description.asXMLValue)"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="\(WordXML.wordGroup)">\
      <wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/>\
      <a:chOff x="0" y="0"/><a:chExt cx="\(width)" cy="\(height)"/></a:xfrm></wpg:grpSpPr>\(shapes)</wpg:wgp>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>\
      <w:t>\(description.asXMLText)</w:t></mc:Fallback></mc:AlternateContent></w:r>
      """
  }

  private mutating func shapes(_ shape: Drawing.Shape, _ scale: Double) -> String {
    switch shape {
    case .group(let shapes): return shapes.map { self.shapes($0, scale) }.joined()
    case .rectangle(let box, let fill):
      return self.shape(
        Box(box, scale), "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" + fill.xml)
    case .circle(let center, let radius, let fill):
      let box = Drawing.Rectangle(
        .init(center.x - radius, center.y - radius), width: 2 * radius, height: 2 * radius)
      return self.shape(
        Box(box, scale), "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>" + fill.xml)
    case .line(let points, let stroke): return line(points, stroke, scale)
    case .label(let label): return self.label(label, scale)
    }
  }

  /// A box in the units of a drawing.
  private struct Box {
    let (x, y, width, height): (Int, Int, Int, Int)

    init(_ box: Drawing.Rectangle, _ scale: Double) {
      x = Drawing.units(box.origin.x * scale)
      y = Drawing.units(box.origin.y * scale)
      // Widths are told from where both sides stand, so that what touches still does.
      width = Drawing.units((box.origin.x + box.width) * scale) - x
      height = Drawing.units((box.origin.y + box.height) * scale) - y
    }
  }

  private mutating func shape(
    _ box: Box, _ look: String, _ words: String = "", _ body: String = "<wps:bodyPr/>"
  ) -> String {
    let id = nextShape()
    return """
      <wps:wsp><wps:cNvPr id="\(id)" name="\(id)"/><wps:cNvSpPr\(words.isEmpty ? "" : " txBox=\"1\"")/><wps:spPr><a:xfrm>\
      <a:off x="\(box.x)" y="\(box.y)"/><a:ext cx="\(max(0, box.width))" cy="\(max(0, box.height))"/></a:xfrm>\(look)</wps:spPr>\
      \(words)\(body)</wps:wsp>
      """
  }

  private mutating func line(
    _ points: [Drawing.Point], _ stroke: Drawing.Stroke, _ scale: Double
  ) -> String {
    guard let first = points.first, points.count > 1 else { return "" }
    let (left, top) = (points.map(\.x).min() ?? first.x, points.map(\.y).min() ?? first.y)
    let box = Box(
      .init(
        .init(left, top), width: (points.map(\.x).max() ?? left) - left,
        height: (points.map(\.y).max() ?? top) - top), scale)
    let path = points.enumerated().map { place, point in
      let (x, y) = (
        Drawing.units(point.x * scale) - box.x, Drawing.units(point.y * scale) - box.y
      )
      let step = place == 0 ? "moveTo" : "lnTo"
      return "<a:\(step)><a:pt x=\"\(x)\" y=\"\(y)\"/></a:\(step)>"
    }.joined()
    let dashes = stroke.style == .dashed ? "<a:prstDash val=\"dash\"/>" : ""
    return shape(
      box,
      """
      <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>\
      <a:path w="\(box.width)" h="\(box.height)" fill="none">\(path)</a:path></a:pathLst></a:custGeom><a:noFill/>\
      <a:ln w="\(Drawing.units(stroke.width * scale))">\(stroke.tone.fill)\(dashes)</a:ln>
      """)
  }

  private mutating func label(_ label: Drawing.Label, _ scale: Double) -> String {
    let size = label.size * scale
    // Letters differ from one program to the next: the box is broader than they are, to the side where nothing hangs on it.
    let width = Double(letterWidth(of: label.text.text)) / 1000 * size * 1.35 + size
    let (x, y) = (label.at.x * scale, label.at.y * scale)
    let (left, justified) =
      switch label.anchor {
      case .start: (x, "left")
      case .middle: (x - width / 2, "center")
      case .end: (x - width, "right")
      }
    // The line of the letters' feet is 0.905 of their height below the top of the line (Arial).
    let box = Box(
      .init(.init(left, y - 0.905 * size), width: width, height: 1.25 * size), 1)
    let look = Look(
      label.weight == .strong ? .strong : nil, size: max(2, Int((size * 2).rounded())),
      colour: Drawing.Tone.ink.colour)
    let words = """
      <w:p><w:pPr><w:pStyle w:val="\(styles[.chartLabel].asXMLValue)"/><w:spacing w:before="0" w:after="0" w:line="240" \
      w:lineRule="auto"/><w:jc w:val="\(justified)"/></w:pPr>\(runs(label.text, look))</w:p>
      """
    return shape(
      box, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>",
      "<wps:txbx><w:txbxContent>\(words)</w:txbxContent></wps:txbx>",
      "<wps:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr>"
    )
  }
}

extension Drawing {
  /// Points as the units of a drawing in Word, of which 12,700 are one.
  fileprivate static func units(_ points: Double) -> Int {
    points.isFinite ? Int((min(max(points, -10_000), 10_000) * 12_700).rounded()) : 0
  }
}

extension Drawing.Tone {
  /// On white paper, told apart in grey as well.
  fileprivate var colour: String {
    switch self {
    case .ink: "1A1A1A"
    case .faint: "BFBFBF"
    case .first: "1F4E79"
    case .second: "9DB4CC"
    }
  }

  fileprivate var fill: String {
    "<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill>"
  }
}

extension Drawing.Fill {
  fileprivate var xml: String {
    switch self {
    case .solid(let tone): return tone.fill + "<a:ln><a:noFill/></a:ln>"
    case .hatched(let tone):
      return """
        <a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="\(tone.colour)"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/>\
        </a:bgClr></a:pattFill><a:ln w="9525">\(tone.fill)</a:ln>
        """
    case .open(let tone):
      return
        "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln w=\"12700\">\(tone.fill)</a:ln>"
    }
  }
}
